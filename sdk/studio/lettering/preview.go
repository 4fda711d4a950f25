package lettering

import (
	"image"
	"math"
)

// preview168 is the picture and its letters at preview size.
type preview168 struct {
	rect  image.Rectangle
	cover []float32 // share of each pixel that the letters cover
	light []float32 // relative luminance of each pixel
}

// coverage averages a mask on a picture of rectangle full over preview pixels.
func coverage(m *image.Alpha, full, small image.Rectangle) []float32 {
	cover := make([]float32, small.Dx()*small.Dy())
	area := float32(full.Dx()*full.Dy()) / float32(len(cover)) * 255
	common := m.Rect.Intersect(full)
	for y := common.Min.Y; y < common.Max.Y; y++ {
		row := cover[(y-full.Min.Y)*small.Dy()/full.Dy()*small.Dx():]
		for x := common.Min.X; x < common.Max.X; x++ {
			row[(x-full.Min.X)*small.Dx()/full.Dx()] += float32(m.Pix[m.PixOffset(x, y)]) / area
		}
	}
	return cover
}

// lightness is the relative luminance by WCAG 2 of every pixel.
func lightness(img *image.RGBA) []float32 {
	var table [256]float32
	for i := range table {
		table[i] = linear(float32(i) / 255)
	}
	out := make([]float32, img.Rect.Dx()*img.Rect.Dy())
	for i := range out {
		p := img.Pix[i*4 : i*4+3 : i*4+3]
		out[i] = .2126*table[p[0]] + .7152*table[p[1]] + .0722*table[p[2]]
	}
	return out
}

// linear undoes the transfer curve of sRGB, with the plain exponent 2.2 in place
// of the piecewise curve.
func linear(v float32) float32 { return float32(math.Pow(float64(v), 2.2)) }

// Shares of a pixel from which letters fill it, and up to which it is bare.
const (
	filled = .5
	bare   = .15
)

// measure compares the bare pixels next to letters with the letters there. Their
// mean contrast counts each up to twice what is good enough. letters is the mean
// luminance of the letters, -1 when they fill no pixel.
func (p preview168) measure() (contrast, solid, letters float32) {
	const most = 2 * goodContrast
	var ink, filledInk, light, sum, ring float32
	for y := range p.rect.Dy() {
		for x := range p.rect.Dx() {
			i := y*p.rect.Dx() + x
			c := p.cover[i]
			ink += c
			if c >= filled {
				filledInk += c
				light += p.light[i] * c
			}
			if c >= bare {
				continue
			}
			if near, ok := p.lettersNear(x, y); ok {
				sum += min(ratio(near, p.light[i]), most)
				ring++
			}
		}
	}
	if filledInk == 0 || ring == 0 {
		return 1, 0, -1
	}
	return sum / ring, filledInk / ink, light / filledInk
}

// lettersNear is the mean luminance of the letters within two pixels of (x, y).
func (p preview168) lettersNear(x, y int) (light float32, ok bool) {
	const steps = 2
	var weight float32
	for ny := max(0, y-steps); ny <= min(p.rect.Dy()-1, y+steps); ny++ {
		for nx := max(0, x-steps); nx <= min(p.rect.Dx()-1, x+steps); nx++ {
			if c := p.cover[ny*p.rect.Dx()+nx]; c >= filled {
				light += p.light[ny*p.rect.Dx()+nx] * c
				weight += c
			}
		}
	}
	if weight == 0 {
		return 0, false
	}
	return light / weight, true
}
