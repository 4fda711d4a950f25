package relief

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// grid is a mask averaged over square cells, with a border of empty cells.
type grid struct {
	values        []float32 // 0 to 1, row by row
	width, height int       // in cells
	cell, border  int       // pixels to the cell, cells to the border
}

// coarsen averages a mask over cells and blurs it twice by reach cells: close to a
// Gaussian, at a small part of the cost of one at full size.
func coarsen(m *image.Alpha, cell, border, reach int) grid {
	g := grid{cell: cell, border: border}
	g.width = (m.Rect.Dx()+cell-1)/cell + 2*border
	g.height = (m.Rect.Dy()+cell-1)/cell + 2*border
	g.values = make([]float32, g.width*g.height)
	share := 1 / float32(255*cell*cell)
	for y := range m.Rect.Dy() {
		row := m.Pix[y*m.Stride:][:m.Rect.Dx()]
		out := g.values[(y/cell+border)*g.width+border:]
		for x, i := 0, 0; x < len(row); i++ {
			var sum uint32
			for end := min(x+cell, len(row)); x < end; x++ {
				sum += uint32(row[x])
			}
			out[i] += float32(sum) * share
		}
	}
	for range 2 {
		g.blur(reach)
	}
	return g
}

// blur is a running mean of reach cells in both directions.
func (g grid) blur(reach int) {
	buffer := make([]float32, max(g.width, g.height))
	for y := range g.height {
		runningMean(g.values, buffer[:g.width], y*g.width, 1, reach)
	}
	for x := range g.width {
		runningMean(g.values, buffer[:g.height], x, g.width, reach)
	}
}

// runningMean blurs len(buffer) values that lie stride apart from offset on.
func runningMean(values, buffer []float32, offset, stride, reach int) {
	n := len(buffer)
	for i := range buffer {
		buffer[i] = values[offset+i*stride]
	}
	var sum float32
	for i := range min(reach, n) {
		sum += buffer[i]
	}
	share := 1 / float32(2*reach+1)
	for i := range n {
		if i+reach < n {
			sum += buffer[i+reach]
		}
		if i-reach-1 >= 0 {
			sum -= buffer[i-reach-1]
		}
		values[offset+i*stride] = sum * share
	}
}

// soften blurs a mask by radius pixels; a radius below 1 gives m itself.
func soften(m *image.Alpha, radius float32) *image.Alpha {
	if radius < 1 || m.Rect.Empty() {
		return m
	}
	cell := int(canvas.Clamp(radius/3, 1, 8))
	reach := max(1, int(radius/float32(cell)/2+.5))
	border := 2*reach + 2
	g := coarsen(m, cell, border, reach)
	out := image.NewAlpha(image.Rect(0, 0, g.width*cell, g.height*cell).Add(m.Rect.Min.Sub(image.Pt(border*cell, border*cell))))
	row := make([]float32, g.width+1)
	for y := range out.Rect.Dy() {
		if g.row(row, y) {
			stretch(out.Pix[y*out.Stride:][:out.Rect.Dx()], row, cell)
		}
	}
	return out
}

// row writes the cells at pixel height y, 0 to 255, and reports any that show.
func (g grid) row(out []float32, y int) bool {
	at := canvas.Clamp((float32(y)+.5)/float32(g.cell)-.5, 0, float32(g.height-1)-.001)
	top := int(at)
	t := at - float32(top)
	upper, lower := g.values[top*g.width:][:g.width], g.values[min(g.height-1, top+1)*g.width:][:g.width]
	shows := false
	for i := range upper {
		v := (upper[i] + (lower[i]-upper[i])*t) * 255
		out[i] = v
		shows = shows || v > .5
	}
	out[g.width] = out[g.width-1]
	return shows
}

// stretch interpolates a row of cells to pixels. Cell values lie at cell middles.
func stretch(out []uint8, row []float32, cell int) {
	if cell == 1 {
		for x := range out {
			out[x] = uint8(row[x])
		}
		return
	}
	x := 0
	for ; x < cell/2; x++ {
		out[x] = uint8(row[0])
	}
	first := float32(0) // distance of the first pixel from the cell's middle, in cells
	if cell%2 == 0 {
		first = .5 / float32(cell)
	}
	for i := 0; x < len(out); i++ {
		step := (row[i+1] - row[i]) / float32(cell)
		v := row[i] + step*first*float32(cell)
		for end := min(len(out), x+cell); x < end; x++ {
			out[x] = uint8(v)
			v += step
		}
	}
}
