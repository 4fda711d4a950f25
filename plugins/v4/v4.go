// Package v4 is Routix V4: a thumbnail in one quick pass. Subjects keep their
// own light, there is one helper at most and nothing is scattered about; what
// remains is a clear subject, a simple background and a large title.
package v4

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
		ID: "routix_v4", Name: "Routix V4", Version: "4.0",
		Description: "Fast pictures with a clear subject and a large title, for quick iterations.",
		ModelType:   "embedded", BaseModel: "routix-studio",
		Features:    []string{sdk.FeatureTextOverlay, sdk.FeatureTemplateMatching, sdk.FeatureBasicCustomization},
		NativeWidth: 1280, NativeHeight: 720, MaxWidth: 2560, MaxHeight: 2560,
		CreditCost: 1, NominalSeconds: 1, DefaultActive: true,
		Parameters:       map[string]string{"quality": "standard", "speed": "fast", "style": "illustrated"},
		ParametersSchema: job.Schema(job.BasicSettings()...),
	}
}

// settle keeps to the first background of the theme: V4 is the plain look.
func settle(_ context.Context, j *job.Job) error {
	j.Options.Quality = compose.Fast
	j.ApplySettings(&j.Options)
	return nil
}

// Generate implements sdk.Algorithm.
func (a algorithm) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	return a.engine.Generate(ctx, steps, manifest(), req, report)
}
