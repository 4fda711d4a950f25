package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func (d *drawing) accessories() {
	if d.who.Headset {
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
	if d.pose.Emotion == Shock {
		x := d.darkSide() * 70
		drop := ink.Blob(x, -52, x, -52, x+10, -28, x, -18, x-10, -28)
		d.Fill(drop, canvas.Hex(0xc8ecff), .95)
		d.Outline(drop[0], canvas.Hex(0x31527a), lineWidth*.8, 0, 0)
	}
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

// fists draws two clenched hands raised before the chest; the one towards the
// viewer is foreshortened.
func (d *drawing) fists() {
	still := d.Transform
	for _, s := range []float32{1, -1} {
		cx, cy := s*(d.who.shoulder()+26), 232+d.pose.FistY
		if s > 0 {
			cy -= 26
		}
		d.Transform = still
		if s*d.pose.Yaw > 0 {
			const nearer = 1.34
			d.Transform = ink.RotateAbout(cx, cy, s*-8).Then(ink.Translate(-cx, -cy)).Then(ink.Scale(nearer, nearer)).Then(ink.Translate(cx-s*4, cy+2)).Then(still)
		}
		d.forearm(cx, cy, s)
		d.fist(cx, cy, s)
	}
	d.Transform = still
}

func (d *drawing) forearm(cx, cy, s float32) {
	sleeve, light := ink.NewTones(d.who.OutfitColor), d.lightSide
	arm := ink.Blob(cx-s*44, cy+40, cx-s*56, cy+110, cx-s*60, hem, cx+s*66, hem, cx+s*60, cy+110, cx+s*42, cy+40)
	d.Fill(arm, sleeve.Base, 1)
	d.Fill(ink.Blob(cx-light*10, cy+40, cx-light*14, cy+160, cx-light*16, hem, cx-light*66, hem, cx-light*58, cy+110, cx-light*42, cy+40), sleeve.Shade, 1)
	d.Outline(arm[0], sleeve.Line, lineWidth*1.2, -light, .3)
}

func (d *drawing) fist(cx, cy, s float32) {
	skin, light := d.skin, d.lightSide
	hand := ink.Blob(cx-54, cy-30, cx-40, cy-54, cx, cy-60, cx+42, cy-52, cx+55, cy-26, cx+54, cy+26, cx+36, cy+54, cx-36, cy+54, cx-54, cy+26)
	d.Fill(hand, skin.Base, 1)
	d.Within(hand, func() {
		d.Fill(ink.Blob(cx-60, cy+18, cx, cy+8, cx+60, cy+18, cx+60, cy+70, cx-60, cy+70), skin.Shade, 1)
		d.Fill(ink.Blob(cx-light*34, cy-70, cx-light*40, cy, cx-light*34, cy+70, cx-light*80, cy+70, cx-light*80, cy-70), skin.Shade, 1)
	})
	for _, x := range []float32{cx - 27, cx, cx + 27} { // between the fingers
		d.Brush(ink.Curve(x, cy-52, x+2, cy-26, x, cy+6), skin.Line, ink.Taper(lineWidth, .5))
	}
	for _, x := range []float32{cx - 40, cx - 13, cx + 14, cx + 41} { // knuckles
		d.Brush(ink.Curve(x-11, cy-20, x, cy-25, x+11, cy-20), skin.Line, ink.Taper(lineWidth*.7, .5))
	}
	thumb := ink.Blob(cx+s*46, cy+6, cx+s*20, cy+2, cx-s*22, cy+12, cx-s*34, cy+24, cx-s*24, cy+36, cx+s*10, cy+36, cx+s*44, cy+44)
	d.Fill(thumb, skin.Base, 1)
	d.Outline(thumb[0], skin.Line, lineWidth, 0, .6)
	d.Outline(hand[0], skin.Line, lineWidth*1.3, -light*.6, .6)
	cuff := ink.Blob(cx-46, cy+48, cx+46, cy+48, cx+50, cy+84, cx-50, cy+84)
	trim := ink.NewTones(d.who.TrimColor)
	d.Fill(cuff, trim.Base, 1)
	d.Outline(cuff[0], trim.Line, lineWidth, 0, .5)
}
