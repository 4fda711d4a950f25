package lettering

import "github.com/routix/routix/sdk/studio/canvas"

// Mark is how stressed words are marked that share their line with others.
// Words that own a line stand on the slab, when there is one.
type Mark int

// The marks.
const (
	MarkNone      Mark = iota // by their colour alone
	MarkBar                   // a panel behind the words
	MarkUnderline             // a brush stroke below them
	MarkBox                   // a frame around them
)

// path is the shape of the mark at each run of words on a line of the given size.
func (m Mark) path(words []wordBox, size float32) canvas.Path {
	var out canvas.Path
	for _, w := range words {
		air := size * .09
		width, height := w.right-w.left, w.bottom-w.top
		switch m {
		case MarkBar:
			out = append(out, canvas.RoundRect(w.left-air*1.3, w.top-air, width+2.6*air, height+2*air, size*.06)...)
		case MarkUnderline:
			out = append(out, brush(w.left-air, w.right+air, w.bottom+size*.1, size*.15)...)
		case MarkBox:
			frame := size * .055
			outer := canvas.RoundRect(w.left-air*1.6, w.top-air*1.4, width+3.2*air, height+2.8*air, size*.09)
			inner := canvas.RoundRect(w.left-air*1.6+frame, w.top-air*1.4+frame, width+3.2*air-2*frame, height+2.8*air-2*frame, size*.05)
			out = append(out, append(outer, reversed(inner)...)...)
		}
	}
	return out
}

// reversed turns a path around, so that it cuts a hole.
func reversed(p canvas.Path) canvas.Path {
	out := make(canvas.Path, len(p))
	for i, polygon := range p {
		for j := range polygon {
			out[i] = append(out[i], polygon[len(polygon)-1-j])
		}
	}
	return out
}

// brush is a rising stroke that swells and ends in a point.
func brush(left, right, y, thickness float32) canvas.Path {
	width := right - left
	points := canvas.Bezier(
		canvas.Point{X: left, Y: y + thickness*.35}, canvas.Point{X: left + width*.3, Y: y - thickness*.25},
		canvas.Point{X: left + width*.7, Y: y + thickness*.1}, canvas.Point{X: right, Y: y - thickness*.3}, 24)
	return canvas.Stroke(points, func(t float32) float32 {
		return thickness * (.35 + .65*canvas.Sin(t*2.6+.35))
	})
}
