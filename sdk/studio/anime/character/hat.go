package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// hat draws the hat of the outfit, if there is one.
func (d *drawing) hat() {
	switch d.who.Outfit {
	case Robe:
		d.witchHat()
	case Chef:
		d.toque()
	case Pirate:
		d.tricorn()
	case Sports, Casual:
		d.cap()
	}
}

// felt paints a part of a hat, shaded on the dark side.
func (d *drawing) felt(t ink.Tones, xy ...float32) {
	shape := canvas.Path{d.turnAllHair(ink.Loop(xy...))}
	d.Fill(shape, t.Base, 1)
	d.Within(shape, func() {
		s := d.darkSide()
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*40, -420, s*54, -200, s*84, -110, s*90, -20, s*260, -20, s*260, -420))}, t.Shade, 1)
	})
	d.Outline(shape[0], t.Line, lineWidth*1.15, d.darkSide()*.5, .4)
}

func (d *drawing) witchHat() {
	t, band := ink.NewTones(d.who.OutfitColor), ink.NewTones(d.who.TrimColor)
	d.felt(t, -88, -104, -74, -190, -34, -276, 30, -330, 92, -318, 92, -318, 56, -290, 66, -200, 88, -104, 0, -84)
	d.felt(band, -92, -116, 0, -98, 92, -116, 86, -152, 0, -136, -86, -152)
	d.felt(t, -208, -74, -150, -112, -88, -116, 0, -98, 88, -116, 150, -112, 208, -74, 120, -66, 0, -70, -120, -66)
	d.Brush(d.turnAllHair(ink.Curve(-30, -262, 0, -250, 40, -262)), t.Line, ink.Taper(lineWidth, .5))
	d.signAt(sparkle, d.lightSide*46, -128, 22, gilt)
}

func (d *drawing) toque() {
	t := ink.NewTones(canvas.Hex(0xfbfcff))
	d.felt(t, -88, -130, -124, -176, -110, -240, -58, -262, 0, -276, 58, -262, 110, -240, 124, -176, 88, -130, 0, -116)
	for _, x := range []float32{-46, 0, 46} {
		d.Brush(d.turnAllHair(ink.Curve(x*.9, -134, x*1.1, -176, x*1.24, -222)), t.Line, ink.Taper(lineWidth*.8, .3))
	}
	d.felt(t, -98, -92, 0, -72, 98, -92, 94, -140, 0, -122, -94, -140)
}

func (d *drawing) tricorn() {
	t, trim := ink.NewTones(canvas.Mix(d.who.OutfitColor, canvas.Hex(0x2a1c1c), .55)), ink.NewTones(gilt)
	d.felt(t, -100, -100, -80, -178, 0, -202, 80, -178, 100, -100)
	d.felt(t, -200, -128, -132, -92, -60, -76, 0, -70, 60, -76, 132, -92, 200, -128, 150, -178, 70, -206, 0, -176, -70, -206, -150, -178)
	d.Brush(d.turnAllHair(ink.Curve(-196, -132, -148, -172, -70, -199, 0, -170, 70, -199, 148, -172, 196, -132)), trim.Base, ink.Even(8))
	q := d.turnHair(at(0, -124))
	d.Fill(ink.Ellipse(q.X, q.Y, 20, 18, 0), paper, 1)
	d.Fill(canvas.RoundRect(q.X-11, q.Y+10, 22, 13, 4), paper, 1)
	sides(func(s float32) { d.Fill(ink.Ellipse(q.X+s*8, q.Y+1, 5.5, 6, 0), t.Line, 1) })
}

// cap is a baseball cap, its peak to the side that the face looks to.
func (d *drawing) cap() {
	t, trim := ink.NewTones(d.who.OutfitColor), ink.NewTones(d.who.TrimColor)
	d.felt(t, -112, -62, -114, -110, -80, -162, 0, -182, 80, -162, 114, -110, 112, -62, 0, -86)
	d.felt(trim, -116, -64, -60, -92, 0, -98, 60, -92, 116, -64, 96, -42, 0, -58, -96, -42)
	q := d.turnHair(at(0, -132))
	d.Fill(ink.Ellipse(q.X, q.Y, 22, 22, 0), trim.Base, 1)
	d.Fill(ink.Ellipse(q.X, q.Y, 13, 13, 0), t.Base, 1)
}
