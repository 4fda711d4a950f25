// Package v7anime is Routix V7 Anime: manga and anime thumbnails with a hero who
// can stay the same over a series. It draws everything itself; see README.md for
// its parameters.
package v7anime

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"sync"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/anime"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/face"
	"github.com/routix/routix/sdk/studio/upscale"
)

// id and version name the algorithm in manifests and recipes.
const (
	id      = "routix_v7_anime"
	name    = "Routix V7 Anime"
	version = "7.0-anime"
)

// algorithm implements sdk.Algorithm.
type algorithm struct {
	*upscale.Ability
	open func() (*anime.Studio, error)
	// faces opens the face finder, which only requests with a photo need.
	faces func() (*face.Finder, error)
	gate  *stage.Gate // for pixels
}

var _ sdk.Upscaler = (*algorithm)(nil)

// maxPixelsAtOnce is how many pixels of all running requests are painted at once:
// two pictures of 1920x1080. More would only share the same processors.
const maxPixelsAtOnce = 2 * 1920 * 1080

// New makes the algorithm on an asset pack. The pack is opened by the first
// request, so that the algorithm can describe itself without one.
func New(assets fs.FS) sdk.Algorithm {
	gate := stage.NewGate(maxPixelsAtOnce)
	return &algorithm{
		Ability: upscale.New(assets, upscale.Inked, gate),
		gate:    gate,
		open: sync.OnceValues(func() (*anime.Studio, error) {
			if assets == nil {
				return nil, errors.New("no asset pack")
			}
			kit, err := studio.Open(assets)
			if err != nil {
				return nil, err
			}
			return anime.New(kit), nil
		}),
		faces: sync.OnceValues(func() (*face.Finder, error) { return face.Open(assets) }),
	}
}

// Describe returns the manifest.
func (a *algorithm) Describe(context.Context) (sdk.Manifest, error) {
	return sdk.Manifest{
		ID: id, Name: name, Version: version,
		Description: "Anime and manga style: expressive characters, one face over a whole series, hand-lettered titles.",
		ModelType:   "embedded", BaseModel: "routix-studio",
		Features: []string{
			sdk.FeatureTextOverlay, sdk.FeatureTemplateMatching, sdk.FeatureBasicCustomization,
			sdk.FeatureAnimeStyle, sdk.FeatureCharacterConsistency, sdk.FeatureFaceSwap,
		},
		NativeWidth: 1920, NativeHeight: 1080, MaxWidth: 2560, MaxHeight: 2560,
		CreditCost: 2, Premium: true, NominalSeconds: 1, DefaultActive: true,
		Parameters:       map[string]string{"quality": "ultra", "speed": "medium", "style": "anime"},
		ParametersSchema: parameters().Schema(),
	}, nil
}

// job is one request on its way through the stages.
type job struct {
	studio   *anime.Studio
	request  *sdk.Request
	settings settings
	// photo is the template's picture when it is a photo to stand behind the hero.
	photo *image.RGBA
	// tinted says that the palette was taken from a template.
	tinted bool
	// person is whom the hero resembles, if the request has a photo of a face.
	person *anime.Person
	faces  func() (*face.Finder, error)
	plans  []*anime.Plan
	boards []*scene.Board
	result *sdk.Result
}

// stages turn a request into a result.
var stages = stage.Chain[job]{
	{Name: sdk.StageAnalyzing, Message: "Reading the idea", Run: analyze},
	{Name: sdk.StageAnalyzing, Message: "Looking at the face", Run: readFace},
	{Name: sdk.StageMatchingTemplates, Message: "Taking colours from the template", Run: followTemplate},
	{Name: sdk.StageAnalyzingStyle, Message: "Casting the hero and laying out the page", Run: layOut},
	{Name: sdk.StageGenerating, Message: "Painting the scene", Weight: 3, Run: each((*scene.Board).Backdrop)},
	{Name: sdk.StageGenerating, Message: "Drawing the characters", Weight: 4, Run: each((*scene.Board).Cast)},
	{Name: sdk.StageGenerating, Message: "Adding effects", Weight: 1, Run: each((*scene.Board).Foreground)},
	{Name: sdk.StageGenerating, Message: "Lettering the title", Weight: 1, Run: each((*scene.Board).Letter)},
	{Name: sdk.StageProcessing, Message: "Encoding", Run: encodeAll},
}

// Generate draws the pictures of a request.
func (a *algorithm) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	opened, err := a.open()
	if err != nil {
		return nil, fmt.Errorf("open the anime studio: %w", err)
	}
	leave, err := a.gate.Enter(ctx, int64(req.Width)*int64(req.Height)*int64(min(max(req.Variants, 1), mostVariants)))
	if err != nil {
		return nil, err
	}
	defer leave()
	j := job{studio: opened, request: req, faces: a.faces}
	if _, err := stages.Run(ctx, &j, report); err != nil {
		return nil, err
	}
	return j.result, nil
}

// Sides that a picture may have, in pixels.
const (
	leastSide = 64
	mostSide  = 4096
)

// analyze checks the request and reads its parameters.
func analyze(_ context.Context, j *job) error {
	r := j.request
	if min(r.Width, r.Height) < leastSide || max(r.Width, r.Height) > mostSide {
		return &sdk.Error{Code: "INVALID_SIZE", Message: fmt.Sprintf("Pictures are %d to %d pixels a side.", leastSide, mostSide)}
	}
	return parameters().Read(r.Parameters, name, &j.settings)
}

// mostVariants bounds the pictures of one request.
const mostVariants = 8

// seedStep parts the seeds of variants: 2^64 divided by the golden ratio, as in
// Fibonacci hashing, so that no small seed is another's variant.
const seedStep = -7046029254386353131

// layOut plans every picture.
func layOut(ctx context.Context, j *job) error {
	for i := range min(max(j.request.Variants, 1), mostVariants) {
		if err := ctx.Err(); err != nil {
			return err
		}
		plan := j.studio.Plan(anime.Request{
			Prompt: j.request.Prompt, Title: j.request.Title, Width: j.request.Width, Height: j.request.Height,
			Seed: j.request.Seed + int64(i)*seedStep, Options: j.settings.Options, Photo: j.photo, Tinted: j.tinted, Person: j.person,
		})
		j.plans = append(j.plans, plan)
		j.boards = append(j.boards, plan.Board())
	}
	return nil
}

// each is the stage that does one step of every picture.
func each(step func(*scene.Board)) func(context.Context, *job) error {
	return func(ctx context.Context, j *job) error {
		for _, board := range j.boards {
			if err := ctx.Err(); err != nil {
				return err
			}
			step(board)
		}
		return nil
	}
}
