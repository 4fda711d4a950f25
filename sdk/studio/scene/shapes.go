package scene

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// ring is a circle of the given line width.
func ring(x, y, radius, width float32) canvas.Path {
	outer, inner := canvas.Ellipse(x, y, radius, radius)[0], canvas.Ellipse(x, y, radius-width, radius-width)[0]
	slices.Reverse(inner)
	return canvas.Path{outer, inner}
}

// star has n points; waist is the radius of its notches as a part of the radius.
func star(x, y, radius float32, n int, waist float32) canvas.Path {
	var q []canvas.Point
	for i := range 2 * n {
		angle := float32(i)/float32(n)*3.14159 - 1.5708
		d := radius
		if i%2 == 1 {
			d = radius * waist
		}
		q = append(q, at(x+d*canvas.Cos(angle), y+d*canvas.Sin(angle)))
	}
	return canvas.Path{q}
}

func rectangle(x, y, width, height float32) canvas.Path {
	return polygon(x, y, x+width, y, x+width, y+height, x, y+height)
}

// constant is a stroke of one width.
func constant(width float32) func(float32) float32 {
	return func(float32) float32 { return width }
}

// line is a straight stroke; Stroke needs a point between for its width to vary.
func line(a, b canvas.Point, width func(t float32) float32) canvas.Path {
	return canvas.Stroke([]canvas.Point{a, at((a.X+b.X)/2, (a.Y+b.Y)/2), b}, width)
}

// ray is a line of the given length that leaves (x, y) at an angle and widens.
func ray(x, y, angle, length, width float32) canvas.Path {
	return line(at(x, y), at(x+canvas.Cos(angle)*length, y+canvas.Sin(angle)*length), func(t float32) float32 { return width * t })
}

// toBottom closes a skyline with the lower corners of the canvas.
func (p *painter) toBottom(skyline []canvas.Point) canvas.Path {
	return canvas.Path{append(slices.Clone(skyline), at(p.width+20, p.height+20), at(-20, p.height+20))}
}

// scatterStars sprinkles n small lights above the height below.
func (p *painter) scatterStars(n int, below float32) {
	for range n {
		p.Glow(p.anyX(), p.Float()*below, 1.4+p.Float()*p.Float()*5, rgb(.92, .96, 1), p.Between(.4, .95))
	}
}

// scatterBokeh adds n blurred lights of a mix of two colours above the height below.
func (p *painter) scatterBokeh(n int, below, small, large float32, a, b canvas.Color, faint, strong float32) {
	for range n {
		p.Bokeh(p.anyX(), p.Float()*below, p.Between(small, large), canvas.Mix(a, b, p.Float()), p.Between(faint, strong))
	}
}

// scatterGlows adds n glows of a mix of two colours above the height below.
func (p *painter) scatterGlows(n int, below, small, large float32, a, b canvas.Color) {
	for range n {
		p.Glow(p.anyX(), p.Float()*below, p.Between(small, large), canvas.Mix(a, b, p.Float()), p.Between(.3, .8))
	}
}

func at(x, y float32) canvas.Point { return canvas.Point{X: x, Y: y} }

func rgb(r, g, b float32) canvas.Color { return canvas.Color{R: r, G: g, B: b} }

// through lists points by their coordinates in turn: x, y, x, y ...
func through(coordinates ...float32) []canvas.Point {
	points := make([]canvas.Point, len(coordinates)/2)
	for i := range points {
		points[i] = at(coordinates[2*i], coordinates[2*i+1])
	}
	return points
}

// polygon is the closed path through points given as for through.
func polygon(coordinates ...float32) canvas.Path { return canvas.Path{through(coordinates...)} }
