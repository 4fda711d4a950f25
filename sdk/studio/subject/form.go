package subject

import (
	"image"
	"math"
	"unicode/utf8"

	"github.com/routix/routix/sdk/studio/canvas"
)

// pt is a point in sheet pixels.
func pt(x, y float32) canvas.Point { return canvas.Point{X: x, Y: y} }

// poly is the closed path through points given as x, y, x, y ...
func poly(coordinates ...float32) canvas.Path {
	points := make([]canvas.Point, len(coordinates)/2)
	for i := range points {
		points[i] = pt(coordinates[2*i], coordinates[2*i+1])
	}
	return canvas.Path{points}
}

// steady is a stroke of one width.
func steady(width float32) func(float32) float32 { return func(float32) float32 { return width } }

// arc are points on an ellipse from one angle to another, in degrees.
func arc(cx, cy, rx, ry, from, to float32) []canvas.Point {
	const n = 40
	points := make([]canvas.Point, n+1)
	for i := range points {
		sin, cos := math.Sincos(float64(from+(to-from)*float32(i)/n) * math.Pi / 180)
		points[i] = pt(cx+rx*float32(cos), cy+ry*float32(sin))
	}
	return points
}

// solid paints a path as a thick thing lit from the upper left: a gradient, a
// light edge of the given width and a dark one on the far side.
func (s sheet) solid(p canvas.Path, base canvas.Color, edge float32) {
	b := p.Bounds()
	s.paint(p, canvas.VerticalGradient(float32(b.Min.Y), float32(b.Max.Y), canvas.Mix(base, canvas.White(), .30), base, base.Scale(.62)))
	if edge < 1 {
		return
	}
	mask, d := p.Mask(s.image.Rect, 0), int(edge)
	half := max(1, d/2)
	s.cover(canvas.Intersect(canvas.BlurMask(canvas.Subtract(mask, canvas.Shift(mask, half, d)), half), mask), canvas.White(), .55)
	s.cover(canvas.Intersect(canvas.BlurMask(canvas.Subtract(mask, canvas.Shift(mask, -half, -d)), half), mask), base.Scale(.15), .5)
}

// cover lays a colour over the sheet where the mask says.
func (s sheet) cover(mask *image.Alpha, c canvas.Color, opacity float32) {
	b := mask.Rect.Intersect(s.image.Rect)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			a := float32(mask.Pix[mask.PixOffset(x, y)]) / 255 * opacity
			if a == 0 {
				continue
			}
			d := s.image.Pix[s.image.PixOffset(x, y):][:4:4]
			d[0], d[1], d[2], d[3] = over(d[0], c.R*255, a), over(d[1], c.G*255, a), over(d[2], c.B*255, a), over(d[3], 255, a)
		}
	}
}

// halo lays a soft light over the sheet around a path.
func (s sheet) halo(p canvas.Path, radius int, c canvas.Color, opacity float32) {
	s.cover(canvas.BlurMask(p.Mask(s.image.Rect, 0), radius), c, opacity)
}

// gleam is a slanted reflection on what a path covers.
func (s sheet) gleam(p canvas.Path, opacity float32) {
	b := p.Bounds()
	x, y, w, h := float32(b.Min.X), float32(b.Min.Y), float32(b.Dx()), float32(b.Dy())
	streak := poly(x, y, x+w*.55, y, x+w*.2, y+h, x, y+h)
	s.cover(canvas.Intersect(streak.Mask(s.image.Rect, 0), p.Mask(s.image.Rect, 0)), canvas.White(), opacity)
}

// word letters a text in a display face, at most width by height around (cx, cy).
func (s *Set) word(text string, cx, cy, width, height float32) canvas.Path {
	return s.fonts.Stack("poppins-black", "montserrat-black", "anton").Path(text, cx, cy, width, height)
}

// short is the text cut to n characters, or what stands in for an empty one.
func short(text, missing string, n int) string {
	if text == "" {
		return missing
	}
	if utf8.RuneCountInString(text) > n {
		return string([]rune(text)[:n])
	}
	return text
}

// dye reads an optional colour argument.
func dye(argument string, missing uint32) (canvas.Color, error) {
	if argument == "" {
		return canvas.Hex(missing), nil
	}
	return parseColor(argument)
}
