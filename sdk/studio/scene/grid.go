package scene

import "github.com/routix/routix/sdk/studio/canvas"

// neonGrid is a glowing floor under a striped sun.
func neonGrid(p *painter) Ground {
	horizon := p.y(455)
	p.soft(func(x, y float32) canvas.Color {
		if y >= horizon {
			t := (y - horizon) / (p.height - horizon)
			return canvas.Mix(canvas.Mix(p.Dark, p.Accent, .28), p.Dark.Scale(.5), canvas.SmoothStep(0, .8, t))
		}
		t := y / horizon
		k := canvas.Mix(p.Dark, p.Mid, canvas.SmoothStep(.1, 1, t))
		k = canvas.Mix(k, p.Accent, .85*canvas.SmoothStep(.55, 1.08, t)*canvas.SmoothStep(900, 100, canvas.Abs(x-p.atX)))
		return canvas.Mix(k, p.Second, .35*canvas.SmoothStep(.5, .85, canvas.FBM(x/240, y/150, 4))*(1-t*.6))
	})
	p.scatterStars(150, p.y(330))
	p.Glow(p.atX, horizon-80, 430, p.Accent, .55)
	p.stripedSun(p.atX, horizon-110, 235, horizon)
	p.gridLines(horizon)
	p.Light(canvas.RoundRect(0, horizon-2, p.width, 4, 2), canvas.Mix(p.Accent, canvas.White(), .5), 1)
	return Ground{Floor: p.y(664), Reflection: .45, LightX: .2, LightY: -.98}
}

func (p *painter) stripedSun(x, y, radius, horizon float32) {
	var strips canvas.Path
	for v := y - radius; v < horizon; v += 2 {
		gap := canvas.SmoothStep(.45, 1, (v-y+radius)/(2*radius)) * .62
		if v/24-canvas.Floor(v/24) < gap {
			continue
		}
		a := canvas.Sqrt(max(0, radius*radius-(v-y)*(v-y)))
		b := canvas.Sqrt(max(0, radius*radius-(v+2-y)*(v+2-y)))
		strips = append(strips, through(x-a, v, x+a, v, x+b, v+2, x-b, v+2))
	}
	p.Paint(strips, p.Gradient(y-radius, horizon, canvas.Mix(p.Bright, rgb(1, 1, .6), .6), p.Bright, p.Accent))
}

// gridLines draws the floor in perspective: one line where depth or breadth
// comes near a whole number, its width measured on screen.
func (p *painter) gridLines(horizon float32) {
	const depth = 150
	col := canvas.Mix(p.Accent, p.Second, .25)
	near := func(v, perPixel float32) float32 {
		f := v - canvas.Floor(v)
		d := min(f, 1-f) / perPixel
		return max(canvas.Clamp(1.6-d, 0, 1), .5/(1+d*d*.06))
	}
	p.EachPixel(horizon, p.height, func(x, y float32, q []uint8) {
		below := max(y-horizon, .5)
		z := depth / below
		across := z / depth * 2.1
		strength := max(near(z*3+.35, z/below*3), near((x-p.width/2)*across, across))
		canvas.BlendAdd(q, col, strength*canvas.SmoothStep(0, 40, below)*.8)
	})
}
