package scene

import "github.com/routix/routix/sdk/studio/canvas"

// studio is a seamless sweep of paper under two spotlights.
func studio(p *painter) Ground {
	edge := p.y(560)
	p.soft(func(x, y float32) canvas.Color {
		r := canvas.Hypot((x-p.atX)/620, (y-p.atY+40)/470)
		k := canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(0, .75, r))
		k = canvas.Mix(k, p.Dark, canvas.SmoothStep(.55, 1.55, r))
		k = canvas.Mix(k, p.Second, .35*canvas.SmoothStep(620, 0, canvas.Hypot(x-p.atX-480, y-60)))
		k = canvas.Mix(k, p.Accent, .30*canvas.SmoothStep(560, 0, canvas.Hypot(x-p.atX+500, y-p.y(640))))
		if y <= edge-40 {
			return k
		}
		lit := canvas.SmoothStep(1, 0, canvas.Hypot((x-p.atX)/560, (y-edge-80)/150))
		return canvas.Mix(k, canvas.Mix(p.Dark.Scale(.75), p.Bright, .60*lit), canvas.SmoothStep(edge-40, edge+50, y)*.8)
	})
	for _, dx := range []float32{-330, 330} {
		top := p.atX + dx
		cone := polygon(top-26, -20, top+26, -20, p.atX+250, edge+130, p.atX-250, edge+130)
		p.SoftShape(cone, 40, canvas.Mix(p.Bright, canvas.White(), .4), .10)
	}
	p.SoftShape(canvas.Ellipse(p.atX, edge+92, 360, 40), 14, canvas.Mix(p.Bright, canvas.White(), .25), .16)
	p.scatterBokeh(26, edge, 6, 34, p.Accent, p.Second, .08, .2)
	return Ground{Floor: edge + 100, Reflection: .42, Plain: true, LightX: -.45, LightY: -.9}
}

// glam is folds of silk with sparkles.
func glam(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		s := canvas.Sin((x*.35+y)/74+canvas.FBM(x/420, y/420, 3)*9)*.5 + .5
		k := canvas.Mix(p.Mid, p.Bright, s*.75)
		k = canvas.Mix(k, p.Dark, .55*canvas.SmoothStep(.2, 0, s))
		return canvas.Mix(k, canvas.White(), .45*canvas.SmoothStep(460, 0, p.fromSubject(x, y)))
	})
	p.scatterBokeh(40, p.height, 8, 48, p.Accent, canvas.White(), .12, .4)
	for range 18 {
		x, y, r := p.anyX(), p.anyY(), p.Between(12, 34)
		p.Glow(x, y, r*1.3, canvas.White(), .7)
		p.Light(star(x, y, r, 4, .16), canvas.White(), .9)
	}
	return Ground{Bright: true, Plain: true, LightX: -.5, LightY: -.85}
}

// circuit is glowing traces that run towards the subject.
func circuit(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		r := canvas.Hypot((x-p.atX)/640, (y-p.atY)/480)
		k := canvas.Mix(p.Mid, p.Dark, canvas.SmoothStep(0, 1.1, r))
		k = canvas.Mix(k, p.Accent, .55*canvas.SmoothStep(.95, 0, r))
		k = canvas.Mix(k, p.Second, .35*canvas.SmoothStep(600, 0, canvas.Hypot(x-p.x(80), y-p.y(660))))
		return k.Add(canvas.White().Scale(.10 * (canvas.FBM(x/150, y/150, 3) - .5)))
	})
	const traces = 46
	for i := range traces {
		p.trace(i, p.height*1.1*float32(i)/traces-30)
	}
	p.scatterBokeh(30, p.height, 4, 24, p.Accent, p.Second, .08, .25)
	return Ground{Plain: true, LightX: -.5, LightY: -.85}
}

func (p *painter) trace(i int, y float32) {
	side := float32(1)
	if i%2 == 0 {
		side = -1
	}
	end := p.atY + (y-p.atY)*.5
	bend := p.atX + side*p.Between(330, 480)
	join := bend - side*canvas.Abs(end-y)
	tip := at(join-side*30, end)
	q := append(through(p.atX+side*p.width, y, bend+side*20, y, bend, y, join+side, end+(y-end)*.02, join, end), tip)
	col := canvas.Mix(p.Accent, p.Second, p.Float())
	strength := p.Between(.18, .6)
	p.Light(canvas.Stroke(q, constant(3)), col, strength)
	p.Light(ring(tip.X, tip.Y, 8, 3), col, strength)
	if i%4 == 0 {
		p.Glow(bend, y, 20, canvas.Mix(col, canvas.White(), .4), .9)
	}
}
