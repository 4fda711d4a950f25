package algorithms

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/routix/routix/app/web"
	"github.com/routix/routix/modules/contract"
)

func (m *Module) routes(s *web.Server) {
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: "/api/v1/algorithms",
		Aliases: []string{"/api/v1/generation/algorithms", "/api/v1/generations/algorithms"},
		ID:      "list-algorithms", Tag: "algorithms", Summary: "List the versions that make thumbnails",
		Access: web.Public, Mirror: web.MirrorAll(),
	}, m.list)
	web.Handle(s, web.Route{
		Method: http.MethodGet, Path: "/api/v1/algorithms/{algorithm_id}",
		ID: "get-algorithm", Tag: "algorithms", Summary: "Describe one version", Access: web.Public,
	}, m.describe)
}

// View is an algorithm as clients see it.
type View struct {
	ID                    string            `json:"id"`
	Name                  string            `json:"name"`
	Version               string            `json:"version"`
	Description           string            `json:"description"`
	ModelType             string            `json:"model_type"`
	BaseModel             string            `json:"base_model"`
	IsActive              bool              `json:"is_active"`
	StatusReason          *string           `json:"status_reason" enum:"config,admin,unavailable,default_off" doc:"why it is inactive"`
	IsPremium             bool              `json:"is_premium"`
	IsDefault             bool              `json:"is_default"`
	CreditCost            int               `json:"credit_cost"`
	MaxResolution         string            `json:"max_resolution" doc:"largest sides that a request may ask for"`
	NativeResolution      string            `json:"native_resolution" doc:"size of a picture whose size the request leaves open"`
	SupportedFeatures     []string          `json:"supported_features"`
	Parameters            map[string]string `json:"parameters"`
	ParametersSchema      json.RawMessage   `json:"parameters_schema" doc:"JSON Schema of parameters in a create request"`
	NominalGenerationTime int               `json:"nominal_generation_time" doc:"seconds"`
	AverageGenerationTime *float64          `json:"average_generation_time" doc:"seconds, last 30 days"`
	SuccessRate           *float64          `json:"success_rate" doc:"percent, last 30 days"`
	UsageCount            int               `json:"usage_count"`
	CreatedAt             time.Time         `json:"created_at"`
	UpdatedAt             time.Time         `json:"updated_at"`
}

type listInput struct {
	IncludeInactive bool `query:"include_inactive" doc:"list inactive ones too"`
}

type listData struct {
	Algorithms       []*View `json:"algorithms"`
	Total            int     `json:"total"`
	DefaultAlgorithm string  `json:"default_algorithm"`
}

func (m *Module) list(ctx context.Context, in *listInput) (*listData, error) {
	list, err := m.all(ctx)
	if err != nil {
		return nil, err
	}
	used, err := m.used.get(ctx, m.bus)
	if err != nil {
		return nil, err
	}
	data := &listData{Algorithms: []*View{}, DefaultAlgorithm: m.defaultOf(list)}
	for _, a := range list {
		if a.inactive() == "" || in.IncludeInactive {
			data.Algorithms = append(data.Algorithms, a.view(used[a.ID], data.DefaultAlgorithm))
		}
	}
	data.Total = len(data.Algorithms)
	return data, nil
}

type describeInput struct {
	ID string `path:"algorithm_id" maxLength:"50"`
}

func (m *Module) describe(ctx context.Context, in *describeInput) (*View, error) {
	a, err := m.get(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	used, err := m.used.get(ctx, m.bus)
	if err != nil {
		return nil, err
	}
	list, err := m.all(ctx)
	if err != nil {
		return nil, err
	}
	return a.view(used[a.ID], m.defaultOf(list)), nil
}

func (a *Algorithm) view(used contract.AlgorithmUsed, defaultID string) *View {
	m := a.Manifest
	v := &View{
		ID: a.ID, Name: m.Name, Version: m.Version, Description: m.Description, ModelType: m.ModelType,
		BaseModel: m.BaseModel, IsActive: a.inactive() == "", IsPremium: a.premium(), IsDefault: a.ID == defaultID,
		CreditCost: a.cost(), MaxResolution: resolution(m.MaxWidth, m.MaxHeight),
		NativeResolution: resolution(m.NativeWidth, m.NativeHeight), SupportedFeatures: m.Features,
		Parameters: m.Parameters, ParametersSchema: m.ParametersSchema, NominalGenerationTime: max(1, m.NominalSeconds),
		AverageGenerationTime: used.AverageSeconds, SuccessRate: used.SuccessRate, UsageCount: used.Total,
		CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
	}
	if reason := a.inactive(); reason != "" {
		v.StatusReason = &reason
	}
	if v.SupportedFeatures == nil {
		v.SupportedFeatures = []string{}
	}
	if len(v.ParametersSchema) == 0 {
		v.ParametersSchema = json.RawMessage(`{"type":"object","additionalProperties":false}`)
	}
	return v
}

func resolution(width, height int) string { return fmt.Sprintf("%dx%d", width, height) }
