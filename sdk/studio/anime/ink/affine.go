package ink

import (
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Affine is a map of the plane: x' = XX*x + XY*y + X0, y' = YX*x + YY*y + Y0.
type Affine struct{ XX, XY, X0, YX, YY, Y0 float32 }

// Identity leaves every point where it is.
func Identity() Affine { return Affine{XX: 1, YY: 1} }

// Translate moves by (x, y).
func Translate(x, y float32) Affine { return Affine{XX: 1, X0: x, YY: 1, Y0: y} }

// Scale stretches about the origin; a negative factor mirrors.
func Scale(x, y float32) Affine { return Affine{XX: x, YY: y} }

// RotateAbout turns clockwise on the screen about (cx, cy), in degrees.
func RotateAbout(cx, cy, degrees float32) Affine {
	sin, cos := math.Sincos(float64(degrees) * math.Pi / 180)
	s, c := float32(sin), float32(cos)
	return Translate(-cx, -cy).Then(Affine{XX: c, XY: -s, YX: s, YY: c}).Then(Translate(cx, cy))
}

// Apply maps a point.
func (m Affine) Apply(p canvas.Point) canvas.Point {
	return canvas.Point{X: m.XX*p.X + m.XY*p.Y + m.X0, Y: m.YX*p.X + m.YY*p.Y + m.Y0}
}

// Then is the map that does m first and next after it.
func (m Affine) Then(next Affine) Affine {
	return Affine{
		XX: next.XX*m.XX + next.XY*m.YX, XY: next.XX*m.XY + next.XY*m.YY, X0: next.XX*m.X0 + next.XY*m.Y0 + next.X0,
		YX: next.YX*m.XX + next.YY*m.YX, YY: next.YX*m.XY + next.YY*m.YY, Y0: next.YX*m.X0 + next.YY*m.Y0 + next.Y0,
	}
}

// Inverse undoes m, whose determinant must not be 0.
func (m Affine) Inverse() Affine {
	d := 1 / (m.XX*m.YY - m.XY*m.YX)
	return Affine{
		XX: m.YY * d, XY: -m.XY * d, X0: (m.XY*m.Y0 - m.YY*m.X0) * d,
		YX: -m.YX * d, YY: m.XX * d, Y0: (m.YX*m.X0 - m.XX*m.Y0) * d,
	}
}

// Unit is the length in pixels of one unit of the map's source.
func (m Affine) Unit() float32 { return canvas.Sqrt(canvas.Abs(m.XX*m.YY - m.XY*m.YX)) }
