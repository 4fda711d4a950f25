package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func (w *wardrobe) kimono() {
	w.cloth(w.main)
	inner := ink.NewTones(paper)
	w.piece(w.skin, -40, 148, -40, 148, 0, 252, 0, 252, 40, 148, 40, 148, 0, 176)
	w.inside(w.skin.Shade, 1, -40, 150, 40, 150, 30, 186, 0, 198, -30, 186)
	lapel := func(t ink.Tones, s, out float32) {
		w.piece(t, s*(44+out), 144, s*(44+out), 144, s*(26+out*.7), 214, -s*(20-out*.6), 330+out, -s*(44-out*.6), 420, -s*(76-out*.6), 420, s*(4+out), 262, s*(66+out), 168)
	}
	lapel(inner, -1, 0)
	lapel(w.trim, -1, 14)
	lapel(inner, 1, 0)
	lapel(w.trim, 1, 14)
	w.Within(w.torso, func() {
		w.piece(w.trim, -w.half+34, 424, 0, 436, w.half-34, 424, w.half-30, 540, 0, 552, -w.half+30, 540)
		w.Brush(ink.Curve(-w.half+34, 478, 0, 490, w.half-34, 478), inner.Base, ink.Even(9))
	})
	for i, q := range [][2]float32{{-w.half + 30, 300}, {w.half - 24, 268}, {-w.half + 8, 392}, {w.half - 40, 366}, {w.half + 4, 340}, {-w.half + 52, 234}} {
		w.blossom(q[0], q[1], 15-float32(i%3)*3)
	}
}

// blossom is a flower woven into cloth.
func (w *wardrobe) blossom(x, y, size float32) {
	c := canvas.Mix(w.trim.Base, canvas.White(), .45)
	for i := range 5 {
		turn := ink.RotateAbout(x, y, float32(i)*72)
		w.Fill(ink.Ellipse(x, y-size*.6, size*.42, size*.5, 0).Map(turn.Apply), c, 1)
	}
	w.Fill(ink.Ellipse(x, y, size*.26, size*.26, 0), gilt, 1)
}

func (w *wardrobe) robe() {
	half := w.half
	w.cloth(w.main)
	w.fold(w.main, 1, 0, 250, 4, 400, 0, hem)
	w.piece(w.trim, -13, 236, 13, 236, 16, hem, -16, hem)
	sides(func(s float32) { // a short mantle
		w.piece(w.main, 0, 222, s*40, 172, s*96, 158, s*(half-10), 184, s*(half+34), 270, s*(half+28), 318, s*(half-60), 306, s*60, 300, 0, 262)
		w.Brush(ink.Curve(s*(half+28), 312, s*(half-60), 300, s*60, 294, s*4, 258), w.trim.Base, ink.Even(9))
		points := ink.Points(sparkle...)
		for i, p := range points {
			points[i] = at(s*(half-46)+p.X*17, 246+p.Y*17)
		}
		w.Fill(canvas.Path{ink.SplineThrough(true, points)}, w.trim.Light, 1)
	})
	w.inside(w.main.Shade, .9, w.dark*60, 170, w.dark*(half+40), 200, w.dark*(half+30), 310, w.dark*(half-30), 308, w.dark*(half-60), 230)
	gem := ink.NewTones(w.who.EyeColor)
	w.piece(ink.NewTones(gilt), -24, 236, 0, 214, 24, 236, 0, 266)
	w.piece(gem, -13, 236, 0, 224, 13, 236, 0, 252)
	w.Fill(ink.Polygon(w.lightSide*2, 230, w.lightSide*9, 236, w.lightSide*2, 240), canvas.White(), .9)
}

func (w *wardrobe) shinobi() {
	cloth := ink.NewTones(canvas.Mix(w.main.Base, canvas.Hex(0x1c1e2e), .62))
	w.cloth(cloth)
	w.piece(w.skin, -34, 150, -34, 150, 0, 240, 0, 240, 34, 150, 34, 150, 0, 168)
	for i := range 6 { // mesh
		y := 176 + float32(i)*12
		d := (240 - y) * .38
		w.fold(cloth, .55, -d, y, d, y+7)
		w.fold(cloth, .55, d, y, -d, y+7)
	}
	w.piece(cloth, -56, 150, -56, 150, -26, 226, 26, 360, 2, 384, 2, 384, -48, 262, -82, 166)
	w.piece(cloth, 56, 150, 56, 150, 26, 226, -26, 360, -30, 392, -30, 392, 48, 262, 82, 166)
	scarf := w.trim
	w.piece(scarf, -74, 132, -84, 168, -50, 198, 0, 206, 50, 198, 84, 168, 74, 132, 30, 152, -30, 152)
	w.piece(scarf, w.dark*60, 176, w.dark*120, 168, w.dark*190, 130+w.pose.Wind*20, w.dark*236, 150, w.dark*236, 150, w.dark*200, 176, w.dark*130, 206, w.dark*70, 204)
	for _, l := range [][]float32{{-68, 154, -20, 180, 40, 178, 74, 152}, {-56, 182, -10, 194, 40, 188}} {
		w.fold(scarf, .9, l...)
	}
	w.inside(w.trim.Shade, .9, w.dark*10, 204, w.dark*52, 196, w.dark*82, 168, w.dark*60, 170, w.dark*30, 190)
	w.fold(ink.NewTones(gilt), 3, -w.half+10, 210, -20, 330, w.half-60, 470)
}

func (w *wardrobe) pirate() {
	half := w.half
	w.cloth(w.main)
	shirt := ink.NewTones(paper)
	w.piece(shirt, -66, 152, -66, 152, -56, 240, -44, hem, 44, hem, 56, 240, 66, 152, 66, 152, 0, 190)
	w.piece(w.skin, -36, 150, -36, 150, -8, 262, 8, 262, 36, 150, 36, 150, 0, 172)
	w.inside(w.skin.Shade, 1, -36, 150, 36, 150, 26, 188, 0, 198, -26, 188)
	sides(func(s float32) { // ruffles
		for i := range 5 {
			y := 176 + float32(i)*24
			x := s * (34 - float32(i)*5)
			w.piece(shirt, x, y-12, x+s*18, y-10, x+s*22, y+8, x+s*8, y+16, x-s*3, y+8)
		}
		w.piece(w.main, s*60, 146, s*60, 146, s*108, 164, s*128, 230, s*100, 250, s*112, 276, s*62, 440, s*58, hem, s*50, hem, s*48, 300)
		w.Brush(ink.Curve(s*62, 160, s*52, 240, s*50, 320, s*56, hem), ink.NewTones(gilt).Line, ink.Even(12))
		w.Brush(ink.Curve(s*62, 160, s*52, 240, s*50, 320, s*56, hem), gilt, ink.Even(8))
		for i := range 3 {
			w.Fill(ink.Ellipse(s*84, 300+float32(i)*54, 8, 8, 0), ink.NewTones(gilt).Deep, 1)
			w.Fill(ink.Ellipse(s*83, 298+float32(i)*54, 6, 6, 0), gilt, 1)
		}
		for i := range 4 { // tassels of the epaulettes
			x := s * (half - 46 + float32(i)*20)
			w.piece(ink.NewTones(gilt), x-8, 204+float32(i)*7, x+8, 204+float32(i)*7, x+7, 240+float32(i)*8, x-7, 240+float32(i)*8)
		}
		w.piece(ink.NewTones(gilt), s*(half-66), 190, s*(half-20), 184, s*(half+24), 214, s*(half+18), 234, s*(half-24), 214, s*(half-62), 208)
	})
	strap := ink.NewTones(canvas.Hex(0x6a3c22))
	w.piece(strap, -half+24, 196, -half+60, 190, 60, 420, 34, 440)
	w.piece(ink.NewTones(gilt), -24, 296, 4, 286, 14, 316, -14, 326)
}
