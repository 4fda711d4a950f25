package compose

import (
	"context"
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
	"github.com/routix/routix/sdk/studio/subject"
)

// PaintBackground covers the canvas with the scene.
func (c *Composition) PaintBackground(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	switch c.layout.name {
	case LayoutVersus:
		c.paintVersusGround()
	case LayoutBeforeAfter:
		return c.paintHalves(ctx)
	default:
		ground, err := scene.Paint(c.canvas, c.choice.background, c.colors, at(c.layout.hero.x, c.layout.hero.y))
		if err != nil {
			return err
		}
		c.ground = ground
	}
	c.addLayer(Layer{Type: "background", Name: c.choice.background, Style: c.backgroundStyle()}, box{0, 0, c.size.width, c.size.height})
	return nil
}

// PlaceSubjects draws the subject, its helpers and the marks around them.
func (c *Composition) PlaceSubjects(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	switch c.layout.name {
	case LayoutVersus:
		c.placeSides()
		return c.failure
	case LayoutBeforeAfter:
		return nil // painted with the halves
	}
	cast := c.castSubjects()
	if c.opts.Quality > Fast {
		c.scatterBehind(cast)
	}
	c.paintMarksBehind()
	front := c.placeHelpers(cast)
	c.placeHero(cast.main)
	for _, h := range front {
		c.draw(c.canvas, h)
	}
	c.placeReaction()
	if c.opts.Quality > Fast {
		c.scatterFront()
	}
	return c.failure
}

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

func (c *Composition) paintMarksBehind() {
	hero := c.layout.hero
	switch {
	case c.brief.Trend != 0 && c.layout.name == LayoutQuestion:
		c.paintTrend(spot{hero.x + 55, hero.y - 75, hero.size * 1.2}, c.brief.Trend > 0)
	case c.brief.Trend != 0:
		c.paintTrend(spot{hero.x, hero.y, max(hero.size, 420)}, c.brief.Trend > 0)
	case c.layout.name == LayoutQuestion:
		c.paintGiantMark(c.layout.mark)
	}
	if c.layout.name == LayoutCallout {
		c.paintHalo(hero)
	}
}

// placeHelpers draws the helpers that stand behind the subject and returns those
// that stand before it.
func (c *Composition) placeHelpers(k cast) []actor {
	var front []actor
	for i, name := range k.helpers {
		if i >= len(c.layout.helpers) || c.opts.Quality == Fast && i > 0 {
			break
		}
		q, badge := c.layout.helpers[i], c.layout.badge
		if q.size == 0 || c.brief.Reaction != "" && i == 0 && c.layout.reaction.size > 0 {
			continue
		}
		if c.badge != "" && canvas.Hypot(q.x-badge.x, q.y-badge.y) < (badge.size+q.size)*.4 {
			continue
		}
		h := c.actor(name, q)
		h.Rotation, h.GlowStrength, h.Flip = []float32{-12, 12}[i%2], h.GlowStrength*.5, i%2 == 1
		c.addLayer(Layer{Type: "subject", Name: name}, q.box())
		if !c.layout.behind {
			front = append(front, h)
			continue
		}
		h.Soften, h.Dim = 1.6, .16 // one step behind the subject
		if h.Finish == subject.Sticker {
			h.Soften = .9
		}
		c.draw(c.canvas, h)
	}
	return front
}

func (c *Composition) placeHero(name string) {
	place := c.layout.hero
	if name == "gen:blackhole" && !c.size.tall() {
		place.size, place.y = place.size*2.4, place.y+8
	}
	h := c.actor(name, place)
	upright := isUpright(name)
	h.Rotation = []float32{-7, 8, -5, 6}[c.choice.seed>>5%4]
	if upright {
		h.Rotation = []float32{-3, 3}[c.choice.seed>>5%2]
	}
	bust := isBust(name)
	if c.ground.Floor > 0 && !c.liftsHero() {
		h.Floor, h.Reflection = c.ground.Floor, c.ground.Reflection
		if isStanding(name) {
			h.Rotation, h.Sits = h.Rotation*.3, true
		}
	}
	if bust && !c.liftsHero() {
		h.Bust, h.Rotation = true, 0
	}
	if !h.Bust && name != "gen:blackhole" {
		c.keepInside(&h)
	}
	if c.ground.Plain {
		c.separate(h)
	}
	c.heroes = append(c.heroes, c.layout.hero.box())
	c.addLayer(Layer{Type: "subject", Name: name}, c.layout.hero.box())
	c.draw(c.canvas, h)
}

// keepInside shrinks and moves a subject that would be cut by the frame.
func (c *Composition) keepInside(a *actor) {
	picture, err := c.kit.Subjects.Picture(a.name)
	if err != nil || picture.Rect.Empty() {
		return // draw reports it
	}
	const margin, slack = 12, 1.06 // slack: outline, rotation, and the growth of long pictures
	w, h := float32(picture.Rect.Dx()), float32(picture.Rect.Dy())
	long := max(w, h)
	grown := float32(slack)
	if w/h > 1.5 || h/w > 1.5 {
		grown *= 1.1
	}
	halfW, halfH := a.Size*grown*w/long/2, a.Size*grown*h/long/2
	k := min(1, (c.size.width/2-margin)/halfW, (c.size.height/2-margin)/halfH)
	a.Size *= k
	halfW, halfH = halfW*k, halfH*k
	a.X = canvas.Clamp(a.X, margin+halfW, c.size.width-margin-halfW)
	a.Y = canvas.Clamp(a.Y, margin+halfH, c.size.height-margin-halfH)
}

// liftsHero tells that the subject stands above a title and so not on the floor.
func (c *Composition) liftsHero() bool { return c.layout.title.y > c.layout.hero.y }

func (c *Composition) placeReaction() {
	if c.brief.Reaction == "" || c.layout.reaction.size == 0 || c.opts.Quality == Fast {
		return
	}
	h := c.actor(c.brief.Reaction, c.layout.reaction)
	h.Rotation, h.GlowStrength = -8, h.GlowStrength*.6
	c.addLayer(Layer{Type: "subject", Name: c.brief.Reaction}, c.layout.reaction.box())
	c.draw(c.canvas, h)
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
	c.draw(c.canvas, h)
}

// isTaken tells that something is at a point already, or that players put the
// length of the video there.
func (c *Composition) isTaken(x, y float32) bool {
	hero, face := c.layout.hero, c.layout.reaction
	return c.layout.title.holds(x, y, 30) || c.layout.number.holds(x, y, 30) ||
		canvas.Hypot(x-hero.x, y-hero.y) < hero.size*.52 ||
		c.brief.Reaction != "" && canvas.Hypot(x-face.x, y-face.y) < face.size*.75 ||
		x > c.size.width-190 && y > c.size.height-120
}

// actor is a subject with its place and light.
type actor struct {
	name string
	subject.Hero
}

// actor puts a subject into the light and finish of the scene.
func (c *Composition) actor(name string, s spot) actor {
	p := c.colors
	h := actor{name, subject.Hero{
		X: s.x, Y: s.y, Size: s.size,
		Rim: canvas.Mix(p.Accent, p.Bright, .35), Glow: p.Accent, Ambient: canvas.Mix(p.Mid, p.Accent, .3),
		LightX: c.ground.LightX, LightY: c.ground.LightY, Outline: canvas.White(),
	}}
	switch {
	case c.brief.Style.Finish == "sticker":
		h.Finish, h.GlowStrength, h.Tint = subject.Sticker, .25, .30
		if c.ground.Bright {
			h.GlowStrength = 0
		}
	case c.ground.Bright:
		h.Finish, h.Tint = subject.Product, .30
	default:
		h.Finish, h.GlowStrength, h.Tint = subject.Lit, .65, .42
	}
	if c.brief.Theme == "horror" {
		h.Tint, h.Dim, h.GlowStrength = .75, .06, .6
	}
	return h
}

// separate pushes the backdrop away from a subject of like lightness: darker
// behind a light one, a glow behind a dark one.
func (c *Composition) separate(h actor) {
	const enough = .26 // difference of luma from which shapes part by themselves
	picture, err := c.kit.Subjects.Picture(h.name)
	if err != nil {
		return // draw reports it
	}
	own := pictureLuma(picture)
	difference := canvas.Abs(own - c.lumaAround(h.X, h.Y, h.Size*.5))
	if difference > enough {
		return
	}
	k, radius := (enough-difference)/enough, h.Size*.5
	if own > .45 {
		c.canvas.SoftShape(canvas.Ellipse(h.X, h.Y, radius*.92, radius*.92), 70, c.colors.Dark, .30+.42*k)
		return
	}
	c.canvas.Glow(h.X, h.Y, radius*1.5, canvas.Mix(c.colors.Bright, canvas.White(), .3), .35+.4*k)
}

// pictureLuma is the mean lightness of the solid parts of a picture.
func pictureLuma(m *image.RGBA) float32 {
	const step = 9
	var sum, n float32
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y += step {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x += step {
			if p := m.Pix[m.PixOffset(x, y):]; p[3] > 200 {
				sum += pixelColor(p).Luma()
				n++
			}
		}
	}
	return sum / max(n, 1)
}

func pixelColor(p []uint8) canvas.Color {
	return canvas.Color{R: float32(p[0]), G: float32(p[1]), B: float32(p[2])}.Scale(1. / 255)
}

// lumaAround is the mean lightness of the picture in a square.
func (c *Composition) lumaAround(x, y, radius float32) float32 {
	const step = 12
	img, k := c.canvas.Image, c.canvas.Scale
	var sum, n float32
	for v := y - radius; v < y+radius; v += step {
		for u := x - radius; u < x+radius; u += step {
			px, py := int(u*k), int(v*k)
			if px >= 0 && py >= 0 && px < img.Rect.Dx() && py < img.Rect.Dy() {
				p := img.Pix[img.PixOffset(px, py):]
				sum += pixelColor(p).Luma()
				n++
			}
		}
	}
	return sum / max(n, 1)
}

func (c *Composition) backgroundStyle() map[string]string {
	return map[string]string{"theme": c.brief.Theme, "form": string(c.brief.Form)}
}
