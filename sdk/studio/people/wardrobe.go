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

// skinShares are the tones by how often they appear.
var skinShares = [...]int{0, 1, 1, 2, 2, 3, 3, 4, 5, 6}

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

type sleeves int

const (
	long sleeves = iota
	short
	none // bare shoulders
)

// garb is what a role wears.
type garb struct {
	colors  []uint32 // of the main garment; none leaves it open
	hat     hatStyle
	hers    hatStyle // instead of hat for women, noHat for the same
	eyewear eyewear
	beard   beardStyle // shaven leaves it open
	sleeves sleeves
	gloves  uint32          // their colour, 0 for none
	behind  func(o *outfit) // what hangs behind the trunk
	wear    func(o *outfit)
}

// wardrobe is never written.
var wardrobe = map[casting.Role]garb{
	casting.Casual:        {sleeves: short, wear: (*outfit).tee},
	casting.Executive:     {colors: []uint32{0x27345c, 0x2c2f3a, 0x3b4a6b}, wear: (*outfit).suit},
	casting.Gamer:         {hat: headphones, behind: (*outfit).hood, wear: (*outfit).hoodie},
	casting.Scientist:     {colors: []uint32{0xf4f6fb}, eyewear: roundGlasses, wear: (*outfit).labCoat},
	casting.Doctor:        {colors: []uint32{0xf4f6fb}, wear: (*outfit).labCoat},
	casting.Nurse:         {colors: []uint32{0x2fb3a4, 0x3d8fd8, 0x5b8def}, hat: nurseCap, sleeves: short, wear: (*outfit).scrubs},
	casting.Chef:          {colors: []uint32{0xf4f5f9}, hat: toque, wear: (*outfit).chefJacket},
	casting.Waiter:        {colors: []uint32{0xf4f5f9}, wear: (*outfit).waistcoat},
	casting.Firefighter:   {colors: []uint32{0xd9a322}, hat: fireHelmet, wear: (*outfit).turnoutCoat},
	casting.Athlete:       {sleeves: none, wear: (*outfit).tankTop},
	casting.Boxer:         {sleeves: none, hat: headband, gloves: 0xd8232a, wear: (*outfit).tankTop},
	casting.Yogi:          {sleeves: none, hers: headband, wear: (*outfit).tankTop},
	casting.Swimmer:       {sleeves: none, hat: swimCap, wear: (*outfit).swimwear},
	casting.Footballer:    {colors: []uint32{0xd8232a, 0x1f5fd0, 0xf4f5f9, 0x0f9d58}, sleeves: short, wear: (*outfit).jersey},
	casting.PoliceOfficer: {colors: []uint32{0x24407e}, hat: policeCap, wear: (*outfit).policeShirt},
	casting.Soldier:       {colors: []uint32{0x66743f}, hat: soldierHelmet, wear: (*outfit).fatigues},
	casting.Pilot:         {colors: []uint32{0xf4f5f9}, hat: pilotCap, wear: (*outfit).pilotShirt},
	casting.Teacher:       {colors: []uint32{0x3c8f78, 0x8a4f7d, 0x2f6d9e}, eyewear: squareGlasses, wear: (*outfit).cardigan},
	casting.Student:       {colors: []uint32{0x2f6df2, 0xff8a1f, 0x16a377, 0x8a3ffc}, behind: (*outfit).hood, wear: (*outfit).backpack},
	casting.Graduate:      {colors: []uint32{0x262a38}, hat: graduateCap, wear: (*outfit).gown},
	casting.Judge:         {colors: []uint32{0x22242e}, wear: (*outfit).gown},
	casting.Astronaut:     {colors: []uint32{0xeef1f7}, hat: spaceHelmet, gloves: 0xe9edf5, wear: (*outfit).spacesuit},
	casting.Farmer:        {colors: []uint32{0xc0392b}, hat: strawHat, wear: (*outfit).dungarees},
	casting.Cowboy:        {colors: []uint32{0xb5482f, 0x3566b8}, hat: cowboyHat, wear: (*outfit).checkedShirt},
	casting.Builder:       {colors: []uint32{0xf28c1c}, hat: hardHat, wear: (*outfit).safetyVest},
	casting.Mechanic:      {colors: []uint32{0x8f97a6}, hat: baseballCap, wear: (*outfit).overalls},
	casting.Artist:        {colors: []uint32{0x2b3350, 0x8a4f7d}, hat: beret, wear: (*outfit).apron},
	casting.Singer:        {colors: []uint32{0x8a3ffc, 0xd81f6a, 0x1f2a55}, wear: (*outfit).stageJacket},
	casting.DJ:            {colors: []uint32{0x23262f, 0x5a2fd0}, hat: headphones, eyewear: shades, behind: (*outfit).hood, wear: (*outfit).hoodie},
	casting.Dancer:        {colors: []uint32{0xf0589c, 0x8a3ffc, 0xe5383b}, sleeves: none, wear: (*outfit).tankTop},
	casting.Royal:         {colors: []uint32{0xb3202c, 0x5a2fa0}, hat: crown, wear: (*outfit).royalRobe},
	casting.Pirate:        {colors: []uint32{0x7a1f2b, 0x2b3350}, hat: pirateHat, beard: fullBeard, wear: (*outfit).captainCoat},
	casting.Ninja:         {colors: []uint32{0x2a2d38}, hat: ninjaHood, wear: (*outfit).wrap},
	casting.Thief:         {colors: []uint32{0xf4f5f9}, hat: balaclava, wear: (*outfit).stripedShirt},
	casting.Hacker:        {colors: []uint32{0x1d2129}, eyewear: squareGlasses, behind: (*outfit).raisedHood, wear: (*outfit).hoodie},
	casting.Knight:        {colors: []uint32{0xaab2c2}, hat: knightHelm, gloves: 0x9aa2b4, wear: (*outfit).armour},
	casting.Wizard:        {colors: []uint32{0x4a35b8, 0x27408f}, hat: wizardHat, beard: fullBeard, wear: (*outfit).wrap},
	casting.Superhero:     {colors: []uint32{0x1f5fd0, 0xb3202c, 0x16806a}, hat: eyeMask, behind: (*outfit).cape, wear: (*outfit).superSuit},
	casting.Detective:     {colors: []uint32{0xc9a26b}, hat: fedora, wear: (*outfit).trenchCoat},
	casting.Wedding:       {colors: []uint32{0xf7f7fc}, hers: bridalVeil, wear: (*outfit).weddingWear},
	casting.Santa:         {colors: []uint32{0xd81f2a}, hat: santaHat, beard: fullBeard, gloves: 0x22242e, wear: (*outfit).santaCoat},
	casting.Expecting:     {colors: []uint32{0x9a6bf0, 0x3fa796, 0xe0709a}, sleeves: short, wear: (*outfit).maternityDress},
}

// isMuscular reports roles with a strong build.
func (f *figure) isMuscular() bool {
	return f.role == casting.Athlete || f.role == casting.Boxer || f.role == casting.Superhero
}

// wearsShirt reports roles whose white cuffs show.
func (f *figure) wearsShirt() bool { return f.role == casting.Executive || f.role == casting.Wedding }
