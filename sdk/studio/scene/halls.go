package scene

import "github.com/routix/routix/sdk/studio/canvas"

// temple is a colonnade of broken columns at dusk.
func temple(p *painter) Ground {
	edge := p.y(560)
	stone := p.tone(0xd8b890)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(canvas.Mix(p.tone(0x2a4a9a), p.Dark, .45), canvas.Mix(p.tone(0xffb878), p.Bright, .4), canvas.SmoothStep(0, edge, y))
			k = canvas.Mix(k, canvas.White(), .35*canvas.SmoothStep(.52, .7, canvas.FBM(x/260, y/70+6, 5)))
			return canvas.Mix(k, rgb(1, .93, .75), .85*canvas.SmoothStep(400, 0, canvas.Hypot(x-p.atX, y-p.y(330))))
		})
		q.Fill(q.hills(edge-60, 110, 210, 11), canvas.Mix(p.tone(0x6a5a8a), p.Bright, .3), 1)
		for i := range 7 {
			x := p.width * (float32(i) + .3) / 7
			q.column(x, edge, 34, p.y(q.Between(150, 300)), canvas.Mix(stone, p.Bright, .35), q.Float() < .4)
		}
		q.Fill(rectangle(p.width*.02, edge-p.y(318), p.width*.34, 26), canvas.Mix(stone, p.Bright, .3), 1)
	})
	for i, f := range []float32{.03, .20, .97} {
		p.column(p.width*f, p.height-66, 84, p.y([]float32{590, 380, 640}[i]), stone.Scale(.62), i == 1)
	}
	p.steps(edge, stone)
	p.scatterGlows(40, p.height, 2, 5, rgb(1, .85, .5), p.Accent)
	return Ground{Floor: p.height - 60, Reflection: .06, LightX: -.4, LightY: -.9}
}

// column stands at (x, y); a broken one has a ragged top and no capital.
func (p *painter) column(x, y, width, height float32, c canvas.Color, broken bool) {
	k := 1 / p.Scale
	shaft := rectangle(x-width/2, y-height, width, height)
	if broken {
		shaft = polygon(x-width/2, y-height*.92, x-width*.2, y-height, x+width*.1, y-height*.9, x+width/2, y-height*.8, x+width/2, y, x-width/2, y)
	}
	p.Paint(shaft, func(px, py int) (float32, float32, float32, float32) {
		u := (float32(px)*k - x) / width * 2
		flute := canvas.Sin(u*14)*.5 + .5
		return channels(c.Scale((1.12-.5*canvas.Abs(u+.35))*(.82+.2*flute)), 1)
	})
	p.box(x-width*.68, y-width*.28, width*1.36, width*.3, c)
	if !broken {
		p.box(x-width*.75, y-height-width*.24, width*1.5, width*.26, c.Scale(1.1))
		p.box(x-width*.6, y-height, width*1.2, width*.16, c.Scale(.8))
	}
}

// steps are broad stairs of stone from the height y down.
func (p *painter) steps(y float32, stone canvas.Color) {
	const n = 4
	h := (p.height - y) / n
	for i := range n {
		top := y + float32(i)*h
		p.below(top, func(x, y float32) canvas.Color {
			t := (y - top) / h
			lit := .55 + .55*canvas.SmoothStep(700, 40, canvas.Abs(x-p.atX))
			k := stone.Scale(lit * (.82 + .18*canvas.Noise(x/60, y/9)))
			if t < .3 {
				return canvas.Mix(k, canvas.White(), .18)
			}
			return k.Scale(.62 + .1*t)
		})
	}
}

// court is a judge's bench before panels of dark wood and two flags.
func court(p *painter) Ground {
	wood := p.tone(0x7a4420)
	edge := p.height - 120
	p.far(4, func(q *painter) {
		q.interior(p.height, wood, wood, 1)
		w := p.width / 8
		for i := range 8 {
			x := float32(i)*w + 14
			for _, y := range []float32{p.y(40), p.y(300)} {
				h := p.y(235)
				lit := .45 + .75*canvas.SmoothStep(720, 60, p.fromSubject(x+w/2, y+h/2))
				q.Fill(rectangle(x, y, w-28, h), wood.Scale(lit*1.35), 1)
				q.Fill(rectangle(x+8, y+8, w-44, h-16), wood.Scale(lit*.78), 1)
			}
		}
		for _, f := range []float32{.08, .92} {
			q.column(p.width*f, p.height, 88, p.height-p.y(30), p.tone(0xe0c8a0), false)
		}
		q.Fill(ring(p.atX, p.y(150), 96, 16), p.tone(0xffc94a), .9)
		q.scales(p.atX, p.y(150), 62, p.tone(0xffd86a))
		q.Glow(p.atX, p.y(240), 520, rgb(1, .85, .55), .35)
		q.banner(p.width*.2, p.y(90), p.Accent)
		q.banner(p.width*.8, p.y(90), p.tone(0xb01828))
		q.deepen(.35)
	})
	p.box(-10, edge-14, p.width+20, 26, wood.Scale(1.5))
	p.wood(edge+8, wood.Scale(1.15), wood.Scale(.6))
	return Ground{Floor: p.height - 42, Reflection: .22, LightX: -.4, LightY: -.9}
}

// scales are those of justice around (x, y).
func (p *painter) scales(x, y, size float32, c canvas.Color) {
	p.Fill(rectangle(x-4, y-size*.8, 8, size*1.5), c, 1)
	p.Fill(rectangle(x-size*.8, y-size*.7, size*1.6, 7), c, 1)
	p.Fill(rectangle(x-size*.4, y+size*.65, size*.8, 9), c, 1)
	for _, side := range []float32{-1, 1} {
		cx := x + side*size*.76
		p.Fill(polygon(cx-2, y-size*.7, cx+2, y-size*.7, cx+size*.3, y, cx-size*.3, y), c, .35)
		p.Fill(canvas.Ellipse(cx, y, size*.34, size*.12), c, 1)
	}
}

// banner hangs from a pole at (x, y).
func (p *painter) banner(x, y float32, c canvas.Color) {
	p.Fill(rectangle(x-4, y-40, 8, p.height), p.tone(0xffd86a), 1)
	p.Fill(canvas.Ellipse(x, y-44, 11, 11), p.tone(0xffd86a), 1)
	for i := range 6 {
		w := float32(13)
		p.Fill(polygon(x+float32(i)*w, y+float32(i)*7, x+float32(i+1)*w, y+float32(i+1)*7, x+float32(i+1)*w*.7, y+270, x+float32(i)*w*.7, y+270), c.Scale([]float32{1.1, .7}[i%2]), 1)
	}
}

// hospital is a bright corridor of doors that runs away behind the subject.
func hospital(p *painter) Ground {
	vx, vy := canvas.Lerp(p.width/2, p.atX, .5), p.y(300)
	wall, teal := canvas.Mix(p.tone(0xe6f2f6), p.Bright, .3), canvas.Mix(p.tone(0x18a8b0), p.Accent, .4)
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			dx, dy := canvas.Abs(x-vx)/(p.width*.5), (y-vy)/(p.height*.45)
			depth := max(dx, canvas.Abs(dy), .16)
			shade := .62 + .5*canvas.SmoothStep(1.1, .16, depth)
			z := 1 / depth
			switch {
			case depth <= .161:
				return canvas.White()
			case dy > 0 && dy >= dx:
				tile := canvas.Sin(z*9)*.5 + .5
				return canvas.Mix(teal, wall, .5).Scale(shade * (.75 + .12*tile))
			case dy < 0 && -dy >= dx:
				lamp := canvas.SmoothStep(.26, .22, canvas.Abs(dx/depth)) * canvas.SmoothStep(.3, .5, canvas.Sin(z*4)*.5+.5)
				return canvas.Mix(wall.Scale(shade*.85), canvas.White(), lamp)
			}
			h := dy / depth
			f := z*1.6 - canvas.Floor(z*1.6)
			switch {
			case f > .3 && f < .72 && h > -.45:
				return canvas.Mix(teal.Scale(.85), canvas.White(), .25+.5*canvas.SmoothStep(.1, .08, canvas.Hypot(f-.5, h+.15))).Scale(shade)
			case h > .42 && h < .56:
				return teal.Scale(shade)
			}
			return wall.Scale(shade * .92)
		})
		q.Glow(vx, vy, 420, canvas.White(), .35)
		q.deepen(.62)
	})
	p.pulse(p.y(640), teal)
	return Ground{Floor: p.height - 56, Reflection: .3, Bright: true, LightX: -.3, LightY: -.95}
}

// pulse is a heartbeat drawn in light along the height y.
func (p *painter) pulse(y float32, c canvas.Color) {
	var beat []canvas.Point
	for x := float32(-10); x <= p.width+20; x += 8 {
		f := x/330 - canvas.Floor(x/330)
		v := 110*canvas.SmoothStep(.03, 0, canvas.Abs(f-.5)) - 46*canvas.SmoothStep(.03, 0, canvas.Abs(f-.54)) + 14*canvas.SmoothStep(.05, 0, canvas.Abs(f-.36))
		beat = append(beat, at(x, y-v))
	}
	m := p.Mask(canvas.Stroke(beat, constant(6)))
	canvas.AddLight(p.Image, canvas.BlurMask(m, int(12*p.Scale)), c, .9)
	canvas.FillColor(p.Image, m, canvas.Mix(c, canvas.White(), .3), .9)
}

// prison is a cell of bricks; light falls through a barred window.
func prison(p *painter) Ground {
	edge := p.height - 120
	wall := canvas.Mix(p.tone(0x6a6a72), p.Mid, .3)
	wx, wy := p.atX+200, p.y(60)
	if wx > p.width-170 {
		wx = p.atX - 420
	}
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			lit := canvas.SmoothStep(820, 60, canvas.Hypot(x-p.atX, (y-p.atY)*1.1))
			if y > edge {
				return wall.Scale((.22 + .5*lit) * (.8 + .3*canvas.FBM(x/70, y/20, 3)))
			}
			row := canvas.Floor(y / 44)
			u := x/96 + .5*float32(int(row)&1)
			fx, fy := u-canvas.Floor(u), y/44-row
			k := wall.Scale((.26 + .72*lit) * (.78 + .4*canvas.Noise(canvas.Floor(u)*5.3, row*3.7)) * (.88 + .24*canvas.FBM(x/30, y/30, 3)))
			if fx < .045 || fy < .09 {
				return k.Scale(.45)
			}
			return k
		})
		q.Paint(rectangle(wx, wy, 190, 150), q.Gradient(wy, wy+150, canvas.White(), canvas.Mix(p.Bright, canvas.White(), .5)))
		for i := range 5 {
			q.Fill(rectangle(wx+float32(i)*42+4, wy, 14, 150), p.deep().Scale(.4), 1)
		}
		q.beam(wx+95, wy+75, canvas.Lerp(wx, p.atX, 1.4)-80, p.height+60, 640, canvas.Mix(p.Bright, rgb(1, .95, .8), .5), .42)
	})
	p.scatterGlows(70, p.height, 1.5, 5, rgb(1, .95, .8), p.Bright)
	for x := float32(-10); x < p.width; x += 128 {
		if canvas.Abs(x+14-p.atX) < 230 {
			continue
		}
		p.SoftShape(rectangle(x+12, -10, 30, p.height+20), 9, canvas.Color{}, .55)
		bar := rectangle(x, -10, 28, p.height+20)
		k := 1 / p.Scale
		p.Paint(bar, func(px, _ int) (float32, float32, float32, float32) {
			u := (float32(px)*k - x) / 28
			return channels(canvas.Mix(p.deep().Scale(.35), canvas.Mix(p.Mid, canvas.White(), .35), canvas.SmoothStep(.45, 0, canvas.Abs(u-.32))*.8), 1)
		})
	}
	return Ground{Floor: p.height - 50, Reflection: .06, LightX: .35, LightY: -.93}
}
