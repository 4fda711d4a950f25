package place

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func rooftop(e *easel) {
	horizon := e.h * .80
	e.air(horizon)
	x := e.w * (.5 - e.Side*.22)
	e.Glow(x, horizon*.88, e.h*.75, e.Bright, .9)
	e.Fill(ink.Ellipse(x, horizon*.88, 86, 86, 0), canvas.Mix(e.Bright, canvas.White(), .6), 1)
	e.Cumulus(e.w*.18, e.h*.46, e.w*.34, e.h*.2, canvas.Mix(e.Bright, canvas.White(), .4), e.Mid, canvas.Mix(e.Deep, e.Mid, .5), 1)
	e.Cumulus(e.w*.86, e.h*.40, e.w*.4, e.h*.22, canvas.Mix(e.Bright, canvas.White(), .4), e.Mid, canvas.Mix(e.Deep, e.Mid, .5), -1)
	e.City(horizon+10, 2, canvas.Mix(e.Mid, e.Deep, .45), canvas.Mix(e.Deep, canvas.Hex(0x1a1030), .3), e.Bright)
	e.box(0, horizon, e.w, e.h-horizon, canvas.Mix(e.Mid, e.Deep, .55), canvas.Mix(e.Deep, canvas.Hex(0x181028), .4))
	wire := canvas.Mix(e.Deep, canvas.Hex(0x120a20), .5)
	for x := float32(0); x < e.w+30; x += 30 { // a fence of wire mesh
		e.Brush(ink.Points(x-40, horizon, x+90, e.h*.50), wire, ink.Even(1.8))
		e.Brush(ink.Points(x+90, horizon, x-40, e.h*.50), wire, ink.Even(1.8))
	}
	for x := e.w * .04; x < e.w; x += e.w * .23 {
		e.plain(x-5, e.h*.48, 10, horizon-e.h*.48+20, wire)
	}
	e.plain(0, e.h*.485, e.w, 9, wire)
	e.plain(0, horizon-6, e.w, 18, canvas.Mix(wire, e.Mid, .3))
}

func cityNight(e *easel) {
	horizon := e.h * .94
	e.air(e.h * .9)
	e.Stars(70, e.h*.4, canvas.White())
	moon := e.w * (.5 - e.Side*.30)
	e.Glow(moon, e.h*.2, 260, canvas.Hex(0xfff0c0), .6)
	e.Fill(ink.Ellipse(moon, e.h*.2, 62, 62, 0), canvas.Hex(0xfff6d8), 1)
	e.City(horizon, 3, canvas.Mix(e.Mid, e.Deep, .5), canvas.Mix(e.Deep, canvas.Hex(0x080618), .4), canvas.Hex(0xffd890))
	for i := range 5 {
		x := e.w * (.06 + .22*float32(i))
		e.sign(x, e.h*e.Between(.5, .66), 34, e.Between(90, 150), []canvas.Color{e.Accent, e.Second, e.Bright}[i%3])
	}
	for i := range 26 {
		e.Bokeh(e.Between(0, e.w), e.h*e.Between(.78, 1), e.Between(12, 40), []canvas.Color{e.Accent, e.Second, canvas.Hex(0xffd890)}[i%3], e.Between(.2, .5))
	}
}

func alley(e *easel) {
	e.Soft(func(x, y float32) canvas.Color {
		c := canvas.Mix(e.Deep, canvas.Hex(0x0a0618), canvas.SmoothStep(0, .5, canvas.Abs(x/e.w-.5)))
		return canvas.Mix(c, e.Accent, .5*canvas.SmoothStep(.2, .8, y/e.h)*canvas.SmoothStep(.4, 0, canvas.Abs(x/e.w-.5)))
	})
	middle := e.w * (.5 - e.Side*.08)
	for layer := range 3 { // walls that come closer
		k := float32(layer) / 2
		gap := canvas.Lerp(e.w*.10, e.w*.42, k)
		c := canvas.Mix(canvas.Mix(e.Mid, e.Deep, .5), canvas.Hex(0x0c0a1c), .35+.5*k)
		for _, s := range []float32{-1, 1} {
			x := middle + s*gap
			far := x + s*e.w
			e.Fill(ink.Polygon(x, e.h*.04*k, far, -40, far, e.h, x, e.h*(.84+.1*k)), c, 1)
			for i := range 3 {
				col := []canvas.Color{e.Accent, e.Second, e.Bright}[(i+layer)%3]
				y := e.h * (.12 + .21*float32(i))
				width := 26 + 22*k
				e.sign(x+s*(14+width*.5)-width*.5, y, width, width*e.Between(1.9, 3.1), col)
				e.plain(x+s*(60+70*k)-14, y+20, 28, 36, canvas.Mix(canvas.Hex(0xffd890), c, .35))
			}
		}
	}
	for i := range 6 { // cables
		y := e.h * (.03 + .045*float32(i))
		e.Brush(ink.Curve(0, y, e.w*.5, y+e.Between(30, 70), e.w, y+e.Between(-10, 20)), canvas.Hex(0x0a0818), ink.Even(2.5))
	}
	floor := e.h * .86
	e.box(0, floor, e.w, e.h-floor, canvas.Mix(e.Accent, canvas.Hex(0x100a20), .6), canvas.Hex(0x0a0818))
	for i := range 16 { // light on wet ground
		x := e.Between(0, e.w)
		e.Fill(ink.Ellipse(x, floor+e.Between(10, e.h-floor), e.Between(40, 120), 3, 0), []canvas.Color{e.Accent, e.Second}[i%2], .5)
	}
	e.Rain(70, canvas.Mix(e.Second, canvas.White(), .6), false)
}

func train(e *easel) {
	horizon := e.h * .60
	e.air(horizon)
	e.Glow(e.w*(.5-e.Side*.2), horizon*.8, e.h*.6, e.Bright, .8)
	e.ridge(horizon, e.h*.16, .3, canvas.Mix(e.Mid, e.Deep, .4), canvas.Mix(e.Mid, e.Bright, .4))
	e.box(0, horizon, e.w, e.h*.2, canvas.Mix(e.Bright, e.Mid, .3), canvas.Mix(e.Deep, e.Mid, .5))
	for range 20 {
		e.Fill(ink.Ellipse(e.Between(0, e.w), horizon+e.Between(6, 70), e.Between(30, 90), 2, 0), canvas.Mix(e.Bright, canvas.White(), .5), .7)
	}
	shell := canvas.Mix(e.hex(0xd8c8b8), e.Deep, .30)
	t := ink.NewTones(shell)
	e.plain(0, 0, e.w, e.h*.16, t.Shade)
	e.plain(0, e.h*.16, e.w, 10, t.Base)
	e.box(0, e.h*.66, e.w, e.h*.34, t.Base, t.Deep)
	for i := range 4 {
		x := e.w * float32(i) / 3
		e.box(x-30, e.h*.14, 60, e.h*.56, t.Light, t.Base)
		e.plain(x-32, e.h*.14, 4, e.h*.56, t.Shade)
	}
	e.plain(0, e.h*.655, e.w, 12, t.Light)
	seat := ink.NewTones(canvas.Mix(e.hex(0x2f7a5c), e.Deep, .15))
	for i := range 6 {
		x := e.w * float32(i) / 5
		e.Fill(canvas.RoundRect(x-e.w*.095, e.h*.70, e.w*.19, e.h*.26, 26), seat.Base, 1)
		e.Fill(canvas.RoundRect(x-e.w*.085, e.h*.71, e.w*.08, e.h*.2, 22), seat.Light, .35)
		e.Outline(canvas.RoundRect(x-e.w*.095, e.h*.70, e.w*.19, e.h*.26, 26)[0], seat.Line, 2.5, 0, 0)
	}
	for i := range 9 { // straps
		x := e.w*.06 + e.w*.11*float32(i)
		e.plain(x-2, e.h*.10, 4, e.h*.10, t.Deep)
		e.Outline(ink.Ellipse(x, e.h*.235, 17, 19, 0)[0], canvas.Hex(0xf4f0ea), 6, 0, 0)
	}
	e.plain(0, e.h*.095, e.w, 6, canvas.Hex(0xb8bcc8))
	e.shafts(e.w*.12, e.w*.1, -e.Side*e.w*.22, canvas.Hex(0xffe0a0), 4)
}

func stadium(e *easel) {
	e.air(e.h * .6)
	for row := range 7 { // ranks of people
		y := e.h * (.20 + .058*float32(row))
		for x := float32(row%2) * 9; x < e.w; x += 18 {
			c := []canvas.Color{e.Accent, e.Second, canvas.White(), e.Mid, e.Bright}[e.Random.IntN(5)]
			e.Fill(ink.Ellipse(x, y, 7, 9, 0), canvas.Mix(c, e.Deep, .45), 1)
		}
	}
	for _, s := range []float32{.08, .36, .64, .92} { // floodlights
		x := e.w * s
		e.plain(x-5, e.h*.06, 10, e.h*.2, canvas.Hex(0x30384c))
		e.Fill(canvas.RoundRect(x-52, e.h*.03, 104, 50, 6), canvas.Hex(0x30384c), 1)
		for i := range 8 {
			e.Fill(ink.Ellipse(x-39+26*float32(i%4), e.h*.03+14+float32(i/4)*22, 9, 9, 0), canvas.White(), 1)
		}
		e.Glow(x, e.h*.06, 300, canvas.Hex(0xf4fbff), .7)
		e.Fill(ink.Polygon(x-30, e.h*.08, x+30, e.h*.08, x+190, e.h, x-190, e.h), canvas.White(), .05)
	}
	e.box(0, e.h*.58, e.w, e.h*.07, e.Deep, canvas.Mix(e.Deep, e.Accent, .4))
	for i := range 8 {
		e.Fill(canvas.RoundRect(e.w*.02+e.w*.125*float32(i), e.h*.59, e.w*.1, e.h*.045, 5), []canvas.Color{e.Accent, e.Second}[i%2], .8)
	}
	green := e.hex(0x3aa655)
	e.box(0, e.h*.65, e.w, e.h*.35, green, ink.NewTones(green).Shade)
	for i := range 5 {
		y0, y1 := e.h*(.65+.07*float32(i)), e.h*(.65+.07*float32(i)+.035)
		e.Fill(ink.Polygon(0, y0, e.w, y0, e.w, y1, 0, y1), canvas.Mix(green, canvas.White(), .14), 1)
	}
	e.Outline(ink.Ellipse(e.w/2, e.h*.84, e.w*.26, e.h*.10, 0)[0], canvas.White(), 6, 0, 0)
	e.plain(0, e.h*.835, e.w, 5, canvas.White())
}

func concert(e *easel) {
	e.Soft(func(x, y float32) canvas.Color {
		c := canvas.Mix(canvas.Hex(0x0c0620), e.Deep, canvas.SmoothStep(0, .8, y/e.h))
		return canvas.Mix(c, e.Accent, .45*canvas.SmoothStep(.5, 0, canvas.Abs(x/e.w-.5))*canvas.SmoothStep(0, .7, y/e.h))
	})
	for i := range 8 { // beams from the rig
		x := e.w * (.06 + .125*float32(i))
		c := []canvas.Color{e.Accent, e.Second, e.Bright, canvas.White()}[i%4]
		to := x + e.Between(-.26, .26)*e.w
		e.Fill(ink.Polygon(x-7, 20, x+7, 20, to+100, e.h*.92, to-100, e.h*.92), c, .24)
		e.Fill(ink.Polygon(x-3, 20, x+3, 20, to+34, e.h*.92, to-34, e.h*.92), c, .3)
		e.Glow(x, 22, 90, c, .9)
		e.Fill(ink.Ellipse(x, 22, 12, 12, 0), canvas.White(), 1)
	}
	e.plain(0, 0, e.w, 14, canvas.Hex(0x181228))
	e.box(e.w*.26, e.h*.16, e.w*.48, e.h*.36, e.Accent, e.Second)
	e.Fill(e.Burst(e.w/2, e.h*.34, e.h*.10, e.h*.22, 16), canvas.White(), .5)
	e.frame(e.w*.255, e.h*.15, e.w*.49, e.h*.38, 10, canvas.Hex(0x140e24))
	e.box(0, e.h*.80, e.w, e.h*.2, canvas.Mix(e.Accent, canvas.Hex(0x140a28), .5), canvas.Hex(0x0c0618))
	e.crowd(e.h*.93, 58, canvas.Mix(e.Deep, canvas.Hex(0x080414), .7))
	for range 40 { // light sticks
		x, y := e.Between(0, e.w), e.h*e.Between(.78, .96)
		c := []canvas.Color{e.Second, e.Accent, e.Bright}[e.Random.IntN(3)]
		e.Glow(x, y, 34, c, .7)
		e.Brush(ink.Points(x-4, y+14, x+4, y-14), canvas.Mix(c, canvas.White(), .6), ink.Even(6))
	}
}

func arcade(e *easel) {
	e.Soft(func(x, y float32) canvas.Color {
		return canvas.Mix(canvas.Mix(e.Deep, canvas.Hex(0x0e0824), .4), e.Accent, .35*canvas.FBM(x/240, y/200, 3))
	})
	for i := range 6 { // cabinets
		x := e.w * (float32(i)*.19 + .02)
		c := []canvas.Color{e.Accent, e.Second, e.Bright, e.Mid}[i%4]
		body := canvas.Mix(c, canvas.Hex(0x120a28), .55)
		e.Fill(canvas.RoundRect(x-76, e.h*.16, 152, e.h*.84, 14), body, 1)
		e.Fill(canvas.RoundRect(x-68, e.h*.175, 136, e.h*.09, 8), canvas.Mix(c, canvas.White(), .35), 1)
		e.Fill(canvas.RoundRect(x-46, e.h*.20, 92, e.h*.035, 6), canvas.White(), .9)
		e.Glow(x, e.h*.22, 150, c, .5)
		screen := canvas.RoundRect(x-58, e.h*.30, 116, e.h*.24, 10)
		e.FillGradient(screen, e.h*.30, e.h*.54, e.Second, e.Deep)
		for k := range 14 {
			e.plain(x-46+float32(k%5)*22, e.h*.33+float32(k/5)*30, 12, 12, []canvas.Color{e.Accent, canvas.Hex(0xfff27a), canvas.White()}[(k+i)%3])
		}
		e.Outline(screen[0], canvas.Hex(0x0c0618), 7, 0, 0)
		e.Fill(ink.Polygon(x-82, e.h*.62, x+82, e.h*.62, x+92, e.h*.70, x-92, e.h*.70), canvas.Mix(body, canvas.White(), .12), 1)
		e.Fill(ink.Ellipse(x-36, e.h*.645, 13, 8, 0), canvas.Hex(0xff4a5a), 1)
		for k := range 3 {
			e.Fill(ink.Ellipse(x+10+float32(k)*26, e.h*.66, 10, 6, 0), []canvas.Color{canvas.Hex(0xffd93a), e.Second, canvas.White()}[k], 1)
		}
	}
	for i := range 3 {
		y := e.h * (.04 + .035*float32(i))
		e.Fill(ink.Polygon(0, y, e.w, y+10, e.w, y+15, 0, y+5), []canvas.Color{e.Accent, e.Second, e.Bright}[i], .95)
		e.Glow(e.w*(.2+.3*float32(i)), y, 200, []canvas.Color{e.Accent, e.Second, e.Bright}[i], .5)
	}
	e.box(0, e.h*.9, e.w, e.h*.1, canvas.Mix(e.Second, canvas.Hex(0x100820), .6), canvas.Hex(0x0c0618))
}
