package v7anime

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/anime"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/encode"
)

// recipe tells how a picture was made. It names no account and no person.
type recipe struct {
	Prompt     string          `json:"prompt"`
	Algorithm  string          `json:"algorithm"`
	Version    string          `json:"version"`
	Seed       int64           `json:"seed"`
	Parameters json.RawMessage `json:"parameters,omitempty"`
}

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
	text := ""
	if j.settings.embedsMetadata() {
		made, err := json.Marshal(recipe{j.request.Prompt, id, version, seed, j.request.Parameters})
		if err != nil {
			return sdk.Image{}, fmt.Errorf("write the recipe: %w", err)
		}
		text = string(made)
	}
	format := j.request.Format
	if format == "" {
		format = encode.FormatPNG
	}
	var file bytes.Buffer
	if err := encode.Image(&file, board.Image(), format, text); err != nil {
		if errors.Is(err, encode.ErrFormat) {
			return sdk.Image{}, &sdk.Error{Code: "INVALID_FORMAT", Message: "The output format must be png, jpeg or webp."}
		}
		return sdk.Image{}, fmt.Errorf("encode the picture: %w", err)
	}
	size := board.Image().Rect.Size()
	out := sdk.Image{Data: file.Bytes(), ContentType: encode.ContentType(format), Width: size.X, Height: size.Y}
	if reading, titled := board.Legibility(); titled {
		score := math.Round(float64(reading.Score)*10) / 10
		out.Legibility = &score
	}
	return out, nil
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
