package compose

import "github.com/routix/routix/sdk/studio/canvas"

// lensLights are drops of light before the scene, out of focus as a long lens
// shows what is near: a foreground that sets the subject back into its space.
// They keep to the border and off the words.
func (c *Composition) lensLights() {
	const most, tries = 16, 60
	strength := float32(.34)
	if c.ground.Bright {
		strength = .16
	}
	rnd := c.canvas.Rand
	tints := []canvas.Color{c.colors.Accent, c.colors.Second, canvas.Mix(c.colors.Bright, canvas.White(), .4)}
	for placed, try := 0, 0; placed < most && try < tries; try++ {
		x, y := rnd.Float32()*c.size.width, rnd.Float32()*c.size.height
		border := min(x, c.size.width-x, y, c.size.height-y)
		radius := 14 + 46*rnd.Float32()*rnd.Float32()
		tint, alpha := tints[rnd.Intn(len(tints))], strength*(.45+.55*rnd.Float32())
		if border > .2*c.size.height || c.layout.title.holds(x, y, radius) || c.layout.number.holds(x, y, radius) || c.overFace(x, y, radius) {
			continue
		}
		c.canvas.Bokeh(x, y, radius, tint, alpha)
		placed++
	}
}
