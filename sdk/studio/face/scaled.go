package face

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Scaled is the portrait with another raster of its cut-out, as made by a better
// enlarger than the one that draws it. The raster has to show the same at the
// same proportions. The portrait itself stays as it is.
func (p *Portrait) Scaled(cutout *image.RGBA) *Portrait {
	k := float32(cutout.Rect.Dx()) / float32(p.Cutout.Rect.Dx())
	scale := func(v int) int { return int(float32(v)*k + .5) }
	out := *p
	out.Cutout = cutout
	out.Points = make([]canvas.Point, len(p.Points))
	for i, at := range p.Points {
		out.Points[i] = canvas.Point{X: at.X * k, Y: at.Y * k}
	}
	out.Head = image.Rect(scale(p.Head.Min.X), scale(p.Head.Min.Y), scale(p.Head.Max.X), scale(p.Head.Max.Y))
	return &out
}
