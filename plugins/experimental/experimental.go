// Package experimental is Routix Experimental: it composes every picture several
// times, judges the candidates by how well they read and keeps the best.
//
// It is the algorithm to copy for a version of one's own: the state is a job.Job,
// the steps are those of the picture kit, and choose is the one that differs.
package experimental

import (
	"context"
	"io/fs"
	"math"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
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
var steps = stage.Chain[job.Job]{
	{Name: sdk.StageAnalyzing, Message: "Reading the idea", Run: job.Read},
	{Name: sdk.StageAnalyzing, Message: "Reading the logo", Run: job.ReadLogo},
	{Name: sdk.StageMatchingTemplates, Message: "Looking at the template", Run: job.MatchTemplate},
	{Name: sdk.StageAnalyzingStyle, Message: "Sharpening what is small", Run: job.Enhance},
	{Name: sdk.StageAnalyzingStyle, Message: "Choosing the light", Run: settle},
	{Name: sdk.StageGenerating, Message: "Trying compositions", Weight: 3, Run: choose},
	{Name: sdk.StageGenerating, Message: "Painting the background", Weight: 3, Run: job.PaintBackgrounds},
	{Name: sdk.StageGenerating, Message: "Placing the subject", Weight: 2, Run: job.PlaceSubjects},
	{Name: sdk.StageGenerating, Message: "Setting the title", Weight: 2, Run: job.SetTitles},
	{Name: sdk.StageProcessing, Message: "Encoding", Run: job.Encode},
}

// Describe implements sdk.Algorithm.
func (a algorithm) Describe(context.Context) (sdk.Manifest, error) { return manifest(), nil }

func manifest() sdk.Manifest {
	return sdk.Manifest{
		ID: "routix_experimental", Name: "Routix Experimental", Version: "8.0-beta",
		Description: "Several compositions of every idea; the one that reads best is kept.",
		ModelType:   "embedded", BaseModel: "routix-studio",
		Features: []string{
			sdk.FeatureTextOverlay, sdk.FeatureTemplateMatching, sdk.FeatureBasicCustomization,
			sdk.FeatureAdvancedCustomization, sdk.FeatureFaceSwap, sdk.FeatureLogoIntegration, sdk.FeatureSmartComposition,
			sdk.FeatureAIEnhancement,
		},
		NativeWidth: 2560, NativeHeight: 1440, MaxWidth: 2560, MaxHeight: 2560,
		CreditCost: 3, Premium: true, NominalSeconds: 2, DefaultActive: false,
		Parameters:       map[string]string{"quality": "experimental", "speed": "slow", "style": "adaptive"},
		ParametersSchema: job.Schema(append(job.AdvancedSettings(), "face_index", "logo_position", "enhance")...),
	}
}

// settle asks for the finest light.
func settle(_ context.Context, j *job.Job) error {
	j.Options.Quality = compose.Finest
	j.ApplySettings(&j.Options)
	return nil
}

// Generate implements sdk.Algorithm.
func (a algorithm) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	return a.engine.Generate(ctx, steps, manifest(), req, report)
}

// choose tries the seeds' layouts with several looks and keeps the best.
func choose(ctx context.Context, j *job.Job) error {
	return job.Choose(ctx, j, candidates, score)
}

// candidateCount is how many compositions are tried for one picture.
const candidateCount = 6

// candidates are neighbours of a seed that look different from one another.
func candidates(o compose.Options) []compose.Options {
	out := make([]compose.Options, candidateCount)
	for i := range out {
		out[i] = o
		out[i].Seed = (o.Seed + int64(i)*candidateStep) & math.MaxInt64
	}
	return out
}

// candidateStep parts the seeds of candidates (a prime).
const candidateStep = 1_000_003

// Weights of a score: how well the title reads comes first, then strong
// contrast, then a subject that the title leaves free.
const (
	legibilityWeight = 1.0
	contrastWeight   = 20.0
	overlapWeight    = 60.0
	goodContrast     = 12.0 // contrast ratio beyond which more adds nothing
)

func score(d *compose.Design) float64 {
	contrast := min(float64(d.Reading.Contrast), goodContrast) / goodContrast
	return legibilityWeight*float64(d.Reading.Score) + contrastWeight*contrast - overlapWeight*d.Overlap
}
