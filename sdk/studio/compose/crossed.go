package compose

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Parts of the size of a subject that is crossed out.
const (
	crossReach = .34 // from the middle to the end of a bar
	crossWidth = .1
)

// crossesOut tells that the prompt speaks of the main subject as what to go
// without: "stop drinking soda".
func (c *Composition) crossesOut(main string) bool { return slices.Contains(c.brief.Negated, main) }

// paintCross lays a fat red cross with depth over a subject.
func (c *Composition) paintCross(s spot) {
	reach, width := s.size*crossReach, s.size*crossWidth
	bar := func(dx, dy float32) *mask {
		return c.canvas.Mask(canvas.Stroke([]canvas.Point{at(s.x-dx, s.y-dy), at(s.x, s.y), at(s.x+dx, s.y+dy)}, constant(width)))
	}
	m := canvas.Union(bar(reach, reach), bar(reach, -reach))
	img, k, red := c.canvas.Image, c.canvas.Scale, canvas.Hex(0xf01530)
	canvas.FillColor(img, canvas.Shift(canvas.BlurMask(m, int(12*k)), int(6*k), int(16*k)), canvas.Color{}, .55)
	for i := 10; i > 0; i -= 2 {
		canvas.FillColor(img, canvas.Shift(m, int(float32(i)*.4*k), int(float32(i)*k)), red.Scale(.4), 1)
	}
	canvas.Fill(img, m, maskGradient(m, canvas.Mix(red, canvas.White(), .3), red, red.Scale(.8)))
	canvas.FillColor(img, canvas.Subtract(m, canvas.Shift(m, 0, int(4*k))), canvas.White(), .5)
}
