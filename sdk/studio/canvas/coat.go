package canvas

import "image"

// FillCoarse covers dst where mask says with a paint that has no fine detail: f
// is asked for one point in every cell x cell picture pixels, and what lies
// between is interpolated and dithered. Textures of noise cost a part of [Fill]
// this way.
func FillCoarse(dst *image.RGBA, mask *image.Alpha, cell int, f func(x, y float32) (c Color, opacity float32)) {
	b := mask.Rect.Intersect(dst.Rect)
	if b.Empty() {
		return
	}
	cell = max(cell, 1)
	g := &coarseGrid{(b.Dx()+cell-1)/cell + 1, (b.Dy()+cell-1)/cell + 1, cell, nil}
	g.values = make([]float32, g.width*g.height*4)
	Parallel(g.height, func(from, to int) {
		for y := from; y < to; y++ {
			row := g.values[y*g.width*4:][:g.width*4]
			for x := range g.width {
				c, a := f(float32(b.Min.X+x*cell), float32(b.Min.Y+y*cell))
				row[x*4], row[x*4+1], row[x*4+2], row[x*4+3] = c.R*255, c.G*255, c.B*255, Clamp(a, 0, 1)*(1/255.)
			}
		}
	})
	Parallel(b.Dy(), func(from, to int) {
		line := make([]float32, g.width*4)
		for y := from; y < to; y++ {
			g.interpolate(line, y)
			g.fillRow(pixelRow(dst, b, b.Min.Y+y), maskRow(mask, b, b.Min.Y+y), line, y)
		}
	})
}

// coarseGrid is a picture of four floats a point, one point a cell.
type coarseGrid struct {
	width, height, cell int
	values              []float32
}

// interpolate fills line with the grid's values at picture row y.
func (g *coarseGrid) interpolate(line []float32, y int) {
	top := y / g.cell
	t := float32(y-top*g.cell) / float32(g.cell)
	upper := g.values[top*g.width*4:][:len(line)]
	lower := g.values[(top+1)*g.width*4:][:len(line)]
	for i := range line {
		line[i] = upper[i] + (lower[i]-upper[i])*t
	}
}

// fillRow blends one picture row; the dither is that of [Soft.Draw].
func (g *coarseGrid) fillRow(dst, mask []uint8, line []float32, y int) {
	inv := 1 / float32(g.cell)
	seed := uint32(y)*747796405 + 2891336453
	for cell, x := 0, 0; x < len(mask); cell++ {
		q := line[cell*4 : cell*4+8 : cell*4+8]
		r, gr, b, a := q[0], q[1], q[2], q[3]
		dr, dg, db, da := (q[4]-r)*inv, (q[5]-gr)*inv, (q[6]-b)*inv, (q[7]-a)*inv
		for end := min(x+g.cell, len(mask)); x < end; x++ {
			seed = seed*1664525 + 1013904223
			if m := mask[x]; m > 0 {
				n, cover := float32(seed>>24)*(1/256.), float32(m)*a
				p := dst[x*4 : x*4+4 : x*4+4]
				u, v, w := float32(p[0]), float32(p[1]), float32(p[2])
				p[0], p[1], p[2] = toByte(u+(r-u)*cover+n), toByte(v+(gr-v)*cover+n), toByte(w+(b-w)*cover+n)
			}
			r += dr
			gr += dg
			b += db
			a += da
		}
	}
}
