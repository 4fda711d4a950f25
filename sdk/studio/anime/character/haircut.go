package character

// haircut is how a hair style is drawn.
type haircut struct {
	// back paints what is behind neck and face, over what lies over the fringe.
	back, over func(*drawing)
	// front replaces scalp, side locks and fringe; nil draws those.
	front func(*drawing)
	// fringe is the style's own; nil takes the character's.
	fringe []strand
	// side is how far the locks before the ears hang, inward where their tips
	// are.
	side, inward float32
	// shift moves the roots of the fringe to a side.
	shift float32
	// shaggy hair has no smooth outline at the crown.
	shaggy bool
	// wave curls the locks of the fringe.
	wave float32
}

// cut is how the character's hair is drawn.
func (c Identity) cut() haircut {
	switch c.Hair {
	case Spiky:
		return haircut{back: (*drawing).spikyBack, over: (*drawing).spikyTufts, fringe: spikyFringe, side: 70, shaggy: true}
	case Messy:
		return haircut{back: (*drawing).messyBack, over: (*drawing).messyTufts, fringe: messyFringe, side: 70, shaggy: true}
	case Short:
		return haircut{back: (*drawing).shortBack, over: (*drawing).cowlick, fringe: shortFringe, side: 34, shaggy: true}
	case SideSwept:
		return haircut{back: (*drawing).sideSweptBack, over: (*drawing).cowlick, fringe: sideFringe, side: 92, inward: 84, shift: 52}
	case Undercut:
		return haircut{back: (*drawing).shavedBack, front: (*drawing).undercutFront, shaggy: true}
	case Mohawk:
		return haircut{back: (*drawing).shavedBack, front: (*drawing).mohawkFront, shaggy: true}
	case Curly:
		return haircut{back: (*drawing).curlyBack, over: (*drawing).curlyTufts, fringe: curlyFringe, side: 84, wave: 7, shaggy: true}
	case Afro:
		return haircut{back: (*drawing).afroBack, front: (*drawing).afroFront, shaggy: true}
	case Bob:
		return haircut{back: (*drawing).bobBack, over: (*drawing).cowlick, side: 112, inward: 74}
	case Hime:
		return haircut{back: (*drawing).longBack, over: (*drawing).himeSides, fringe: bluntFringe, side: 0}
	case Wavy:
		return haircut{back: (*drawing).wavyBack, over: (*drawing).cowlick, side: 210, inward: 92, wave: 5}
	case TwinTail:
		return haircut{back: (*drawing).twinTailBack, over: (*drawing).hairBands, side: 150, inward: 88}
	case PonyTail:
		return haircut{back: (*drawing).ponyTailBack, over: (*drawing).cowlick, side: 150, inward: 88}
	case Braids:
		return haircut{back: (*drawing).nape, over: (*drawing).braids, side: 96, inward: 84}
	case Drills:
		return haircut{back: (*drawing).nape, over: (*drawing).drills, side: 110, inward: 86}
	case Bun:
		return haircut{back: (*drawing).bunBack, side: 128, inward: 86}
	case TwinBuns:
		return haircut{back: (*drawing).twinBunsBack, side: 128, inward: 86}
	case Bald:
		return haircut{back: (*drawing).baldBack, front: (*drawing).baldFront, shaggy: true}
	case Hijab:
		return haircut{back: (*drawing).hijabBack, front: (*drawing).hijabFront, shaggy: true}
	case HoodUp:
		return haircut{back: (*drawing).hoodBack, over: (*drawing).hoodFront, side: 84, inward: 80}
	default:
		return haircut{back: (*drawing).longBack, over: (*drawing).cowlick, side: 250, inward: 88}
	}
}

// covered reports a head on which no hair is seen.
func (c Identity) covered() bool { return c.Hair == Hijab || c.Hair == Bald }
