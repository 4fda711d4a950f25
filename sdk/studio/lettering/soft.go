package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// softStep is the size in pixels of the cells of a softened mask: what is blurred
// by more than that needs no more of them.
const softStep = 4

// softMask is a blurred mask of coarse cells.
type softMask struct {
	rect   image.Rectangle // in picture pixels, whole cells
	width  int
	height int
	cells  []float32 // 0 to 1
}

// soften blurs m so that it fades out at about reach pixels from its edge.
func soften(m *image.Alpha, reach float32) softMask {
	radius := max(1, int(reach/softStep*.62+.5))
	pad := 2*radius + 1
	r := m.Rect
	x0, y0 := floorCell(r.Min.X)-pad, floorCell(r.Min.Y)-pad
	x1, y1 := floorCell(r.Max.X-1)+1+pad, floorCell(r.Max.Y-1)+1+pad
	s := softMask{
		rect:  image.Rect(x0*softStep, y0*softStep, x1*softStep, y1*softStep),
		width: x1 - x0, height: y1 - y0,
	}
	cells := make([]float32, s.width*s.height)
	const area = 1. / (softStep * softStep * 255)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := cells[(floorCell(y)-y0)*s.width:]
		for i, v := range m.Pix[m.PixOffset(r.Min.X, y):][:r.Dx()] {
			if v != 0 {
				row[floorCell(r.Min.X+i)-x0] += float32(v) * area
			}
		}
	}
	cells = canvas.BoxBlur(cells, s.width, s.height, radius)
	s.cells = canvas.BoxBlur(cells, s.width, s.height, max(1, radius*2/3))
	return s
}

// floorCell is the cell that a pixel lies in, also left of 0.
func floorCell(v int) int {
	return (v+softStep<<10)/softStep - 1<<10
}

// each calls f with every picture pixel inside the mask and its value.
func (s softMask) each(img *image.RGBA, by image.Point, f func(q []uint8, v float32)) {
	b := s.rect.Add(by).Intersect(img.Rect)
	canvas.Parallel(b.Dy(), func(from, to int) {
		line := make([]float32, s.width+1)
		for y := b.Min.Y + from; y < b.Min.Y+to; y++ {
			if !s.line(line, y-by.Y-s.rect.Min.Y) {
				continue
			}
			pix := img.Pix[img.PixOffset(b.Min.X, y):]
			for x := range b.Dx() {
				u := (float32(x+b.Min.X-by.X-s.rect.Min.X)+.5)/softStep - .5
				i := max(int(u), 0)
				v := line[i] + (line[i+1]-line[i])*max(u-float32(i), 0)
				if v > .004 {
					f(pix[x*4:x*4+4:x*4+4], min(v, 1))
				}
			}
		}
	})
}

// line interpolates between the rows of cells at a pixel row, and tells whether
// anything is there.
func (s softMask) line(dst []float32, y int) bool {
	v := (float32(y)+.5)/softStep - .5
	i := min(max(int(v), 0), s.height-1)
	t := canvas.Clamp(v-float32(i), 0, 1)
	a := s.cells[i*s.width:][:s.width]
	b := s.cells[min(i+1, s.height-1)*s.width:][:s.width]
	any := false
	for x := range a {
		dst[x] = a[x] + (b[x]-a[x])*t
		any = any || dst[x] > .004
	}
	dst[s.width] = dst[s.width-1]
	return any
}

// shade darkens the picture by the mask moved by a few pixels.
func (s softMask) shade(img *image.RGBA, by image.Point, opacity float32) {
	s.each(img, by, func(q []uint8, v float32) {
		keep := 256 - int32(canvas.SmoothStep(0, .62, v)*opacity*256)
		q[0], q[1], q[2] = uint8(int32(q[0])*keep>>8), uint8(int32(q[1])*keep>>8), uint8(int32(q[2])*keep>>8)
	})
}

// light adds coloured light by the mask.
func (s softMask) light(img *image.RGBA, c canvas.Color, strength float32) {
	r, g, b := c.R*strength*256, c.G*strength*256, c.B*strength*256
	s.each(img, image.Point{}, func(q []uint8, v float32) {
		v = canvas.SmoothStep(0, .75, v)
		q[0] = uint8(min(255, int32(q[0])+int32(r*v)))
		q[1] = uint8(min(255, int32(q[1])+int32(g*v)))
		q[2] = uint8(min(255, int32(q[2])+int32(b*v)))
	})
}
