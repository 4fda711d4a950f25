package lettering

import (
	"github.com/go-text/typesetting/font/opentype"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Curves of a glyph are drawn as this many straight pieces: enough for letters
// as tall as the picture.
const (
	quadraticSteps = 8
	cubicSteps     = 10
)

// outline is the path of g for a pen starting at (x, baseline).
func (s *shaper) outline(g glyph, x, baseline, size float32) canvas.Path {
	data, ok := s.face(g.font).GlyphDataOutline(g.id)
	if !ok {
		return nil
	}
	unit := size / UnitSize
	k := size * g.scale / float32(g.font.Upem())
	left, bottom := x+g.x*unit, baseline-g.y*unit
	at := func(p opentype.SegmentPoint) canvas.Point {
		return canvas.Point{X: left + p.X*k, Y: bottom - p.Y*k}
	}
	var path canvas.Path
	var polygon []canvas.Point
	finish := func() {
		if len(polygon) > 2 {
			path = append(path, polygon)
		}
		polygon = nil
	}
	for _, segment := range data.Segments {
		a, b, c := at(segment.Args[0]), at(segment.Args[1]), at(segment.Args[2])
		if segment.Op != opentype.SegmentOpMoveTo && len(polygon) == 0 {
			continue // a curve needs a start
		}
		switch segment.Op {
		case opentype.SegmentOpMoveTo:
			finish()
			polygon = append(polygon, a)
		case opentype.SegmentOpLineTo:
			polygon = append(polygon, a)
		case opentype.SegmentOpQuadTo:
			polygon = appendQuadratic(polygon, a, b)
		case opentype.SegmentOpCubeTo:
			polygon = append(polygon, canvas.Bezier(polygon[len(polygon)-1], a, b, c, cubicSteps)[1:]...)
		}
	}
	finish()
	return path
}

// appendQuadratic adds the curve from the last point of polygon to end.
func appendQuadratic(polygon []canvas.Point, control, end canvas.Point) []canvas.Point {
	start := polygon[len(polygon)-1]
	for i := 1; i <= quadraticSteps; i++ {
		t := float32(i) / quadraticSteps
		u := 1 - t
		polygon = append(polygon, canvas.Point{
			X: u*u*start.X + 2*u*t*control.X + t*t*end.X,
			Y: u*u*start.Y + 2*u*t*control.Y + t*t*end.Y,
		})
	}
	return polygon
}

// Path sets text in one line, centred by its ink on (cx, cy) and as large as
// fits into width x height. It is empty when nothing can be drawn.
func (s Stack) Path(text string, cx, cy, width, height float32) canvas.Path {
	l := s.Shape(text, 0)
	if l.Empty() {
		return nil
	}
	size := min(width/(l.ink.Right-l.ink.Left), height/l.height()) * UnitSize
	unit := size / UnitSize
	x := cx - (l.ink.Left+l.ink.Right)/2*unit
	baseline := cy + (l.ink.Ascent+l.ink.Descent)/2*unit
	var path canvas.Path
	l.Glyphs(x, baseline, size, func(_, _ int, p canvas.Path) { path = append(path, p...) })
	return path
}

// height is the height of the ink at UnitSize, at least that of a low letter so
// that a line of dashes does not become a giant.
func (l Line) height() float32 { return max(l.ink.Ascent-l.ink.Descent, 60) }
