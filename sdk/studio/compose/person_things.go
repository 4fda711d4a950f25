package compose

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/subject"
)

// placeThings puts the things that go with a person beside it: the first large and
// in front, on the side of the title, the second small and behind the shoulder.
func (c *Composition) placeThings(l lead, at stage, behind bool) {
	side := c.inner()
	for i, name := range l.things[:min(2, len(l.things))] {
		if (i > 0) != behind || i > 0 && c.opts.Quality == Fast {
			continue
		}
		s := c.thingSpot(i, side, at)
		if side == 0 && i == 0 {
			s = c.thingSpot(i, []float32{-1, 1}[c.choice.seed>>21%2], at)
		}
		if behind { // a body close to the lens fills the width: the thing stays in sight
			s.x = canvas.Clamp(s.x, s.size*.35, c.size.width-s.size*.35)
		}
		h := c.actor(name, s)
		h.Rotation, h.GlowStrength = []float32{-9, 12}[i], h.GlowStrength*.6
		if behind {
			h.Soften, h.Dim = 1.4, .10
			if h.Finish == subject.Sticker {
				h.Soften = .8
			}
		} else {
			c.keepInside(&h)
			c.keepOffFaces(&h)
			s = spot{h.X, h.Y, h.Size}
		}
		c.addLayer(Layer{Type: "subject", Name: name}, s.box())
		c.draw(c.canvas, h)
	}
}

// thingSpot is the place of the first thing before the chest, or of the second
// above the far shoulder.
func (c *Composition) thingSpot(i int, side float32, at stage) spot {
	if i > 0 {
		if side == 0 {
			side = []float32{1, -1}[c.choice.seed>>21%2]
			side = -side
		}
		return spot{at.x - side*215*at.unit, at.waist - 400*at.unit, 150 * at.unit}
	}
	return spot{at.x + side*190*at.unit, at.waist - 120*at.unit, 210 * at.unit}
}

// keepOffFaces shrinks what stands before a person towards the lower edge and
// away from the face until it leaves the face free.
func (c *Composition) keepOffFaces(a *actor) {
	const step, most, steps = .1, .02, 7 // most: the part of a face that may be covered
	for range steps {
		b := c.actorBox(*a)
		i := slices.IndexFunc(c.faceBoxes, func(f box) bool { return b.common(f).area() > most*f.area() })
		if i < 0 {
			return
		}
		away := float32(1)
		if a.X < c.faceBoxes[i].centerX() {
			away = -1
		}
		a.Size *= 1 - step
		a.X, a.Y = a.X+away*b.w*step/2, a.Y+b.h*step/2
	}
}
