package scene

import "github.com/routix/routix/sdk/studio/canvas"

// skyClouds is a flight through towering clouds.
func skyClouds(p *painter) Ground {
	top, low := canvas.Mix(p.tone(0x1565c8), p.Dark, .4), canvas.Mix(p.tone(0xa8e0ff), p.Bright, .25)
	light := canvas.White()
	if p.Float() < .4 { // evening
		top, low, light = canvas.Mix(p.tone(0x3a2a7a), p.Dark, .4), canvas.Mix(p.tone(0xff9a6a), p.Bright, .2), rgb(1, .90, .78)
	}
	shadow := canvas.Mix(low, top, .5)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(top, low, canvas.SmoothStep(0, p.height*.9, y))
			k = canvas.Mix(k, light, .75*canvas.SmoothStep(480, 0, canvas.Hypot(x-p.atX, y-p.atY+60)))
			n := canvas.FBM(x/200, y/90+4, 5)
			lit := canvas.FBM(x/200+.12, y/90+3.8, 5)
			return canvas.Mix(k, canvas.Mix(light, shadow, canvas.Clamp(.5+(n-lit)*6, 0, 1)), .8*canvas.SmoothStep(.52, .66, n))
		})
		for range 7 {
			q.cloud(q.anyX(), q.Between(.15, .8)*p.height, q.Between(110, 230), light, shadow)
		}
	})
	for i := range 6 {
		x := p.width * (float32(i) + p.Float()) / 6
		p.cloud(x, p.height+p.Between(-40, 60), p.Between(240, 360), light, shadow)
	}
	return Ground{Bright: true, LightX: -.45, LightY: -.9}
}

// garden is flowers before a hedge and a white fence.
func garden(p *painter) Ground {
	fence := p.y(430)
	p.far(5, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(canvas.Mix(p.tone(0x3f9ae0), p.Dark, .2), canvas.Mix(p.tone(0xe0f6ff), p.Bright, .3), canvas.SmoothStep(0, p.y(330), y))
			hedge := canvas.SmoothStep(.36, .48, canvas.FBM(x/120, y/120, 3)*.55+(y-p.y(150))/700)
			green := canvas.Mix(p.tone(0x8ad04a), p.tone(0x0f4a22), canvas.FBM(x/34, y/34, 4))
			return canvas.Mix(k, green, hedge)
		})
		for range 90 {
			x, y := q.anyX(), q.Between(.34, .75)*p.height
			q.Fill(canvas.Ellipse(x, y, 14, 13), []canvas.Color{p.Accent, p.Second, canvas.White(), p.tone(0xff5a8a)}[q.Rand.Intn(4)], .85)
		}
		for x := float32(10); x < p.width; x += 58 {
			q.Fill(polygon(x, fence-10, x+18, fence-34, x+36, fence-10, x+36, p.height, x, p.height), canvas.White(), .95)
		}
		q.Fill(rectangle(0, fence+36, p.width, 18), canvas.White(), .95)
		q.deepen(.55)
	})
	p.scatterBokeh(30, p.height*.6, 12, 46, canvas.White(), p.Second, .06, .22)
	p.lawn(p.height-120, p.tone(0x4aa83a))
	for i := range 34 {
		x := p.width * (float32(i) + p.Float()) / 34
		edge := canvas.SmoothStep(60, 480, canvas.Abs(x-p.atX))
		p.flower(x, p.height+30, 80+90*edge*p.Between(.6, 1.2), i)
	}
	return Ground{Floor: p.height - 56, Bright: true, LightX: -.5, LightY: -.85}
}

// flower grows from (x, y).
func (p *painter) flower(x, y, height float32, kind int) {
	green := p.tone(0x2f8a3a)
	p.Fill(line(at(x, y), at(x+8, y-height), constant(5)), green.Scale(.8), 1)
	p.leaf(x, y-height*.3, -.7, height*.4, green)
	c := []canvas.Color{p.Accent, p.tone(0xff4a7a), p.Second, canvas.White()}[kind%4]
	r := height * .13
	for i := range 6 {
		angle := float32(i) * 1.047
		p.Fill(canvas.Ellipse(x+8+canvas.Cos(angle)*r, y-height+canvas.Sin(angle)*r, r*.75, r*.75), c.Scale(.85+.15*canvas.Sin(angle)), 1)
	}
	p.Fill(canvas.Ellipse(x+8, y-height, r*.7, r*.7), p.tone(0xffc93d), 1)
}

// lawn is grass from the height y down.
func (p *painter) lawn(y float32, c canvas.Color) {
	for layer := range 2 {
		l := float32(layer)
		var grass []canvas.Point
		for x := float32(-8); x <= p.width+16; x += 7 {
			h := y + l*44 - 20*canvas.FBM(x/150+l*9, 3, 3)
			grass = append(grass, at(x, h), at(x+3, h-p.Between(8, 26)))
		}
		p.Paint(p.toBottom(grass), p.Gradient(y-20, p.height, canvas.Mix(c, p.Bright, .3-.2*l), c.Scale(.55-.1*l)))
	}
}

// farm is a red barn over ploughed rows.
func farm(p *painter) Ground {
	edge := p.y(440)
	side := float32(.14)
	if p.atX < p.width/2 {
		side = .78
	}
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(canvas.Mix(p.tone(0x2f86dc), p.Dark, .3), canvas.Mix(p.tone(0xffe6b0), p.Bright, .3), canvas.SmoothStep(0, edge, y))
			k = canvas.Mix(k, canvas.White(), .6*canvas.SmoothStep(.54, .72, canvas.FBM(x/240, y/80+2, 5)))
			return canvas.Mix(k, rgb(1, .95, .75), .8*canvas.SmoothStep(420, 0, canvas.Hypot(x-p.atX, y-p.y(260))))
		})
		for i := range 3 {
			f := float32(i)
			q.Fill(q.hills(edge-50+f*30, 90-20*f, 260, 7+f), canvas.Mix(p.tone(0x3f8a4a), p.tone(0xc8e08a), .5-.2*f), 1)
		}
		q.barn(p.width*side, edge+10, 230)
		q.rows(edge, p.tone(0x5fae3a), p.tone(0x7a4a22))
		q.deepen(.5)
	})
	p.lawn(p.height-80, p.tone(0x5fae3a))
	return Ground{Floor: p.height - 50, Bright: true, LightX: -.5, LightY: -.85}
}

// barn stands at (x, y), with a silo.
func (p *painter) barn(x, y, size float32) {
	red, white := p.tone(0xc02a22), canvas.White()
	p.box(x+size*.62, y-size*.85, size*.24, size*.85, p.tone(0xc8ccd4))
	p.Fill(canvas.Ellipse(x+size*.74, y-size*.85, size*.12, size*.12), p.tone(0x9aa2b0), 1)
	p.Fill(polygon(x-size*.5, y, x-size*.5, y-size*.42, x-size*.34, y-size*.68, x, y-size*.84, x+size*.34, y-size*.68, x+size*.5, y-size*.42, x+size*.5, y), red, 1)
	p.Fill(canvas.Stroke(through(x-size*.53, y-size*.40, x-size*.35, y-size*.69, x, y-size*.86, x+size*.35, y-size*.69, x+size*.53, y-size*.40), constant(size*.05)), white, 1)
	p.Fill(rectangle(x-size*.16, y-size*.36, size*.32, size*.36), white, 1)
	p.Fill(rectangle(x-size*.13, y-size*.33, size*.26, size*.33), red.Scale(.6), 1)
	p.Fill(canvas.Ellipse(x, y-size*.58, size*.08, size*.08), white, 1)
}

// rows are furrows that run to the horizon at the height edge.
func (p *painter) rows(edge float32, crop, soil canvas.Color) {
	p.below(edge, func(x, y float32) canvas.Color {
		t := (y - edge) / (p.height - edge)
		u := (x - p.width/2) / (30 + 150*t)
		f := canvas.Abs(u-canvas.Floor(u)-.5) * 2
		c := canvas.Mix(crop, soil, canvas.SmoothStep(.42, .58, f))
		return c.Scale(.75 + .4*canvas.Noise(u*9, y/(3+9*t))).Add(p.Bright.Scale(.25 * (1 - t) * (1 - t)))
	})
}
