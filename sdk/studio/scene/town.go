package scene

import "github.com/routix/routix/sdk/studio/canvas"

// city is a skyline at night behind blurred lights.
func city(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		t := y / p.height
		k := canvas.Mix(p.Dark, p.Mid, canvas.SmoothStep(0, .75, t))
		return canvas.Mix(k, p.Bright, .8*canvas.SmoothStep(.45, .85, t)*canvas.SmoothStep(760, 60, canvas.Abs(x-p.atX)))
	})
	for layer := range 3 {
		p.skyline(float32(layer))
	}
	for range 46 {
		p.Bokeh(p.anyX(), p.height-p.Between(-10, 340), p.Between(10, 52), canvas.Mix(p.Accent, p.Second, p.Float()), p.Between(.14, .42))
	}
	return Ground{Floor: p.height - 44, Reflection: .2, LightX: -.4, LightY: -.9}
}

func (p *painter) skyline(layer float32) {
	col := canvas.Mix(canvas.Mix(p.Mid, p.Bright, .35), p.Dark.Scale(.5), layer*.48)
	for x := float32(-20); x < p.width+20; {
		w := p.Between(46, 110)
		top := p.height - 80 - (p.Between(120, 330)-layer*45)*p.height/canvas.DesignHeight + layer*36
		p.Fill(canvas.RoundRect(x, top, w, p.height, 2), col, 1)
		p.windows(x, top, w)
		x += w + p.Between(0, 8)
	}
}

func (p *painter) windows(x, top, width float32) {
	for y := top + 14; y < p.height-20; y += 17 {
		for wx := x + 8; wx < x+width-8; wx += 13 {
			if p.Float() < .30 {
				p.Fill(rectangle(wx, y, 6, 9), canvas.Mix(p.Accent, rgb(1, .9, .6), p.Float()), p.Between(.25, .95))
			}
		}
	}
}

// stadium is floodlights over a crowd and a pitch.
func stadium(p *painter) Ground {
	edge := p.y(510)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(p.Dark, p.Mid, canvas.SmoothStep(0, p.y(430), y))
			k = k.Add(p.Bright.Scale(.45 * canvas.SmoothStep(720, 0, p.fromSubject(x, y))))
			k = k.Add(canvas.White().Scale(.09 * (canvas.FBM(x/120, y/80, 4) - .4)))
			bowl := y - edge + 240 + 40*canvas.SmoothStep(0, p.width/2, canvas.Abs(x-p.width/2))
			if bowl < 0 || y > edge {
				return k
			}
			tier := canvas.Abs(canvas.Sin(bowl / 26))
			return k.Scale(.5 + .2*tier)
		})
		q.crowd(edge-230, edge)
		q.box(-9, edge-34, p.width+20, 34, p.deep())
		for x := float32(6); x < p.width; x += 164 {
			q.Paint(rectangle(x, edge-31, 156, 27), q.Gradient(edge-31, edge, []canvas.Color{p.Accent, p.Second, p.Bright}[int(x/164)%3], p.Mid))
		}
		for _, x := range []float32{90, 400, 880, 1190} {
			q.floodlight(p.x(x), edge)
		}
	})
	p.pitch(edge)
	return Ground{Floor: p.height - 48, LightX: -.3, LightY: -.95}
}

func (p *painter) crowd(top, bottom float32) {
	for y := top; y < bottom; y += 12 {
		for x := float32(0); x < p.width; x += 11 {
			shade := p.Float()
			if shade >= .75 {
				continue
			}
			bowl := -30 * canvas.SmoothStep(0, p.width/2, canvas.Abs(x-p.width/2))
			col := canvas.Mix(p.Accent, canvas.Mix(p.Second, canvas.White(), shade), p.Float())
			p.Fill(rectangle(x+p.Between(-3, 3)-3, y+p.Between(-3, 3)+bowl-3, 6, 7), col, .15+.6*p.Float()*canvas.SmoothStep(top-10, top+120, y))
		}
	}
}

func (p *painter) pitch(edge float32) {
	p.Paint(rectangle(-10, edge, p.width+20, p.height-edge+10), p.Gradient(edge-5, p.height, canvas.Hex(0x1d6b2a), canvas.Hex(0x2f9a3c), canvas.Hex(0x155a20)))
	middle := p.width / 2
	for i := -8; i < 8; i += 2 {
		f := float32(i)
		p.Fill(polygon(middle+f*110, edge, middle+(f+1)*110, edge, middle+(f+1)*230, p.height+10, middle+f*230, p.height+10), canvas.White(), .07)
	}
	p.Fill(rectangle(0, edge-2, p.width, 4), canvas.White(), .8)
}

func (p *painter) floodlight(x, edge float32) {
	for i := range 8 {
		lx, ly := x+float32(i%4)*26-39, 60+float32(i/4)*26
		p.Glow(lx, ly, 60, canvas.Mix(p.Bright, canvas.White(), .7), .5)
		p.Fill(canvas.Ellipse(lx, ly, 8, 8), canvas.White(), 1)
	}
	p.beam(x, 70, p.atX+(x-p.atX)*.2, edge+130, 380, canvas.Mix(p.Bright, canvas.White(), .5), .2)
}
