package people

import (
	"fmt"
	"hash/fnv"
	"math/rand"
	"strconv"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
)

type age int

const (
	adult age = iota
	child
	senior
)

type hairStyle int

const (
	hairShort hairStyle = iota
	hairFade
	hairBald
	hairCurly
	hairAfro
	hairHijab
	hairBun
	hairLong
	hairBob
	hairPonytail
	hairQuiff
	hairMessy
	hairStyles // how many there are
)

type beardStyle int

const (
	shaven beardStyle = iota
	stubble
	fullBeard
	goatee
	moustache
)

type eyewear int

const (
	noGlasses eyewear = iota
	roundGlasses
	squareGlasses
	shades
)

// person is everything that decides the picture, apart from expression and pose.
type person struct {
	seed       int64
	role       casting.Role
	skin       int // an index of skinTones
	age        age
	woman      bool
	hair       hairStyle
	hairColor  canvas.Color
	beardStyle beardStyle
	eyewear    eyewear
	hatStyle   hatStyle
	cloth      canvas.Color
	accent     canvas.Color
	eyeColor   canvas.Color

	jaw, cheek, length float32 // factors of the shape of the face
	build              float32 // of the width of the body
	yaw, roll          float32 // turn of the head in design units, its lean in degrees
}

// newPerson makes up what the look leaves open.
func newPerson(l casting.Look) person {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s %s", l.Role, l.Kind) // the same person in every pose
	r := rand.New(rand.NewSource(int64(l.Variant)*7919 + int64(h.Sum64()>>2)))
	p := person{seed: r.Int63(), role: l.Role, skin: skinShares[r.Intn(len(skinShares))], woman: r.Intn(2) == 0}
	p.setKind(l)
	p.pickColors(r)
	p.pickHair(r)
	if l.Kind == casting.Hijabi {
		p.hair, p.beardStyle = hairHijab, shaven
	}
	p.dress(r)
	if v, err := strconv.ParseUint(l.Cloth, 16, 24); err == nil {
		p.cloth = canvas.Hex(uint32(v))
	}
	p.build = .94 + .14*r.Float32()
	p.jaw, p.cheek, p.length = .92+.16*r.Float32(), .97+.07*r.Float32(), .97+.08*r.Float32()
	if p.woman {
		p.jaw -= .08
	}
	p.cheek += (p.build - 1) * .6
	p.yaw, p.roll = (r.Float32()-.5)*14, (r.Float32()-.5)*9
	return p
}

func (p *person) setKind(l casting.Look) {
	switch l.Kind {
	case casting.Man, casting.Boy, casting.Grandfather:
		p.woman = false
	case casting.Woman, casting.Girl, casting.Grandmother, casting.Hijabi:
		p.woman = true
	}
	switch l.Kind {
	case casting.Boy, casting.Girl:
		p.age = child
	case casting.Grandfather, casting.Grandmother:
		p.age = senior
	}
	if l.Role == casting.Expecting {
		p.woman, p.age = true, adult
	}
}

func pick[T any](r *rand.Rand, options ...T) T { return options[r.Intn(len(options))] }

func (p *person) pickColors(r *rand.Rand) {
	eye := pick[uint32](r, 0x6b3f1d, 0x4a2c16, 0x2f7fc4, 0x3d9460, 0x8a6a2a)
	hair := pick[uint32](r, black, darkBrown, brown, brown, blonde, auburn, ginger)
	if p.skin > 2 {
		hair = pick[uint32](r, black, black, darkBrown)
	}
	if p.skin > 3 {
		eye = 0x4a2712
	}
	if p.age == senior {
		hair = pick[uint32](r, grey, white)
	}
	p.eyeColor, p.hairColor = canvas.Hex(eye), canvas.Hex(hair)
	p.cloth = canvas.Hex(pick[uint32](r, 0x2f6df2, 0xe5383b, 0x16a377, 0x8a3ffc, 0xff8a1f, 0x2b3350, 0xf0589c))
	p.accent = canvas.Hex(pick[uint32](r, 0xe5383b, 0xffc42e, 0x2f6df2, 0x16a377))
}

func (p *person) pickHair(r *rand.Rand) {
	switch {
	case p.woman && p.age == senior:
		p.hair = pick(r, hairCurly, hairBun, hairBob)
	case p.woman && p.skin > 4:
		p.hair = pick(r, hairAfro, hairBun, hairCurly)
	case p.woman:
		p.hair = pick(r, hairLong, hairBob, hairBun, hairPonytail, hairCurly)
	case p.age == senior:
		p.hair, p.beardStyle = pick(r, hairShort, hairBald), pick(r, shaven, moustache, fullBeard)
	case p.age == child:
		p.hair = pick(r, hairShort, hairQuiff, hairMessy, hairCurly)
	default:
		p.hair = pick(r, hairShort, hairQuiff, hairFade, hairMessy, hairCurly)
		if p.skin > 4 {
			p.hair = pick(r, hairFade, hairBald, hairCurly)
		}
		p.beardStyle = pick(r, shaven, shaven, stubble, fullBeard, moustache, goatee)
	}
}

// dress gives the clothes, hat and glasses of the role.
func (p *person) dress(r *rand.Rand) {
	w := wardrobe[p.role]
	if len(w.colors) > 0 {
		p.cloth = canvas.Hex(pick(r, w.colors...))
	}
	p.hatStyle, p.eyewear = w.hat, w.eyewear
	if p.woman && w.hers != noHat {
		p.hatStyle = w.hers
	}
	if w.beard != shaven && !p.woman && p.age != child {
		p.beardStyle = w.beard
	}
	if p.role == casting.Casual && p.age == senior && r.Intn(2) == 0 {
		p.eyewear = roundGlasses
	}
	if p.role == casting.Casual && p.age != senior && r.Intn(9) == 0 {
		p.eyewear = pick(r, roundGlasses, squareGlasses)
	}
	if p.role == casting.Casual && p.hair != hairHijab && p.hair != hairAfro && r.Intn(7) == 0 {
		p.hatStyle = baseballCap
	}
	if p.role == casting.Casual && !p.woman && p.skin > 1 && p.age != child && r.Intn(14) == 0 {
		p.hatStyle, p.beardStyle = turban, fullBeard
	}
	if p.role == casting.Santa || p.role == casting.Wizard {
		p.hairColor = canvas.Hex(white)
	}
	p.fitHair()
}

// fitHair makes room for the hat.
func (p *person) fitHair() {
	switch {
	case p.hatStyle.isHood():
		p.hair, p.beardStyle = hairBald, shaven
	case p.hair == hairHijab && p.hatStyle != headphones && p.hatStyle != eyeMask:
		p.hatStyle = noHat
	case !p.hatStyle.coversHair() && p.hatStyle != spaceHelmet && p.hatStyle != crown && p.hatStyle != bridalVeil:
	case p.hair == hairBun || p.hair == hairAfro && p.hatStyle == spaceHelmet:
		p.hair = hairBob
	case p.hair == hairQuiff || p.hair == hairMessy:
		p.hair = hairShort
	}
}
