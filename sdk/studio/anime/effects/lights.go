package effects

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// Firework is a burst of sparks that fall a little on their way out.
func (p *Page) Firework(cx, cy, radius float32, inner, outer canvas.Color) {
	p.Glow(cx, cy, radius*1.2, outer, .35)
	for ring := float32(1); ring >= .45; ring -= .27 {
		sparks := 12 + int(ring*14)
		phase := p.Between(0, 1)
		for i := range sparks {
			angle := (float32(i) + phase) / float32(sparks) * 2 * math.Pi
			tip := polar(cx, cy, radius*ring*p.Between(.88, 1.04), angle)
			tip.Y += radius * .14 * ring
			start := polar(cx, cy, radius*ring*.35, angle)
			trail := canvas.Bezier(start, ink.Between(start, polar(cx, cy, radius*ring, angle), .5), ink.Between(start, polar(cx, cy, radius*ring, angle), .85), tip, 8)
			p.Fill(canvas.Stroke(trail, func(t float32) float32 { return radius * .028 * (.15 + t) }), canvas.Mix(inner, outer, ring), .9)
			p.Fill(ink.Ellipse(tip.X, tip.Y, radius*.022, radius*.022, 0), canvas.White(), 1)
		}
	}
	p.Glow(cx, cy, radius*.3, inner, .9)
}

// Lanterns hangs paper lanterns on a rope that sags between the points a and b.
func (p *Page) Lanterns(a, b canvas.Point, count int, paper canvas.Color) {
	const sag = 60
	rope := canvas.Bezier(a, canvas.Point{X: canvas.Lerp(a.X, b.X, .33), Y: canvas.Lerp(a.Y, b.Y, .33) + sag}, canvas.Point{X: canvas.Lerp(a.X, b.X, .67), Y: canvas.Lerp(a.Y, b.Y, .67) + sag}, b, 40)
	p.Fill(canvas.Stroke(rope, ink.Even(3)), canvas.Hex(0x1a1020), 1)
	tones := ink.NewTones(paper)
	for i := range count {
		at := rope[(i*2+1)*40/(2*count)]
		p.lantern(at.X, at.Y+34, 26, tones)
	}
}

func (p *Page) lantern(x, y, size float32, tones ink.Tones) {
	p.Glow(x, y, size*3.2, tones.Base, .55)
	body := ink.Ellipse(x, y, size*.86, size, 0)
	p.FillGradient(body, y-size, y+size, tones.Base, tones.Light, tones.Base)
	for _, rib := range []float32{-.45, 0, .45} {
		across := size * .86 * canvas.Sqrt(1-rib*rib)
		p.Brush(ink.Curve(x-across, y+rib*size-2, x, y+rib*size+3, x+across, y+rib*size-2), tones.Shade, ink.Even(2))
	}
	p.Outline(body[0], tones.Line, 3, 0, 0)
	for _, end := range []float32{-1, 1} {
		p.Fill(canvas.RoundRect(x-size*.4, y+end*size-4, size*.8, 8, 3), canvas.Hex(0x1a1020), 1)
	}
}

// StripedSun is a setting sun cut by bands of sky that widen towards its foot.
func (p *Page) StripedSun(cx, cy, radius float32, top, bottom canvas.Color) {
	const bands = 6
	p.Glow(cx, cy, radius*2.2, bottom, .55)
	disc := ink.Ellipse(cx, cy, radius, radius, 0)[0]
	sun := canvas.Path{disc}
	for i := float32(0); i < bands; i++ {
		y := cy + radius*(.02+.165*i)
		height := radius * (.02 + .014*i)
		half := canvas.Sqrt(max(0, radius*radius-(y-cy)*(y-cy)))
		// Wound against the disc, so that the band is cut out of it.
		sun = append(sun, ink.Points(cx-half, y, cx-half, y+height, cx+half, y+height, cx+half, y))
	}
	p.FillGradient(sun, cy-radius, cy+radius, top, bottom)
}

// GridFloor is a floor of glowing lines that runs from the horizon to the foot of
// the page.
func (p *Page) GridFloor(horizon float32, floor, line canvas.Color) {
	const columns, rows = 28, 12
	p.FillGradient(ink.Polygon(0, horizon, p.Width, horizon, p.Width, p.Height, 0, p.Height), horizon, p.Height, canvas.Mix(floor, line, .25), floor)
	var lines canvas.Path
	middle, deep := p.Width/2, p.Height-horizon
	for i := range columns + 1 {
		x := (float32(i)/columns - .5) * p.Width
		lines = append(lines, ink.Points(middle+x-.6, horizon, middle+x+.6, horizon, middle+x*4.5+3, p.Height, middle+x*4.5-3, p.Height))
	}
	for i := float32(0); i < rows; i++ {
		share := (i + 1) / rows
		y := horizon + deep*share*share
		lines = append(lines, ink.Points(0, y, p.Width, y, p.Width, y+1+3*share, 0, y+1+3*share))
	}
	lines = append(lines, ink.Points(0, horizon-2, p.Width, horizon-2, p.Width, horizon+2, 0, horizon+2))
	for _, l := range lines { // apart, since they cross
		p.Fill(canvas.Path{l}, line, .75)
	}
}
