package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// backHair paints all hair behind the neck and face.
func (d *drawing) backHair() {
	cut := d.who.cut()
	if cut.back != nil {
		cut.back(d)
	}
	if d.who.covered() {
		return
	}
	skull := d.skull()
	d.Fill(skull, d.hair.Base, 1)
	if !cut.shaggy {
		d.Outline(skull[0], d.hair.Line, lineWidth, d.darkSide()*.5, -.2)
	}
}

func (d *drawing) longBack() { d.curtain(330, 126, 0) }

func (d *drawing) wavyBack() { d.curtain(310, 134, 13) }

func (d *drawing) bobBack() { d.curtain(132, 112, 0) }

func (d *drawing) sideSweptBack() { d.curtain(96, 106, 0) }

func (d *drawing) twinTailBack() {
	d.nape()
	sides(func(s float32) { d.tail(s*88, -78, s, 330) })
}

func (d *drawing) ponyTailBack() {
	d.nape()
	s := float32(-1)
	if d.pose.Yaw < -.1 {
		s = 1
	}
	d.tail(s*42, -118, s, 330)
}

// skull is the cap of hair behind everything in front.
func (d *drawing) skull() canvas.Path {
	return canvas.Path{d.turnAllHair(ink.Loop(-100, 30, -107, -36, -90, -100, -50, -138, 0, -149, 50, -138, 90, -100, 107, -36, 100, 30, 60, -20, -60, -20))}
}

// curtain is loose hair that falls behind the shoulders to bottom, half as wide
// as breadth on either side; wave swings its locks.
func (d *drawing) curtain(bottom, breadth, wave float32) {
	const strands = 9
	for i := range strands { // from the sides to the middle
		pair := float32(i / 2)
		s := float32(1 - 2*(i%2))
		x := s * (breadth - pair*breadth/4.6)
		k := lock{
			root: at(s*60, -100), bend1: at(x*1.02+s*8, -60), bend2: at(x*1.06, bottom*.55),
			tip:   at(x*.98+d.pose.Wind*60, bottom+float32((i*37)%29)-8),
			width: 36, base: .8, peak: .55, inkFrom: .1, strands: 1, inner: pair >= 1, wave: wave * s, waves: 1.7,
		}
		if bottom < 200 { // short hair turns in at its ends
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
