package place

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func dojo(e *easel) {
	floor := e.h * .76
	wall := e.hex(0xf2e4c6)
	e.box(0, 0, e.w, floor, wall, canvas.Mix(wall, e.hex(0xd0a870), .4))
	beam := e.hex(0x6a4228)
	for i := range 4 { // screens of paper
		x := e.w * (.02 + .25*float32(i))
		e.box(x, e.h*.18, e.w*.21, floor-e.h*.18, canvas.Hex(0xfffdf2), canvas.Mix(canvas.Hex(0xfff6dc), e.Bright, .25))
		for k := range 4 {
			e.plain(x+e.w*.0525*float32(k)-2, e.h*.18, 4, floor-e.h*.18, beam)
			e.plain(x, e.h*.18+(floor-e.h*.18)*float32(k)/4-2, e.w*.21, 4, beam)
		}
		e.frame(x-4, e.h*.175, e.w*.21+8, floor-e.h*.17, 8, beam)
	}
	e.box(0, e.h*.13, e.w, 22, ink.NewTones(beam).Base, ink.NewTones(beam).Deep)
	for i := range 5 {
		e.box(e.w*(.25*float32(i))-15, 0, 26, floor, beam, ink.NewTones(beam).Shade)
	}
	x := e.w * (.5 - e.Side*.27)
	e.box(x-46, e.h*.06, 92, e.h*.5, canvas.Hex(0xfffdf4), canvas.Hex(0xf4ead2))
	e.frame(x-56, e.h*.05, 112, e.h*.52, 9, e.Accent)
	e.Brush(ink.Curve(x-24, e.h*.16, x+10, e.h*.15, x+26, e.h*.19), canvas.Hex(0x1a1420), ink.Taper(13, .4))
	e.Brush(ink.Curve(x+4, e.h*.12, x, e.h*.24, x-26, e.h*.34), canvas.Hex(0x1a1420), ink.Taper(15, .3))
	e.Brush(ink.Curve(x, e.h*.24, x+14, e.h*.31, x+30, e.h*.35), canvas.Hex(0x1a1420), ink.Taper(13, .6))
	e.Brush(ink.Curve(x-26, e.h*.44, x, e.h*.43, x+28, e.h*.45), canvas.Hex(0x1a1420), ink.Taper(14, .4))
	e.boards(floor, e.hex(0xd09a5c), e.hex(0x9a6434), e.hex(0x5a3418))
	e.Fill(ink.Polygon(e.w*.1, floor, e.w*.9, floor, e.w*1.05, e.h, -e.w*.05, e.h), canvas.White(), .10)
	e.shafts(e.w*.15, e.w*.1, e.w*.14, canvas.Hex(0xfff0c8), 4)
}

func battlefield(e *easel) {
	horizon := e.h * .76
	e.Soft(func(x, y float32) canvas.Color {
		c := canvas.Mix(e.Deep, e.Mid, canvas.SmoothStep(.0, .75, y/e.h))
		c = canvas.Mix(c, e.Bright, canvas.SmoothStep(.45, .85, y/e.h))
		return canvas.Mix(c, canvas.Mix(e.Deep, canvas.Hex(0x140810), .5), .8*canvas.SmoothStep(.45, .7, canvas.FBM(x/220, y/90+4, 4)))
	})
	e.Glow(e.w/2, horizon, e.w*.5, e.Bright, .8)
	e.ridge(horizon, e.h*.30, .8, canvas.Mix(e.Deep, e.Mid, .45), canvas.Mix(e.Mid, e.Bright, .5))
	ground := canvas.Mix(e.Deep, canvas.Hex(0x1c0e10), .55)
	for i := range 16 { // swords and banners in the ground
		x := e.w * (float32(i) + e.Between(0, .8)) / 16
		tall := e.Between(50, 150)
		foot := horizon + e.Between(10, 60)
		lean := e.Between(-26, 26)
		e.Brush(ink.Points(x, foot, x+lean, foot-tall), ground, ink.Even(5))
		if i%4 == 0 {
			e.Fill(ink.Blob(x+lean, foot-tall, x+lean, foot-tall, x+lean+56, foot-tall+8, x+lean+90, foot-tall-4, x+lean+76, foot-tall+40, x+lean+30, foot-tall+44, x+lean, foot-tall+38, x+lean, foot-tall+38), canvas.Mix(e.Accent, e.Deep, .35), 1)
		} else {
			e.Brush(ink.Points(x+lean*.8-13, foot-tall*.8+2, x+lean*.8+13, foot-tall*.8-2), ground, ink.Even(5))
		}
	}
	e.FillGradient(ink.Blob(-40, e.h+40, -40, horizon+26, e.w*.2, horizon-8, e.w*.45, horizon+30, e.w*.75, horizon-4, e.w+40, horizon+22, e.w+40, e.h+40), horizon, e.h, ground, canvas.Hex(0x0c0608))
	e.Embers(46, func(_, _ float32) bool { return false }, e.Bright, canvas.Hex(0xffe2a0))
}

func space(e *easel) {
	drift := e.Between(0, 60)
	e.Soft(func(x, y float32) canvas.Color {
		n := canvas.FBM(x/260+drift, y/200, 5)
		c := canvas.Mix(canvas.Hex(0x050414), e.Deep, canvas.SmoothStep(.3, .7, n))
		c = canvas.Mix(c, e.Accent, .7*canvas.SmoothStep(.5, .8, n))
		return canvas.Mix(c, e.Second, .6*canvas.SmoothStep(.52, .85, canvas.FBM(x/180+9, y/240+drift, 4)))
	})
	e.Stars(190, e.h, canvas.White())
	x, y, r := e.w*(.5-e.Side*.36), e.h*.80, e.h*.40
	e.Glow(x, y, r*1.7, e.Second, .5)
	planet := ink.Ellipse(x, y, r, r, 0)
	e.FillGradient(planet, y-r, y+r, canvas.Mix(e.Second, canvas.White(), .35), e.Mid, e.Deep)
	e.Within(planet, func() {
		for i := range 6 {
			e.Fill(ink.Ellipse(x+e.Between(-.3, .3)*r, y+r*(float32(i)*.33-.85), r*e.Between(.6, 1.1), r*.07, -14), []canvas.Color{canvas.White(), e.Accent, e.Deep}[i%3], .35)
		}
		e.Fill(ink.Ellipse(x+r*.5, y+r*.4, r*1.05, r*1.05, 0), canvas.Hex(0x06041a), .5)
	})
	ring := ink.Ellipse(x, y, r*1.6, r*.3, -14)[0]
	e.Outline(ring, canvas.Mix(e.Bright, canvas.White(), .5), 9, 0, 0)
	mx, my := e.w*(.5+e.Side*.42), e.h*.16
	e.Fill(ink.Ellipse(mx, my, 54, 54, 0), canvas.Mix(e.Bright, canvas.White(), .4), 1)
	e.Fill(ink.Ellipse(mx+16, my+12, 48, 48, 0), e.Mid, .8)
	for range 3 {
		sx, sy := e.Between(0, e.w), e.Between(0, e.h*.5)
		e.Brush(ink.Points(sx, sy, sx-130, sy+60), canvas.White(), func(t float32) float32 { return 4 * (1 - t) })
	}
}

func ruins(e *easel) {
	horizon := e.h * .76
	e.air(horizon)
	e.clouds(horizon*.8, e.h*.34)
	e.ridge(horizon, e.h*.2, .7, canvas.Mix(e.Mid, e.Deep, .4), e.Bright)
	stone := e.hex(0xb8aa98)
	t := ink.NewTones(stone)
	for i := range 7 {
		x := e.w * (float32(i) + .3) / 6.6
		if canvas.Abs(x-e.w*(.5+e.Side*.19)) < e.w*.10 {
			continue
		}
		top := e.h * e.Between(.20, .52)
		e.box(x-32, top, 64, horizon-top+24, t.Base, t.Shade)
		e.plain(x+10, top, 22, horizon-top+24, t.Shade)
		for k := range 3 {
			e.plain(x-24+float32(k)*14, top+10, 3, horizon-top, t.Deep)
		}
		e.Fill(ink.Polygon(x-44, top+18, x-40, top-12, x-8, top-18, x+6, top-4, x+30, top-16, x+44, top+18), t.Light, 1)
		e.plain(x-44, horizon+8, 88, 20, t.Base)
		for range 5 { // ivy
			e.Fill(e.Burst(x+e.Between(-34, 34), top+e.Between(20, 160), 14, 22, 9), e.hex(0x4a8a54), 1)
		}
	}
	e.FillGradient(ink.Blob(-40, e.h+40, -40, horizon+18, e.w*.3, horizon-4, e.w*.7, horizon+20, e.w+40, horizon, e.w+40, e.h+40), horizon, e.h, e.hex(0x8aa85a), e.hex(0x3f6a48))
	for range 12 {
		x, y, s := e.Between(0, e.w), e.h*e.Between(.84, 1), e.Between(20, 60)
		e.Fill(ink.Polygon(x-s, y, x-s*.7, y-s*.6, x+s*.3, y-s*.7, x+s, y), t.Shade, 1)
		e.Fill(ink.Polygon(x-s, y, x-s*.7, y-s*.6, x+s*.3, y-s*.7, x, y-s*.2), t.Base, 1)
	}
	e.shafts(e.w*(.4-e.Side*.3), e.w*.06, e.w*.1, canvas.Hex(0xfff2cc), 4)
}

func dungeon(e *easel) {
	e.Soft(func(x, y float32) canvas.Color {
		c := canvas.Mix(e.hex(0x4a4658), canvas.Hex(0x100c1a), canvas.SmoothStep(.1, .8, canvas.Hypot(x/e.w-.5, y/e.h-.5)*1.4))
		return canvas.Mix(c, canvas.Hex(0x181222), .5*canvas.FBM(x/60, y/60, 3))
	})
	for row := range 12 { // stones of the wall
		y := e.h * float32(row) / 12
		for x := float32(row%2) * -50; x < e.w; x += 100 {
			e.Fill(canvas.RoundRect(x+3, y+3, 94, e.h/12-6, 8), canvas.Mix(e.hex(0x6a6478), canvas.Hex(0x181222), e.Between(.4, .75)), .6)
		}
	}
	x := e.w * (.5 - e.Side*.05)
	arch := ink.Blob(x-e.w*.17, e.h, x-e.w*.17, e.h, x-e.w*.17, e.h*.36, x-e.w*.10, e.h*.15, x, e.h*.09, x+e.w*.10, e.h*.15, x+e.w*.17, e.h*.36, x+e.w*.17, e.h, x+e.w*.17, e.h)
	e.FillGradient(arch, 0, e.h, canvas.Hex(0x0a0712), canvas.Mix(e.Accent, canvas.Hex(0x0a0712), .7))
	e.Outline(arch[0], e.hex(0x8a8496), 22, 0, 0)
	e.Glow(x, e.h*.8, e.h*.5, e.Accent, .5)
	for _, s := range []float32{-1, 1} { // torches
		tx, ty := x+s*e.w*.27, e.h*.40
		e.Glow(tx, ty-30, 330, canvas.Hex(0xff9a3a), .85)
		e.Brush(ink.Points(tx, ty+70, tx, ty), canvas.Hex(0x5a3a22), ink.Even(14))
		e.plain(tx-16, ty-6, 32, 16, canvas.Hex(0x3a3440))
		for i, c := range []uint32{0xff5a1e, 0xffa52e, 0xfff0a0} {
			k := 1 - .28*float32(i)
			e.Fill(ink.Blob(tx, ty-92*k, tx, ty-92*k, tx+22*k, ty-44*k, tx+16*k, ty-6, tx-16*k, ty-6, tx-22*k, ty-40*k), canvas.Hex(c), 1)
		}
		for i := range 7 { // a chain
			e.Outline(ink.Ellipse(x+s*e.w*.44, e.h*.05*float32(i)+6, 8, 13, 0)[0], e.hex(0x7a7488), 4, 0, 0)
		}
	}
	e.tiles(e.h*.88, e.hex(0x4a4454), canvas.Hex(0x16101e), canvas.Hex(0x0c0812))
	e.Embers(30, func(_, _ float32) bool { return false }, canvas.Hex(0xff8a2a), canvas.Hex(0xffe0a0))
}

func castle(e *easel) {
	horizon := e.h * .80
	e.air(horizon)
	e.clouds(horizon*.78, e.h*.3)
	e.ridge(horizon, e.h*.26, .5, canvas.Mix(e.Mid, e.Deep, .35), canvas.Mix(e.Mid, e.Bright, .4))
	x := e.w * (.5 - e.Side*.26)
	stone := canvas.Mix(e.hex(0xcfc4d8), e.Deep, .22)
	t := ink.NewTones(stone)
	tower := func(cx, top, half float32) {
		e.box(cx-half, top, half*2, horizon-top, t.Base, t.Shade)
		e.plain(cx+half*.3, top, half*.7, horizon-top, t.Shade)
		roof := ink.NewTones(canvas.Mix(e.Accent, e.Deep, .3))
		e.Fill(ink.Polygon(cx-half*1.3, top+4, cx, top-half*2.4, cx+half*1.3, top+4), roof.Base, 1)
		e.Fill(ink.Polygon(cx, top-half*2.4, cx+half*1.3, top+4, cx+half*.2, top+4), roof.Shade, 1)
		e.Fill(canvas.RoundRect(cx-half*.28, top+half*.9, half*.5, half*.9, half*.25), canvas.Hex(0xffe0a0), 1)
		e.Brush(ink.Points(cx, top-half*2.4, cx, top-half*3.1), t.Line, ink.Even(3))
		e.Fill(ink.Polygon(cx, top-half*3.1, cx+half*.8, top-half*2.9, cx, top-half*2.7), e.Accent, 1)
	}
	e.box(x-190, e.h*.52, 380, horizon-e.h*.52, t.Base, t.Shade)
	for i := range 10 {
		e.plain(x-190+float32(i)*39, e.h*.52-18, 24, 20, t.Base)
	}
	tower(x-170, e.h*.44, 36)
	tower(x+170, e.h*.46, 36)
	tower(x-70, e.h*.34, 42)
	tower(x+80, e.h*.38, 38)
	tower(x, e.h*.26, 50)
	e.FillGradient(ink.Blob(-40, e.h+40, -40, horizon+10, e.w*.3, horizon-16, e.w*.7, horizon+14, e.w+40, horizon-8, e.w+40, e.h+40), horizon, e.h, canvas.Mix(e.hex(0x5aa86a), e.Deep, .25), canvas.Mix(e.hex(0x2a6a58), e.Deep, .4))
}
