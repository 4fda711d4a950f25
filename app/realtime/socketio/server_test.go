package socketio_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/app/realtime/internal/clienttest"
	"github.com/routix/routix/app/realtime/socketio"
)

// start serves the namespaces that declare adds.
func start(t *testing.T, change func(*socketio.Config), declare func(*socketio.Server)) string {
	t.Helper()
	config := socketio.DefaultConfig()
	if change != nil {
		change(&config)
	}
	server, err := socketio.New(config, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	declare(server)
	address := clienttest.Serve(t, server.Handle, server.Shutdown)
	return address
}

// chat is a namespace that admits everybody but "nobody" and answers events.
type chat struct {
	namespace *socketio.Namespace
	sockets   chan *socketio.Socket
	left      chan string
}

func newChat(server *socketio.Server, name string) *chat {
	c := &chat{sockets: make(chan *socketio.Socket, 100), left: make(chan string, 100)}
	c.namespace = server.Declare(name, socketio.Behavior{
		Connect: func(_ context.Context, s *socketio.Socket) error {
			switch string(s.Payload()) {
			case `{"name":"nobody"}`:
				return &socketio.Refusal{Message: "Not you", Data: map[string]string{"code": "NOBODY"}}
			case `{"name":"broken"}`:
				return errors.New("secret detail")
			}
			return nil
		},
		Connected: func(_ context.Context, s *socketio.Socket) { c.sockets <- s },
		Event: func(_ context.Context, _ *socketio.Socket, e *socketio.Event) {
			values := make([]any, 0, len(e.Args)+len(e.Attachments))
			for _, arg := range e.Args {
				values = append(values, arg)
			}
			for _, attachment := range e.Attachments {
				values = append(values, attachment)
			}
			_ = e.Ack(values...)
			_ = e.Ack("a second answer is not sent")
		},
		Disconnected: func(_ *socketio.Socket, reason string) { c.left <- reason },
	})
	return c
}

// connect joins a namespace over a new WebSocket.
func connect(t *testing.T, address, packet string) *clienttest.Conn {
	t.Helper()
	c := clienttest.Dial(t, address, nil)
	c.Send(packet)
	var accepted struct{ SID string }
	answer := c.Next()
	at := strings.IndexByte(answer, '{')
	if at < 0 || json.Unmarshal([]byte(answer[at:]), &accepted) != nil || accepted.SID == "" || strings.Contains(c.Open, accepted.SID) {
		t.Fatalf("answer to %s: %s", packet, answer)
	}
	return c
}

func TestConnect(t *testing.T) {
	var root *chat
	address := start(t, nil, func(s *socketio.Server) { root = newChat(s, "/"); newChat(s, "/admin") })
	tests := []struct{ packet, answer string }{
		{`40/unknown,{}`, `44/unknown,{"message":"Invalid namespace"}`},
		{`40{"name":"nobody"}`, `44{"message":"Not you","data":{"code":"NOBODY"}}`},
		{`40{"name":"broken"}`, `44{"message":"Internal error"}`},
	}
	c := clienttest.Dial(t, address, nil)
	for _, test := range tests {
		c.Send(test.packet)
		c.Expect(test.answer)
	}
	c.Send(`40`)
	if answer := c.Next(); !strings.HasPrefix(answer, `40{"sid":"`) {
		t.Errorf("connected after refusals: %s", answer)
	}
	c.Send(`40/admin,`)
	if answer := c.Next(); !strings.HasPrefix(answer, `40/admin,{"sid":"`) {
		t.Errorf("second namespace: %s", answer)
	}
	c.Send(`421["both"]`, `42/admin,2["both"]`)
	c.Expect(`431[]`, `43/admin,2[]`)
	c.Send(`41`, `423["gone"]`, `42/admin,4["here"]`)
	c.Expect(`43/admin,4[]`)
	if reason := <-root.left; reason != socketio.ReasonClientLeft {
		t.Errorf("left because of %q", reason)
	}
}

func TestAcksAndAttachments(t *testing.T) {
	address := start(t, nil, func(s *socketio.Server) { newChat(s, "/") })
	c := connect(t, address, "40")
	c.Send(`420["no html escape",{"a":"<&>"},null]`)
	c.Expect(`430[{"a":"<&>"},null]`)
	c.Send(`42["nobody waits"]`, `427["after"]`)
	c.Expect(`437[]`)
	c.Send(`452-8["up",{"_placeholder":true,"num":0}]`)
	c.SendBinary([]byte("one"))
	c.SendBinary([]byte("two"))
	c.Expect(`462-8[{"_placeholder":true,"num":0},{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}]`, "one", "two")
}

func TestMalformedPacketsCloseOneConnection(t *testing.T) {
	address := start(t, func(c *socketio.Config) { c.Engine.MaxPayload = 100_000 }, func(s *socketio.Server) { newChat(s, "/") })
	bystander := connect(t, address, "40")
	for _, packets := range [][]string{
		{"4"}, {"4x"}, {"49"}, {"44{}"}, {"42"}, {"42{}"}, {"42[1]"}, {`42["a"`}, {"43[]"}, {"451-"},
		{`40[]`}, {`451-["a"]`, `42["b"]`}, {`4511-["a"]`}, {"42" + strings.Repeat("[", 50_000)},
	} {
		c := connect(t, address, "40")
		c.Send(packets...)
		c.ExpectClosed()
	}
	t.Run("attachment without a packet", func(t *testing.T) {
		c := connect(t, address, "40")
		c.SendBinary([]byte("x"))
		c.ExpectClosed()
	})
	t.Run("attachments too large together", func(t *testing.T) {
		c := connect(t, address, "40")
		c.Send(`453-["a"]`)
		c.SendBinary(make([]byte, 60_000))
		c.SendBinary(make([]byte, 60_000))
		c.ExpectClosed()
	})
	bystander.Send(`420["here"]`)
	bystander.Expect("430[]")
}

func TestRooms(t *testing.T) {
	var root *chat
	address := start(t, nil, func(s *socketio.Server) { root = newChat(s, "/") })
	c := connect(t, address, "40")
	s := <-root.sockets
	s.Join("a", "b")
	if members := root.namespace.Members("a"); len(members) != 1 || members[0] != s {
		t.Errorf("members %v", members)
	}
	welcome, err := root.namespace.Prepare("welcome")
	if err != nil {
		t.Fatal(err)
	}
	s.Enter(welcome, "c")
	c.Expect(`42["welcome"]`)
	if root.namespace.Size("c") != 1 {
		t.Error("greeted, but not in the room")
	}
	s.Leave("a")
	if root.namespace.Size("a") != 0 || root.namespace.Size("b") != 1 {
		t.Error("leaving a room")
	}
	hello, err := root.namespace.Prepare("hello", []byte{7}, "x")
	if err != nil {
		t.Fatal(err)
	}
	s.Send(hello)
	c.Expect(`451-["hello",{"_placeholder":true,"num":0},"x"]`, "\x07")
	s.Disconnect()
	c.Expect("41")
	if reason := <-root.left; reason != socketio.ReasonServerLeft {
		t.Errorf("left because of %q", reason)
	}
	s.Send(hello) // goes nowhere
	c.Send("40")
	if answer := c.Next(); !strings.HasPrefix(answer, "40{") {
		t.Errorf("after leaving: %s", answer)
	}
	s.Join("b")
	if root.namespace.Size("b") != 0 {
		t.Error("a socket that has left is in a room")
	}
}

func TestUnusedConnectionsEnd(t *testing.T) {
	var root *chat
	address := start(t, func(c *socketio.Config) { c.ConnectTimeout = 50 * time.Millisecond },
		func(s *socketio.Server) { root = newChat(s, "/") })
	silent := clienttest.Dial(t, address, nil)
	refused := clienttest.Dial(t, address, nil)
	refused.Send(`40{"name":"nobody"}`)
	left := connect(t, address, "40")
	(<-root.sockets).Disconnect()
	for name, c := range map[string]*clienttest.Conn{"silent": silent, "refused": refused, "left": left} {
		t.Run(name, func(*testing.T) { c.ExpectClosed() })
	}
	used := connect(t, address, "40")
	s := <-root.sockets
	time.AfterFunc(200*time.Millisecond, func() {
		if late, err := root.namespace.Prepare("late"); err == nil {
			s.Send(late)
		}
	})
	used.Expect(`42["late"]`)
}

func TestConnectAttemptsAreLimited(t *testing.T) {
	address := start(t, func(c *socketio.Config) { c.MaxConnects = 3 }, func(s *socketio.Server) { newChat(s, "/") })
	c := clienttest.Dial(t, address, nil)
	for range 4 {
		c.Send(`40{"name":"nobody"}`)
	}
	if got := c.ExpectClosed(); len(got) != 3 {
		t.Errorf("%d answers, want 3", len(got))
	}
}

func TestPollingTransport(t *testing.T) {
	address := start(t, nil, func(s *socketio.Server) { newChat(s, "/") })
	p := clienttest.Poll(t, address, nil)
	if status := p.Post("40", `420["a",1]`); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	got := p.Get()
	if len(got) != 2 || !strings.HasPrefix(got[0], `40{"sid":"`) || got[1] != `430[1]` {
		t.Errorf("got %q", got)
	}
}
