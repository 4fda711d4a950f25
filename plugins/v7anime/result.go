package v7anime

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/anime"
	"github.com/routix/routix/sdk/studio/anime/scene"
	steps "github.com/routix/routix/sdk/studio/compose/job"
	"github.com/routix/routix/sdk/studio/lettering"
)

// depiction is what the metadata tells of one picture.
type depiction struct {
	Seed        int64     `json:"seed"`
	Scene       string    `json:"scene"`
	Palette     string    `json:"palette"`
	Emotion     string    `json:"emotion"`
	CharacterID string    `json:"character_id"`
	Identity    []float32 `json:"identity"`
	Hair        string    `json:"hair"`
	Outfit      string    `json:"outfit"`
}

// encodeAll writes the pictures and completes the result.
func encodeAll(ctx context.Context, j *job) error {
	j.result = &sdk.Result{Seed: j.request.Seed, PromptUsed: promptUsed(j.plans[0])}
	pictures := make([]depiction, len(j.boards))
	for i, board := range j.boards {
		if err := ctx.Err(); err != nil {
			return err
		}
		seed := j.request.Seed + int64(i)*seedStep
		file, err := j.encode(board, seed)
		if err != nil {
			return err
		}
		j.result.Images = append(j.result.Images, file)
		pictures[i] = describe(j.plans[i], board, seed)
	}
	var err error
	if j.result.Layers, err = json.Marshal(j.boards[0].Layers()); err != nil {
		return fmt.Errorf("write layers: %w", err)
	}
	metadata := map[string]any{"title": j.plans[0].Setting.Title, "theme": j.plans[0].Brief.Theme, "language": j.plans[0].Brief.Language, "character_id": j.plans[0].CharacterID, "pictures": pictures}
	if j.result.Metadata, err = json.Marshal(metadata); err != nil {
		return fmt.Errorf("write metadata: %w", err)
	}
	return nil
}

func (j *job) encode(board *scene.Board, seed int64) (sdk.Image, error) {
	var recipe *steps.Recipe
	if j.settings.embedsMetadata() {
		recipe = &steps.Recipe{Prompt: j.request.Prompt, Algorithm: id, Version: version, Seed: seed, Parameters: j.request.Parameters}
	}
	var reading *lettering.Reading
	if r, titled := board.Legibility(); titled {
		reading = &r
	}
	return steps.EncodeFile(board.Image(), j.request.Format, recipe, reading)
}

func describe(plan *anime.Plan, board *scene.Board, seed int64) depiction {
	hero := plan.Setting.Hero
	return depiction{
		Seed: seed, Scene: string(plan.Setting.Scene), Palette: board.PaletteName(), Emotion: string(board.Emotion()),
		CharacterID: plan.CharacterID, Identity: hero.Vector(), Hair: string(hero.Hair), Outfit: string(hero.Outfit),
	}
}

// promptUsed is the prompt as it was understood.
func promptUsed(plan *anime.Plan) string {
	return fmt.Sprintf("%s: %s scene, title %q", plan.Brief.Prompt, plan.Setting.Scene, plan.Setting.Title)
}
