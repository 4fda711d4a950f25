package scene

import "github.com/routix/routix/sdk/studio/canvas"

// beach is palms and a parasol between the sea and warm sand.
func beach(p *painter) Ground {
	horizon, shore := p.y(385), p.y(560)
	evening := p.Float() < .4
	top, low := canvas.Mix(p.tone(0x1487e0), p.Dark, .25), p.tone(0xc8efff)
	if evening {
		top, low = canvas.Mix(p.tone(0x5a2a8a), p.Dark, .3), canvas.Mix(p.tone(0xff9a4a), p.Bright, .3)
	}
	sunX := p.atX - 300
	if sunX < 60 {
		sunX = p.atX + 320
	}
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			sun := canvas.SmoothStep(520, 0, canvas.Hypot(x-sunX, y-p.y(230)))
			if y < horizon {
				k := canvas.Mix(top, low, canvas.SmoothStep(0, 1, y/horizon))
				clouds := canvas.SmoothStep(.50, .72, canvas.FBM(x/230, y/70+9, 5)) * canvas.SmoothStep(10, 170, y)
				return canvas.Mix(canvas.Mix(k, canvas.White(), .7*clouds), rgb(1, .97, .82), sun*sun*.9)
			}
			t := (y - horizon) / (shore - horizon)
			k := canvas.Mix(canvas.Mix(p.tone(0x0a5aa8), top, .3), p.tone(0x3ee0d0), canvas.SmoothStep(.1, 1.1, t))
			swell := canvas.Noise(x/(30+110*t), y/(2.5+13*t))
			return canvas.Mix(k, canvas.White(), canvas.SmoothStep(.66, .95, swell)*(.25+.7*sun))
		})
		q.Fill(q.hills(horizon-8, 90, 170, 4), canvas.Mix(p.tone(0x2f6a5a), low, .45), 1)
		q.Fill(rectangle(-9, horizon, p.width+20, p.height), canvas.Mix(p.tone(0x0a5aa8), top, .3), .25)
	})
	p.sand(shore)
	palm := p.tone(0x1f7a3f)
	side := float32(1)
	if p.atX > p.width/2 {
		side = -1
	}
	p.palm(p.width/2+side*p.width*.46, p.height*.93, p.height*.74, -side*150, palm)
	p.palm(p.width/2+side*p.width*.52, p.height*1.02, p.height*.92, -side*60, palm.Scale(.7))
	p.parasol(p.width/2-side*p.width*.45, shore+70, 190)
	return Ground{Floor: p.height - 56, Bright: true, LightX: -.6, LightY: -.8}
}

// sand is a beach with a line of foam and its grain.
func (p *painter) sand(shore float32) {
	light, dark := canvas.Mix(canvas.Hex(0xf6dca0), p.Second, .12), canvas.Mix(canvas.Hex(0xd09a58), p.Accent, .12)
	p.below(shore-50, func(x, y float32) canvas.Color {
		return canvas.Mix(light, dark, .25+.55*canvas.SmoothStep(shore, p.height, y)-.3*canvas.Noise(x/90, y/16))
	})
	var wave, foam []canvas.Point
	for x := float32(-8); x <= p.width+16; x += 8 {
		y := shore + 30*canvas.Sin(x/230+1) + 12*canvas.Sin(x/71)
		wave, foam = append(wave, at(x, y-18)), append(foam, at(x, y-5*canvas.Noise(x/16, 4)))
	}
	wet := append(append([]canvas.Point{}, foam...), at(p.width+20, shore-90), at(-20, shore-90))
	p.Fill(canvas.Path{wet}.Move(0, 26), dark.Scale(.8), .5)
	p.Fill(canvas.Path{wet}, canvas.Mix(p.tone(0x3ee0d0), canvas.White(), .2), 1)
	p.Fill(canvas.Stroke(foam, constant(16)), canvas.White(), .9)
	p.Fill(canvas.Stroke(wave, constant(5)), canvas.White(), .5)
}

// parasol stands in the sand at (x, y).
func (p *painter) parasol(x, y, size float32) {
	p.Fill(rectangle(x-4, y-size*1.2, 8, size*1.3), canvas.White(), 1)
	for i := range 6 {
		a, b := -1+float32(i)/3, -1+float32(i+1)/3
		c := p.Accent
		if i%2 == 0 {
			c = canvas.White()
		}
		p.Fill(polygon(x, y-size*1.45, x+a*size*.8, y-size*.85, x+(a+b)*size*.4, y-size*.93, x+b*size*.8, y-size*.85), c.Scale(.8+.2*canvas.Abs(a)), 1)
	}
}

// underwater is a sunlit reef with bubbles and shoals.
func underwater(p *painter) Ground {
	deep, light := canvas.Mix(p.tone(0x03315f), p.deep(), .4), canvas.Mix(p.tone(0x49d8e6), p.Bright, .3)
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			t := y / p.height
			k := canvas.Mix(canvas.Mix(light, p.tone(0x0f86c8), canvas.SmoothStep(0, .42, t)), deep, canvas.SmoothStep(.25, 1.05, t+.0003*p.fromSubject(x, y)))
			shaft := canvas.Noise((x-y*.35)/80, 3)*.6 + canvas.Noise((x-y*.35)/31, 8)*.4
			k = k.Add(light.Scale(.42 * canvas.SmoothStep(.45, .85, shaft) * canvas.SmoothStep(.95, 0, t)))
			caustic := canvas.Abs(canvas.FBM(x/60, y/30, 3) - .5)
			return k.Add(light.Scale(.5 * canvas.SmoothStep(.05, 0, caustic) * canvas.SmoothStep(.22, 0, t)))
		})
		for i := range 3 {
			f := float32(i)
			q.Fill(q.hills(p.height-210+f*70, 150, 190, 5+f), canvas.Mix(p.tone(0x0a5a8a), deep, .25+.3*f), 1)
		}
	})
	for range 26 {
		x, y, s := p.anyX(), p.Between(.1, .6)*p.height, p.Between(9, 22)
		if p.fromSubject(x, y) > 240 {
			fish := append(canvas.Ellipse(x, y, s, s*.42), through(x+s*.7, y, x+s*1.5, y-s*.5, x+s*1.4, y+s*.5))
			p.Fill(fish, canvas.Mix(deep, p.tone(0x0f86c8), .4), .75)
		}
	}
	p.reef()
	for range 60 {
		r := p.Between(3, 15)
		x, y := p.anyX(), p.anyY()
		p.Bokeh(x, y, r, canvas.White(), .4)
		p.Glow(x-r*.3, y-r*.3, r*.4, canvas.White(), .9)
	}
	return Ground{LightX: -.15, LightY: -.99}
}

// reef is corals and weed along the lower edge.
func (p *painter) reef() {
	tones := []canvas.Color{p.tone(0xff5a6a), p.tone(0xffa63d), p.tone(0xb04bd0), p.tone(0x2fb48a)}
	for i := range 26 {
		x := p.width * (float32(i) + p.Float()) / 26
		edge := canvas.SmoothStep(120, 520, canvas.Abs(x-p.atX))
		c := tones[i%4].Scale(.55 + .4*edge)
		l := p.Between(50, 110) + 80*edge
		if i%4 == 3 {
			weed := make([]canvas.Point, 12)
			for j := range weed {
				t := float32(j) / 11
				weed[j] = at(x+16*canvas.Sin(t*7+x), p.height+10-t*l*1.8)
			}
			p.Fill(canvas.Stroke(weed, func(t float32) float32 { return 20 * (1 - t) }), c, 1)
			continue
		}
		p.Fill(p.tree(x, p.height+14, -1.57+p.Between(-.3, .3), l*.5, 24, 3), c, 1)
	}
	p.Fill(p.hills(p.height-10, 50, 120, 9), p.deep().Scale(.7), .8)
}
