package generation

import (
	"context"
	"encoding/json"
	"math"
	"time"

	"github.com/routix/routix/app/web"
)

// View is a generation as clients see it.
type View struct {
	ID             string          `json:"id"`
	GenerationID   string          `json:"generation_id" doc:"same as id"`
	UserID         string          `json:"user_id"`
	Kind           string          `json:"kind" enum:"generation,upscale"`
	Prompt         string          `json:"prompt"`
	EnhancedPrompt *string         `json:"enhanced_prompt"`
	CustomText     *string         `json:"custom_text"`
	Algorithm      string          `json:"algorithm"`
	AlgorithmName  string          `json:"algorithm_name"`
	Model          string          `json:"model"`
	Version        string          `json:"version" doc:"version of the algorithm"`
	TemplateID     *string         `json:"template_id"`
	TemplateUsed   *struct{}       `json:"template_used"`
	UserFaceURL    *string         `json:"user_face_url"`
	UserLogoURL    *string         `json:"user_logo_url"`
	AspectRatio    string          `json:"aspect_ratio"`
	Priority       string          `json:"priority"`
	Seed           int64           `json:"seed"`
	Parameters     json.RawMessage `json:"parameters"`

	Status              string     `json:"status" enum:"queued,processing,completed,failed,cancelled"`
	Stage               string     `json:"stage"`
	StageMessage        string     `json:"stage_message"`
	Progress            int        `json:"progress"`
	QueuePosition       *int       `json:"queue_position" doc:"1-based, only while queued"`
	EstimatedTime       *int       `json:"estimated_time" doc:"seconds left"`
	EstimateSource      *string    `json:"estimate_source" enum:"history,nominal"`
	EstimatedCompletion *time.Time `json:"estimated_completion"`
	CreatedAt           time.Time  `json:"created_at"`
	UpdatedAt           time.Time  `json:"updated_at"`
	StartedAt           *time.Time `json:"started_at"`
	CompletedAt         *time.Time `json:"completed_at"`
	ProcessingTime      *float64   `json:"processing_time" doc:"seconds from the worker's start to the end"`

	CreditsCost     int     `json:"credits_cost"`
	CreditsRefunded int     `json:"credits_refunded"`
	ErrorCode       *string `json:"error_code"`
	ErrorMessage    *string `json:"error_message"`

	ThumbnailURL *string        `json:"thumbnail_url"`
	ImageURL     *string        `json:"image_url" doc:"same as thumbnail_url"`
	Width        *int           `json:"width"`
	Height       *int           `json:"height"`
	ContentType  *string        `json:"content_type"`
	SizeBytes    *int64         `json:"size_bytes"`
	Images       []ImageView    `json:"images"`
	Legibility   *float64       `json:"legibility" doc:"how well the title reads at 168x94 pixels, 0 to 100"`
	Timings      map[string]int `json:"timings" doc:"milliseconds by stage"`
	Provider     *string        `json:"provider"`
	QualityScore *float64       `json:"quality_score"`

	IsFavorite     bool    `json:"is_favorite"`
	DownloadCount  int     `json:"download_count"`
	ShareCount     int     `json:"share_count"`
	ConversationID *string `json:"conversation_id"`
	BatchID        *string `json:"batch_id"`
	ParentID       *string `json:"parent_id"`
}

// ImageView is one picture of a generation.
type ImageView struct {
	URL         string   `json:"url"`
	Width       int      `json:"width"`
	Height      int      `json:"height"`
	ContentType string   `json:"content_type"`
	SizeBytes   int64    `json:"size_bytes"`
	Legibility  *float64 `json:"legibility"`
}

// mediaPath is where the pictures of a generation are served.
const mediaPath = "/media/"

// view shows a generation with its estimate, its URLs absolute for the request.
func view(ctx context.Context, g *Generation, e estimate) *View {
	v := &View{
		ID: g.ID, GenerationID: g.ID, UserID: string(g.AccountID), Kind: g.Kind, Prompt: g.Prompt,
		EnhancedPrompt: textOrNil(g.EnhancedPrompt), CustomText: textOrNil(g.Title), Algorithm: g.Algorithm,
		AlgorithmName: g.AlgorithmName, Model: g.Model, Version: g.Version, AspectRatio: g.AspectRatio,
		Priority: g.Priority, Seed: g.Seed, Parameters: g.Parameters,
		UserFaceURL: textOrNil(g.FaceURL), UserLogoURL: textOrNil(g.LogoURL),
		Status: string(g.Status), Stage: string(g.Stage), StageMessage: g.StageMessage, Progress: g.Progress,
		CreatedAt: g.CreatedAt, UpdatedAt: g.UpdatedAt, StartedAt: g.StartedAt, CompletedAt: g.CompletedAt,
		CreditsCost: g.Cost, CreditsRefunded: g.Refunded,
		ErrorCode: textOrNil(g.ErrorCode), ErrorMessage: textOrNil(g.ErrorMessage),
		Images: []ImageView{}, Legibility: g.Legibility, Timings: g.Timings, Provider: textOrNil(g.Provider),
		IsFavorite: g.Favorite, DownloadCount: g.Downloads, ShareCount: g.Shares,
	}
	if g.ProcessingTime > 0 {
		v.ProcessingTime = tenths(g.ProcessingTime)
	}
	v.addEstimate(g, e)
	v.addImages(web.BaseURL(ctx)+mediaPath, g.Images)
	return v
}

func (v *View) addEstimate(g *Generation, e estimate) {
	if e.source == "" || g.Status.final() {
		return
	}
	done := time.Now().UTC().Add(time.Duration(e.seconds) * time.Second).Truncate(time.Second)
	v.EstimatedTime, v.EstimateSource, v.EstimatedCompletion = &e.seconds, &e.source, &done
	if g.Status == Queued && e.position > 0 {
		v.QueuePosition = &e.position
	}
}

func (v *View) addImages(prefix string, images []Image) {
	for _, i := range images {
		v.Images = append(v.Images, ImageView{
			URL: prefix + i.Key, Width: i.Width, Height: i.Height, ContentType: i.ContentType,
			SizeBytes: i.Size, Legibility: i.Legibility,
		})
	}
	if len(v.Images) > 0 {
		first := &v.Images[0]
		v.ThumbnailURL, v.ImageURL = &first.URL, &first.URL
		v.Width, v.Height, v.ContentType, v.SizeBytes = &first.Width, &first.Height, &first.ContentType, &first.SizeBytes
	}
}

// tenths is a duration in seconds, rounded to tenths; a run never takes none.
func tenths(d time.Duration) *float64 {
	seconds := max(0.1, math.Round(d.Seconds()*10)/10)
	return &seconds
}
