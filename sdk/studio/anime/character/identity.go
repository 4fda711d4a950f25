package character

import (
	"hash/fnv"
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Identity is the description of one character that no pose changes. Two equal
// identities draw the same person.
type Identity struct {
	// Feminine chooses between the two builds: larger eyes and narrower
	// shoulders, or smaller eyes and a broader frame.
	Feminine bool
	Form     Form
	Hair     Hair
	Fringe   Fringe
	Iris     Iris
	Nose     Nose
	Brow     Brow
	Beard    Beard
	// HairColor is the hair's own colour and TipColor what its ends lean to.
	HairColor, TipColor canvas.Color
	EyeColor, Skin      canvas.Color
	Outfit              Outfit
	// OutfitColor is the main colour of the clothes and TrimColor that of their edges.
	OutfitColor, TrimColor canvas.Color

	Headset, Glasses, Headband, CatEars, Scar bool
	Freckles, Earrings, EyePatch, Ribbon      bool
	// Hat is the one that goes with the outfit: a chef's, a witch's, a pirate's.
	Hat bool

	// EyeWidth and EyeHeight are in the figure's units; EyeTilt raises (above 0)
	// or lowers the outer corners.
	EyeWidth, EyeHeight, EyeTilt float32
	// Jaw, FaceLength and BrowWeight are factors of the common form.
	Jaw, FaceLength, BrowWeight float32
	// Part is where the fringe parts, in units from the middle.
	Part float32
	// Grain varies single locks of hair.
	Grain uint64
}

// FromID derives a character from an id and from nothing else. An id made by
// [Identity.Code] gives that very character, any other text one by chance.
func FromID(id string) Identity {
	if c, ok := fromCode(id); ok {
		return c
	}
	h := fnv.New64a()
	h.Write([]byte(id))
	grain := h.Sum64()
	r := rand.New(rand.NewPCG(grain, 0x616e696d65))
	c := Identity{Grain: grain, Feminine: r.IntN(2) == 0}
	c.colour(r)
	c.style(r)
	c.adorn(r)
	c.shapeFace(r)
	return c.settled()
}

// colour draws the lots for all colours.
func (c *Identity) colour(r *rand.Rand) {
	c.HairColor = pick(r, hairColors...)
	c.TipColor = c.HairColor
	if r.IntN(4) == 0 {
		c.TipColor = pick(r, hairColors...)
	}
	c.EyeColor = pick(r, eyeColors...)
	c.Skin = pick(r, skins...)
	c.OutfitColor, c.TrimColor = pick(r, outfitColors...), pick(r, trimColors...)
}

// style draws the lots for hair, clothes and the form of the face.
func (c *Identity) style(r *rand.Rand) {
	if c.Feminine {
		c.Hair = pick(r, feminineHairs...)
		c.Outfit = pick(r, Sailor, Hoodie, Uniform, Jacket, Casual, Idol, Coat, Kimono)
		c.Form = pick(r, Oval, Oval, Round, Sharp, Mature, TallEyed, TallEyed, Child)
		c.Brow, c.Nose = pick(r, Natural, Natural, Arched, Stubby), pick(r, Hook, Hook, Dot)
	} else {
		c.Hair = pick(r, masculineHairs...)
		c.Outfit = pick(r, Gi, Jacket, Uniform, Hoodie, Casual, Sports, Suit, Coat)
		c.Form = pick(r, Oval, Oval, Round, Sharp, Sharp, Mature, Child)
		c.Brow, c.Nose = pick(r, Natural, Natural, Angular, Arched), pick(r, Wedge, Wedge, Bridge, Hook)
	}
	c.Fringe = pick(r, fringes()...)
	c.Iris = pick(r, Spokes, Spokes, Ringed, Petals, Soft, Soft)
	c.Beard = Shaven
	if !c.Feminine && c.Form == Mature {
		c.Beard = pick(r, Shaven, Shaven, Stubble, Goatee)
	}
}

// adorn draws the lots for what few characters have.
func (c *Identity) adorn(r *rand.Rand) {
	c.Headset = r.IntN(9) == 0
	c.Glasses = r.IntN(8) == 0
	c.CatEars = c.Feminine && !c.Headset && r.IntN(12) == 0
	c.Ribbon = c.Feminine && !c.Headset && !c.CatEars && r.IntN(5) == 0
	c.Earrings = c.Feminine && r.IntN(5) == 0
	c.Freckles = r.IntN(9) == 0
	c.Scar = !c.Feminine && r.IntN(10) == 0
	c.EyePatch = !c.Scar && !c.Glasses && r.IntN(40) == 0
}

var (
	feminineHairs  = []Hair{Long, TwinTail, Bob, PonyTail, Hime, Wavy, Braids, Bun, TwinBuns, SideSwept, Drills, Curly}
	masculineHairs = []Hair{Spiky, Messy, Short, Short, SideSwept, Undercut, Messy, Curly, PonyTail, Afro}
)

// settled is c with its measures rounded as an id keeps them.
func (c Identity) settled() Identity {
	same, _ := fromCode(c.Code())
	return same
}

// shapeFace draws the lots that make one face differ from another.
func (c *Identity) shapeFace(r *rand.Rand) {
	spread := func(low, high float32) float32 { return low + r.Float32()*(high-low) }
	if c.Feminine {
		c.EyeWidth, c.EyeHeight = spread(54, 60), spread(56, 65)
	} else {
		c.EyeWidth, c.EyeHeight = spread(51, 57), spread(40, 47)
	}
	c.EyeTilt = spread(-.07, .09)
	c.Jaw, c.FaceLength, c.BrowWeight = spread(.95, 1.05), spread(.97, 1.03), spread(.85, 1.2)
	c.Part = spread(-20, 20)
}

// WithBuild is c as the other build, with eyes, nose and hair to match; c itself
// if it is so already.
func (c Identity) WithBuild(feminine bool) Identity {
	if c.Feminine == feminine {
		return c
	}
	c.Feminine = feminine
	r := rand.New(rand.NewPCG(c.Grain, 0x6275696c64))
	c.shapeFace(r)
	if feminine {
		c.Hair, c.Nose, c.Beard = pick(r, feminineHairs...), Hook, Shaven
	} else {
		c.Hair, c.Nose = pick(r, masculineHairs...), Wedge
		c.CatEars, c.Ribbon, c.Earrings = false, false, false
	}
	return c
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }
