package scene

import "github.com/routix/routix/sdk/studio/canvas"

// fire is flames made of noise bent by noise, with sparks.
func fire(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		bendX, bendY := canvas.FBM(x/170, y/170+3, 4)-.5, canvas.FBM(x/170+40, y/170, 4)-.5
		n := canvas.FBM(x/130+bendX*3.4, y/210+bendY*3.4+5, 5)
		r := canvas.Hypot((x-p.atX)/540, (y-p.atY)/420)
		heat := canvas.Clamp(n*1.75-.42-canvas.SmoothStep(.15, 1.5, r)*.85+canvas.SmoothStep(p.height-300, p.height+40, y)*.32, 0, 1.25)
		k := canvas.Mix(p.Dark, p.Mid, canvas.SmoothStep(0, .35, heat))
		k = canvas.Mix(k, p.Accent, canvas.SmoothStep(.25, .62, heat))
		k = canvas.Mix(k, p.Bright, canvas.SmoothStep(.55, .95, heat))
		return canvas.Mix(k, rgb(1, .97, .8), canvas.SmoothStep(.9, 1.2, heat)*.8)
	})
	for i := range 130 {
		angle, r := p.Float()*6.283, p.Between(180, 760)
		x, y := p.atX+canvas.Cos(angle)*r, p.atY+canvas.Sin(angle)*r*.8
		l, w := p.Between(6, 42), p.Between(1.5, 4.5)
		tip := at(x+canvas.Cos(angle)*l, y+(canvas.Sin(angle)-.35)*l)
		p.Fill(line(at(x, y), tip, func(t float32) float32 { return w * (.15 + t) }), canvas.Mix(p.Accent, rgb(1, .95, .75), p.Float()), 1)
		if i%3 == 0 {
			p.Glow(tip.X, tip.Y, 6+w*5, p.Accent, .7)
		}
	}
	return Ground{LightX: -.2, LightY: -.98}
}

// space is a nebula with stars.
func space(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		bend := canvas.FBM(x/260, y/260+7, 4) - .5
		n := canvas.FBM(x/230+bend*2.6, y/230+bend*2.2, 5)
		m := canvas.FBM(x/320+30, y/300+bend*3, 4)
		r := p.fromSubject(x, y)
		k := canvas.Mix(p.Dark.Scale(.55), p.Mid, canvas.SmoothStep(.40, .85, n))
		k = canvas.Mix(k, p.Accent, .75*canvas.SmoothStep(.52, .82, m)*canvas.SmoothStep(900, 120, r))
		k = canvas.Mix(k, p.Second, .55*canvas.SmoothStep(.60, .86, n)*canvas.SmoothStep(.3, .7, m))
		return k.Add(p.Bright.Scale(.35 * canvas.SmoothStep(430, 0, r)))
	})
	p.scatterStars(420, p.height)
	flare := func(t float32) float32 { return 2.6 * (1 - canvas.Abs(t*2-1)) }
	for range 14 {
		x, y, s := p.anyX(), p.Float()*p.height*.9, p.Between(10, 34)
		p.Glow(x, y, s*.7, canvas.Mix(p.Bright, canvas.White(), .6), .9)
		p.Light(line(at(x-s, y), at(x+s, y), flare), canvas.White(), .7)
		p.Light(line(at(x, y-s), at(x, y+s), flare), canvas.White(), .7)
	}
	return Ground{LightX: .6, LightY: -.8}
}

// snow is peaks under a cold sky.
func snow(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		k := canvas.Mix(p.Dark, p.Bright, canvas.SmoothStep(-60, p.y(560), y))
		return canvas.Mix(k, canvas.White(), .5*canvas.SmoothStep(500, 0, p.fromSubject(x, y)))
	})
	for layer := range 3 {
		p.ridge(float32(layer))
	}
	for range 120 {
		p.Bokeh(p.anyX(), p.anyY(), p.Between(2, 8), canvas.White(), p.Between(.4, .9))
	}
	return Ground{Bright: true, LightX: -.5, LightY: -.85}
}

func (p *painter) ridge(layer float32) {
	var skyline []canvas.Point
	for x := float32(-10); x <= p.width+10; x += 4 {
		rise := canvas.FBM(x/(230-40*layer)+layer*31, 2, 6) - .5
		skyline = append(skyline, at(x, p.y(300+layer*130)-rise*(420-60*layer)))
	}
	top, bottom := canvas.Mix(canvas.White(), p.Bright, (2-layer)*.25), canvas.Mix(p.Mid, p.Bright, (2-layer)*.28)
	p.coat(p.toBottom(skyline), func(x, y float32) (canvas.Color, float32) {
		n := canvas.FBM(x/46+y/60, y/34, 3)
		return canvas.Mix(top, bottom, canvas.SmoothStep(.40, .62, n+(y-p.y(260))/900)), 1
	})
}

// channels is a colour as a Paint answers it.
func channels(c canvas.Color, opacity float32) (r, g, b, a float32) {
	return c.R * 255, c.G * 255, c.B * 255, opacity
}
