package scene

import "github.com/routix/routix/sdk/studio/canvas"

// concert is beams and smoke over a crowd with raised hands.
func concert(p *painter) Ground {
	tones := []canvas.Color{p.Accent, p.Second, p.Bright, canvas.Mix(p.Accent, p.Second, .5)}
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			smoke := canvas.FBM(x/180, y/110+3, 4)
			k := canvas.Mix(p.deep().Scale(.7), p.Mid, .75*canvas.SmoothStep(720, 40, p.fromSubject(x, y)))
			return canvas.Mix(k, canvas.Mix(p.Accent, p.Second, x/p.width), .34*canvas.SmoothStep(.45, .75, smoke)*canvas.SmoothStep(0, p.height, y))
		})
		for i := range 11 {
			x := p.width * (float32(i) + .5) / 11
			aim := canvas.Lerp(x, p.atX, q.Between(-.6, .9))
			q.beam(x, -10, aim, p.height*q.Between(.72, 1), 170, tones[i%4], .5)
			q.lamp(x, 8, 15, tones[i%4])
		}
		q.Fill(rectangle(0, 0, p.width, 10), canvas.Color{}, .8)
		for _, side := range []float32{.0, .86} {
			for i := range 5 {
				q.box(p.width*side+8, p.y(210)+float32(i)*62, p.width*.14-16, 56, p.deep().Scale(.8))
				q.Fill(ring(p.width*(side+.07), p.y(210)+28+float32(i)*62, 22, 5), p.Mid, .6)
			}
		}
	})
	p.Glow(p.atX, p.atY, 420, p.Bright, .3)
	for range 80 {
		p.Fill(polygon(p.scrap()...), tones[p.Rand.Intn(4)], p.Between(.5, .95))
	}
	p.heads(p.height-64, 64, p.deep().Scale(.5), true)
	p.heads(p.height-20, 84, p.deep().Scale(.22), false)
	return Ground{LightX: -.2, LightY: -.98}
}

// scrap is a scrap of confetti somewhere on the canvas.
func (p *painter) scrap() []float32 {
	x, y, a, s := p.anyX(), p.anyY()*.8, p.Float()*6.28, p.Between(3, 8)
	dx, dy := canvas.Cos(a)*s, canvas.Sin(a)*s
	return []float32{x - dx, y - dy, x + dy*.6, y - dx*.6, x + dx, y + dy, x - dy*.6, y + dx*.6}
}

// boxing is a ring under lamps: ropes, posts and a dark crowd full of flashes.
func boxing(p *painter) Ground {
	edge := p.y(500)
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(p.deep().Scale(.5), p.Mid, .8*canvas.SmoothStep(640, 0, canvas.Hypot(x-p.atX, (y-p.atY)*1.2)))
			return k.Add(canvas.White().Scale(.06 * (canvas.FBM(x/110, y/70, 3) - .4)))
		})
		q.crowd(p.y(210), edge-20)
		for i := range 5 {
			x := p.width * (float32(i) + .5) / 5
			q.beam(x, 10, canvas.Lerp(x, p.atX, .35), p.height, 360, canvas.Mix(p.Bright, canvas.White(), .6), .26)
			q.Fill(polygon(x-50, 0, x+50, 0, x+34, 34, x-34, 34), canvas.Mix(p.Dark, canvas.White(), .2), 1)
			q.lamp(x, 36, 24, canvas.White())
		}
		for range 26 {
			q.Glow(q.anyX(), q.Between(.32, .62)*p.height, q.Between(10, 26), canvas.White(), .9)
		}
	})
	p.below(edge, func(x, y float32) canvas.Color {
		lit := canvas.SmoothStep(760, 0, canvas.Hypot(x-p.atX, (y-edge-120)*2))
		return canvas.Mix(p.tone(0x3a5a8a).Scale(.35), canvas.Mix(p.tone(0xd8e4f4), p.Bright, .25), .15+.8*lit)
	})
	p.box(-10, edge-8, p.width+20, 20, p.Accent)
	for i, c := range []canvas.Color{canvas.Hex(0xe8202c), canvas.White(), p.Accent} {
		y := edge - 210 + float32(i)*66
		rope := canvas.Bezier(at(-10, y-16), at(p.width*.3, y+10), at(p.width*.7, y+10), at(p.width+10, y-16), 20)
		p.SoftShape(canvas.Stroke(rope, constant(12)).Move(0, 9), 5, canvas.Color{}, .5)
		p.Fill(canvas.Stroke(rope, constant(13)), c.Scale(.8), 1)
		p.Fill(canvas.Stroke(rope, constant(5)).Move(0, -3), canvas.Mix(c, canvas.White(), .5), 1)
	}
	for i, x := range []float32{p.width * .035, p.width * .965} {
		p.Paint(canvas.RoundRect(x-26, edge-250, 52, 270, 18), p.Gradient(edge-250, edge, []canvas.Color{p.Accent, canvas.Hex(0xe8202c)}[i], p.deep()))
	}
	return Ground{Floor: p.height - 62, Reflection: .16, LightX: -.2, LightY: -.98}
}

// runway is a lit catwalk between rows of guests.
func runway(p *painter) Ground {
	horizon := p.y(300)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			r := p.fromSubject(x, y)
			k := canvas.Mix(p.Mid, p.deep(), canvas.SmoothStep(40, 780, r))
			if y < horizon {
				fold := canvas.Sin(x/15)*.5 + .5
				return k.Scale(.75 + .35*fold)
			}
			t := (y - horizon) / (p.height - horizon)
			u := (x - p.atX) / (70 + t*460)
			switch a := canvas.Abs(u); {
			case a > 1.04:
				return p.deep().Scale(.6)
			case a > .96:
				return canvas.Mix(p.Accent, canvas.White(), .75)
			default:
				return canvas.Mix(canvas.Mix(p.Bright, canvas.White(), .5), p.Mid, .2+.6*t*a).Scale(.75 + .25*(1-t))
			}
		})
		for i := range 7 {
			x := p.width * (float32(i) + .5) / 7
			q.beam(x, -10, canvas.Lerp(x, p.atX, .6), p.height*.9, 190, canvas.Mix(p.Bright, canvas.White(), .5), .32)
			q.lamp(x, 6, 14, canvas.White())
		}
		q.guests(horizon)
	})
	for _, side := range []float32{-1, 1} {
		p.tubes([]canvas.Point{at(p.atX+side*72, horizon), at(p.atX+side*540, p.height+10)}, p.Accent)
	}
	p.scatterBokeh(26, p.height*.6, 6, 30, p.Accent, canvas.White(), .08, .26)
	return Ground{Floor: p.height - 50, Reflection: .4, Plain: true, LightX: -.2, LightY: -.98}
}

// guests sit in rows along the catwalk, nearer ones larger.
func (p *painter) guests(horizon float32) {
	for row := range 7 {
		t := .05 + .9*float32(row)/6
		y, size := horizon+t*(p.height-horizon)*.9, 20+72*t
		c := canvas.Mix(p.deep().Scale(.5), p.Mid, .5*(1-t))
		for _, side := range []float32{-1, 1} {
			for i := range 5 {
				x := p.atX + side*(90+t*500+float32(i)*size*1.1)
				p.Fill(canvas.Ellipse(x, y-size, size*.34, size*.42), c, 1)
				p.Fill(canvas.RoundRect(x-size*.5, y-size*.6, size, size*1.4, size*.3), c, 1)
				p.Light(canvas.Ellipse(x-side*size*.26, y-size, size*.07, size*.28), p.Accent, .5)
			}
		}
	}
}

// cinema is a bright screen between curtains before rows of red seats.
func cinema(p *painter) Ground {
	x0, x1, y0, y1 := p.atX-380, p.atX+380, p.y(70), p.y(470)
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			fold := canvas.Sin(x/17+canvas.Noise(x/90, 2)*3)*.5 + .5
			curtain := canvas.Mix(p.tone(0x4a060c), p.tone(0xc01824), fold)
			lit := canvas.SmoothStep(820, 120, canvas.Hypot(x-p.atX, y-p.y(260)))
			return curtain.Scale(.22 + .8*lit)
		})
		q.Fill(rectangle(x0-14, y0-14, x1-x0+28, y1-y0+28), canvas.Color{}, .85)
		q.Paint(rectangle(x0, y0, x1-x0, y1-y0), q.Gradient(y0, y1, canvas.Mix(p.Bright, canvas.White(), .55), canvas.Mix(p.Bright, p.Mid, .4)))
		q.Glow(p.atX, p.y(270), 640, p.Bright, .55)
		q.beam(canvas.Lerp(p.width-p.atX, p.width/2, .2), p.height*.02, p.atX, p.y(300), 620, canvas.White(), .16)
		for row := range 3 {
			y, w := p.y(505)+float32(row)*62, 74+float32(row)*16
			for x := -float32(row%2)*w/2 - 20; x < p.width+w; x += w {
				c := p.tone(0xa81420).Scale(.85 - .18*float32(row))
				q.Paint(canvas.RoundRect(x+4, y, w-8, 130, 24), q.Gradient(y, y+110, canvas.Mix(c, p.Bright, .28), c.Scale(.5)))
			}
		}
	})
	for i := range 60 {
		f := float32(i)
		p.Glow(canvas.Lerp(p.width*.5, p.atX, p.Float())+p.Between(-300, 300), p.Between(.1, .8)*p.height, 2+f/20, canvas.White(), .4)
	}
	p.heads(p.height-14, 92, p.deep().Scale(.18), false)
	return Ground{LightX: -.3, LightY: -.95}
}
