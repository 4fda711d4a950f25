package relief

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Lit paints the form over a mask. The blurred mask serves as its height: the
// slope near the edge gives the direction that each point faces, on a coarse grid.
func (s *Surface) Lit(m *image.Alpha, material Material) {
	if m.Rect.Empty() {
		return
	}
	bulge := max(1.5, material.Bulge*s.Scale)
	cell := int(canvas.Clamp(bulge/4, 1, 5))
	reach := max(1, int(bulge/float32(cell)/2+.5))
	g := coarsen(m, cell, reach+2, reach)
	shading := s.shader(material)
	colors := g.shade(&shading, float32(m.Rect.Dx()), float32(m.Rect.Dy()))
	row := make([]canvas.Color, g.width+1)
	for y := range m.Rect.Dy() {
		s.paintRow(m, y, g, colors, row)
	}
}

// shade is the colour of every inner cell of a mask of width x height pixels.
func (g grid) shade(s *shader, width, height float32) []canvas.Color {
	colors := make([]canvas.Color, len(g.values))
	middle := func(i int) float32 { return float32((i-g.border)*g.cell) + float32(g.cell)/2 }
	for y := 1; y < g.height-1; y++ {
		v := (middle(y) - height/2) * 2 / height
		for x := 1; x < g.width-1; x++ {
			i := y*g.width + x
			slopeX, slopeY := g.values[i+1]-g.values[i-1], g.values[i+g.width]-g.values[i-g.width]
			var nx, ny float32
			if steep := canvas.Sqrt(slopeX*slopeX + slopeY*slopeY); steep > 1e-5 {
				k := (1 - canvas.Clamp((g.values[i]-.5)*2, 0, 1)) / steep
				nx, ny = -slopeX*k, -slopeY*k
			}
			u := (middle(x) - width/2) * 2 / width
			colors[i] = s.color(nx*(1-s.Dome*.5)+u*s.Dome*.75, ny*(1-s.Dome*.5)+v*s.Dome*.75)
		}
	}
	return colors
}

// paintRow interpolates the cell colours along row y of the mask and lays them on
// the picture. row is scratch space of g.width+1 colours.
func (s *Surface) paintRow(m *image.Alpha, y int, g grid, colors, row []canvas.Color) {
	cover := m.Pix[y*m.Stride:][:m.Rect.Dx()]
	from, to := 0, len(cover)
	for from < to && cover[from] == 0 {
		from++
	}
	for to > from && cover[to-1] == 0 {
		to--
	}
	if from == to {
		return
	}
	position := func(pixel int) float32 { return (float32(pixel)+.5)/float32(g.cell) - .5 + float32(g.border) }
	at := position(y)
	top := int(at)
	upper, lower := colors[top*g.width:], colors[min(g.height-1, top+1)*g.width:]
	for i := max(0, int(position(from))); i <= min(g.width-1, int(position(to))+1); i++ {
		c := canvas.Mix(upper[i], lower[i], at-float32(top)).Scale(255)
		row[i] = canvas.Color{R: canvas.Clamp(c.R, 0, 255), G: canvas.Clamp(c.G, 0, 255), B: canvas.Clamp(c.B, 0, 255)}
	}
	picture := s.Image.Pix[s.Image.PixOffset(m.Rect.Min.X, y+m.Rect.Min.Y):][:len(cover)*4]
	for x := from; x < to; x++ {
		a := uint32(cover[x])
		if s.clip != nil && a > 0 {
			a = a * uint32(s.clip.AlphaAt(x+m.Rect.Min.X, y+m.Rect.Min.Y).A) / 255
		}
		if a == 0 {
			continue
		}
		left := position(x)
		c := canvas.Mix(row[int(left)], row[int(left)+1], left-float32(int(left)))
		p := picture[x*4 : x*4+4 : x*4+4]
		blend(p, [3]uint32{uint32(c.R), uint32(c.G), uint32(c.B)}, a)
		p[3] = uint8((uint32(p[3])*(255-a) + 255*a + 127) / 255)
	}
}
