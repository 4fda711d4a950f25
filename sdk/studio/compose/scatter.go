package compose

import "github.com/routix/routix/sdk/studio/canvas"

// aroundHero are places of small things behind the subject, for a subject of 520.
var aroundHero = []spot{{-330, -215, 110}, {335, -235, 120}, {-365, 60, 90}, {360, 120, 96}, {-240, 260, 84}, {190, -300, 80}}

func (c *Composition) scatterBehind(k cast) {
	if c.choice.background == "money" {
		c.scatterNotes()
	}
	if len(k.behind) == 0 {
		return
	}
	hero := c.layout.hero
	scale := hero.size / 520
	for i, q := range aroundHero {
		x, y := hero.x+q.x*scale, hero.y+q.y*scale
		if c.layout.bar && i > 3 {
			break
		}
		if y < 20 || x > c.size.width-10 || x < 20 || c.layout.title.holds(x, y, 20) {
			continue
		}
		h := c.actor(k.behind[i%len(k.behind)], spot{x, y, q.size * scale * c.canvas.Between(.8, 1.1)})
		h.Rotation, h.Soften, h.Opacity = c.canvas.Between(-28, 28), c.canvas.Between(2, 5), .9
		c.draw(c.canvas, h)
	}
}

// scatterNotes lets money rain behind the subject.
func (c *Composition) scatterNotes() {
	icons := []string{"dollar-banknote", "coin", "money-with-wings"}
	for i := range 15 {
		x, y := c.canvas.Float()*c.size.width, c.canvas.Float()*c.size.height
		size, turn, soften := c.canvas.Between(70, 170), c.canvas.Between(-60, 60), c.canvas.Between(2, 8)
		if canvas.Hypot(x-c.layout.hero.x, y-c.layout.hero.y) < 200 || c.layout.title.holds(x, y, 0) {
			continue
		}
		h := c.actor(icons[i%len(icons)], spot{x, y, size})
		h.Rotation, h.Soften, h.Opacity = turn, soften, .6
		c.draw(c.canvas, h)
	}
}

// scatterFront adds particles near the lens: sharp small ones and a large
// blurred one that crosses a corner.
func (c *Composition) scatterFront() {
	particles := c.brief.Style.Particles
	if len(particles) == 0 {
		return
	}
	energy := canvas.Clamp(c.brief.Style.Energy+c.choice.mood.energy, 0, 1)
	for i := range int(3 + 5*energy) {
		x, y := c.canvas.Between(30, c.size.width-30), c.canvas.Between(20, c.size.height-20)
		size, turn, soften := c.canvas.Between(36, 66), c.canvas.Between(-40, 40), c.canvas.Between(.6, 2.5)
		if c.isTaken(x, y) {
			continue
		}
		h := c.actor(particles[i%len(particles)], spot{x, y, size})
		h.Rotation, h.Soften = turn, soften
		c.draw(c.canvas, h)
	}
	if glows(particles[0]) {
		return
	}
	h := c.actor(particles[0], spot{c.size.width - 18, 40, 210})
	h.Rotation, h.Soften, h.Opacity = c.canvas.Between(-30, 30), 9, .85
	switch {
	case c.layout.hero.x < c.size.width*.47:
		h.X, h.Y = 8, 30
	case c.size.tall():
		h.X, h.Y = c.size.width-8, c.size.height-20
	case c.badge != "" || c.layout.name == LayoutQuestion:
		return
	}
	if c.overFace(h.X, h.Y, h.Size*.6) {
		return
	}
	c.draw(c.canvas, h)
}

// isTaken tells that something is at a point already, or that players put the
// length of the video there.
func (c *Composition) isTaken(x, y float32) bool {
	hero, face := c.layout.hero, c.layout.reaction
	return c.overFace(x, y, 20) || c.layout.title.holds(x, y, 30) || c.layout.number.holds(x, y, 30) ||
		canvas.Hypot(x-hero.x, y-hero.y) < hero.size*.52 ||
		c.brief.Reaction != "" && canvas.Hypot(x-face.x, y-face.y) < face.size*.75 ||
		x > c.size.width-190 && y > c.size.height-120
}
