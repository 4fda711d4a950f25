package face

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// affine maps a point (x, y) to (a*x + b*y + c, d*x + e*y + f).
type affine struct{ a, b, c, d, e, f float64 }

func (m affine) apply(x, y float64) (float64, float64) {
	return m.a*x + m.b*y + m.c, m.d*x + m.e*y + m.f
}

// scale is how many source pixels one target pixel spans.
func (m affine) scale() float64 { return math.Hypot(m.a, m.d) }

// read fills a picture of width x height pixels with channels 0..255, three
// numbers a pixel, from the place in src that m maps its pixels to. Details
// finer than a target pixel are averaged away; pixels outside repeat the edge.
func read(src *image.RGBA, width, height int, m affine) []float32 {
	out := make([]float32, width*height*3)
	small, k, origin := reduced(src, width, height, m)
	if small.Rect.Empty() {
		return out
	}
	w, h := small.Rect.Dx(), small.Rect.Dy()
	inv := 1 / float64(k)
	canvas.Parallel(height, func(from, to int) {
		for y := from; y < to; y++ {
			for x := range width {
				u, v := m.apply(float64(x)+.5, float64(y)+.5)
				u, v = (u-float64(origin.X))*inv-.5, (v-float64(origin.Y))*inv-.5
				u, v = min(max(u, 0), float64(w-1)), min(max(v, 0), float64(h-1))
				x0, y0 := min(int(u), max(w-2, 0)), min(int(v), max(h-2, 0))
				fx, fy := float32(u-float64(x0)), float32(v-float64(y0))
				p := small.Pix[y0*small.Stride+x0*4:]
				right, below := min(4, (w-1-x0)*4), min(small.Stride, (h-1-y0)*small.Stride)
				d := out[(y*width+x)*3:][:3]
				for c := range d {
					top := float32(p[c]) + (float32(p[right+c])-float32(p[c]))*fx
					low := float32(p[below+c]) + (float32(p[below+right+c])-float32(p[below+c]))*fx
					d[c] = top + (low-top)*fy
				}
			}
		}
	})
	return out
}

// reduced is the part of src that a target of width x height shows, averaged
// over squares of k pixels so that two or fewer fall on one target pixel. origin
// is its upper left corner in src.
func reduced(src *image.RGBA, width, height int, m affine) (small *image.RGBA, k int, origin image.Point) {
	k = max(1, int(m.scale()/1.5))
	if k == 1 {
		return src, 1, image.Point{}
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, corner := range [4][2]float64{{0, 0}, {float64(width), 0}, {0, float64(height)}, {float64(width), float64(height)}} {
		x, y := m.apply(corner[0], corner[1])
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
	}
	shown := image.Rect(int(x0)-k, int(y0)-k, int(x1)+2*k, int(y1)+2*k).Intersect(src.Rect)
	if shown.Dx() < k || shown.Dy() < k {
		return src, 1, image.Point{}
	}
	small = image.NewRGBA(image.Rect(0, 0, shown.Dx()/k, shown.Dy()/k))
	n := uint32(k * k)
	canvas.Parallel(small.Rect.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			for x := range small.Rect.Dx() {
				var r, g, b uint32
				for j := range k {
					line := src.Pix[src.PixOffset(shown.Min.X+x*k, shown.Min.Y+y*k+j):][:k*4]
					for i := 0; i < len(line); i += 4 {
						r, g, b = r+uint32(line[i]), g+uint32(line[i+1]), b+uint32(line[i+2])
					}
				}
				p := small.Pix[y*small.Stride+x*4:][:4]
				p[0], p[1], p[2], p[3] = uint8(r/n), uint8(g/n), uint8(b/n), 255
			}
		}
	})
	return small, k, shown.Min
}

// normalised maps channel values 0..255 to low..high in place.
func normalised(channels []float32, low, high float32) []float32 {
	k := (high - low) / 255
	for i, v := range channels {
		channels[i] = low + v*k
	}
	return channels
}
