package effects

import (
	"math"
	"math/rand/v2"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// Flames draws a layered aura of tongues that leave an ellipse around (cx, cy)
// and are swept upwards. colors run from the outermost layer in.
func (p *Page) Flames(cx, cy, width, height float32, colors ...canvas.Color) {
	seed := p.Random.Uint64()
	for layer, c := range colors {
		tongues := rand.New(rand.NewPCG(seed, 0)) // the same for every layer
		k := 1 - float32(layer)*.15
		contour := aura(tongues, cx, cy, width, height, k)
		contour = append(contour, canvas.Point{X: cx + width*k, Y: p.Height + 80}, canvas.Point{X: cx - width*k, Y: p.Height + 80})
		p.Fill(canvas.Path{contour}, c, 1)
		if layer == 0 {
			p.Outline(contour, ink.NewTones(c).Deep, 5, 0, 0)
		}
	}
	for i := range 14 {
		p.wisp(cx+p.Between(-1.25, 1.25)*width, cy-p.Between(-.5, 1.3)*height, colors[i%len(colors)])
	}
}

func aura(r *rand.Rand, cx, cy, width, height, k float32) []canvas.Point {
	const tongues, from, to = 17, -222, 42
	var contour []canvas.Point
	for i := range tongues {
		on := func(part float32) canvas.Point {
			angle := canvas.Lerp(from, to, (float32(i)+part)/tongues) * math.Pi / 180
			return canvas.Point{X: cx + width*k*canvas.Cos(angle), Y: cy + height*k*canvas.Sin(angle)}
		}
		left, middle, right := on(0), on(.5), on(1)
		up := canvas.Clamp((cy+height*.6-middle.Y)/(height*1.4), 0, 1) // 1 at the top
		length := (.30 + .55*r.Float32()) * height * (.45 + .75*up) * (.55 + .45*k)
		side := (middle.X - cx) / width
		tip := canvas.Point{X: middle.X + side*length*(.28*(1-up)-.10*up) + (r.Float32()-.5)*50, Y: middle.Y - length}
		rise := canvas.Bezier(left, canvas.Point{X: left.X + (left.X-cx)*.16, Y: left.Y - length*.30}, canvas.Point{X: canvas.Lerp(left.X, tip.X, .95) + side*24, Y: canvas.Lerp(left.Y, tip.Y, .60)}, tip, 12)
		fall := canvas.Bezier(tip, canvas.Point{X: canvas.Lerp(right.X, tip.X, .80), Y: canvas.Lerp(right.Y, tip.Y, .55)}, canvas.Point{X: canvas.Lerp(right.X, middle.X, .30), Y: right.Y - length*.10}, right, 12)
		contour = append(append(contour, rise...), fall[1:]...)
	}
	return contour
}

// wisp is a loose lick of flame.
func (p *Page) wisp(x, y float32, c canvas.Color) {
	length := p.Between(40, 110)
	spine := canvas.Bezier(canvas.Point{X: x, Y: y}, canvas.Point{X: x + 16, Y: y - length*.3}, canvas.Point{X: x - 14, Y: y - length*.7}, canvas.Point{X: x + 6, Y: y - length}, 18)
	p.Fill(canvas.Stroke(spine, func(t float32) float32 { return length * .9 * t * (1 - t) }), c, .9)
}

// Bolt draws a glowing lightning bolt between two points, with forks branches.
func (p *Page) Bolt(from, to canvas.Point, width float32, core, glow canvas.Color, forks int) {
	const splits = 5
	line := []canvas.Point{from, to}
	for range splits {
		var finer []canvas.Point
		for i, a := range line[:len(line)-1] {
			b := line[i+1]
			k := p.Between(-.24, .24)
			finer = append(finer, a, canvas.Point{X: (a.X+b.X)/2 - (b.Y-a.Y)*k, Y: (a.Y+b.Y)/2 + (b.X-a.X)*k})
		}
		line = append(finer, to)
	}
	for _, halo := range []struct{ width, opacity float32 }{{6, .16}, {3, .34}} {
		p.Fill(canvas.Stroke(line, func(t float32) float32 { return width * halo.width * (1.1 - t) }), glow, halo.opacity)
	}
	p.Fill(canvas.Stroke(line, func(t float32) float32 { return width * (1.15 - t) }), core, 1)
	dx, dy := to.X-from.X, to.Y-from.Y
	for range forks {
		start := line[6+p.Random.IntN(len(line)-12)]
		angle := p.Between(.4, .8) * ink.Sign(p.Between(-1, 1))
		cos, sin, share := canvas.Cos(angle), canvas.Sin(angle), p.Between(.2, .4)
		p.Bolt(start, canvas.Point{X: start.X + (dx*cos-dy*sin)*share, Y: start.Y + (dx*sin+dy*cos)*share}, width*.5, core, glow, 0)
	}
}

// Orb is a sphere of energy with a jagged corona and sparks.
func (p *Page) Orb(cx, cy, radius float32, c canvas.Color) {
	white := canvas.White()
	p.Glow(cx, cy, radius*2.6, c, 1)
	p.Glow(cx, cy, radius*1.5, c, .9)
	p.Fill(p.Burst(cx, cy, radius*.9, radius*1.5, 18), canvas.Mix(c, white, .25), .8)
	p.Fill(canvas.Ellipse(cx, cy, radius, radius), c, 1)
	p.Fill(canvas.Ellipse(cx, cy, radius*.86, radius*.86), canvas.Mix(c, white, .5), 1)
	p.Fill(canvas.Ellipse(cx-radius*.06, cy-radius*.06, radius*.66, radius*.66), white, 1)
	for range 5 {
		angle := p.Between(0, 2*math.Pi)
		p.Bolt(polar(cx, cy, radius*.6, angle), polar(cx, cy, radius*2, angle+.5), 5, white, c, 0)
	}
}

// Rocks scatters rocks lifted off the ground, none of them where avoid is true.
func (p *Page) Rocks(count int, c canvas.Color, avoid func(x, y float32) bool) {
	tones := ink.NewTones(c)
	for range count {
		x, y, size := p.Between(0, p.Width), p.Between(.4, 1)*p.Height, p.Between(8, 34)
		if avoid(x, y) {
			continue
		}
		const corners = 6
		rock := make([]canvas.Point, corners)
		for i := range rock {
			rock[i] = polar(x, y, size*p.Between(.7, 1.1), float32(i)/corners*2*math.Pi+p.Between(-.3, .3))
		}
		p.Fill(canvas.Path{rock}, tones.Shade, 1)
		p.Fill(canvas.Path{{rock[0], {X: x, Y: y}, rock[3], rock[4], rock[5]}}, tones.Base, 1)
		p.Outline(rock, tones.Line, 3, 0, 0)
	}
}

// Embers are sparks that drift over the whole page, none where avoid is true.
func (p *Page) Embers(count int, avoid func(x, y float32) bool, glow, core canvas.Color) {
	for range count {
		x, y, size := p.Between(0, p.Width), p.Between(.14, 1)*p.Height, p.Between(1.5, 5)
		if avoid(x, y) {
			continue
		}
		p.Glow(x, y, size*3.4, glow, .7)
		p.Fill(ink.Ellipse(x, y, size, size*.6, p.Between(0, 180)), core, 1)
	}
}
