package scene

import "github.com/routix/routix/sdk/studio/canvas"

// storm is forked lightning out of heavy clouds over rain.
func storm(p *painter) Ground {
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			bend := canvas.FBM(x/260, y/200+7, 3) - .5
			n := canvas.FBM(x/240+bend*1.6, y/130+bend*2, 5)
			flash := canvas.SmoothStep(640, 20, canvas.Hypot(x-p.atX, (y-p.y(120))*1.25))
			k := canvas.Mix(p.deep().Scale(.55), canvas.Mix(p.Mid, p.tone(0x5a6a8a), .4), canvas.SmoothStep(.3, .8, n)*.9)
			k = canvas.Mix(k, canvas.Mix(p.Bright, canvas.White(), .3), flash*canvas.SmoothStep(.36, .74, n))
			return k.Scale(1 - .45*canvas.SmoothStep(p.y(360), p.height, y))
		})
		q.Fill(q.hills(p.height-90, 120, 240, 6), p.deep().Scale(.35), 1)
	})
	for i := range 3 {
		x := p.atX + []float32{-60, 250, -420}[i] + p.Between(-50, 50)
		p.bolt(x, p.y(40), x+p.Between(-120, 120), p.height*[]float32{.92, .8, .66}[i], []float32{15, 9, 7}[i])
	}
	var rain canvas.Path
	for range 170 {
		x, y, l := p.anyX()*1.1, p.anyY(), p.Between(24, 80)
		rain = append(rain, line(at(x, y), at(x-l*.28, y+l), constant(p.Between(1, 2.4)))...)
	}
	p.Light(rain, canvas.Mix(p.Bright, canvas.White(), .5), .28)
	p.fog(p.height-190, p.height)
	return Ground{LightX: -.1, LightY: -1}
}

// bolt is forked lightning from (x0, y0) to (x1, y1).
func (p *painter) bolt(x0, y0, x1, y1, width float32) {
	const n = 12
	way, branches := make([]canvas.Point, n+1), canvas.Path{}
	for i := range way {
		t := float32(i) / n
		way[i] = at(canvas.Lerp(x0, x1, t)+p.Between(-34, 34), canvas.Lerp(y0, y1, t))
		if i%4 == 2 {
			end := at(way[i].X+p.Between(-170, 170), way[i].Y+p.Between(70, 170))
			middle := at((way[i].X+end.X)/2+p.Between(-30, 30), (way[i].Y+end.Y)/2)
			branches = append(branches, canvas.Stroke([]canvas.Point{way[i], middle, end}, func(t float32) float32 { return width * .5 * (1 - t) })...)
		}
	}
	path := append(canvas.Stroke(way, func(t float32) float32 { return width * (1.1 - .8*t) }), branches...)
	m := p.Mask(path)
	canvas.AddLight(p.Image, canvas.BlurMask(m, int(28*p.Scale)), p.Accent, 2)
	canvas.FillColor(p.Image, m, canvas.Mix(p.Bright, canvas.White(), .85), 1)
}

// volcano throws lava and smoke into a dark sky.
func volcano(p *painter) Ground {
	peakX, peakY := p.atX, p.y(300)
	hot := []canvas.Color{canvas.Hex(0xff5a14), canvas.Hex(0xffb02a), canvas.Hex(0xfff0a0)}
	for i := range hot {
		hot[i] = canvas.Mix(hot[i], p.Accent, .22)
	}
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			bend := canvas.FBM(x/190, y/190+3, 3) - .5
			n := canvas.FBM(x/170+bend*2, y/130+bend*2+2, 5)
			plume := canvas.SmoothStep(190+(peakY-y)*.8, 30+(peakY-y)*.3, canvas.Abs(x-peakX+(peakY-y)*.25)) * canvas.SmoothStep(peakY+60, peakY-100, y)
			r := canvas.Hypot(x-peakX, y-peakY)
			k := canvas.Mix(p.deep().Scale(.8), canvas.Mix(p.Mid, canvas.Hex(0x9a2a12), .6), canvas.SmoothStep(900, 40, r))
			smoke := canvas.Mix(canvas.Mix(p.deep(), p.Mid, .25+.9*n*n), hot[0], .95*canvas.SmoothStep(460, 20, r)*n)
			k = canvas.Mix(k, smoke.Scale(.5+n), plume*canvas.SmoothStep(.26, .52, n))
			return k.Add(hot[1].Scale(.8 * canvas.SmoothStep(170, 0, r)))
		})
	})
	mountain := polygon(peakX-560, p.height+10, peakX-330, p.y(560), peakX-170, p.y(410), peakX-74, peakY+6, peakX-30, peakY+24, peakX+26, peakY+20, peakX+80, peakY, peakX+190, p.y(430), peakX+340, p.y(550), peakX+600, p.height+10)
	p.coat(mountain, func(x, y float32) (canvas.Color, float32) {
		n := canvas.FBM(x/60, y/90, 3)
		rock := canvas.Mix(canvas.Hex(0x14101a), canvas.Mix(canvas.Hex(0x5a3a3a), p.Mid, .3), n*canvas.SmoothStep(220, -260, x-peakX))
		vein := canvas.SmoothStep(.035, 0, canvas.Abs(canvas.FBM((x-peakX)/(90+(y-peakY)*.35)+5, y/260, 2)-.5)) * canvas.SmoothStep(330, 20, canvas.Abs(x-peakX))
		return canvas.Mix(rock, canvas.Mix(hot[0], hot[1], n), vein), 1
	})
	for range 46 {
		p.lavaJet(peakX+p.Between(-50, 50), peakY+10, hot)
	}
	p.scatterGlows(80, p.height, 2, 7, hot[0], hot[1])
	p.haze(p.height-140, p.height+30, hot[0].Scale(.5), .5)
	return Ground{LightX: -.1, LightY: -.99}
}

// lavaJet is one arc of thrown lava with a glowing head.
func (p *painter) lavaJet(x, y float32, hot []canvas.Color) {
	reach, rise := p.Between(-240, 240), p.Between(90, 260)
	arc := canvas.Bezier(at(x, y), at(x+reach*.2, y-rise), at(x+reach*.6, y-rise*1.1), at(x+reach, y-rise*p.Between(.1, .8)), 12)
	w := p.Between(3, 9)
	p.Fill(canvas.Stroke(arc, func(t float32) float32 { return w * (1 - .6*t) }), canvas.Mix(hot[0], hot[2], p.Float()), .95)
	tip := arc[len(arc)-1]
	p.Glow(tip.X, tip.Y, w*4, hot[1], .8)
}

// explosion is a fireball with a shock ring and flying debris.
func explosion(p *painter) Ground {
	core, flame, soot := canvas.Hex(0xfff6c8), canvas.Mix(canvas.Hex(0xff7a14), p.Accent, .2), canvas.Mix(canvas.Hex(0x2a1410), p.deep(), .5)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			dx, dy := x-p.atX, y-p.atY
			r := canvas.Hypot(dx, dy)
			ux, uy := dx/max(r, 1), dy/max(r, 1)
			bend := canvas.FBM(x/120, y/120, 3) - .5
			lump := canvas.FBM(60+ux*2.6+bend*1.2, 60+uy*2.6+r/300, 4)
			heat := 1.08 - r/(300+420*lump) + bend*.6
			smoke := canvas.FBM(x/140+bend*2, y/140+9, 4)
			k := canvas.Mix(p.deep().Scale(.6), canvas.Mix(p.Mid, flame, .3), canvas.SmoothStep(980, 200, r)*.8)
			k = canvas.Mix(k, soot.Scale(.6+smoke), canvas.SmoothStep(-.12, .12, heat)*.9)
			k = canvas.Mix(k, flame.Scale(.6), canvas.SmoothStep(.05, .34, heat))
			k = canvas.Mix(k, flame, canvas.SmoothStep(.25, .5, heat+bend*.3))
			k = canvas.Mix(k, canvas.Mix(flame, core, .6), canvas.SmoothStep(.45, .75, heat))
			return canvas.Mix(k, core, canvas.SmoothStep(.78, 1.15, heat))
		})
	})
	p.Glow(p.atX, p.atY, 640, flame, .3)
	for range 90 {
		angle := p.Float() * 6.283
		r := p.Between(190, 640)
		x, y := p.atX+canvas.Cos(angle)*r, p.atY+canvas.Sin(angle)*r*.85
		l, w := p.Between(20, 130), p.Between(1.5, 6)
		p.Fill(ray(x, y, angle, l, w), canvas.Mix(flame, core, p.Float()), .9)
	}
	for range 34 {
		angle := p.Float() * 6.283
		r, s := p.Between(280, 660), p.Between(7, 30)
		x, y := p.atX+canvas.Cos(angle)*r, p.atY+canvas.Sin(angle)*r*.85
		rock := polygon(x-s, y+p.Between(-s, s)*.5, x-s*.2, y-s, x+s, y-s*p.Float(), x+s*.6, y+s*.8, x-s*.5, y+s)
		p.Fill(rock, soot.Scale(.5), 1)
		p.Light(line(at(x-s*canvas.Cos(angle), y-s*canvas.Sin(angle)), at(x-s*.3, y-s*.2), constant(s*.4)), flame, .5)
	}
	return Ground{LightX: -.2, LightY: -.98}
}

// aurora is curtains of light over snow and ice.
func aurora(p *painter) Ground {
	edge := p.y(520)
	p.far(4, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(p.deep().Scale(.6), canvas.Mix(p.Mid, p.tone(0x1a3a7a), .5), canvas.SmoothStep(0, edge, y))
			for i := range 3 {
				f := float32(i)
				foot := p.y(330-70*f) + 90*canvas.Sin(x/(190+60*f)+f*2.1) + 60*(canvas.Noise(x/120, f*9)-.5)
				up := (foot - y) / (150 + 50*f)
				curtain := canvas.SmoothStep(-.08, .05, up) * canvas.SmoothStep(2, .1, up)
				fold := .45 + .75*canvas.Noise(x/16+f*30, 3)*canvas.Noise(x/50+f*11, 8)
				c := canvas.Mix([]canvas.Color{canvas.Mix(canvas.Hex(0x3dffa0), p.Accent, .4), p.Accent, p.Second}[i], p.Second, canvas.Clamp(up*.6, 0, 1))
				k = k.Add(c.Scale(curtain * fold * .85))
			}
			return k
		})
	})
	p.scatterStars(130, p.y(330))
	for i := range 3 {
		p.icyRange(edge, float32(i))
	}
	for i := range 16 {
		x := p.width * (float32(i) + p.Float()) / 16
		if canvas.Abs(x-p.atX) > 210 {
			p.pine(x, p.height-p.Between(20, 80), p.Between(110, 230), p.deep().Scale(.7), true)
		}
	}
	snow := canvas.Mix(canvas.White(), p.Mid, .35)
	p.Paint(p.hills(p.height-66, 26, 260, 3), p.Gradient(p.height-80, p.height, canvas.Mix(snow, p.Accent, .2), canvas.Mix(p.Mid, snow, .35)))
	p.scatterGlows(60, p.height, 2, 6, canvas.White(), p.Bright)
	return Ground{Floor: p.height - 46, Reflection: .1, LightX: -.2, LightY: -.98}
}

// icyRange is the i-th range of snowy peaks from the back.
func (p *painter) icyRange(edge, i float32) {
	c := canvas.Mix(canvas.Mix(p.Mid, p.Bright, .35), p.deep(), .22+.22*i)
	var ridge []canvas.Point
	for x := float32(-20); x <= p.width+30; x += 14 {
		ridge = append(ridge, at(x, edge+i*50-(190-50*i)*canvas.FBM(x/(150-20*i)+i*17, 1, 4)))
	}
	p.Paint(p.toBottom(ridge), p.Gradient(edge-130+i*40, edge+110+i*40, canvas.Mix(c, canvas.White(), .6), c, c.Scale(.7)))
}
