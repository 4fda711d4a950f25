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
	feelings := []casting.Expression{casting.Shock, casting.Happy, casting.Wonder, casting.Smile}
	for i, b := range besides {
		other := look
		other.Pose, other.Facing, other.Kind, other.Expression = casting.Rest, casting.Front, casting.Anyone, feelings[i]
		other.Variant = (look.Variant + 7*(i+1)) % casting.Variants
		a, face := c.person(other, stage{at.x + b.x*at.unit, at.waist, at.unit * b.size, at.bottom})
		if overlap(face, c.layout.title) > .3 && !c.liftsHero() {
			continue
		}
		a.GlowStrength, a.Dim, a.Tint = 0, .12, a.Tint*.5
		c.draw(c.canvas, a)
	}
}
