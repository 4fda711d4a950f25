package socketio

import (
	"crypto/rand"
	"encoding/json"
	"sync"

	"github.com/routix/routix/app/realtime/engineio"
)

// Reasons given to Behavior.Disconnected besides those of package engineio.
const (
	ReasonClientLeft = "client namespace disconnect"
	ReasonServerLeft = "server namespace disconnect"
	ReasonOverflow   = "slow consumer"
)

// Socket is one client in one namespace. Its methods may be called from any
// goroutine and never wait for the network.
type Socket struct {
	// Data belongs to the namespace's behavior, which sets it in Connect.
	Data any

	id        string
	payload   json.RawMessage
	namespace *Namespace
	transport *transport
	rooms     map[string]struct{} // guarded by namespace.mu; nil once it has left

	mu   sync.Mutex
	left bool
}

func newSocket(n *Namespace, t *transport, payload json.RawMessage) *Socket {
	return &Socket{id: rand.Text(), payload: payload, namespace: n, transport: t, rooms: make(map[string]struct{})}
}

// ID returns the id that the client was told.
func (s *Socket) ID() string { return s.id }

// Payload returns the object that the client sent to connect, or nil.
func (s *Socket) Payload() json.RawMessage { return s.payload }

// Handshake returns what the first request of the connection said.
func (s *Socket) Handshake() engineio.Handshake { return s.transport.session.Handshake() }

// Join puts the socket into rooms, unless it has left the namespace.
func (s *Socket) Join(rooms ...string) { s.namespace.join(s, rooms) }

// Enter sends an event and joins rooms in one step: nothing that is sent to
// the rooms comes before the event, and nothing is missed after it.
func (s *Socket) Enter(greeting Emission, rooms ...string) { s.namespace.join(s, rooms, greeting) }

// Leave takes the socket out of a room.
func (s *Socket) Leave(room string) { s.namespace.leave(s, room) }

// Send queues an event. For a socket that has left it does nothing.
func (s *Socket) Send(e Emission) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.left { // the connection may belong to another socket by now
		return
	}
	_ = s.transport.session.Send(e.messages...) // fails only once closed
}

// Disconnect takes the socket out of its namespace and tells the client. The
// connection stays for a while, so that the client may connect anew.
func (s *Socket) Disconnect() {
	s.Send(disconnection(s.namespace.name))
	s.leave(ReasonServerLeft)
}

// disconnection is a DISCONNECT packet; it has no JSON.
func disconnection(namespace string) Emission {
	text := header{typeDisconnect, namespace, noID}.append(nil, 0)
	return Emission{messages: []engineio.Message{engineio.Text(text)}}
}

// Close ends the whole connection after the events given. The client takes it
// for a broken line and comes back.
func (s *Socket) Close(reason string, last ...Emission) {
	var farewell []engineio.Message
	for _, e := range last {
		farewell = append(farewell, e.messages...)
	}
	s.transport.session.Close(reason, farewell...)
}

// leave ends the socket's life, once.
func (s *Socket) leave(reason string) {
	s.mu.Lock()
	again := s.left
	s.left = true
	s.mu.Unlock()
	if again {
		return
	}
	s.transport.forget(s)
	s.namespace.leaveAll(s)
	if s.namespace.behavior.Disconnected != nil {
		s.namespace.behavior.Disconnected(s, reason)
	}
}
