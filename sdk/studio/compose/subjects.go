package compose

import (
	"context"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
	"github.com/routix/routix/sdk/studio/subject"
)

// PaintBackground covers the canvas with the scene.
func (c *Composition) PaintBackground(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	switch {
	case c.opts.Scene != nil:
		c.paintGiven()
		return nil
	case c.layout.name == LayoutVersus:
		c.paintVersusGround()
	case c.layout.name == LayoutBeforeAfter:
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
	if c.opts.Scene != nil {
		return nil // it shows them
	}
	switch c.layout.name {
	case LayoutVersus:
		c.placeSides()
		return c.failure
	case LayoutBeforeAfter:
		return nil // painted with the halves
	}
	cast := c.castSubjects()
	c.paintPiecesBehind()
	if c.opts.Quality > Fast {
		c.scatterBehind(cast)
	}
	c.paintMarksBehind()
	if l, ok := c.castLead(); ok {
		c.takeCards(&l)
		c.standMain(func() { c.placeLead(l) })
	} else {
		stand := func() {
			c.placeHero(cast.main)
			if c.crossesOut(cast.main) {
				c.paintCross(c.layout.hero)
			}
		}
		if second := partnerOf(c.brief); c.layout.takesPair() && isPair(c.brief) {
			cast.helpers = nil
			stand = func() { c.placePair(cast.main, second) }
		}
		front := c.placeHelpers(cast)
		c.standMain(stand)
		for _, h := range front {
			c.draw(c.canvas, h)
		}
		c.placeReaction()
	}
	if c.opts.Quality > Fast {
		c.scatterFront()
	}
	return c.failure
}

// standMain draws the main subject, unless it waits for the title that it covers.
func (c *Composition) standMain(draw func()) {
	if c.main = draw; !c.coversTitle() {
		draw()
	}
}

// takeCards shows the things beside a person on the cards of a grid.
func (c *Composition) takeCards(l *lead) {
	if c.layout.name != LayoutGrid {
		return
	}
	things := append(slices.Clone(l.things), c.brief.Style.Particles...)
	c.placeHelpers(cast{helpers: things[:min(len(things), len(c.layout.helpers))]})
	l.things, l.crowd = nil, false
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
		c.addLayer(Layer{Type: "subject", Name: name, Style: actorStyle(h)}, q.box())
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
	place := c.heroPlace(name)
	h := c.actor(name, place)
	h.Flip = c.choice.seed>>18%2 == 0 && canFlip(name)
	upright := isUpright(name)
	h.Rotation = []float32{-7, 8, -5, 6}[c.choice.seed>>5%4]
	if upright {
		h.Rotation = []float32{-3, 3}[c.choice.seed>>5%2]
	}
	bust := isBust(name)
	if c.ground.Floor > 0 && !c.liftsHero() && !c.enclosed() && !c.layout.cuts {
		h.Floor, h.Reflection = c.ground.Floor, c.ground.Reflection
		if isStanding(name) {
			h.Rotation, h.Sits = h.Rotation*.3, true
		}
	}
	if bust && !c.enclosed() {
		h.Bust, h.Rotation = true, 0
	}
	if !h.Bust && name != "gen:blackhole" && !c.layout.cuts {
		c.keepInside(&h)
	}
	behind := c.stage(&h)
	if c.ground.Plain {
		c.separate(h)
	}
	extent := c.heroExtent(h)
	c.heroes = append(c.heroes, extent)
	c.addLayer(Layer{Type: "subject", Name: name, Style: actorStyle(h)}, extent)
	behind()
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

func (c *Composition) backgroundStyle() map[string]string {
	p := c.colors
	return map[string]string{
		"theme": c.brief.Theme, "form": string(c.brief.Form), "dark": hexName(p.Dark), "mid": hexName(p.Mid),
		"bright": hexName(p.Bright), "accent": hexName(p.Accent), "second": hexName(p.Second),
	}
}
