package generation

import (
	"encoding/json"
	"time"

	"github.com/routix/routix/modules/contract"
)

// Status is the coarse state of a generation.
type Status string

// The statuses. Completed, failed and cancelled are final.
const (
	Queued     Status = "queued"
	Processing Status = "processing"
	Completed  Status = "completed"
	Failed     Status = "failed"
	Cancelled  Status = "cancelled"
)

// final tells whether nothing leaves the status.
func (s Status) final() bool { return s == Completed || s == Failed || s == Cancelled }

// Stage is the fine state of a generation.
type Stage string

// The stages. The ones between Validating and Finishing belong to the status
// processing; a status of its own name belongs to each of the last three.
const (
	Pending         Stage = "pending"
	Validating      Stage = "validating"
	Analyzing       Stage = "analyzing"
	MatchingStyle   Stage = "matching_templates"
	AnalyzingStyle  Stage = "analyzing_style"
	Generating      Stage = "generating"
	Retrying        Stage = "retrying"
	Finishing       Stage = "processing"
	StageCompleted  Stage = "completed"
	StageFailed     Stage = "failed"
	StageCancelled  Stage = "cancelled"
	progressStarted       = 5
	progressStored        = 98
	progressDone          = 100
)

// Kinds of generation.
const (
	KindGeneration = "generation"
	KindUpscale    = "upscale"
)

// maxLosses is how often a generation may lose its worker before it fails.
const maxLosses = 3

// Generation is one order for thumbnails as it is stored.
type Generation struct {
	ID        string
	AccountID contract.AccountID
	Kind      string

	Prompt         string
	EnhancedPrompt string
	Title          string
	Algorithm      string
	AlgorithmName  string
	Version        string
	Model          string
	Provider       string
	AspectRatio    string
	Width, Height  int
	Seed           int64
	Variants       int
	Format         string
	Priority       string
	Parameters     json.RawMessage
	FaceURL        string
	LogoURL        string

	Status       Status
	Stage        Stage
	StageMessage string
	Progress     int
	Seq          int64
	Attempt      int

	Cost         int
	Refunded     int
	ErrorCode    string
	ErrorMessage string

	Images     []Image
	Timings    map[string]int
	Legibility *float64

	Favorite  bool
	Downloads int
	Shares    int

	CreatedAt   time.Time
	UpdatedAt   time.Time
	StartedAt   *time.Time
	CompletedAt *time.Time
	DeletedAt   *time.Time
	// ProcessingTime is the time from the worker's start to the end.
	ProcessingTime time.Duration
}

// Image is one stored picture of a generation.
type Image struct {
	Key         string   `json:"key"`
	ContentType string   `json:"content_type"`
	Width       int      `json:"width"`
	Height      int      `json:"height"`
	Size        int64    `json:"size_bytes"`
	Legibility  *float64 `json:"legibility"`
}

// thumbnailKey names the first picture; empty without one.
func (g *Generation) thumbnailKey() string {
	if len(g.Images) == 0 {
		return ""
	}
	return g.Images[0].Key
}
