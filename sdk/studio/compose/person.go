package compose

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/subject"
)

// lead is a person in the main part and the things around it, the most important
// first.
type lead struct {
	look   casting.Look
	things []string
	// crowd says that others of the same role stand behind.
	crowd bool
}

// inner is the side of the picture's middle on which the title stands, seen from
// the hero: -1 left, 1 right, and 0 where they share the middle.
func (c *Composition) inner() float32 {
	away := c.layout.title.x + c.layout.title.w/2 - c.layout.hero.x
	switch {
	case canvas.Abs(away) < c.size.width*.15:
		return 0
	case away < 0:
		return -1
	}
	return 1
}

// stage is where a person stands: the middle of the figure, the line at which its
// waist lies, the pixels to a unit of the figure, and the lowest unit to draw.
type stage struct {
	x, waist, unit float32
	bottom         int
}

// placeLead draws the person, the crowd behind and the thing beside.
func (c *Composition) placeLead(l lead) {
	if c.opts.Portrait != nil {
		c.placePortrait(l)
		return
	}
	c.direct(&l)
	at := c.leadStage(l.look)
	if c.ground.Plain {
		a, _ := c.person(l.look, at)
		c.separate(a)
	}
	if l.crowd {
		l.things = nil
		c.placeCrowd(l.look, at)
	}
	c.placeThings(l, at, true)
	if c.brief.Person.Count == 2 && !l.crowd {
		c.placePartner(l.look, at)
	}
	c.drawPerson(l.look, at)
	c.placeThings(l, at, false)
}

// direct turns the person to the title and lets it point at what it speaks of.
func (c *Composition) direct(l *lead) {
	side := c.inner()
	facing, point := casting.Front, casting.PointLeft
	if side == 0 {
		side = []float32{-1, 1}[c.choice.seed>>21%2]
	} else {
		facing = casting.Left
		if side > 0 {
			facing = casting.Right
		}
	}
	if side > 0 {
		point = casting.PointRight
	}
	if !l.look.Pose.TouchesFace() {
		l.look.Facing = facing
	}
	if l.look.Pose.Points() {
		l.look.Pose = point
	}
}

// leadStage fits the person into the place of the hero: the head as large as the
// layout allows, the body leaving through the lower edge.
func (c *Composition) leadStage(look casting.Look) stage {
	const common = 500 // units of a figure without a tall hat
	hero, frame := c.layout.hero, people.FrameOf(look)
	at := stage{x: hero.x - c.inner()*hero.size*.06, waist: c.size.height}
	room := at.waist - max(hero.y-hero.size*.56, 10)
	at.unit = min(room, c.size.width*.86) / common
	if long := frame.Waist - frame.Top; long > common {
		at.unit = min(at.unit, room/(common+(long-common)*.8))
	}
	if c.liftsHero() {
		c.liftChin(&at, frame)
	}
	if c.layout.name == LayoutBigFace {
		const closer = 1.3 // the frame cuts the shoulders
		at.waist += min(room, at.unit*common) * (closer - 1)
		at.unit *= closer
	}
	at.bottom = int(min(frame.Waist+max(0, c.size.height-at.waist)/at.unit+8, 470))
	return at
}

// liftChin fits the head between the upper edge and the title below: words lie
// over the chest, never over the mouth.
func (c *Composition) liftChin(at *stage, frame people.Frame) {
	const chin, top, tallHat = 165, 12, -250 // the frame may cut what is above a hat's height
	crown := max(frame.Top, tallHat)
	limit := c.layout.title.y - 8
	if c.onPanel() {
		limit -= max(panelLift+6, c.panelRise(c.layout.room))
	}
	at.unit = min(max(at.unit, limit/(chin-crown)), (limit-top)/(chin-crown), c.size.width*.95/500)
	const lowest = 465 // units down to which a body is drawn: it must reach the edge
	at.unit = max(at.unit, (c.size.height-limit)/(lowest-chin))
	at.waist = limit + (frame.Waist-chin)*at.unit
}

// figureSteps are the heights in pixels that people are drawn at; few, so that a
// series of pictures shares them.
var figureSteps = []int{160, 240, 360, 420, 480, 600, 720, 900, 1200}

// coarser is the share of the pixels that quick pictures draw of a person; its soft
// forms hide it.
const coarser = .62

// person is the actor that shows a look on a stage, and the box of its face.
func (c *Composition) person(look casting.Look, at stage) (actor, box) {
	frame := people.FrameOf(look)
	y := func(unit float32) float32 { return at.waist + (unit-frame.Waist)*at.unit }
	top, bottom := y(frame.Top), y(float32(at.bottom))
	height := bottom - top
	pixels := height * c.canvas.Scale * .9
	if c.opts.Quality == Fast {
		pixels *= coarser
	}
	i, _ := slices.BinarySearch(figureSteps, int(pixels))
	name := subject.PersonName(look, figureSteps[min(i, len(figureSteps)-1)], at.bottom)
	a := c.actor(name, spot{at.x, (top + bottom) / 2, height})
	if picture, err := c.kit.Subjects.Picture(name); err == nil && picture.Rect.Dy() > 0 {
		w, h := float32(picture.Rect.Dx()), float32(picture.Rect.Dy())
		a.Size, a.Even = height*max(w, h)/h, true
	}
	const crown, chin, cheek = -130, 160, 115
	return a, box{at.x - cheek*at.unit, y(crown), 2 * cheek * at.unit, (chin - crown) * at.unit}
}

// drawPerson draws the hero and keeps its face in mind.
func (c *Composition) drawPerson(look casting.Look, at stage) {
	a, face := c.person(look, at)
	end := c.size.height
	if c.liftsHero() { // the chest is the ground of the title
		end = c.layout.title.y
	}
	body := box{face.x - face.w*.35, face.y, face.w * 1.7, max(end-face.y, face.h)}
	c.heroes, c.faceBoxes = append(c.heroes, body), append(c.faceBoxes, face)
	c.addLayer(Layer{Type: "subject", Name: a.name, Style: actorStyle(a)}, c.actorBox(a))
	c.draw(c.canvas, a)
}
