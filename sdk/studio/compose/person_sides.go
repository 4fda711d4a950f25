package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/subject"
)

// sideLook is the person who stands for a side of a comparison: where its name means
// people, and a player where two teams or athletes meet.
func (c *Composition) sideLook(side int) (casting.Look, bool) {
	name := [2]string{c.brief.Left, c.brief.Right}[side]
	icon := [2]string{c.brief.LeftSubject, c.brief.RightSubject}[side]
	sport := c.brief.Theme == "sport" && icon == ""
	if !sport && !isPersonIcon(icon) && !casting.NamesSomebody(name) {
		return casting.Look{}, false
	}
	words := name
	if isPersonIcon(icon) {
		words += " " + wordsOf(icon)
	}
	l := casting.FromWords(words, c.choice.seed>>(20+side))
	if sport && l.Role == casting.Casual {
		l.Role, l.Kind = casting.Footballer, casting.Man
	}
	l.Variant = (l.Variant + 17*side) % casting.Variants
	l.Facing = []casting.Facing{casting.Right, casting.Left}[side]
	l.Pose, l.Prop = []casting.Pose{casting.CrossArms, casting.Hips, casting.PointUp}[c.choice.seed>>(30+side)%3], ""
	l.Expression = casting.Determined
	if side == 1 {
		l.Expression = casting.Smirk
	}
	if l.Role == casting.Casual || l.Role == casting.Footballer {
		l.Cloth = []string{"1f5fe0", "d81f2f"}[side]
	}
	return l, true
}

// placeSidePerson draws the person of a side, cut by the line between the sides where
// they lie above each other.
func (c *Composition) placeSidePerson(s split, side int, look casting.Look) {
	col, middle := versusColors()[side], s.center(side)
	frame := people.FrameOf(look)
	at := stage{x: middle.X, waist: c.size.height + 4, bottom: int(frame.Waist) + 8}
	top, share := c.size.height*.09, float32(.48)
	if s.stacked {
		share = .9
		top = c.size.height * []float32{.12, .53}[side]
		if side == 0 {
			at.waist = c.size.height * (s.middle + .12)
		}
	}
	at.unit = min((at.waist-top)/(frame.Waist-frame.Top), c.size.width*share/500)
	var before *image.RGBA
	if s.stacked && side == 0 {
		before = image.NewRGBA(c.canvas.Image.Rect)
		copy(before.Pix, c.canvas.Image.Pix)
	}
	a, face := c.person(look, at)
	a.Finish, a.Rim, a.Glow = subject.Lit, canvas.Mix(col, canvas.White(), .65), canvas.Mix(col, canvas.White(), .2)
	a.GlowStrength, a.Ambient, a.Tint = .8, col.Scale(.7), .25
	a.LightX, a.LightY = []float32{.6, -.6}[side], -.8
	c.draw(c.canvas, a)
	if before != nil {
		c.restoreBeyond(s, before)
	}
	c.heroes, c.faceBoxes = append(c.heroes, face), append(c.faceBoxes, face)
	c.addLayer(Layer{Type: "subject", Name: a.name, Style: actorStyle(a)}, c.actorBox(a))
}

// restoreBeyond puts back what was on the second side.
func (c *Composition) restoreBeyond(s split, before *image.RGBA) {
	c.canvas.EachPixel(0, c.size.height, func(x, y float32, p []uint8) {
		if s.beyond(x, y) >= 0 {
			copy(p, before.Pix[before.PixOffset(int(x*c.canvas.Scale), int(y*c.canvas.Scale)):][:4])
		}
	})
}

// halfPerson is who changes in a picture of before and after, in the state of one
// half.
func (c *Composition) halfPerson(after bool) (string, bool) {
	if c.opts.Portrait != nil || !leadsWithPerson(c.brief) && !casting.ChangesSomebody(c.personWords()) {
		return "", false
	}
	l := casting.FromWords(c.personWords(), c.choice.seed>>20)
	l.Prop, l.Facing = "", casting.Front
	if after {
		l.Expression, l.Pose = casting.Amazed, []casting.Pose{casting.Flex, casting.Hips, casting.ThumbsUp}[c.choice.seed>>30%3]
		if l.Role != casting.Athlete && l.Pose == casting.Flex {
			l.Pose = casting.Cheer
		}
	} else {
		l.Expression, l.Pose = casting.Worried, []casting.Pose{casting.FacePalm, casting.HoldCheeks, casting.Rest}[c.choice.seed>>30%3]
	}
	frame := people.FrameOf(l)
	return subject.PersonName(l, figureSteps[4], int(frame.Waist)), true
}
