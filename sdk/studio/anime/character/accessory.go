package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func (d *drawing) accessories() {
	if d.who.Hat && d.who.Hair != HoodUp {
		d.hat()
	} else if d.who.Headset {
		d.headset()
	}
	if d.who.Headband {
		d.headband()
	}
	if d.who.CatEars {
		sides(d.catEar)
	}
	if d.who.Glasses {
		d.glasses()
	}
	if d.who.Ribbon {
		d.ribbon()
	}
	if d.who.Earrings && !d.who.Headset && d.who.Hair != Hijab {
		sides(d.earring)
	}
	d.signOfEmotion()
}

func (d *drawing) headset() {
	shell, accent := ink.NewTones(canvas.Hex(0x2c3044)), ink.NewTones(d.who.TrimColor)
	band := d.turnAllHair(ink.Curve(-106, -20, -112, -70, -84, -132, 0, -164, 84, -132, 112, -70, 106, -20))
	d.Brush(band, shell.Line, ink.Even(22))
	d.Brush(band, shell.Base, ink.Even(16))
	d.Brush(band, accent.Base, ink.Even(5))
	yaw, light := d.pose.Yaw, d.lightSide
	sides(func(s float32) {
		x, w := s*106+yaw*3, 20-s*yaw*8
		cup := ink.Blob(x-w, -18, x, -30, x+w, -18, x+w+2, 20, x+w, 46, x, 56, x-w, 46, x-w-2, 20)
		d.Fill(cup, shell.Base, 1)
		d.Outline(cup[0], shell.Line, lineWidth*1.2, -light, .5)
		d.Fill(ink.Ellipse(x+s*2, 14, w*.6, 24, 0), accent.Shade, 1)
		d.Fill(ink.Ellipse(x+s*2+light*2, 11, w*.5, 19, 0), accent.Base, 1)
		d.Fill(ink.Ellipse(x+s*2+light*4, 3, w*.2, 7, 0), accent.Light, 1)
	})
}

func (d *drawing) headband() {
	tones := ink.NewTones(d.who.TrimColor)
	upper := d.turnAllHair(ink.Curve(-102, -46, -60, -62, 0, -68, 60, -62, 102, -46))
	lower := d.turnAllHair(ink.Curve(-103, -20, -60, -38, 0, -44, 60, -38, 103, -20))
	band := canvas.Path{ink.Ring(upper, lower)}
	d.Fill(band, tones.Base, 1)
	dark, light := d.darkSide(), d.lightSide
	d.Within(band, func() {
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(dark*52, -90, dark*64, -30, dark*130, 0, dark*130, -90))}, tones.Shade, 1)
		d.Brush(d.turnAllHair(ink.Curve(-103, -24, -60, -42, 0, -48, 60, -42, 103, -24)), tones.Shade, ink.Even(9))
		d.Fill(canvas.Path{d.turnAllHair(ink.Loop(light*40, -70, light*52, -70, light*44, -34, light*32, -34))}, tones.Light, .8)
	})
	d.Outline(band[0], tones.Line, lineWidth, dark, .5)
	sides(func(s float32) { // locks that fall over the ends of the band
		d.lock(d.blown(lock{root: at(s*92, -86), bend1: at(s*112, -64), bend2: at(s*110, -30), tip: at(s*98, 18), width: 15, base: .5, peak: .4, inkFrom: .15}))
	})
}

func (d *drawing) catEar(s float32) {
	outer := canvas.Path{d.turnAllHair(ink.Loop(s*34, -134, s*34, -134, s*52, -180, s*86, -214, s*86, -214, s*102, -160, s*98, -96, s*98, -96))}
	d.Fill(outer, d.hair.Base, 1)
	d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*54, -140, s*54, -140, s*64, -172, s*82, -192, s*82, -192, s*90, -150, s*86, -120, s*86, -120))}, canvas.Hex(0xff9fb4), 1)
	d.Outline(outer[0], d.hair.Line, lineWidth, d.darkSide(), 0)
}

func (d *drawing) glasses() {
	frame := canvas.Hex(0x1c1a2a)
	sides(func(s float32) {
		rim := d.turnAll(ink.Loop(s*16, 0, s*44, -8, s*74, -2, s*78, 26, s*66, 50, s*40, 56, s*18, 46))
		d.Fill(canvas.Path{rim}, canvas.Color{R: .8, G: .92, B: 1}, .16)
		d.Outline(rim, frame, 5, 0, -.6)
		q := d.turn(at(s*46, 10))
		d.Fill(ink.Polygon(q.X-16, q.Y-14, q.X-6, q.Y-16, q.X-18, q.Y+24, q.X-26, q.Y+20), canvas.White(), .5)
	})
	d.Brush([]canvas.Point{d.turn(at(-17, 14)), d.turn(at(0, 8)), d.turn(at(17, 14))}, frame, ink.Even(4))
}
