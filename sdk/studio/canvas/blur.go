package canvas

import "image"

// BoxBlur is the running mean of radius pixels in both directions over a plane
// of width x height values. Cells outside the plane do not count.
func BoxBlur(plane []float32, width, height, radius int) []float32 {
	rows, out := make([]float32, len(plane)), make([]float32, len(plane))
	boxRows(rows, plane, width, height, radius)
	boxColumns(out, rows, width, height, radius)
	return out
}

// boxTwice blurs plane in place by two box passes, nearly a bell curve.
func boxTwice(plane []float32, width, height, radius int) {
	rows := make([]float32, len(plane))
	for _, r := range []int{radius, max(1, radius*3/4)} {
		boxRows(rows, plane, width, height, r)
		boxColumns(plane, rows, width, height, r)
	}
}

func boxRows(dst, src []float32, width, height, radius int) {
	Parallel(height, func(from, to int) {
		for y := from; y < to; y++ {
			s, d := src[y*width:(y+1)*width], dst[y*width:(y+1)*width]
			var sum float32
			n := 0
			for x := -radius; x < width; x++ {
				if x+radius < width {
					sum += s[x+radius]
					n++
				}
				if x > radius {
					sum -= s[x-radius-1]
					n--
				}
				if x >= 0 {
					d[x] = sum / float32(n)
				}
			}
		}
	})
}

func boxColumns(dst, src []float32, width, height, radius int) {
	Parallel(width, func(from, to int) {
		sum := make([]float32, to-from)
		n := 0
		for y := -radius; y < height; y++ {
			if in := y + radius; in < height {
				for x, v := range src[in*width+from : in*width+to] {
					sum[x] += v
				}
				n++
			}
			if out := y - radius - 1; out >= 0 {
				for x, v := range src[out*width+from : out*width+to] {
					sum[x] -= v
				}
				n--
			}
			if y < 0 {
				continue
			}
			inv := 1 / float32(n)
			d := dst[y*width+from : y*width+to]
			for x, v := range sum {
				d[x] = v * inv
			}
		}
	})
}

// BlurMask is a softened copy of m, larger by twice the radius on every side.
// A radius below 1 gives m itself.
func BlurMask(m *image.Alpha, radius int) *image.Alpha {
	if radius < 1 || m.Rect.Empty() {
		return m
	}
	b := m.Rect.Inset(-2 * radius)
	plane := make([]float32, b.Dx()*b.Dy())
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		d := plane[(y-b.Min.Y)*b.Dx()+2*radius:]
		for x, v := range maskRow(m, m.Rect, y) {
			d[x] = float32(v)
		}
	}
	boxTwice(plane, b.Dx(), b.Dy(), radius)
	out := image.NewAlpha(b)
	for i, v := range plane {
		out.Pix[i] = toByte(v + .5)
	}
	return out
}
