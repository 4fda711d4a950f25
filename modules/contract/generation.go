package contract

import "time"

// Events of a generation, as sockets and webhooks name them.
const (
	EventQueuePosition       = "queue_position"
	EventGenerationStarted   = "generation_started"
	EventGenerationProgress  = "generation_progress"
	EventGenerationCompleted = "generation_completed"
	EventGenerationFailed    = "generation_failed"
	EventGenerationCancelled = "generation_cancelled"
)

// Generation is the stored state of a generation after a change, and Event the
// name of the change.
type Generation struct {
	Event          string
	ID             string
	AccountID      AccountID
	Algorithm      string
	Kind           string
	ConversationID string
	Status, Stage  string
	StageMessage   string
	Progress       int
	// Position is the 1-based place in the queue; 0 when not queued.
	Position int
	// EstimatedSeconds is the expected time left; 0 when unknown or ended.
	EstimatedSeconds int
	EstimateSource   string
	ErrorCode        string
	ErrorMessage     string
	// ThumbnailKey names the first picture in the file store.
	ThumbnailKey   string
	ProcessingTime time.Duration
	Refunded       int
	// Seq rises with each change.
	Seq int64
	At  time.Time
	// Preview is a small JPEG of the picture so far, or nil. It is not stored.
	Preview []byte
}
