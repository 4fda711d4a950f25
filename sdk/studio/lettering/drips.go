package lettering

import (
	"github.com/routix/routix/sdk/studio/canvas"
)

// Drips hangs up to n drops of paint from the lower edges of a block's letters,
// filled with fill and rimmed with edge. Where they hang is up to c.Rand.
func Drips(c *canvas.Canvas, b Block, n int, fill, edge canvas.Color) {
	var inner, outer canvas.Path
	for i := range n {
		across := (float32(i) + c.Float()*.8) / float32(n)
		x, y, ok := lowerEdge(b, across)
		if !ok {
			continue
		}
		width, length := b.CapHeight*c.Between(.045, .085), b.CapHeight*c.Between(.10, .42)
		top := canvas.Point{X: float32(x), Y: float32(y) - b.CapHeight*.03}
		outer = append(outer, drop(top, width, length, b.CapHeight*.03)...)
		inner = append(inner, drop(top, width, length, 0)...)
	}
	// Polygon by polygon: the parts of a drop turn in different directions and
	// would cancel each other where they overlap.
	for _, polygon := range outer {
		canvas.FillColor(c.Image, canvas.Path{polygon}.Mask(c.Image.Rect, 0), edge, 1)
	}
	for _, polygon := range inner {
		canvas.FillColor(c.Image, canvas.Path{polygon}.Mask(c.Image.Rect, 0), fill, 1)
	}
}

// lowerEdge finds the lowest letter pixel at a share of the block's width, when
// it belongs to the last line and is thick enough to carry a drop.
func lowerEdge(b Block, across float32) (x, y int, ok bool) {
	r := b.Ink.Rect
	x, y = r.Min.X+int(float32(r.Dx())*across), r.Max.Y-1
	for y > r.Min.Y && b.Ink.AlphaAt(x, y).A < 200 {
		y--
	}
	lastLine := y > r.Max.Y-int(b.CapHeight*.45)
	return x, y, lastLine && b.Ink.AlphaAt(x, y-int(b.CapHeight*.06)).A >= 200
}

// drop is a thinning thread with a round end, grown by grow on every side.
func drop(top canvas.Point, width, length, grow float32) canvas.Path {
	thread := []canvas.Point{top, {X: top.X, Y: top.Y + length*.5}, {X: top.X, Y: top.Y + length}}
	path := canvas.Stroke(thread, func(t float32) float32 { return (width + 2*grow) * (1.25 - .5*t) })
	return append(path, canvas.Ellipse(top.X, top.Y+length, width*.56+grow, width*.66+grow)...)
}
