package engineio

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"
)

// ErrClosed is the error of [Session.Send] after the end of the session.
var ErrClosed = errors.New("engineio: session closed")

// Reasons why a session ended, as given to [Receiver.Closed].
const (
	ReasonClient      = "transport close"
	ReasonError       = "transport error"
	ReasonParse       = "parse error"
	ReasonPingTimeout = "ping timeout"
	ReasonShutdown    = "server shutting down"
)

// Receiver takes what the client of one session sends.
type Receiver interface {
	// Receive handles one message. Calls for one session follow one another,
	// in order. data may be kept. An error ends the session ([ReasonParse]).
	Receive(binary bool, data []byte) error
	// Overflowed is called once, in a goroutine of its own, when more waits for
	// the client than Config allows. What waited has been discarded and the
	// session takes no more messages: close it.
	Overflowed()
	// Closed is called once, when the session has ended.
	Closed(reason string)
}

// Session is the connection of one client, whatever transport carries it. Its
// methods may be called from any goroutine and never wait for the network.
type Session struct {
	id        string
	handshake Handshake
	server    *Server
	receiver  Receiver
	receiving sync.Mutex // a POST may still be at work when the WebSocket takes over

	mu         sync.Mutex
	closed     bool
	waiting    queue
	graced     bool // endGrace is due
	overflowed bool
	heartbeat  heartbeat

	poll      chan []byte // the GET being served; nil sent: the session has left polling
	posting   bool
	lingering bool     // closed, and the next poll still fetches what waits
	reserved  bool     // for one WebSocket that asks to take the session over
	candidate net.Conn // that WebSocket, once it is open
	upgrading bool     // its probe was answered

	socket  net.Conn // the WebSocket, once that is the transport
	writing bool
	broken  bool // a write failed, perhaps in the middle of a frame
	written sync.Cond
}

// newSession opens a session; socket is nil for one that begins with polling.
func (srv *Server) newSession(handshake Handshake, socket net.Conn) (*Session, error) {
	s := &Session{id: rand.Text(), handshake: handshake, server: srv}
	s.written.L = &s.mu
	s.waiting.messageLimit, s.waiting.bytesLimit = srv.config.MaxQueuedMessages, srv.config.MaxQueuedBytes
	upgrades := []string{}
	if socket == nil {
		upgrades = append(upgrades, "websocket")
	}
	opening, err := s.openPacket(upgrades)
	if err != nil {
		return nil, err
	}
	s.waiting.push(opening)
	receiver := srv.accept(s)
	s.mu.Lock()
	s.receiver = receiver
	s.startHeartbeat()
	s.mu.Unlock()
	if !srv.sessions.add(s) {
		s.close(ending{reason: ReasonShutdown, packet: packetClose})
		return nil, errCapacity
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, errCapacity
	}
	s.socket = socket
	s.forward()
	return s, nil
}

func (s *Session) openPacket(upgrades []string) (Message, error) {
	config := s.server.config
	opening, err := json.Marshal(struct {
		SID          string   `json:"sid"`
		Upgrades     []string `json:"upgrades"`
		PingInterval int64    `json:"pingInterval"`
		PingTimeout  int64    `json:"pingTimeout"`
		MaxPayload   int      `json:"maxPayload"`
	}{s.id, upgrades, config.PingInterval.Milliseconds(), config.PingTimeout.Milliseconds(), config.MaxPayload})
	if err != nil {
		return Message{}, fmt.Errorf("engineio: open packet: %w", err)
	}
	return textPacket(packetOpen, opening), nil
}

// Handshake returns what the first request of the client said.
func (s *Session) Handshake() Handshake { return s.handshake }

// Send queues messages for the client, in order and without waiting.
func (s *Session) Send(messages ...Message) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.overflowed {
		return ErrClosed
	}
	s.waiting.push(messages...)
	s.forward()
	s.limitQueue()
	return nil
}

// limitQueue gives up a client for whom too much waits: at once where it is
// too large, after a grace where it is too many. The caller holds mu.
func (s *Session) limitQueue() {
	grace := s.server.config.QueueGrace - time.Since(s.waiting.since)
	switch {
	case s.waiting.tooLarge(), s.waiting.tooMany() && grace <= 0:
		s.overflowed = true
		s.waiting.discard()
		go s.receiver.Overflowed()
	case s.waiting.tooMany() && !s.graced:
		s.graced = true
		time.AfterFunc(grace, s.endGrace)
	}
}

func (s *Session) endGrace() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.graced = false
	if !s.closed && !s.overflowed {
		s.limitQueue()
	}
}

// forward moves the queue on to the transport. The caller holds mu.
func (s *Session) forward() {
	switch {
	case s.waiting.empty():
	case s.socket != nil:
		if !s.writing && !s.broken {
			s.writing = true
			go s.flush()
		}
	case s.poll != nil && !s.upgrading:
		s.answerPoll(s.waiting.takePolling())
	}
}

// Close ends the session. What waits, followed by farewell, is still offered
// to the client for a moment. The reason is passed on to [Receiver.Closed].
func (s *Session) Close(reason string, farewell ...Message) {
	s.close(ending{reason: reason, packet: packetClose, linger: true}, farewell...)
}

// ending says how a session ends.
type ending struct {
	reason string
	packet byte // what tells a polling client
	linger bool // whether a client between two polls may fetch what waits
}

// lingerTime is how long a closed session waits for a last poll.
const lingerTime = 2 * time.Second

// close ends the session, once.
func (s *Session) close(end ending, farewell ...Message) {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return
	}
	s.closed = true
	s.heartbeat.timer.Stop()
	s.waiting.push(farewell...)
	s.wakeReaders()
	if s.socket == nil {
		s.waiting.push(textPacket(end.packet, nil))
		s.lingering = end.linger && s.poll == nil
		if s.poll != nil {
			s.answerPoll(s.waiting.takePolling())
		}
	}
	lingering := s.lingering
	s.mu.Unlock()

	if lingering {
		time.AfterFunc(lingerTime, func() { s.server.sessions.remove(s) })
	} else {
		s.server.sessions.remove(s)
	}
	s.receiver.Closed(end.reason)
}

// wakeReaders makes the goroutines that read from a WebSocket return: closing
// a hijacked connection of fasthttp does nothing while its handler runs.
func (s *Session) wakeReaders() {
	longAgo := time.Unix(1, 0)
	for _, conn := range []net.Conn{s.socket, s.candidate} {
		if conn != nil {
			_ = conn.SetReadDeadline(longAgo)
		}
	}
}

// receivePacket handles one packet from the client.
func (s *Session) receivePacket(binary bool, data []byte) error {
	if binary {
		return s.receive(true, data)
	}
	if len(data) == 0 {
		return errors.New("engineio: empty packet")
	}
	switch data[0] {
	case packetClose:
		s.discard()
		s.close(ending{reason: ReasonClient, packet: packetNoop, linger: true})
		return nil
	case packetPong:
		s.pong()
		return nil
	case packetMessage:
		return s.receive(false, data[1:])
	default:
		return fmt.Errorf("engineio: packet type %q is not for a client to send", data[0])
	}
}

func (s *Session) receive(binary bool, data []byte) error {
	s.receiving.Lock()
	defer s.receiving.Unlock()
	return s.receiver.Receive(binary, data)
}

func (s *Session) discard() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting.discard()
}
