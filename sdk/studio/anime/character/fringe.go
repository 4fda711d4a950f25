package character

import (
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// strand describes one lock of a fringe: where its tip hangs, its breadth and
// how far it bows outwards.
type strand struct{ x, y, width, bow float32 }

// crown is where the fringe grows from.
const crown = -138

var (
	spikyFringe = []strand{{-92, 46, 21, -10}, {92, 44, 21, 10}, {-66, 18, 25, -14}, {68, 14, 25, 6}, {44, -6, 24, 14}, {-34, 8, 25, -14}, {8, 12, 21, -18}}
	messyFringe = []strand{{-94, 44, 22, -8}, {94, 40, 22, 8}, {74, 10, 24, 16}, {-70, 18, 26, 6}, {46, -2, 24, 12}, {-40, 6, 25, 12}, {20, 12, 22, -16}, {-10, 16, 21, 14}}
	bluntFringe = []strand{{-94, 56, 20, -6}, {94, 56, 20, 6}, {-72, 0, 23, -4}, {72, 3, 23, 4}, {-50, 6, 23, -4}, {50, 0, 23, 4}, {-26, 3, 23, -4}, {26, 6, 23, 4}, {2, 0, 23, 4}}
	partFringe  = []strand{{-96, 62, 20, -8}, {96, 60, 20, 8}, {-80, 30, 25, -14}, {82, 26, 25, 14}, {-56, 4, 26, -20}, {62, 0, 26, 22}, {-30, -14, 24, -22}, {36, -18, 24, 22}, {-6, 22, 9, -22}, {14, 34, 8, 18}}
	sweptFringe = []strand{{-95, 56, 20, -6}, {95, 54, 20, 6}, {78, 18, 24, 10}, {-74, 24, 25, -4}, {54, 0, 26, 16}, {-46, 12, 25, -12}, {26, 4, 24, 14}, {-16, 14, 23, -16}}
)

// shaggy hair has no smooth outline at the crown.
func (c Identity) shaggy() bool { return c.Hair == Spiky || c.Hair == Messy }

func (c Identity) fringe() []strand {
	switch {
	case c.Hair == Spiky:
		return spikyFringe
	case c.Hair == Messy:
		return messyFringe
	case c.Fringe == Blunt:
		return bluntFringe
	case c.Fringe == Parted:
		return partFringe
	default:
		return sweptFringe
	}
}

// hairRandom varies the locks; the same identity always gets the same.
func (d *drawing) hairRandom() *rand.Rand { return rand.New(rand.NewPCG(d.who.Grain, 0x68616972)) }

// fringeLocks are the locks over the brow in drawing order.
func (d *drawing) fringeLocks() []lock {
	const thin = 10 // narrower locks are single hairs without gloss
	r := d.hairRandom()
	inkFrom := float32(.44)
	if d.who.shaggy() {
		inkFrom = .30
	}
	var locks []lock
	for _, s := range d.who.fringe() {
		rootX := d.who.Part + s.x*.22
		k := lock{
			root:  canvas.Point{X: rootX, Y: crown + canvas.Abs(s.x)*.10},
			bend1: canvas.Point{X: canvas.Lerp(rootX, s.x, .62), Y: crown + 4 + canvas.Abs(s.x)*.12},
			bend2: canvas.Point{X: s.x*1.06 + s.bow, Y: -62},
			tip:   canvas.Point{X: s.x + s.bow*.2, Y: s.y},
			width: s.width * 1.16, base: .28, peak: .52, inkFrom: inkFrom, strands: r.IntN(2),
		}
		if s.width > thin {
			jitter := r.Float32() * .04
			k.glossFrom, k.glossTo = .40+jitter, .60+jitter
		}
		k = d.blown(k)
		k.tip.X += (r.Float32() - .5) * 6
		k.tip.Y += (r.Float32() - .5) * 8
		locks = append(locks, k)
	}
	return locks
}

// blown turns a lock with the head and lets the wind take its end.
func (d *drawing) blown(k lock) lock {
	k = k.mapped(d.turnHair)
	wind := d.pose.Wind
	k.bend2.X += wind * 14
	k.tip.X += wind * 30
	k.tip.Y -= canvas.Abs(wind) * 8
	return k
}

// frontHair paints the skull's hair above the brow, side locks, fringe and tufts.
func (d *drawing) frontHair() {
	scalp := canvas.Path{d.turnAllHair(ink.Loop(-97, 10, -107, -40, -90, -100, -50, -138, 0, -149, 50, -138, 90, -100, 107, -40, 97, 10, 84, -40, 50, -66, 0, -74, -50, -66, -84, -40))}
	d.Fill(scalp, d.hair.Base, 1)
	s := d.darkSide()
	d.Within(scalp, func() {
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*30, -150, s*84, -104, s*92, -40, s*80, 20, s*140, 20, s*140, -150))}, d.hair.Shade, 1)
	})
	if !d.who.shaggy() {
		top := d.turnAllHair(ink.Curve(-100, 6, -107, -40, -90, -100, -50, -138, 0, -149, 50, -138, 90, -100, 107, -40, 100, 6))
		d.Brush(top, d.hair.Line, ink.Taper(lineWidth*1.1, .5))
	}
	sides(d.sideLocks)
	for _, k := range d.fringeLocks() {
		d.lock(k)
	}
	d.tufts()
	if d.who.Hair == TwinTail {
		sides(d.hairBand)
	}
}

// sideLength is how far the locks before the ears hang.
func (c Identity) sideLength() float32 {
	switch c.Hair {
	case Long:
		return 250
	case TwinTail, PonyTail:
		return 150
	case Bob:
		return 112
	default:
		return 70
	}
}

func (d *drawing) sideLocks(s float32) {
	long := d.who.sideLength()
	if d.who.shaggy() {
		d.lock(d.blown(lock{root: at(s*84, -60), bend1: at(s*106, -30), bend2: at(s*100, 20), tip: at(s*86, long), width: 15, base: .6, peak: .35, inkFrom: .25}))
		return
	}
	inward := float32(88)
	if d.who.Hair == Bob {
		inward = 74
	}
	d.lock(d.blown(lock{root: at(s*78, -92), bend1: at(s*118, -60), bend2: at(s*112, long*.5), tip: at(s*(inward+12), long+16), width: 17, base: .4, peak: .5, inkFrom: .22}))
	d.lock(d.blown(lock{root: at(s*70, -100), bend1: at(s*108, -64), bend2: at(s*96, long*.4), tip: at(s*inward, long-20), width: 15, base: .4, peak: .5, inkFrom: .26, glossFrom: .26, glossTo: .40}))
}

// tufts stand up from the crown: spikes, tousled ends or a single cowlick.
func (d *drawing) tufts() {
	switch d.who.Hair {
	case Spiky:
		for i, t := range []float32{-68, 62, -40, 34, -8} {
			x := t + d.who.Part*.3
			tip := at(x*1.7+22, -206+canvas.Abs(x)*.5-float32(i%2)*16)
			d.lock(lock{root: at(x*.62, -84), bend1: at(x*.9, -124), bend2: at(x*1.3+6, -166), tip: tip, width: 26, base: .12, peak: .40, inkFrom: .14, strands: 1, shade: .75, glossFrom: .42, glossTo: .60}.mapped(d.turnHair))
		}
	case Messy:
		for _, x := range []float32{-56, 50, -18, 18} {
			d.lock(lock{root: at(x*.5, -104), bend1: at(x*.8, -136), bend2: at(x*1.1, -158), tip: at(x*1.5+14, -166), width: 22, base: .8, peak: .3, inkFrom: .45, strands: 1}.mapped(d.turnHair))
		}
	default:
		if d.who.Grain%3 == 0 {
			x := d.who.Part
			d.lock(d.blown(lock{root: at(x, -140), bend1: at(x-4, -178), bend2: at(x+26, -196), tip: at(x+48, -168), width: 5, base: .6, peak: .4}))
		}
	}
}

// hairBand ties one of the two tails.
func (d *drawing) hairBand(s float32) {
	q := d.turnHair(at(s*96, -84))
	band := ink.Ellipse(q.X, q.Y, 13, 19, s*30)
	tones := ink.NewTones(d.who.TrimColor)
	d.Fill(band, tones.Base, 1)
	d.Fill(ink.Ellipse(q.X-d.lightSide*5, q.Y+4, 7, 14, s*30), tones.Shade, 1)
	d.Outline(band[0], tones.Line, lineWidth, d.darkSide(), .5)
}

func at(x, y float32) canvas.Point { return canvas.Point{X: x, Y: y} }
