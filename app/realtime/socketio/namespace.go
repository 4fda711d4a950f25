package socketio

import (
	"context"
	"encoding/json"
	"sync"
)

// Behavior decides what a namespace does. Calls for one socket follow one
// another in the order of its packets; Overflow and Disconnected may come from
// other goroutines. Functions left nil do nothing.
type Behavior struct {
	// Connect decides whether a socket may join the namespace. A *[Refusal]
	// is told to the client; any other error as "Internal error".
	Connect func(ctx context.Context, s *Socket) error
	// Connected is called once the client has been told that it is connected.
	Connected func(ctx context.Context, s *Socket)
	// Event handles an event. ctx ends with the connection.
	Event func(ctx context.Context, s *Socket, e *Event)
	// Overflow is called once when too much waits for the socket's client. What
	// waited is lost; the connection is closed after the call, if not by it.
	Overflow func(s *Socket)
	// Disconnected is called once after the socket has left.
	Disconnected func(s *Socket, reason string)
}

// Refusal is the error of a Connect that turns a client away.
type Refusal struct {
	// Message and Data become message and data of the client's error.
	Message string
	Data    any
}

// Error returns the message.
func (r *Refusal) Error() string { return r.Message }

// Namespace is one channel of the connections of a server.
type Namespace struct {
	name     string
	behavior Behavior

	mu    sync.RWMutex
	rooms map[string]map[*Socket]struct{}
}

// Prepare encodes an event for the sockets of the namespace. Arguments are
// made JSON, save those of type []byte, which travel as binary attachments.
func (n *Namespace) Prepare(name string, args ...any) (Emission, error) {
	return encodeArgs(header{typeEvent, n.name, noID}, append([]any{name}, args...))
}

// Members returns the sockets in a room.
func (n *Namespace) Members(room string) []*Socket {
	n.mu.RLock()
	defer n.mu.RUnlock()
	members := make([]*Socket, 0, len(n.rooms[room]))
	for s := range n.rooms[room] {
		members = append(members, s)
	}
	return members
}

// Size returns the number of sockets in a room.
func (n *Namespace) Size(room string) int {
	n.mu.RLock()
	defer n.mu.RUnlock()
	return len(n.rooms[room])
}

func (n *Namespace) join(s *Socket, rooms []string, greeting ...Emission) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if s.rooms == nil {
		return
	}
	for _, e := range greeting {
		s.Send(e)
	}
	for _, room := range rooms {
		if n.rooms[room] == nil {
			n.rooms[room] = make(map[*Socket]struct{})
		}
		n.rooms[room][s] = struct{}{}
		s.rooms[room] = struct{}{}
	}
}

func (n *Namespace) leave(s *Socket, room string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.drop(s, room)
}

// leaveAll takes s out of every room for good.
func (n *Namespace) leaveAll(s *Socket) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for room := range s.rooms {
		n.drop(s, room)
	}
	s.rooms = nil
}

func (n *Namespace) drop(s *Socket, room string) {
	delete(s.rooms, room)
	delete(n.rooms[room], s)
	if len(n.rooms[room]) == 0 {
		delete(n.rooms, room)
	}
}

// Event is an event from a client.
type Event struct {
	// Name is the name of the event.
	Name string
	// Args are the arguments behind it. A binary one is an object
	// {"_placeholder":true,"num":n} that stands for Attachments[n].
	Args        []json.RawMessage
	Attachments [][]byte

	id     int
	socket *Socket
}

// WantsAck reports whether the client waits for an answer.
func (e *Event) WantsAck() bool { return e.id != noID }

// Ack answers the event, once; without [Event.WantsAck] it does nothing. The
// arguments are those of [Namespace.Prepare].
func (e *Event) Ack(args ...any) error {
	if e.id == noID {
		return nil
	}
	answer, err := encodeArgs(header{typeAck, e.socket.namespace.name, e.id}, args)
	if err != nil {
		return err
	}
	e.id = noID
	e.socket.Send(answer)
	return nil
}
