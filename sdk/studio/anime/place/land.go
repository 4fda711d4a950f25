package place

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func (e *easel) clouds(base, height float32) {
	shade := canvas.Mix(e.Mid, canvas.White(), .35)
	e.Cumulus(e.w*(.5-e.Side*.34), base, e.w*.5, height, canvas.White(), canvas.Mix(e.Bright, canvas.White(), .6), shade, 1)
	e.Cumulus(e.w*(.5+e.Side*.40), base*1.02, e.w*.46, height*1.25, canvas.White(), canvas.Mix(e.Bright, canvas.White(), .6), shade, 1)
}

func beach(e *easel) {
	horizon := e.h * .58
	e.air(horizon)
	e.Glow(e.w*(.5-e.Side*.32), e.h*.12, 380, canvas.Hex(0xfff6cc), .9)
	e.clouds(horizon, e.h*.34)
	sea := e.hex(0x1fa8c8)
	e.box(0, horizon, e.w, e.h*.22, ink.NewTones(sea).Shade, canvas.Mix(sea, canvas.Hex(0x9ff0e0), .6))
	for range 46 {
		y := horizon + e.Between(4, e.h*.17)
		e.Fill(ink.Ellipse(e.Between(0, e.w), y, e.Between(14, 70), 1.8, 0), canvas.White(), .7)
	}
	sand := e.hex(0xf6dfae)
	e.FillGradient(ink.Blob(-60, e.h+40, -60, e.h*.80, e.w*.2, e.h*.77, e.w*.5, e.h*.80, e.w*.8, e.h*.76, e.w+60, e.h*.79, e.w+60, e.h+40), e.h*.76, e.h, sand, e.hex(0xd8b278))
	foam := ink.Curve(-20, e.h*.795, e.w*.2, e.h*.765, e.w*.5, e.h*.795, e.w*.8, e.h*.755, e.w+20, e.h*.785)
	e.Brush(foam, canvas.White(), ink.Even(15))
	x := e.w * (.5 - e.Side*.47)
	stem := ink.Curve(x-20, e.h*.92, x+e.Side*20, e.h*.6, x+e.Side*66, e.h*.28)
	e.Brush(stem, e.hex(0x8a5a3a), func(t float32) float32 { return 34 - 14*t })
	top := stem[len(stem)-1]
	for i, end := range [][2]float32{{-190, 40}, {-150, -70}, {-50, -130}, {70, -120}, {170, -50}, {190, 60}} {
		leaf := ink.Curve(top.X, top.Y, top.X+end[0]*.5, top.Y+end[1]-50, top.X+end[0], top.Y+end[1]+20)
		e.Brush(leaf, e.hex([]uint32{0x2f9a5a, 0x46b86a}[i%2]), func(t float32) float32 { return 44 * (t*(1-t)*3 + .05) })
	}
	e.Fill(ink.Ellipse(e.w*(.5+e.Side*.28), e.h*.9, 60, 10, 0), e.hex(0xc89a60), .6)
}

func forest(e *easel) {
	e.Soft(func(x, y float32) canvas.Color {
		c := canvas.Mix(e.hex(0xeaffc0), e.hex(0x3f9f6a), canvas.SmoothStep(.0, .8, canvas.Hypot(x/e.w-.5+e.Side*.1, y/e.h-.3)*1.5))
		return canvas.Mix(c, e.hex(0x1c5a44), canvas.SmoothStep(.6, 1.1, canvas.Hypot(x/e.w-.5, y/e.h-.3)*1.3))
	})
	for layer := range 3 {
		k := float32(layer) / 2
		bark := canvas.Mix(e.hex(0x9ad09a), e.hex(0x4a3428), .2+.75*k)
		for i := range 7 - 2*layer {
			n := float32(7 - 2*layer)
			x := e.w*(float32(i)+.5)/n + e.Between(-50, 50)
			if layer == 2 && canvas.Abs(x-e.w/2) < e.w*.22 {
				continue
			}
			e.trunk(x, -20, e.h*(.80+.1*k), 14+22*k, bark)
		}
	}
	for i := range 12 {
		x := e.w * float32(i) / 11
		e.crown(x, e.h*.02, e.Between(80, 130), e.hex(0x8fdc6a), e.hex(0x3f9f5a), e.hex(0x1f6a48))
	}
	e.FillGradient(ink.Blob(-40, e.h+40, -40, e.h*.86, e.w*.3, e.h*.80, e.w*.6, e.h*.84, e.w+40, e.h*.79, e.w+40, e.h+40), e.h*.8, e.h, e.hex(0x8ad06a), e.hex(0x2f7a4a))
	e.shafts(e.w*.2, e.w*.05, -e.w*.16, canvas.Hex(0xfbffd0), 6)
	for range 26 {
		e.Bokeh(e.Between(0, e.w), e.h*e.Between(.2, .95), e.Between(4, 14), canvas.Hex(0xf6ffc0), .5)
	}
}

func meadow(e *easel) {
	horizon := e.h * .74
	e.air(horizon)
	e.clouds(horizon, e.h*.5)
	e.ridge(horizon, e.h*.14, .2, e.hex(0x6fc6a0), e.hex(0x4fae88))
	e.FillGradient(ink.Blob(-40, e.h+40, -40, horizon+20, e.w*.3, horizon-16, e.w*.7, horizon+24, e.w+40, horizon-6, e.w+40, e.h+40), horizon, e.h, e.hex(0x9adf6a), e.hex(0x3a9f58))
	for range 90 {
		x, y := e.Between(0, e.w), e.h*e.Between(.80, 1)
		k := (y/e.h - .75) * 4
		e.Brush(ink.Curve(x, y+14*k, x+4*k, y-6*k, x+12*k, y-20*k), e.hex(0x2f8a50), ink.Taper(4*k, .3))
		if e.Random.IntN(2) == 0 {
			e.Fill(ink.Ellipse(x+8, y-16*k, 5*k+2, 5*k+2, 0), []canvas.Color{canvas.White(), e.Accent, canvas.Hex(0xffe14a)}[e.Random.IntN(3)], 1)
		}
	}
}

func snowfield(e *easel) {
	horizon := e.h * .70
	e.air(horizon)
	e.ridge(horizon, e.h*.44, .9, canvas.Mix(canvas.White(), e.Mid, .12), canvas.Mix(e.Mid, e.Deep, .35))
	e.ridge(horizon+20, e.h*.16, .4, canvas.Mix(canvas.White(), e.Mid, .35), canvas.Mix(canvas.White(), e.Mid, .2))
	for i := range 13 {
		x := e.w * (float32(i) + e.Between(0, .6)) / 12.5
		e.pine(x, horizon+e.Between(10, 70), e.Between(110, 220), e.hex(0x2f6a6a), true)
	}
	e.FillGradient(ink.Blob(-40, e.h+40, -40, e.h*.80, e.w*.25, e.h*.77, e.w*.6, e.h*.83, e.w+40, e.h*.77, e.w+40, e.h+40), e.h*.77, e.h, canvas.White(), canvas.Mix(canvas.White(), e.Mid, .4))
	e.Snow(130)
}

func shrine(e *easel) {
	horizon := e.h * .78
	e.air(horizon)
	e.clouds(horizon*.9, e.h*.3)
	e.ridge(horizon, e.h*.3, .35, e.hex(0x4f9a7a), e.hex(0x7fc49a))
	for i := range 8 {
		x := e.w * float32(i) / 7
		if canvas.Abs(x-e.w/2) > e.w*.12 {
			e.crown(x, horizon-e.h*.06, e.Between(70, 110), e.hex(0x6fc47a), e.hex(0x2f8a5a), e.hex(0x1c5a48))
		}
	}
	stone := e.hex(0xc8c4c0)
	e.box(0, horizon, e.w, e.h-horizon, e.hex(0xa8a49a), e.hex(0x6a6a70))
	for i := range 5 { // steps
		y, half := horizon+float32(i)*(e.h-horizon)/5, e.w*(.14+.05*float32(i))
		e.box(e.w/2-half, y, half*2, (e.h-horizon)/5, canvas.Mix(stone, canvas.White(), .3), ink.NewTones(stone).Shade)
	}
	e.Torii(e.w*(.5-e.Side*.06), horizon+30, e.h/720*4.6)
	for _, s := range []float32{-1, 1} { // lanterns of stone
		x := e.w * (.5 + s*.40)
		e.plain(x-10, horizon-40, 20, 80, stone)
		e.Fill(canvas.RoundRect(x-26, horizon-84, 52, 46, 5), ink.NewTones(stone).Shade, 1)
		e.Glow(x, horizon-60, 90, canvas.Hex(0xffd080), .6)
		e.plain(x-12, horizon-74, 24, 26, canvas.Hex(0xffe2a0))
		e.Fill(ink.Polygon(x-42, horizon-80, x, horizon-116, x+42, horizon-80), ink.NewTones(stone).Deep, 1)
	}
	e.Petals(26, func(_, _ float32) bool { return false }, canvas.Hex(0xffc2d6), canvas.Hex(0xff9fc0))
}

func cherryStreet(e *easel) {
	horizon := e.h * .66
	e.air(horizon)
	e.clouds(horizon, e.h*.34)
	e.Fill(ink.Polygon(e.w*.5, horizon-20, e.w*.5, horizon-20, e.w*1.1, e.h, -e.w*.1, e.h), e.hex(0xc8ccd8), 1)
	e.FillGradient(ink.Polygon(0, horizon-10, e.w*.5, horizon-10, -e.w*.1, e.h, 0, e.h), horizon, e.h, e.hex(0x9ad08a), e.hex(0x5aa86a))
	e.FillGradient(ink.Polygon(e.w, horizon-10, e.w*.5, horizon-10, e.w*1.1, e.h, e.w, e.h), horizon, e.h, e.hex(0x9ad08a), e.hex(0x5aa86a))
	for i := range 5 {
		k := float32(i) / 4
		y0 := horizon + (e.h-horizon)*k*k
		e.Fill(ink.Polygon(e.w*.5-3-5*k, y0, e.w*.5+3+5*k, y0, e.w*.5+5+9*k, y0+14+34*k, e.w*.5-5-9*k, y0+14+34*k), canvas.White(), .9)
	}
	pink := canvas.Hex(0xffa8c8)
	for i := range 5 { // trees along both sides, far ones first
		k := float32(i+1) / 5
		for _, s := range []float32{-1, 1} {
			x, foot := e.w*(.5+s*(.06+.46*k*k+.08*k)), horizon+(e.h-horizon)*.5*k*k
			size := 40 + 150*k
			e.trunk(x, foot-size*1.1, foot, 6+16*k, e.hex(0x6a4450))
			e.crown(x, foot-size*1.35, size, canvas.Mix(pink, canvas.White(), .55), pink, e.hex(0xe87aa8))
		}
	}
	e.Petals(46, func(_, _ float32) bool { return false }, canvas.Hex(0xffc2d6), canvas.Hex(0xff9fc0), canvas.Hex(0xffe3ec))
}

func market(e *easel) {
	horizon := e.h * .80
	e.air(horizon)
	e.clouds(e.h*.5, e.h*.3)
	for i := range 5 {
		x := e.w * (float32(i) - .1) / 4.6
		c := e.hex([]uint32{0xe0524a, 0x3f9fc8, 0xf2b63a, 0x5ab06a, 0xd86a9a}[i])
		wall := e.hex([]uint32{0xf0dcc0, 0xe8c8a0, 0xf4e6d0}[i%3])
		e.box(x-e.w*.11, e.h*.18, e.w*.22, horizon-e.h*.18, wall, ink.NewTones(wall).Shade)
		e.plain(x-e.w*.05, e.h*.24, e.w*.04, e.h*.10, e.hex(0x5a7a9a))
		e.plain(x+e.w*.02, e.h*.24, e.w*.04, e.h*.10, e.hex(0x5a7a9a))
		e.plain(x-e.w*.09, e.h*.50, e.w*.18, horizon-e.h*.50, e.hex(0x4a3430))
		for k := range 6 { // striped awning
			left := x - e.w*.11 + e.w*.0367*float32(k)
			col := c
			if k%2 == 1 {
				col = canvas.White()
			}
			e.Fill(ink.Polygon(left, e.h*.40, left+e.w*.0367, e.h*.40, left+e.w*.039, e.h*.50, left-e.w*.002, e.h*.50), col, 1)
			e.Fill(ink.Ellipse(left+e.w*.018, e.h*.50, e.w*.0185, 13, 0), col, 1)
		}
		for k := range 9 { // fruit
			e.Fill(ink.Ellipse(x-e.w*.08+float32(k)*e.w*.02, horizon-36-float32(k%2)*10, 15, 15, 0), e.hex([]uint32{0xe8503a, 0xf6a832, 0x7ac04a}[(k+i)%3]), 1)
		}
		e.box(x-e.w*.1, horizon-30, e.w*.2, 40, e.hex(0xc08a50), e.hex(0x8a5a34))
	}
	e.tiles(horizon, e.hex(0xd8ccb8), e.hex(0xa89880), e.hex(0x8a7a66))
	for i := range 9 {
		x := e.w * float32(i) / 8
		e.Fill(ink.Polygon(x-26, e.h*.10, x+26, e.h*.10, x, e.h*.17), []canvas.Color{e.Accent, e.Second, canvas.White()}[i%3], 1)
	}
	e.Brush(ink.Curve(0, e.h*.09, e.w*.5, e.h*.11, e.w, e.h*.09), e.hex(0x4a3a3a), ink.Even(3))
}
