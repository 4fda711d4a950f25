package engineio_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/routix/routix/app/realtime/engineio"
	"github.com/routix/routix/app/realtime/internal/clienttest"
)

func TestOpenPacket(t *testing.T) {
	address, _, _ := start(t, nil)
	const limits = `"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}`
	if open := clienttest.Poll(t, address, nil).Open; !strings.HasPrefix(open, `0{"sid":"`) || !strings.HasSuffix(open, `"upgrades":["websocket"],`+limits) {
		t.Errorf("polling: %s", open)
	}
	if open := clienttest.Dial(t, address, nil).Open; !strings.HasPrefix(open, `0{"sid":"`) || !strings.HasSuffix(open, `"upgrades":[],`+limits) {
		t.Errorf("websocket: %s", open)
	}
}

func TestRefusals(t *testing.T) {
	address, server, _ := start(t, nil)
	base := "http://" + address
	sid := clienttest.Poll(t, address, nil).SID
	upgrade := http.Header{"Connection": {"Upgrade"}, "Upgrade": {"websocket"}, "Sec-Websocket-Version": {"13"}, "Sec-Websocket-Key": {"dGhlIHNhbXBsZSBub25jZQ=="}}
	foreign := upgrade.Clone()
	foreign.Set("Origin", "https://elsewhere.example")
	tests := []struct {
		name, method, path string
		header             http.Header
		status             int
		body               string
	}{
		{"no version", "GET", "/socket.io/?transport=polling", nil, 400, `{"code":5,"message":"Unsupported protocol version"}`},
		{"version 3", "GET", "/socket.io/?EIO=3&transport=polling", nil, 400, `{"code":5,"message":"Unsupported protocol version"}`},
		{"no transport", "GET", "/socket.io/?EIO=4", nil, 400, `{"code":0,"message":"Transport unknown"}`},
		{"odd transport", "GET", "/socket.io/?EIO=4&transport=carrier-pigeon", nil, 400, `{"code":0,"message":"Transport unknown"}`},
		{"websocket without upgrade", "GET", "/socket.io/?EIO=4&transport=websocket", nil, 400, `{"code":0,"message":"Transport unknown"}`},
		{"unknown session", "GET", "/socket.io/?EIO=4&transport=polling&sid=nobody", nil, 400, `{"code":1,"message":"Session ID unknown"}`},
		{"post without session", "POST", "/socket.io/?EIO=4&transport=polling", nil, 400, `{"code":2,"message":"Bad handshake method"}`},
		{"put without session", "PUT", "/socket.io?EIO=4&transport=polling", nil, 400, `{"code":2,"message":"Bad handshake method"}`},
		{"put with session", "PUT", "/socket.io/?EIO=4&transport=polling&sid=" + sid, nil, 400, `{"code":2,"message":"Bad handshake method"}`},
		{"foreign origin on websocket", "GET", "/socket.io/?EIO=4&transport=websocket", foreign, 403, `{"code":4,"message":"Forbidden"}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			status, body, _ := clienttest.Request(t, test.method, base+test.path, "", test.header)
			if status != test.status || body != test.body {
				t.Errorf("%d %s, want %d %s", status, body, test.status, test.body)
			}
		})
	}
	if server.Sessions() != 1 {
		t.Errorf("%d sessions, want 1", server.Sessions())
	}
}

func TestOrigins(t *testing.T) {
	address, _, _ := start(t, func(c *engineio.Config) {
		c.AllowOrigin = func(origin, own string) bool {
			return origin == "https://app.example" && strings.HasPrefix(own, "http://127.0.0.1:")
		}
	})
	url := "http://" + address + "/socket.io/?EIO=4&transport=polling"
	for origin, allowed := range map[string]bool{
		"https://app.example": true, "http://" + address: true, "https://elsewhere.example": false, "null": false,
	} {
		for _, method := range []string{http.MethodGet, http.MethodOptions} {
			_, _, headers := clienttest.Request(t, method, url, "", http.Header{"Origin": {origin}})
			echoed := headers.Get("Access-Control-Allow-Origin") == origin && headers.Get("Access-Control-Allow-Credentials") == "true"
			if echoed != allowed {
				t.Errorf("%s from %s: allowed %v, want %v", method, origin, echoed, allowed)
			}
		}
	}
	clienttest.Dial(t, address, http.Header{"Origin": {"https://app.example"}})
}

func TestSessionLimit(t *testing.T) {
	address, server, _ := start(t, func(c *engineio.Config) { c.MaxSessions = 2 })
	first := clienttest.Dial(t, address, nil)
	clienttest.Poll(t, address, nil)
	status, body, _ := clienttest.Request(t, "GET", "http://"+address+"/socket.io/?EIO=4&transport=polling", "", nil)
	if status != http.StatusServiceUnavailable {
		t.Errorf("%d %s", status, body)
	}
	clienttest.DialPath(t, address, "/socket.io/?EIO=4&transport=websocket", nil).ExpectClosed()
	if server.Sessions() != 2 {
		t.Errorf("%d sessions, want 2", server.Sessions())
	}
	first.Send("4x")
	first.Expect("4x")
}

func TestConfigValidate(t *testing.T) {
	config := engineio.DefaultConfig()
	config.PingTimeout, config.MaxPayload = 0, -1
	_, err := engineio.New(config, nil, nil)
	for _, name := range []string{"PingTimeout", "MaxPayload"} {
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("error %v does not name %s", err, name)
		}
	}
}
