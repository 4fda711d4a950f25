package job

import (
	"context"
	"encoding/json"
	"image"
	"sort"

	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/compose"
	upload "github.com/routix/routix/sdk/studio/picture"
)

// templateStyle is the part of what the template bank knows that a layout can
// follow.
type templateStyle struct {
	Composition struct {
		LayoutType   string `json:"layout_type"`
		TextPosition string `json:"text_position"`
	} `json:"composition"`
	Characteristics struct {
		Mood string `json:"mood"`
	} `json:"style_characteristics"`
}

// MatchTemplate takes colours from the template's picture, and layout and mood
// from its style, as far as the request does not ask otherwise. A template that
// cannot be read changes nothing: it is a wish, not a condition.
func MatchTemplate(_ context.Context, j *Job) error {
	t := j.Request.Template
	if t == nil {
		return nil
	}
	if p, ok := paletteOf(t.Image); ok {
		j.Options.Colors = &p
	}
	var style templateStyle
	if err := json.Unmarshal(t.Style, &style); err != nil {
		return nil //nolint:nilerr // a style that cannot be read is no style
	}
	position := style.Composition.TextPosition
	if position == "" {
		position = style.Composition.LayoutType
	}
	if layout, ok := layoutsByPosition[position]; ok && j.Brief.Left == "" && j.Brief.Number == "" {
		j.Options.Layout = layout
	}
	for _, mood := range compose.Moods() {
		if mood == style.Characteristics.Mood {
			j.Options.Mood = mood
		}
	}
	return nil
}

// layoutsByPosition are the layouts whose title stands where a template's does.
var layoutsByPosition = map[string]string{
	"left": compose.LayoutLeft, "right": compose.LayoutRight, "top": compose.LayoutTop, "bottom": compose.LayoutBottom,
	"text_left": compose.LayoutLeft, "text_right": compose.LayoutRight, "centered": compose.LayoutBottom,
}

// paletteOf finds the palette of a picture: a ramp from its darkest to its
// brightest common colours, and the two most colourful as accents.
func paletteOf(encoded []byte) (brief.Palette, bool) {
	decoded, err := upload.Decode(encoded, upload.Limits{LongSide: 1280})
	if err != nil {
		return brief.Palette{}, false
	}
	colours := commonColours(decoded)
	if len(colours) == 0 {
		return brief.Palette{}, false
	}
	byLuma := append([]swatch(nil), colours...)
	sort.SliceStable(byLuma, func(i, k int) bool { return byLuma[i].luma() < byLuma[k].luma() })
	sort.SliceStable(colours, func(i, k int) bool { return colours[i].vividness() > colours[k].vividness() })
	second := colours[min(1, len(colours)-1)]
	for _, s := range colours {
		if s.differs(colours[0]) {
			second = s
			break
		}
	}
	return brief.Palette{
		Dark: byLuma[0].hex(), Mid: byLuma[len(byLuma)/2].hex(), Bright: byLuma[len(byLuma)-1].hex(),
		Accent: colours[0].hex(), Second: second.hex(),
	}, true
}

// swatch is the sum of the pixels of one cell of the colour cube.
type swatch struct{ r, g, b, n float64 }

func (s swatch) luma() float64 { return (.299*s.r + .587*s.g + .114*s.b) / s.n }

// vividness is chroma, raised by how common the colour is.
func (s swatch) vividness() float64 {
	return (max(s.r, s.g, s.b) - min(s.r, s.g, s.b)) / s.n * min(1, .4+s.n/600)
}

func (s swatch) differs(o swatch) bool {
	d := func(a, b float64) float64 { return (a - b) * (a - b) }
	return d(s.r/s.n, o.r/o.n)+d(s.g/s.n, o.g/o.n)+d(s.b/s.n, o.b/o.n) > 90*90
}

func (s swatch) hex() uint32 {
	return uint32(s.r/s.n)<<16 | uint32(s.g/s.n)<<8 | uint32(s.b/s.n)
}

// commonColours samples a picture into a cube of 6x6x6 cells and returns the
// cells that hold at least a hundredth of the samples.
func commonColours(m image.Image) []swatch {
	const cells, samples = 6, 64
	var cube [cells * cells * cells]swatch
	r := m.Bounds()
	for y := range samples {
		for x := range samples {
			red, g, b, _ := m.At(r.Min.X+x*r.Dx()/samples, r.Min.Y+y*r.Dy()/samples).RGBA()
			i := (red*cells>>16*cells+g*cells>>16)*cells + b*cells>>16
			s := &cube[i]
			s.r, s.g, s.b, s.n = s.r+float64(red>>8), s.g+float64(g>>8), s.b+float64(b>>8), s.n+1
		}
	}
	var out []swatch
	for _, s := range cube {
		if s.n >= samples*samples/100 {
			out = append(out, s)
		}
	}
	return out
}
