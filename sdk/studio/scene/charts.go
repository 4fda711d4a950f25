package scene

import "github.com/routix/routix/sdk/studio/canvas"

// charts is a candlestick chart: falling when the accent is red, else rising.
func charts(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		r := canvas.Hypot((x-p.atX)/700, (y-p.atY)/520)
		return canvas.Mix(p.Mid, p.Dark, canvas.SmoothStep(0, 1.1, r)).Add(p.Accent.Scale(.42 * canvas.SmoothStep(560, 0, p.fromSubject(x, y))))
	})
	for x := float32(0); x < p.width; x += 64 {
		p.Fill(rectangle(x, 0, 1.5, p.height), canvas.White(), .06)
	}
	for y := float32(40); y < p.height; y += 64 {
		p.Fill(rectangle(0, y, p.width, 1.5), canvas.White(), .06)
	}
	p.candles()
	var course []canvas.Point
	for x := float32(-10); x <= p.width+20; x += 30 {
		course = append(course, at(x, p.level(x)+p.Between(-8, 8)))
	}
	p.Fill(p.toBottom(course), p.Accent, .13)
	m := p.Mask(canvas.Stroke(course, constant(9)))
	canvas.AddLight(p.Image, canvas.BlurMask(m, int(12*p.Scale)), p.Accent, 1.2)
	canvas.FillColor(p.Image, m, canvas.Mix(p.Accent, canvas.White(), .35), 1)
	p.scatterBokeh(20, p.height, 5, 26, p.Accent, p.Accent, .08, .22)
	return Ground{LightX: -.3, LightY: -.95}
}

// level is the height of the price at x.
func (p *painter) level(x float32) float32 {
	t := x / p.width
	v := 560 - 430*t*t + 70*canvas.Sin(x/90)*(1-t*.4) + 40*(canvas.Noise(x/38, 2)-.5)
	if p.Accent.R > p.Accent.G {
		v = canvas.DesignHeight - v + 10
	}
	return p.y(v)
}

func (p *painter) candles() {
	for x := float32(14); x < p.width; x += 33 {
		a, b := p.level(x), p.level(x+33)
		col := canvas.Hex(0x1fd67a)
		if b > a {
			col = canvas.Hex(0xff3b4e)
		}
		top, bottom := min(a, b)-6, max(a, b)+6
		p.Fill(rectangle(x+8, top-p.Between(8, 40), 3, bottom-top+p.Between(30, 70)), col, .55)
		p.Fill(canvas.RoundRect(x, top, 19, bottom-top, 3), col, .85)
	}
}

// news is a map of dots between slanted panels.
func news(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		r := p.fromSubject(x, y)
		return canvas.Mix(p.Mid, p.Dark, canvas.SmoothStep(80, 1000, r)).Add(p.Bright.Scale(.30 * canvas.SmoothStep(500, 0, r)))
	})
	var land canvas.Path
	for x := float32(8); x < p.width; x += 16 {
		for y := float32(20); y < p.height-80; y += 16 {
			if canvas.FBM(x/190+3, y/150+1, 3) > .53 {
				land = append(land, canvas.Ellipse(x, y, 4.6, 4.6)...)
			}
		}
	}
	p.Fill(land, p.Bright, .20)
	p.panel(p.width-110, 400, p.Accent.Scale(.55))
	p.panel(p.width-30, 400, p.Accent)
	p.panel(60, 46, p.Accent)
	p.panel(-60, 90, p.Accent.Scale(.6))
	for r := float32(120); r < 560; r += 74 {
		p.Light(ring(p.atX, p.atY, r, 4), p.Accent, .55*(1-r/600))
	}
	return Ground{LightX: -.5, LightY: -.85}
}

func (p *painter) panel(x, width float32, col canvas.Color) {
	q := polygon(x, -10, x+width, -10, x+width-210, p.height+10, x-210, p.height+10)
	p.SoftShape(q.Move(10, 8), 12, canvas.Color{}, .5)
	p.Fill(q, col, 1)
}

// gym is racks of weights before dark concrete, under neon tubes.
func gym(p *painter) Ground {
	edge := p.height - 130
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(p.Dark, p.Mid, .25+.75*canvas.FBM(x/120, y/120, 5))
			k = k.Scale(.42 + .9*canvas.SmoothStep(640, 0, canvas.Hypot((x-p.atX)*.9, y-p.atY)))
			if y > edge {
				k = k.Scale(.55 + .3*canvas.SmoothStep(edge+110, edge, y))
			}
			k = k.Add(p.Accent.Scale(.5 * canvas.SmoothStep(520, 0, canvas.Hypot(x-p.atX-420, y-120))))
			k = k.Add(p.Second.Scale(.4 * canvas.SmoothStep(520, 0, canvas.Hypot(x-p.atX+430, y-p.y(560)))))
			return k.Add(p.Bright.Scale(.20 * canvas.SmoothStep(420, 0, p.fromSubject(x, y))))
		})
		for row := range 2 {
			y := edge - 40 - float32(row)*110
			q.box(-9, y, p.width+20, 14, canvas.Mix(p.Dark, canvas.White(), .12))
			for x := float32(10); x < p.width; x += 112 {
				q.dumbbell(x+46, y-22, 44)
			}
		}
		for _, x := range []float32{p.width * .10, p.width * .44} {
			q.Fill(rectangle(x, p.y(70), 14, edge-p.y(70)), canvas.Mix(p.Dark, canvas.White(), .08), 1)
		}
		q.barbell(p.width*.27, p.y(190), p.width*.42)
		for _, t := range [][]canvas.Point{through(-300, -10, -150, 190, 150, 190, 300, -10)} {
			for i := range t {
				t[i].X += p.atX
			}
			q.tubes(t, p.Accent)
		}
		q.tubes(through(p.width*.02, p.y(40), p.width*.36, p.y(40)), p.Second)
	})
	p.haze(edge-60, p.height, p.deep(), .35)
	p.scatterGlows(60, p.height, 2, 6, p.Accent, canvas.Mix(p.Accent, canvas.White(), .5))
	return Ground{Floor: p.height - 52, Reflection: .22, LightX: .7, LightY: -.7}
}

// dumbbell lies around (x, y).
func (p *painter) dumbbell(x, y, size float32) {
	iron := canvas.Mix(p.Dark, canvas.White(), .2)
	p.Fill(rectangle(x-size*.5, y-5, size, 10), canvas.Mix(iron, canvas.White(), .5), 1)
	for _, s := range []float32{-1, 1} {
		p.Paint(canvas.RoundRect(x+s*size*.7-size*.3, y-size*.46, size*.6, size*.92, 10), p.Gradient(y-size*.5, y+size*.5, canvas.Mix(iron, p.Bright, .35), iron, iron.Scale(.4)))
		p.Fill(rectangle(x+s*size*.7-2, y-size*.46, 4, size*.92), p.Accent, .7)
	}
}

// barbell hangs in its rack around (x, y).
func (p *painter) barbell(x, y, width float32) {
	iron := canvas.Mix(p.Dark, canvas.White(), .16)
	p.Fill(rectangle(x-width/2, y-5, width, 10), canvas.Mix(iron, canvas.White(), .6), 1)
	for _, s := range []float32{-1, 1} {
		for i, h := range []float32{96, 120, 78} {
			cx := x + s*(width*.36+float32(i)*26)
			p.Paint(canvas.RoundRect(cx-11, y-h, 22, 2*h, 9), p.Gradient(y-h, y+h, canvas.Mix(iron, p.Bright, .4), iron, iron.Scale(.4)))
		}
	}
}
