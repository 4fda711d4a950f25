package upscale

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// haloSlack is how far a pixel may leave the range of its neighbours, as a share
// of that range: a little keeps peaks, more is seen as a halo.
const haloSlack = 8 // 1/8

// calm takes the halos that a sharp filter left around edges back: every pixel
// of dst stays near the range of the four pixels of src that surround its place.
func calm(dst, src *image.RGBA) {
	width, height := dst.Rect.Dx(), dst.Rect.Dy()
	left, top := corners(src.Rect.Dx(), width), corners(src.Rect.Dy(), height)
	canvas.Parallel(height, func(from, to int) {
		for y := from; y < to; y++ {
			upper, lower := src.Pix[top[y][0]*src.Stride:], src.Pix[top[y][1]*src.Stride:]
			row := dst.Pix[y*dst.Stride:][:width*4]
			for x := range width {
				a, b := left[x][0]*4, left[x][1]*4
				p := row[x*4 : x*4+4 : x*4+4]
				for c := range p {
					q, r, s, t := int(upper[a+c]), int(upper[b+c]), int(lower[a+c]), int(lower[b+c])
					low, high := min(q, r, s, t), max(q, r, s, t)
					slack := (high - low) / haloSlack
					p[c] = uint8(min(max(int(p[c]), low-slack, 0), high+slack, 255))
				}
				p[0], p[1], p[2] = min(p[0], p[3]), min(p[1], p[3]), min(p[2], p[3])
			}
		}
	})
}

// corners are, for each of out places, the two of in pixels beside it.
func corners(in, out int) [][2]int {
	all := make([][2]int, out)
	for o := range all {
		// In halves of a source pixel's out-th: the place is (2o+1)*in-out.
		at := (2*o+1)*in - out
		first := max(at, 0) / (2 * out)
		all[o] = [2]int{min(first, in-1), min(first+1, in-1)}
		if at < 0 {
			all[o][1] = 0
		}
	}
	return all
}
