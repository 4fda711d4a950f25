package character

import (
	"image"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// lighting is a scene's light in pixels, ready to run over a figure.
type lighting struct {
	Light
	alpha      *image.Alpha
	rimX, rimY int
	centre     float32 // of the head, in pixels
	breadth    float32 // of the wash's slope, in pixels
	side       float32 // that the wash falls on
}

// light applies tint, gloom, wash and rim light to the finished figure.
func (d *drawing) light(page ink.Affine) {
	l := lighting{Light: d.pose.Light, alpha: d.Alpha()}
	unit := page.Unit()
	l.rimX, l.rimY = int(l.RimX*l.RimWidth*unit), int(l.RimY*l.RimWidth*unit)
	l.centre = page.Apply(canvas.Point{X: d.pose.X, Y: d.pose.Y}).X
	l.breadth, l.side = 170*d.pose.Scale*unit, ink.Sign(l.RimX)
	if l.Tint == (canvas.Color{}) {
		l.Tint = canvas.White()
	}
	bounds := d.Image.Rect
	canvas.Parallel(bounds.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			l.row(d.Image, y)
		}
	})
}

func (l *lighting) row(im *image.RGBA, y int) {
	w, h := im.Rect.Dx(), im.Rect.Dy()
	gloom := 256 - 256*l.Gloom*canvas.SmoothStep(.35, 1.05, float32(y)/float32(h))
	tint := [3]uint32{uint32(l.Tint.R * gloom), uint32(l.Tint.G * gloom), uint32(l.Tint.B * gloom)}
	wash := [3]float32{.4 + 1.3*l.Wash.R, .4 + 1.3*l.Wash.G, .4 + 1.3*l.Wash.B}
	row := im.Pix[y*im.Stride : y*im.Stride+w*4]
	for x := range w {
		own := l.alpha.Pix[y*l.alpha.Stride+x]
		if own == 0 {
			continue
		}
		p := row[x*4 : x*4+4 : x*4+4]
		for c := range 3 {
			p[c] = uint8(min(255, uint32(p[c])*tint[c]>>8))
		}
		if l.WashStrength > 0 {
			k := l.WashStrength * canvas.SmoothStep(-.5, 1.1, (float32(x)-l.centre)/l.breadth*l.side)
			for c := range 3 {
				p[c] = uint8(canvas.Lerp(float32(p[c]), min(255, float32(p[c])*wash[c]), k))
			}
		}
		if l.RimWidth > 0 {
			l.rim(p, x, y, own)
		}
	}
}

// rim lights the pixel where the figure ends a rim's width further on; dark
// pixels, the outlines, take little of it.
func (l *lighting) rim(p []uint8, x, y int, own uint8) {
	luminance := float32(uint32(p[0])*77+uint32(p[1])*150+uint32(p[2])*29) / 65280
	takes := canvas.Clamp(luminance*3.2-.12, 0, 1)
	from := func(dx, dy int, c canvas.Color) {
		beyond := uint8(255)
		if at := image.Pt(x+dx, y+dy); at.In(l.alpha.Rect) {
			beyond = l.alpha.AlphaAt(at.X, at.Y).A
		}
		if beyond >= own {
			return
		}
		k := float32(own-beyond) / 255 * takes
		p[0] = uint8(canvas.Lerp(float32(p[0]), c.R*float32(own), k))
		p[1] = uint8(canvas.Lerp(float32(p[1]), c.G*float32(own), k))
		p[2] = uint8(canvas.Lerp(float32(p[2]), c.B*float32(own), k))
	}
	from(l.rimX, l.rimY, l.Rim)
	if l.BackRim != (canvas.Color{}) {
		from(-l.rimX, l.rimY, l.BackRim)
	}
}
