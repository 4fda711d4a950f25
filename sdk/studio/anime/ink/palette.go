package ink

import (
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// HSV is the colour of hue h (degrees), saturation s and value v (0 to 1).
func HSV(h, s, v float32) canvas.Color {
	h -= float32(math.Floor(float64(h/360))) * 360
	s, v = canvas.Clamp(s, 0, 1), canvas.Clamp(v, 0, 1)
	channel := func(n float32) float32 {
		k := n + h/60
		for k >= 6 {
			k -= 6
		}
		return v - v*s*max(0, min(k, min(4-k, 1)))
	}
	return canvas.Color{R: channel(5), G: channel(3), B: channel(1)}
}

// ToHSV is the hue (degrees), saturation and value (0 to 1) of a colour.
func ToHSV(c canvas.Color) (h, s, v float32) {
	high, low := max(c.R, c.G, c.B), min(c.R, c.G, c.B)
	span := high - low
	if high > 0 {
		s = span / high
	}
	if span == 0 {
		return 0, s, high
	}
	switch high {
	case c.R:
		h = 60 * (c.G - c.B) / span
	case c.G:
		h = 60*(c.B-c.R)/span + 120
	default:
		h = 60*(c.R-c.G)/span + 240
	}
	if h < 0 {
		h += 360
	}
	return h, s, high
}

// TurnHue moves a hue towards another by a share of the way, the short way round.
func TurnHue(hue, towards, share float32) float32 {
	d := towards - hue
	for d > 180 {
		d -= 360
	}
	for d < -180 {
		d += 360
	}
	return hue + d*share
}

// Tones is a colour as cel animation paints it: a flat base, two steps of
// shadow, a highlight and the colour of its outline.
type Tones struct{ Base, Shade, Deep, Light, Line canvas.Color }

// NewTones derives the tones of a base colour. Shadows lean towards blue violet
// and highlights towards yellow, which keeps them lively; greys shade to blue.
func NewTones(base canvas.Color) Tones {
	const blueViolet, yellow, grey = 262, 50, .08
	h, s, v := ToHSV(base)
	if s < grey {
		h = 245
	}
	return Tones{
		Base:  base,
		Shade: HSV(TurnHue(h, blueViolet, .16), min(1, s*1.06+.09), v*.70),
		Deep:  HSV(TurnHue(h, blueViolet, .24), min(1, s*1.05+.14), v*.48),
		Light: canvas.Mix(HSV(TurnHue(h, yellow, .10), s*.55, min(1, v*1.25+.12)), canvas.White(), .25),
		Line:  HSV(TurnHue(h, blueViolet, .3), min(1, s*.8+.25), max(.07, v*.20)),
	}
}

// Darker are the tones of the same thing in shadow.
func (t Tones) Darker() Tones {
	return Tones{Base: t.Shade, Shade: t.Deep, Deep: t.Deep, Light: t.Base, Line: t.Line}
}
