package relief

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Light is what shines on a surface.
type Light struct {
	// Side is where the key light stands: -1 on the left, 1 on the right.
	Side float32
	// Rim is the light on the far edges, RimStrength its strength (about 0 to 1).
	Rim         canvas.Color
	RimStrength float32
}

// Surface is a premultiplied picture that shapes are painted on. It belongs to one
// goroutine at a time.
type Surface struct {
	// Image is the picture.
	Image *image.RGBA
	// Scale is how many pixels one design unit has.
	Scale float32

	light     Light
	key       vector
	toPixels  Transform
	transform Transform
	bend      func(canvas.Point) canvas.Point
	clip      *image.Alpha
}

type vector struct{ x, y, z float32 }

// NewSurface makes a transparent surface of width x height pixels, scale pixels to
// the design unit, whose design origin lies at the pixel (originX, originY).
func NewSurface(width, height int, scale, originX, originY float32, light Light) *Surface {
	return &Surface{
		Image: image.NewRGBA(image.Rect(0, 0, width, height)), Scale: scale,
		light: light, key: vector{.42 * light.Side, -.58, .70},
		toPixels:  Transform{XX: scale, X0: originX, YY: scale, Y0: originY},
		transform: Identity(),
	}
}

// Stamp makes a small surface under the same light with its origin in the middle,
// size design units across, for pictures that [Surface.Blit] repeats.
func (s *Surface) Stamp(size float32) *Surface {
	const margin = 12
	n := int(size*s.Scale) + margin
	return NewSurface(n, n, s.Scale, float32(n)/2, float32(n)/2, s.light)
}

// Transformed runs draw with t applied to all shapes before the transform in force.
func (s *Surface) Transformed(t Transform, draw func()) {
	outer := s.transform
	s.transform = t.Then(outer)
	draw()
	s.transform = outer
}

// Bent runs draw with the knots of all shapes moved by bend before any transform: a
// form turned away from the viewer.
func (s *Surface) Bent(bend func(canvas.Point) canvas.Point, draw func()) {
	outer := s.bend
	s.bend = bend
	draw()
	s.bend = outer
}

// Pixel is the place of a design point on the picture.
func (s *Surface) Pixel(p canvas.Point) canvas.Point {
	if s.bend != nil {
		p = s.bend(p)
	}
	return s.toPixels.Apply(s.transform.Apply(p))
}

// Within runs draw with painting limited to m.
func (s *Surface) Within(m *image.Alpha, draw func()) {
	outer := s.clip
	s.clip = s.clipped(m)
	draw()
	s.clip = outer
}

// Mask is the coverage of a shape inside the limit in force.
func (s *Surface) Mask(p canvas.Path) *image.Alpha { return s.clipped(s.Shape(p)) }

// Shape is the coverage of a shape whatever the limit.
func (s *Surface) Shape(p canvas.Path) *image.Alpha { return p.Map(s.Pixel).Mask(s.Image.Rect, 2) }

func (s *Surface) clipped(m *image.Alpha) *image.Alpha {
	if s.clip == nil {
		return m
	}
	return canvas.Intersect(m, s.clip)
}

// Fill covers a shape with a flat colour and returns its mask.
func (s *Surface) Fill(p canvas.Path, c canvas.Color, opacity float32) *image.Alpha {
	m := s.Mask(p)
	s.Cover(m, c, opacity)
	return m
}

// Soft paints a shape blurred by blur design units onto what is there already.
func (s *Surface) Soft(p canvas.Path, blur float32, c canvas.Color, opacity float32) {
	const beyond = 40 // pixels outside the picture whose blur still reaches in
	limit := s.Image.Rect.Inset(-beyond)
	if s.clip != nil {
		limit = s.clip.Rect.Inset(-int(blur*s.Scale*1.2) - 4)
	}
	m := p.Map(s.Pixel).Mask(limit, 1)
	if !m.Rect.Empty() {
		s.coverAtop(s.clipped(soften(m, blur*s.Scale)), c, opacity)
	}
}

// Cast darkens what lies under a mask: its contact shadow, moved by (dx, dy) and
// blurred, in design units.
func (s *Surface) Cast(m *image.Alpha, dx, dy, blur float32, c canvas.Color, opacity float32) {
	shadow := canvas.Shift(soften(m, blur*s.Scale), int(dx*s.Scale), int(dy*s.Scale))
	s.coverAtop(s.clipped(shadow), c, opacity)
}

// Softened is the coverage of a shape blurred by blur design units.
func (s *Surface) Softened(p canvas.Path, blur float32) *image.Alpha {
	const beyond = 80
	return soften(p.Map(s.Pixel).Mask(s.Image.Rect.Inset(-beyond), 0), blur*s.Scale)
}

// Part fills a shape as a lit form and returns its mask.
func (s *Surface) Part(p canvas.Path, m Material) *image.Alpha {
	shape := s.Shape(p)
	s.Lit(shape, m)
	return s.clipped(shape)
}
