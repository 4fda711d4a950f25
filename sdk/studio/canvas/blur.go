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
			boxRow(dst[y*width:(y+1)*width], src[y*width:(y+1)*width], radius)
		}
	})
}

// boxRow is the running mean of one row. In its middle, where as many cells come
// in as go out, the mean needs no count.
func boxRow(dst, src []float32, radius int) {
	var sum float32
	n := min(radius, len(src))
	for _, v := range src[:n] {
		sum += v
	}
	x := 0
	for ; x < len(dst) && (x <= radius || x+radius >= len(src)); x++ {
		sum, n = boxStep(sum, n, src, x, radius)
		dst[x] = sum / float32(n)
	}
	inv := 1 / float32(2*radius+1)
	if middle := len(src) - radius; x < middle {
		in, out := src[x+radius:], src[x-radius-1:]
		for i := range dst[x:middle] {
			sum += in[i] - out[i]
			dst[x+i] = sum * inv
		}
		x = middle
	}
	for ; x < len(dst); x++ {
		sum, n = boxStep(sum, n, src, x, radius)
		dst[x] = sum / float32(n)
	}
}

// boxStep moves the window of a running mean on to x.
func boxStep(sum float32, n int, src []float32, x, radius int) (float32, int) {
	if in := x + radius; in < len(src) {
		sum, n = sum+src[in], n+1
	}
	if out := x - radius - 1; out >= 0 {
		sum, n = sum-src[out], n-1
	}
	return sum, n
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
	out := image.NewAlpha(m.Rect.Inset(-2 * radius))
	if radius >= coarseRadius {
		cell := 2
		if radius >= 2*coarseRadius {
			cell = 4
		}
		blurCoarse(out, m, radius, cell)
		return out
	}
	width, height := out.Rect.Dx(), out.Rect.Dy()
	plane := make([]float32, width*height)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		d := plane[(y-out.Rect.Min.Y)*width+2*radius:]
		for x, v := range maskRow(m, m.Rect, y) {
			d[x] = float32(v)
		}
	}
	boxTwice(plane, width, height, radius)
	for i, v := range plane {
		out.Pix[i] = toByte(v + .5)
	}
	return out
}

// coarseRadius is from where on a mask is blurred at half its size, and at a
// quarter from twice as much: the result has no detail that this could lose, and
// takes a small part of the time.
const coarseRadius = 8

// blurCoarse fills out with m blurred at a size cell times smaller.
func blurCoarse(out, m *image.Alpha, radius, cell int) {
	width, height := (out.Rect.Dx()+cell-1)/cell, (out.Rect.Dy()+cell-1)/cell
	plane := make([]float32, width*height)
	share := 1 / float32(cell*cell)
	left := m.Rect.Min.X - out.Rect.Min.X
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		d := plane[(y-out.Rect.Min.Y)/cell*width:][:width]
		for x, v := range maskRow(m, m.Rect, y) {
			if v != 0 {
				d[(x+left)/cell] += float32(v) * share
			}
		}
	}
	boxTwice(plane, width, height, max(1, radius/cell))
	across, down := coarseSteps(out.Rect.Dx(), width, cell), coarseSteps(out.Rect.Dy(), height, cell)
	Parallel(out.Rect.Dy(), func(from, to int) {
		row := make([]float32, width)
		for y := from; y < to; y++ {
			v := down[y]
			a, b := plane[v.near*width:][:width], plane[v.far*width:][:width]
			for x := range row {
				row[x] = a[x] + (b[x]-a[x])*v.share + .5
			}
			d := out.Pix[y*out.Stride:][:out.Rect.Dx()]
			for x := range d {
				u := &across[x]
				near := row[u.near]
				d[x] = uint8(near + (row[u.far]-near)*u.share) // within 0..255: a mean of coverages
			}
		}
	})
}

// step says between which cells a pixel lies and how much of the far one it has.
type step struct {
	near, far int
	share     float32
}

// coarseStep places pixel i on a row of n cells.
func coarseStep(i, n, cell int) step {
	at := (float32(i)+.5)/float32(cell) - .5
	near := int(Floor(at))
	return step{max(near, 0), min(max(near+1, 0), n-1), at - Floor(at)}
}

func coarseSteps(count, n, cell int) []step {
	steps := make([]step, count)
	for i := range steps {
		steps[i] = coarseStep(i, n, cell)
		steps[i].near = min(steps[i].near, n-1)
	}
	return steps
}
