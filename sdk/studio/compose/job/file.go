package job

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"math"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/encode"
	"github.com/routix/routix/sdk/studio/lettering"
)

// Recipe tells how a picture was made. It names no account and no person.
type Recipe struct {
	Prompt     string          `json:"prompt"`
	Algorithm  string          `json:"algorithm"`
	Version    string          `json:"version"`
	Seed       int64           `json:"seed"`
	Parameters json.RawMessage `json:"parameters,omitempty"`
}

// EncodeFile writes a finished picture as a file of the result, in the format
// that the request asks for (empty is PNG), with the recipe inside unless it is
// nil and the score of how its title reads unless that is nil. A format that
// nobody knows gives an *sdk.Error.
func EncodeFile(im *image.RGBA, format string, recipe *Recipe, reading *lettering.Reading) (sdk.Image, error) {
	text := ""
	if recipe != nil {
		made, err := json.Marshal(recipe)
		if err != nil {
			return sdk.Image{}, fmt.Errorf("write the recipe: %w", err)
		}
		text = string(made)
	}
	if format == "" {
		format = encode.FormatPNG
	}
	var file bytes.Buffer
	if err := encode.Image(&file, im, format, text); err != nil {
		if errors.Is(err, encode.ErrFormat) {
			return sdk.Image{}, &sdk.Error{Code: "INVALID_FORMAT", Message: "output_format must be png, jpeg or webp"}
		}
		return sdk.Image{}, fmt.Errorf("encode the picture: %w", err)
	}
	size := im.Rect.Size()
	out := sdk.Image{Data: file.Bytes(), ContentType: encode.ContentType(format), Width: size.X, Height: size.Y}
	if reading != nil {
		score := math.Round(float64(reading.Score)*10) / 10
		out.Legibility = &score
	}
	return out, nil
}
