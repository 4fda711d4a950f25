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
	wispFringe  = []strand{{-95, 60, 19, -8}, {95, 58, 19, 8}, {-78, 22, 20, -10}, {80, 20, 20, 12}, {-58, -8, 22, -16}, {60, -12, 22, 18}, {-34, -26, 22, -14}, {38, -24, 22, 16}, {-12, 6, 11, -12}, {8, 18, 10, 8}, {22, -2, 9, 14}}
	shortFringe = []strand{{-96, 24, 18, -6}, {96, 22, 18, 6}, {80, -8, 22, 12}, {-78, -2, 23, -4}, {58, -26, 24, 16}, {-54, -16, 24, -2}, {32, -34, 23, 18}, {-26, -20, 24, 6}, {4, -24, 23, 14}}
	sideFringe  = []strand{{97, 50, 18, 8}, {92, 6, 20, 10}, {78, -34, 20, 12}, {-96, 60, 20, -8}, {-84, 34, 23, -16}, {-64, 16, 25, -22}, {-40, 6, 25, -26}, {-12, -4, 24, -26}, {18, -20, 23, -22}, {44, -40, 21, -12}}
	curlyFringe = []strand{{-96, 40, 21, -8}, {96, 38, 21, 8}, {-80, 6, 24, -12}, {82, 2, 24, 12}, {-56, -18, 25, -12}, {58, -20, 25, 14}, {-30, -24, 24, -10}, {34, -28, 24, 14}, {4, -18, 24, 10}}
	sweptFringe = []strand{{-95, 56, 20, -6}, {95, 54, 20, 6}, {78, 18, 24, 10}, {-74, 24, 25, -4}, {54, 0, 26, 16}, {-46, 12, 25, -12}, {26, 4, 24, 14}, {-16, 14, 23, -16}}
)

func (c Identity) fringe() []strand {
	if own := c.cut().fringe; own != nil {
		return own
	}
	switch c.Fringe {
	case Blunt:
		return bluntFringe
	case Parted:
		return partFringe
	case Wisps:
		return wispFringe
	default:
		return sweptFringe
	}
}

// hairRandom varies the locks; the same identity always gets the same.
func (d *drawing) hairRandom() *rand.Rand { return rand.New(rand.NewPCG(d.who.Grain, 0x68616972)) }

// fringeLocks are the locks over the brow in drawing order.
func (d *drawing) fringeLocks() []lock {
	const thin = 10 // narrower locks are single hairs without gloss
	r, cut := d.hairRandom(), d.who.cut()
	if cut.front != nil {
		return nil
	}
	inkFrom := float32(.44)
	if cut.shaggy {
		inkFrom = .30
	}
	var locks []lock
	for _, s := range d.who.fringe() {
		rootX := d.who.Part + s.x*.22
		if cut.shift != 0 {
			rootX = cut.shift + s.x*.12
		}
		k := lock{
			root:  canvas.Point{X: rootX, Y: crown + canvas.Abs(s.x)*.10},
			bend1: canvas.Point{X: canvas.Lerp(rootX, s.x, .62), Y: crown + 4 + canvas.Abs(s.x)*.12},
			bend2: canvas.Point{X: s.x*1.06 + s.bow, Y: -62},
			tip:   canvas.Point{X: s.x + s.bow*.2, Y: s.y},
			width: s.width * 1.16, base: .28, peak: .52, inkFrom: inkFrom, strands: r.IntN(2),
			wave: cut.wave * ink.Sign(s.x), waves: 2.2,
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

// frontHair paints the skull's hair above the brow, side locks, fringe and what
// lies over them.
func (d *drawing) frontHair() {
	cut := d.who.cut()
	if cut.front != nil {
		cut.front(d)
		return
	}
	d.scalp(d.hair)
	if !cut.shaggy {
		top := d.turnAllHair(ink.Curve(-100, 6, -107, -40, -90, -100, -50, -138, 0, -149, 50, -138, 90, -100, 107, -40, 100, 6))
		d.Brush(top, d.hair.Line, ink.Taper(lineWidth*1.1, .5))
	}
	if cut.side > 0 {
		sides(d.sideLocks)
	}
	for _, k := range d.fringeLocks() {
		d.lock(k)
	}
	if cut.over != nil {
		cut.over(d)
	}
}

// scalp fills the hair above the brow in two tones.
func (d *drawing) scalp(tones ink.Tones) {
	scalp := canvas.Path{d.turnAllHair(ink.Loop(-97, 10, -107, -40, -90, -100, -50, -138, 0, -149, 50, -138, 90, -100, 107, -40, 97, 10, 84, -40, 50, -66, 0, -74, -50, -66, -84, -40))}
	d.Fill(scalp, tones.Base, 1)
	s := d.darkSide()
	d.Within(scalp, func() {
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*30, -150, s*84, -104, s*92, -40, s*80, 20, s*140, 20, s*140, -150))}, tones.Shade, 1)
	})
}

func (d *drawing) sideLocks(s float32) {
	cut := d.who.cut()
	long, wave := cut.side, cut.wave*s
	if cut.inward == 0 {
		d.lock(d.blown(lock{root: at(s*84, -60), bend1: at(s*106, -30), bend2: at(s*100, 20), tip: at(s*86, long), width: 15, base: .6, peak: .35, inkFrom: .25, wave: wave, waves: 2}))
		return
	}
	d.lock(d.blown(lock{root: at(s*78, -92), bend1: at(s*118, -60), bend2: at(s*112, long*.5), tip: at(s*(cut.inward+12), long+16), width: 17, base: .4, peak: .5, inkFrom: .22, wave: wave, waves: 2.4}))
	d.lock(d.blown(lock{root: at(s*70, -100), bend1: at(s*108, -64), bend2: at(s*96, long*.4), tip: at(s*cut.inward, long-20), width: 15, base: .4, peak: .5, inkFrom: .26, glossFrom: .26, glossTo: .40, wave: wave, waves: 2.4}))
}

// cowlick is the single hair that stands up on some crowns.
func (d *drawing) cowlick() {
	if d.who.Grain%3 == 0 {
		x := d.who.Part
		d.lock(d.blown(lock{root: at(x, -140), bend1: at(x-4, -178), bend2: at(x+26, -196), tip: at(x+48, -168), width: 5, base: .6, peak: .4}))
	}
}

// hairBands tie the two tails.
func (d *drawing) hairBands() { sides(d.hairBand) }

func (d *drawing) hairBand(s float32) {
	q := d.turnHair(at(s*96, -84))
	band := ink.Ellipse(q.X, q.Y, 13, 19, s*30)
	tones := ink.NewTones(d.who.TrimColor)
	d.Fill(band, tones.Base, 1)
	d.Fill(ink.Ellipse(q.X-d.lightSide*5, q.Y+4, 7, 14, s*30), tones.Shade, 1)
	d.Outline(band[0], tones.Line, lineWidth, d.darkSide(), .5)
}

func at(x, y float32) canvas.Point { return canvas.Point{X: x, Y: y} }
