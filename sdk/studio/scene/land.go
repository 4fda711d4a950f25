package scene

import "github.com/routix/routix/sdk/studio/canvas"

// ocean is a beach under a summer sky.
func ocean(p *painter) Ground {
	horizon, shore := p.y(400), p.y(590)
	sunX, sunY := p.atX-250, p.y(210)
	if sunX < 40 {
		sunX = p.atX + 250
	}
	p.soft(func(x, y float32) canvas.Color {
		if y >= horizon {
			return canvas.Mix(p.Mid, p.Accent, canvas.SmoothStep(0, 1, (y-horizon)/(shore-horizon)))
		}
		k := canvas.Mix(p.Dark, p.Bright, canvas.SmoothStep(0, 1, y/horizon))
		k = canvas.Mix(k, rgb(1, 1, .9), .85*canvas.SmoothStep(360, 0, canvas.Hypot(x-sunX, y-sunY)))
		clouds := canvas.SmoothStep(.52, .80, canvas.FBM(x/220, y/60+9, 5)) * canvas.SmoothStep(20, 160, y) * canvas.SmoothStep(horizon+30, p.y(250), y)
		return canvas.Mix(k, canvas.White(), .75*clouds)
	})
	p.Glow(sunX, sunY, 300, rgb(1, .95, .7), .6)
	p.glitter(horizon, shore+50, sunX)
	p.farIsland(horizon)
	p.beach(shore)
	return Ground{Floor: p.height - 56, Bright: true, LightX: -.6, LightY: -.8}
}

func (p *painter) glitter(from, to, sunX float32) {
	p.coat(rectangle(-9, from, p.width+18, to-from), func(x, y float32) (canvas.Color, float32) {
		f := (y - from) / (to - from)
		sparkle := .6 * canvas.SmoothStep(.74, .95, canvas.Noise(x/(26+60*f), y/(2.4+9*f))) * (.35 + .65*canvas.SmoothStep(420, 0, canvas.Abs(x-sunX)))
		trough := .25 * canvas.SmoothStep(.6, .9, canvas.Noise(x/(60+90*f)+9, y/(4+12*f)+4))
		return canvas.Mix(p.Dark, canvas.White(), sparkle/(sparkle+trough+1e-4)), max(sparkle, trough)
	})
}

func (p *painter) farIsland(horizon float32) {
	island := through(0, horizon)
	for x := float32(0); x <= 420; x += 10 {
		island = append(island, at(x, horizon-70*canvas.FBM(x/90, 3, 4)*canvas.SmoothStep(420, 200, x)))
	}
	p.Fill(canvas.Path{append(island, at(420, horizon))}, canvas.Mix(p.Mid, p.Dark, .4), .8)
}

func (p *painter) beach(shore float32) {
	var sand, foam []canvas.Point
	for x := float32(0); x <= p.width+10; x += 10 {
		y := shore + 26*canvas.Sin(x/210+1) + 10*canvas.Sin(x/61)
		sand = append(sand, at(x, y))
		foam = append(foam, at(x, y-9-5*canvas.Noise(x/20, 4)))
	}
	p.Fill(p.toBottom(foam), canvas.White(), .85)
	p.Paint(p.toBottom(sand), p.Gradient(shore-20, p.height, canvas.Hex(0xd9b478), canvas.Hex(0xf6dca0), canvas.Hex(0xe8bd78)))
}

// forest is shafts of light through leaves over a meadow.
func forest(p *painter) Ground {
	p.soft(func(x, y float32) canvas.Color {
		r := canvas.Hypot((x-p.atX)/680, (y-p.atY+60)/520)
		k := canvas.Mix(p.Bright, p.Mid, canvas.SmoothStep(0, .8, r))
		k = canvas.Mix(k, p.Dark, canvas.SmoothStep(.6, 1.5, r))
		k = canvas.Mix(k, p.Accent, .5*canvas.SmoothStep(.5, .8, canvas.FBM(x/70, y/70, 4)))
		shaft := canvas.Noise((x*.8+y*.5)/70, 5)
		return k.Add(rgb(1, .95, .6).Scale(.28 * canvas.SmoothStep(.55, .9, shaft) * canvas.SmoothStep(p.height+40, 0, y)))
	})
	p.scatterBokeh(44, p.height*.86, 12, 56, p.Bright, p.Accent, .10, .30)
	for layer := range 2 {
		var grass []canvas.Point
		l := float32(layer)
		for x := float32(0); x <= p.width+10; x += 6 {
			y := p.height - 80 + l*34 - 30*canvas.FBM(x/140+l*9, 3, 3)
			grass = append(grass, at(x, y), at(x+3, y-p.Between(6, 26)))
		}
		p.Fill(p.toBottom(grass), canvas.Mix(p.Mid, p.Dark, .35+.5*l), 1)
	}
	return Ground{Floor: p.height - 52, Bright: true, Plain: true, LightX: -.5, LightY: -.85}
}
