package scene

import "github.com/routix/routix/sdk/studio/canvas"

// bokeh is a wet street at night, all lights out of focus.
func bokeh(p *painter) Ground {
	horizon, vanish := p.y(430), canvas.Lerp(p.width/2, p.atX, .55)
	p.far(5, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			glow := canvas.SmoothStep(620, 0, canvas.Hypot((x-vanish)*.8, (y-horizon)*1.3))
			if y < horizon {
				return canvas.Mix(canvas.Mix(p.deep(), p.Mid, .35+.3*y/horizon), p.Bright, .65*glow)
			}
			wet := canvas.Noise(x/22, y/90)
			return canvas.Mix(p.deep().Scale(.7), canvas.Mix(p.Mid, p.Accent, .4), glow*(.35+.5*wet))
		})
		for _, side := range []float32{-1, 1} {
			for i := range 6 {
				near := float32(i+1) / 6
				x := vanish + side*(90+near*near*p.width*.75)
				w, top := 60+near*190, horizon-120-near*near*p.y(420)
				c := canvas.Mix(canvas.Mix(p.Mid, p.Bright, .25), p.deep(), .25+.6*near)
				q.Fill(rectangle(min(x, x+side*w), top, w, horizon-top+40*near), c, 1)
				for range int(10 + 20*near) {
					wx, wy := x+side*w*q.Float(), canvas.Lerp(top+12, horizon, q.Float())
					q.Fill(rectangle(wx, wy, 8+8*near, 10+12*near), canvas.Mix(rgb(1, .85, .5), p.Accent, q.Float()), q.Between(.3, .9))
				}
			}
		}
	})
	for range 64 {
		near := p.Float()
		x := vanish + (p.Float()*2-1)*(60+near*p.width*.8)
		c := []canvas.Color{p.Accent, p.Second, rgb(1, .82, .5), canvas.White(), p.Bright}[p.Rand.Intn(5)]
		y, r := horizon-p.Between(-20, 60+near*300), 8+near*44
		p.Bokeh(x, y, r, c, p.Between(.16, .5))
		p.Glow(x, 2*horizon-y+near*90, r*1.6, c, .12)
	}
	return Ground{Floor: p.height - 46, Reflection: .34, LightX: -.4, LightY: -.9}
}

// market is striped awnings over crates of fruit.
func market(p *painter) Ground {
	edge := p.height - 110
	p.far(4, func(q *painter) {
		q.interior(edge, p.tone(0x9a5a2a), p.tone(0x8a7a6a), 60)
		for i := range 3 {
			x := p.width * (float32(i)*.36 - .06)
			q.stall(x, p.y(150)+20*float32(i%2), p.width*.32, edge+10, []canvas.Color{p.Accent, p.tone(0xd83a2a), p.Second}[i])
		}
		q.deepen(.4)
	})
	p.fairyLights(-20, 60, p.width*.42, 30, 80, 12)
	p.fairyLights(p.width*.42, 30, p.width+20, 70, 90, 16)
	p.scatterBokeh(26, p.height*.7, 8, 34, p.Accent, rgb(1, .85, .5), .08, .28)
	p.wood(p.height-70, p.tone(0xa8703a), p.tone(0x5a3418))
	return Ground{Floor: p.height - 24, Reflection: .1, LightX: -.4, LightY: -.9}
}

// stall is a counter of fruit under an awning.
func (p *painter) stall(x, y, width, floor float32, c canvas.Color) {
	p.Fill(rectangle(x+10, y, width-20, floor-y), p.tone(0x3a2414), .85)
	p.Glow(x+width/2, y+90, width*.6, rgb(1, .8, .5), .4)
	fruits := []canvas.Color{p.tone(0xe83a2a), p.tone(0xff9a1a), p.tone(0x7ac03a), p.tone(0xffd23d), p.tone(0x8a3a9a)}
	for row := range 3 {
		top := floor - 210 + float32(row)*66
		p.box(x+6, top, width-12, 52, p.tone(0xb07a42))
		n := int(width / 30)
		for i := range n {
			col := fruits[(i*5/n+row*2)%5].Scale(p.Between(.85, 1.1))
			fx := x + 22 + float32(i)*30
			p.Fill(canvas.Ellipse(fx, top-2, 18, 17), col, 1)
			p.Fill(canvas.Ellipse(fx-5, top-8, 5, 4), canvas.White(), .5)
		}
	}
	const stripes = 8
	w := width / stripes
	for i := range stripes {
		fx, col := x+float32(i)*w, c
		if i%2 == 1 {
			col = canvas.White()
		}
		p.Fill(polygon(fx+(width/2-float32(i)*w)*.06, y-66, fx+w+(width/2-float32(i+1)*w)*.06, y-66, fx+w, y+22, fx, y+22), col, 1)
		p.Fill(canvas.Ellipse(fx+w/2, y+22, w/2, 16), col.Scale(.86), 1)
	}
}

// track is a circuit at full speed, with kerbs and a grandstand.
func track(p *painter) Ground {
	horizon, vanish := p.y(330), canvas.Lerp(p.width/2, p.atX, .5)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(canvas.Mix(p.tone(0x2f7ad0), p.Dark, .4), canvas.Mix(p.tone(0xffe0b0), p.Bright, .4), canvas.SmoothStep(0, horizon, y))
			if y > horizon-120 && y < horizon {
				streak := canvas.Noise(x/150, y/4)
				people := canvas.Noise(x/60+40, y/5)
				k = canvas.Mix(canvas.Mix(p.Dark, p.Mid, streak), []canvas.Color{p.Accent, p.Second, canvas.White()}[int(people*8)%3], .7*canvas.SmoothStep(.5, .7, people))
			}
			return k.Add(p.Bright.Scale(.3 * canvas.SmoothStep(560, 0, canvas.Hypot(x-vanish, y-horizon))))
		})
		q.road(horizon, vanish)
	})
	for range 70 {
		angle := p.Float() * 6.283
		r := p.Between(300, 620)
		x, y := vanish+canvas.Cos(angle)*r*1.4, horizon+canvas.Sin(angle)*r*.8
		p.Light(ray(x, y, canvas.Atan2(y-horizon, x-vanish), p.Between(80, 320), p.Between(1.5, 6)), canvas.Mix(p.Accent, canvas.White(), .5), p.Between(.1, .4))
	}
	return Ground{Floor: p.height - 60, Reflection: .12, LightX: -.4, LightY: -.9}
}

// road runs from its vanishing point to the lower edge between striped kerbs.
func (p *painter) road(horizon, vanish float32) {
	grass, tar := p.tone(0x3f8a3a), canvas.Mix(p.tone(0x3a3d46), p.Dark, .3)
	p.below(horizon, func(x, y float32) canvas.Color {
		t := (y - horizon) / (p.height - horizon)
		z := 1 / (t + .03)
		u := (x - vanish) / (40 + t*p.width*.62)
		band := canvas.Floor(z * 5)
		odd := float32(int(band) & 1)
		switch a := canvas.Abs(u); {
		case a < .025 && odd == 1:
			return canvas.White()
		case a < .9:
			return tar.Scale(.75 + .35*canvas.Noise(u*30, z*2)).Add(p.Bright.Scale(.22 * (1 - t) * (1 - t)))
		case a < 1.06:
			return canvas.Mix(canvas.Hex(0xe8202c), canvas.White(), odd).Scale(.85)
		default:
			return canvas.Mix(grass, grass.Scale(.72), odd)
		}
	})
}

// garage is a roller door, tools on a wall and light tubes over a smooth floor.
func garage(p *painter) Ground {
	edge := p.height - 150
	p.far(4, func(q *painter) {
		q.interior(edge, canvas.Mix(p.tone(0x5a6068), p.Mid, .3), p.tone(0x4a4e58), 400)
		x, w := p.width*.30, p.width*.62
		for y := float32(60); y < edge; y += 26 {
			lit := .5 + .7*canvas.SmoothStep(700, 50, p.fromSubject(x+w/2, y))
			q.Paint(rectangle(x, y, w, 24), q.Gradient(y, y+24, canvas.Mix(p.tone(0xc8ccd4), p.Mid, .3).Scale(lit), canvas.Mix(p.tone(0x6a6e78), p.Mid, .3).Scale(lit)))
		}
		for i := range 14 {
			q.tool(i, p.width*.03+float32(i%5)*p.width*.048, p.y(130)+float32(i/5)*p.y(92))
		}
		q.box(p.width*.02, edge-150, p.width*.24, 170, p.tone(0xc8242a))
		for i := range 5 {
			q.Fill(rectangle(p.width*.035, edge-134+float32(i)*30, p.width*.21, 22), p.tone(0xe8484a), 1)
			q.Fill(rectangle(p.width*.10, edge-128+float32(i)*30, p.width*.08, 6), canvas.White(), .8)
		}
		for i := range 3 {
			q.tubes([]canvas.Point{at(p.atX-360+float32(i)*250, 14), at(p.atX-300+float32(i)*250, 48), at(p.atX-160+float32(i)*220, 48)}, canvas.Mix(p.Accent, canvas.White(), .5))
		}
		q.deepen(.4)
	})
	p.below(edge, func(x, y float32) canvas.Color {
		t := (y - edge) / (p.height - edge)
		sheen := canvas.SmoothStep(620, 0, canvas.Abs(x-p.atX)) * (.3 + .5*canvas.Noise(x/50, 1))
		return canvas.Mix(p.tone(0x30343c).Scale(.8-.3*t), p.Accent, .22*sheen*(1-t)).Add(canvas.White().Scale(.08 * sheen))
	})
	p.haze(edge-90, edge+10, p.Bright, .12)
	return Ground{Floor: p.height - 54, Reflection: .42, LightX: -.3, LightY: -.95}
}

// tool hangs on the wall at (x, y): a spanner, a hammer or a screwdriver.
func (p *painter) tool(kind int, x, y float32) {
	steel, grip := p.tone(0xb8c0cc), []canvas.Color{p.Accent, p.tone(0xd83a2a), p.Second}[kind%3]
	p.Fill(rectangle(x-5, y, 10, 64), steel, 1)
	switch kind % 3 {
	case 0:
		p.Fill(ring(x, y, 16, 8), steel, 1)
		p.Fill(ring(x, y+66, 14, 7), steel, 1)
	case 1:
		p.Fill(rectangle(x-24, y-8, 48, 20), steel.Scale(.8), 1)
		p.Fill(canvas.RoundRect(x-7, y+26, 14, 48, 6), grip, 1)
	default:
		p.Fill(canvas.RoundRect(x-10, y-14, 20, 36, 8), grip, 1)
	}
}
