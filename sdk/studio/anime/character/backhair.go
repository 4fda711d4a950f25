package character

import (
	"math"
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// backHair paints all hair behind the neck and face.
func (d *drawing) backHair() {
	switch d.who.Hair {
	case Spiky:
		d.corona(spikes(d.hairRandom(), d.pose.Wind))
	case Messy:
		d.corona(tousle(d.hairRandom()))
	case Long:
		d.curtain(330, 126)
	case Bob:
		d.curtain(132, 112)
	case TwinTail:
		d.nape()
		sides(func(s float32) { d.tail(s*88, -78, s, 330) })
	case PonyTail:
		d.nape()
		s := float32(-1)
		if d.pose.Yaw < -.1 {
			s = 1
		}
		d.tail(s*42, -118, s, 330)
	}
	skull := d.skull()
	d.Fill(skull, d.hair.Base, 1)
	if !d.who.shaggy() {
		d.Outline(d.turnAllHair(skull[0]), d.hair.Line, lineWidth, d.darkSide()*.5, -.2)
	}
}

// skull is the cap of hair behind everything in front.
func (d *drawing) skull() canvas.Path {
	rise := float32(0)
	if d.who.Hair == Spiky {
		rise = 4
	}
	return canvas.Path{d.turnAllHair(ink.Loop(-100, 30, -107, -36, -90, -100, -50, -138-rise, 0, -149-rise, 50, -138-rise, 90, -100, 107, -36, 100, 30, 60, -20, -60, -20))}
}

func (d *drawing) corona(locks []lock) {
	for _, k := range locks {
		d.lock(k.mapped(d.turnHair))
	}
}

// ray is the point at a distance and angle (radians) from a centre on the skull.
func ray(y, radius, angle float32) canvas.Point {
	return canvas.Point{X: radius * canvas.Cos(angle), Y: y + radius*canvas.Sin(angle)}
}

// spikes stand off the head in two layers, longest at the top.
func spikes(r *rand.Rand, wind float32) []lock {
	const perLayer, centre = 11, -34
	var locks []lock
	for layer := float32(0); layer < 2; layer++ {
		for i := float32(0); i < perLayer; i++ {
			angle := canvas.Lerp(-212, 32, (i+.5*layer)/(perLayer-1)) * math.Pi / 180
			reach := 198 - layer*16 + 34*canvas.Sin(i*2.6+layer*1.3) + r.Float32()*14
			reach *= .86 + .22*canvas.Clamp(-canvas.Sin(angle), -.3, 1)
			k := lock{
				root:  canvas.Point{X: 62 * canvas.Cos(angle), Y: centre + 66*canvas.Sin(angle)},
				bend1: ray(centre, 127, angle-.10), bend2: ray(centre, reach*.84, angle+.02),
				tip:   ray(centre, reach, angle+.16*(1+wind)),
				width: 37, base: .9, peak: .30, inkFrom: .3, strands: 1, shade: .72, inner: layer == 0,
			}
			if layer == 1 && int(i)%2 == 0 {
				k.glossFrom, k.glossTo = .46, .62
			}
			locks = append(locks, k)
		}
	}
	return locks
}

// tousle is short hair that curls to both sides.
func tousle(r *rand.Rand) []lock {
	const perLayer, centre = 9, -34
	var locks []lock
	for layer := float32(0); layer < 2; layer++ {
		for i := float32(0); i < perLayer; i++ {
			t := (i + .5*layer) / (perLayer - 1)
			angle := canvas.Lerp(-214, 34, t) * math.Pi / 180
			reach := 158 - layer*8 + 14*canvas.Sin(i*2.2+layer) + r.Float32()*16
			sweep := float32(.30)
			if t < .42 {
				sweep = -.30
			}
			locks = append(locks, lock{
				root:  canvas.Point{X: 56 * canvas.Cos(angle-sweep), Y: -30 + 66*canvas.Sin(angle-sweep)},
				bend1: ray(centre, 115, angle-sweep*.7), bend2: ray(centre+2, reach*.88, angle-sweep*.1),
				tip:   ray(centre+4, reach, angle+sweep*.55),
				width: 36, base: .9, peak: .34, inkFrom: .36, inner: layer == 0,
			})
		}
	}
	return locks
}

// curtain is loose hair that falls behind the shoulders to bottom, half as wide
// as breadth on either side.
func (d *drawing) curtain(bottom, breadth float32) {
	const strands = 9
	for i := range strands { // from the sides to the middle
		pair := float32(i / 2)
		s := float32(1 - 2*(i%2))
		x := s * (breadth - pair*breadth/4.6)
		k := lock{
			root: at(s*60, -100), bend1: at(x*1.02+s*8, -60), bend2: at(x*1.06, bottom*.55),
			tip:   at(x*.98+d.pose.Wind*60, bottom+float32((i*37)%29)-8),
			width: 36, base: .8, peak: .55, inkFrom: .1, strands: 1, inner: pair >= 1,
		}
		if d.who.Hair == Bob {
			k.tip.X, k.peak = x*.74, .7
		}
		if !k.inner {
			k.glossFrom, k.glossTo = .36, .46
		}
		d.lock(k.mapped(d.turnHair))
	}
	d.Fill(ink.Blob(-breadth*.8, -60, -breadth*.78, bottom*.5, -breadth*.5, bottom*.82, breadth*.5, bottom*.82, breadth*.78, bottom*.5, breadth*.8, -60), d.hair.Deep, 1)
}

// nape is tied hair seen behind the neck.
func (d *drawing) nape() {
	d.Fill(ink.Blob(-92, -60, -90, 40, -60, 92, 0, 100, 60, 92, 90, 40, 92, -60), d.hair.Deep, 1)
}

// tail is a tied tail of the given length that hangs to side s from (x, y). Its
// outer locks come first; the roots hide under the band.
func (d *drawing) tail(x, y, s, length float32) {
	for i, q := range []struct{ out, longer, width float32 }{{-30, 0, 34}, {34, -26, 36}, {12, 4, 40}, {-12, -34, 30}, {-40, -74, 22}} {
		k := lock{
			root: at(x, y), bend1: at(x+s*(80+q.out*.7), y-46+q.out*.3), bend2: at(x+s*(112+q.out), y+length*.5),
			tip:   at(x+s*(64+q.out*1.7)+d.pose.Wind*60, y+length+q.longer),
			width: q.width, base: .30, peak: .48, inkFrom: .22, strands: i % 2, inner: i == 0,
		}
		if i > 0 && i < 4 {
			k.glossFrom, k.glossTo = .30, .45
		}
		d.lock(k.mapped(d.turnHair))
	}
}
