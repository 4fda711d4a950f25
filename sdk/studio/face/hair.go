package face

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// What the parts of a person are for the search for hair.
const (
	partHair int8 = iota
	partSkin
	partCloth
)

// Hair is the mask of the person's hair on the rectangle of Cutout, for reading
// a hairstyle off it; empty for somebody bald. It is computed anew at each call,
// in some milliseconds: hair, skin and clothes each grow from where they surely
// are, along the colours of the photo.
func (p *Portrait) Hair() *image.Alpha {
	mask := image.NewAlpha(p.Cutout.Rect)
	if p.Traits.Bald {
		return mask
	}
	w, h := p.Cutout.Rect.Dx(), p.Cutout.Rect.Dy()
	view := affine{a: float64(w) / segmentSide, e: float64(h) / segmentSide}
	small := normalised(read(p.Cutout, segmentSide, segmentSide, view), 0)
	cover := make([]float32, segmentSide*segmentSide)
	for i := range cover {
		x, y := min(int((float64(i%segmentSide)+.5)*view.a), w-1), min(int((float64(i/segmentSide)+.5)*view.e), h-1)
		cover[i] = float32(p.Cutout.Pix[y*p.Cutout.Stride+x*4+3]) / 255
	}
	owner := p.parts(cover, small, view)
	geodesic(cover, small, owner)
	share := make([]float32, len(owner))
	for i, o := range owner {
		if o == partHair {
			share[i] = cover[i]
		}
	}
	share = canvas.BoxBlur(share, segmentSide, segmentSide, 1)
	kx, ky := 1/float32(view.a), 1/float32(view.e)
	for y := range h {
		v0, v1, fy := lineOf(y, ky, segmentSide)
		for x := range w {
			u0, u1, fx := lineOf(x, kx, segmentSide)
			top := canvas.Lerp(share[v0*segmentSide+u0], share[v0*segmentSide+u1], fx)
			low := canvas.Lerp(share[v1*segmentSide+u0], share[v1*segmentSide+u1], fx)
			alpha := float32(p.Cutout.Pix[y*p.Cutout.Stride+x*4+3])
			mask.Pix[y*mask.Stride+x] = uint8(canvas.SmoothStep(.3, .7, canvas.Lerp(top, low, fy))*alpha + .5)
		}
	}
	return mask
}

// parts marks the cells that are surely hair, skin or clothes; others are -1.
func (p *Portrait) parts(cover, small []float32, view affine) []int8 {
	owner := make([]int8, len(cover))
	for i := range owner {
		owner[i] = -1
	}
	color := func(i int) canvas.Color { return canvas.Color{R: small[i*3], G: small[i*3+1], B: small[i*3+2]} }
	set := func(q canvas.Point, part int8) {
		x, y := int(float64(q.X)/view.a), int(float64(q.Y)/view.e)
		if x < 0 || y < 0 || x >= segmentSide || y >= segmentSide || cover[y*segmentSide+x] < .6 {
			return
		}
		const hairy, clothLike = .20, .14
		i := y*segmentSide + x
		toHair, toSkin := difference(color(i), p.Traits.Hair), difference(color(i), p.Traits.Skin)
		if part == partHair && (toHair > hairy || toHair > toSkin) || part == partCloth && toHair < clothLike {
			return
		}
		owner[i] = part
	}
	center, height := p.Center(), p.FaceHeight()
	for _, n := range outline {
		q := p.Points[n]
		for _, k := range []float32{.2, .4, .6, .8} {
			set(canvas.Point{X: canvas.Lerp(center.X, q.X, k), Y: canvas.Lerp(center.Y, q.Y, k)}, partSkin)
		}
		if q.Y > center.Y {
			continue
		}
		for _, k := range []float32{1.15, 1.25, 1.35} { // the upper half, outwards
			set(canvas.Point{X: canvas.Lerp(center.X, q.X, k), Y: canvas.Lerp(center.Y, q.Y, k)}, partHair)
		}
	}
	chin := p.Points[pointChin]
	for k := float32(.1); k < .4; k += .05 {
		set(canvas.Point{X: chin.X, Y: chin.Y + k*height}, partSkin)
	}
	bottom := float32(p.Cutout.Rect.Dy()) - 2
	for x := float32(0); x < float32(p.Cutout.Rect.Dx()); x += float32(view.a) {
		set(canvas.Point{X: x, Y: bottom}, partCloth)
	}
	return owner
}
