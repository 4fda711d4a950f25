package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// separate pushes the backdrop away from a subject of like lightness: darker
// behind a light one, a glow behind a dark one.
func (c *Composition) separate(h actor) {
	const enough = .26 // difference of luma from which shapes part by themselves
	picture, err := c.kit.Subjects.Picture(h.name)
	if err != nil {
		return // draw reports it
	}
	own := pictureLuma(picture)
	difference := canvas.Abs(own - c.lumaAround(h.X, h.Y, h.Size*.5))
	if difference > enough {
		return
	}
	k, radius := (enough-difference)/enough, h.Size*.5
	if own > .45 {
		c.canvas.SoftShape(canvas.Ellipse(h.X, h.Y, radius*.92, radius*.92), 70, c.colors.Dark, .30+.42*k)
		return
	}
	c.canvas.Glow(h.X, h.Y, radius*1.5, canvas.Mix(c.colors.Bright, canvas.White(), .3), .35+.4*k)
}

// pictureLuma is the mean lightness of the solid parts of a picture.
func pictureLuma(m *image.RGBA) float32 {
	const step = 9
	var sum, n float32
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y += step {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x += step {
			if p := m.Pix[m.PixOffset(x, y):]; p[3] > 200 {
				sum += pixelColor(p).Luma()
				n++
			}
		}
	}
	return sum / max(n, 1)
}

func pixelColor(p []uint8) canvas.Color {
	return canvas.Color{R: float32(p[0]), G: float32(p[1]), B: float32(p[2])}.Scale(1. / 255)
}

// lumaAround is the mean lightness of the picture in a square.
func (c *Composition) lumaAround(x, y, radius float32) float32 {
	const step = 12
	img, k := c.canvas.Image, c.canvas.Scale
	var sum, n float32
	for v := y - radius; v < y+radius; v += step {
		for u := x - radius; u < x+radius; u += step {
			px, py := int(u*k), int(v*k)
			if px >= 0 && py >= 0 && px < img.Rect.Dx() && py < img.Rect.Dy() {
				p := img.Pix[img.PixOffset(px, py):]
				sum += pixelColor(p).Luma()
				n++
			}
		}
	}
	return sum / max(n, 1)
}
