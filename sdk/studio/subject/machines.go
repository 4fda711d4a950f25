package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawRocket is a rocket on its flame, rising to the right.
func drawRocket(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xe8202c)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 760)
	turn := canvas.Rotation(380, 380, 38)
	at := func(p canvas.Path) canvas.Path { return p.Map(turn) }
	flame := func(w, l float32) canvas.Path {
		return at(canvas.Path{append(canvas.Bezier(pt(380-w, 560), pt(380-w*1.5, 560+l*.5), pt(380-w*.3, 560+l*.7), pt(380, 560+l), 20), canvas.Bezier(pt(380, 560+l), pt(380+w*.3, 560+l*.7), pt(380+w*1.5, 560+l*.5), pt(380+w, 560), 20)...)})
	}
	k.halo(flame(80, 190), 40, canvas.Hex(0xff7a1a), .8)
	k.fill(flame(86, 220), canvas.Hex(0xff5a14), 1)
	k.fill(flame(60, 165), canvas.Hex(0xffb02a), 1)
	k.fill(flame(32, 105), canvas.Hex(0xfff6c8), 1)
	for _, side := range []float32{-1, 1} {
		k.solid(at(canvas.Path{append(canvas.Bezier(pt(380+side*90, 380), pt(380+side*210, 430), pt(380+side*220, 540), pt(380+side*190, 600), 18), pt(380+side*70, 540))}), c, 9)
	}
	hull := canvas.Path{append(canvas.Bezier(pt(380, 30), pt(540, 170), pt(520, 430), pt(460, 560), 30), canvas.Bezier(pt(300, 560), pt(240, 430), pt(220, 170), pt(380, 30), 30)...)}
	k.solid(at(hull), canvas.Hex(0xeef2fa), 14)
	nose := canvas.Path{append(canvas.Bezier(pt(380, 30), pt(440, 82), pt(470, 140), pt(484, 200), 18), canvas.Bezier(pt(276, 200), pt(290, 140), pt(320, 82), pt(380, 30), 18)...)}
	k.solid(at(nose), c, 9)
	k.solid(at(canvas.Ellipse(380, 300, 66, 66)), canvas.Hex(0x8a94aa), 7)
	k.solid(at(canvas.Ellipse(380, 300, 48, 48)), canvas.Hex(0x2aa8ff), 5)
	k.fill(at(canvas.Ellipse(364, 282, 14, 14)), canvas.White(), .85)
	k.solid(at(canvas.RoundRect(364, 430, 32, 150, 14)), c, 5)
	return k.image, nil
}

// drawCar is a low sports car in profile.
func drawCar(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xe8152c)
	if err != nil {
		return nil, err
	}
	k := newSheet(900, 380)
	k.halo(canvas.Ellipse(450, 332, 400, 22), 14, canvas.Color{}, .7)
	var body []canvas.Point
	for _, b := range [][4]canvas.Point{
		{pt(24, 240), pt(30, 190), pt(110, 168), pt(240, 160)}, {pt(240, 160), pt(330, 60), pt(470, 44), pt(560, 62)},
		{pt(560, 62), pt(640, 84), pt(700, 130), pt(740, 150)}, {pt(740, 150), pt(850, 156), pt(880, 190), pt(880, 236)},
		{pt(880, 236), pt(884, 290), pt(870, 310), pt(850, 316)}, {pt(850, 316), pt(600, 326), pt(300, 326), pt(60, 316)}, {pt(60, 316), pt(28, 310), pt(16, 290), pt(24, 240)},
	} {
		body = append(body, canvas.Bezier(b[0], b[1], b[2], b[3], 14)...)
	}
	k.solid(canvas.Path{body}, c, 11)
	glass := canvas.Path{append(canvas.Bezier(pt(276, 164), pt(350, 82), pt(460, 66), pt(550, 82), 18), canvas.Bezier(pt(550, 82), pt(620, 104), pt(660, 134), pt(684, 158), 12)...)}
	k.solid(glass, canvas.Hex(0x1c2740), 6)
	k.gleam(glass, .28)
	k.fill(poly(468, 70, 484, 70, 500, 162, 478, 162), c, 1)
	k.fill(canvas.Stroke(canvas.Bezier(pt(90, 214), pt(300, 190), pt(600, 196), pt(856, 206), 30), steady(7)), canvas.White(), .45)
	k.fill(canvas.Stroke(canvas.Bezier(pt(60, 286), pt(300, 292), pt(600, 292), pt(860, 286), 30), steady(16)), canvas.Hex(0x14161e), .85)
	k.solid(poly(22, 168, 120, 150, 130, 168, 60, 190), c.Scale(.7), 4)
	lamp := canvas.Path{append(canvas.Bezier(pt(800, 186), pt(840, 184), pt(866, 196), pt(874, 220), 12), pt(820, 214))}
	k.halo(lamp, 16, canvas.Hex(0xfff2b0), .9)
	k.fill(lamp, canvas.Hex(0xfffbe0), 1)
	k.fill(canvas.RoundRect(26, 214, 56, 22, 8), canvas.Hex(0xff4a3a), 1)
	for _, x := range []float32{200, 700} {
		k.wheel(x, 286, 82)
	}
	return k.image, nil
}

// wheel is a tyre with a light rim.
func (s sheet) wheel(x, y, r float32) {
	s.solid(canvas.Ellipse(x, y, r, r), canvas.Hex(0x1a1c24), 8)
	s.solid(canvas.Ellipse(x, y, r*.68, r*.68), canvas.Hex(0x3a4052), 5)
	for i := range 10 {
		spoke := poly(x-r*.05, y, x+r*.05, y, x+r*.09, y-r*.62, x-r*.09, y-r*.62).Map(canvas.Rotation(x, y, float32(i)*36))
		s.fill(spoke, canvas.Hex(0xd4dbe8), 1)
	}
	s.solid(canvas.Ellipse(x, y, r*.18, r*.18), canvas.Hex(0xaab4c8), 4)
}

// drawRobot is the head of a friendly robot.
func drawRobot(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x22d3ff)
	if err != nil {
		return nil, err
	}
	k := newSheet(640, 680)
	steel := canvas.Hex(0xc4cde0)
	k.solid(canvas.RoundRect(306, 60, 28, 120, 10), steel.Scale(.7), 4)
	k.halo(canvas.Ellipse(320, 54, 40, 40), 22, c, .8)
	k.solid(canvas.Ellipse(320, 54, 42, 42), c, 7)
	for _, x := range []float32{16, 544} {
		k.solid(canvas.RoundRect(x, 300, 80, 180, 34), steel.Scale(.75), 7)
		k.fill(canvas.RoundRect(x+26, 340, 28, 100, 12), c, 1)
	}
	k.solid(canvas.RoundRect(70, 150, 500, 450, 130), canvas.Hex(0xe8edf7), 14)
	face := canvas.RoundRect(122, 226, 396, 270, 100)
	k.solid(face, canvas.Hex(0x131a30), 8)
	for _, x := range []float32{222, 418} {
		eye := canvas.RoundRect(x-36, 292, 72, 96, 36)
		k.halo(eye, 20, c, .9)
		k.paint(eye, canvas.VerticalGradient(292, 388, canvas.White(), c))
	}
	smile := canvas.Stroke(arc(320, 400, 74, 50, 20, 160), steady(20))
	k.halo(smile, 12, c, .8)
	k.fill(smile, canvas.Mix(c, canvas.White(), .5), 1)
	k.gleam(face, .12)
	k.solid(canvas.RoundRect(230, 590, 180, 70, 26), steel.Scale(.6), 6)
	return k.image, nil
}

// drawCamera is a system camera with a large lens.
func drawCamera(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x2a2f3e)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 580)
	k.solid(poly(280, 100, 310, 30, 450, 30, 480, 100), c.Scale(1.1), 7)
	k.solid(canvas.RoundRect(100, 66, 110, 50, 16), canvas.Hex(0xe8202c), 5)
	k.solid(canvas.RoundRect(20, 96, 720, 460, 64), c, 12)
	k.solid(canvas.RoundRect(20, 180, 720, 70, 6), canvas.Hex(0x8a94aa), 4)
	k.solid(canvas.Ellipse(380, 330, 204, 204), canvas.Hex(0x11141d), 10)
	k.solid(canvas.Ellipse(380, 330, 176, 176), canvas.Hex(0x4a5268), 8)
	k.solid(canvas.Ellipse(380, 330, 150, 150), canvas.Hex(0x0b0e18), 6)
	k.paint(canvas.Ellipse(380, 330, 124, 124), shader(func(x, y float32) canvas.Color {
		u, v := (x-380)/124, (y-330)/124
		q := canvas.Mix(canvas.Hex(0x1a2a7a), canvas.Hex(0x05070f), canvas.SmoothStep(0, 1, canvas.Hypot(u, v)))
		q = canvas.Mix(q, canvas.Hex(0xff3dc0), .7*canvas.SmoothStep(.7, .1, canvas.Hypot(u-.3, v-.5)))
		return canvas.Mix(q, canvas.Hex(0x1ad0ff), .8*canvas.SmoothStep(.7, .1, canvas.Hypot(u+.35, v+.3)))
	}))
	k.fill(canvas.Ellipse(330, 272, 34, 26), canvas.White(), .85)
	k.fill(canvas.Ellipse(428, 392, 14, 12), canvas.White(), .6)
	k.solid(canvas.RoundRect(600, 126, 100, 40, 14), canvas.Hex(0xfff2c0), 4)
	return k.image, nil
}

// drawDumbbell is a loaded dumbbell at a slant.
func drawDumbbell(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xff3b30)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 560)
	turn := canvas.Rotation(380, 280, -24)
	at := func(p canvas.Path) canvas.Path { return p.Map(turn) }
	k.solid(at(canvas.RoundRect(40, 254, 680, 52, 24)), canvas.Hex(0xb8c2d6), 8)
	for x := float32(290); x < 470; x += 18 {
		k.fill(at(canvas.RoundRect(x, 256, 7, 48, 3)), canvas.Hex(0x4a5268), .6)
	}
	for _, side := range []float32{-1, 1} {
		for i, h := range []float32{150, 186, 120} {
			x := 380 + side*(140+float32(i)*66) - 30
			col := canvas.Hex(0x2a2f3e)
			if i == 1 {
				col = c
			}
			k.solid(at(canvas.RoundRect(x, 280-h, 60, 2*h, 24)), col, 10)
		}
	}
	return k.image, nil
}
