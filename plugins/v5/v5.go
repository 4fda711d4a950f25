// Package v5 is Routix V5: every subject is lit again by the scene it stands in,
// helpers and particles give the picture depth, and nearly every choice can be
// made by the person who asks.
package v5

import (
	"context"
	"io/fs"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/compose/job"
	"github.com/routix/routix/sdk/studio/upscale"
)

type algorithm struct {
	engine *job.Engine
	*upscale.Ability
}

var _ sdk.Upscaler = algorithm{}

// New returns the algorithm on an asset pack, which the first request opens.
func New(assets fs.FS) sdk.Algorithm {
	engine := job.NewEngine(assets)
	return algorithm{engine, upscale.New(assets, upscale.Painted, engine.Gate())}
}

// steps is never written.
var steps = job.Steps(settle)

// Describe implements sdk.Algorithm.
func (a algorithm) Describe(context.Context) (sdk.Manifest, error) { return manifest(), nil }

func manifest() sdk.Manifest {
	return sdk.Manifest{
		ID: "routix_v5", Name: "Routix V5", Version: "5.0",
		Description: "More depth and light, and control over mood, background, subject and type.",
		ModelType:   "embedded", BaseModel: "routix-studio",
		Features:    []string{sdk.FeatureTextOverlay, sdk.FeatureTemplateMatching, sdk.FeatureAdvancedCustomization, sdk.FeatureFaceSwap},
		NativeWidth: 1280, NativeHeight: 720, MaxWidth: 2560, MaxHeight: 2560,
		CreditCost: 1, NominalSeconds: 1, DefaultActive: true,
		Parameters:       map[string]string{"quality": "high", "speed": "medium", "style": "illustrated"},
		ParametersSchema: job.Schema(append(job.AdvancedSettings(), "face_index")...),
	}
}

// settle asks for full relighting.
func settle(_ context.Context, j *job.Job) error {
	j.Options.Quality = compose.Full
	j.ApplySettings(&j.Options)
	return nil
}

// Generate implements sdk.Algorithm.
func (a algorithm) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	return a.engine.Generate(ctx, steps, manifest(), req, report)
}
