package socketio

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/routix/routix/app/realtime/engineio"
)

// transport is one connection with the sockets that share it. Packets arrive
// one after another, so partial and connects need no lock.
type transport struct {
	server   *Server
	session  *engineio.Session
	ctx      context.Context // ends with the connection
	cancel   context.CancelFunc
	partial  *packet // awaits attachments
	pending  int     // bytes of the attachments that have come
	connects int

	mu      sync.Mutex
	closed  bool
	sockets map[string]*Socket
	unused  *time.Timer // closes a connection without sockets
}

func (srv *Server) accept(session *engineio.Session) engineio.Receiver {
	t := &transport{server: srv, session: session, sockets: make(map[string]*Socket)}
	t.ctx, t.cancel = context.WithCancel(context.Background())
	t.unused = time.AfterFunc(srv.config.ConnectTimeout, t.closeUnused)
	return t
}

func (t *transport) closeUnused() {
	t.mu.Lock()
	unused := len(t.sockets) == 0
	t.mu.Unlock()
	if unused {
		t.session.Close("connect timeout")
	}
}

// Closed implements [engineio.Receiver].
func (t *transport) Closed(reason string) {
	t.mu.Lock()
	t.closed = true
	t.unused.Stop()
	sockets := slices.Collect(maps.Values(t.sockets))
	t.mu.Unlock()
	t.cancel()
	for _, s := range sockets {
		s.leave(reason)
	}
}

// Overflowed implements [engineio.Receiver].
func (t *transport) Overflowed() {
	t.mu.Lock()
	sockets := slices.Collect(maps.Values(t.sockets))
	t.mu.Unlock()
	for _, s := range sockets {
		if s.namespace.behavior.Overflow != nil {
			s.namespace.behavior.Overflow(s)
		}
	}
	t.session.Close(ReasonOverflow)
}

// Receive implements [engineio.Receiver].
func (t *transport) Receive(binary bool, data []byte) error {
	if binary {
		return t.receiveAttachment(data)
	}
	if t.partial != nil {
		return errors.New("socketio: attachments are missing")
	}
	p, err := decode(data)
	if err != nil {
		return err
	}
	if p.expected > 0 {
		t.partial, t.pending = p, 0
		return nil
	}
	return t.dispatch(p)
}

func (t *transport) receiveAttachment(data []byte) error {
	p := t.partial
	if p == nil {
		return errors.New("socketio: attachment without a packet")
	}
	if t.pending += len(data); t.pending > t.server.config.Engine.MaxPayload {
		return errors.New("socketio: attachments too large")
	}
	p.attachments = append(p.attachments, data)
	if len(p.attachments) < p.expected {
		return nil
	}
	t.partial = nil
	return t.dispatch(p)
}

// dispatch handles a whole packet. Packets for a namespace that the client is
// not connected to are ignored: they may have crossed a DISCONNECT.
func (t *transport) dispatch(p *packet) error {
	t.mu.Lock()
	s := t.sockets[p.namespace]
	t.mu.Unlock()
	switch {
	case p.kind == typeConnect && s == nil:
		return t.connect(p)
	case s == nil:
		return nil
	case p.kind == typeDisconnect:
		s.leave(ReasonClientLeft)
	case p.kind == typeEvent || p.kind == typeBinaryEvent:
		return t.event(s, p)
	}
	return nil
}

func (t *transport) event(s *Socket, p *packet) error {
	e := &Event{Args: p.args[1:], Attachments: p.attachments, id: p.id, socket: s}
	if err := json.Unmarshal(p.args[0], &e.Name); err != nil {
		return fmt.Errorf("socketio: event name: %w", err)
	}
	if s.namespace.behavior.Event != nil {
		s.namespace.behavior.Event(t.ctx, s, e)
	}
	return nil
}

func (t *transport) connect(p *packet) error {
	if t.connects++; t.connects > t.server.config.MaxConnects {
		return errors.New("socketio: too many attempts to connect")
	}
	n := t.server.namespaces[p.namespace]
	if n == nil {
		return t.refuse(p.namespace, &Refusal{Message: "Invalid namespace"})
	}
	s := newSocket(n, t, p.payload)
	if n.behavior.Connect != nil {
		if err := n.behavior.Connect(t.ctx, s); err != nil {
			return t.refuse(p.namespace, t.publicRefusal(err))
		}
	}
	accepted, err := encode(header{typeConnect, n.name, noID}, map[string]string{"sid": s.id}, nil)
	if err != nil {
		return err
	}
	if !t.adopt(s) {
		s.leave(engineio.ReasonClient)
		return nil
	}
	s.Send(accepted)
	if n.behavior.Connected != nil {
		n.behavior.Connected(t.ctx, s)
	}
	return nil
}

// publicRefusal hides the text of errors that are not meant for the client.
func (t *transport) publicRefusal(err error) *Refusal {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	t.server.log.Error("socket could not be connected", "error", err)
	return &Refusal{Message: "Internal error"}
}

func (t *transport) refuse(namespace string, refusal *Refusal) error {
	body := struct {
		Message string `json:"message"`
		Data    any    `json:"data,omitempty"`
	}{refusal.Message, refusal.Data}
	answer, err := encode(header{typeConnectError, namespace, noID}, body, nil)
	if err != nil {
		return err
	}
	_ = t.session.Send(answer.messages...) // fails only once closed
	return nil
}

// adopt enters a socket that may connect; false means that the connection has
// ended meanwhile.
func (t *transport) adopt(s *Socket) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return false
	}
	t.sockets[s.namespace.name] = s
	t.unused.Stop()
	return true
}

// forget takes out a socket that has left.
func (t *transport) forget(s *Socket) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.sockets[s.namespace.name] != s {
		return
	}
	delete(t.sockets, s.namespace.name)
	if len(t.sockets) == 0 && !t.closed {
		t.unused.Reset(t.server.config.ConnectTimeout)
	}
}
