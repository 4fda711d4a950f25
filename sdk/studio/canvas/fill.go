package canvas

import (
	"encoding/binary"
	"image"
)

// maskRow is the part of row y of m between b's left and right edge.
func maskRow(m *image.Alpha, b image.Rectangle, y int) []uint8 {
	return m.Pix[m.PixOffset(b.Min.X, y):][:b.Dx()]
}

// pixelRow is the part of row y of m between b's left and right edge, 4 bytes a pixel.
func pixelRow(m *image.RGBA, b image.Rectangle, y int) []uint8 {
	return m.Pix[m.PixOffset(b.Min.X, y):][:b.Dx()*4]
}

// FillColor covers dst with c where mask says, in fixed point: the fast fill.
func FillColor(dst *image.RGBA, mask *image.Alpha, c Color, opacity float32) {
	red, green, blue := uint32(toByte(c.R*255)), uint32(toByte(c.G*255)), uint32(toByte(c.B*255))
	full := uint32(Clamp(opacity, 0, 1) * 257)
	b := mask.Rect.Intersect(dst.Rect)
	eachRow(b, func(y int) {
		d, row := pixelRow(dst, b, y), maskRow(mask, b, y)
		for x := 0; x < len(row); x++ {
			v := row[x]
			if v == 0 {
				if x+8 <= len(row) && binary.LittleEndian.Uint64(row[x:]) == 0 {
					x += 7 // masks have wide gaps
				}
				continue
			}
			a := uint32(v) * full
			p := d[x*4 : x*4+4 : x*4+4]
			if a >= 65535-257 {
				p[0], p[1], p[2] = uint8(red), uint8(green), uint8(blue)
				continue
			}
			ia := 65535 - a
			p[0] = uint8((uint32(p[0])*ia + red*a + 32768) >> 16)
			p[1] = uint8((uint32(p[1])*ia + green*a + 32768) >> 16)
			p[2] = uint8((uint32(p[2])*ia + blue*a + 32768) >> 16)
		}
	})
}

// Fill covers dst with paint where mask says.
func Fill(dst *image.RGBA, mask *image.Alpha, paint Paint) {
	b := mask.Rect.Intersect(dst.Rect)
	eachRow(b, func(y int) {
		d := pixelRow(dst, b, y)
		for x, v := range maskRow(mask, b, y) {
			if v == 0 {
				continue
			}
			red, green, blue, a := paint(x+b.Min.X, y)
			a *= float32(v) * (1 / 255.)
			p := d[x*4 : x*4+4 : x*4+4]
			p[0] = toByte(float32(p[0]) + (red-float32(p[0]))*a + .5)
			p[1] = toByte(float32(p[1]) + (green-float32(p[1]))*a + .5)
			p[2] = toByte(float32(p[2]) + (blue-float32(p[2]))*a + .5)
		}
	})
}

// AddLight adds light of colour c and the given strength to dst where mask says.
func AddLight(dst *image.RGBA, mask *image.Alpha, c Color, strength float32) {
	scale := 256 * max(strength, 0)
	red, green, blue := uint32(c.R*scale), uint32(c.G*scale), uint32(c.B*scale)
	b := mask.Rect.Intersect(dst.Rect)
	eachRow(b, func(y int) {
		d := pixelRow(dst, b, y)
		for x, v := range maskRow(mask, b, y) {
			if v == 0 {
				continue
			}
			p := d[x*4 : x*4+4 : x*4+4]
			a := uint32(v)
			p[0] = uint8(min(255, uint32(p[0])+red*a>>8))
			p[1] = uint8(min(255, uint32(p[1])+green*a>>8))
			p[2] = uint8(min(255, uint32(p[2])+blue*a>>8))
		}
	})
}
