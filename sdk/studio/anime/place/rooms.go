package place

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func classroom(e *easel) {
	wall, wood := e.hex(0xf3ead6), e.hex(0xd9a566)
	floor := e.h * .80
	e.box(0, 0, e.w, floor, wall, canvas.Mix(wall, e.hex(0xd8c8b0), .6))
	e.box(0, floor-60, e.w, 60, e.hex(0xb98a58), e.hex(0x9a6c42))
	for i := range 2 { // windows on the far side of the figure
		e.pane(e.w*(.5-e.Side*.46)+float32(i)*e.w*.24-e.w*.11, e.h*.10, e.w*.20, e.h*.48, 2, 2, e.hex(0xf8f6f0))
	}
	x := e.w * (.5 + e.Side*.22)
	board := e.hex(0x2f6b54)
	e.box(x-e.w*.22, e.h*.12, e.w*.44, e.h*.44, board, canvas.Mix(board, canvas.Hex(0x10302a), .4))
	e.frame(x-e.w*.225, e.h*.115, e.w*.45, e.h*.45, 12, wood)
	for i := range 6 {
		y := e.h * (.18 + .055*float32(i))
		e.Brush(ink.Points(x-e.w*.18, y, x-e.w*.18+e.w*e.Between(.12, .32), y), canvas.White(), ink.Even(2.5))
	}
	e.boards(floor, wood, e.hex(0xb07a42), e.hex(0x7a4f2c))
	for i := range 4 { // desks in the front rows
		cx := e.w * (.1 + .27*float32(i))
		e.box(cx-70, e.h*.86, 140, 16, e.hex(0xf0c890), e.hex(0xd09a58))
		e.plain(cx-62, e.h*.86+16, 9, e.h*.2, e.hex(0x6a6f7c))
		e.plain(cx+53, e.h*.86+16, 9, e.h*.2, e.hex(0x6a6f7c))
	}
	e.shafts(e.w*(.36-e.Side*.42), e.w*.09, e.w*.22, canvas.Hex(0xfff6d8), 3)
}

func kitchen(e *easel) {
	counter := e.h * .74
	tile := e.hex(0xfff4e2)
	e.box(0, 0, e.w, counter, tile, canvas.Mix(tile, e.hex(0xffd9a8), .5))
	for i := range 30 {
		x := float32(i) * 56
		e.Fill(ink.Polygon(x, e.h*.36, x+2, e.h*.36, x+2, counter, x, counter), e.hex(0xe8cfae), .8)
	}
	for i := range 7 {
		e.Fill(ink.Polygon(0, e.h*.36+float32(i)*48, e.w, e.h*.36+float32(i)*48, e.w, e.h*.36+2+float32(i)*48, 0, e.h*.36+2+float32(i)*48), e.hex(0xe8cfae), .8)
	}
	x := e.w * (.5 - e.Side*.30)
	e.pane(x-e.w*.13, e.h*.10, e.w*.26, e.h*.38, 2, 2, e.hex(0xffffff))
	cup := e.hex(0x4fb0a0)
	for i := range 6 {
		cx := x + e.Side*e.w*.30 + (float32(i)-2.2)*e.Side*e.w*.13
		e.box(cx-e.w*.06, 0, e.w*.118, e.h*.30, canvas.Mix(cup, canvas.White(), .15), cup)
		e.frame(cx-e.w*.05, e.h*.03, e.w*.098, e.h*.24, 4, ink.NewTones(cup).Shade)
		e.Fill(ink.Ellipse(cx+e.w*.03, e.h*.25, 6, 6, 0), e.hex(0xf6d27a), 1)
	}
	for i := range 7 { // pans on a rail
		cx := e.w * (.06 + .155*float32(i))
		e.Brush(ink.Points(cx, e.h*.36, cx, e.h*.43), e.hex(0x5a5f6c), ink.Even(4))
		e.Fill(ink.Ellipse(cx, e.h*.475, 30, 32, 0), e.hex([]uint32{0xc8763a, 0x7f8a9a, 0xd05848}[i%3]), 1)
		e.Fill(ink.Ellipse(cx-6, e.h*.465, 18, 20, 0), canvas.White(), .18)
	}
	e.plain(0, e.h*.355, e.w, 7, e.hex(0x7a808c))
	e.box(0, counter, e.w, e.h-counter, e.hex(0x3f9486), e.hex(0x2a6c66))
	e.box(0, counter-16, e.w, 30, e.hex(0xf7e6c8), e.hex(0xd8ac74))
	for i := range 5 { // jars
		cx := x + (float32(i)-2)*58
		c := e.hex([]uint32{0xe8503a, 0xf2b632, 0x6cb04a, 0xd88a4a, 0xa8d8e8}[i])
		e.Fill(canvas.RoundRect(cx-20, counter-76, 40, 62, 9), c, 1)
		e.Fill(canvas.RoundRect(cx-14, counter-70, 8, 50, 4), canvas.White(), .4)
		e.Fill(canvas.RoundRect(cx-17, counter-88, 34, 16, 5), e.hex(0x8a5a34), 1)
	}
	e.shafts(x-e.w*.1, e.w*.08, -e.Side*e.w*.2, canvas.Hex(0xfff2cc), 3)
}

func bedroom(e *easel) {
	e.Soft(func(x, y float32) canvas.Color {
		c := canvas.Mix(canvas.Mix(e.Deep, e.Mid, .35), e.Deep, canvas.SmoothStep(0, 1, y/e.h))
		return canvas.Mix(c, e.Accent, .16*canvas.SmoothStep(e.w*.9, 0, canvas.Abs(x-e.w*(.5+e.Side*.4))))
	})
	dark := canvas.Mix(e.Deep, canvas.Hex(0x0c0a20), .35)
	x := e.w * (.5 - e.Side*.24)
	e.pane(x-e.w*.17, e.h*.10, e.w*.34, e.h*.5, 2, 2, dark)
	e.Within(ink.Polygon(x-e.w*.17, e.h*.10, x+e.w*.17, e.h*.10, x+e.w*.17, e.h*.6, x-e.w*.17, e.h*.6), func() {
		e.box(x-e.w*.17, e.h*.10, e.w*.34, e.h*.5, e.Deep, e.Mid)
		e.Fill(ink.Ellipse(x+e.w*.08, e.h*.22, 42, 42, 0), canvas.Hex(0xfff4c8), 1)
		for range 30 {
			e.Fill(ink.Ellipse(x+e.Between(-.16, .16)*e.w, e.h*e.Between(.11, .5), 2, 2, 0), canvas.White(), .9)
		}
		for i := range 9 {
			bx := x - e.w*.17 + e.w*.04*float32(i)
			top := e.h * e.Between(.38, .52)
			e.plain(bx, top, e.w*.042, e.h*.3, dark)
			for k := range 4 {
				e.plain(bx+6+float32(k%2)*18, top+12+float32(k/2)*26, 9, 12, canvas.Mix(e.Accent, canvas.Hex(0xffe0a0), .6))
			}
		}
	})
	e.plain(x-4, e.h*.10, 8, e.h*.5, dark)
	e.frame(x-e.w*.18, e.h*.09, e.w*.36, e.h*.52, 12, dark)
	e.shelf(e.w*(.5+e.Side*.40)-e.w*.14, e.h*.06, e.w*.28, e.h*.44, 3, canvas.Mix(canvas.Hex(0x7a4a56), e.Deep, .4), e.Accent, e.Second, e.Mid, e.hex(0xe8d8c8))
	for i := range 14 { // fairy lights
		t := float32(i) / 13
		px, py := e.w*t, e.h*.05+40*canvas.Sin(t*9)*.4+18
		e.Glow(px, py, 46, canvas.Mix(e.Accent, canvas.Hex(0xffd890), .5), .8)
		e.Fill(ink.Ellipse(px, py, 6, 6, 0), canvas.Hex(0xfff2cc), 1)
	}
	bed := ink.NewTones(canvas.Mix(e.Accent, e.Deep, .45))
	e.Fill(ink.Blob(-40, e.h+40, -40, e.h*.82, e.w*.3, e.h*.78, e.w*.7, e.h*.82, e.w+40, e.h*.78, e.w+40, e.h+40), bed.Base, 1)
	e.Fill(ink.Blob(-40, e.h+40, -40, e.h*.92, e.w*.4, e.h*.88, e.w*.8, e.h*.93, e.w+40, e.h*.9, e.w+40, e.h+40), bed.Shade, 1)
	e.Glow(e.w*(.5+e.Side*.46), e.h*.5, 420, canvas.Mix(e.Accent, canvas.Hex(0xffc070), .6), .6)
}

func office(e *easel) {
	wall := e.hex(0xe6edf6)
	e.box(0, 0, e.w, e.h*.78, wall, canvas.Mix(wall, e.Bright, .4))
	x := e.w * .5
	e.box(x-e.w*.46, e.h*.08, e.w*.92, e.h*.50, e.Mid, e.Bright)
	e.Within(ink.Polygon(x-e.w*.46, e.h*.08, x+e.w*.46, e.h*.08, x+e.w*.46, e.h*.58, x-e.w*.46, e.h*.58), func() {
		for i := range 18 {
			bx, top := x-e.w*.47+e.w*.053*float32(i), e.h*e.Between(.20, .46)
			c := canvas.Mix(e.Deep, e.Bright, e.Between(.3, .7))
			e.box(bx, top, e.w*.05, e.h*.5, c, canvas.Mix(c, canvas.White(), .4))
			for k := range 12 {
				e.plain(bx+6+float32(k%3)*e.w*.014, top+12+float32(k/3)*24, e.w*.008, 12, canvas.Mix(c, canvas.White(), .55))
			}
		}
		e.Fill(ink.Polygon(x-e.w*.3, 0, x-e.w*.1, 0, x-e.w*.3, e.h*.6, x-e.w*.5, e.h*.6), canvas.White(), .14)
	})
	for i := range 5 {
		e.plain(x-e.w*.46+e.w*.23*float32(i)-5, e.h*.08, 10, e.h*.50, e.hex(0x66718a))
	}
	e.frame(x-e.w*.465, e.h*.075, e.w*.93, e.h*.51, 10, e.hex(0x4c566e))
	e.box(0, e.h*.78, e.w, e.h*.22, e.hex(0xd9b384), e.hex(0xa87c50))
	for i := range 3 { // desks with screens
		cx := e.w * (.16 + .34*float32(i))
		e.Fill(canvas.RoundRect(cx-88, e.h*.60, 176, 106, 8), e.hex(0x2c3446), 1)
		e.box(cx-80, e.h*.60+8, 160, 88, canvas.Mix(e.Accent, canvas.White(), .25), e.Mid)
		e.Brush(ink.Points(cx-68, e.h*.60+74, cx-28, e.h*.60+50, cx+8, e.h*.60+62, cx+66, e.h*.60+24), canvas.White(), ink.Even(5))
		e.plain(cx-10, e.h*.60+106, 20, 26, e.hex(0x2c3446))
	}
	e.crown(e.w*(.5-e.Side*.47), e.h*.66, 66, e.hex(0x7ad07a), e.hex(0x3f9f5a), e.hex(0x276c48))
	e.shafts(e.w*.1, e.w*.07, e.w*.2, canvas.White(), 4)
}

func cafe(e *easel) {
	wall := e.hex(0xe9cfae)
	e.box(0, 0, e.w, e.h*.78, wall, e.hex(0xc79a6c))
	x := e.w * (.5 - e.Side*.2)
	e.pane(x-e.w*.24, e.h*.12, e.w*.48, e.h*.42, 3, 1, e.hex(0x5a3a2a))
	e.shelf(e.w*(.5+e.Side*.38)-e.w*.13, e.h*.12, e.w*.26, e.h*.44, 3, e.hex(0x7a4a30), e.hex(0xf4efe4), e.hex(0xd05848), e.hex(0x3f8a80), e.hex(0xf2c45a))
	for i := range 5 { // lamps
		lx := e.w * (.1 + .2*float32(i))
		e.plain(lx-1.5, 0, 3, e.h*.08, e.hex(0x3a2620))
		e.Fill(ink.Blob(lx-30, e.h*.13, lx-14, e.h*.08, lx+14, e.h*.08, lx+30, e.h*.13), e.hex(0x3a2620), 1)
		e.Glow(lx, e.h*.15, 170, canvas.Hex(0xffd28a), .65)
		e.Fill(ink.Ellipse(lx, e.h*.135, 12, 9, 0), canvas.Hex(0xfff3d0), 1)
	}
	e.box(0, e.h*.80, e.w, e.h*.2, e.hex(0x8a5634), e.hex(0x5a3420))
	e.box(0, e.h*.785, e.w, 20, e.hex(0xd29a62), e.hex(0xa87040))
	for i := range 3 {
		cx := e.w * (.2 + .3*float32(i))
		e.Mug(cx, e.h*.785-32, .9, e.hex([]uint32{0xfffaf0, 0xe06a58, 0x6ab0a0}[i]))
	}
	e.crown(e.w*(.5-e.Side*.46), e.h*.70, 54, e.hex(0x8ad084), e.hex(0x4a9a58), e.hex(0x2c6a48))
}

func library(e *easel) {
	e.box(0, 0, e.w, e.h, e.hex(0x6a4230), e.hex(0x3a2018))
	books := []canvas.Color{e.hex(0xb03a34), e.hex(0x2f6a8a), e.hex(0xd0a04a), e.hex(0x4a8a5a), e.hex(0x7a4a8a), e.hex(0xe6d2ac)}
	for i := range 5 {
		if w := e.w * .19; i != 2 {
			e.shelf(e.w*.205*float32(i)-e.w*.01, e.h*.02, w, e.h*.80, 6, e.hex(0x9a6038), books...)
		}
	}
	x := e.w * .495
	arch := ink.Blob(x-e.w*.095, e.h*.82, x-e.w*.095, e.h*.82, x-e.w*.095, e.h*.25, x-e.w*.05, e.h*.09, x, e.h*.05, x+e.w*.05, e.h*.09, x+e.w*.095, e.h*.25, x+e.w*.095, e.h*.82, x+e.w*.095, e.h*.82)
	e.FillGradient(arch, 0, e.h*.8, canvas.Hex(0xfff4d0), e.Bright, e.Mid)
	e.Outline(arch[0], e.hex(0x4a2a1c), 12, 0, 0)
	for i := range 3 {
		e.plain(x-e.w*.05+e.w*.05*float32(i)-3, e.h*.10, 6, e.h*.72, e.hex(0x4a2a1c))
	}
	e.boards(e.h*.82, e.hex(0xa8683c), e.hex(0x6a3c22), e.hex(0x3a2014))
	e.shafts(x-e.w*.16, e.w*.06, -e.Side*e.w*.14, canvas.Hex(0xffe6a8), 4)
	e.Glow(x, e.h*.3, e.h*.7, canvas.Hex(0xffdc90), .55)
	for range 40 { // dust in the light
		e.Fill(ink.Ellipse(x+e.Between(-.3, .3)*e.w, e.Between(.1, .9)*e.h, 2, 2, 0), canvas.Hex(0xfff2c8), .8)
	}
}

func laboratory(e *easel) {
	e.box(0, 0, e.w, e.h, canvas.Mix(e.Deep, canvas.Hex(0x0a1830), .4), canvas.Mix(e.Mid, e.Deep, .5))
	panel := canvas.Mix(e.Deep, canvas.Hex(0x9fb8d8), .25)
	for i := range 7 {
		x := e.w * float32(i) / 6
		e.plain(x-40, 0, 80, e.h*.78, canvas.Mix(panel, e.Deep, .4*float32(i%2)))
		e.plain(x-42, 0, 3, e.h*.78, canvas.Mix(panel, canvas.White(), .3))
	}
	for i := range 3 { // tanks
		x := e.w*(.5-e.Side*.4) + float32(i)*e.Side*e.w*.36
		c := []canvas.Color{e.Second, e.Accent, e.Second}[i]
		e.Glow(x, e.h*.42, e.h*.42, c, .6)
		e.box(x-62, e.h*.14, 124, e.h*.56, canvas.Mix(c, canvas.White(), .35), canvas.Mix(c, e.Deep, .4))
		e.Fill(ink.Polygon(x-50, e.h*.15, x-32, e.h*.15, x-32, e.h*.69, x-50, e.h*.69), canvas.White(), .4)
		for range 12 {
			e.Fill(ink.Ellipse(x+e.Between(-44, 44), e.h*e.Between(.2, .66), e.Between(3, 9), e.Between(3, 9), 0), canvas.White(), .5)
		}
		e.Fill(canvas.RoundRect(x-76, e.h*.10, 152, e.h*.05, 8), panel, 1)
		e.Fill(canvas.RoundRect(x-76, e.h*.69, 152, e.h*.07, 8), panel, 1)
	}
	e.tiles(e.h*.78, canvas.Mix(panel, e.Deep, .3), canvas.Mix(e.Deep, canvas.Hex(0x081020), .5), canvas.Mix(e.Second, panel, .5))
	for i := range 9 {
		e.Fill(canvas.RoundRect(e.w*.05+float32(i)*e.w*.11, e.h*.735, 26, 9, 4), []canvas.Color{e.Accent, e.Second}[i%2], 1)
	}
}
