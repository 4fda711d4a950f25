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
	inv := 1 / float64(k)
	m = affine{m.a * inv, m.b * inv, (m.c - float64(origin.X)) * inv, m.d * inv, m.e * inv, (m.f - float64(origin.Y)) * inv}
	if m.b == 0 && m.d == 0 {
		readUpright(out, small, width, height, m)
		return out
	}
	canvas.Parallel(height, func(from, to int) {
		for y := from; y < to; y++ {
			for x := range width {
				u, v := m.apply(float64(x)+.5, float64(y)+.5)
				across, down := tapOf(u, small.Rect.Dx(), 4), tapOf(v, small.Rect.Dy(), small.Stride)
				blendPixel(out[(y*width+x)*3:][:3], small.Pix[across.at+down.at:], across, down)
			}
		}
	})
	return out
}

// readUpright is read for a map that does not turn: columns are found once.
func readUpright(out []float32, src *image.RGBA, width, height int, m affine) {
	columns := make([]tap, width)
	for x := range columns {
		columns[x] = tapOf(m.a*(float64(x)+.5)+m.c, src.Rect.Dx(), 4)
	}
	canvas.Parallel(height, func(from, to int) {
		for y := from; y < to; y++ {
			down := tapOf(m.e*(float64(y)+.5)+m.f, src.Rect.Dy(), src.Stride)
			line, row := src.Pix[down.at:], out[y*width*3:(y+1)*width*3]
			for x, across := range columns {
				blendPixel(row[x*3:x*3+3:x*3+3], line[across.at:], across, down)
			}
		}
	})
}

// tap is a place between two pixels of a line: the offset of the first, how much
// further the second lies, and its share.
type tap struct {
	at, step int
	share    float32
}

// tapOf finds the pixels around a place, of n pixels that lie stride bytes apart.
// Beyond the ends the last pixel counts.
func tapOf(place float64, n, stride int) tap {
	place = min(max(place-.5, 0), float64(n-1))
	i := min(int(place), n-1)
	t := tap{i * stride, stride, float32(place - float64(i))}
	if i == n-1 {
		t.step = 0
	}
	return t
}

// blendPixel is the bilinear value at the front of src.
func blendPixel(out []float32, src []uint8, across, down tap) {
	p, q := src[:across.step+3], src[down.step:][:across.step+3]
	right := p[across.step:]
	below := q[across.step:]
	for c := range out {
		top := float32(p[c]) + (float32(right[c])-float32(p[c]))*across.share
		low := float32(q[c]) + (float32(below[c])-float32(q[c]))*across.share
		out[c] = top + (low-top)*down.share
	}
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

// normalised maps channel values 0..255 to low..1 in place.
func normalised(channels []float32, low float32) []float32 {
	k := (1 - low) / 255
	for i, v := range channels {
		channels[i] = low + v*k
	}
	return channels
}
