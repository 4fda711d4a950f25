package engineio

import (
	"net"
	"time"

	"github.com/gofiber/contrib/websocket"
)

// openingKey names the opening in the locals of a WebSocket request.
const openingKey = "engineio.opening"

// opening is what the request that became a WebSocket asked for.
type opening struct {
	session   *Session // the one to upgrade, or nil for a new one
	reserved  bool     // whether session may be upgraded
	handshake Handshake
}

// goodbyeTime bounds the last writes to a WebSocket that is being closed.
const goodbyeTime = time.Second

// serveWebSocket runs for the life of one WebSocket. conn and the connection
// below it are pooled: nothing may use them once it has returned.
func (srv *Server) serveWebSocket(conn *websocket.Conn) {
	if !srv.sessions.enterSocket() {
		return
	}
	defer srv.sessions.leaveSocket()
	request, _ := conn.Locals(openingKey).(opening)
	socket := conn.NetConn()
	_ = socket.SetDeadline(time.Time{})
	conn.SetReadLimit(int64(srv.config.MaxPayload))
	conn.SetCloseHandler(func(int, string) error { return nil })

	session := request.session
	if session == nil {
		opened, err := srv.newSession(request.handshake, socket)
		if err != nil {
			sayGoodbye(socket, nil)
			return
		}
		session = opened
	} else if !request.reserved || !session.upgrade(conn) {
		sayGoodbye(socket, nil)
		return
	}
	conn.SetPingHandler(func(data string) error {
		return session.Send(controlFrame(opPong, []byte(data)))
	})
	defer session.release(socket)
	session.read(conn)
}

// read delivers what arrives until the WebSocket or the session ends.
func (s *Session) read(conn *websocket.Conn) {
	reason := ReasonError
	defer func() { s.close(ending{reason: reason}) }()
	for {
		kind, data, err := conn.ReadMessage()
		if err != nil {
			if websocket.IsUnexpectedCloseError(err) {
				reason = ReasonClient
			}
			return
		}
		if err := s.receivePacket(kind == websocket.BinaryMessage, data); err != nil {
			reason = ReasonParse
			return
		}
	}
}

// flush writes what waits, many messages in one write, until nothing does. It
// is the only writer while Session.writing is set.
func (s *Session) flush() {
	buffer := s.server.buffers.Get().(*[]byte)
	s.mu.Lock()
	for !s.waiting.empty() && !s.broken {
		*buffer = s.waiting.takeFrames((*buffer)[:0])
		s.mu.Unlock()
		_ = s.socket.SetWriteDeadline(time.Now().Add(s.server.config.WriteTimeout))
		_, err := s.socket.Write(*buffer)
		s.mu.Lock()
		s.broken = err != nil
	}
	broken := s.broken
	s.writing = false
	s.written.Broadcast()
	s.mu.Unlock()
	if broken {
		s.close(ending{reason: ReasonError})
	}
	const keep = 64 << 10
	if cap(*buffer) <= keep {
		s.server.buffers.Put(buffer)
	}
}

// release waits for the writer, then writes what still waits and the closing
// frame. The session has been closed before.
func (s *Session) release(socket net.Conn) {
	s.mu.Lock()
	if s.writing {
		_ = socket.SetWriteDeadline(time.Now().Add(goodbyeTime))
	}
	for s.writing {
		s.written.Wait()
	}
	s.writing = true // no writer may start any more
	broken := s.broken
	rest := s.waiting.takeFrames(nil)
	s.mu.Unlock()
	if !broken {
		sayGoodbye(socket, rest)
	}
}

// sayGoodbye writes rest and a frame that closes the WebSocket normally.
func sayGoodbye(socket net.Conn, rest []byte) {
	const normalClosure = 1000
	closing := controlFrame(opClose, []byte{normalClosure >> 8, normalClosure & 0xff})
	_ = socket.SetWriteDeadline(time.Now().Add(goodbyeTime))
	_, _ = socket.Write(append(rest, closing.frame...))
}
