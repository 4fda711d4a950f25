package job

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/lettering"
)

// Encode writes the pictures in the format asked for and completes the result.
func Encode(ctx context.Context, j *Job) error {
	if len(j.pictures) == 0 {
		return errors.New("job: nothing was painted")
	}
	j.Result = &sdk.Result{Seed: j.Request.Seed, PromptUsed: j.promptUsed()}
	for _, p := range j.pictures {
		if err := ctx.Err(); err != nil {
			return err
		}
		image, err := j.encodePicture(p)
		if err != nil {
			return err
		}
		j.Result.Images = append(j.Result.Images, image)
	}
	var err error
	if j.Result.Layers, err = json.Marshal(j.pictures[0].design.Layers); err != nil {
		return fmt.Errorf("write layers: %w", err)
	}
	if j.Result.Metadata, err = json.Marshal(j.metadata()); err != nil {
		return fmt.Errorf("write metadata: %w", err)
	}
	return nil
}

func (j *Job) encodePicture(p *picture) (sdk.Image, error) {
	var recipe *Recipe
	if j.embedsMetadata() {
		recipe = &Recipe{Prompt: j.Brief.Prompt, Algorithm: j.Manifest.ID, Version: j.Manifest.Version, Seed: p.seed, Parameters: j.Request.Parameters}
	}
	var reading *lettering.Reading
	if p.design.HasTitle {
		reading = &p.design.Reading
	}
	return EncodeFile(p.design.Image, j.Request.Format, recipe, reading)
}

// promptUsed is the prompt as it was understood.
func (j *Job) promptUsed() string {
	b := j.Brief
	return fmt.Sprintf("%s: %s thumbnail about %s, title %q", b.Prompt, b.Form, b.Theme, b.Title)
}

// design is what the metadata tells of one picture.
type design struct {
	Seed       int64   `json:"seed"`
	Layout     string  `json:"layout"`
	Background string  `json:"background"`
	Contrast   float64 `json:"contrast,omitempty"`
	CapHeight  float64 `json:"cap_height,omitempty"`
}

func (j *Job) metadata() any {
	designs := make([]design, len(j.pictures))
	for i, p := range j.pictures {
		designs[i] = describe(p.seed, p.design)
	}
	told := map[string]any{
		"form": j.Brief.Form, "theme": j.Brief.Theme, "language": j.Brief.Language,
		"title": j.Brief.Title, "subjects": j.Brief.Subjects[:min(3, len(j.Brief.Subjects))], "designs": designs,
	}
	if len(j.scores) > 0 {
		told["candidate_scores"] = j.scores
	}
	if len(j.enhanced) > 0 {
		told["enhanced"] = j.enhanced
	}
	if j.faceUse != "" {
		told["face"] = j.faceUse
	}
	return told
}

func describe(seed int64, d *compose.Design) design {
	tenths := func(v float32) float64 { return math.Round(float64(v)*10) / 10 }
	return design{seed, d.Layout, d.Background, tenths(d.Reading.Contrast), tenths(d.Reading.CapHeight)}
}
