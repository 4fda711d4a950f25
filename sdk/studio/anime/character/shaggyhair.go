package character

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// ray is the point at a distance and angle (radians) from a centre on the skull.
func ray(y, radius, angle float32) canvas.Point {
	return canvas.Point{X: radius * canvas.Cos(angle), Y: y + radius*canvas.Sin(angle)}
}

// crownHair describes locks that stand off the head all around.
type crownHair struct {
	perLayer      int
	reach, spread float32 // of the tips from the centre, and how much it varies
	top           float32 // how much longer the locks at the top are
	width         float32
	sweep         float32 // radians that tips lean along the head
	wave          float32
	gloss         bool
}

// corona draws two layers of locks around the head, the inner one in shadow.
// Lengths and widths vary from lock to lock, long and broad ones beside short
// and narrow ones, so that the outline has large and small steps.
func (d *drawing) corona(c crownHair) {
	const centre = -34
	r := d.hairRandom()
	lean := ink.Sign(d.who.Part)
	for layer := float32(0); layer < 2; layer++ {
		for i := range c.perLayer {
			t := (float32(i) + .5*layer) / float32(c.perLayer-1)
			angle := canvas.Lerp(-214, 34, t) * math.Pi / 180
			large := float32((i+int(layer))%3) / 2 // 0, a half, 1
			up := canvas.Clamp(-canvas.Sin(angle), -.3, 1)
			reach := c.reach - layer*14 + c.spread*(large-.4) + r.Float32()*c.spread*.35
			reach *= 1 - c.top*.5 + c.top*up
			sweep := c.sweep * lean
			if c.sweep > .25 { // tousled ends fall to both sides
				sweep = c.sweep * ink.Sign(t-.45)
			}
			k := lock{
				root:  canvas.Point{X: 60 * canvas.Cos(angle-sweep*.5), Y: centre + 66*canvas.Sin(angle-sweep*.5)},
				bend1: ray(centre, 118, angle-sweep*.6), bend2: ray(centre, reach*.85, angle),
				tip:   ray(centre+2, reach, angle+sweep*.7+d.pose.Wind*.14),
				width: c.width * (.82 + .34*large), base: .9, peak: .32, inkFrom: .32, shade: .7, inner: layer == 0, wave: c.wave, waves: 1.8,
			}
			if layer == 1 {
				k.strands = int(large)
				if c.gloss && i%2 == 0 {
					k.glossFrom, k.glossTo = .46, .60
				}
			}
			d.lock(k.mapped(d.turnHair))
		}
	}
}

func (d *drawing) spikyBack() {
	d.corona(crownHair{perLayer: 9, reach: 186, spread: 62, top: .30, width: 42, sweep: .2, gloss: true})
}

func (d *drawing) messyBack() {
	d.corona(crownHair{perLayer: 9, reach: 156, spread: 26, top: .04, width: 37, sweep: .3})
}

func (d *drawing) shortBack() {
	d.corona(crownHair{perLayer: 11, reach: 132, spread: 14, top: .16, width: 32, sweep: .34})
}

func (d *drawing) curlyBack() {
	d.corona(crownHair{perLayer: 12, reach: 156, spread: 16, top: 0, width: 30, sweep: .3, wave: 8})
}

// spikyTufts stand up from the crown, swept to the side of the part.
func (d *drawing) spikyTufts() {
	for i, t := range []float32{-70, 64, -42, 36, -8} {
		x := t + d.who.Part*.3
		tip := at(x*1.6+22, -208+canvas.Abs(x)*.55-float32(i%2)*22)
		d.lock(lock{root: at(x*.62, -84), bend1: at(x*.9, -124), bend2: at(x*1.3+6, -166), tip: tip, width: 28 - float32(i%3)*4, base: .12, peak: .40, inkFrom: .14, strands: 1, shade: .75, glossFrom: .42, glossTo: .60}.mapped(d.turnHair))
	}
}

func (d *drawing) messyTufts() {
	for _, x := range []float32{-56, 50, -18, 18} {
		d.lock(lock{root: at(x*.5, -104), bend1: at(x*.8, -136), bend2: at(x*1.1, -158), tip: at(x*1.5+14, -166), width: 22, base: .8, peak: .3, inkFrom: .45, strands: 1}.mapped(d.turnHair))
	}
}

func (d *drawing) curlyTufts() {
	for i, x := range []float32{-74, 70, -44, 40, -14, 16} {
		s := ink.Sign(x)
		d.lock(lock{root: at(x*.6, -112), bend1: at(x*.9, -150), bend2: at(x*1.2+s*16, -172), tip: at(x*1.3+s*34, -128-float32(i%2)*14), width: 20, base: .8, peak: .4, inkFrom: .25, wave: 5 * s, waves: 1.5, glossFrom: .34, glossTo: .50}.mapped(d.turnHair))
	}
}

// shavedTones are hair so short that the skin shows through.
func (d *drawing) shavedTones() ink.Tones {
	t := d.hair
	t.Base, t.Shade = canvas.Mix(d.skin.Shade, d.hair.Shade, .62), canvas.Mix(d.skin.Deep, d.hair.Deep, .7)
	return t
}

func (d *drawing) shavedBack() {
	skull := canvas.Path{d.turnAllHair(ink.Loop(-96, 26, -101, -34, -86, -94, -48, -130, 0, -140, 48, -130, 86, -94, 101, -34, 96, 26))}
	d.Fill(skull, d.shavedTones().Base, 1)
	d.Outline(skull[0], d.hair.Line, lineWidth, d.darkSide()*.5, -.2)
}

// shavedSides are the sides of the head before the ears.
func (d *drawing) shavedSides() {
	tones, dark := d.shavedTones(), d.darkSide()
	sides(func(s float32) {
		side := canvas.Path{d.turnAllHair(ink.Loop(s*92, 20, s*101, -34, s*86, -94, s*52, -128, s*46, -84, s*70, -56, s*80, -24, s*84, 10))}
		c := tones.Base
		if s == dark {
			c = tones.Shade
		}
		d.Fill(side, c, 1)
		d.Brush(d.turnAllHair(ink.Curve(s*84, 14, s*80, -24, s*70, -56)), d.hair.Line, ink.Taper(lineWidth*.5, .5))
	})
}

// undercutFront is hair left long on the top and combed over to one side.
func (d *drawing) undercutFront() {
	d.shavedSides()
	d.Fill(canvas.Path{d.turnAllHair(ink.Loop(-78, -66, -84, -106, -50, -146, 0, -158, 50, -146, 84, -106, 78, -66, 40, -84, 0, -90, -40, -84))}, d.hair.Base, 1)
	lean := ink.Sign(d.who.Part)
	for i := range 9 {
		x := lean * (64 - 15.5*float32(i))
		k := lock{
			root: at(x, -76-float32(i%2)*5), bend1: at(x+lean*2, -142-float32(i%3)*10), bend2: at(x-lean*38, -186-float32(i%3)*8), tip: at(x-lean*(78+float32(i%3)*12), -118+float32(i)*4.2),
			width: 25, base: .5, peak: .48, inkFrom: .12, strands: i % 2, glossFrom: .38, glossTo: .56,
		}
		d.lock(d.blown(k))
	}
}

// mohawkFront is a comb of hair along the middle of a shaved head.
func (d *drawing) mohawkFront() {
	d.shavedSides()
	d.Fill(canvas.Path{d.turnAllHair(ink.Loop(-50, -80, -56, -120, 0, -150, 56, -120, 50, -80, 0, -92))}, d.hair.Base, 1)
	for i := range 9 {
		t := (float32((i*2)%9) - 4) / 4 // from both ends to the middle and back
		tip := at(t*92+10, -234+canvas.Abs(t)*70-float32(i%2)*14)
		d.lock(lock{root: at(t*34, -82), bend1: at(t*48, -130), bend2: at(t*72, -180), tip: tip, width: 27, base: .5, peak: .42, inkFrom: .2, strands: 1, shade: .7, glossFrom: .40, glossTo: .56}.mapped(d.turnHair))
	}
}
