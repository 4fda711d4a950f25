package compose

import "github.com/routix/routix/sdk/studio/subject"

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
		h := c.actor(name, s)
		h.Rotation, h.GlowStrength = []float32{-9, 12}[i], h.GlowStrength*.6
		if behind {
			h.Soften, h.Dim = 1.4, .10
			if h.Finish == subject.Sticker {
				h.Soften = .8
			}
		} else {
			c.keepInside(&h)
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
