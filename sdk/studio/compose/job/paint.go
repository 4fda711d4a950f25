package job

import (
	"context"
	"fmt"
	"math"

	"github.com/routix/routix/sdk/studio/compose"
)

// maxVariants bounds the pictures of one request.
const maxVariants = 4

// variants is how many pictures are asked for.
func (j *Job) variants() int { return min(max(j.Request.Variants, 1), maxVariants) }

// PaintBackgrounds settles every picture and paints its background.
func PaintBackgrounds(ctx context.Context, j *Job) error {
	if j.plans == nil {
		for _, seed := range j.variantSeeds() {
			j.plans = append(j.plans, j.optionsFor(seed))
		}
	}
	if j.layers != nil {
		return j.paintLayers(ctx)
	}
	for _, o := range j.plans {
		c, err := compose.New(j.tools.kit, j.Brief, o)
		if err != nil {
			return fmt.Errorf("begin a picture: %w", err)
		}
		if err := c.PaintBackground(ctx); err != nil {
			return err
		}
		j.pictures = append(j.pictures, &picture{composition: c, seed: o.Seed})
	}
	return nil
}

func (j *Job) optionsFor(seed int64) compose.Options {
	o := j.Options
	o.Width, o.Height, o.Seed = j.Request.Width, j.Request.Height, seed
	return o
}

// seedStep parts the seeds of variants: 2^64 divided by the golden ratio, as in
// Fibonacci hashing, so that no small seed is another's variant.
const seedStep = -7046029254386353131

// variantSeeds derives a seed for each picture; the first is the request's. A
// seed that would repeat the looks of an earlier picture is passed over, as long
// as there are others.
func (j *Job) variantSeeds() []int64 {
	const tries = 12
	seeds := []int64{j.Request.Seed}
	seen := map[string]bool{compose.Looks(j.Brief, j.optionsFor(j.Request.Seed)): true}
	seed := j.Request.Seed
	for len(seeds) < j.variants() {
		for range tries {
			seed = (seed + seedStep) & math.MaxInt64
			if looks := compose.Looks(j.Brief, j.optionsFor(seed)); !seen[looks] {
				seen[looks] = true
				break
			}
		}
		seeds = append(seeds, seed)
	}
	return seeds
}

// PlaceSubjects draws the subjects of every picture.
func PlaceSubjects(ctx context.Context, j *Job) error {
	for _, p := range j.unfinished() {
		if err := p.composition.PlaceSubjects(ctx); err != nil {
			return err
		}
	}
	return nil
}

// SetTitles grades every scene, sets its words and finishes the picture.
func SetTitles(ctx context.Context, j *Job) error {
	for _, p := range j.unfinished() {
		if err := p.composition.Grade(ctx); err != nil {
			return err
		}
		if err := p.composition.SetTitle(ctx); err != nil {
			return err
		}
		p.design, p.composition = p.composition.Finish(), nil
	}
	return nil
}

// Choose tries several options for every picture on small pictures and settles
// those that score likes best, before PaintBackgrounds. candidates returns the
// options to try; its own seeds are kept. Trials have the usual shape, 16:9,
// whatever is asked for: a design must not change with the size it is exported
// in.
func Choose(ctx context.Context, j *Job, candidates func(o compose.Options) []compose.Options, score func(*compose.Design) float64) error {
	const trialWidth, trialHeight = 480, 270 // pixels: enough to judge the title at 168
	for _, seed := range j.variantSeeds() {
		var best compose.Options
		highest := math.Inf(-1)
		var scores []float64
		for _, o := range candidates(j.optionsFor(seed)) {
			trial := o
			trial.Width, trial.Height, trial.Supersample = trialWidth, trialHeight, 1
			d, err := compose.Render(ctx, j.tools.kit, j.Brief, trial)
			if err != nil {
				return err
			}
			s := score(d)
			scores = append(scores, math.Round(s*10)/10)
			if s > highest {
				best, highest = o, s
			}
		}
		j.plans, j.scores = append(j.plans, best), append(j.scores, scores)
	}
	return nil
}
