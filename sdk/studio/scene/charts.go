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

// gym is dark concrete under neon tubes.
func gym(p *painter) Ground {
	edge := p.height - 130
	p.soft(func(x, y float32) canvas.Color {
		k := canvas.Mix(p.Dark, p.Mid, .25+.75*canvas.FBM(x/120, y/120, 5))
		k = k.Scale(.38 + .9*canvas.SmoothStep(640, 0, canvas.Hypot((x-p.atX)*.9, y-p.atY)))
		if y > edge {
			k = k.Scale(.55 + .3*canvas.SmoothStep(edge+110, edge, y))
		}
		k = k.Add(p.Accent.Scale(.55 * canvas.SmoothStep(520, 0, canvas.Hypot(x-p.atX-420, y-120))))
		k = k.Add(p.Second.Scale(.45 * canvas.SmoothStep(520, 0, canvas.Hypot(x-p.atX+430, y-p.y(560)))))
		return k.Add(p.Bright.Scale(.20 * canvas.SmoothStep(420, 0, p.fromSubject(x, y))))
	})
	for _, t := range [][]canvas.Point{through(-300, -10, -150, 190), through(150, 190, 300, -10), through(-150, 190, 150, 190)} {
		m := p.Mask(line(t[0], t[1], constant(9)).Move(p.atX, 0))
		canvas.AddLight(p.Image, canvas.BlurMask(m, int(26*p.Scale)), p.Accent, 2.2)
		canvas.FillColor(p.Image, m, canvas.Mix(p.Accent, canvas.White(), .75), 1)
	}
	p.EachPixel(0, p.height, func(x, y float32, q []uint8) {
		canvas.Blend(q, canvas.Color{}, .22*canvas.SmoothStep(.62, .95, canvas.Noise(x/1.7, y/1.7)))
		canvas.Blend(q, canvas.White(), .05*canvas.SmoothStep(.75, .98, canvas.Noise(x/2.3+7, y/2.3)))
	})
	p.scatterGlows(60, p.height, 2, 6, p.Accent, canvas.Mix(p.Accent, canvas.White(), .5))
	return Ground{Floor: p.height - 52, Reflection: .22, LightX: .7, LightY: -.7}
}
