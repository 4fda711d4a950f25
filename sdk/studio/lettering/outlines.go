package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// outlines draws the depth or the hard shadow, then both outlines.
func (p *painter) outlines(shape *image.Alpha) {
	field := canvas.Distances(shape, int(p.stroke+p.outer)+2, p.clip)
	width, s := p.stroke+p.outer, p.style
	depth := s.Extrude * p.depth
	if s.LongShadow > 0 || depth > 1 || s.Shadow > 0 {
		edge := field.Outline(width)
		if s.LongShadow > 0 {
			sweep{edge: edge, length: s.LongShadow * p.depth, slope: func(float32, float32) float32 { return -1 }, fade: .55}.draw(p.image)
		}
		switch {
		case depth > 1:
			sweep{edge: edge, length: depth, slope: p.vanish(field.Rect), color: p.sideColor(), solid: true}.draw(p.image)
		case s.Shadow > 0 && !s.Neon && s.LongShadow == 0:
			p.shade(canvas.Shift(edge, int(p.depth*.022), int(p.depth*.04)), s.Shadow*.9)
		}
	}
	if width > 0 {
		p.rims(field)
	}
}

// vanish gives the slope at which depth runs: to the lower right, or towards a
// point below the middle of the block.
func (p *painter) vanish(r image.Rectangle) func(x, y float32) float32 {
	if !p.style.Perspective {
		return func(float32, float32) float32 { return -.33 }
	}
	x0 := float32(r.Min.X+r.Max.X) / 2
	y0 := float32(r.Max.Y) + max(float32(r.Dy())*.9, float32(r.Dx())*.45)
	return func(x, y float32) float32 { return (x - x0) / (y0 - y) }
}

// sideColor is the colour of extruded sides.
func (p *painter) sideColor() canvas.Color {
	switch {
	case p.style.Side != nil:
		return *p.style.Side
	case p.style.Outer != nil:
		return canvas.Mix(*p.style.Outer, p.style.Stroke, .85).Scale(.8)
	}
	return p.style.Stroke.Scale(.55)
}

// rims paints both outlines in one pass over the distances: the inner one over
// the outer one.
func (p *painter) rims(field canvas.DistanceField) {
	inner, outer := p.stroke, p.stroke+p.outer
	innerColor, outerColor := channels(p.style.Stroke), channels(p.style.Stroke)
	if p.style.Outer != nil {
		outerColor = channels(*p.style.Outer)
	}
	hasOuter := p.outer > 0
	b := field.Rect.Intersect(p.image.Rect)
	canvas.Parallel(b.Dy(), func(from, to int) {
		for y := b.Min.Y + from; y < b.Min.Y+to; y++ {
			row := field.Values[(y-field.Rect.Min.Y)*field.Rect.Dx()+b.Min.X-field.Rect.Min.X:][:b.Dx()]
			pix := p.image.Pix[p.image.PixOffset(b.Min.X, y):]
			for x, v := range row {
				// Under whole letters nothing of the outline shows.
				if v == 0 || v >= outer+.5 {
					continue
				}
				q := pix[x*4 : x*4+4 : x*4+4]
				if hasOuter && v > inner-.5 {
					cover(q, outerColor, canvas.Clamp(outer+.5-v, 0, 1))
				}
				if inner > 0 && v < inner+.5 {
					cover(q, innerColor, canvas.Clamp(inner+.5-v, 0, 1))
				}
			}
		}
	})
}

// channels are the bytes of a colour.
func channels(c canvas.Color) [3]int32 {
	to := func(v float32) int32 { return int32(canvas.Clamp(v, 0, 1)*255 + .5) }
	return [3]int32{to(c.R), to(c.G), to(c.B)}
}

// cover lays a colour over a pixel.
func cover(q []uint8, c [3]int32, opacity float32) {
	a := int32(opacity * 256)
	q[0] = uint8(int32(q[0]) + (c[0]-int32(q[0]))*a>>8)
	q[1] = uint8(int32(q[1]) + (c[1]-int32(q[1]))*a>>8)
	q[2] = uint8(int32(q[2]) + (c[2]-int32(q[2]))*a>>8)
}
