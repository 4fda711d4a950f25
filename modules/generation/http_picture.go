package generation

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/routix/routix/app/blob"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/web"
)

func (m *Module) pictureRoutes(s *web.Server) {
	path, aliases := both("/{generation_id}/result")
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: path, Aliases: aliases,
		ID: "get-generation-result", Tag: tag, Summary: "Show the pictures of a finished generation",
		Access: web.User, Mirror: web.MirrorAll(), Errors: []fault.Code{fault.GenerationNotCompleted},
	}, m.getResult)
	download := web.Route{
		Method: http.MethodGet, Tag: tag, Access: web.User, Errors: []fault.Code{fault.GenerationNotCompleted},
		Produces: []string{"image/png", "image/jpeg", "image/webp"},
	}
	link, file := download, download
	link.Path, link.ID, link.Summary = "/api/v1/generation/{generation_id}/download", "get-download-link", "Get a link to the picture"
	file.Path, file.ID, file.Summary = "/api/v1/generations/{generation_id}/download", "download", "Download the picture"
	web.HandleRaw(s, link, m.download("json"))
	web.HandleRaw(s, file, m.download("file"))
	web.HandleRaw(s, web.Route{
		Method: http.MethodGet, Path: mediaPath + "{key...}", ID: "get-media", Tag: tag,
		Summary: "Fetch a picture by its unguessable address", Access: web.Public, Produces: download.Produces,
	}, m.getMedia)
}

// completed returns a generation of the caller's that has its pictures.
func (m *Module) completed(ctx context.Context, id string) (*Generation, error) {
	g, err := m.own(ctx, id)
	if err != nil {
		return nil, err
	}
	if g.Status != Completed {
		refusal := fault.New(fault.GenerationNotCompleted, "This generation is %s.", g.Status)
		refusal.Details = map[string]any{"status": g.Status}
		return nil, refusal
	}
	return g, nil
}

type resultData struct {
	GenerationID       string             `json:"generation_id"`
	Status             string             `json:"status"`
	ImageURL           *string            `json:"image_url"`
	ThumbnailURL       *string            `json:"thumbnail_url" doc:"same as image_url"`
	Width              *int               `json:"width"`
	Height             *int               `json:"height"`
	ContentType        *string            `json:"content_type"`
	Images             []ImageView        `json:"images"`
	Seed               int64              `json:"seed"`
	Version            string             `json:"version"`
	Legibility         *float64           `json:"legibility"`
	Timings            map[string]int     `json:"timings"`
	GenerationMetadata generationMetadata `json:"generation_metadata"`
	TemplateUsed       *struct{}          `json:"template_used"`
	StyleAnalysis      *struct{}          `json:"style_analysis"`
	CreditsUsed        int                `json:"credits_used"`
	GenerationTime     *float64           `json:"generation_time" doc:"seconds"`
	QualityScore       *float64           `json:"quality_score"`
	CompletedAt        *time.Time         `json:"completed_at"`
}

type generationMetadata struct {
	PromptUsed           string  `json:"prompt_used"`
	Algorithm            string  `json:"algorithm"`
	Provider             *string `json:"provider"`
	AspectRatio          string  `json:"aspect_ratio"`
	TemplateAnalysisUsed bool    `json:"template_analysis_used"`
}

func (m *Module) getResult(ctx context.Context, in *byID) (*resultData, error) {
	g, err := m.completed(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	v := view(ctx, g, estimate{})
	used := g.EnhancedPrompt
	if used == "" {
		used = g.Prompt
	}
	return &resultData{
		GenerationID: g.ID, Status: v.Status, ImageURL: v.ImageURL, ThumbnailURL: v.ThumbnailURL, Width: v.Width,
		Height: v.Height, ContentType: v.ContentType, Images: v.Images, Seed: g.Seed, Version: g.Version,
		Legibility: g.Legibility, Timings: g.Timings, CreditsUsed: g.Cost - g.Refunded,
		GenerationMetadata: generationMetadata{used, g.Algorithm, v.Provider, g.AspectRatio, false},
		GenerationTime:     v.ProcessingTime, CompletedAt: g.CompletedAt,
	}, nil
}

type downloadInput struct {
	ID     string `path:"generation_id" maxLength:"100"`
	Mode   string `query:"mode" enum:"json,file," doc:"a link in JSON, or the bytes"`
	Accept string `header:"Accept"`
}

type downloadData struct {
	GenerationID string    `json:"generation_id"`
	DownloadURL  string    `json:"download_url"`
	Filename     string    `json:"filename"`
	ContentType  string    `json:"content_type"`
	SizeBytes    int64     `json:"size_bytes"`
	ExpiresAt    time.Time `json:"expires_at"`
}

// downloadLife is how long a download link is promised to work.
const downloadLife = time.Hour

// download answers a link or the bytes, by what the caller asks for, else by
// the usual mode of the path.
func (m *Module) download(usual string) func(context.Context, *downloadInput) (*web.Raw, error) {
	return func(ctx context.Context, in *downloadInput) (*web.Raw, error) {
		g, err := m.completed(ctx, in.ID)
		if err != nil {
			return nil, err
		}
		image := g.Images[0]
		name := fmt.Sprintf("routix_thumbnail_%s.%s", g.ID, extensions[image.ContentType])
		var raw *web.Raw
		if in.mode(usual) == "file" {
			if raw, err = m.open(ctx, image.Key); err != nil {
				return nil, err
			}
			raw.Attachment = name
		} else {
			raw = &web.Raw{Data: &downloadData{
				GenerationID: g.ID, DownloadURL: web.BaseURL(ctx) + mediaPath + image.Key, Filename: name,
				ContentType: image.ContentType, SizeBytes: image.Size,
				ExpiresAt: time.Now().UTC().Add(downloadLife).Truncate(time.Second),
			}}
		}
		return raw, m.records.countDownload(ctx, g.ID)
	}
}

func (in *downloadInput) mode(usual string) string {
	if in.Mode != "" {
		return in.Mode
	}
	for part := range strings.SplitSeq(in.Accept, ",") {
		kind, _, _ := mime.ParseMediaType(part)
		if kind == "application/octet-stream" || strings.HasPrefix(kind, "image/") {
			return "file"
		}
	}
	return usual
}

// open reads a stored picture; an unknown key gives fault NOT_FOUND.
func (m *Module) open(ctx context.Context, key string) (*web.Raw, error) {
	file, err := m.blobs.Open(ctx, key)
	if errors.Is(err, blob.ErrNotFound) || errors.Is(err, blob.ErrInvalidKey) {
		return nil, fault.NotFound("picture")
	}
	if err != nil {
		return nil, fmt.Errorf("generation: open picture: %w", err)
	}
	return &web.Raw{
		Content: file, ContentType: file.Info.ContentType, ETag: `"` + file.Info.ETag + `"`, Modified: file.Info.ModTime,
		Header: map[string]string{"Cache-Control": "private, max-age=31536000, immutable"},
	}, nil
}

type mediaInput struct {
	Key string `path:"key" maxLength:"200"`
}

func (m *Module) getMedia(ctx context.Context, in *mediaInput) (*web.Raw, error) {
	raw, err := m.open(ctx, in.Key)
	if err != nil {
		return nil, err
	}
	if !slices.Contains([]string{"image/png", "image/jpeg", "image/webp"}, raw.ContentType) {
		return nil, fault.NotFound("picture")
	}
	return raw, nil
}
