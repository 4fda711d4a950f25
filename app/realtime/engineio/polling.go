package engineio

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/gofiber/fiber/v2"
)

// upgradeGrace is how long a poll waits, once a WebSocket has proved to work,
// for the packet that completes the upgrade.
const upgradeGrace = 20 * time.Millisecond

// servePoll answers a GET with what waits, as soon as something does.
func (s *Session) servePoll(c *fiber.Ctx) error {
	answer, err := s.beginPoll()
	if err != nil {
		return s.server.refuse(c, err)
	}
	payload := <-answer
	if payload == nil {
		return s.server.refuse(c, errRequest)
	}
	c.Set(fiber.HeaderContentType, fiber.MIMETextPlainCharsetUTF8)
	return c.Send(payload)
}

// beginPoll makes this request the one to be answered. A second one at the
// same time ends the session.
func (s *Session) beginPoll() (<-chan []byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	answer := make(chan []byte, 1)
	switch {
	case s.closed && s.lingering:
		s.lingering = false
		answer <- s.waiting.takePolling()
		return answer, nil
	case s.closed || s.socket != nil:
		return nil, errRequest
	case time.Now().After(s.heartbeat.deadline):
		go s.close(ending{reason: ReasonPingTimeout, packet: packetClose})
		return nil, errSession
	case s.poll != nil:
		go s.close(ending{reason: ReasonError, packet: packetClose})
		return nil, errRequest
	}
	s.poll = answer
	if s.upgrading {
		s.endPollAfterGrace()
	} else {
		s.forward()
	}
	return answer, nil
}

// answerPoll answers the pending poll. The caller holds mu.
func (s *Session) answerPoll(payload []byte) {
	s.poll <- payload
	s.poll = nil
}

// endPollAfterGrace ends the pending poll of a client that is upgrading: it
// waits for the end of its last poll. The caller holds mu.
func (s *Session) endPollAfterGrace() {
	poll := s.poll
	time.AfterFunc(upgradeGrace, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		if poll == nil || s.poll != poll {
			return
		}
		if s.waiting.empty() {
			s.answerPoll([]byte{packetNoop})
		} else {
			s.answerPoll(s.waiting.takePolling())
		}
	})
}

// servePost takes the packets of a POST.
func (s *Session) servePost(c *fiber.Ctx) error {
	s.mu.Lock()
	busy := s.closed || s.socket != nil || s.posting
	if !busy {
		s.posting = true
	}
	s.mu.Unlock()
	if busy {
		return s.server.refuse(c, errRequest)
	}
	defer func() {
		s.mu.Lock()
		s.posting = false
		s.mu.Unlock()
	}()

	body, err := readBody(c, s.server.config.MaxPayload)
	if err != nil {
		s.close(ending{reason: ReasonError, packet: packetClose})
		return s.server.refuse(c, err)
	}
	if err := s.receivePayload(body); err != nil {
		s.close(ending{reason: ReasonParse, packet: packetClose})
		return s.server.refuse(c, errRequest)
	}
	c.Set(fiber.HeaderContentType, fiber.MIMETextPlainCharsetUTF8)
	return c.SendString("ok")
}

// readBody returns a copy of a body of at most limit bytes. It leaves content
// encodings alone: the protocol has none.
func readBody(c *fiber.Ctx, limit int) ([]byte, error) {
	if stream := c.Context().RequestBodyStream(); stream != nil {
		body, err := io.ReadAll(io.LimitReader(stream, int64(limit)+1))
		if err != nil {
			return nil, errRequest
		}
		if len(body) > limit {
			return nil, errTooLarge
		}
		return body, nil
	}
	if body := c.BodyRaw(); len(body) <= limit {
		return bytes.Clone(body), nil
	}
	return nil, errTooLarge
}

// receivePayload handles the packets of one polling payload.
func (s *Session) receivePayload(payload []byte) error {
	for packet := range bytes.SplitSeq(payload, []byte{separator}) {
		binary, data, err := decodePolling(packet)
		if err != nil {
			return err
		}
		if err := s.receivePacket(binary, data); err != nil {
			return err
		}
	}
	return nil
}

// decodePolling reads one packet of a polling payload, where binary messages
// are base64 behind the letter b.
func decodePolling(packet []byte) (binary bool, data []byte, err error) {
	if len(packet) == 0 {
		return false, nil, errors.New("engineio: empty packet")
	}
	if packet[0] != 'b' {
		return false, packet, nil
	}
	data, err = base64.StdEncoding.AppendDecode(nil, packet[1:])
	if err != nil {
		return false, nil, fmt.Errorf("engineio: binary packet: %w", err)
	}
	return true, data, nil
}
