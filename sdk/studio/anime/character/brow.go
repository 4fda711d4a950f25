package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// browPose is the height of a brow's inner end, middle and outer end over its rest.
type browPose struct{ inner, middle, outer float32 }

func (d *drawing) browPose(s float32) browPose {
	switch d.pose.Emotion {
	case Rage:
		return browPose{22, 3, -10}
	case Shout, Determined, Dark, Evil:
		return browPose{18, 2, -6}
	case Puzzled:
		if s > 0 {
			return browPose{-8, -18, -12}
		}
		return browPose{12, 4, 2}
	case Pout:
		return browPose{12, 2, 0}
	case Fear, Sad, Embarrassed:
		return browPose{-12, -6, 8}
	case Laugh, Excited, Love, Wink:
		return browPose{-6, -15, -4}
	case Dizzy, Sleepy:
		return browPose{-3, -6, 6}
	case Grin, Smirk:
		if s > 0 { // one brow lifted
			return browPose{8, -6, -12}
		}
		return browPose{16, 6, 1}
	case Shock:
		return browPose{-12, -16, -6}
	case Cry:
		return browPose{-10, -4, 8}
	case Calm:
		return browPose{1, -3, 6}
	default:
		return browPose{2, -6, 3}
	}
}

// brows paints the brows; a second, fainter pass over the hair lets them show
// through the fringe, tinted towards the hair.
func (d *drawing) brows(opacity, tint float32) {
	hair := d.hair
	if d.who.covered() {
		hair = ink.NewTones(canvas.Hex(0x4a3026))
	}
	c := canvas.Mix(canvas.Mix(hair.Deep, hair.Line, .55), hair.Base, tint)
	breadth, rest := 11*d.who.BrowWeight, float32(-12)
	if d.who.Feminine {
		breadth, rest = 6.5*d.who.BrowWeight, -26
	}
	f := d.who.form()
	rest += f.eyeDown - 16*(f.eyeHeight-1)
	sides(func(s float32) {
		p := d.browPose(s)
		end := float32(70)
		switch d.who.Brow {
		case Arched:
			p.middle -= 5
			p.outer += 3
		case Angular:
			p.middle -= 2
			p.outer -= 5
			breadth = max(breadth, 8)
		case Stubby:
			end = 58
			p.inner, p.outer = p.inner*.9, p.outer*.8
		}
		line := d.turnAll(ink.Curve(s*18, rest+p.inner, s*42, rest+p.middle, s*end, rest+p.outer))
		d.Fill(canvas.Stroke(line, func(t float32) float32 {
			w := breadth * (1 - .82*t*t)
			if d.who.Brow == Stubby {
				w = breadth * (1.3 - .5*t)
			}
			if t < .1 {
				w *= .55 + 4.5*t
			}
			return w
		}), c, opacity)
	})
}
