// Package v6 is Routix V6: drawn larger than asked and scaled down, so that edges
// and letters are finer than pixels, with bloom, particles and a film grade.
package v6

import (
	"context"
	"io/fs"
	"math"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/compose/job"
)

type algorithm struct{ engine *job.Engine }

// New returns the algorithm on an asset pack, which the first request opens.
func New(assets fs.FS) sdk.Algorithm { return algorithm{job.NewEngine(assets)} }

var steps = stage.Chain[job.Job]{
	{Name: sdk.StageAnalyzing, Message: "Reading the idea", Run: job.Read},
	{Name: sdk.StageAnalyzing, Message: "Reading the logo", Run: job.ReadLogo},
	{Name: sdk.StageMatchingTemplates, Message: "Looking at the template", Run: job.MatchTemplate},
	{Name: sdk.StageAnalyzingStyle, Message: "Choosing the layout", Run: settle},
	{Name: sdk.StageGenerating, Message: "Painting the background", Weight: 3, Run: job.PaintBackgrounds},
	{Name: sdk.StageGenerating, Message: "Placing the subject", Weight: 2, Run: job.PlaceSubjects},
	{Name: sdk.StageGenerating, Message: "Setting the title", Weight: 2, Run: job.SetTitles},
	{Name: sdk.StageProcessing, Message: "Encoding", Run: job.Encode},
}

// Describe implements sdk.Algorithm.
func (a algorithm) Describe(context.Context) (sdk.Manifest, error) { return manifest(), nil }

func manifest() sdk.Manifest {
	return sdk.Manifest{
		ID: "routix_v6", Name: "Routix V6", Version: "6.0",
		Description: "The finest pictures: supersampled, with light effects and a film grade.",
		ModelType:   "embedded", BaseModel: "routix-studio",
		Features: []string{sdk.FeatureTextOverlay, sdk.FeatureTemplateMatching, sdk.FeatureAdvancedCustomization, sdk.FeatureLogoIntegration},
		MaxWidth: 2560, MaxHeight: 2560,
		CreditCost: 2, NominalSeconds: 1, DefaultActive: true,
		Parameters: map[string]string{"quality": "ultra", "speed": "medium", "style": "illustrated"},
		ParametersSchema: job.Schema("palette", "layout", "font", "mood", "background", "subject", "badge",
			"text_effects", "grade", "logo_position"),
	}
}

// maxSuperPixels bounds the picture that is painted, and with it the time: at
// most 1.4 times as wide and high, less where the request is large already.
const maxSuperPixels = 2560 * 1440

// settle asks for the finest light on a larger canvas and grades like film.
func settle(_ context.Context, j *job.Job) error {
	pixels := float64(j.Request.Width * j.Request.Height)
	j.Options.Quality = compose.Finest
	j.Options.Supersample = min(1.4, max(1, math.Sqrt(maxSuperPixels/pixels)))
	j.Options.Grade = "cinematic"
	j.ApplySettings(&j.Options)
	return nil
}

// Generate implements sdk.Algorithm.
func (a algorithm) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	return a.engine.Generate(ctx, steps, manifest(), req, report)
}
