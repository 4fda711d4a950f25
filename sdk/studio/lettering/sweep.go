package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// sweep drags a shape downwards: solid sides of letters, or a long shadow. One
// pass over the picture carries coverage and depth from row to row, whatever the
// length.
type sweep struct {
	edge   *image.Alpha
	length float32 // rows
	// slope is how far to the right, in pixels, the row above lies that a pixel
	// continues.
	slope func(x, y float32) float32
	color canvas.Color
	solid bool
	fade  float32 // opacity at the shape of what is not solid
}

// traced is one row in the making.
type traced struct{ cover, depth []float32 }

// draw paints what the shape sweeps over, without the shape itself.
func (s sweep) draw(img *image.RGBA) {
	r := s.edge.Rect
	reach := int(s.length) + 1
	side := 0
	for _, x := range []int{r.Min.X, r.Max.X} {
		for _, y := range []int{r.Min.Y, r.Max.Y + reach} {
			side = max(side, int(canvas.Abs(s.slope(float32(x), float32(y)))*s.length)+2)
		}
	}
	b := image.Rect(r.Min.X-side, r.Min.Y, r.Max.X+side, r.Max.Y+reach)
	width := b.Dx()
	above, row := traced{make([]float32, width+2), make([]float32, width+2)}, traced{make([]float32, width+2), make([]float32, width+2)}
	for y := b.Min.Y; y < min(b.Max.Y, img.Rect.Max.Y); y++ {
		if s.trace(above, row, b, y) && y >= img.Rect.Min.Y {
			s.paint(img, row, b, y)
		}
		above, row = row, above
	}
}

// trace fills a row from the one above it and tells whether anything is there.
func (s sweep) trace(above, row traced, b image.Rectangle, y int) bool {
	var own []uint8
	r := s.edge.Rect
	if y < r.Max.Y {
		own = s.edge.Pix[s.edge.PixOffset(r.Min.X, y):][:r.Dx()]
	}
	some := false
	offset := r.Min.X - b.Min.X
	for x := range b.Dx() {
		var v float32
		if i := x - offset; i >= 0 && i < len(own) {
			v = float32(own[i]) * (1. / 255)
		}
		if v == 1 {
			row.cover[x], row.depth[x], some = 1, 0, true
			continue
		}
		cover, depth := s.continued(above, float32(x)+s.slope(float32(x+b.Min.X), float32(y)), b.Dx())
		depth++
		if depth > s.length {
			cover *= max(0, 1-(depth-s.length))
		}
		if v >= cover {
			cover, depth = v, 0
		}
		row.cover[x], row.depth[x] = cover, depth
		some = some || cover > 0
	}
	return some
}

// continued reads the row above at a place between pixels.
func (s sweep) continued(above traced, x float32, width int) (cover, depth float32) {
	if x < 0 || x >= float32(width-1) {
		return 0, s.length
	}
	i := int(x)
	f := x - float32(i)
	a, b := above.cover[i], above.cover[i+1]
	if a == 0 && b == 0 {
		return 0, s.length
	}
	// The depth of an empty neighbour means nothing.
	switch {
	case a == 0:
		return b * f, above.depth[i+1]
	case b == 0:
		return a * (1 - f), above.depth[i]
	}
	return a + (b-a)*f, above.depth[i] + (above.depth[i+1]-above.depth[i])*f
}

// paint lays a finished row on the picture.
func (s sweep) paint(img *image.RGBA, row traced, b image.Rectangle, y int) {
	from, to := max(b.Min.X, img.Rect.Min.X), min(b.Max.X, img.Rect.Max.X)
	if from >= to {
		return
	}
	pix := img.Pix[img.PixOffset(from, y):]
	base := channels(s.color)
	for x := from; x < to; x++ {
		i := x - b.Min.X
		v := row.cover[i]
		if v <= 0 {
			continue
		}
		q := pix[(x-from)*4 : (x-from)*4+4 : (x-from)*4+4]
		if !s.solid {
			cover(q, base, v*s.fade*(1-row.depth[i]/(s.length+1)))
			continue
		}
		// Reading between pixels softens the edge: sharpen it again.
		v = canvas.Clamp((v-.5)*2+.5, 0, 1)
		light := 1 - .5*row.depth[i]/s.length
		if i > 0 && row.cover[i-1] > .5 && row.cover[i+1] > .5 {
			light *= 1 - canvas.Clamp((row.depth[i+1]-row.depth[i-1])*.3, -.22, .22)
		}
		cover(q, [3]int32{int32(float32(base[0]) * light), int32(float32(base[1]) * light), int32(float32(base[2]) * light)}, v)
	}
}
