package lettering

import "github.com/routix/routix/sdk/studio/canvas"

// Strip is what the lines of a title lie on.
type Strip int

// The strips.
const (
	StripNone  Strip = iota
	StripTape        // adhesive tape with saw-toothed ends
	StripPaper       // torn paper
)

// path is the strip behind a line, before skew and rotation.
func (s Strip) path(l placedLine) canvas.Path {
	air, side := l.size*.13, l.size*.2
	left, right, top, bottom := l.left-side, l.right+side, l.top-air, l.bottom+air
	if s == StripTape {
		return canvas.Path{tape(left, right, top, bottom)}
	}
	return canvas.Path{torn(left, right, top, bottom, l.size)}
}

// tape has teeth at both ends.
func tape(left, right, top, bottom float32) []canvas.Point {
	const teeth = 7
	tooth := (bottom - top) / teeth
	var q []canvas.Point
	for i := range 2*teeth + 1 {
		q = append(q, canvas.Point{X: right - tooth*.45*float32(i%2), Y: top + tooth/2*float32(i)})
	}
	for i := range 2*teeth + 1 {
		q = append(q, canvas.Point{X: left + tooth*.45*float32(i%2), Y: bottom - tooth/2*float32(i)})
	}
	return q
}

// torn has ragged edges all around; how ragged follows from the place, so that
// no two lines are torn alike.
func torn(left, right, top, bottom, size float32) []canvas.Point {
	step, rough := size*.055, size*.05
	var q []canvas.Point
	edge := func(x0, y0, x1, y1 float32) {
		length := canvas.Hypot(x1-x0, y1-y0)
		n := max(2, int(length/step))
		for i := range n {
			t := float32(i) / float32(n)
			x, y := x0+(x1-x0)*t, y0+(y1-y0)*t
			u, v := x/size*9, y/size*9
			d := (canvas.Noise(u, v+40) - .5) * rough * 2
			d += (canvas.Noise(u*.21+90, v*.21) - .5) * rough * 2.4
			q = append(q, canvas.Point{X: x + d*(y1-y0)/length, Y: y - d*(x1-x0)/length})
		}
	}
	edge(left, top, right, top)
	edge(right, top, right, bottom)
	edge(right, bottom, left, bottom)
	edge(left, bottom, left, top)
	return q
}
