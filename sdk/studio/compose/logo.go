package compose

import (
	"image"
	"image/draw"
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

// The room of a logo and its distance from the edges in design pixels.
const (
	logoWidth  = 218
	logoHeight = 94
	logoMargin = 26
)

// placeLogo lays the logo into the corner asked for, else into the freest one.
// Where the ground is as light as the logo, or busy, a plate parts them. The
// logo's own transparency is kept.
func (c *Composition) placeLogo() {
	if c.opts.Logo == nil || c.opts.Logo.Bounds().Empty() {
		return
	}
	logo := image.NewRGBA(image.Rectangle{Max: c.opts.Logo.Bounds().Size()})
	draw.Draw(logo, logo.Rect, c.opts.Logo, c.opts.Logo.Bounds().Min, draw.Src)
	w, h := float32(logo.Rect.Dx()), float32(logo.Rect.Dy())
	k := min(logoWidth/w, logoHeight/h)
	place := c.logoBox(w*k, h*k)
	c.paintPlate(logo, place)
	scale := c.canvas.Scale
	cx, cy := place.x+place.w/2, place.y+place.h/2
	canvas.Place(logo, cx*scale, cy*scale, max(place.w, place.h)*scale, 0, false).Draw(c.canvas.Image, 1)
	c.addLayer(Layer{Type: "logo", Name: "logo"}, place)
}

// logoBox is the corner asked for, or the one where the logo covers least. The
// lower right corner is the last choice: players show the length of a video there.
func (c *Composition) logoBox(w, h float32) box {
	right, bottom := c.size.width-logoMargin-w, c.size.height-logoMargin-h
	corners := map[string]box{
		CornerTopLeft: {logoMargin, logoMargin, w, h}, CornerTopRight: {right, logoMargin, w, h},
		CornerBottomLeft: {logoMargin, bottom, w, h}, CornerBottomRight: {right, bottom, w, h},
	}
	if asked, ok := corners[c.opts.LogoCorner]; ok {
		return asked
	}
	best, least := box{}, math.Inf(1)
	for _, name := range Corners() {
		cost := c.logoCost(corners[name])
		if name == CornerBottomRight {
			cost += 2
		}
		if cost < least {
			best, least = corners[name], cost
		}
	}
	return best
}

// logoCost is how much of a place is taken, text counting most.
func (c *Composition) logoCost(place box) float64 {
	cost := 2 * overlap(place, c.titleBox)
	for _, l := range c.layers {
		b := box{float32(l.Box.X) * c.size.width, float32(l.Box.Y) * c.size.height, float32(l.Box.W) * c.size.width, float32(l.Box.H) * c.size.height}
		switch {
		case l.Type == "badge" || l.Type == "text" && l.Name != "title":
			cost += 3 * overlap(place, b)
		case l.Type == "subject":
			cost += .6 * overlap(place, b)
		}
	}
	return cost
}

// Values from which a logo needs a plate: a difference of mean luma below the
// first, a deviation of the ground's luma above the second.
const (
	plainDifference = .34
	busyDeviation   = .17
)

func (c *Composition) paintPlate(logo *image.RGBA, place box) {
	own := pictureLuma(logo)
	ground, deviation := c.lumaOf(place)
	if canvas.Abs(own-ground) > plainDifference && deviation < busyDeviation {
		return
	}
	col := canvas.White()
	if own > .55 {
		col = c.colors.Dark.Scale(.5)
	}
	const pad = 12
	plate := canvas.RoundRect(place.x-pad, place.y-pad, place.w+2*pad, place.h+2*pad, 14)
	c.canvas.SoftShape(plate.Move(0, 4), 8, canvas.Color{}, .4)
	c.canvas.Fill(plate, col, .94)
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
