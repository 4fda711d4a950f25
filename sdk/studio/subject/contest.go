package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawController is a gamepad with glowing buttons.
func drawController(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x2a2f42)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 540)
	body := canvas.Path{append(append(canvas.Bezier(pt(190, 70), pt(300, 96), pt(460, 96), pt(570, 70), 20), canvas.Bezier(pt(570, 70), pt(720, 60), pt(790, 500), pt(690, 520), 24)...),
		append(canvas.Bezier(pt(690, 520), pt(610, 520), pt(560, 380), pt(510, 370), 16), append(canvas.Bezier(pt(510, 370), pt(430, 362), pt(330, 362), pt(250, 370), 12), append(canvas.Bezier(pt(250, 370), pt(200, 380), pt(150, 520), pt(70, 520), 16), canvas.Bezier(pt(70, 520), pt(-30, 500), pt(40, 60), pt(190, 70), 24)...)...)...)...)}
	for _, x := range []float32{120, 500} {
		k.solid(canvas.RoundRect(x, 36, 140, 70, 30), c.Scale(.55), 5)
	}
	k.solid(body, c, 12)
	for _, stick := range []canvas.Point{pt(280, 300), pt(480, 300)} {
		k.solid(canvas.Ellipse(stick.X, stick.Y, 66, 66), c.Scale(.5), 6)
		k.solid(canvas.Ellipse(stick.X, stick.Y-6, 46, 46), canvas.Mix(c, canvas.White(), .14), 6)
	}
	pad := append(canvas.RoundRect(128, 178, 118, 42, 10), canvas.RoundRect(166, 140, 42, 118, 10)...)
	k.solid(pad, canvas.Hex(0x11141d), 4)
	for i, q := range []canvas.Point{pt(574, 132), pt(632, 190), pt(574, 248), pt(516, 190)} {
		col := canvas.Hex([]uint32{0xffd23d, 0xff3b4e, 0x2fe07a, 0x3d8bff}[i])
		k.halo(canvas.Ellipse(q.X, q.Y, 28, 28), 10, col, .6)
		k.solid(canvas.Ellipse(q.X, q.Y, 29, 29), col, 5)
	}
	k.halo(canvas.RoundRect(330, 150, 100, 16, 8), 8, canvas.Hex(0x22d3ff), .9)
	k.fill(canvas.RoundRect(330, 150, 100, 16, 8), canvas.Hex(0xc8f6ff), 1)
	return k.image, nil
}

// drawTrophy is a gold cup with a number or a star.
func drawTrophy(s *Set, arguments []string) (*image.RGBA, error) {
	k := newSheet(600, 720)
	gold := canvas.Hex(0xffb81f)
	for _, side := range []float32{-1, 1} {
		handle := canvas.Bezier(pt(300+side*180, 110), pt(300+side*330, 90), pt(300+side*290, 330), pt(300+side*120, 350), 30)
		k.solid(canvas.Stroke(handle, steady(40)), gold.Scale(.85), 8)
	}
	bowl := canvas.Path{append(canvas.Bezier(pt(90, 50), pt(100, 330), pt(200, 440), pt(300, 450), 26), canvas.Bezier(pt(300, 450), pt(400, 440), pt(500, 330), pt(510, 50), 26)...)}
	k.solid(poly(262, 430, 338, 430, 360, 560, 240, 560), gold.Scale(.8), 6)
	k.solid(bowl, gold, 14)
	k.solid(canvas.RoundRect(76, 30, 448, 56, 28), canvas.Hex(0xffd25a), 7)
	k.solid(canvas.RoundRect(180, 548, 240, 46, 16), gold, 6)
	k.solid(canvas.RoundRect(140, 588, 320, 112, 18), canvas.Hex(0x5a2f1a), 8)
	k.solid(canvas.RoundRect(210, 616, 180, 54, 8), canvas.Hex(0xffd25a), 4)
	mark := s.word(short(arguments[0], "1", 4), 300, 230, 220, 200)
	if arguments[0] == "" {
		mark = canvas.Burst(300, 232, 112, 48, 5).Map(canvas.Rotation(300, 232, -78.5))
	}
	k.fill(mark.Move(4, 7), canvas.Hex(0x9a5a06), .8)
	k.paint(mark, gradient(130, 330, 0xffffff, 0xfff2c0, 0xffe08a))
	k.paint(canvas.Stroke(canvas.Bezier(pt(136, 110), pt(146, 260), pt(180, 340), pt(226, 392), 20), func(t float32) float32 { return 24 * (1 - t) }), canvas.Solid(canvas.White(), .6))
	return k.image, nil
}

// drawPodium is three steps for first, second and third.
func drawPodium(s *Set, _ []string) (*image.RGBA, error) {
	k := newSheet(760, 560)
	for i, q := range []struct{ x, y, w float32 }{{20, 270, 240}, {500, 340, 240}, {250, 120, 260}} {
		c := canvas.Hex([]uint32{0xb8c4d8, 0xd08a4a, 0xffc02a}[i])
		k.solid(poly(q.x+26, q.y-40, q.x+q.w-26, q.y-40, q.x+q.w, q.y, q.x, q.y), canvas.Mix(c, canvas.White(), .45), 3)
		k.solid(canvas.Path{{pt(q.x, q.y), pt(q.x+q.w, q.y), pt(q.x+q.w, 540), pt(q.x, 540)}}, c, 8)
		digit := s.fonts.Stack("anton").Path([]string{"2", "3", "1"}[i], q.x+q.w/2, q.y+(540-q.y)*.48, q.w*.5, (540-q.y)*.62)
		k.fill(digit.Move(3, 6), c.Scale(.4), .9)
		k.fill(digit, canvas.White(), 1)
	}
	return k.image, nil
}

// drawDice is a pair of dice.
func drawDice(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xe8202c)
	if err != nil {
		return nil, err
	}
	k := newSheet(720, 560)
	k.die(250, 330, 200, canvas.Hex(0xf6f4ee), canvas.Hex(0x1a1a22))
	k.die(500, 230, 180, c, canvas.White())
	return k.image, nil
}

// die is a cube seen from above one corner.
func (s sheet) die(x, y, r float32, c, pip canvas.Color) {
	top := poly(x, y-r, x+r*.9, y-r*.52, x, y-r*.04, x-r*.9, y-r*.52)
	left := poly(x-r*.9, y-r*.52, x, y-r*.04, x, y+r, x-r*.9, y+r*.5)
	right := poly(x+r*.9, y-r*.52, x, y-r*.04, x, y+r, x+r*.9, y+r*.5)
	s.fill(top, canvas.Mix(c, canvas.White(), .35), 1)
	s.fill(left, c, 1)
	s.fill(right, c.Scale(.62), 1)
	for _, e := range [][]canvas.Point{{pt(x-r*.9, y-r*.52), pt(x-r*.45, y-r*.28), pt(x, y-r*.04)}, {pt(x+r*.9, y-r*.52), pt(x+r*.45, y-r*.28), pt(x, y-r*.04)}, {pt(x, y-r*.04), pt(x, y+r*.5), pt(x, y+r)}} {
		s.fill(canvas.Stroke(e, steady(r*.05)), canvas.White(), .6)
	}
	spot := func(cx, cy, rx, ry float32) { s.fill(canvas.Ellipse(cx, cy, rx*r, ry*r), pip, 1) }
	spot(x, y-r*.52, .16, .09)
	for i := range 3 {
		f := float32(i) - 1
		spot(x-r*.45+f*r*.26, y+r*.22+f*r*.40, .085, .11)
	}
	for _, q := range []canvas.Point{pt(-.26, -.12), pt(.26, -.40), pt(-.26, .56), pt(.26, .28), pt(0, .08)} {
		spot(x+r*.45+q.X*r, y+r*.15+q.Y*r, .08, .11)
	}
}

// drawPlay is a round play button.
func drawPlay(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xf0182c)
	if err != nil {
		return nil, err
	}
	k := newSheet(640, 640)
	k.solid(canvas.Ellipse(320, 320, 306, 306), canvas.White(), 8)
	k.solid(canvas.Ellipse(320, 320, 272, 272), c, 14)
	sign := poly(244, 176, 500, 320, 244, 464)
	k.shade(sign.Move(6, 12), .35)
	k.solid(sign, canvas.White(), 6)
	return k.image, nil
}

// drawPodcastMic is a studio microphone with a glowing ring.
func drawPodcastMic(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xff2f6a)
	if err != nil {
		return nil, err
	}
	k := newSheet(460, 760)
	k.solid(canvas.Stroke(arc(230, 330, 170, 190, 10, 170), steady(30)), canvas.Hex(0x6a7286), 6)
	k.solid(canvas.RoundRect(212, 500, 36, 190, 12), canvas.Hex(0x6a7286), 5)
	k.solid(canvas.RoundRect(100, 676, 260, 60, 30), canvas.Hex(0x3a4052), 7)
	k.solid(canvas.RoundRect(100, 20, 260, 460, 130), canvas.Hex(0x2f3444), 10)
	grille := canvas.Path{append(arc(230, 150, 118, 118, 180, 360), pt(348, 260), pt(112, 260))}
	k.solid(grille, canvas.Hex(0xc8d0e0), 9)
	for y := float32(60); y < 258; y += 22 {
		k.cover(canvas.Intersect(canvas.RoundRect(100, y, 260, 8, 4).Mask(k.image.Rect, 0), grille.Mask(k.image.Rect, 0)), canvas.Hex(0x2a2f3e), .75)
	}
	band := canvas.RoundRect(98, 262, 264, 34, 8)
	k.halo(band, 14, c, .8)
	k.solid(band, c, 5)
	k.fill(canvas.RoundRect(134, 300, 26, 150, 13), canvas.White(), .22)
	return k.image, nil
}
