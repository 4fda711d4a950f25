package relief

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Cover lays a flat colour over the picture where m says.
func (s *Surface) Cover(m *image.Alpha, c canvas.Color, opacity float32) {
	s.eachCovered(m, opacity, func(p []uint8, a uint32) {
		blend(p, pigment(c), a)
		p[3] = uint8((uint32(p[3])*(255-a) + 255*a + 127) / 255)
	})
}

// coverAtop is Cover that leaves transparent pixels transparent.
func (s *Surface) coverAtop(m *image.Alpha, c canvas.Color, opacity float32) {
	ink := pigment(c)
	s.eachCovered(m, opacity, func(p []uint8, a uint32) {
		alpha := uint32(p[3])
		under := 255 - a
		a = a * alpha / 255
		for i, v := range ink {
			p[i] = uint8(min(alpha, (uint32(p[i])*under+v*a+127)/255))
		}
	})
}

// eachCovered calls f with the pixels that m covers and their cover, 1 to 255.
func (s *Surface) eachCovered(m *image.Alpha, opacity float32, f func(p []uint8, a uint32)) {
	share := uint32(canvas.Clamp(opacity, 0, 1) * 256)
	b := m.Rect.Intersect(s.Image.Rect)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		cover := m.Pix[m.PixOffset(b.Min.X, y):][:b.Dx()]
		row := s.Image.Pix[s.Image.PixOffset(b.Min.X, y):][:b.Dx()*4]
		for x, v := range cover {
			if a := uint32(v) * share >> 8; a > 0 {
				f(row[x*4:x*4+4:x*4+4], a)
			}
		}
	}
}

// pigment is a colour in bytes.
func pigment(c canvas.Color) [3]uint32 {
	channel := func(v float32) uint32 { return uint32(canvas.Clamp(v, 0, 1)*255 + .5) }
	return [3]uint32{channel(c.R), channel(c.G), channel(c.B)}
}

// blend mixes ink over the colour of a pixel with opacity a, 0 to 255.
func blend(p []uint8, ink [3]uint32, a uint32) {
	for i, v := range ink {
		p[i] = uint8((uint32(p[i])*(255-a) + v*a + 127) / 255)
	}
}

// Blit lays a premultiplied picture on the surface with its middle at the design
// point, inside the limit in force.
func (s *Surface) Blit(picture *image.RGBA, at canvas.Point) {
	middle := s.Pixel(at)
	left := int(middle.X - float32(picture.Rect.Dx())/2)
	top := int(middle.Y - float32(picture.Rect.Dy())/2)
	b := picture.Rect.Add(image.Pt(left, top)).Intersect(s.Image.Rect)
	if s.clip != nil {
		b = b.Intersect(s.clip.Rect)
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		src := picture.Pix[picture.PixOffset(b.Min.X-left, y-top):]
		dst := s.Image.Pix[s.Image.PixOffset(b.Min.X, y):]
		for x := range b.Dx() {
			share := uint32(255)
			if s.clip != nil {
				share = uint32(s.clip.Pix[s.clip.PixOffset(b.Min.X+x, y)])
			}
			lay(dst[x*4:x*4+4:x*4+4], src[x*4:x*4+4:x*4+4], share)
		}
	}
}

// lay puts share/255 of a premultiplied pixel over another.
func lay(dst, src []uint8, share uint32) {
	under := 255 - uint32(src[3])*share/255
	for i := range dst {
		dst[i] = uint8(min(255, (uint32(src[i])*share+uint32(dst[i])*under+127)/255))
	}
}
