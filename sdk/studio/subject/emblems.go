package subject

import (
	"image"
	"math"
	"strconv"
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawCalendar is a tear-off calendar with a date.
func drawCalendar(s *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[1], 0xe8202c)
	if err != nil {
		return nil, err
	}
	k := newSheet(640, 660)
	k.solid(canvas.RoundRect(30, 70, 580, 570, 60), canvas.Hex(0xf8f9fd), 10)
	k.solid(append(canvas.RoundRect(30, 70, 580, 150, 60), poly(30, 150, 610, 150, 610, 220, 30, 220)...), c, 8)
	for _, x := range []float32{170, 430} {
		k.solid(canvas.RoundRect(x, 20, 40, 120, 20), canvas.Hex(0x3a4052), 5)
	}
	date := s.word(short(arguments[0], "31", 6), 320, 424, 470, 300)
	k.fill(date.Move(3, 7), canvas.Hex(0xb8c0d0), 1)
	k.fill(date, canvas.Hex(0x1c2230), 1)
	return k.image, nil
}

// drawClock is a clock whose hands show a time given as H:MM.
func drawClock(_ *Set, arguments []string) (*image.RGBA, error) {
	hours, minutes := 10., 9.
	if arguments[0] != "" {
		h, errH := strconv.Atoi(arguments[0])
		m, errM := strconv.Atoi("0" + strings.TrimSpace(arguments[1]))
		if errH != nil || errM != nil || h < 0 || h > 24 || m > 59 {
			return nil, ErrUnknown
		}
		hours, minutes = float64(h), float64(m)
	}
	k := newSheet(660, 660)
	k.solid(canvas.Ellipse(330, 330, 318, 318), canvas.Hex(0x2a3246), 12)
	k.solid(canvas.Ellipse(330, 330, 270, 270), canvas.Hex(0xf8fafe), 7)
	for i := range 60 {
		l, w := float32(18), float32(5)
		if i%5 == 0 {
			l, w = 46, 15
		}
		k.fill(canvas.RoundRect(330-w/2, 74, w, l, w/2).Map(canvas.Rotation(330, 330, float32(i)*6)), canvas.Hex(0x2a3246), 1)
	}
	hand := func(turn float64, length, width float32, c uint32) {
		q := canvas.RoundRect(330-width/2, 330-length, width, length+30, width/2).Map(canvas.Rotation(330, 330, float32(math.Mod(turn, 1))*360))
		k.halo(q.Move(4, 9), 5, canvas.Color{}, .35)
		k.fill(q, canvas.Hex(c), 1)
	}
	hand((hours+minutes/60)/12, 140, 30, 0x1c2230)
	hand(minutes/60, 206, 22, 0x1c2230)
	hand(.42, 220, 9, 0xe8202c)
	k.solid(canvas.Ellipse(330, 330, 28, 28), canvas.Hex(0xe8202c), 5)
	return k.image, nil
}

// drawPassport is a passport with a golden globe.
func drawPassport(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x7a1424)
	if err != nil {
		return nil, err
	}
	k := newSheet(560, 720)
	gold := canvas.Hex(0xffce5a)
	k.solid(canvas.RoundRect(60, 20, 480, 680, 40).Map(canvas.Rotation(300, 360, 5)), canvas.Hex(0xf4efe2), 5)
	k.solid(canvas.RoundRect(24, 16, 490, 686, 40), c, 11)
	k.fill(canvas.RoundRect(120, 90, 300, 34, 8), gold, 1)
	for _, r := range []float32{136, 70} {
		k.fill(canvas.Stroke(arc(269, 340, r, 136, 0, 360), steady(13)), gold, 1)
	}
	for _, dy := range []float32{-66, 0, 66} {
		half := canvas.Sqrt(136*136 - dy*dy)
		k.fill(canvas.RoundRect(269-half, 334+dy, 2*half, 12, 6), gold, 1)
	}
	k.fill(canvas.RoundRect(263, 204, 12, 272, 6), gold, 1)
	k.fill(canvas.RoundRect(170, 540, 200, 24, 8), gold, 1)
	k.fill(canvas.Stroke(arc(269, 620, 54, 26, 0, 360), steady(10)), gold, 1)
	return k.image, nil
}

// drawNumber is a large golden or coloured figure with depth.
func drawNumber(s *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[1], 0xffb81f)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 640)
	digits := s.fonts.Stack("anton").Path(short(arguments[0], "1", 5), 380, 310, 640, 520)
	for i := float32(34); i > 0; i -= 2 {
		k.fill(digits.Move(i*.55, i), c.Scale(.28+.2*(1-i/34)), 1)
	}
	k.solid(digits, c, 11)
	return k.image, nil
}

// drawSword is a glowing blade.
func drawSword(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x3dc8ff)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 760)
	turn := canvas.Rotation(380, 380, 42)
	at := func(p canvas.Path) canvas.Path { return p.Map(turn) }
	blade := at(poly(380, -20, 424, 66, 424, 560, 336, 560, 336, 66))
	k.halo(blade, 26, c, .8)
	k.solid(blade, canvas.Hex(0xe4ecf8), 6)
	k.fill(at(poly(380, -20, 424, 66, 424, 560, 380, 560)), canvas.Hex(0x8a9ab8), .75)
	k.fill(at(poly(370, 90, 390, 90, 388, 540, 372, 540)), canvas.Mix(c, canvas.White(), .35), 1)
	k.solid(at(canvas.RoundRect(230, 552, 300, 52, 24)), canvas.Hex(0xffb81f), 8)
	k.solid(at(canvas.RoundRect(352, 600, 56, 130, 18)), canvas.Hex(0x6a3a1c), 6)
	k.solid(at(canvas.Ellipse(380, 752, 42, 42)), canvas.Hex(0xffb81f), 7)
	k.solid(at(canvas.Ellipse(380, 578, 24, 24)), c, 5)
	return k.image, nil
}

// drawLock is a closed padlock.
func drawLock(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xffb020)
	if err != nil {
		return nil, err
	}
	k := newSheet(560, 680)
	shackle := append(append(through(130, 360, 130, 290, 130, 200), arc(280, 200, 150, 150, 180, 360)...), through(430, 200, 430, 290, 430, 360)...)
	k.solid(canvas.Stroke(shackle, steady(64)), canvas.Hex(0xc0cadc), 11)
	k.solid(canvas.RoundRect(40, 290, 480, 370, 64), c, 13)
	k.fill(append(canvas.Ellipse(280, 442, 52, 52), poly(256, 450, 304, 450, 322, 570, 238, 570)...), c.Scale(.22), 1)
	return k.image, nil
}

// drawTarget is a board with an arrow in its centre.
func drawTarget(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xe8202c)
	if err != nil {
		return nil, err
	}
	k := newSheet(720, 720)
	for i, r := range []float32{316, 250, 182, 114, 50} {
		col := c
		if i%2 == 1 {
			col = canvas.White()
		}
		k.solid(canvas.Ellipse(330, 390, r, r), col, 6)
	}
	shaft := canvas.Stroke(through(330, 390, 450, 270, 570, 150), steady(22))
	k.halo(shaft.Move(10, 22), 8, canvas.Color{}, .45)
	k.solid(shaft, canvas.Hex(0x5a3418), 4)
	k.solid(poly(548, 172, 556, 76, 634, 14, 632, 92, 706, 86, 644, 164), canvas.Hex(0x2a7aff), 6)
	return k.image, nil
}

// drawBolt is a lightning flash.
func drawBolt(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xffc81a)
	if err != nil {
		return nil, err
	}
	k := newSheet(560, 760)
	sign := poly(330, 30, 80, 420, 250, 420, 190, 730, 490, 300, 310, 300, 400, 30)
	k.halo(sign, 24, c, .7)
	k.solid(sign, c, 12)
	return k.image, nil
}

// drawPin is a map pin standing on a folded map.
func drawPin(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xf0182c)
	if err != nil {
		return nil, err
	}
	k := newSheet(720, 720)
	for i, col := range []uint32{0x9fe0a0, 0x7ac88a, 0x9fe0a0, 0x6ab8e8} {
		x, dy := 40+float32(i)*160, []float32{0, 40, 0, 40}[i]
		k.solid(poly(x, 470+dy, x+160, 510-dy, x+160, 690-dy, x, 650+dy), canvas.Hex(col), 4)
	}
	k.fill(canvas.Stroke(canvas.Bezier(pt(70, 600), pt(220, 500), pt(460, 700), pt(650, 540), 30), steady(16)), canvas.White(), .95)
	k.halo(canvas.Ellipse(360, 590, 90, 26), 14, canvas.Color{}, .6)
	drop := canvas.Path{append(arc(360, 220, 190, 190, 150, 390), canvas.Bezier(pt(524, 316), pt(470, 420), pt(400, 480), pt(360, 590), 16)...)}
	drop[0] = append(drop[0], canvas.Bezier(pt(360, 590), pt(320, 480), pt(250, 420), pt(196, 316), 16)...)
	k.solid(drop, c, 13)
	k.solid(canvas.Ellipse(360, 220, 84, 84), canvas.White(), 7)
	return k.image, nil
}

// drawFireball is an explosion with sparks.
func drawFireball(_ *Set, _ []string) (*image.RGBA, error) {
	const size, c = 760, 380
	k := newSheet(size, size)
	for y := range size {
		for x := range size {
			dx, dy := float32(x)-c, float32(y)-c
			r := canvas.Hypot(dx, dy)
			ux, uy := dx/max(r, 1), dy/max(r, 1)
			bend := canvas.FBM(float32(x)/90, float32(y)/90, 3) - .5
			heat := 1.25 - r/(150+340*canvas.FBM(30+ux*2.4+bend, 30+uy*2.4+r/240, 4)) + bend*.55
			heat = min(heat, (372-r)/110)
			alpha := canvas.SmoothStep(0, .16, heat)
			if alpha == 0 {
				continue
			}
			q := canvas.Mix(canvas.Hex(0x3a1008), canvas.Hex(0xe83a0a), canvas.SmoothStep(.02, .3, heat))
			q = canvas.Mix(q, canvas.Hex(0xffa01a), canvas.SmoothStep(.25, .5, heat))
			q = canvas.Mix(q, canvas.Hex(0xfff2b0), canvas.SmoothStep(.48, .85, heat))
			d := k.image.Pix[k.image.PixOffset(x, y):][:4:4]
			d[0], d[1], d[2], d[3] = over(0, q.R*255, alpha), over(0, q.G*255, alpha), over(0, q.B*255, alpha), over(0, 255, alpha)
		}
	}
	for i := range 40 {
		f := float32(i)
		a, r := f*2.399, 190+120*canvas.Noise(f*1.7, 3)
		x, y := c+canvas.Cos(a)*r, c+canvas.Sin(a)*r
		l := 20 + 60*canvas.Noise(f, 9)
		k.fill(canvas.Stroke([]canvas.Point{pt(x, y), pt(x+canvas.Cos(a)*l/2, y+canvas.Sin(a)*l/2), pt(x+canvas.Cos(a)*l, y+canvas.Sin(a)*l)}, func(t float32) float32 { return 9 * t }), canvas.Hex(0xffd86a), 1)
	}
	return k.image, nil
}

// drawBurger is a tall burger close up.
func drawBurger(_ *Set, _ []string) (*image.RGBA, error) {
	k := newSheet(720, 640)
	bun := canvas.Hex(0xe0953a)
	k.solid(canvas.Path{append(append([]canvas.Point{pt(70, 510), pt(650, 510)}, canvas.Bezier(pt(650, 510), pt(650, 600), pt(590, 622), pt(540, 622), 10)...), canvas.Bezier(pt(180, 622), pt(130, 622), pt(70, 600), pt(70, 510), 10)...)}, bun, 10)
	k.wavy(500, 34, 300, canvas.Hex(0x5abf3a), 26)
	k.solid(canvas.RoundRect(60, 424, 600, 82, 40), canvas.Hex(0x6a3018), 9)
	k.solid(poly(50, 404, 670, 404, 700, 430, 560, 436, 500, 486, 440, 436, 260, 436, 210, 470, 160, 436, 24, 430), canvas.Hex(0xffc42a), 6)
	k.solid(canvas.RoundRect(64, 350, 592, 58, 28), canvas.Hex(0xe0342a), 7)
	k.solid(canvas.RoundRect(56, 282, 608, 78, 38), canvas.Hex(0x7a3a1c), 9)
	k.wavy(290, 30, 312, canvas.Hex(0x6ad04a), 22)
	top := canvas.Path{append(canvas.Bezier(pt(56, 270), pt(60, 20), pt(660, 20), pt(664, 270), 40), canvas.Bezier(pt(664, 270), pt(620, 300), pt(100, 300), pt(56, 270), 20)...)}
	k.solid(top, bun, 16)
	for i := range 26 {
		f := float32(i)
		x := 150 + 420*canvas.Noise(f*2.9, 4)
		y := 110 + 120*canvas.Noise(f*4.1, 8)
		k.solid(canvas.Ellipse(x, y, 15, 9).Map(canvas.Rotation(x, y, 160*canvas.Noise(f, 2))), canvas.Hex(0xfff0cc), 3)
	}
	return k.image, nil
}

// wavy is a leaf of lettuce around the height y, half as wide as half.
func (s sheet) wavy(y, depth, half float32, c canvas.Color, waves float32) {
	top, bottom := []canvas.Point{}, []canvas.Point{}
	for x := -half; x <= half; x += 8 {
		top = append(top, pt(360+x, y-12))
		bottom = append(bottom, pt(360-x, y+depth*(.5+.5*canvas.Sin(x/half*waves))))
	}
	s.solid(canvas.Path{append(top, bottom...)}, c, 6)
}
