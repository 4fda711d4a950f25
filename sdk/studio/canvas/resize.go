package canvas

import (
	"image"
	"math"
)

// weightBits is the fixed-point precision of a filter weight.
const weightBits = 14

// window is the part of a source line that one target pixel is made of.
type window struct {
	first   int
	weights []int32 // sum is 1<<weightBits
}

// windows are the weights of a triangle filter, widened to cover the source
// when scaling down: with whole factors close to the mean over the area.
func windows(in, out int) []window {
	step := float64(in) / float64(out)
	radius := max(step, 1)
	all := make([]window, out)
	for o := range all {
		centre := (float64(o)+.5)*step - .5
		first, last := max(int(math.Floor(centre-radius))+1, 0), min(int(centre+radius), in-1)
		shares := make([]float64, last-first+1)
		var sum float64
		for i := range shares {
			d := (float64(first+i) - centre) / radius
			shares[i] = max(0, 1-max(d, -d))
			sum += shares[i]
		}
		w := window{first, make([]int32, len(shares))}
		rest := int32(1 << weightBits)
		for i, share := range shares {
			w.weights[i] = int32(share/sum*(1<<weightBits) + .5)
			rest -= w.weights[i]
		}
		w.weights[len(shares)/2] += rest
		all[o] = w
	}
	return all
}

// Downscale fills the opaque picture dst with src, averaging over the area each
// pixel stands for: the way from a supersampled picture to its final size and to
// a preview. It enlarges too, linearly.
func Downscale(dst, src *image.RGBA) {
	if dst.Rect.Empty() || src.Rect.Empty() {
		return
	}
	width := src.Rect.Dx()
	columns, rows := windows(width, dst.Rect.Dx()), windows(src.Rect.Dy(), dst.Rect.Dy())
	Parallel(dst.Rect.Dy(), func(from, to int) {
		sum := make([]int32, width*4)
		for y := from; y < to; y++ {
			clear(sum)
			for k, w := range rows[y].weights {
				line := src.Pix[(rows[y].first+k)*src.Stride:][:width*4]
				acc := sum[:len(line)]
				for i, p := range line {
					acc[i] += int32(p) * w
				}
			}
			mixColumns(dst.Pix[y*dst.Stride:][:dst.Rect.Dx()*4], sum, columns)
		}
	})
}

// mixColumns makes one target row of a source row of weighted sums.
func mixColumns(dst []uint8, sum []int32, columns []window) {
	const half, shift = 1 << (2*weightBits - 9), 2*weightBits - 8
	for x := range columns {
		var r, g, b int32 = half, half, half
		line := sum[columns[x].first*4:]
		for k, w := range columns[x].weights {
			q := line[k*4 : k*4+3 : k*4+3]
			r += (q[0] >> 8) * w
			g += (q[1] >> 8) * w
			b += (q[2] >> 8) * w
		}
		p := dst[x*4 : x*4+4 : x*4+4]
		p[0], p[1], p[2], p[3] = clampByte(r>>shift), clampByte(g>>shift), clampByte(b>>shift), 255
	}
}
