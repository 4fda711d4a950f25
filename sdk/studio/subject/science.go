package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawBrain is a brain in profile with glowing folds.
func drawBrain(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xff7aa8)
	if err != nil {
		return nil, err
	}
	k := newSheet(720, 620)
	k.solid(canvas.Path{append(canvas.Bezier(pt(420, 420), pt(440, 520), pt(430, 580), pt(400, 604), 14), canvas.Bezier(pt(340, 596), pt(350, 520), pt(340, 470), pt(320, 430), 14)...)}, c.Scale(.75), 7)
	k.solid(canvas.Ellipse(530, 440, 126, 84), c.Scale(.8), 8)
	for y := float32(404); y < 500; y += 20 {
		k.fill(canvas.Stroke(canvas.Bezier(pt(420, y), pt(500, y+10), pt(570, y+4), pt(640, y-14), 14), steady(5)), c.Scale(.5), .6)
	}
	var body canvas.Path
	for _, q := range [][3]float32{{180, 250, 130}, {250, 160, 130}, {370, 120, 120}, {490, 160, 130}, {570, 260, 118}, {520, 350, 110}, {400, 360, 130}, {270, 360, 128}, {170, 330, 100}, {380, 250, 180}} {
		body = append(body, canvas.Ellipse(q[0], q[1], q[2], q[2]*.86)...)
	}
	k.solid(body, c, 16)
	for i, b := range [][4]canvas.Point{
		{pt(110, 210), pt(200, 130), pt(180, 300), pt(300, 250)}, {pt(200, 120), pt(300, 90), pt(270, 220), pt(390, 190)},
		{pt(330, 60), pt(420, 70), pt(390, 170), pt(500, 150)}, {pt(460, 90), pt(560, 130), pt(490, 240), pt(600, 230)},
		{pt(90, 320), pt(190, 260), pt(190, 390), pt(290, 340)}, {pt(280, 420), pt(330, 300), pt(400, 400), pt(440, 310)},
		{pt(340, 280), pt(420, 200), pt(470, 330), pt(560, 290)}, {pt(470, 420), pt(500, 340), pt(570, 380), pt(640, 310)}, {pt(170, 430), pt(240, 380), pt(260, 460), pt(340, 440)},
	} {
		fold := canvas.Bezier(b[0], b[1], b[2], b[3], 20)
		k.fill(canvas.Stroke(fold, func(t float32) float32 { return 19 - 10*canvas.Abs(2*t-1) }), c.Scale(.52), .85)
		k.fill(canvas.Stroke(fold, steady(5)).Move(3, 9), canvas.Mix(c, canvas.White(), .6), .55-.02*float32(i))
	}
	return k.image, nil
}

// drawDNA is a double helix.
func drawDNA(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x22b8ff)
	if err != nil {
		return nil, err
	}
	k := newSheet(460, 760)
	other := canvas.Hex(0xff4f9a)
	bases := []uint32{0xffd23d, 0x2fe07a, 0xff8a3d, 0xb06aff}
	x := func(y, phase float32) float32 { return 230 + 150*canvas.Sin(y/105+phase) }
	for i := range 17 {
		y := 40 + float32(i)*43
		a, b := x(y, 0), x(y, 3.14159)
		m := (a + b) / 2
		k.solid(canvas.Stroke(through(a, y, (a+m)/2, y, m, y), steady(17)), canvas.Hex(bases[i%4]), 3)
		k.solid(canvas.Stroke(through(m, y, (b+m)/2, y, b, y), steady(17)), canvas.Hex(bases[(i+2)%4]), 3)
	}
	for part := range 8 {
		from := float32(part) * 92
		for strand := range 2 {
			// Each crossing lays the other strand on top.
			first := (part + strand) % 2
			var q []canvas.Point
			for y := from; y <= from+96; y += 6 {
				q = append(q, pt(x(y+12, float32(first)*3.14159), y+12))
			}
			k.solid(canvas.Stroke(q, steady(36)), []canvas.Color{c, other}[first], 7)
		}
	}
	return k.image, nil
}

// drawAtom is a nucleus in three orbits with electrons.
func drawAtom(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x22d3ff)
	if err != nil {
		return nil, err
	}
	k := newSheet(720, 720)
	for i := range 3 {
		turn := canvas.Rotation(360, 360, float32(i)*60+30)
		orbit := canvas.Stroke(arc(360, 360, 330, 118, 0, 360), steady(17)).Map(turn)
		k.halo(orbit, 12, c, .55)
		k.fill(orbit, canvas.Mix(c, canvas.White(), .35), 1)
	}
	for i, q := range [][2]float32{{-44, -20}, {40, -34}, {0, 44}, {-20, -52}, {48, 30}, {-46, 40}, {6, -4}} {
		k.solid(canvas.Ellipse(360+q[0], 360+q[1], 52, 52), canvas.Hex([]uint32{0xff3b5a, 0x3d6bff}[i%2]), 9)
	}
	for i := range 3 {
		turn := canvas.Rotation(360, 360, float32(i)*60+30)
		e := turn(pt(360+330*canvas.Cos(float32(i)*1.9), 360+118*canvas.Sin(float32(i)*1.9)))
		k.halo(canvas.Ellipse(e.X, e.Y, 32, 32), 16, canvas.Hex(0xffe07a), .9)
		k.solid(canvas.Ellipse(e.X, e.Y, 33, 33), canvas.Hex(0xffd23d), 6)
	}
	return k.image, nil
}

// drawPlanet is a banded planet with a ring.
func drawPlanet(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xe89a4a)
	if err != nil {
		return nil, err
	}
	k := newSheet(800, 600)
	turn := canvas.Rotation(400, 300, -16)
	ring := func(from, to float32) {
		for i, r := range []float32{372, 336, 306} {
			k.paint(canvas.Stroke(arc(400, 300, r, r*.27, from, to), steady([]float32{26, 38, 14}[i])).Map(turn), canvas.Solid(canvas.Mix(c, canvas.White(), []float32{.55, .3, .7}[i]), .92))
		}
	}
	ring(180, 360)
	ball := canvas.Ellipse(400, 300, 236, 236)
	k.paint(ball, shader(func(x, y float32) canvas.Color {
		u, v := (x-400)/236, (y-300)/236
		band := v*.96 + u*.28
		n := canvas.FBM(u*1.6+band*.4+3, band*7, 4)
		q := canvas.Mix(c.Scale(.7), canvas.Mix(c, canvas.White(), .45), canvas.SmoothStep(.3, .7, n))
		q = canvas.Mix(q, canvas.Hex(0x8a2a1a), .4*canvas.SmoothStep(.2, .05, canvas.Hypot((u-.3)*1.2, (v-.32)*2.4)))
		facing := -u*.55 - v*.6 + canvas.Sqrt(max(0, 1-u*u-v*v))*.6
		return q.Scale(canvas.Clamp(.28+1.0*canvas.SmoothStep(-.5, 1, facing), 0, 1.25))
	}))
	ring(0, 180)
	return k.image, nil
}

// drawSyringe is a syringe with a drop.
func drawSyringe(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0x2fd0a0)
	if err != nil {
		return nil, err
	}
	k := newSheet(760, 760)
	turn := canvas.Rotation(380, 380, 45)
	at := func(p canvas.Path) canvas.Path { return p.Map(turn) }
	k.solid(at(canvas.RoundRect(372, 600, 16, 180, 6)), canvas.Hex(0xc8d0e0), 3)
	k.solid(at(poly(340, 560, 420, 560, 396, 620, 364, 620)), canvas.Hex(0x8a94aa), 5)
	k.solid(at(canvas.RoundRect(360, 10, 40, 240, 8)), canvas.Hex(0xdde4f0), 5)
	k.solid(at(canvas.RoundRect(290, -20, 180, 44, 18)), canvas.Hex(0x3d8bff), 6)
	barrel := at(canvas.RoundRect(302, 180, 156, 390, 30))
	k.fill(barrel, canvas.Hex(0xe8f4ff), .92)
	k.solid(at(canvas.RoundRect(318, 330, 124, 226, 16)), c, 8)
	k.solid(at(canvas.RoundRect(314, 286, 132, 50, 10)), canvas.Hex(0x2a3040), 5)
	for i := range 7 {
		k.fill(at(canvas.RoundRect(412, 230+float32(i)*46, 42, 8, 3)), canvas.Hex(0x2a3040), .8)
	}
	k.solid(at(canvas.RoundRect(258, 160, 244, 40, 18)), canvas.Hex(0x3d8bff), 6)
	k.fill(at(canvas.RoundRect(322, 210, 22, 330, 10)), canvas.White(), .7)
	return k.image, nil
}

// drawPills are a capsule and two tablets.
func drawPills(_ *Set, arguments []string) (*image.RGBA, error) {
	c, err := dye(arguments[0], 0xff3b4e)
	if err != nil {
		return nil, err
	}
	k := newSheet(700, 560)
	turn := canvas.Rotation(330, 230, -32)
	k.solid(canvas.RoundRect(60, 140, 540, 190, 95).Map(turn), canvas.Hex(0xf4f6fb), 12)
	half := canvas.Path{append(arc(155, 235, 95, 95, 90, 270), pt(330, 140), pt(330, 330))}
	k.solid(half.Map(turn), c, 12)
	k.fill(canvas.RoundRect(120, 168, 420, 26, 13).Map(turn), canvas.White(), .6)
	for i, q := range []canvas.Point{pt(520, 420), pt(250, 470)} {
		k.solid(canvas.Ellipse(q.X, q.Y+16, 96, 60), canvas.Hex(0xb8c4d8), 3)
		k.solid(canvas.Ellipse(q.X, q.Y, 96, 60), canvas.Hex([]uint32{0xffffff, 0x8fd4ff}[i]), 6)
		k.fill(canvas.Stroke(through(q.X-70, q.Y, q.X, q.Y, q.X+70, q.Y), steady(7)), canvas.Hex(0x9aa6bc), 1)
	}
	return k.image, nil
}
