package scene

import "github.com/routix/routix/sdk/studio/canvas"

// winter is a decorated tree and lit cottages in falling snow.
func winter(p *painter) Ground {
	edge := p.height - 150
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(canvas.Mix(p.tone(0x0a1440), p.deep(), .5), canvas.Mix(p.tone(0x5a7ad0), p.Mid, .5), canvas.SmoothStep(0, edge, y))
			return canvas.Mix(k, p.Bright, .5*canvas.SmoothStep(560, 0, p.fromSubject(x, y)))
		})
		q.Fill(q.hills(edge-70, 130, 240, 8), canvas.Mix(canvas.White(), p.Mid, .5), 1)
		for i := range 5 {
			q.cottage(p.width*(float32(i)+.5)/5, edge+20, q.Between(120, 170))
		}
		for range 14 {
			q.pine(q.anyX(), edge+q.Between(0, 40), q.Between(120, 220), p.tone(0x1a5a3a).Scale(.7), true)
		}
	})
	x := p.width * .07
	if p.atX < p.width/2 {
		x = p.width * .93
	}
	p.pine(x, p.height-20, p.y(560), p.tone(0x12603a).Scale(.9), true)
	bulbs := []canvas.Color{canvas.Hex(0xff3a3a), canvas.Hex(0xffc83a), p.Accent, canvas.Hex(0x4affa0)}
	for i := range 34 {
		t := p.Between(.08, .92)
		p.lamp(x+(p.Float()*2-1)*p.y(560)*.30*t, p.height-20-p.y(560)*(1-t), 6.5, bulbs[i%4])
	}
	p.Glow(x, p.height-20-p.y(560), 90, rgb(1, .9, .5), .9)
	p.Fill(star(x, p.height-20-p.y(560), 34, 5, .45), rgb(1, .92, .55), 1)
	snow := canvas.Mix(canvas.White(), p.Bright, .2)
	p.Paint(p.hills(p.height-96, 40, 300, 2), p.Gradient(p.height-110, p.height, snow, canvas.Mix(snow, p.Mid, .55)))
	for range 130 {
		p.Bokeh(p.anyX(), p.anyY(), 2+p.Float()*p.Float()*9, canvas.White(), p.Between(.3, .85))
	}
	return Ground{Floor: p.height - 56, Reflection: .08, LightX: -.4, LightY: -.9}
}

// cottage has a snowy roof and lit windows; its foot is at (x, y).
func (p *painter) cottage(x, y, size float32) {
	warm := canvas.Hex(0xffc85a)
	p.box(x-size*.4, y-size*.5, size*.8, size*.5, p.tone(0x6a3a2a))
	p.Fill(rectangle(x+size*.16, y-size*.98, size*.12, size*.3), p.tone(0x5a3a30), 1)
	p.Fill(polygon(x-size*.54, y-size*.46, x, y-size, x+size*.54, y-size*.46), canvas.Mix(canvas.White(), p.Bright, .15), 1)
	for _, dx := range []float32{-.24, .06} {
		p.Fill(rectangle(x+size*dx, y-size*.34, size*.18, size*.2), warm, 1)
		p.Glow(x+size*(dx+.09), y-size*.24, size*.4, warm, .5)
	}
}

// halloween is a castle before the moon, with pumpkins grinning below.
func halloween(p *painter) Ground {
	moonX, moonY := p.atX-30, p.atY-110
	orange, purple := canvas.Mix(canvas.Hex(0xff8a1a), p.Accent, .25), canvas.Mix(canvas.Hex(0x3a1060), p.Mid, .35)
	ink := p.deep().Scale(.22)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			r := canvas.Hypot(x-moonX, y-moonY)
			k := canvas.Mix(orange, purple, canvas.SmoothStep(80, 520, r))
			k = canvas.Mix(k, canvas.Mix(purple, ink, .75), canvas.SmoothStep(360, 1050, r))
			return canvas.Mix(k, ink, .4*canvas.SmoothStep(.5, .75, canvas.FBM(x/210, y/70, 4)))
		})
		q.Fill(canvas.Ellipse(moonX, moonY, 210, 210), rgb(1, .93, .7), 1)
		q.castle(p.width*.16, p.height-120, p.y(330), ink)
	})
	p.Glow(moonX, moonY, 420, rgb(1, .85, .5), .4)
	trees := p.tree(p.x(1240), p.height+30, -1.85, 190, 44, 6)
	p.Fill(trees, ink, 1)
	for range 12 {
		p.Fill(bat(moonX+p.Between(-520, 420), moonY+p.Between(-190, 150), p.Between(12, 36)), ink, 1)
	}
	p.Fill(p.hills(p.height-84, 40, 200, 7), ink, 1)
	for i := range 9 {
		x := p.width * (float32(i) + .5) / 9
		p.Fill(polygon(x-8, p.height, x-8, p.height-120, x, p.height-142, x+8, p.height-120, x+8, p.height), ink, 1)
		if size := p.Between(40, 74); canvas.Abs(x-p.atX) > 200 {
			p.pumpkin(x+40, p.height-size*.6, size, orange)
		}
	}
	p.fog(p.height-170, p.height)
	return Ground{Floor: p.height - 52, LightX: -.1, LightY: -1}
}

// castle has four towers on a hill; its foot is at (x, y).
func (p *painter) castle(x, y, height float32, c canvas.Color) {
	p.Fill(polygon(x-260, p.height, x-130, y, x+150, y, x+300, p.height), c, 1)
	for i := range 4 {
		f := float32(i)
		h, w, tx := height*[]float32{.62, 1, .78, .5}[i], []float32{50, 66, 48, 44}[i], x-130+f*76
		p.Fill(rectangle(tx, y-h, w, h+40), c, 1)
		p.Fill(polygon(tx-12, y-h, tx+w/2, y-h-w*1.5, tx+w+12, y-h), c, 1)
		p.Fill(canvas.RoundRect(tx+w*.36, y-h+34, w*.28, w*.5, w*.14), canvas.Hex(0xffc83a), .95)
	}
}

// pumpkin is a lantern with a carved grin around (x, y).
func (p *painter) pumpkin(x, y, size float32, c canvas.Color) {
	p.Glow(x, y, size*2.2, c, .5)
	for _, q := range []struct{ dx, w, k float32 }{{-.55, .5, .6}, {.55, .5, .6}, {-.28, .55, .8}, {.28, .55, .8}, {0, .5, 1}} {
		p.Fill(canvas.Ellipse(x+q.dx*size, y, size*q.w, size*.72), c.Scale(q.k), 1)
	}
	p.Fill(rectangle(x-size*.09, y-size*.98, size*.18, size*.34), p.tone(0x4a6a2a), 1)
	glow := rgb(1, .95, .55)
	for _, s := range []float32{-1, 1} {
		p.Fill(polygon(x+s*size*.22, y-size*.04, x+s*size*.60, y-size*.04, x+s*size*.42, y-size*.36), glow, 1)
	}
	p.Fill(polygon(x-size*.62, y+size*.14, x-size*.3, y+size*.22, x-size*.2, y+size*.12, x, y+size*.26, x+size*.2, y+size*.12, x+size*.3, y+size*.22, x+size*.62, y+size*.14, x+size*.34, y+size*.5, x, y+size*.42, x-size*.34, y+size*.5), glow, 1)
}

// casino is rows of glowing machines over a patterned carpet, with flying chips.
func casino(p *painter) Ground {
	edge := p.y(540)
	gold := canvas.Mix(canvas.Hex(0xffc23a), p.Bright, .25)
	tones := []canvas.Color{p.Accent, p.Second, canvas.Hex(0xff2a4a), gold}
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(p.deep().Scale(.6), canvas.Mix(p.Mid, canvas.Hex(0x8a0a24), .5), canvas.SmoothStep(760, 40, p.fromSubject(x, y)))
			if y < edge {
				return k
			}
			t := (y - edge) / (p.height - edge)
			u, v := (x-p.width/2)/(.4+t)/90, 1.6/(t+.22)
			pattern := canvas.Sin(u*3.14)*canvas.Sin(v*3.14) > 0
			if pattern {
				return canvas.Mix(canvas.Hex(0x7a0a1c), p.Mid, .2).Scale(.5 + .5*canvas.SmoothStep(700, 0, canvas.Abs(x-p.atX)))
			}
			return canvas.Mix(canvas.Hex(0xb06a1a), p.Accent, .2).Scale(.32 + .5*canvas.SmoothStep(700, 0, canvas.Abs(x-p.atX)))
		})
		for i := range 9 {
			q.slotMachine(p.width*(float32(i)+.5)/9, edge+20, p.width/10.4, tones[i%4])
		}
	})
	for x := float32(10); x < p.width; x += 44 {
		p.lamp(x, 26+8*canvas.Sin(x/70), 8, []canvas.Color{gold, canvas.White()}[int(x/44)%2])
	}
	p.scatterBokeh(36, p.height*.8, 8, 40, gold, p.Accent, .08, .3)
	for i := range 16 {
		x, y := p.anyX(), p.anyY()
		if p.fromSubject(x, y) > 300 {
			p.chip(x, y, p.Between(20, 46), tones[i%3], p.Between(.45, 1))
		}
	}
	return Ground{Floor: p.height - 54, Reflection: .14, LightX: -.3, LightY: -.95}
}

// slotMachine stands at (x, y).
func (p *painter) slotMachine(x, y, width float32, c canvas.Color) {
	h := width * 2.5
	p.Glow(x, y-h*.6, width*1.2, c, .45)
	p.Paint(canvas.RoundRect(x-width*.42, y-h, width*.84, h, width*.3), p.Gradient(y-h, y, c, c.Scale(.3)))
	p.Fill(canvas.RoundRect(x-width*.32, y-h*.74, width*.64, h*.26, 8), canvas.Mix(canvas.White(), c, .12), 1)
	for i := range 3 {
		p.Fill(canvas.Ellipse(x+(float32(i)-1)*width*.2, y-h*.61, width*.075, width*.075), []canvas.Color{canvas.Hex(0xe8202c), canvas.Hex(0xffb01a), canvas.Hex(0x2aa84a)}[i], 1)
	}
	p.Fill(canvas.RoundRect(x-width*.3, y-h*.92, width*.6, h*.1, 8), canvas.Hex(0xfff0a0), .95)
}

// chip is a casino token seen at a slant: tilt 1 from above, 0 from the side.
func (p *painter) chip(x, y, r float32, c canvas.Color, tilt float32) {
	p.Fill(canvas.Ellipse(x, y+r*.22, r, r*tilt), c.Scale(.45), 1)
	p.Fill(canvas.Ellipse(x, y, r, r*tilt), c, 1)
	for i := range 8 {
		a := float32(i) * .785
		p.Fill(canvas.Ellipse(x+canvas.Cos(a)*r*.86, y+canvas.Sin(a)*r*.86*tilt, r*.13, r*.13*tilt), canvas.White(), 1)
	}
	p.Fill(canvas.Ellipse(x, y, r*.62, r*.62*tilt), canvas.White(), .9)
	p.Fill(canvas.Ellipse(x, y, r*.54, r*.54*tilt), c, 1)
}

// airport is a hall of glass before aircraft at dusk.
func airport(p *painter) Ground {
	edge := p.y(560)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(canvas.Mix(p.tone(0x2a5ab0), p.Dark, .35), canvas.Mix(p.tone(0xffb87a), p.Bright, .4), canvas.SmoothStep(0, p.y(440), y))
			k = canvas.Mix(k, canvas.White(), .5*canvas.SmoothStep(.52, .7, canvas.FBM(x/240, y/60+3, 5)))
			return canvas.Mix(k, rgb(1, .95, .8), .8*canvas.SmoothStep(340, 0, canvas.Hypot(x-p.atX, y-p.y(360))))
		})
		q.Fill(q.hills(p.y(430), 50, 240, 5), canvas.Mix(p.tone(0x3a4a7a), p.Bright, .3), 1)
		q.Fill(rectangle(-9, p.y(440), p.width+20, p.height), canvas.Mix(p.tone(0x6a7080), p.Mid, .3), 1)
		q.airliner(p.width*.27, p.y(400), 430)
		for x := float32(-30); x < p.width+60; x += 250 {
			q.Fill(rectangle(x, 0, 15, edge), p.deep().Scale(.7), 1)
		}
		q.Fill(rectangle(0, p.y(90), p.width, 10), p.deep().Scale(.7), 1)
		q.Fill(rectangle(0, 0, p.width, 36), p.deep().Scale(.55), 1)
		q.deepen(.4)
	})
	p.below(edge, func(x, y float32) canvas.Color {
		t := (y - edge) / (p.height - edge)
		band := canvas.SmoothStep(.3, .7, canvas.Noise(x/130, 3))
		return canvas.Mix(p.deep(), canvas.Mix(p.Bright, p.Mid, .4), (.55-.4*t)*(.4+.6*band)*canvas.SmoothStep(900, 0, canvas.Abs(x-p.atX)))
	})
	for i := range 6 {
		p.seat(p.width*(.02+.055*float32(i)), edge+44, 62)
	}
	return Ground{Floor: p.height - 52, Reflection: .4, LightX: -.4, LightY: -.9}
}

// airliner is a passenger plane in profile around (x, y).
func (p *painter) airliner(x, y, length float32) {
	white := canvas.Mix(canvas.White(), p.Bright, .12)
	l := length
	p.Fill(polygon(x-l*.5, y-l*.02, x-l*.56, y-l*.22, x-l*.48, y-l*.22, x-l*.36, y-l*.05), p.Accent, 1)
	p.Paint(canvas.RoundRect(x-l*.5, y-l*.07, l, l*.13, l*.065), p.Gradient(y-l*.07, y+l*.06, white, white, white.Scale(.62)))
	p.Fill(rectangle(x-l*.42, y+l*.005, l*.84, l*.02), p.Accent, .9)
	for i := range 16 {
		p.Fill(canvas.Ellipse(x-l*.36+float32(i)*l*.046, y-l*.02, l*.009, l*.013), p.deep(), .8)
	}
	p.Fill(polygon(x-l*.02, y+l*.02, x+l*.12, y+l*.02, x-l*.14, y+l*.18, x-l*.19, y+l*.18), white.Scale(.75), 1)
	p.Fill(canvas.RoundRect(x+l*.02, y+l*.08, l*.11, l*.055, l*.02), white.Scale(.6), 1)
	for _, dx := range []float32{-.06, .36} {
		p.Fill(canvas.Ellipse(x+l*dx, y+l*.13, l*.022, l*.022), canvas.Color{}, .8)
	}
}

// seat is a chair of a waiting hall with its back at (x, y).
func (p *painter) seat(x, y, size float32) {
	c := p.deep().Scale(.5)
	p.Fill(canvas.RoundRect(x, y-size, size*.86, size*.86, 10), c, 1)
	p.Fill(canvas.RoundRect(x-4, y-size*.2, size*.96, size*.3, 8), c.Scale(1.5), 1)
	p.Fill(rectangle(x+size*.1, y, 7, size*.7), c, 1)
	p.Fill(rectangle(x+size*.7, y, 7, size*.7), c, 1)
}
