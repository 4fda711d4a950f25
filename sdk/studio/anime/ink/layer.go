package ink

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Layer is a transparent picture (premultiplied alpha) that shapes are drawn on.
type Layer struct {
	Image *image.RGBA
	// Transform brings the coordinates of shapes to pixels.
	Transform Affine
	// Clip limits drawing to its coverage; nil draws everywhere.
	Clip *image.Alpha
}

// NewLayer is an empty layer of the given size in pixels.
func NewLayer(bounds image.Rectangle, transform Affine) *Layer {
	return &Layer{Image: image.NewRGBA(bounds), Transform: transform}
}

// Mask is the coverage of a shape within the clip.
func (l *Layer) Mask(shape canvas.Path) *image.Alpha {
	m := shape.Map(l.Transform.Apply).Mask(l.Image.Rect, 0)
	if l.Clip != nil {
		m = canvas.Intersect(m, l.Clip)
	}
	return m
}

// Within draws with the clip narrowed to shape.
func (l *Layer) Within(shape canvas.Path, draw func()) {
	outer := l.Clip
	l.Clip = l.Mask(shape)
	draw()
	l.Clip = outer
}

// Fill paints a shape in one colour.
func (l *Layer) Fill(shape canvas.Path, c canvas.Color, opacity float32) {
	l.FillMask(l.Mask(shape), c, opacity)
}

// opaque is full coverage at full opacity in the fixed point of [Layer.FillMask].
const opaque = 255 * 257

// FillMask paints a coverage in one colour.
func (l *Layer) FillMask(m *image.Alpha, c canvas.Color, opacity float32) {
	r, g, b := uint32(canvas.Clamp(c.R, 0, 1)*255), uint32(canvas.Clamp(c.G, 0, 1)*255), uint32(canvas.Clamp(c.B, 0, 1)*255)
	weight := uint32(canvas.Clamp(opacity, 0, 1) * 257)
	box := m.Rect.Intersect(l.Image.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		coverage := m.Pix[m.PixOffset(box.Min.X, y):][:box.Dx()]
		row := l.Image.Pix[l.Image.PixOffset(box.Min.X, y):][:box.Dx()*4]
		for x, v := range coverage {
			if v == 0 {
				continue
			}
			p := row[x*4 : x*4+4 : x*4+4]
			a := uint32(v) * weight
			if a == opaque {
				p[0], p[1], p[2], p[3] = uint8(r), uint8(g), uint8(b), 255
				continue
			}
			rest := opaque - a
			p[0] = uint8((uint32(p[0])*rest + r*a + 32768) >> 16)
			p[1] = uint8((uint32(p[1])*rest + g*a + 32768) >> 16)
			p[2] = uint8((uint32(p[2])*rest + b*a + 32768) >> 16)
			p[3] = uint8((uint32(p[3])*rest + 255*a + 32768) >> 16)
		}
	}
}

// FillGradient paints a shape with colours spread evenly along the vertical
// axis of its own coordinates, from y0 to y1.
func (l *Layer) FillGradient(shape canvas.Path, y0, y1 float32, colors ...canvas.Color) {
	l.FillMaskGradient(l.Mask(shape), y0, y1, colors...)
}

// FillMaskGradient paints a coverage with a gradient, see [Layer.FillGradient].
func (l *Layer) FillMaskGradient(m *image.Alpha, y0, y1 float32, colors ...canvas.Color) {
	ramp := gradient(colors)
	back := l.Transform.Inverse()
	box := m.Rect.Intersect(l.Image.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		coverage := m.Pix[m.PixOffset(box.Min.X, y):][:box.Dx()]
		row := l.Image.Pix[l.Image.PixOffset(box.Min.X, y):][:box.Dx()*4]
		for x, v := range coverage {
			if v == 0 {
				continue
			}
			local := back.YX*float32(x+box.Min.X) + back.YY*float32(y) + back.Y0
			c := ramp[int(canvas.Clamp((local-y0)/(y1-y0), 0, 1)*255)]
			p := row[x*4 : x*4+4 : x*4+4]
			if v == 255 {
				p[0], p[1], p[2], p[3] = c[0], c[1], c[2], 255
				continue
			}
			a, rest := uint32(v), 255-uint32(v)
			p[0] = uint8((uint32(p[0])*rest + uint32(c[0])*a + 127) / 255)
			p[1] = uint8((uint32(p[1])*rest + uint32(c[1])*a + 127) / 255)
			p[2] = uint8((uint32(p[2])*rest + uint32(c[2])*a + 127) / 255)
			p[3] = uint8((uint32(p[3])*rest + 255*a + 127) / 255)
		}
	}
}

// gradient samples colours spread evenly over 256 steps.
func gradient(colors []canvas.Color) (ramp [256][3]uint8) {
	for i := range ramp {
		c := colors[0]
		if len(colors) > 1 {
			t := float32(i) / 255 * float32(len(colors)-1)
			k := min(int(t), len(colors)-2)
			c = canvas.Mix(colors[k], colors[k+1], t-float32(k))
		}
		ramp[i] = [3]uint8{level(c.R), level(c.G), level(c.B)}
	}
	return ramp
}

func level(v float32) uint8 { return uint8(canvas.Clamp(v, 0, 1)*255 + .5) }

// Over lays the layer on an opaque picture of the same bounds.
func (l *Layer) Over(dst *image.RGBA) {
	for i := 0; i+3 < len(dst.Pix); i += 4 {
		a := uint32(l.Image.Pix[i+3])
		if a == 0 {
			continue
		}
		s, d := l.Image.Pix[i:i+4:i+4], dst.Pix[i:i+4:i+4]
		rest := 255 - a
		d[0] = uint8(min(255, uint32(s[0])+uint32(d[0])*rest/255))
		d[1] = uint8(min(255, uint32(s[1])+uint32(d[1])*rest/255))
		d[2] = uint8(min(255, uint32(s[2])+uint32(d[2])*rest/255))
	}
}

// Alpha is the coverage of all that was drawn on the layer.
func (l *Layer) Alpha() *image.Alpha {
	m := image.NewAlpha(l.Image.Rect)
	for i := range m.Pix {
		m.Pix[i] = l.Image.Pix[i*4+3]
	}
	return m
}

// Merge adds src to dst, keeping the greater coverage.
func Merge(dst, src *image.Alpha) {
	box := src.Rect.Intersect(dst.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		from := src.Pix[src.PixOffset(box.Min.X, y):][:box.Dx()]
		to := dst.Pix[dst.PixOffset(box.Min.X, y):]
		for i, v := range from {
			to[i] = max(to[i], v)
		}
	}
}
