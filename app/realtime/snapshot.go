package realtime

import (
	"context"
	"strings"
	"time"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/realtime/socketio"
)

// Events that [Server.PublishGeneration] takes.
const (
	EventQueuePosition = "queue_position"
	EventStarted       = "generation_started"
	EventProgress      = "generation_progress"
	EventCompleted     = "generation_completed"
	EventFailed        = "generation_failed"
	EventCancelled     = "generation_cancelled"
)

// Values of Snapshot.Status.
const (
	StatusQueued     = "queued"
	StatusProcessing = "processing"
	StatusCompleted  = "completed"
	StatusFailed     = "failed"
	StatusCancelled  = "cancelled"
)

// Snapshot is the whole state of a generation, as clients are told it.
type Snapshot struct {
	GenerationID string `json:"generation_id"`
	// Status is one of the Status constants; Stage is finer.
	Status       string `json:"status"`
	Stage        string `json:"stage"`
	StageMessage string `json:"stage_message"`
	// Progress is the share done, 0 to 100. It never falls.
	Progress int `json:"progress"`
	// QueuePosition is 1-based; nil unless queued.
	QueuePosition *int `json:"queue_position"`
	// EstimatedTime is the expected time left in seconds, nil at the end.
	EstimatedTime  *int    `json:"estimated_time"`
	EstimateSource *string `json:"estimate_source"`
	ErrorCode      *string `json:"error_code"`
	ErrorMessage   *string `json:"error_message"`
	// ThumbnailURL is absolute, or a path that is made absolute for each client.
	ThumbnailURL *string `json:"thumbnail_url"`
	// ProcessingTime is in whole seconds; nil before the end.
	ProcessingTime  *int    `json:"processing_time"`
	Algorithm       string  `json:"algorithm"`
	Kind            string  `json:"kind"`
	ConversationID  *string `json:"conversation_id"`
	CreditsRefunded int     `json:"credits_refunded"`
	// Seq rises with each event of the generation.
	Seq       int64     `json:"seq"`
	Timestamp time.Time `json:"timestamp"`
	// Replay is set by the server in answers to a subscription.
	Replay bool `json:"replay"`
	// Preview is a small picture of the work so far as a data URL, or empty. It
	// is sent with progress events to those who asked for it.
	Preview string `json:"preview,omitempty"`
}

// SnapshotSource reads stored generations.
type SnapshotSource interface {
	// Snapshot returns the state of a generation of an account. The error is a
	// *fault.Error: NOT_FOUND for an unknown one, FORBIDDEN for another
	// account's.
	Snapshot(ctx context.Context, accountID, generationID string) (Snapshot, error)
}

// generationEvent is an event of a generation.
type generationEvent struct {
	name string
	Snapshot
}

// isEnd reports whether nothing follows the event.
func (e generationEvent) isEnd() bool {
	return e.name == EventCompleted || e.name == EventFailed || e.name == EventCancelled
}

// expand returns the events that tell clients of e: that of a cancelled
// generation is followed by a failure, the only end that older clients know.
func (e generationEvent) expand() []generationEvent {
	if e.name != EventCancelled {
		return []generationEvent{e}
	}
	code, message := string(fault.Cancelled), "Generation cancelled"
	if e.ErrorCode == nil {
		e.ErrorCode, e.ErrorMessage = &code, &message
	}
	failed := e
	failed.name, failed.Status, failed.Stage = EventFailed, StatusFailed, StatusCancelled
	failed.ErrorCode, failed.ErrorMessage = &code, &message
	failed.Seq++
	return []generationEvent{e, failed}
}

// replayOf returns the events that bring a new subscriber up to date.
func replayOf(state Snapshot) []generationEvent {
	state.Replay = true
	switch state.Status {
	case StatusQueued:
		// Clients know a queue position only of a generation they know.
		return []generationEvent{{EventProgress, state}, {EventQueuePosition, state}}
	case StatusCompleted:
		return []generationEvent{{EventCompleted, state}}
	case StatusFailed:
		return []generationEvent{{EventFailed, state}}
	case StatusCancelled:
		return generationEvent{EventCancelled, state}.expand()
	default:
		return []generationEvent{{EventProgress, state}}
	}
}

// forClient returns the state with what depends on the client.
func (state Snapshot) forClient(baseURL string) Snapshot {
	state.Timestamp = state.Timestamp.UTC()
	if state.ThumbnailURL != nil && strings.HasPrefix(*state.ThumbnailURL, "/") {
		absolute := baseURL + *state.ThumbnailURL
		state.ThumbnailURL = &absolute
	}
	return state
}

// baseURL returns the address that relative URLs are made absolute with for a
// client that addressed the server as own.
func (s *Server) baseURL(own string) string {
	if s.config.PublicURL != nil {
		own = s.config.PublicURL(own)
	}
	return strings.TrimRight(own, "/")
}

// renderer returns the function that sends events of generations to clients.
// It keeps the last encoded event, because the next client mostly needs the
// same one; calls must not overlap.
func (s *Server) renderer() func(*Client, generationEvent) {
	type key struct {
		event   generationEvent
		baseURL string
	}
	var last key
	var encoded socketio.Emission
	return func(c *Client, e generationEvent) {
		wanted := key{e, c.baseURL}
		if wanted != last {
			emission, err := s.namespace.Prepare(e.name, e.forClient(c.baseURL))
			if err != nil {
				s.log.Error("event could not be encoded", "event", e.name, "generation", e.GenerationID, "error", err)
				return
			}
			if e.name == EventProgress || e.name == EventQueuePosition {
				emission = emission.Mergeable(e.name + ":" + e.GenerationID)
			}
			last, encoded = wanted, emission
		}
		c.socket.Send(encoded)
		s.counts.sent(e.name, 1)
	}
}
