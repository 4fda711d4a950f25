package compose

import (
	"github.com/routix/routix/sdk/studio/people/casting"
)

// besides are the places of a crowd around the person in front: how far aside in
// units of the figure, and how large, from the back to the front.
var besides = []struct{ x, size float32 }{{-120, .86}, {150, .88}, {-285, .74}, {290, .76}}

// placeCrowd draws others of the same role behind the person, each with a face of
// its own.
func (c *Composition) placeCrowd(look casting.Look, at stage) {
	if c.opts.Quality == Fast {
		return
	}
	kinds := []casting.Kind{casting.Anyone, casting.Anyone, casting.Anyone, casting.Anyone}
	if casting.NamesFamily(c.personWords()) {
		kinds = []casting.Kind{casting.Boy, casting.Woman, casting.Girl, casting.Grandmother}
	}
	feelings := []casting.Expression{casting.Shock, casting.Happy, casting.Wonder, casting.Smile}
	for i, b := range besides {
		other := look
		other.Pose, other.Facing, other.Kind, other.Expression = casting.Rest, casting.Front, kinds[i], feelings[i]
		other.Variant = (look.Variant + 7*(i+1)) % casting.Variants
		a, face := c.person(other, stage{at.x + b.x*at.unit, at.waist, at.unit * b.size, at.bottom})
		if overlap(face, c.layout.title) > .3 && !c.liftsHero() {
			continue
		}
		a.GlowStrength, a.Dim, a.Tint = 0, .12, a.Tint*.5
		c.addLayer(Layer{Type: "subject", Name: a.name, Style: actorStyle(a)}, c.actorBox(a))
		c.draw(c.canvas, a)
	}
}

// placePartner draws the second of a couple half a step behind the first, on the
// side away from the title.
func (c *Composition) placePartner(look casting.Look, at stage) {
	side := -c.inner()
	if side == 0 {
		side = []float32{-1, 1}[c.choice.seed>>22%2]
	}
	other := look
	other.Pose, other.Prop, other.Facing = casting.Rest, "", casting.Left
	if side < 0 {
		other.Facing = casting.Right
	}
	if !casting.NamesTwins(c.personWords()) {
		other.Variant = (look.Variant + 13) % casting.Variants
	}
	switch look.Kind {
	case casting.Man:
		other.Kind = casting.Woman
	case casting.Woman:
		other.Kind = casting.Man
	}
	if !look.Pose.TouchesFace() && other.Expression == casting.Smile {
		other.Expression = casting.Happy
	}
	a, face := c.person(other, stage{at.x + side*205*at.unit, at.waist, at.unit * .9, at.bottom})
	a.GlowStrength *= .5
	c.faceBoxes = append(c.faceBoxes, face)
	c.addLayer(Layer{Type: "subject", Name: a.name, Style: actorStyle(a)}, c.actorBox(a))
	c.draw(c.canvas, a)
}
