package engineio

import "time"

// heartbeat is the state of the pings to one client, guarded by Session.mu.
type heartbeat struct {
	timer    *time.Timer
	awaiting bool      // a ping is out
	deadline time.Time // by then the ping that is out, or due next, must be answered
}

// startHeartbeat arms the first ping. The caller holds mu.
func (s *Session) startHeartbeat() {
	s.expectPongLater()
	s.heartbeat.timer = time.AfterFunc(s.server.config.PingInterval, s.beat)
}

func (s *Session) expectPongLater() {
	config := s.server.config
	s.heartbeat.deadline = time.Now().Add(config.PingInterval + config.PingTimeout)
}

// beat sends a ping, or ends the session of a client that left one unanswered.
func (s *Session) beat() {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return
	}
	if s.heartbeat.awaiting {
		s.mu.Unlock()
		s.close(ending{reason: ReasonPingTimeout, packet: packetClose})
		return
	}
	s.heartbeat.awaiting = true
	s.heartbeat.timer.Reset(time.Until(s.heartbeat.deadline))
	s.waiting.push(textPacket(packetPing, nil))
	s.forward()
	s.mu.Unlock()
}

// pong notes the answer to a ping and arms the next one.
func (s *Session) pong() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.heartbeat.awaiting || s.closed {
		return
	}
	s.heartbeat.awaiting = false
	s.expectPongLater()
	s.heartbeat.timer.Reset(s.server.config.PingInterval)
}
