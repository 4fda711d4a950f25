package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func (w *wardrobe) hoodie() {
	d, half := w.dark, w.half
	w.cloth(w.main)
	w.piece(w.main, -92, 150, -50, 176, -14, 214, 0, 250, 14, 214, 50, 176, 92, 150, 92, 184, 46, 226, 14, 276, 0, 286, -14, 276, -46, 226, -92, 184)
	w.inside(w.main.Shade, 1, d*10, 262, d*50, 200, d*94, 160, d*96, 190, d*44, 236, d*12, 282)
	sides(func(s float32) {
		w.inside(w.trim.Base, 1, s*(half-2), 330, s*(half+40), 320, s*(half+40), 350, s*(half-6), 356, s*(half-38), 352, s*(half-38), 330)
		cord := ink.Curve(s*26, 232, s*30, 280, s*26, 330)
		w.Brush(cord, w.trim.Line, ink.Even(9))
		w.Brush(cord, w.trim.Base, ink.Even(5))
		w.Fill(ink.Ellipse(s*26, 336, 5, 10, 0), w.trim.Shade, 1)
	})
}

func (w *wardrobe) sailor() {
	d := w.dark
	w.cloth(w.main)
	w.piece(w.skin, -30, 150, -30, 150, 0, 232, 0, 232, 30, 150, 30, 150, 0, 160)
	collar := w.trim
	if w.who.TrimColor == w.who.OutfitColor {
		collar = ink.NewTones(canvas.Hex(0x26345f))
	}
	sides(func(s float32) {
		w.piece(collar, s*36, 146, s*36, 146, s*74, 164, s*112, 188, s*112, 188, s*92, 232, s*50, 252, s*4, 268, s*4, 268, s*22, 210)
		w.Brush(ink.Curve(s*102, 186, s*84, 222, s*48, 240, s*12, 252), collar.Light, ink.Even(4))
	})
	w.inside(collar.Shade, .8, d*36, 160, d*60, 150, d*116, 190, d*96, 236, d*66, 246, d*72, 200)
	ribbon := ink.NewTones(canvas.Hex(0xe0304a))
	sides(func(s float32) {
		w.piece(ribbon, s*2, 262, s*46, 240, s*72, 258, s*64, 292, s*30, 290, s*2, 276)
		w.piece(ribbon, s*2, 274, s*14, 300, s*36, 356, s*36, 356, s*12, 350, s*4, 320)
		w.fold(ribbon, .7, s*6, 266, s*26, 266, s*46, 272)
	})
	w.piece(ribbon, -12, 258, 12, 258, 14, 280, -14, 280)
}

func (w *wardrobe) uniform() {
	w.cloth(w.main)
	shirt := ink.NewTones(canvas.Hex(0xf7f7ff))
	w.piece(shirt, -44, 146, -44, 146, 0, 330, 0, 330, 44, 146, 44, 146, 0, 190)
	w.inside(shirt.Shade, .9, -40, 150, 40, 150, 30, 196, 0, 206, -30, 196)
	w.piece(w.trim, -11, 206, 11, 206, 9, 228, -9, 228)
	w.piece(w.trim, -9, 230, -9, 230, 9, 230, 9, 230, 20, 330, 0, 370, -20, 330)
	sides(func(s float32) {
		w.piece(shirt, s*40, 140, s*40, 140, s*2, 206, s*2, 206, s*34, 226, s*34, 226, s*58, 162)
		w.piece(w.main, s*52, 150, s*52, 150, s*96, 196, s*70, 216, s*92, 228, s*4, 372, s*4, 372, s*26, 250)
	})
	for _, y := range []float32{410, 476} { // buttons
		w.Fill(ink.Ellipse(w.dark*4, y, 8, 8, 0), w.main.Line, 1)
		w.Fill(ink.Ellipse(w.dark*4, y-1, 5, 5, 0), canvas.Hex(0xe8c458), 1)
	}
}

func (w *wardrobe) cape() {
	half := w.half
	w.cloth(ink.NewTones(canvas.Hex(0x2a2540)))
	plate := ink.NewTones(canvas.Hex(0x4a4668))
	w.piece(plate, -56, 190, 0, 210, 56, 190, 92, 240, 70, 330, 0, 370, -70, 330, -92, 240)
	w.fold(plate, 1, 0, 212, 2, 280, 0, 366)
	w.fold(plate, .8, -84, 262, -30, 290, 0, 286, 30, 290, 84, 262)
	gem := ink.NewTones(w.who.EyeColor)
	w.piece(gem, 0, 236, 0, 236, 20, 262, 20, 262, 0, 290, 0, 290, -20, 262, -20, 262)
	w.Fill(ink.Polygon(0, 242, w.lightSide*13, 260, 0, 266), gem.Light, 1)
	clasp := ink.NewTones(canvas.Hex(0xd8a93a))
	sides(func(s float32) {
		w.piece(w.main, s*40, 168, s*40, 168, s*100, 150, s*(half+10), 180, s*(half+50), 260, s*(half+60), 520, s*(half+64), hem, s*(half-30), hem, s*(half-30), 520, s*(half-52), 320, s*84, 236)
		w.Brush(ink.Curve(s*44, 172, s*84, 238, s*(half-50), 322, s*(half-28), 510, s*(half-28), hem), w.trim.Base, ink.Even(7))
		w.piece(clasp, s*66, 176, s*86, 176, s*90, 198, s*72, 204, s*58, 194)
	})
}

func (w *wardrobe) armour() {
	half := w.half
	w.cloth(ink.NewTones(canvas.Hex(0x2b2d44)))
	sides(func(s float32) {
		w.piece(w.main, 0, 206, s*40, 190, s*86, 206, s*98, 280, s*60, 340, 0, 356)
		w.fold(w.main, .8, s*10, 250, s*46, 240, s*84, 256)
		w.piece(w.main, s*70, 180, s*100, 140, s*(half+20), 150, s*(half+70), 128, s*(half+70), 128, s*(half+44), 230, s*(half+20), 270, s*(half-50), 250)
		w.piece(w.trim, s*84, 190, s*108, 164, s*(half+10), 176, s*(half+30), 214, s*(half-30), 226)
	})
	w.piece(w.trim, -16, 236, 0, 218, 16, 236, 0, 268)
}

func (w *wardrobe) jacket() {
	d, half := w.dark, w.half
	w.cloth(w.main)
	shirt := ink.NewTones(canvas.Hex(0xf3f4fb))
	w.piece(shirt, -58, 150, -58, 150, -40, 190, -34, hem, 34, hem, 40, 190, 58, 150, 58, 150, 0, 196)
	w.inside(shirt.Shade, .9, -50, 158, 50, 158, 44, 208, 0, 226, -44, 208)
	w.inside(shirt.Shade, .9, d*8, 240, d*40, 210, d*40, hem, d*16, hem)
	sides(func(s float32) {
		w.piece(w.main, s*86, 104, s*86, 104, s*46, 150, s*36, 214, s*36, 214, s*64, 250, s*96, 190)
		w.fold(w.trim, 2.3, s*44, 226, s*42, 340, s*44, hem)
		w.inside(w.trim.Base, 1, s*(half-2), 300, s*(half+40), 290, s*(half+40), 312, s*(half-6), 322, s*(half-40), 318, s*(half-40), 300)
	})
}

func (w *wardrobe) gi() {
	w.cloth(w.main)
	w.piece(w.skin, -46, 150, -46, 150, 0, 300, 0, 300, 46, 150, 46, 150, 0, 180)
	w.fold(w.skin, .7, -4, 214, 0, 240, -1, 268)
	w.inside(w.skin.Shade, 1, -44, 150, 44, 150, 34, 190, 0, 204, -34, 190)
	w.piece(w.trim, -58, 148, -58, 148, -30, 230, 24, 350, 6, 376, 6, 376, -52, 260, -86, 164)
	w.piece(w.trim, 58, 148, 58, 148, 30, 230, -24, 350, -30, 372, -6, 392, -6, 392, 52, 260, 86, 164)
	w.fold(w.main, .8, 96, 230, 60, 300, 20, 372)
	w.fold(w.main, .8, -96, 230, -70, 300, -40, 350)
	w.inside(w.trim.Shade, 1, -w.half, 440, 0, 452, w.half, 440, w.half, 492, 0, 504, -w.half, 492) // belt
}
