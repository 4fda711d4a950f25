package relief

import "github.com/routix/routix/sdk/studio/canvas"

// Line is a stroke with round ends along the curve through pairs x, y. Its width
// goes from start over middle to end.
func Line(start, middle, end float32, xy ...float32) canvas.Path {
	return Tube(Spline(false, xy...), start, middle, end)
}

// Tube is a stroke with round ends along points; see [Line].
func Tube(points []canvas.Point, start, middle, end float32) canvas.Path {
	return tube(points, start, middle, end, true)
}

// Sleeve is a [Tube] that ends flat.
func Sleeve(points []canvas.Point, start, middle, end float32) canvas.Path {
	return tube(points, start, middle, end, false)
}

func tube(points []canvas.Point, start, middle, end float32, roundEnd bool) canvas.Path {
	last := len(points) - 1
	if last < 1 {
		return nil
	}
	half := func(i int) float32 {
		t := float32(i) / float32(last)
		if t < .5 {
			return canvas.Lerp(start, middle, canvas.SmoothStep(0, .5, t)) / 2
		}
		return canvas.Lerp(middle, end, canvas.SmoothStep(.5, 1, t)) / 2
	}
	outline := make([]canvas.Point, 0, 2*len(points)+20)
	for i, p := range points {
		dx, dy := tangent(points, i)
		outline = append(outline, Offset(p, -dy*half(i), dx*half(i)))
	}
	if roundEnd {
		dx, dy := tangent(points, last)
		outline = appendCap(outline, points[last], dx, dy, half(last))
	}
	for i := last; i >= 0; i-- {
		dx, dy := tangent(points, i)
		outline = append(outline, Offset(points[i], dy*half(i), -dx*half(i)))
	}
	dx, dy := tangent(points, 0)
	return canvas.Path{appendCap(outline, points[0], -dx, -dy, half(0))}
}

// appendCap rounds the end of a stroke that runs in the direction (dx, dy).
func appendCap(outline []canvas.Point, at canvas.Point, dx, dy, radius float32) []canvas.Point {
	for degrees := float32(18); degrees < 180; degrees += 18 {
		sin, cos := sinCos(degrees)
		outline = append(outline, Offset(at, radius*(-dy*cos+dx*sin), radius*(dx*cos+dy*sin)))
	}
	return outline
}

// tangent is the direction of a line at one of its points.
func tangent(points []canvas.Point, i int) (dx, dy float32) {
	return direction(points[max(0, i-1)], points[min(len(points)-1, i+1)])
}

// direction is the unit vector from a to b.
func direction(a, b canvas.Point) (dx, dy float32) {
	dx, dy = b.X-a.X, b.Y-a.Y
	length := canvas.Hypot(dx, dy) + 1e-6
	return dx / length, dy / length
}
