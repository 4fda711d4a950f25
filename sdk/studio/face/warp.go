package face

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// patch is the part of a picture that a swapped face covers: the new face in it,
// pixel by pixel, and what is known of each pixel.
type patch struct {
	rect          image.Rectangle // in the target picture
	width, height int
	face          []float32 // the new face, three channels of 0 to 255
	target        []float32 // the picture under it
	known         []bool    // whether there is a new face at all
	mask          []float32 // how much of it shows, 0 to 1
}

// warp bends the texture with points from so that they come to lie on to.
func warp(texture *image.RGBA, from, to []canvas.Point, p *patch) {
	for _, t := range triangulate(to) {
		p.bend(texture, [3]canvas.Point{from[t[0]], from[t[1]], from[t[2]]}, [3]canvas.Point{to[t[0]], to[t[1]], to[t[2]]})
	}
}

// bend fills one triangle, by barycentric coordinates.
func (p *patch) bend(texture *image.RGBA, from, to [3]canvas.Point) {
	a, b, c := to[0], to[1], to[2]
	area := (b.Y-c.Y)*(a.X-c.X) + (c.X-b.X)*(a.Y-c.Y)
	if canvas.Abs(area) < 1e-6 {
		return
	}
	inv := 1 / area
	x0, x1 := max(int(min(a.X, b.X, c.X)), p.rect.Min.X), min(int(max(a.X, b.X, c.X))+1, p.rect.Max.X-1)
	y0, y1 := max(int(min(a.Y, b.Y, c.Y)), p.rect.Min.Y), min(int(max(a.Y, b.Y, c.Y))+1, p.rect.Max.Y-1)
	const slack = -1e-4 // triangles meet without a gap
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			dx, dy := float32(x)-c.X, float32(y)-c.Y
			u := ((b.Y-c.Y)*dx + (c.X-b.X)*dy) * inv
			v := ((c.Y-a.Y)*dx + (a.X-c.X)*dy) * inv
			w := 1 - u - v
			if u < slack || v < slack || w < slack {
				continue
			}
			i := (y-p.rect.Min.Y)*p.width + x - p.rect.Min.X
			p.known[i] = pick(texture, u*from[0].X+v*from[1].X+w*from[2].X, u*from[0].Y+v*from[1].Y+w*from[2].Y, p.face[i*3:][:3])
		}
	}
}

// pick reads a texture between its pixels. It tells whether the place is inside.
func pick(texture *image.RGBA, x, y float32, out []float32) bool {
	x0, y0 := int(math.Floor(float64(x))), int(math.Floor(float64(y)))
	if x0 < 0 || y0 < 0 || x0 >= texture.Rect.Dx()-1 || y0 >= texture.Rect.Dy()-1 {
		return false
	}
	fx, fy := x-float32(x0), y-float32(y0)
	p := texture.Pix[y0*texture.Stride+x0*4:]
	q := texture.Pix[(y0+1)*texture.Stride+x0*4:]
	for c := range out {
		top := canvas.Lerp(float32(p[c]), float32(p[c+4]), fx)
		out[c] = canvas.Lerp(top, canvas.Lerp(float32(q[c]), float32(q[c+4]), fx), fy)
	}
	return true
}
