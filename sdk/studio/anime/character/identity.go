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
	Hair     Hair
	Fringe   Fringe
	// HairColor is the hair's own colour and TipColor what its ends lean to.
	HairColor, TipColor canvas.Color
	EyeColor, Skin      canvas.Color
	Outfit              Outfit
	// OutfitColor is the main colour of the clothes and TrimColor that of their edges.
	OutfitColor, TrimColor canvas.Color

	Headset, Glasses, Headband, CatEars, Scar bool

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
	c.HairColor = pick(r, hairColors...)
	c.TipColor = c.HairColor
	if r.IntN(4) == 0 {
		c.TipColor = pick(r, hairColors...)
	}
	c.EyeColor = pick(r, eyeColors...)
	c.Skin = pick(r, skins...)
	if c.Feminine {
		c.Hair, c.Outfit = pick(r, Long, TwinTail, Bob, PonyTail), pick(r, Sailor, Hoodie, Uniform, Jacket)
	} else {
		c.Hair, c.Outfit = pick(r, Spiky, Messy), pick(r, Gi, Jacket, Uniform, Hoodie)
	}
	c.Fringe = pick(r, Swept, Parted, Blunt)
	c.OutfitColor, c.TrimColor = pick(r, outfitColors...), pick(r, trimColors...)
	c.Headset = r.IntN(8) == 0
	c.Glasses = r.IntN(7) == 0
	c.CatEars = c.Feminine && !c.Headset && r.IntN(10) == 0
	c.Scar = !c.Feminine && r.IntN(10) == 0
	c.shapeFace(r)
	return c.settled()
}

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
	c.EyeTilt = spread(-.06, .08)
	c.Jaw, c.FaceLength, c.BrowWeight = spread(.96, 1.04), spread(.97, 1.04), spread(.9, 1.15)
	c.Part = spread(-20, 20)
}

// WithBuild is c as the other build, with eyes to match; c itself if it is so
// already. Hair is kept.
func (c Identity) WithBuild(feminine bool) Identity {
	if c.Feminine == feminine {
		return c
	}
	c.Feminine = feminine
	c.shapeFace(rand.New(rand.NewPCG(c.Grain, 0x6275696c64)))
	return c
}

// Vector is the identity as numbers between 0 and 1, to compare characters or to
// keep beside a seed: colours, build and the proportions of the face.
func (c Identity) Vector() []float32 {
	share := func(v, low, high float32) float32 { return canvas.Clamp((v-low)/(high-low), 0, 1) }
	build := float32(0)
	if c.Feminine {
		build = 1
	}
	v := []float32{
		build, share(c.EyeWidth, 50, 60), share(c.EyeHeight, 35, 65), share(c.EyeTilt, -.1, .1),
		share(c.Jaw, .9, 1.1), share(c.FaceLength, .9, 1.1), share(c.BrowWeight, .8, 1.2), share(c.Part, -20, 20),
		position(c.Hair, Hairs()), position(c.Fringe, fringes()), position(c.Outfit, Outfits()),
	}
	for _, color := range c.colors() {
		v = append(v, color.R, color.G, color.B)
	}
	return v
}

// position is where an item stands in a list, 0 at its start and 1 at its end.
func position[T comparable](item T, list []T) float32 {
	for i, other := range list {
		if other == item {
			return float32(i) / float32(len(list)-1)
		}
	}
	return 0
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }
