package realtime

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/realtime/socketio"
)

// handler serves one event of a client. then runs after the acknowledgement.
type handler func(ctx context.Context, c *Client, payload json.RawMessage) (reply any, then func(), err error)

// event serves an event of a client. Binary ones are ignored, as are unknown
// ones that nobody awaits an answer to.
func (s *Server) event(ctx context.Context, socket *socketio.Socket, e *socketio.Event) {
	c := clientOf(socket)
	handle, known := s.handlers[e.Name]
	switch {
	case !c.events.admit(time.Now()):
		c.refuse(e, fault.New(fault.RateLimited, "Too many events: at most %d in %d seconds",
			s.config.EventLimit, int(s.config.EventWindow.Seconds())))
	case len(e.Attachments) > 0, !known && !e.WantsAck():
	case !known:
		c.refuse(e, fault.New(codeUnknownEvent, "Unknown event"))
	default:
		s.serve(ctx, c, e, handle)
	}
}

func (s *Server) serve(ctx context.Context, c *Client, e *socketio.Event, handle handler) {
	ctx, cancel := context.WithTimeout(ctx, s.config.RequestTimeout)
	defer cancel()
	reply, then, err := s.guard(ctx, c, e, handle)
	if err == nil {
		err = acknowledge(e, reply)
	}
	if err != nil {
		refusal := fault.From(err)
		if refusal.Code == fault.InternalError {
			s.log.Error("client event failed", "event", e.Name, "account", c.Account().ID, "error", err)
		}
		c.refuse(e, refusal)
		return
	}
	if then != nil {
		then()
	}
}

// guard calls handle with the event's object and turns a panic into an error.
func (s *Server) guard(ctx context.Context, c *Client, e *socketio.Event, handle handler) (reply any, then func(), err error) {
	if len(e.Args) == 0 || !bytes.HasPrefix(e.Args[0], []byte("{")) {
		return nil, nil, fault.New(fault.Validation, "The event takes one object")
	}
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
		}
	}()
	return handle(ctx, c, e.Args[0])
}

// acknowledge answers an event with the fields of reply beside "success".
func acknowledge(e *socketio.Event, reply any) error {
	if !e.WantsAck() {
		return nil
	}
	fields, err := json.Marshal(reply)
	if err != nil {
		return fmt.Errorf("reply to %s: %w", e.Name, err)
	}
	success := []byte(`{"success":true`)
	switch {
	case string(fields) == "null" || string(fields) == "{}":
		success = append(success, '}')
	case fields[0] == '{':
		success = append(append(success, ','), fields[1:]...)
	default:
		return fmt.Errorf("reply to %s is no JSON object", e.Name)
	}
	return e.Ack(json.RawMessage(success))
}

// maxEchoedName bounds how much of a client's event name is sent back, in bytes.
const maxEchoedName = 100

// refuse tells the client that its event failed: in the acknowledgement, if it
// awaits one, and by an error event.
func (c *Client) refuse(e *socketio.Event, cause *fault.Error) {
	type problem struct {
		Code    fault.Code `json:"code"`
		Message string     `json:"message"`
	}
	public := problem{cause.Code, cause.Message}
	name := strings.ToValidUTF8(e.Name[:min(len(e.Name), maxEchoedName)], "")
	generationID := ""
	if len(e.Args) > 0 {
		generationID, _ = generationIDIn(e.Args[0])
	}
	err := e.Ack(struct {
		Success      bool    `json:"success"`
		Error        problem `json:"error"`
		Event        string  `json:"event"`
		GenerationID string  `json:"generation_id,omitempty"`
	}{false, public, name, generationID})
	if err != nil {
		c.server.log.Error("refusal could not be acknowledged", "event", e.Name, "error", err)
	}
	c.Emit("error", struct {
		problem
		Event        string `json:"event"`
		GenerationID string `json:"generation_id,omitempty"`
	}{public, name, generationID})
}

// generationIDIn returns the generation_id of an event's object; false unless
// it is a string of 1 to 100 characters.
func generationIDIn(payload json.RawMessage) (string, bool) {
	var request struct {
		GenerationID *string `json:"generation_id"`
	}
	if json.Unmarshal(payload, &request) != nil || request.GenerationID == nil {
		return "", false
	}
	if length := utf8.RuneCountInString(*request.GenerationID); length < 1 || length > 100 {
		return "", false
	}
	return *request.GenerationID, true
}

// eventWindow admits limit events within any stretch of time of some length.
type eventWindow struct {
	limit  int
	length time.Duration
	recent []time.Time
}

func (w *eventWindow) admit(now time.Time) bool {
	begin := now.Add(-w.length)
	old := 0
	for old < len(w.recent) && !w.recent[old].After(begin) {
		old++
	}
	w.recent = append(w.recent[:0], w.recent[old:]...)
	if len(w.recent) >= w.limit {
		return false
	}
	w.recent = append(w.recent, now)
	return true
}
