package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// bareArms shows the skin of the arms below a short sleeve that ends at y.
func (w *wardrobe) bareArms(y float32) {
	sides(func(s float32) {
		in := w.half - 42
		w.inside(w.skin.Base, 1, s*in, y, s*in, y, s*(w.half+60), y-18, s*(w.half+60), y-18, s*(w.half+60), hem, s*in, hem)
		if s == w.dark {
			w.inside(w.skin.Shade, 1, s*(w.half-8), y-6, s*(w.half+60), y-18, s*(w.half+60), hem, s*(w.half+2), hem)
		}
		w.fold(w.main, 1, s*in, y, s*(w.half-10), y-4, s*(w.half+22), y-12)
		w.fold(w.skin, .9, s*in, y+4, s*(in+4), y+90, s*(in+6), hem)
	})
}

// neckline is a round collar of a shirt with a band.
func (w *wardrobe) neckline(depth float32) {
	w.piece(w.skin, -40, 146, -40, 146, -24, 150+depth*.7, 0, 150+depth, 24, 150+depth*.7, 40, 146, 40, 146, 0, 168)
	w.Brush(ink.Curve(-46, 150, -27, 154+depth*.72, 0, 155+depth, 27, 154+depth*.72, 46, 150), w.trim.Line, ink.Even(11))
	w.Brush(ink.Curve(-46, 150, -27, 154+depth*.72, 0, 155+depth, 27, 154+depth*.72, 46, 150), w.trim.Base, ink.Even(7))
}

func (w *wardrobe) casual() {
	w.cloth(w.main)
	w.bareArms(372)
	w.neckline(56)
	c := canvas.Mix(w.trim.Base, canvas.White(), .15)
	switch w.who.Grain % 3 {
	case 0: // a star
		points := ink.Points(sparkle...)
		for i, p := range points {
			points[i] = at(p.X*48, 310+p.Y*48)
		}
		w.Fill(canvas.Path{ink.SplineThrough(true, points)}, c, 1)
	case 1: // stripes
		for i := range 6 {
			y := 250 + float32(i)*44
			w.inside(c, 1, -w.half-60, y-6, 0, y, w.half+60, y-6, w.half+60, y+14, 0, y+20, -w.half-60, y+14)
		}
		w.Outline(w.torso[0], w.main.Line, lineWidth*1.1, w.dark*.6, .5)
	default: // a bolt
		w.Fill(ink.Polygon(12, 262, -30, 326, -4, 326, -14, 378, 32, 306, 6, 306), c, 1)
	}
}

func (w *wardrobe) sports() {
	w.cloth(w.main)
	w.bareArms(360)
	w.piece(w.skin, -36, 146, -36, 146, 0, 216, 0, 216, 36, 146, 36, 146, 0, 166)
	for _, s := range []float32{-1, 1} {
		w.Brush(ink.Curve(s*40, 148, s*20, 186, 0, 220), w.trim.Line, ink.Even(15))
		w.Brush(ink.Curve(s*40, 148, s*20, 186, 0, 220), w.trim.Base, ink.Even(10))
		w.inside(w.trim.Base, 1, s*(w.half-62), 180, s*(w.half-44), 188, s*(w.half-26), 290, s*(w.half-46), 290)
	}
	n := int(w.who.Grain%8) + 1
	for i := range 1 + n%2 { // a number in block strokes
		x := -26*float32(n%2) + 52*float32(i)
		w.Fill(canvas.RoundRect(x-17, 258, 34, 92, 8), w.trim.Base, 1)
		w.Fill(canvas.RoundRect(x-5, 276, 10, 20, 3), w.main.Base, 1)
		w.Fill(canvas.RoundRect(x-5, 312, 10, 20, 3), w.main.Base, 1)
	}
}

func (w *wardrobe) idol() {
	w.cloth(w.main)
	w.bareArms(262)
	w.piece(w.skin, -62, 160, -62, 160, -40, 226, 0, 214, 40, 226, 62, 160, 62, 160, 0, 176)
	w.fold(w.skin, .6, -26, 190, -10, 194, -4, 196)
	w.fold(w.skin, .6, 26, 190, 10, 194, 4, 196)
	sides(func(s float32) { // frills on the shoulders
		for i := range 4 {
			x := s * (w.half - 62 + 26*float32(i))
			y := 186 + 12*float32(i)*float32(i)*.5
			w.piece(w.trim, x-s*20, y-6, x, y-16, x+s*24, y+2, x+s*20, y+30, x, y+38, x-s*20, y+26)
		}
		w.piece(w.trim, s*36, 222, s*62, 208, s*84, 216, s*84, 244, s*50, 246, s*10, 240)
	})
	bow := ink.NewTones(canvas.Mix(w.trim.Base, canvas.Hex(0xff4f84), .6))
	sides(func(s float32) {
		w.piece(bow, s*2, 250, s*34, 228, s*56, 240, s*52, 272, s*28, 274, s*2, 262)
	})
	w.piece(bow, -11, 246, 11, 246, 12, 266, -12, 266)
	w.Brush(ink.Curve(-27, 138, 0, 146, 27, 138), bow.Base, ink.Even(10)) // choker
	for i := range 5 {
		y := 300 + float32(i)*46
		w.fold(w.main, 1.2, -70+float32(i%2)*4, y, 0, y+14, 70, y)
	}
}

func (w *wardrobe) coat() {
	w.cloth(w.main)
	w.fold(w.main, 1, 6, 240, 10, 420, 8, hem)
	for _, y := range []float32{300, 372, 444} {
		w.piece(w.trim, 20, y-7, 46, y-9, 46, y+7, 20, y+9)
	}
	scarf := w.trim
	w.piece(scarf, -78, 138, -84, 170, -58, 206, 0, 222, 58, 206, 84, 170, 78, 138, 40, 156, -40, 156)
	w.piece(scarf, -58, 196, -18, 214, -16, 330, -20, 372, -64, 366, -66, 300)
	for i := range 4 {
		x := -58 + float32(i)*12
		w.fold(scarf, 1, x, 352, x+1, 384)
	}
	w.inside(scarf.Shade, .9, w.dark*20, 218, w.dark*58, 204, w.dark*82, 172, w.dark*70, 170, w.dark*40, 196)
	for _, l := range [][]float32{{-70, 158, -30, 190, 30, 192, 70, 160}, {-60, 186, -20, 206, 26, 206}, {-48, 230, -44, 290, -46, 340}} {
		w.fold(scarf, .9, l...)
	}
	sides(func(s float32) { // fur on the collar's edge
		for i := range 5 {
			t := float32(i) / 4
			x, y := s*canvas.Lerp(88, 112, t), canvas.Lerp(150, 232, t)
			w.piece(ink.NewTones(canvas.Hex(0xf6efe6)), x-20, y-10, x, y-20, x+20, y-8, x+18, y+14, x, y+20, x-18, y+12)
		}
	})
}
