package scene

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// jungle is trunks and vines in green mist, framed by large leaves.
func jungle(p *painter) Ground {
	mist, deep := canvas.Mix(p.tone(0xd8f0a0), p.Bright, .35), canvas.Mix(p.tone(0x06301a), p.deep(), .35)
	p.far(5, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			r := canvas.Hypot((x-p.atX)/760, (y-p.atY+80)/560)
			k := canvas.Mix(mist, p.tone(0x3f9a3f), canvas.SmoothStep(0, .75, r))
			k = canvas.Mix(k, deep, canvas.SmoothStep(.45, 1.35, r))
			leaves := canvas.SmoothStep(.5, .62, canvas.FBM(x/60, y/60, 4)) * canvas.SmoothStep(p.y(420), 0, y)
			shaft := canvas.Noise((x*.85+y*.5)/64, 5)
			return canvas.Mix(k, deep, .6*leaves).Add(mist.Scale(.30 * canvas.SmoothStep(.55, .9, shaft)))
		})
		for i := range 12 {
			near := float32(i / 4)
			x, w := q.anyX(), 22+near*22+q.Between(0, 16)
			if canvas.Abs(x-p.atX) < 170 {
				continue
			}
			trunk := []canvas.Point{at(x, -20), at(x+q.Between(-20, 20), p.height/2), at(x+q.Between(-30, 30), p.height+20)}
			q.Fill(canvas.Stroke(trunk, func(t float32) float32 { return w * (.8 + t*.5) }), canvas.Mix(canvas.Mix(mist, p.tone(0x3f7a3a), .6), deep, .2+.32*near), 1)
		}
		q.Fill(q.hills(p.height-90, 70, 110, 3), deep, .85)
	})
	for range 9 {
		x, y := p.anyX(), p.Between(.2, .5)*p.height
		vine := canvas.Bezier(at(x-60, -10), at(x-60, y), at(x+50, y), at(x+70, -10), 18)
		p.Fill(canvas.Stroke(vine, constant(p.Between(4, 8))), deep.Scale(1.1), .8)
	}
	for i := range 14 {
		x := []float32{-30, p.width + 30}[i%2]
		y := p.height * (float32(i/2) + .3) / 7
		angle := []float32{0, 3.14}[i%2] + p.Between(-.7, .7)
		p.leaf(x, y, angle, p.Between(150, 270), canvas.Mix(p.tone(0x1f6a2a), deep, .3+.5*p.Float()))
	}
	p.scatterGlows(50, p.height, 2, 6, mist, p.Accent)
	return Ground{LightX: -.3, LightY: -.95}
}

// leaf is a broad leaf with a rib that grows from (x, y).
func (p *painter) leaf(x, y, angle, length float32, c canvas.Color) {
	tip := at(x+canvas.Cos(angle)*length, y+canvas.Sin(angle)*length)
	rib := canvas.Bezier(at(x, y), at(canvas.Lerp(x, tip.X, .4), canvas.Lerp(y, tip.Y, .4)-length*.12), at(canvas.Lerp(x, tip.X, .8), canvas.Lerp(y, tip.Y, .8)-length*.08), tip, 14)
	p.Fill(canvas.Stroke(rib, func(t float32) float32 { return length * .42 * canvas.Sin(3.14*t) * (1 - .3*t) }), c, 1)
	p.Fill(canvas.Stroke(rib, func(t float32) float32 { return 5 * (1 - t) }), canvas.Mix(c, p.Bright, .3), 1)
}

// desert is dunes under a hot sun, with mesas on the skyline.
func desert(p *painter) Ground {
	sunX := p.atX + p.Between(-260, 120)
	top, low := canvas.Mix(p.tone(0x2f8ad0), p.Dark, .3), canvas.Mix(p.tone(0xffd9a0), p.Bright, .3)
	if p.Float() < .5 {
		top, low = canvas.Mix(p.tone(0x8a2a5a), p.Dark, .3), canvas.Mix(p.tone(0xffa04a), p.Bright, .25)
	}
	sand, shade := p.tone(0xf0a848), p.tone(0x8a4418)
	p.far(3, func(q *painter) {
		q.shade(func(x, y float32) canvas.Color {
			k := canvas.Mix(top, low, canvas.SmoothStep(0, p.y(430), y))
			return canvas.Mix(k, rgb(1, .98, .88), canvas.SmoothStep(260, 60, canvas.Hypot(x-sunX, y-p.y(220))))
		})
		q.mesas(p.y(450), canvas.Mix(shade, low, .45))
	})
	p.Glow(sunX, p.y(220), 420, rgb(1, .9, .6), .5)
	for i := range 4 {
		p.dune(float32(i), sand, shade, low)
	}
	for _, f := range []float32{.06, .94} {
		p.cactus(p.width*f, p.height-p.Between(30, 120), p.Between(150, 230))
	}
	return Ground{Floor: p.height - 60, Bright: true, LightX: -.5, LightY: -.85}
}

// mesas are flat rocks on the skyline.
func (p *painter) mesas(base float32, c canvas.Color) {
	for i := range 5 {
		x, w, h := p.width*(float32(i)+p.Float()*.8)/5, p.Between(90, 200), p.Between(50, 150)
		p.Fill(polygon(x, base+20, x+w*.12, base-h, x+w*.9, base-h*p.Between(.9, 1.05), x+w*1.1, base+20), c.Scale(p.Between(.85, 1.05)), 1)
	}
}

// dune has a lit windward face and a dark lee that meet in a sharp crest.
func (p *painter) dune(i float32, sand, shade, haze canvas.Color) {
	base := p.y(450) + i*p.y(72)
	var crest []canvas.Point
	phase := p.Float() * 6
	for x := float32(-20); x <= p.width+30; x += 10 {
		crest = append(crest, at(x, base-(26+20*i)*canvas.Sin(x/(210+60*i)+phase)-12*canvas.Sin(x/97+phase)))
	}
	fog := .55 * (1 - i/3)
	lit, dark := canvas.Mix(sand, haze, fog), canvas.Mix(shade, haze, fog*.8)
	p.Paint(p.toBottom(crest), p.Gradient(base-70, base+150, canvas.Mix(lit, canvas.White(), .15), lit, canvas.Mix(lit, dark, .5)))
	const shaded = 190 // height of the lee's shade
	p.coat(canvas.Path{append(slices.Clone(crest), at(p.width+20, base+shaded), at(-20, base+shaded))}, func(fx, fy float32) (canvas.Color, float32) {
		lee := canvas.Sin((fx-.55*(fy-base))/(210+60*i)+phase+.9) + .35*canvas.Sin((fx-.5*(fy-base))/97+phase)
		ripple := .06 * canvas.Sin(fy/5+4*canvas.Noise(fx/60, fy/30))
		return dark, .72*canvas.SmoothStep(.25, .45, lee)*canvas.SmoothStep(base+shaded, base-20, fy) + ripple
	})
}

// cactus stands at (x, y).
func (p *painter) cactus(x, y, height float32) {
	c := p.tone(0x2f6a3a).Scale(.8)
	w := height * .17
	p.Fill(canvas.RoundRect(x-w/2, y-height, w, height+20, w/2), c, 1)
	for _, side := range []float32{-1, 1} {
		top := y - height*(.62+.12*side)
		p.Fill(canvas.RoundRect(min(x, x+side*w*1.5), top, w*1.5, w*.7, w*.35), c, 1)
		p.Fill(canvas.RoundRect(x+side*w*1.5-w*.35, top-height*.24, w*.7, height*.3, w*.35), c, 1)
	}
	p.Fill(canvas.RoundRect(x-w*.3, y-height*.96, w*.16, height*.9, 3), canvas.Mix(c, p.Bright, .5), .6)
}
