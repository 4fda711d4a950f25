package generation

import (
	"context"
	"errors"
	"net/http"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/app/web"
)

const tag = "generation"

// both are the paths of an operation in the singular and in the plural.
func both(path string) (singular string, aliases []string) {
	return "/api/v1/generation" + path, []string{"/api/v1/generations" + path}
}

func (m *Module) routes(s *web.Server) {
	m.orderRoutes(s)
	m.recordRoutes(s)
	m.pictureRoutes(s)
}

func (m *Module) recordRoutes(s *web.Server) {
	path, aliases := both("/history")
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: path,
		Aliases: append(aliases, "/api/v1/generation/user", "/api/v1/generations/user", "/api/v1/generations"),
		ID:      "list-generations", Tag: tag, Summary: "List the own generations",
		Access: web.User, Mirror: web.MirrorAll(),
	}, m.getHistory)
	path, aliases = both("/{generation_id}")
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: path, Aliases: aliases,
		ID: "get-generation", Tag: tag, Summary: "Show a generation", Access: web.User, Mirror: web.MirrorAll(),
	}, m.getGeneration)
	path, aliases = both("/{generation_id}/status")
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: path, Aliases: aliases,
		ID: "get-generation-status", Tag: tag, Summary: "Show how far a generation is",
		Access: web.User, Mirror: web.MirrorAll(),
	}, m.getStatus)
	path, aliases = both("/{generation_id}/cancel")
	web.Handle(s, web.Route{
		Method: http.MethodDelete, Path: path, Aliases: aliases,
		ID: "cancel-generation", Tag: tag, Summary: "Cancel a generation and get its credits back",
		Message: "Generation cancelled", Access: web.User, Errors: []fault.Code{fault.NotCancellable},
	}, m.deleteCancel)
}

// byID is the input of operations on one generation.
type byID struct {
	ID string `path:"generation_id" maxLength:"100"`
}

// own returns a generation of the caller's; an admin may see everybody's.
func (m *Module) own(ctx context.Context, id string) (*Generation, error) {
	g, err := m.records.get(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil, fault.NotFound("generation")
	}
	if err != nil {
		return nil, err
	}
	caller, _ := auth.From(ctx)
	if string(g.AccountID) != caller.ID && !caller.IsAdmin {
		return nil, fault.New(fault.Forbidden, "This generation belongs to another account.")
	}
	return g, nil
}

func (m *Module) getGeneration(ctx context.Context, in *byID) (*View, error) {
	g, err := m.own(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	e, err := m.estimateOf(ctx, g)
	if err != nil {
		return nil, err
	}
	return view(ctx, g, e), nil
}

type statusData struct {
	View
	TimeEstimates timeEstimates `json:"time_estimates"`
}

type timeEstimates struct {
	ElapsedSeconds            float64 `json:"elapsed_seconds"`
	EstimatedRemainingSeconds *int    `json:"estimated_remaining_seconds"`
	EstimatedCompletion       *string `json:"estimated_completion" format:"date-time"`
}

func (m *Module) getStatus(ctx context.Context, in *byID) (*statusData, error) {
	v, err := m.getGeneration(ctx, in)
	if err != nil {
		return nil, err
	}
	data := &statusData{View: *v}
	data.TimeEstimates.EstimatedRemainingSeconds = v.EstimatedTime
	if v.EstimatedCompletion != nil {
		text := v.EstimatedCompletion.Format("2006-01-02T15:04:05Z")
		data.TimeEstimates.EstimatedCompletion = &text
	}
	switch {
	case v.ProcessingTime != nil:
		data.TimeEstimates.ElapsedSeconds = *v.ProcessingTime
	case v.StartedAt != nil && v.CompletedAt == nil:
		data.TimeEstimates.ElapsedSeconds = *tenths(store.Now().Sub(*v.StartedAt))
	}
	return data, nil
}

type cancelData struct {
	GenerationID    string `json:"generation_id"`
	Status          string `json:"status" enum:"cancelled"`
	CreditsRefunded int    `json:"credits_refunded"`
	NewBalance      int    `json:"new_balance"`
}

func (m *Module) deleteCancel(ctx context.Context, in *byID) (*cancelData, error) {
	g, err := m.own(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	if g.Status.final() {
		return nil, fault.New(fault.NotCancellable, "This generation has already ended.")
	}
	balance, err := m.cancel(ctx, g)
	if err != nil {
		return nil, err
	}
	return &cancelData{g.ID, string(g.Status), balance.Booked, balance.Credits}, nil
}
