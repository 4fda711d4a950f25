package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

var (
	paper = canvas.Hex(0xf6f7ff)
	gilt  = canvas.Hex(0xe4b544)
)

// shirtAndTie is what a suit or a coat opens on.
func (w *wardrobe) shirtAndTie(tie ink.Tones) {
	shirt := ink.NewTones(paper)
	w.piece(shirt, -50, 146, -50, 146, -40, 220, 0, 372, 0, 372, 40, 220, 50, 146, 50, 146, 0, 190)
	w.inside(shirt.Shade, .9, -44, 152, 44, 152, 32, 198, 0, 208, -32, 198)
	w.piece(tie, -12, 204, 12, 204, 9, 230, -9, 230)
	w.piece(tie, -9, 231, -9, 231, 9, 231, 9, 231, 22, 336, 0, 380, -22, 336)
	w.fold(tie, .7, -8, 262, 10, 250)
	sides(func(s float32) {
		w.piece(shirt, s*42, 138, s*42, 138, s*2, 204, s*2, 204, s*36, 232, s*36, 232, s*60, 160)
	})
}

func (w *wardrobe) suit() {
	suit := w.main
	if suit.Base.Luma() > .5 { // bright suits are a stage costume; this one is for the office
		suit = ink.NewTones(canvas.Mix(w.main.Base, canvas.Hex(0x20243c), .62))
	}
	w.cloth(suit)
	w.shirtAndTie(w.trim)
	sides(func(s float32) {
		w.piece(suit, s*54, 150, s*54, 150, s*94, 178, s*112, 222, s*80, 240, s*104, 262, s*6, 404, s*6, 404, s*30, 262)
		w.fold(suit, .8, s*104, 262, s*60, 344, s*8, 402)
	})
	w.inside(suit.Shade, 1, w.dark*34, 262, w.dark*96, 262, w.dark*60, 340, w.dark*14, 398)
	x := w.lightSide * 104
	w.piece(ink.NewTones(paper), x-20, 300, x-12, 284, x, 294, x+12, 282, x+20, 300)
}

func (w *wardrobe) labCoat() {
	coat := ink.NewTones(canvas.Hex(0xf4f7ff))
	w.cloth(coat)
	w.piece(w.main, -56, 150, -56, 150, -46, 230, -30, hem, 30, hem, 46, 230, 56, 150, 56, 150, 0, 192)
	w.piece(w.trim, -10, 202, 10, 202, 17, 330, 0, 366, -17, 330)
	sides(func(s float32) {
		w.piece(coat, s*52, 146, s*52, 146, s*96, 176, s*108, 226, s*80, 238, s*96, 258, s*34, 420, s*34, 420, s*38, 250)
		w.fold(coat, 1.1, s*36, 420, s*34, hem)
	})
	w.inside(coat.Shade, .8, w.dark*44, 250, w.dark*92, 258, w.dark*40, 400)
	x := w.lightSide * 98
	w.piece(coat, x-26, 312, x+26, 308, x+24, 366, x, 372, x-24, 368)
	for i, c := range []uint32{0x3c7bea, 0xe0304a, 0x2b2a3a} {
		px := x - 12 + float32(i)*12
		w.Brush(ink.Points(px, 322, px, 292), canvas.Hex(c), ink.Even(6))
	}
}

func (w *wardrobe) chef() {
	jacket := ink.NewTones(canvas.Hex(0xfafbff))
	w.cloth(jacket)
	w.piece(jacket, -70, 176, -70, 176, 20, 250, 64, 300, 58, 400, 52, hem, -52, hem, -60, 320)
	for i := range 5 {
		y := 256 + float32(i)*52
		for _, x := range []float32{-34, 34} {
			w.Fill(ink.Ellipse(x, y, 9, 9, 0), w.main.Line, 1)
			w.Fill(ink.Ellipse(x, y-1, 6.5, 6.5, 0), w.main.Base, 1)
		}
	}
	w.piece(jacket, -58, 140, -66, 178, -18, 214, 0, 196, 18, 214, 66, 178, 58, 140, 0, 170)
	scarf := w.trim
	sides(func(s float32) {
		w.piece(scarf, s*2, 200, s*36, 190, s*60, 160, s*44, 150, s*14, 176)
		w.piece(scarf, s*2, 214, s*14, 226, s*30, 262, s*8, 256)
	})
	w.piece(scarf, -13, 196, 13, 196, 14, 220, -14, 220)
	w.inside(jacket.Shade, .7, w.dark*66, 300, w.dark*52, 420, w.dark*48, hem, w.dark*30, hem, w.dark*40, 400)
}

func (w *wardrobe) pilot() {
	w.cloth(w.main)
	half, plate := w.half, ink.NewTones(canvas.Hex(0x2e3046))
	w.piece(plate, -52, 136, -60, 172, -30, 196, 0, 202, 30, 196, 60, 172, 52, 136, 0, 158)
	w.Brush(ink.Curve(-54, 160, -28, 182, 0, 188, 28, 182, 54, 160), w.trim.Base, ink.Even(6))
	w.piece(plate, -28, 206, 0, 200, 28, 206, 44, 300, 26, 380, 0, 392, -26, 380, -44, 300)
	sides(func(s float32) {
		w.piece(w.trim, s*(half-74), 182, s*(half-30), 180, s*(half+16), 212, s*(half+20), 262, s*(half-20), 272, s*(half-64), 236)
		w.fold(w.trim, .8, s*(half-60), 222, s*(half-20), 236, s*(half+16), 236)
		w.fold(w.main, 1, s*44, 214, s*76, 280, s*62, 400)
		w.Brush(ink.Curve(s*60, 232, s*90, 290, s*84, 400, s*88, hem), w.trim.Light, ink.Even(5))
	})
	core := ink.Ellipse(0, 262, 20, 20, 0)
	w.Fill(core, w.trim.Light, 1)
	w.Fill(ink.Ellipse(0, 262, 12, 12, 0), canvas.White(), 1)
	w.Outline(core[0], plate.Line, lineWidth, 0, 0)
	for i := range 3 {
		w.fold(plate, .8, -22+float32(i)*2, 310+float32(i)*22, 0, 316+float32(i)*22, 22-float32(i)*2, 310+float32(i)*22)
	}
}
