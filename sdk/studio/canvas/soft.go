package canvas

import "image"

// Soft is a picture without edges, kept as floats on a coarse grid: skies,
// light, haze. It costs a small part of a full-size picture, and the dither
// added on the way up leaves no bands.
type Soft struct {
	width, height int // grid points
	cell          int // picture pixels per grid step
	values        []float32
}

// NewSoft evaluates f on a grid of one point for every cell pixels of a picture
// of width x height pixels. f gets design coordinates and may be called from
// several goroutines.
func NewSoft(width, height, cell int, f func(x, y float32) Color) *Soft {
	w, h := (width+cell-1)/cell+1, (height+cell-1)/cell+1
	s := &Soft{w, h, cell, make([]float32, w*h*3)}
	step := DesignWidth / float32(width) * float32(cell)
	Parallel(h, func(from, to int) {
		for y := from; y < to; y++ {
			for x := range w {
				c := f(float32(x)*step, float32(y)*step)
				i := (y*w + x) * 3
				s.values[i], s.values[i+1], s.values[i+2] = c.R, c.G, c.B
			}
		}
	})
	return s
}

// Draw covers dst with the layer, interpolated and dithered. dst must have the
// size that NewSoft was given.
func (s *Soft) Draw(dst *image.RGBA) {
	Parallel(dst.Rect.Dy(), func(from, to int) {
		row := make([]float32, s.width*3)
		for y := from; y < to; y++ {
			s.interpolate(row, y)
			s.drawRow(dst.Pix[y*dst.Stride:][:dst.Rect.Dx()*4], row, y)
		}
	})
}

// interpolate fills row with the grid's values at picture row y, 0..255.
func (s *Soft) interpolate(row []float32, y int) {
	top := y / s.cell
	t := float32(y-top*s.cell) / float32(s.cell)
	upper := s.values[top*s.width*3:][:len(row)]
	lower := s.values[(top+1)*s.width*3:][:len(row)]
	for i := range row {
		row[i] = (upper[i] + (lower[i]-upper[i])*t) * 255
	}
}

// drawRow spreads the grid values along one picture row. The dither is a linear
// congruential generator (constants of Numerical Recipes) seeded by the row.
func (s *Soft) drawRow(dst []uint8, row []float32, y int) {
	inv := 1 / float32(s.cell)
	width := len(dst) / 4
	seed := uint32(y)*747796405 + 2891336453
	for cell, x := 0, 0; x < width; cell++ {
		q := row[cell*3 : cell*3+6]
		r, g, b := q[0], q[1], q[2]
		dr, dg, db := (q[3]-r)*inv, (q[4]-g)*inv, (q[5]-b)*inv
		for end := min(x+s.cell, width); x < end; x++ {
			seed = seed*1664525 + 1013904223
			n := float32(seed>>24) * (1 / 256.)
			p := dst[x*4 : x*4+4 : x*4+4]
			p[0], p[1], p[2], p[3] = toByte(r+n), toByte(g+n), toByte(b+n), 255
			r += dr
			g += dg
			b += db
		}
	}
}

// SoftImage is a layer made of a small opaque picture that stands for one cell
// times as large, slightly blurred: what lies out of focus is painted small and
// costs little. m must measure (width+cell-1)/cell+1 by (height+cell-1)/cell+1
// pixels for the picture of width x height that the layer is drawn on.
func SoftImage(m *image.RGBA, cell int) *Soft {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	s := &Soft{w, h, max(cell, 1), make([]float32, w*h*3)}
	for y := range h {
		row := m.Pix[y*m.Stride:][:w*4]
		d := s.values[y*w*3:][:w*3]
		for x := range w {
			d[x*3], d[x*3+1], d[x*3+2] = float32(row[x*4])/255, float32(row[x*4+1])/255, float32(row[x*4+2])/255
		}
	}
	const passes = 2 // enough to hide the grid of linear interpolation
	for range passes {
		s.smooth()
	}
	return s
}

// smooth blurs the grid by the binomial kernel 1 2 1 in both directions.
func (s *Soft) smooth() {
	line, out := s.width*3, make([]float32, len(s.values))
	for y := range s.height {
		src, dst := s.values[y*line:][:line], out[y*line:][:line]
		for i, v := range src {
			dst[i] = (src[max(i-3, i%3)] + 2*v + src[min(i+3, line-3+i%3)]) / 4
		}
	}
	for y := range s.height {
		above, here, below := out[max(y-1, 0)*line:][:line], out[y*line:][:line], out[min(y+1, s.height-1)*line:][:line]
		dst := s.values[y*line:][:line]
		for i, v := range here {
			dst[i] = (above[i] + 2*v + below[i]) / 4
		}
	}
}
