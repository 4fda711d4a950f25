package scene

import "github.com/routix/routix/sdk/studio/canvas"

// room is a living room in sunlight: a window, frames, a sofa out of focus.
func room(p *painter) Ground {
	edge := p.height - 160
	wall := canvas.Mix(p.tone(0xf0dcc0), p.Bright, .35)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			lit := canvas.SmoothStep(1200, 100, canvas.Hypot(x-p.width*.24, y-60))
			if y < edge {
				return canvas.Mix(canvas.Mix(wall, p.Mid, .55), wall, lit).Scale(.97 + .05*canvas.FBM(x/300, y/300, 2))
			}
			t := (y - edge) / 160
			u := (x - p.width/2) / (.5 + t) / 110
			k := canvas.Mix(p.Second, p.tone(0xb98a5e), .5).Scale(.7 + .2*t + .14*canvas.Noise(canvas.Floor(u)*5, 2) + .1*lit)
			if u-canvas.Floor(u) < .03 {
				k = k.Scale(.78)
			}
			return k
		})
		q.window(p.x(60), p.y(70), 250, 300, canvas.Mix(p.tone(0x9ad8ff), canvas.White(), .3), canvas.White(), canvas.White())
		for i := range 3 {
			x, y := p.x(470)+float32(i)*150, p.y(110)+float32(i%2)*46
			q.SoftShape(rectangle(x+6, y+8, 112, 84), 6, canvas.Color{}, .25)
			q.box(x, y, 112, 84, canvas.White())
			q.box(x+10, y+10, 92, 64, []canvas.Color{p.Accent, p.Second, p.Mid}[i])
		}
		q.box(-9, edge-22, p.width+20, 24, canvas.Mix(canvas.White(), wall, .3))
		q.beam(p.x(180), p.y(120), p.x(900), p.height+40, 520, rgb(1, .96, .8), .16)
		q.deepen(.22)
	})
	p.plant(p.width*.035, p.height-110, 170)
	return Ground{Floor: p.height - 58, Reflection: .15, Bright: true, LightX: -.6, LightY: -.8}
}

// kitchen is shelves, tiles and hanging lamps behind a wooden board.
func kitchen(p *painter) Ground {
	edge := p.height - 150
	p.far(5, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			r := canvas.Hypot((x-p.atX)/700, (y-p.atY)/520)
			k := canvas.Mix(canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(0, .9, r)), p.Dark, canvas.SmoothStep(.55, 1.5, r))
			tu, tv := x/84-canvas.Floor(x/84), y/42-canvas.Floor(y/42)
			if tu < .05 || tv < .09 {
				return k.Scale(.84)
			}
			return k.Scale(.95 + .12*canvas.Noise(canvas.Floor(x/84)*3.7, canvas.Floor(y/42)*5.1))
		})
		for i := range 2 {
			y := p.y(190) + float32(i)*p.y(150)
			q.box(-9, y, p.width+20, 14, p.tone(0x8a5228))
			for x := q.Between(10, 40); x < p.width; x += q.Between(58, 120) {
				q.jar(x, y, q.Between(50, 100))
			}
		}
		for i := range 4 {
			x := p.width * (float32(i) + .5) / 4
			q.Fill(rectangle(x-2, -5, 4, 70), p.deep(), 1)
			q.Fill(polygon(x-20, 62, x+20, 62, x+48, 104, x-48, 104), p.Accent.Scale(.8), 1)
			q.lamp(x, 106, 18, rgb(1, .86, .55))
		}
		q.deepen(.5)
	})
	p.scatterBokeh(18, p.y(430), 14, 50, p.Accent, rgb(1, .95, .8), .06, .2)
	p.wood(edge, canvas.Hex(0x9a5b2a), canvas.Hex(0x5b2f12))
	return Ground{Floor: p.height - 52, Reflection: .18, Plain: true, LightX: -.5, LightY: -.85}
}

// jar stands at (x, y): glass with something in it, or a bowl.
func (p *painter) jar(x, y, height float32) {
	c := []canvas.Color{p.tone(0xd8542a), p.tone(0xe8c070), p.tone(0x6a9a4a), p.tone(0xf0e6d8), p.Accent}[p.Rand.Intn(5)]
	if height < 62 {
		p.Fill(polygon(x-34, y-34, x+34, y-34, x+20, y, x-20, y), c, 1)
		return
	}
	p.Fill(canvas.RoundRect(x-20, y-height, 40, height, 9), canvas.White(), .35)
	p.Fill(canvas.RoundRect(x-17, y-height*.72, 34, height*.70, 7), c, .95)
	p.Fill(rectangle(x-18, y-height-6, 36, 13), p.tone(0x6a4020), 1)
	p.Fill(rectangle(x-13, y-height*.9, 5, height*.8), canvas.White(), .5)
}

// workshop is a wall of planks over a bench.
func workshop(p *painter) Ground {
	p.far(3.2, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			plank := canvas.Floor(x / 128)
			n := canvas.FBM(x/9+plank*31, y/210+plank*7, 3)
			grain := canvas.Sin((n*7 + y/900) * 4)
			col := canvas.Mix(p.Mid, p.Dark, .45+.4*grain*n+.1*canvas.Noise(plank*3, 2))
			col = col.Scale(.55 + .75*canvas.SmoothStep(720, 40, p.fromSubject(x, y)))
			if f := x/128 - plank; f < .03 || f > .985 {
				col = col.Scale(.4)
			}
			return col
		})
		q.box(-9, p.y(150), p.width+20, 12, p.tone(0x8a5a2a))
		for i := range int(p.width / 84) {
			q.tool(i, 50+float32(i)*84, p.y(190)+12*float32(i%2))
		}
	})
	p.Glow(p.atX, p.atY-60, 560, p.Bright, .42)
	p.wood(p.height-130, canvas.Hex(0xc98a4a), canvas.Hex(0x7d4a20))
	p.scatterGlows(50, p.height*.9, 2, 7, canvas.Hex(0xffe2a8), canvas.Hex(0xffe2a8))
	return Ground{Floor: p.height - 46, LightX: -.5, LightY: -.85}
}

// wood is boards in perspective from the height edge down.
func (p *painter) wood(edge float32, a, b canvas.Color) {
	const boards = 3.2
	p.SoftShape(rectangle(-30, edge-10, p.width+60, 16), 10, canvas.Color{}, .5)
	p.below(edge, func(x, y float32) canvas.Color {
		t := (y - edge) / (p.height - edge)
		board := canvas.Floor(t * boards)
		u := (x-p.width/2)/(.35+t) + board*371
		n := canvas.FBM(u/190, y/7+board*9, 4)
		grain := canvas.Sin((n*9 + u/800) * 3)
		return canvas.Mix(a, b, .5+.35*grain*n).Scale(.72 + .45*canvas.SmoothStep(620, 0, canvas.Abs(x-p.atX)) + .12*t)
	})
	for i := range 4 {
		y := edge + float32(i)*(p.height-edge)/boards
		p.Fill(rectangle(-9, y, p.width+20, 1.6+float32(i)*.5), b.Scale(.35), .8)
		p.Fill(rectangle(-9, y+2+float32(i)*.5, p.width+20, 1.5), canvas.Mix(a, canvas.White(), .4), .45)
	}
}
