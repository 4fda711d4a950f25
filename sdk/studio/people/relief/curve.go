package relief

import "github.com/routix/routix/sdk/studio/canvas"

// stepsPerSpan is how many points a curve gets between two of its knots.
const stepsPerSpan = 10

// Spline is a Catmull-Rom curve through pairs x, y. A knot given twice makes a
// corner.
func Spline(closed bool, xy ...float32) []canvas.Point {
	knots := make([]canvas.Point, len(xy)/2)
	for i := range knots {
		knots[i] = canvas.Point{X: xy[2*i], Y: xy[2*i+1]}
	}
	return SplineThrough(closed, knots)
}

// SplineThrough is [Spline] for knots at hand. No knots give no curve.
func SplineThrough(closed bool, knots []canvas.Point) []canvas.Point {
	n := len(knots)
	if n == 0 {
		return nil
	}
	spans := n - 1
	if closed {
		spans = n
	}
	knot := func(i int) canvas.Point {
		if closed {
			return knots[(i+n)%n]
		}
		return knots[max(0, min(n-1, i))]
	}
	out := make([]canvas.Point, 0, spans*stepsPerSpan+1)
	for i := range spans {
		a, b, c, d := knot(i-1), knot(i), knot(i+1), knot(i+2)
		if b == c {
			continue
		}
		if a == b && i > 0 {
			a = Between(b, c, -.3)
		}
		if d == c && (i < spans-1 || closed) {
			d = Between(c, b, -.3)
		}
		for step := range stepsPerSpan {
			t := float32(step) / stepsPerSpan
			out = append(out, canvas.Point{X: catmullRom(a.X, b.X, c.X, d.X, t), Y: catmullRom(a.Y, b.Y, c.Y, d.Y, t)})
		}
	}
	if !closed {
		out = append(out, knots[n-1])
	}
	return out
}

// catmullRom is the curve from b (t = 0) to c (t = 1) with neighbours a and d.
func catmullRom(a, b, c, d, t float32) float32 {
	return .5 * (2*b + (c-a)*t + (2*a-5*b+4*c-d)*t*t + (3*b-a-3*c+d)*t*t*t)
}

// Between is the point at share t of the way from a to b.
func Between(a, b canvas.Point, t float32) canvas.Point {
	return canvas.Point{X: canvas.Lerp(a.X, b.X, t), Y: canvas.Lerp(a.Y, b.Y, t)}
}

// Offset is p moved by (dx, dy).
func Offset(p canvas.Point, dx, dy float32) canvas.Point {
	return canvas.Point{X: p.X + dx, Y: p.Y + dy}
}
