package canvas

import (
	"image"
	"math"

	"golang.org/x/image/vector"
)

// Point is a place on the canvas.
type Point struct{ X, Y float32 }

// Path is a set of closed polygons filled by the non-zero winding rule.
type Path [][]Point

// Bounds is the smallest rectangle of whole pixels around the path, empty for a
// path without points.
func (p Path) Bounds() image.Rectangle {
	const far = 1 << 24
	x0, y0, x1, y1 := float32(far), float32(far), float32(-far), float32(-far)
	for _, polygon := range p {
		for _, q := range polygon {
			x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X), max(y1, q.Y)
		}
	}
	if !(x0 <= x1 && y0 <= y1) {
		return image.Rectangle{}
	}
	down := func(v float32) int { return int(math.Floor(float64(Clamp(v, -far, far)))) }
	up := func(v float32) int { return int(math.Ceil(float64(Clamp(v, -far, far)))) + 1 }
	return image.Rect(down(x0), down(y0), up(x1), up(y1))
}

// Mask is the coverage of the path, cut to clip, with pad empty pixels around
// its bounds.
func (p Path) Mask(clip image.Rectangle, pad int) *image.Alpha {
	b := p.Bounds()
	if !b.Empty() {
		b = b.Inset(-pad).Intersect(clip)
	}
	m := image.NewAlpha(b)
	if b.Empty() {
		return m
	}
	r := vector.NewRasterizer(b.Dx(), b.Dy())
	left, top := float32(b.Min.X), float32(b.Min.Y)
	for _, polygon := range p {
		for i, q := range polygon {
			if i == 0 {
				r.MoveTo(q.X-left, q.Y-top)
			} else {
				r.LineTo(q.X-left, q.Y-top)
			}
		}
		r.ClosePath()
	}
	at0 := &image.Alpha{Pix: m.Pix, Stride: m.Stride, Rect: image.Rect(0, 0, b.Dx(), b.Dy())}
	r.Draw(at0, at0.Rect, image.Opaque, image.Point{})
	return m
}

// Map is the path with f applied to every point.
func (p Path) Map(f func(Point) Point) Path {
	out := make(Path, len(p))
	for i, polygon := range p {
		out[i] = make([]Point, len(polygon))
		for j, q := range polygon {
			out[i][j] = f(q)
		}
	}
	return out
}

// Move is the path shifted by (dx, dy).
func (p Path) Move(dx, dy float32) Path {
	return p.Map(func(q Point) Point { return Point{q.X + dx, q.Y + dy} })
}

// Rotation turns points around (cx, cy), for [Path.Map].
func Rotation(cx, cy, degrees float32) func(Point) Point {
	sin, cos := math.Sincos(float64(degrees) * math.Pi / 180)
	s, c := float32(sin), float32(cos)
	return func(p Point) Point {
		x, y := p.X-cx, p.Y-cy
		return Point{cx + x*c - y*s, cy + x*s + y*c}
	}
}
