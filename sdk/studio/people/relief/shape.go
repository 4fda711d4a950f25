package relief

import "github.com/routix/routix/sdk/studio/canvas"

// Blob is the closed curve through pairs x, y; see [Spline].
func Blob(xy ...float32) canvas.Path { return canvas.Path{Spline(true, xy...)} }

// Mirrored closes the right half of an outline, given from top to bottom, with
// its mirror image on the left of x = 0.
func Mirrored(xy ...float32) canvas.Path {
	whole := append([]float32{}, xy...)
	for i := len(xy)/2 - 1; i >= 0; i-- {
		if xy[2*i] != 0 {
			whole = append(whole, -xy[2*i], xy[2*i+1])
		}
	}
	return Blob(whole...)
}

// Ellipse is centred on (cx, cy) with radii rx and ry.
func Ellipse(cx, cy, rx, ry float32) canvas.Path { return LeaningEllipse(cx, cy, rx, ry, 0) }

// LeaningEllipse is an ellipse turned by degrees around its centre.
func LeaningEllipse(cx, cy, rx, ry, degrees float32) canvas.Path {
	const corners = 44
	turn := RotateAbout(cx, cy, degrees)
	polygon := make([]canvas.Point, corners)
	for i := range polygon {
		sin, cos := sinCos(float32(i) / corners * 360)
		polygon[i] = turn.Apply(canvas.Point{X: cx + rx*cos, Y: cy + ry*sin})
	}
	return canvas.Path{polygon}
}

// Star has its points at radius outer and its notches at radius inner.
func Star(cx, cy, outer, inner float32, points int) canvas.Path {
	polygon := make([]canvas.Point, 2*points)
	for i := range polygon {
		sin, cos := sinCos(float32(i)*180/float32(points) - 90)
		r := outer
		if i%2 == 1 {
			r = inner
		}
		polygon[i] = canvas.Point{X: cx + r*cos, Y: cy + r*sin}
	}
	return canvas.Path{polygon}
}

// Rectangle spans from (x0, y0) to (x1, y1).
func Rectangle(x0, y0, x1, y1 float32) canvas.Path {
	return canvas.Path{{{X: x0, Y: y0}, {X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}}}
}

// Band is a strip from a to b with flat, softly curved ends, width0 wide at a and
// width1 at b: the cuff of a sleeve.
func Band(a, b canvas.Point, width0, width1 float32) canvas.Path {
	dx, dy := direction(a, b)
	at := func(p canvas.Point, along, across float32) canvas.Point {
		return Offset(p, dx*along-dy*across, dy*along+dx*across)
	}
	return canvas.Path{SplineThrough(true, []canvas.Point{
		at(a, -2, -width0/2), at(a, 4, -width0/2), at(b, -4, -width1/2), at(b, 2, -width1/2+3), at(b, 5, 0),
		at(b, 2, width1/2-3), at(b, -4, width1/2), at(a, 4, width0/2), at(a, -2, width0/2), at(a, -6, 0),
	})}
}

// Ring is the area between two outlines.
func Ring(outer, inner canvas.Path) canvas.Path {
	return append(append(canvas.Path{}, outer...), Reversed(inner)...)
}

// Reversed turns the direction of every polygon, which makes a hole of it inside
// another.
func Reversed(p canvas.Path) canvas.Path {
	out := make(canvas.Path, len(p))
	for i, polygon := range p {
		out[i] = make([]canvas.Point, len(polygon))
		for j, q := range polygon {
			out[i][len(polygon)-1-j] = q
		}
	}
	return out
}

// Union joins shapes into one: all polygons get the same direction, so that none
// cuts a hole into another.
func Union(shapes ...canvas.Path) canvas.Path {
	var out canvas.Path
	for _, shape := range shapes {
		for _, polygon := range shape {
			if doubleArea(polygon) <= 0 {
				polygon = Reversed(canvas.Path{polygon})[0]
			}
			out = append(out, polygon)
		}
	}
	return out
}

// doubleArea is twice the signed area by the shoelace formula.
func doubleArea(polygon []canvas.Point) float32 {
	var sum float32
	for i, p := range polygon {
		q := polygon[(i+1)%len(polygon)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum
}
