package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/fasthttp/websocket"
)

// socket is a Socket.IO client on a plain websocket.
type socket struct {
	t      testing.TB
	conn   *websocket.Conn
	events chan event
}

// event is what the server emitted.
type event struct {
	name  string
	state map[string]any
}

// connect opens a socket and waits until it is admitted.
func (a *account) connect() *socket {
	a.h.t.Helper()
	address := "ws" + strings.TrimPrefix(a.h.url, "http") + "/socket.io/?EIO=4&transport=websocket"
	conn, response, err := websocket.DefaultDialer.Dial(address, nil)
	if err != nil {
		a.h.t.Fatalf("connect: %v", err)
	}
	response.Body.Close()
	s := &socket{t: a.h.t, conn: conn, events: make(chan event, 1000)}
	a.h.t.Cleanup(func() { conn.Close() })
	s.expectPrefix("0{")
	s.send(`40{"token":"` + a.Token + `"}`)
	s.expectPrefix("40{")
	go s.read()
	if first := s.next(); first.name != "connection:established" {
		s.t.Fatalf("first event is %s", first.name)
	}
	return s
}

func (s *socket) send(frame string) {
	s.t.Helper()
	if err := s.conn.WriteMessage(websocket.TextMessage, []byte(frame)); err != nil {
		s.t.Fatalf("send: %v", err)
	}
}

func (s *socket) expectPrefix(prefix string) {
	s.t.Helper()
	_, frame, err := s.conn.ReadMessage()
	if err != nil || !strings.HasPrefix(string(frame), prefix) {
		s.t.Fatalf("got frame %q, %v, want %s...", frame, err, prefix)
	}
}

// read takes frames until the connection ends.
func (s *socket) read() {
	defer close(s.events)
	for {
		_, frame, err := s.conn.ReadMessage()
		if err != nil {
			return
		}
		text := string(frame)
		if text == "2" {
			_ = s.conn.WriteMessage(websocket.TextMessage, []byte("3"))
			continue
		}
		if payload, ok := strings.CutPrefix(text, "42"); ok {
			var parts []json.RawMessage
			e := event{}
			if json.Unmarshal([]byte(payload), &parts) == nil && len(parts) == 2 {
				_ = json.Unmarshal(parts[0], &e.name)
				_ = json.Unmarshal(parts[1], &e.state)
			}
			s.events <- e
		}
	}
}

// next waits for an event.
func (s *socket) next() event {
	s.t.Helper()
	select {
	case e, open := <-s.events:
		if !open {
			s.t.Fatal("the connection ended")
		}
		return e
	case <-time.After(patience):
		s.t.Fatal("no event came")
	}
	return event{}
}

// follow subscribes to a generation and returns its events up to the end.
func (s *socket) follow(id string) []event {
	s.t.Helper()
	s.send(`42["subscribe_generation",{"generation_id":"` + id + `"}]`)
	var all []event
	for {
		e := s.next()
		all = append(all, e)
		switch e.name {
		case "generation_completed", "generation_failed":
			return all
		}
	}
}
