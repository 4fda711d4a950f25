package scene

import "github.com/routix/routix/sdk/studio/canvas"

// room is a sunlit wall over a wooden floor.
func room(p *painter) Ground {
	edge := p.height - 160
	p.soft(func(x, y float32) canvas.Color {
		k := canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(200, 1200, canvas.Hypot(x-300, y-60)))
		if y > edge {
			k = canvas.Mix(p.Second.Scale(.78), p.Second, (y-edge)/160).Scale(.92 + .16*canvas.Noise(x/180, y/5))
		}
		return k.Scale(.96 + .05*canvas.FBM(x/300, y/300, 2))
	})
	for i := range 4 {
		x, y := p.atX-330+float32(i/2)*170, p.y(60)+float32(i%2)*170
		pane := polygon(x, y, x+150, y+30, x+190, y+185, x+40, y+155)
		p.SoftShape(pane, 5, rgb(1, .97, .84), .5)
	}
	p.Paint(rectangle(-10, edge-20, p.width+20, 22), p.Gradient(edge-20, edge, canvas.White(), canvas.Mix(p.Bright, canvas.Color{}, .2)))
	middle := p.width / 2
	for x := float32(-1240); x < 1260; x += 150 {
		p.Fill(polygon(middle+x*.8, edge, middle+x*.8+2, edge, middle+x*1.5+4, p.height+10, middle+x*1.5, p.height+10), canvas.Color{}, .16)
	}
	return Ground{Floor: p.height - 58, Reflection: .15, Bright: true, LightX: -.6, LightY: -.8}
}

// kitchen is warm blurred lights behind a wooden board.
func kitchen(p *painter) Ground {
	edge := p.height - 165
	p.soft(func(x, y float32) canvas.Color {
		r := canvas.Hypot((x-p.atX)/640, (y-p.atY)/480)
		return canvas.Mix(canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(0, .9, r)), p.Dark, canvas.SmoothStep(.6, 1.6, r))
	})
	p.scatterBokeh(34, p.y(470), 14, 60, p.Accent, rgb(1, .95, .8), .10, .30)
	p.wood(edge, canvas.Hex(0x9a5b2a), canvas.Hex(0x5b2f12))
	return Ground{Floor: p.height - 52, Reflection: .18, Plain: true, LightX: -.5, LightY: -.85}
}

// workshop is a wall of planks over a bench.
func workshop(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color { return p.Mid })
	p.EachPixel(0, p.height, func(x, y float32, q []uint8) {
		plank := canvas.Floor(x / 128)
		n := canvas.FBM(x/9+plank*31, y/210+plank*7, 4)
		grain := canvas.Sin((n*7 + y/900) * 4)
		col := canvas.Mix(p.Mid, p.Dark, .45+.4*grain*n+.1*canvas.Noise(plank*3, 2))
		col = col.Scale(.55 + .75*canvas.SmoothStep(720, 40, p.fromSubject(x, y)))
		switch f := x/128 - plank; {
		case f < .02 || f > .985:
			col = col.Scale(.4)
		case f < .035:
			col = col.Scale(1.3)
		}
		canvas.Blend(q, col, 1)
	})
	p.Glow(p.atX, p.atY-60, 560, p.Bright, .42)
	p.wood(p.height-130, canvas.Hex(0xc98a4a), canvas.Hex(0x7d4a20))
	p.scatterGlows(50, p.height*.9, 2, 7, canvas.Hex(0xffe2a8), canvas.Hex(0xffe2a8))
	return Ground{Floor: p.height - 46, LightX: -.5, LightY: -.85}
}

// wood is boards in perspective from the height edge down.
func (p *painter) wood(edge float32, a, b canvas.Color) {
	p.SoftShape(rectangle(-30, edge-10, p.width+60, 16), 10, canvas.Color{}, .5)
	p.EachPixel(edge, p.height, func(x, y float32, q []uint8) {
		t := (y - edge) / (p.height - edge)
		board := canvas.Floor(t * 3.2)
		u := (x-p.width/2)/(.35+t) + board*371
		n := canvas.FBM(u/190, y/7+board*9, 4)
		grain := canvas.Sin((n*9 + u/800) * 3)
		col := canvas.Mix(a, b, .5+.35*grain*n).Scale(.72 + .45*canvas.SmoothStep(620, 0, canvas.Abs(x-p.atX)) + .12*t)
		switch f := t*3.2 - board; {
		case f < .03:
			col = col.Scale(.45)
		case f < .07:
			col = col.Scale(1.18)
		}
		canvas.Blend(q, col, 1)
	})
}
