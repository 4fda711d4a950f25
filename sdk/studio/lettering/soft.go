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

// each calls f with every picture row that the mask reaches, 4 bytes a pixel, and
// the mask's values there, 0 to 255.
func (s softMask) each(img *image.RGBA, by image.Point, f func(pix, values []uint8)) {
	b := s.rect.Add(by).Intersect(img.Rect)
	canvas.Parallel(b.Dy(), func(from, to int) {
		line, values := make([]float32, s.width+1), make([]uint8, b.Dx())
		for y := b.Min.Y + from; y < b.Min.Y+to; y++ {
			if !s.line(line, y-by.Y-s.rect.Min.Y) {
				continue
			}
			first := b.Min.X - by.X - s.rect.Min.X
			for x := range values {
				u := float32(first+x)*(1./softStep) + (.5/softStep - .5)
				i := max(int(u), 0)
				v := line[i] + (line[i+1]-line[i])*max(u-float32(i), 0)
				values[x] = uint8(min(v, 255))
			}
			f(img.Pix[img.PixOffset(b.Min.X, y):][:b.Dx()*4], values)
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
	some := false
	for x := range a {
		dst[x] = (a[x] + (b[x]-a[x])*t) * 255
		some = some || dst[x] >= 1
	}
	dst[s.width] = dst[s.width-1]
	return some
}

// shade darkens the picture by the mask moved by a few pixels.
func (s softMask) shade(img *image.RGBA, by image.Point, opacity float32) {
	var keep [256]uint32
	for v := range keep {
		keep[v] = uint32(256 - canvas.SmoothStep(0, .62, float32(v)/255)*opacity*256)
	}
	s.each(img, by, func(pix, values []uint8) {
		for x, v := range values {
			if v == 0 {
				continue
			}
			k, q := keep[v], pix[x*4:x*4+4:x*4+4]
			q[0], q[1], q[2] = uint8(uint32(q[0])*k>>8), uint8(uint32(q[1])*k>>8), uint8(uint32(q[2])*k>>8)
		}
	})
}

// light adds coloured light by the mask.
func (s softMask) light(img *image.RGBA, c canvas.Color, strength float32) {
	var added [256][3]uint32
	for v := range added {
		t := canvas.SmoothStep(0, .75, float32(v)/255) * strength * 256
		added[v] = [3]uint32{uint32(c.R * t), uint32(c.G * t), uint32(c.B * t)}
	}
	s.each(img, image.Point{}, func(pix, values []uint8) {
		for x, v := range values {
			if v == 0 {
				continue
			}
			a, q := &added[v], pix[x*4:x*4+4:x*4+4]
			for i, add := range a {
				q[i] = uint8(min(255, uint32(q[i])+add))
			}
		}
	})
}
