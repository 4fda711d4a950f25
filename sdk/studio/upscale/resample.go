package upscale

import (
	"context"
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Filter is how a resampled pixel is mixed from those around its place.
type Filter int

// Filters of [Resample].
const (
	// Lanczos is the windowed sinc of three lobes (Duchon, "Lanczos Filtering in
	// One and Two Dimensions", 1979): the sharpest.
	Lanczos Filter = iota
	// Mitchell is the cubic with B = C = 1/3 (Mitchell and Netravali,
	// "Reconstruction Filters in Computer Graphics", 1988): soft, nearly without
	// halos.
	Mitchell
	// CatmullRom is the cubic with B = 0, C = 1/2, commonly called bicubic.
	CatmullRom
)

// radius is where the filter ends, in source pixels.
func (f Filter) radius() float64 {
	if f == Lanczos {
		return 3
	}
	return 2
}

// weight is the share of a pixel at distance d.
func (f Filter) weight(d float64) float64 {
	d = math.Abs(d)
	switch {
	case d >= f.radius():
		return 0
	case f == Lanczos:
		return sinc(d) * sinc(d/3)
	case f == Mitchell:
		return cubic(d, 1./3, 1./3)
	}
	return cubic(d, 0, .5)
}

func sinc(d float64) float64 {
	if d == 0 {
		return 1
	}
	return math.Sin(math.Pi*d) / (math.Pi * d)
}

// cubic is formula (8) of Mitchell and Netravali.
func cubic(d, b, c float64) float64 {
	if d < 1 {
		return ((12-9*b-6*c)*d*d*d + (-18+12*b+6*c)*d*d + 6 - 2*b) / 6
	}
	return ((-b-6*c)*d*d*d + (6*b+30*c)*d*d + (-12*b-48*c)*d + 8*b + 24*c) / 6
}

// window is the part of a line that one target pixel is made of.
type window struct {
	first   int
	weights []float32 // sum is 1
}

// windows are the weights for scaling a line from in to out pixels. When scaling
// down, the filter widens to cover the source.
func (f Filter) windows(in, out int) []window {
	step := float64(in) / float64(out)
	widen := max(step, 1)
	all := make([]window, out)
	for o := range all {
		centre := (float64(o)+.5)*step - .5
		first := max(int(math.Floor(centre-f.radius()*widen))+1, 0)
		last := min(int(math.Floor(centre+f.radius()*widen)), in-1)
		w := window{first, make([]float32, max(last-first+1, 1))}
		var sum float64
		for i := range w.weights {
			sum += f.weight((float64(first+i) - centre) / widen)
		}
		for i := range w.weights {
			w.weights[i] = float32(f.weight((float64(first+i)-centre)/widen) / sum)
		}
		all[o] = w
	}
	return all
}

// Resample is src at another size, both at least a pixel a side. Pixels stay
// premultiplied: no colour exceeds its alpha. The error is that of ctx.
func Resample(ctx context.Context, src *image.RGBA, width, height int, f Filter) (*image.RGBA, error) {
	dst := image.NewRGBA(image.Rect(0, 0, width, height))
	columns, rows := f.windows(src.Rect.Dx(), width), f.windows(src.Rect.Dy(), height)
	canvas.Parallel(height, func(from, to int) {
		sum := make([][4]float32, src.Rect.Dx())
		for y := from; y < to && ctx.Err() == nil; y++ {
			clear(sum)
			for k, weight := range rows[y].weights {
				line := src.Pix[(rows[y].first+k)*src.Stride:][:len(sum)*4]
				for x := range sum {
					p, s := line[x*4:x*4+4:x*4+4], &sum[x]
					s[0] += weight * float32(p[0])
					s[1] += weight * float32(p[1])
					s[2] += weight * float32(p[2])
					s[3] += weight * float32(p[3])
				}
			}
			mixColumns(dst.Pix[y*dst.Stride:][:width*4], sum, columns)
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return dst, nil
}

// mixColumns makes one target line of a source line of weighted sums.
func mixColumns(dst []uint8, sum [][4]float32, columns []window) {
	for x := range columns {
		var r, g, b, a float32
		line := sum[columns[x].first:][:len(columns[x].weights)]
		for k, w := range columns[x].weights {
			q := &line[k]
			r, g, b, a = r+q[0]*w, g+q[1]*w, b+q[2]*w, a+q[3]*w
		}
		a = min(max(a, 0), 255)
		p := dst[x*4 : x*4+4 : x*4+4]
		p[0], p[1], p[2], p[3] = toByte(r, a), toByte(g, a), toByte(b, a), uint8(a+.5)
	}
}

// toByte rounds a colour and keeps it within alpha.
func toByte(v, alpha float32) uint8 { return uint8(min(max(v, 0), alpha) + .5) }
