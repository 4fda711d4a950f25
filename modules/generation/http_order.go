package generation

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/web"
)

func (m *Module) orderRoutes(s *web.Server) {
	path, aliases := both("/create")
	web.Handle(s, web.Route{
		Method: http.MethodPost, Path: path, Aliases: append(aliases, "/api/v1/generations"),
		ID: "create-generation", Tag: tag, Summary: "Order a thumbnail", Message: "Generation started",
		Description: "Checks the order, takes its price and queues it. Follow it by " +
			"socket (subscribe_generation) or by its status.",
		Access: web.User, Class: web.GenerationClass,
		Mirror: web.MirrorFields("generation_id", "status", "stage", "progress", "queue_position", "estimated_time",
			"estimate_source", "credits_cost", "credits_remaining", "dry_run", "credits_remaining_after"),
		Errors: []fault.Code{fault.AlgorithmInactive, fault.InsufficientCredits, fault.PremiumRequired,
			fault.Missing, fault.FeatureUnsupported, fault.Conflict},
	}, m.postCreate)
}

type createInput struct {
	IdempotencyKey string `header:"Idempotency-Key" maxLength:"255" doc:"the same key repeats the first answer for 24 hours"`
	Body           orderBody
}

// orderBody is an order as clients send it.
type orderBody struct {
	Prompt         string          `json:"prompt" doc:"the idea, 1 to 2000 characters"`
	Algorithm      string          `json:"algorithm,omitempty" maxLength:"50" doc:"id of an algorithm, or default"`
	AlgorithmID    string          `json:"algorithm_id,omitempty" maxLength:"50" doc:"same as algorithm"`
	Model          string          `json:"model,omitempty" maxLength:"50" doc:"older name: v4, v5, v6, v7, niji, anime"`
	TemplateID     *string         `json:"template_id,omitempty" maxLength:"100"`
	UserFaceURL    *string         `json:"user_face_url,omitempty" maxLength:"2048"`
	UserLogoURL    *string         `json:"user_logo_url,omitempty" maxLength:"2048"`
	CustomText     *string         `json:"custom_text,omitempty" doc:"the title to set, at most 500 characters"`
	AspectRatio    string          `json:"aspect_ratio,omitempty" doc:"16:9, 9:16, 1:1, 4:3, 3:4, 3:2, 2:3 or 21:9"`
	Priority       string          `json:"priority,omitempty" doc:"normal, or high for one credit more"`
	Parameters     json.RawMessage `json:"parameters,omitempty" doc:"object, see parameters_schema of the algorithm"`
	ConversationID *string         `json:"conversation_id,omitempty" maxLength:"100"`
	Seed           *int64          `json:"seed,omitempty" doc:"the same seed gives the same picture"`
	Variants       *int            `json:"variants,omitempty" doc:"1 to 4 different pictures"`
	Resolution     *string         `json:"resolution,omitempty" doc:"WIDTHxHEIGHT, each side even and 256 to 2560"`
	OutputFormat   string          `json:"output_format,omitempty" doc:"png, jpeg or webp"`
	DryRun         bool            `json:"dry_run,omitempty" doc:"answer the price, store and charge nothing"`
}

func (b *orderBody) order() (Order, error) {
	o := Order{
		Prompt: b.Prompt, Algorithm: b.Algorithm, Model: b.Model, TemplateID: text(b.TemplateID),
		FaceURL: text(b.UserFaceURL), LogoURL: text(b.UserLogoURL), Title: text(b.CustomText),
		AspectRatio: b.AspectRatio, Priority: b.Priority, Parameters: b.Parameters,
		ConversationID: text(b.ConversationID), Seed: b.Seed, Resolution: text(b.Resolution), Format: b.OutputFormat,
	}
	if o.Algorithm == "" {
		o.Algorithm = b.AlgorithmID
	}
	if b.Variants != nil {
		if o.Variants = *b.Variants; o.Variants == 0 {
			return o, fault.Invalid(fault.Field{Field: "variants", Message: "must be 1 to 4"})
		}
	}
	return o, nil
}

type createData struct {
	GenerationID          string  `json:"generation_id,omitempty"`
	Status                string  `json:"status,omitempty"`
	Stage                 string  `json:"stage,omitempty"`
	Progress              *int    `json:"progress,omitempty"`
	QueuePosition         *int    `json:"queue_position,omitempty"`
	EstimatedTime         *int    `json:"estimated_time"`
	EstimateSource        *string `json:"estimate_source"`
	CreditsCost           int     `json:"credits_cost"`
	CreditsRemaining      *int    `json:"credits_remaining,omitempty"`
	CreditsRemainingAfter *int    `json:"credits_remaining_after,omitempty" doc:"only of a dry run"`
	DryRun                bool    `json:"dry_run,omitempty"`
	Generation            *View   `json:"generation,omitempty"`
}

func (m *Module) postCreate(ctx context.Context, in *createInput) (*createData, error) {
	order, err := in.Body.order()
	if err != nil {
		return nil, err
	}
	caller, _ := auth.From(ctx)
	if in.IdempotencyKey == "" || in.Body.DryRun {
		accepted, err := m.create(ctx, caller, order, in.Body.DryRun)
		if err != nil {
			return nil, err
		}
		return accepted.data(ctx), nil
	}
	return m.createOnce(ctx, caller, in.IdempotencyKey, in.Body)
}

func (a *Accepted) data(ctx context.Context) *createData {
	d := &createData{CreditsCost: a.Generation.Cost, DryRun: a.Dry}
	if a.Estimate.source != "" {
		d.EstimatedTime, d.EstimateSource = &a.Estimate.seconds, &a.Estimate.source
	}
	if a.Dry {
		d.CreditsRemainingAfter = &a.CreditsLeft
		return d
	}
	g := a.Generation
	d.GenerationID, d.Status, d.Stage, d.Progress = g.ID, string(g.Status), string(g.Stage), &g.Progress
	if a.Estimate.position > 0 {
		d.QueuePosition = &a.Estimate.position
	}
	d.CreditsRemaining, d.Generation = &a.CreditsLeft, view(ctx, g, a.Estimate)
	return d
}
