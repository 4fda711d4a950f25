package canvas

import "math"

// RoundRect is a rectangle with corners rounded by radius.
func RoundRect(x, y, width, height, radius float32) Path {
	const steps = 12
	polygon := make([]Point, 0, 4*(steps+1))
	corner := func(cx, cy float32, start float64) {
		for i := 0; i <= steps; i++ {
			sin, cos := math.Sincos(start + float64(i)/steps*math.Pi/2)
			polygon = append(polygon, Point{cx + radius*float32(cos), cy + radius*float32(sin)})
		}
	}
	corner(x+width-radius, y+height-radius, 0)
	corner(x+radius, y+height-radius, math.Pi/2)
	corner(x+radius, y+radius, math.Pi)
	corner(x+width-radius, y+radius, 1.5*math.Pi)
	return Path{polygon}
}

// Ellipse is centred on (cx, cy) with radii rx and ry.
func Ellipse(cx, cy, rx, ry float32) Path {
	n := int(24 + max(rx, ry)/3)
	polygon := make([]Point, n)
	for i := range polygon {
		sin, cos := math.Sincos(float64(i) / float64(n) * 2 * math.Pi)
		polygon[i] = Point{cx + rx*float32(cos), cy + ry*float32(sin)}
	}
	return Path{polygon}
}

// Burst is a star with spikes whose points lie at radius outer and whose
// notches lie at radius inner.
func Burst(cx, cy, outer, inner float32, spikes int) Path {
	polygon := make([]Point, 2*spikes)
	for i := range polygon {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(float64(i)/float64(spikes)*math.Pi - .2)
		polygon[i] = Point{cx + r*float32(cos), cy + r*float32(sin)}
	}
	return Path{polygon}
}

// Stroke is the outline of an open line through points. width gives its width
// at t from 0 (first point) to 1 (last). Fewer than two points give no path.
func Stroke(points []Point, width func(t float32) float32) Path {
	n := len(points)
	if n < 2 {
		return nil
	}
	outline := make([]Point, 2*n)
	for i, p := range points {
		a, b := points[max(0, i-1)], points[min(n-1, i+1)]
		dx, dy := b.X-a.X, b.Y-a.Y
		half := width(float32(i)/float32(n-1)) / 2 / (Hypot(dx, dy) + 1e-6)
		outline[i] = Point{p.X - dy*half, p.Y + dx*half}
		outline[2*n-1-i] = Point{p.X + dy*half, p.Y - dx*half}
	}
	return Path{outline}
}

// Bezier samples the cubic curve from a to d with controls b and c at n+1 points.
func Bezier(a, b, c, d Point, n int) []Point {
	out := make([]Point, n+1)
	for i := range out {
		t := float32(i) / float32(n)
		u := 1 - t
		wa, wb, wc, wd := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		out[i] = Point{wa*a.X + wb*b.X + wc*c.X + wd*d.X, wa*a.Y + wb*b.Y + wc*c.Y + wd*d.Y}
	}
	return out
}
