package effects

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// polar is the point at an angle (radians) and distance from a centre.
func polar(cx, cy, radius, angle float32) canvas.Point {
	return canvas.Point{X: cx + radius*canvas.Cos(angle), Y: cy + radius*canvas.Sin(angle)}
}

// reach is a distance that leaves the page from anywhere on it.
func (p *Page) reach() float32 { return p.Width + p.Height }

// Focus draws manga focus lines that converge on (cx, cy) and leave an ellipse
// free around it, radius high and stretch times as wide.
func (p *Page) Focus(cx, cy, radius, stretch float32, lines int, c canvas.Color, opacity float32) {
	var wedges canvas.Path
	for i := range lines {
		angle := (float32(i) + p.Between(-.4, .4)) / float32(lines) * 2 * math.Pi
		start := radius * p.Between(.82, 1.5)
		half := p.Between(.25, 1) * 1.2 / float32(lines) * math.Pi
		tip := canvas.Point{X: cx + canvas.Cos(angle)*start*stretch, Y: cy + canvas.Sin(angle)*start}
		wedges = append(wedges, []canvas.Point{tip, polar(cx, cy, p.reach(), angle+half), polar(cx, cy, p.reach(), angle-half)})
	}
	p.Fill(wedges, c, opacity)
}

// Speed draws parallel speed lines at an angle in degrees.
func (p *Page) Speed(degrees float32, lines int, width float32, c canvas.Color, opacity float32) {
	turn := ink.RotateAbout(p.Width/2, p.Height/2, degrees)
	var streaks canvas.Path
	for range lines {
		x, y := p.Between(-.25, .95)*p.Width, p.Between(-.3, 1.3)*p.Height
		length, half := p.Between(200, 900), p.Between(.3, 1)*width
		var streak []canvas.Point
		for _, q := range ink.Points(x, y, x+length*.6, y-half, x+length, y, x+length*.6, y+half) {
			streak = append(streak, turn.Apply(q))
		}
		streaks = append(streaks, streak)
	}
	p.Fill(streaks, c, opacity)
}

// Rays draws a sunburst of alternating wedges, turned by phase in radians.
func (p *Page) Rays(cx, cy float32, rays int, phase float32, c canvas.Color, opacity float32) {
	var wedges canvas.Path
	half := float32(math.Pi) / float32(rays) * .5
	for i := range rays {
		angle := float32(i)/float32(rays)*2*math.Pi + phase
		wedges = append(wedges, []canvas.Point{{X: cx, Y: cy}, polar(cx, cy, p.reach(), angle+half), polar(cx, cy, p.reach(), angle-half)})
	}
	p.Fill(wedges, c, opacity)
}

// Burst is an irregular impact star, a quarter wider than high.
func (p *Page) Burst(cx, cy, inner, outer float32, spikes int) canvas.Path {
	contour := make([]canvas.Point, 2*spikes)
	for i := range contour {
		angle := float32(i)/float32(spikes)*math.Pi + p.Between(-.3, .3)/float32(spikes)
		radius := inner * p.Between(.9, 1.1)
		if i%2 == 0 {
			radius = outer * p.Between(.75, 1.25)
		}
		contour[i] = canvas.Point{X: cx + radius*canvas.Cos(angle)*1.25, Y: cy + radius*canvas.Sin(angle)}
	}
	return canvas.Path{contour}
}

// Resize is a shape scaled about a point.
func Resize(shape canvas.Path, cx, cy, k float32) canvas.Path {
	return shape.Map(func(q canvas.Point) canvas.Point {
		return canvas.Point{X: cx + (q.X-cx)*k, Y: cy + (q.Y-cy)*k}
	})
}
