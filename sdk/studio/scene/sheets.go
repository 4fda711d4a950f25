package scene

import "github.com/routix/routix/sdk/studio/canvas"

// worldMap is an old chart: coasts, a dashed route to a cross, a compass rose.
func worldMap(p *painter) Ground {
	land, sea, ink := p.tone(0xf0d8a0), p.tone(0xa8c8b8), canvas.Mix(canvas.Hex(0x5a3418), p.deep(), .4)
	turn := p.Float() * 40
	height := func(x, y float32) float32 { return canvas.FBM(x/260+turn, y/220+turn, 4) }
	p.far(2.6, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			h := height(x, y)
			k := canvas.Mix(sea, land, canvas.SmoothStep(.495, .505, h))
			k = canvas.Mix(k, ink, .8*canvas.SmoothStep(.009, .003, canvas.Abs(h-.5)))
			if h > .5 {
				k = canvas.Mix(k, ink, .22*canvas.SmoothStep(.006, .001, canvas.Abs(h*14-canvas.Floor(h*14)-.5)/14))
			} else {
				k = canvas.Mix(k, ink, .3*canvas.SmoothStep(.10, .02, .5-h)*canvas.SmoothStep(.75, .95, canvas.Sin(y*1.1)))
			}
			fold := canvas.SmoothStep(26, 0, canvas.Abs(x-p.width*(canvas.Floor(x/p.width*4+.5)/4)))
			k = k.Scale(.86 + .16*canvas.FBM(x/44, y/44, 3) - .1*fold)
			return canvas.Mix(k, canvas.Mix(ink, p.deep(), .5), .85*canvas.SmoothStep(.34*p.width, .86*p.width, p.fromSubject(x, y)))
		})
		q.Glow(p.atX, p.atY, 460, rgb(1, .95, .75), .3)
	})
	route := canvas.Bezier(at(p.width*.06, p.height*.82), at(p.width*.28, p.height*.2), at(p.width*.6, p.height*1.05), at(p.width*.94, p.height*.2), 60)
	for i := 0; i+1 < len(route); i += 2 {
		p.Fill(line(route[i], route[i+1], constant(8)), canvas.Hex(0xc8242a), .95)
	}
	end := route[len(route)-1]
	for _, d := range []float32{-1, 1} {
		p.Fill(line(at(end.X-26*d, end.Y-26), at(end.X+26*d, end.Y+26), constant(12)), canvas.Hex(0xc8242a), 1)
	}
	p.rose(p.width*.10, p.height*.24, 92, ink)
	return Ground{Bright: true, LightX: -.5, LightY: -.85}
}

// rose is a compass rose around (x, y).
func (p *painter) rose(x, y, size float32, ink canvas.Color) {
	p.Fill(ring(x, y, size*.78, 4), ink, .8)
	p.Fill(ring(x, y, size*.66, 2), ink, .8)
	for i := range 8 {
		a := float32(i) * .7854
		l := size
		if i%2 == 1 {
			l *= .6
		}
		tip := at(x+canvas.Sin(a)*l, y-canvas.Cos(a)*l)
		for i, c := range []canvas.Color{ink, p.Accent} {
			s := float32(2*i - 1)
			side := at(x+canvas.Sin(a+s*.6)*size*.18, y-canvas.Cos(a+s*.6)*size*.18)
			p.Fill(polygon(x, y, side.X, side.Y, tip.X, tip.Y), c, .9)
		}
	}
}

// blueprint is a technical drawing in fine white lines.
func blueprint(p *painter) Ground {
	base := canvas.Mix(canvas.Hex(0x0f4aa0), p.Mid, .45)
	p.soft(func(x, y float32) canvas.Color {
		r := canvas.SmoothStep(1000, 60, p.fromSubject(x, y))
		return canvas.Mix(canvas.Mix(base, p.deep(), .62), canvas.Mix(base, p.Bright, .3), r).Scale(.94 + .1*canvas.FBM(x/170, y/170, 3))
	})
	var fine, bold canvas.Path
	for x := float32(0); x < p.width; x += 32 {
		fine = append(fine, rectangle(x, 0, 1.2, p.height)...)
	}
	for y := float32(0); y < p.height; y += 32 {
		fine = append(fine, rectangle(0, y, p.width, 1.2)...)
	}
	for x := float32(0); x < p.width; x += 160 {
		bold = append(bold, rectangle(x, 0, 2, p.height)...)
	}
	for y := float32(0); y < p.height; y += 160 {
		bold = append(bold, rectangle(0, y, p.width, 2)...)
	}
	p.Fill(fine, canvas.White(), .09)
	p.Fill(bold, canvas.White(), .16)
	pen := canvas.Mix(canvas.White(), p.Bright, .25)
	for _, r := range []float32{150, 240, 330} {
		p.Fill(ring(p.atX, p.atY, r, 3), pen, .5)
	}
	p.Fill(rectangle(p.atX-400, p.atY-1.5, 800, 3), pen, .4)
	p.Fill(rectangle(p.atX-1.5, p.atY-400, 3, 800), pen, .4)
	p.gear(p.width*.10, p.height*.82, 130, 12, pen)
	p.gear(p.width*.93, p.height*.10, 110, 10, pen)
	p.dimension(p.atX-330, p.atX+330, min(p.atY+372, p.height-24), pen)
	p.plan(p.width*.04, p.height*.06, p.width*.26, p.height*.3, pen)
	return Ground{Plain: true, LightX: -.5, LightY: -.85}
}

// gear is the outline of a cogwheel.
func (p *painter) gear(x, y, r float32, teeth int, c canvas.Color) {
	var q []canvas.Point
	for i := range teeth * 4 {
		a := float32(i) / float32(teeth*4) * 6.2832
		d := r
		if i%4 < 2 {
			d *= .82
		}
		q = append(q, at(x+d*canvas.Cos(a), y+d*canvas.Sin(a)))
	}
	q = append(q, q[0])
	p.Fill(canvas.Stroke(q, constant(3.5)), c, .75)
	p.Fill(ring(x, y, r*.5, 3), c, .7)
	p.Fill(ring(x, y, r*.18, 3), c, .7)
}

// dimension is a measure with an arrow at each end.
func (p *painter) dimension(x0, x1, y float32, c canvas.Color) {
	p.Fill(rectangle(x0, y, x1-x0, 2.5), c, .7)
	p.Fill(polygon(x0, y+1, x0+20, y-7, x0+20, y+9), c, .8)
	p.Fill(polygon(x1, y+1, x1-20, y-7, x1-20, y+9), c, .8)
}

// plan is the walls of a few rooms.
func (p *painter) plan(x, y, w, h float32, c canvas.Color) {
	walls := append(canvas.Path{}, rectangle(x, y, w, 5)...)
	for _, q := range []canvas.Path{rectangle(x, y+h, w+5, 5), rectangle(x, y, 5, h), rectangle(x+w, y, 5, h), rectangle(x+w*.4, y, 4, h*.6), rectangle(x+w*.4, y+h*.6, w*.34, 4), rectangle(x, y+h*.42, w*.24, 4)} {
		walls = append(walls, q...)
	}
	p.Fill(walls, c, .7)
	p.Fill(canvas.Stroke(circle(x+w*.4, y+h*.6, w*.12)[:11], constant(2)), c, .7)
}

// newspaper is overlapping front pages with headlines and halftone pictures.
func newspaper(p *painter) Ground {
	places := []struct{ x, y, turn float32 }{{.16, .34, -9}, {.55, .20, 6}, {.93, .42, -5}, {.30, .92, 7}, {.74, .84, -7}}
	deep := p.deep()
	p.far(2.1, func(q *painter) {
		q.soft(func(_, _ float32) canvas.Color { return canvas.Mix(p.Mid, deep, .4) })
		for _, s := range places {
			q.page(p.width*s.x, p.height*s.y, min(p.width*.44, 560), s.turn)
		}
		q.EachPixel(0, p.height*2, func(x, y float32, d []uint8) {
			far := canvas.SmoothStep(180, .78*max(p.width, p.height), p.fromSubject(x, y))
			canvas.Blend(d, canvas.Mix(canvas.Mix(p.Accent, p.Bright, .5), deep, far), .28+.5*far)
		})
	})
	p.Glow(p.atX, p.atY, 420, p.Bright, .25)
	return Ground{Plain: true, LightX: -.5, LightY: -.85}
}

// page is a front page around (x, y).
func (p *painter) page(x, y, w, turn float32) {
	h := w * 1.3
	left, top := x-w/2, y-h/2
	spin := canvas.Rotation(x, y, turn)
	ink := canvas.Hex(0x2a2624)
	p.SoftShape(rectangle(left+8, top+12, w, h).Map(spin), 12, canvas.Color{}, .55)
	p.Fill(rectangle(left, top, w, h).Map(spin), canvas.Hex(0xf0e8d8).Scale(p.Between(.9, 1)), 1)
	text := append(canvas.Path{}, rectangle(left+w*.06, top+h*.035, w*.88, h*.06)...)
	text = append(text, rectangle(left+w*.06, top+h*.135, w*.88, h*.035)...)
	text = append(text, rectangle(left+w*.06, top+h*.185, w*.6, h*.035)...)
	for column := range 4 {
		cx := left + w*(.06+.225*float32(column))
		for row := range 34 {
			ry := top + h*(.25+.021*float32(row))
			if column < 2 && row < 15 {
				continue
			}
			text = append(text, rectangle(cx, ry, w*.2*p.Between(.82, 1), h*.009)...)
		}
	}
	p.Fill(text.Map(spin), ink, .82)
	p.Fill(rectangle(left+w*.06, top+h*.115, w*.88, h*.006).Map(spin), canvas.Hex(0xc01828), .9)
	var dots canvas.Path
	for i := range 22 {
		for j := range 14 {
			dx, dy := left+w*(.07+.0195*float32(i)), top+h*(.255+.0205*float32(j))
			r := w * .0105 * canvas.FBM(dx/70, dy/60, 3) * 1.5
			dots = append(dots, star(dx, dy, r, 3, 1)...)
		}
	}
	p.Fill(dots.Map(spin), ink, .9)
}

// mesh is a flowing gradient of all the palette's colours.
func mesh(p *painter) Ground {
	turn := p.Float() * 60
	stops := []canvas.Color{p.Mid, p.Accent, p.Bright, p.Second, canvas.Mix(p.Accent, p.Second, .5)}
	var spots [5]canvas.Point
	for i := range spots {
		spots[i] = at(p.anyX(), p.anyY())
	}
	spots[2] = at(p.atX, p.atY)
	reach := max(p.width, p.height)
	p.soft(func(x, y float32) canvas.Color {
		wx, wy := x+420*(canvas.Noise(x/340+turn, y/340)-.5), y+420*(canvas.Noise(x/340, y/340+turn)-.5)
		sum, total := p.deep(), float32(.42)
		sum = sum.Scale(total)
		for i, s := range spots {
			d := canvas.Hypot(wx-s.X, wy-s.Y) / reach
			w := .09 / (.012 + d*d*d*16)
			sum, total = sum.Add(stops[i].Scale(w)), total+w
		}
		k := sum.Scale(1 / total)
		ridge := canvas.Abs(canvas.Sin((wx*.6+wy)/190 + turn))
		k = canvas.Mix(k, k.Scale(1.5).Add(p.Accent.Scale(.10)), ridge*ridge*ridge*.6)
		return canvas.Mix(k.Scale(.82+.2*ridge), p.deep(), .42*canvas.SmoothStep(.3*reach, .85*reach, p.fromSubject(x, y)))
	})
	p.Glow(p.atX, p.atY, 380, p.Bright, .22)
	p.EachPixel(0, p.height, func(x, y float32, d []uint8) {
		canvas.Blend(d, canvas.White(), .05*canvas.Noise(x*.9, y*.9))
	})
	return Ground{Plain: true, LightX: -.5, LightY: -.85}
}

// halftone is pop art: two flat colours, growing dots and a burst with an outline.
func halftone(p *painter) Ground {
	warm, cool := canvas.Mix(p.Accent, p.Bright, .15), canvas.Mix(p.Mid, p.deep(), .25)
	slope := p.Between(-.35, .35)
	reach := max(p.width, p.height)
	p.soft(func(_, y float32) canvas.Color { return canvas.Mix(cool, p.deep(), .35*y/p.height) })
	grow := func(x, y float32) float32 { return .64 * canvas.SmoothStep(.1*reach, .72*reach, p.fromSubject(x, y)) }
	p.Fill(p.dots(24, grow), canvas.Mix(cool, p.deep(), .7), 1)
	edge, lean, end := p.width*.5, slope*p.height/2, p.width+400
	if p.atX < p.width/2 {
		end = -400
	}
	half := p.Mask(polygon(edge-lean, -10, end, -10, end, p.height+10, edge+lean, p.height+10))
	canvas.FillColor(p.Image, half, warm, 1)
	canvas.FillColor(p.Image, canvas.Intersect(half, p.Mask(p.dots(24, grow))), p.Second, 1)
	p.Fill(line(at(edge-lean, -10), at(edge+lean, p.height+10), constant(16)), canvas.White(), 1)
	r := min(p.width, p.height) * .56
	for i, c := range []canvas.Color{p.deep().Scale(.5), canvas.White(), canvas.Mix(p.Bright, canvas.White(), .12)} {
		f := float32(i)
		p.Fill(canvas.Burst(p.atX, p.atY, r*(1.08-.05*f), r*(.80-.05*f), 17), c, 1)
	}
	p.Glow(p.atX, p.atY, r*.9, canvas.White(), .35)
	return Ground{Bright: true, Plain: true, LightX: -.5, LightY: -.85}
}
