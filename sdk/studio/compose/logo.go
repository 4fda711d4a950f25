package compose

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Corners that a logo may stand in.
const (
	CornerTopLeft     = "top-left"
	CornerTopRight    = "top-right"
	CornerBottomLeft  = "bottom-left"
	CornerBottomRight = "bottom-right"
)

// Corners are the names that [Options.LogoCorner] takes.
func Corners() []string {
	return []string{CornerTopRight, CornerBottomLeft, CornerTopLeft, CornerBottomRight}
}

// placeLogo lays the logo into the corner asked for, else into the calmest free
// one, and parts it from a ground that it would not stand out from. Its own
// transparency is kept. A logo without anything visible is left out.
func (c *Composition) placeLogo() {
	m, ok := readMark(c.opts.Logo)
	if !ok {
		return
	}
	c.setLogo(m, c.logoBox(c.logoSize(m)))
}

// setLogo draws a logo with what parts it from its ground.
func (c *Composition) setLogo(m logoMark, place box) {
	inner := place
	if m.card {
		c.paintLogoCard(m, place)
		inner = place.grow(-c.cardPad(place))
	} else {
		c.partLogo(m, place)
	}
	c.drawLogo(m.picture, inner)
	c.addLayer(Layer{Type: "logo", Name: "logo"}, place)
}

func (c *Composition) drawLogo(picture *image.RGBA, b box) {
	k := c.canvas.Scale
	canvas.Place(picture, b.centerX()*k, b.centerY()*k, max(b.w, b.h)*k, 0, false).Draw(c.canvas.Image, 1)
}

// The extent of a logo: logos of different shapes get about the same area, so
// that they carry the same weight, within bounds in parts of the picture.
const (
	logoArea      = .0155
	logoMostWide  = .30
	logoMostHigh  = .17
	logoLeastSide = 15 // design pixels, of the thin side of very long ones
)

// logoSize is the extent of the logo in design pixels, its card included.
func (c *Composition) logoSize(m logoMark) (w, h float32) {
	ratio := float32(m.picture.Rect.Dx()) / float32(m.picture.Rect.Dy())
	area := c.size.width * c.size.height * logoArea
	if m.card {
		area *= 1.25
	}
	w, h = canvas.Sqrt(area*ratio), canvas.Sqrt(area/ratio)
	short := min(c.size.width, c.size.height)
	k := min(1, logoMostWide*max(c.size.width, short*1.2)/w, logoMostHigh*max(c.size.height*.8, short)/h)
	w, h = w*k, h*k
	return max(w, logoLeastSide), max(h, logoLeastSide)
}

// logoBox is the corner asked for, or the one that costs least. Where every
// corner is taken, a smaller logo is tried.
func (c *Composition) logoBox(w, h float32) box {
	const shrink, tries, acceptable = .8, 3, .5
	best, least := box{}, math.Inf(1)
	for range tries {
		corners := c.cornerBoxes(w, h)
		if asked, ok := corners[c.opts.LogoCorner]; ok {
			return asked
		}
		for _, name := range Corners() {
			cost := c.logoCost(corners[name])
			if name == CornerBottomRight {
				cost += .3 // beside the time stamp it looks crowded
			}
			if cost < least {
				best, least = corners[name], cost
			}
		}
		if least < acceptable {
			break
		}
		w, h = w*shrink, h*shrink
	}
	return best
}

// cornerBoxes are the places of a logo, clear of margins and of what players
// cover.
func (c *Composition) cornerBoxes(w, h float32) map[string]box {
	s := c.limits.safe
	right, bottom := s.right()-w, s.bottom()-h
	return map[string]box{
		CornerTopLeft: c.limits.place(box{s.x, s.y, w, h}), CornerTopRight: c.limits.place(box{right, s.y, w, h}),
		CornerBottomLeft: c.limits.place(box{s.x, bottom, w, h}), CornerBottomRight: c.limits.place(box{right, bottom, w, h}),
	}
}

// logoCost is how ill a place suits the logo: what it would cover, words and
// faces counting most, and how restless the ground is.
func (c *Composition) logoCost(place box) float64 {
	wide := place.grow(max(8, min(place.w, place.h)*plateShare)) // a plate may come under it
	_, restless := c.lumaOf(place)
	cost := 8*overlap(wide, c.titleBox) + float64(restless)
	for _, face := range c.faceBoxes {
		cost += 4 * overlap(wide, face)
	}
	for _, l := range c.layers {
		b := c.layerBox(l)
		switch {
		case l.Type == "badge" || l.Type == "text" && l.Name != "title":
			cost += 3 * overlap(wide, b)
		case l.Type == "subject":
			cost += .6 * overlap(place, b)
		}
	}
	return cost
}

// lumaOf is the mean and the standard deviation of the lightness in a box.
func (c *Composition) lumaOf(b box) (mean, deviation float32) {
	img, k := c.canvas.Image, c.canvas.Scale
	r := image.Rect(int(b.x*k), int(b.y*k), int(b.right()*k), int(b.bottom()*k)).Intersect(img.Rect)
	var sum, squares, n float32
	for y := r.Min.Y; y < r.Max.Y; y += 2 {
		for x := r.Min.X; x < r.Max.X; x += 2 {
			l := pixelColor(img.Pix[img.PixOffset(x, y):]).Luma()
			sum, squares, n = sum+l, squares+l*l, n+1
		}
	}
	mean = sum / max(n, 1)
	return mean, canvas.Sqrt(max(0, squares/max(n, 1)-mean*mean))
}
