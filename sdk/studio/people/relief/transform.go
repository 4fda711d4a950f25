package relief

import (
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Transform is an affine map: x' = XX·x + XY·y + X0, y' = YX·x + YY·y + Y0.
type Transform struct{ XX, XY, X0, YX, YY, Y0 float32 }

// Identity moves nothing.
func Identity() Transform { return Transform{XX: 1, YY: 1} }

// Translate moves by (dx, dy).
func Translate(dx, dy float32) Transform { return Transform{XX: 1, X0: dx, YY: 1, Y0: dy} }

// Scale stretches by kx and ky around the origin; a negative factor mirrors.
func Scale(kx, ky float32) Transform { return Transform{XX: kx, YY: ky} }

// RotateAbout turns by degrees, clockwise on screen, around (cx, cy).
func RotateAbout(cx, cy, degrees float32) Transform {
	sin, cos := sinCos(degrees)
	return Translate(-cx, -cy).Then(Transform{XX: cos, XY: -sin, YX: sin, YY: cos}).Then(Translate(cx, cy))
}

// Apply maps a point.
func (t Transform) Apply(p canvas.Point) canvas.Point {
	return canvas.Point{X: t.XX*p.X + t.XY*p.Y + t.X0, Y: t.YX*p.X + t.YY*p.Y + t.Y0}
}

// Then is t followed by next.
func (t Transform) Then(next Transform) Transform {
	return Transform{
		next.XX*t.XX + next.XY*t.YX, next.XX*t.XY + next.XY*t.YY, next.XX*t.X0 + next.XY*t.Y0 + next.X0,
		next.YX*t.XX + next.YY*t.YX, next.YX*t.XY + next.YY*t.YY, next.YX*t.X0 + next.YY*t.Y0 + next.Y0,
	}
}

func sinCos(degrees float32) (sin, cos float32) {
	s, c := math.Sincos(float64(degrees) * math.Pi / 180)
	return float32(s), float32(c)
}
