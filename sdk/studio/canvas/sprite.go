package canvas

import "image"

// Sprite is a premultiplied picture that lies at its own place on the canvas:
// Image.Rect is in picture pixels of the canvas.
type Sprite struct{ Image *image.RGBA }

// Mask is the sprite's own coverage.
func (s *Sprite) Mask() *image.Alpha {
	m := image.NewAlpha(s.Image.Rect)
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		p, d := pixelRow(s.Image, m.Rect, y), maskRow(m, m.Rect, y)
		for x := range d {
			d[x] = p[x*4+3]
		}
	}
	return m
}

// Draw lays the sprite on the opaque picture dst.
func (s *Sprite) Draw(dst *image.RGBA, opacity float32) {
	s.compose(dst, uint32(Clamp(opacity, 0, 1)*256), 3)
}

// DrawOver lays the sprite on dst and adds to its alpha: use it to build other
// sprites.
func (s *Sprite) DrawOver(dst *image.RGBA) { s.compose(dst, 256, 4) }

// compose is the Porter-Duff operator "over" on the first channels of dst, with
// opacity in 1/256.
func (s *Sprite) compose(dst *image.RGBA, opacity uint32, channels int) {
	b := s.Image.Rect.Intersect(dst.Rect)
	eachRow(b, func(y int) {
		src, d := pixelRow(s.Image, b, y), pixelRow(dst, b, y)
		for i := 0; i < len(src); i += 4 {
			if src[i+3] == 0 {
				continue
			}
			if src[i+3] == 255 && opacity == 256 {
				p := d[i : i+4 : i+4]
				p[0], p[1], p[2] = src[i], src[i+1], src[i+2]
				if channels == 4 {
					p[3] = 255
				}
				continue
			}
			under := 255 - uint32(src[i+3])*opacity>>8
			for c := i; c < i+channels; c++ {
				d[c] = uint8(min(255, uint32(src[c])*opacity>>8+(uint32(d[c])*under+127)/255))
			}
		}
	})
}

// Blur is the sprite softened by radius pixels, or itself below 1.
func (s *Sprite) Blur(radius int) *Sprite {
	r := s.Image.Rect
	if radius < 1 || r.Empty() {
		return s
	}
	b := r.Inset(-2 * radius)
	out := image.NewRGBA(b)
	plane := make([]float32, b.Dx()*b.Dy())
	for channel := range 4 {
		clear(plane)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			src := pixelRow(s.Image, r, y)
			d := plane[(y-b.Min.Y)*b.Dx()+2*radius:]
			for x := range r.Dx() {
				d[x] = float32(src[x*4+channel])
			}
		}
		boxTwice(plane, b.Dx(), b.Dy(), radius)
		for i, v := range plane {
			out.Pix[i*4+channel] = toByte(v + .5)
		}
	}
	return &Sprite{out}
}

// EachPixel recolours the sprite: f gets the canvas pixel, the colour before
// premultiplication and the opacity of every covered pixel, and returns the new
// colour. It is called from several goroutines.
func (s *Sprite) EachPixel(f func(x, y int, c Color, opacity float32) Color) {
	r := s.Image.Rect
	eachRow(r, func(y int) {
		row := pixelRow(s.Image, r, y)
		for x := range r.Dx() {
			p := row[x*4 : x*4+4 : x*4+4]
			if p[3] == 0 {
				continue
			}
			a := float32(p[3])
			c := f(x+r.Min.X, y, Color{float32(p[0]) / a, float32(p[1]) / a, float32(p[2]) / a}, a/255)
			p[0] = toByte(Clamp(c.R, 0, 1)*a + .5)
			p[1] = toByte(Clamp(c.G, 0, 1)*a + .5)
			p[2] = toByte(Clamp(c.B, 0, 1)*a + .5)
		}
	})
}
