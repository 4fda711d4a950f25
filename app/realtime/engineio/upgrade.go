package engineio

import (
	"net"
	"time"

	"github.com/gofiber/contrib/websocket"
)

const probe = "probe"

// reserveUpgrade lets one WebSocket at a time ask to take the session over. It
// is called before the WebSocket opens, so that the first to ask is the one.
func (s *Session) reserveUpgrade() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.socket != nil || s.reserved {
		return false
	}
	s.reserved = true
	return true
}

func (s *Session) releaseUpgrade() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reserved = false
}

// upgrade moves the session from polling to conn, if the client proves that
// conn works: it sends a probe, awaits the answer, then says "upgrade".
// Meanwhile messages wait. False leaves the session where it was. The caller
// has reserved the upgrade.
func (s *Session) upgrade(conn *websocket.Conn) bool {
	socket := conn.NetConn()
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return false
	}
	s.candidate = socket
	_ = socket.SetReadDeadline(time.Now().Add(s.server.config.UpgradeTimeout))
	s.mu.Unlock()

	proved := s.probed(conn, socket)

	s.mu.Lock()
	defer s.mu.Unlock()
	s.candidate, s.reserved, s.upgrading = nil, false, false
	if !proved || s.closed {
		s.forward()
		return false
	}
	_ = socket.SetReadDeadline(time.Time{})
	s.socket = socket
	if s.poll != nil {
		s.answerPoll(nil)
	}
	s.forward()
	return true
}

// probed reports whether the client took all steps of the upgrade.
func (s *Session) probed(conn *websocket.Conn, socket net.Conn) bool {
	if !expect(conn, packetPing, probe) {
		return false
	}
	s.mu.Lock()
	s.upgrading = true
	if s.poll != nil {
		s.endPollAfterGrace()
	}
	s.mu.Unlock()
	_ = socket.SetWriteDeadline(time.Now().Add(s.server.config.WriteTimeout))
	if _, err := socket.Write(textPacket(packetPong, []byte(probe)).frame); err != nil {
		return false
	}
	return expect(conn, packetUpgrade, "")
}

func expect(conn *websocket.Conn, packetType byte, rest string) bool {
	_, packet, err := conn.ReadMessage()
	return err == nil && string(packet) == string(packetType)+rest
}
