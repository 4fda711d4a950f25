package v7anime

import (
	"bytes"
	"context"
	"encoding/json"
	"image"
	"image/draw"
	_ "image/jpeg" // kinds of picture that a template may have
	_ "image/png"

	_ "golang.org/x/image/webp" // templates may be WebP

	"github.com/routix/routix/sdk/studio/anime/scene"
)

// mostTemplatePixels bounds the picture that is decoded for its colours.
const mostTemplatePixels = 16_000_000

// sides are where the hero stands for the place of a template's title.
var sides = map[string]scene.Side{
	"left": scene.Right, "text_left": scene.Right, "top": scene.Right,
	"right": scene.Left, "text_right": scene.Left, "bottom": scene.Left,
}

// followTemplate takes the palette nearest to the template's picture and the
// title's place from its style, unless the request names its own. A template
// that cannot be read changes nothing: it is a wish, not a condition.
func followTemplate(_ context.Context, j *job) error {
	t := j.request.Template
	if t == nil {
		return nil
	}
	if j.settings.Palette == "" {
		j.settings.Palette = paletteOf(t.Image)
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

// paletteOf names the palette nearest to an encoded picture, empty if it cannot
// be decoded.
func paletteOf(encoded []byte) string {
	config, _, err := image.DecodeConfig(bytes.NewReader(encoded))
	if err != nil || config.Width*config.Height > mostTemplatePixels {
		return ""
	}
	picture, _, err := image.Decode(bytes.NewReader(encoded))
	if err != nil || picture.Bounds().Empty() {
		return ""
	}
	plain := image.NewRGBA(picture.Bounds())
	draw.Draw(plain, plain.Rect, picture, plain.Rect.Min, draw.Src)
	return scene.PaletteLike(plain)
}
