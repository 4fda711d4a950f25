// Package v6 is Routix V6: drawn larger than asked and scaled down, so that edges
// and letters are finer than pixels, with bloom, particles and a film grade.
package v6

import (
	"context"
	"io/fs"
	"math"

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
		ID: "routix_v6", Name: "Routix V6", Version: "6.0",
		Description: "The finest pictures: supersampled, with light effects and a film grade.",
		ModelType:   "embedded", BaseModel: "routix-studio",
		Features:    []string{sdk.FeatureTextOverlay, sdk.FeatureTemplateMatching, sdk.FeatureAdvancedCustomization, sdk.FeatureFaceSwap, sdk.FeatureLogoIntegration},
		NativeWidth: 1920, NativeHeight: 1080, MaxWidth: 2560, MaxHeight: 2560,
		CreditCost: 2, NominalSeconds: 1, DefaultActive: true,
		Parameters:       map[string]string{"quality": "ultra", "speed": "medium", "style": "illustrated"},
		ParametersSchema: job.Schema(append(job.AdvancedSettings(), "face_index", "logo_position")...),
	}
}

// maxSuperPixels bounds the picture that is painted, and with it the time: at
// most 1.15 times as wide and high, less where the request is large already.
const maxSuperPixels = 2304 * 1296

// settle reads the logo, asks for the finest light on a larger canvas and grades
// like film.
func settle(ctx context.Context, j *job.Job) error {
	if err := job.ReadLogo(ctx, j); err != nil {
		return err
	}
	pixels := float64(j.Request.Width * j.Request.Height)
	j.Options.Quality = compose.Finest
	j.Options.Supersample = min(1.15, max(1, math.Sqrt(maxSuperPixels/pixels)))
	j.Options.Grade = "cinematic"
	j.ApplySettings(&j.Options)
	return nil
}

// Generate implements sdk.Algorithm.
func (a algorithm) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	return a.engine.Generate(ctx, steps, manifest(), req, report)
}
