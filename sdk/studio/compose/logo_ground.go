package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Values from which a logo is parted from its ground: the part of its edge that
// stands out, and the deviation of the ground's luma.
const (
	standsOut     = .25 // difference of luma from which an edge pixel stands out
	leastStanding = .8
	// From partlyStanding an outline suffices: the logo's shape is half there.
	partlyStanding = .3
	busyDeviation  = .17
)

// partLogo helps a cut-out logo to stand out: nothing where it does by itself, an
// outline where a part of it is lost on a calm ground, else a plate.
func (c *Composition) partLogo(m logoMark, place box) {
	ground, deviation := c.lumaOf(place)
	tones := edgeTones(m.picture)
	standing := tones.standing(ground)
	if standing >= leastStanding && deviation < busyDeviation {
		return
	}
	light, dark := tones.standing(0), tones.standing(1)
	if standing > partlyStanding && deviation < busyDeviation && max(light, dark) > .9 {
		c.outlineLogo(m, place, light > dark)
		return
	}
	c.paintLogoPlate(place, light > dark)
}

// outlineLogo rims the logo: dark around a light one, white around a dark one.
func (c *Composition) outlineLogo(m logoMark, place box, light bool) {
	col := canvas.White()
	if light {
		col = c.colors.Dark.Scale(.4)
	}
	k := c.canvas.Scale
	edge := max(2, min(place.w, place.h)*.06) * k
	sprite := canvas.Place(m.picture, place.centerX()*k, place.centerY()*k, max(place.w, place.h)*k, 0, false)
	field := canvas.Distances(sprite.Mask(), int(edge*3)+2, c.canvas.Image.Rect)
	canvas.FillColor(c.canvas.Image, field.SoftOutline(edge*3), col, .5)
	canvas.FillColor(c.canvas.Image, field.Outline(edge), col, 1)
}

// plateShare is how far a plate reaches beyond a logo, in parts of its shorter
// side.
const plateShare = .14

// paintLogoPlate lays a plate under the logo, dark under a light one.
func (c *Composition) paintLogoPlate(place box, light bool) {
	col := canvas.White()
	if light {
		col = c.colors.Dark.Scale(.5)
	}
	pad := max(7, min(place.w, place.h)*plateShare)
	plate := canvas.RoundRect(place.x-pad, place.y-pad, place.w+2*pad, place.h+2*pad, pad*1.3)
	c.canvas.SoftShape(plate.Move(0, 4), 8, canvas.Color{}, .4)
	c.canvas.Fill(plate, col, .94)
}

// cardPad is the border of a logo's card.
func (c *Composition) cardPad(place box) float32 { return min(place.w, place.h) * .1 }

// paintLogoCard gives an opaque logo a card of its own ground with round corners,
// set off by a shadow, and by a line where the scene has the card's lightness.
func (c *Composition) paintLogoCard(m logoMark, place box) {
	ground, _ := c.lumaOf(place)
	radius := c.cardPad(place) * 1.6
	card := canvas.RoundRect(place.x, place.y, place.w, place.h, radius)
	c.canvas.SoftShape(card.Move(0, 5), 9, canvas.Color{}, .5)
	if canvas.Abs(m.ground.Luma()-ground) < standsOut {
		line := c.colors.Dark.Scale(.5)
		if m.ground.Luma() < .5 {
			line = canvas.White()
		}
		const width = 3
		c.canvas.Fill(canvas.RoundRect(place.x-width, place.y-width, place.w+2*width, place.h+2*width, radius+width), line, .85)
	}
	c.canvas.Fill(card, m.ground, 1)
}

// tones are samples of the lightness along the edge of a logo.
type tones []float32

// edgeTones reads the lightness where a logo meets what lies around it.
func edgeTones(m *image.RGBA) tones {
	const solid, open = 200, 100
	step := max(1, max(m.Rect.Dx(), m.Rect.Dy())/160)
	alpha := func(x, y int) uint8 {
		if !(image.Point{X: x, Y: y}).In(m.Rect) {
			return 0
		}
		return m.Pix[m.PixOffset(x, y)+3]
	}
	var out tones
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y += step {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x += step {
			if alpha(x, y) < solid {
				continue
			}
			near := min(alpha(x-2*step, y), alpha(x+2*step, y), alpha(x, y-2*step), alpha(x, y+2*step))
			if near < open {
				out = append(out, pixelColor(m.Pix[m.PixOffset(x, y):]).Luma())
			}
		}
	}
	if len(out) == 0 { // nothing but haze
		out = append(out, pictureLuma(m))
	}
	return out
}

// standing is the part of the edge that stands out from a ground of that luma.
func (t tones) standing(ground float32) float32 {
	n := 0
	for _, v := range t {
		if canvas.Abs(v-ground) > standsOut {
			n++
		}
	}
	return float32(n) / float32(len(t))
}
