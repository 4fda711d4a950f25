package ink

import (
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// splineSteps is the number of straight pieces between two points of a spline:
// at the sizes drawn here the corners between them cannot be seen.
const splineSteps = 9

// Points pairs up coordinates: x0, y0, x1, y1 ...
func Points(xy ...float32) []canvas.Point {
	points := make([]canvas.Point, len(xy)/2)
	for i := range points {
		points[i] = canvas.Point{X: xy[2*i], Y: xy[2*i+1]}
	}
	return points
}

// Curve is an open Catmull-Rom spline through the points given as coordinate
// pairs. A point given twice makes a corner.
func Curve(xy ...float32) []canvas.Point { return SplineThrough(false, Points(xy...)) }

// Loop is a closed Catmull-Rom spline, see [Curve].
func Loop(xy ...float32) []canvas.Point { return SplineThrough(true, Points(xy...)) }

// Blob is the shape inside a [Loop].
func Blob(xy ...float32) canvas.Path { return canvas.Path{Loop(xy...)} }

// Polygon is the shape with straight edges between the given corners.
func Polygon(xy ...float32) canvas.Path { return canvas.Path{Points(xy...)} }

// SplineThrough is the Catmull-Rom spline through points, see [Curve].
func SplineThrough(closed bool, points []canvas.Point) []canvas.Point {
	n := len(points)
	at := func(i int) canvas.Point {
		if closed {
			return points[(i%n+n)%n]
		}
		return points[max(0, min(n-1, i))]
	}
	pieces := n
	if !closed {
		pieces--
	}
	line := make([]canvas.Point, 0, pieces*splineSteps+1)
	for i := range pieces {
		before, from, to, after := at(i-1), at(i), at(i+1), at(i+2)
		if from == to {
			continue
		}
		if before == from && i > 0 { // a corner: no tangent may overshoot it
			before = Between(from, to, -.3)
		}
		if after == to && i < pieces-1 {
			after = Between(to, from, -.3)
		}
		for step := range splineSteps {
			line = append(line, catmullRom(before, from, to, after, float32(step)/splineSteps))
		}
	}
	if !closed {
		line = append(line, points[n-1])
	}
	return line
}

func catmullRom(before, from, to, after canvas.Point, t float32) canvas.Point {
	t2, t3 := t*t, t*t*t
	axis := func(a, b, c, d float32) float32 {
		return .5 * (2*b + (c-a)*t + (2*a-5*b+4*c-d)*t2 + (3*b-a-3*c+d)*t3)
	}
	return canvas.Point{X: axis(before.X, from.X, to.X, after.X), Y: axis(before.Y, from.Y, to.Y, after.Y)}
}

// Ellipse is an ellipse with radii rx and ry, turned by degrees.
func Ellipse(cx, cy, rx, ry, degrees float32) canvas.Path {
	const corners = 40
	turn := RotateAbout(cx, cy, degrees)
	contour := make([]canvas.Point, corners)
	for i := range contour {
		a := float32(i) / corners * 2 * math.Pi
		contour[i] = turn.Apply(canvas.Point{X: cx + rx*canvas.Cos(a), Y: cy + ry*canvas.Sin(a)})
	}
	return canvas.Path{contour}
}

// Ring joins two lines that run side by side into one closed contour.
func Ring(there, back []canvas.Point) []canvas.Point {
	contour := make([]canvas.Point, 0, len(there)+len(back))
	contour = append(contour, there...)
	for i := len(back) - 1; i >= 0; i-- {
		contour = append(contour, back[i])
	}
	return contour
}
