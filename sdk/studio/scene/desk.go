package scene

import "github.com/routix/routix/sdk/studio/canvas"

// paper is a page of a ring binder.
func paper(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		k := canvas.Mix(canvas.Hex(0xfdfcf7), canvas.Hex(0xe6e4dc), canvas.SmoothStep(100, 1300, canvas.Hypot(x-300, y-100)))
		k = canvas.Mix(k, p.Bright, .55*canvas.SmoothStep(620, 60, p.fromSubject(x, y)))
		return k.Scale(.97 + .06*canvas.FBM(x/14, y/14, 2))
	})
	for y := float32(60); y < p.height; y += 44 {
		p.Fill(rectangle(0, y, p.width, 2), p.Accent, .28)
	}
	p.Fill(rectangle(92, 0, 3, p.height), canvas.Hex(0xe83a4e), .55)
	for y := float32(44); y < p.height; y += 88 {
		p.Fill(canvas.Ellipse(40, y, 15, 15), canvas.Hex(0x3a3d46), .75)
		p.Fill(canvas.Ellipse(40, y+3, 12, 12), canvas.Hex(0x17181d), .9)
	}
	for i, col := range []canvas.Color{p.Accent, p.Second, p.Mid} {
		x, y := p.atX-300+float32(i)*210, p.Between(40, 90)+float32(i%2)*(p.height-160)
		var scribble []canvas.Point
		for k := range 31 {
			t := float32(k) / 30
			scribble = append(scribble, at(x+t*190, y+22*canvas.Sin(t*22)*(1-t*.3)))
		}
		p.Fill(canvas.Stroke(scribble, constant(7)), col, .5)
	}
	return Ground{Bright: true, LightX: -.5, LightY: -.85}
}

// chalk is a blackboard in a wooden frame.
func chalk(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		r := p.fromSubject(x, y)
		k := canvas.Mix(p.Mid, p.Dark, canvas.SmoothStep(120, 900, r)).Add(p.Bright.Scale(.32 * canvas.SmoothStep(520, 0, r)))
		return k.Add(canvas.White().Scale(.10 * (canvas.FBM(x/200, y/34, 4) - .4)))
	})
	white := canvas.Hex(0xf4f6ee)
	x, y := p.x(1140), float32(130)
	p.chalkLine(circle(x, y, 62), 4, white)
	p.chalkLine(through(x-62, y, x, y, x+62, y), 3, white)
	p.chalkLine(through(x, y, x+25, y-30, x+44, y-44), 3, white)
	for i := range 26 {
		p.formula(i, p.Between(40, p.width-50), p.Between(40, p.height-70), white)
	}
	p.Paint(rectangle(-10, p.height-30, p.width+20, 50), p.Gradient(p.height-30, p.height, canvas.Hex(0xb9824a), canvas.Hex(0x7a4c22)))
	p.Paint(rectangle(-10, -30, p.width+20, 44), p.Gradient(-20, 16, canvas.Hex(0x6a3f1a), canvas.Hex(0x9a6632)))
	return Ground{LightX: -.5, LightY: -.85}
}

// formula draws one of four scribbles that read as mathematics from afar.
func (p *painter) formula(kind int, x, y float32, white canvas.Color) {
	switch kind % 4 {
	case 0:
		p.chalkLine(circle(x, y, p.Between(8, 20)), 4, white)
	case 1:
		p.chalkLine(through(x, y, x+20, y-26, x+40, y, x, y), 3, p.Accent)
	case 2:
		p.chalkLine(through(x, y, x+30, y, x+60, y), 3, white)
		p.chalkLine(through(x+30, y-20, x+30, y, x+30, y+20), 3, white)
	default:
		var wave []canvas.Point
		for k := range 20 {
			wave = append(wave, at(x+float32(k)*4, y+12*canvas.Sin(float32(k)*.9)))
		}
		p.chalkLine(wave, 3, p.Second)
	}
}

func (p *painter) chalkLine(points []canvas.Point, width float32, col canvas.Color) {
	k := 1 / p.Scale
	p.Paint(canvas.Stroke(points, constant(width)), func(x, y int) (float32, float32, float32, float32) {
		return channels(col, .55*canvas.SmoothStep(.25, .7, canvas.Noise(float32(x)*k/2.1, float32(y)*k/2.1)))
	})
}

// circle is drawn by hand: it overshoots its start.
func circle(x, y, radius float32) []canvas.Point {
	var q []canvas.Point
	for k := range 41 {
		angle := float32(k) / 40 * 6.5
		q = append(q, at(x+radius*canvas.Cos(angle), y+radius*canvas.Sin(angle)*.97))
	}
	return q
}
