package realtime_test

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"strings"
	"testing"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/realtime"
)

func registerEvents(s *realtime.Server) {
	s.OnEvent("echo", func(_ context.Context, c *realtime.Client, payload json.RawMessage) (any, error) {
		return object{"said": payload, "by": c.Account().ID, "socket": c.ID()}, nil
	})
	s.OnEvent("nothing", func(context.Context, *realtime.Client, json.RawMessage) (any, error) { return nil, nil })
	s.OnEvent("list", func(context.Context, *realtime.Client, json.RawMessage) (any, error) { return []int{1}, nil })
	s.OnEvent("refuse", func(context.Context, *realtime.Client, json.RawMessage) (any, error) {
		return nil, fault.New(fault.Conflict, "Not now")
	})
	s.OnEvent("fail", func(context.Context, *realtime.Client, json.RawMessage) (any, error) {
		return nil, errors.New("secret detail")
	})
	s.OnEvent("panic", func(context.Context, *realtime.Client, json.RawMessage) (any, error) { panic("secret detail") })
}

func TestClientEvents(t *testing.T) {
	s := start(t, nil, registerEvents)
	c := s.join(t, "ada")
	want := object{"success": true, "said": object{"a": "b"}, "by": "user_ada", "socket": c.id}
	if got := c.ask("echo", `{"a":"b"}`); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := c.ask("nothing", `{}`); !reflect.DeepEqual(got, object{"success": true}) {
		t.Errorf("got %v", got)
	}
	tests := []struct{ event, payload, code string }{
		{"refuse", `{}`, "CONFLICT"}, {"fail", `{}`, "INTERNAL_ERROR"}, {"panic", `{}`, "INTERNAL_ERROR"},
		{"list", `{}`, "INTERNAL_ERROR"}, {"echo", `[]`, "VALIDATION_ERROR"}, {"echo", `"x"`, "VALIDATION_ERROR"},
		{"echo", `null`, "VALIDATION_ERROR"}, {"unheard_of", `{}`, "UNKNOWN_EVENT"},
	}
	for _, test := range tests {
		if code := c.askRefused(test.event, test.payload); code != test.code {
			t.Errorf("%s %s: %s, want %s", test.event, test.payload, code, test.code)
		}
	}
}

func TestClientEventsWithoutAck(t *testing.T) {
	s := start(t, nil, registerEvents)
	c := s.join(t, "ada")
	c.emit("echo", `{}`)
	c.emit("unheard_of", `{}`)
	c.Send(`42["echo"]`)
	if told := c.event("error"); told["code"] != "VALIDATION_ERROR" || told["event"] != "echo" {
		t.Errorf("error %v", told)
	}
	c.emit("fail", `{"generation_id":"g1"}`)
	told := c.event("error")
	if strings.Contains(told["message"].(string), "secret") || told["generation_id"] != "g1" {
		t.Errorf("error %v", told)
	}
	c.Send(`451-["echo",{"_placeholder":true,"num":0}]`)
	c.SendBinary([]byte("binary events are ignored"))
	c.sync()
}

func TestLongEventNamesAreCut(t *testing.T) {
	s := start(t, nil, nil)
	c := s.join(t, "ada")
	name := strings.Repeat("ü", 400_000)
	c.Send(`421["` + name + `",{}]`)
	if answer := c.Next(); len(answer) > 1000 {
		t.Errorf("%d bytes come back", len(answer))
	}
	if told := c.event("error")["event"].(string); told != strings.Repeat("ü", 50) {
		t.Errorf("event %q", told)
	}
}

func TestEventRateLimit(t *testing.T) {
	s := start(t, nil, registerEvents)
	c, other := s.join(t, "ada"), s.join(t, "ada")
	for i := range 30 {
		if answer := c.ask("nothing", `{}`); answer["success"] != true {
			t.Fatalf("event %d: %v", i, answer)
		}
	}
	if code := c.askRefused("nothing", `{}`); code != "RATE_LIMITED" {
		t.Errorf("code %s", code)
	}
	if code := c.askRefused("subscribe_generation", `{"generation_id":"g"}`); code != "RATE_LIMITED" {
		t.Errorf("code %s", code)
	}
	other.sync()
}

func TestEventsToAccounts(t *testing.T) {
	s := start(t, nil, func(s *realtime.Server) {
		s.OnConnect(func(_ context.Context, c *realtime.Client) { c.Emit("missed", object{"for": c.Account().Username}) })
	})
	s.accounts.set("root", auth.Account{ID: "user_root", Username: "root", TokenID: "r", IsAdmin: true}, nil)
	clients := map[string]*client{}
	for name, token := range map[string]string{"ada1": "ada", "ada2": "ada", "bob": "bob", "root": "root"} {
		clients[name] = s.join(t, token)
		if missed := clients[name].event("missed"); missed["for"] != token {
			t.Errorf("missed %v", missed)
		}
	}
	tests := []struct {
		event string
		send  func(event string)
		to    []string
	}{
		{"one", func(e string) { s.server.ToAccount("user_ada", e, object{}) }, []string{"ada1", "ada2"}},
		{"several", func(e string) { s.server.ToAccounts([]string{"user_bob", "user_root", "user_none"}, e, object{}) }, []string{"bob", "root"}},
		{"everybody", func(e string) { s.server.Broadcast(e, object{}, nil) }, []string{"ada1", "ada2", "bob", "root"}},
		{"admins", func(e string) {
			s.server.Broadcast(e, object{}, func(a auth.Account) bool { return a.IsAdmin })
		}, []string{"root"}},
	}
	for _, test := range tests {
		test.send(test.event)
		for _, name := range test.to {
			clients[name].event(test.event)
		}
	}
	for _, c := range clients {
		c.sync()
	}
	sent := s.server.Stats().Sent
	for event, want := range map[string]uint64{"one": 2, "several": 2, "everybody": 4, "admins": 1, "connection:established": 4} {
		if sent[event] != want {
			t.Errorf("%s was counted %d times, want %d (%v)", event, sent[event], want, maps.Clone(sent))
		}
	}
	s.server.Broadcast("unencodable", func() {}, nil)
	clients["bob"].sync()
}
