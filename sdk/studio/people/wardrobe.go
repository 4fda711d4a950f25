package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
)

// skinTone is the skin in half light, shade and light, with lips and cheeks.
type skinTone struct{ base, shade, light, lip, blush canvas.Color }

func newTone(base, shade, light, lip, blush uint32) skinTone {
	return skinTone{canvas.Hex(base), canvas.Hex(shade), canvas.Hex(light), canvas.Hex(lip), canvas.Hex(blush)}
}

// skinTones go from light to deep.
var skinTones = [...]skinTone{
	newTone(0xffdcc6, 0xcf7f66, 0xfff3ea, 0xe58a82, 0xff8c86),
	newTone(0xf8caa6, 0xbd7150, 0xffe9d6, 0xd97a6c, 0xf9796c),
	newTone(0xe6b083, 0xa05a38, 0xfbd9b5, 0xc5685a, 0xe8654f),
	newTone(0xcb9163, 0x81462a, 0xecc094, 0xb05a4e, 0xcc5238),
	newTone(0xa86f45, 0x5f3320, 0xd6a274, 0x96493f, 0xa63c26),
	newTone(0x85532f, 0x452314, 0xb98254, 0x7d3a34, 0x7f2a1c),
	newTone(0x613b25, 0x2f160d, 0x97653f, 0x6b3430, 0x5c1d16),
}

// Colours of hair.
const (
	black     = 0x2a2430
	darkBrown = 0x4a2f22
	brown     = 0x7a4a28
	auburn    = 0x9c4420
	blonde    = 0xe8b650
	ginger    = 0xd8672a
	grey      = 0xb9bcc6
	white     = 0xe9eaf0
)

// garb is what a role wears.
type garb struct {
	colors  []uint32 // of the main garment; none leaves it open
	hat     hatStyle
	eyewear eyewear
	wear    func(o *outfit)
}

// wardrobe is never written.
var wardrobe = map[casting.Role]garb{
	casting.Casual:        {wear: (*outfit).tee},
	casting.Executive:     {colors: []uint32{0x27345c, 0x2c2f3a, 0x3b4a6b}, wear: (*outfit).suit},
	casting.Gamer:         {hat: headphones, wear: (*outfit).hoodie},
	casting.Scientist:     {colors: []uint32{0xf4f6fb}, eyewear: roundGlasses, wear: (*outfit).labCoat},
	casting.Doctor:        {colors: []uint32{0xf4f6fb}, wear: (*outfit).labCoat},
	casting.Chef:          {colors: []uint32{0xf4f5f9}, hat: toque, wear: (*outfit).chefJacket},
	casting.Firefighter:   {colors: []uint32{0xd9a322}, hat: fireHelmet, wear: (*outfit).turnoutCoat},
	casting.Athlete:       {wear: (*outfit).tankTop},
	casting.PoliceOfficer: {colors: []uint32{0x24407e}, hat: policeCap, wear: (*outfit).policeShirt},
	casting.Teacher:       {colors: []uint32{0x3c8f78, 0x8a4f7d, 0x2f6d9e}, eyewear: squareGlasses, wear: (*outfit).cardigan},
	casting.Astronaut:     {colors: []uint32{0xeef1f7}, hat: spaceHelmet, wear: (*outfit).spacesuit},
	casting.Farmer:        {colors: []uint32{0xc0392b}, hat: strawHat, wear: (*outfit).dungarees},
	casting.Builder:       {colors: []uint32{0xf28c1c}, hat: hardHat, wear: (*outfit).safetyVest},
	casting.Expecting:     {colors: []uint32{0x9a6bf0, 0x3fa796, 0xe0709a}, wear: (*outfit).maternityDress},
}
