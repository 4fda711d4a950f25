package effects

import (
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Tone is a screentone: a grid of dots, cell units apart and turned by degrees,
// whose size follows density (0 to 1) at each place. density may be called from
// several goroutines.
func (p *Page) Tone(cell, degrees float32, c canvas.Color, opacity float32, density func(x, y float32) float32) {
	angle := degrees * math.Pi / 180
	cos, sin := canvas.Cos(angle)/cell, canvas.Sin(angle)/cell
	sharp := cell * p.Unit * .8
	p.eachPixel(func(x, y float32, pixel []uint8) {
		d := density(x, y)
		if d <= .02 {
			return
		}
		r := canvas.Sqrt(d) * .62
		coverage := canvas.Clamp((r*r-toDot(x*cos-y*sin, x*sin+y*cos))*sharp/max(r, .1)+.5, 0, 1)
		if coverage > 0 {
			canvas.Blend(pixel, c, coverage*opacity)
		}
	})
}

// toDot is the squared distance of a grid position from the nearest dot.
func toDot(u, v float32) float32 {
	const positive = 4096 // grid cells that keep the truncation below from going negative
	u, v = u+positive, v+positive
	u, v = u-float32(int(u))-.5, v-float32(int(v))-.5
	return u*u + v*v
}

// Manga turns the page into black ink, white paper and screentone with dots cell
// units apart. Dark areas go to solid black, light ones to bare paper.
func (p *Page) Manga(cell float32) {
	const (
		diagonal     = .70710678 // the grid stands at 45 degrees
		paper, solid = .80, .20
		inkLevel     = 18
		paperRange   = 235
	)
	k := diagonal / cell
	sharp := cell * p.Unit * 1.3
	p.eachPixel(func(x, y float32, pixel []uint8) {
		luminance := float32(uint32(pixel[0])*77+uint32(pixel[1])*150+uint32(pixel[2])*29) / 65280
		var level float32
		switch {
		case luminance > paper:
			level = 1
		case luminance < solid:
			level = canvas.Clamp((luminance-.14)/.06, 0, .12)
		default:
			dot := canvas.Clamp((.86-luminance)/.62, 0, .86) * .40
			level = canvas.Clamp((toDot((x-y)*k, (x+y)*k)-dot)*sharp+.5, 0, 1)
			if luminance < .42 {
				level *= canvas.Clamp((luminance-.18)*4.2, 0, 1)
			}
		}
		v := uint8(inkLevel + level*paperRange)
		pixel[0], pixel[1], pixel[2] = v, v, min(255, v+2)
	})
}
