package effects

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// City paints skyscrapers with lit windows in layers from far to near, their
// feet below base.
func (p *Page) City(base float32, layers int, far, near, windows canvas.Color) {
	for layer := range layers {
		t := float32(layer) / float32(max(1, layers-1))
		c := canvas.Mix(far, near, t)
		for x := float32(-20); x < p.Width+20; {
			width := p.Between(50, 120) * (.6 + .7*t)
			height := p.Between(90, 330) * (1.15 - .45*t) * p.Height / 720
			p.tower(x, base-height, width, t, c, canvas.Mix(windows, c, .25*(1-t)))
			x += width + p.Between(-6, 8)
		}
	}
}

func (p *Page) tower(x, y, width, nearness float32, c, windows canvas.Color) {
	foot := p.Height + 20
	p.Fill(ink.Polygon(x, y, x+width, y, x+width, foot, x, foot), c, 1)
	p.Fill(ink.Polygon(x+width*.8, y, x+width, y, x+width, foot, x+width*.8, foot), canvas.Mix(c, canvas.Color{}, .25), 1)
	if p.Random.IntN(3) == 0 { // a mast with its warning light
		p.Fill(ink.Polygon(x+width*.4, y-40, x+width*.44, y-40, x+width*.46, y, x+width*.38, y), c, 1)
		p.Glow(x+width*.42, y-40, 12, canvas.Color{R: 1, G: .2, B: .2}, .9)
	}
	pane := 5 + 3*nearness
	var lit canvas.Path
	for wy := y + 10; wy < p.Height; wy += pane * 2 {
		for wx := x + 7; wx < x+width*.78-pane; wx += pane * 1.7 {
			if p.Random.Float32() < .30 {
				lit = append(lit, ink.Points(wx, wy, wx+pane, wy, wx+pane, wy+pane*1.1, wx, wy+pane*1.1))
			}
		}
	}
	p.Fill(lit, windows, .9)
}

// Rain draws falling rain and, if glass, drops that run down a pane.
func (p *Page) Rain(streaks int, c canvas.Color, glass bool) {
	var rain canvas.Path
	for range streaks {
		x, y, length := p.Between(-40, p.Width+20), p.Between(-60, p.Height), p.Between(30, 90)
		rain = append(rain, ink.Points(x, y, x-length*.14+1.6, y+length, x-length*.14-.6, y+length))
	}
	p.Fill(rain, c, .42)
	if !glass {
		return
	}
	for i := range streaks * 2 / 5 {
		x, y, r := p.Between(0, p.Width), p.Between(0, p.Height*.85), p.Between(2, 6)
		p.Fill(ink.Ellipse(x, y, r, r*1.3, 0), c, .35)
		p.Fill(ink.Ellipse(x-r*.3, y-r*.4, r*.35, r*.4, 0), canvas.White(), .8)
		if i%5 == 0 {
			p.Fill(canvas.Stroke(ink.Points(x, y, x+1, y-40, x, y-90), func(t float32) float32 { return r * (1 - t) }), c, .22)
		}
	}
}

// Snow lets flakes fall, the near ones large and soft.
func (p *Page) Snow(flakes int) {
	for i := range flakes {
		x, y, r := p.Between(0, p.Width), p.Between(0, p.Height), p.Between(1.5, 5)
		if i%8 == 0 {
			p.Bokeh(x, y, r*4, canvas.White(), .25)
			continue
		}
		p.Fill(ink.Ellipse(x, y, r, r, 0), canvas.White(), .85)
	}
}

// Stars are points of light in the upper part of the page, a few of them large.
func (p *Page) Stars(count int, below float32, c canvas.Color) {
	for i := range count {
		x, y, r := p.Between(0, p.Width), p.Between(0, below), p.Between(.8, 2.4)
		if i%12 == 0 {
			p.Glow(x, y, r*10, c, .8)
			r *= 2
			p.Fill(ink.Polygon(x, y-r*2.4, x+r*.5, y-r*.5, x+r*2.4, y, x+r*.5, y+r*.5, x, y+r*2.4, x-r*.5, y+r*.5, x-r*2.4, y, x-r*.5, y-r*.5), canvas.White(), .95)
			continue
		}
		p.Fill(ink.Ellipse(x, y, r, r, 0), c, .9)
	}
}

// Mug is a steaming cup whose middle stands at (x, y), about 90*size wide.
func (p *Page) Mug(x, y, size float32, c canvas.Color) {
	tones := ink.NewTones(c)
	place := ink.Scale(size, size).Then(ink.Translate(x, y))
	outer := p.Transform
	p.Transform = place.Then(outer)
	p.Outline(ink.Loop(34, -2, 62, -6, 70, 26, 40, 44), tones.Base, 14, 0, 0)
	cup := ink.Blob(-44, -22, -44, -22, 44, -22, 44, -22, 38, 54, 26, 64, -26, 64, -38, 54)
	p.Fill(cup, tones.Base, 1)
	p.Fill(ink.Blob(-44, -22, -12, -22, -18, 64, -30, 62, -40, 50), tones.Shade, .6)
	p.Outline(cup[0], tones.Line, 4, 0, .3)
	p.Fill(ink.Ellipse(0, -22, 44, 11, 0), tones.Shade, 1)
	p.Fill(ink.Ellipse(0, -20, 36, 8, 0), canvas.Hex(0x5a2a24), 1)
	for _, dx := range []float32{-18, 0, 18} {
		steam := canvas.Bezier(canvas.Point{X: dx, Y: -34}, canvas.Point{X: dx + 24, Y: -64}, canvas.Point{X: dx - 22, Y: -92}, canvas.Point{X: dx + 8, Y: -130}, 20)
		p.Fill(canvas.Stroke(steam, func(t float32) float32 { return 33 * t * (1 - t) }), canvas.White(), .32)
	}
	p.Transform = outer
}
