package realtime_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

func TestCallerDecidesOriginAndAddresses(t *testing.T) {
	s := start(t, func(c *realtime.Config) {
		c.Caller = func(context.Context) (scheme, host, remoteIP string) { return "https", "routix.example", "192.0.2.1" }
		c.AllowOrigin = func(origin, own string) bool {
			return origin == "https://app.example" && own == "https://routix.example"
		}
	}, nil)
	s.store.put("user_ada", completed(1))
	for _, origin := range []string{"https://app.example", "https://routix.example"} {
		c := &client{Conn: clienttest.Dial(t, s.address, http.Header{"Origin": {origin}}), t: t}
		c.Send(`40{"token":"ada"}`)
		c.Next()
		c.event("connection:established")
		c.ask("subscribe_generation", `{"generation_id":"g"}`)
		c.event("subscribed")
		if url := c.event("generation_completed")["thumbnail_url"]; url != "https://routix.example/media/g.png" {
			t.Errorf("thumbnail_url %v", url)
		}
	}
}

func TestRefusedRequestsAreCounted(t *testing.T) {
	s := start(t, nil, nil)
	base := "http://" + s.address + "/socket.io/?transport=polling&EIO="
	clienttest.Request(t, "GET", base+"3", "", nil)
	clienttest.Request(t, "GET", base+"4&sid=nobody", "", nil)
	clienttest.Request(t, "GET", base+"4&sid=nobody", "", nil)
	refused := s.server.Stats().Refused
	if refused["UNSUPPORTED_PROTOCOL_VERSION"] != 1 || refused["UNKNOWN_SESSION"] != 2 {
		t.Errorf("refused %v", refused)
	}
}

func TestInvalidConfig(t *testing.T) {
	config := realtime.DefaultConfig()
	config.EventLimit, config.PingInterval, config.ConnectTimeout = 0, -1, 0
	_, err := realtime.New(config, nil, nil)
	for _, name := range []string{"EventLimit", "PingInterval", "ConnectTimeout"} {
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("error %v does not name %s", err, name)
		}
	}
}
