package v7anime

import (
	"context"
	"encoding/json"

	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/picture"
)

// longestTemplate is the longer side in pixels that a template's picture is
// brought down to: its colours and, repainted, its forms need no more.
const longestTemplate = 1600

// sides are where the hero stands for the place of a template's title.
var sides = map[string]scene.Side{
	"left": scene.Right, "text_left": scene.Right, "top": scene.Right,
	"right": scene.Left, "text_right": scene.Left, "bottom": scene.Left,
}

// followTemplate takes the palette nearest to the template's picture and the
// title's place from its style, unless the request names its own. A photo becomes
// the backdrop, repainted. A template that cannot be read changes nothing: it is
// a wish, not a condition.
func followTemplate(_ context.Context, j *job) error {
	t := j.request.Template
	if t == nil {
		return nil
	}
	if shown, err := picture.Decode(t.Image, picture.Limits{LongSide: longestTemplate}); err == nil {
		fromTemplate := j.settings.Palette == ""
		if fromTemplate {
			j.settings.Palette = scene.PaletteLike(shown)
		}
		if j.settings.Background == "" && j.settings.Scene == "" && effects.Photographic(shown) {
			j.photo = shown
		}
		j.tinted = fromTemplate && j.photo == nil
	}
	var style struct {
		Composition struct {
			LayoutType   string `json:"layout_type"`
			TextPosition string `json:"text_position"`
		} `json:"composition"`
	}
	if j.settings.Side != "" {
		return nil
	}
	if err := json.Unmarshal(t.Style, &style); err != nil {
		return nil //nolint:nilerr // a style that cannot be read is no style
	}
	for _, place := range []string{style.Composition.TextPosition, style.Composition.LayoutType} {
		if side, ok := sides[place]; ok {
			j.settings.Side = string(side)
			break
		}
	}
	return nil
}
