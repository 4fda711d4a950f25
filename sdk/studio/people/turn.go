package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// turns are the turns of the head: -1 left, 0 ahead, 1 right. It is never written.
var turns = map[casting.Facing]float32{casting.Left: -1, casting.Right: 1}

// turned draws a part of the head under a transform and turned aside. The head is
// taken as an ellipsoid: what lies in its middle moves most, its outline least, and
// the far half grows narrower.
func (f *figure) turned(head relief.Transform, draw func()) {
	f.Transformed(head, func() {
		if f.turn == 0 {
			draw()
			return
		}
		f.Bent(f.turnPoint, draw)
	})
}

// turnPoint moves a point of a head of half width reach by at most shift.
func (f *figure) turnPoint(p canvas.Point) canvas.Point {
	const reach, shift = 134, 34
	across := p.X / reach
	if across*across >= 1 {
		return p
	}
	depth := (1 - across*across) * (.42 + .58*canvas.SmoothStep(-190, -60, p.Y)) * (1 - .35*canvas.SmoothStep(110, 230, p.Y))
	return canvas.Point{X: p.X + f.turn*shift*depth, Y: p.Y}
}
