package subject

import (
	"fmt"
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Treatment changes what a subject seems to be made of.
type Treatment string

// The treatments. The zero value leaves a picture as it is.
const (
	// Gold casts it in polished metal.
	Gold Treatment = "gold"
	// Frozen lays ice, frost and cracks over it.
	Frozen Treatment = "frozen"
	// Xray shows its edges as light in a dark, see-through body.
	Xray Treatment = "xray"
	// Glitch tears it into shifted bands of separate colours.
	Glitch Treatment = "glitch"
	// Dull is grey, dusty and stained.
	Dull Treatment = "dull"
	// Burning sets it in flames; it is drawn by [Set.Draw], not by the picture.
	Burning Treatment = "burning"
)

// treatments are those that change the picture itself. Never written.
var treatments = map[Treatment]func(*image.RGBA) *image.RGBA{
	Gold: castGold, Frozen: freeze, Xray: xray, Glitch: glitch, Dull: dull,
}

// Treated is the picture of a subject after a treatment. It is shared, as that
// of [Set.Picture] is.
func (s *Set) Treated(name string, t Treatment) (*image.RGBA, error) {
	f, ok := treatments[t]
	if !ok {
		return s.Picture(name)
	}
	return s.cache.get(fmt.Sprintf("%s\x00%s", name, t), func() (*image.RGBA, error) {
		picture, err := s.Picture(name)
		if err != nil {
			return nil, err
		}
		return f(picture), nil
	})
}

// retouch copies a picture with every colour mapped by f, which gets the place
// in parts of the picture and the lightness stretched to 0..1.
func retouch(src *image.RGBA, f func(x, y float32, c canvas.Color, light float32) canvas.Color) *image.RGBA {
	out := image.NewRGBA(src.Rect)
	copy(out.Pix, src.Pix)
	low, high := lightRange(src)
	w, h := float32(src.Rect.Dx()), float32(src.Rect.Dy())
	(&canvas.Sprite{Image: out}).EachPixel(func(x, y int, c canvas.Color, _ float32) canvas.Color {
		light := canvas.Clamp((c.Luma()-low)/(high-low), 0, 1)
		return f(float32(x-src.Rect.Min.X)/w, float32(y-src.Rect.Min.Y)/h, c, light)
	})
	return out
}

// lightRange are the lightness of the darkest and the lightest solid parts.
func lightRange(m *image.RGBA) (low, high float32) {
	const step = 7 * 4
	low, high = 1, 0
	for i := 0; i+3 < len(m.Pix); i += step {
		if p := m.Pix[i : i+4 : i+4]; p[3] > 200 {
			l := canvas.Color{R: float32(p[0]), G: float32(p[1]), B: float32(p[2])}.Luma() / 255
			low, high = min(low, l), max(high, l)
		}
	}
	if high-low < .15 {
		return 0, 1
	}
	return low, high
}

// ramp runs through colours evenly spaced over 0..1.
func ramp(t float32, stops ...uint32) canvas.Color {
	t = canvas.Clamp(t, 0, 1) * float32(len(stops)-1)
	i := min(int(t), len(stops)-2)
	return canvas.Mix(canvas.Hex(stops[i]), canvas.Hex(stops[i+1]), t-float32(i))
}

func castGold(src *image.RGBA) *image.RGBA {
	return retouch(src, func(x, y float32, _ canvas.Color, light float32) canvas.Color {
		// A polished body mirrors bands of bright and dark surroundings.
		band := .10 * canvas.Sin((light*1.3+y*.9+x*.35)*11)
		return ramp(.12+.80*light+band, 0x3a1a02, 0x8a4a06, 0xe8950f, 0xffc93a, 0xffeb9a, 0xfffbe6)
	})
}

func freeze(src *image.RGBA) *image.RGBA {
	return retouch(src, func(x, y float32, c canvas.Color, light float32) canvas.Color {
		ice := canvas.Mix(ramp(.1+.85*light, 0x06264f, 0x1a78c8, 0x7fd4ff, 0xe6faff), c, .22)
		n := canvas.FBM(x*22, y*22, 4)
		frost := canvas.SmoothStep(.5, .74, n*.55+.5*(1-y)+.18*light-.06)
		crack := canvas.SmoothStep(.012, .003, canvas.Abs(canvas.FBM(x*4+8, y*4+3, 3)-.5))
		return canvas.Mix(ice, canvas.White(), max(.80*frost, .6*crack))
	})
}

func dull(src *image.RGBA) *image.RGBA {
	return retouch(src, func(x, y float32, c canvas.Color, _ float32) canvas.Color {
		grey := c.Luma()
		tired := canvas.Mix(canvas.Color{R: grey * .80, G: grey * .80, B: grey * .76}, c, .30)
		stain := canvas.FBM(x*7+2, y*7+5, 4)
		tired = tired.Scale(.80 + .24*canvas.SmoothStep(.3, .62, stain))
		return canvas.Mix(tired, canvas.Hex(0x6a5a42), .25*canvas.SmoothStep(.52, .7, canvas.FBM(x*4+9, y*4, 3)))
	})
}

// xray keeps the contours: the gradient of lightness, and of opacity at the rim.
func xray(src *image.RGBA) *image.RGBA {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	value := func(x, y int) float32 {
		p := src.Pix[min(max(y, 0), h-1)*src.Stride+min(max(x, 0), w-1)*4:][:4:4]
		return canvas.Color{R: float32(p[0]), G: float32(p[1]), B: float32(p[2])}.Luma()/255 + float32(p[3])/255*.8
	}
	canvas.Parallel(h, func(from, to int) {
		for y := from; y < to; y++ {
			row := out.Pix[y*out.Stride:][:w*4]
			line := float32(1)
			if y/3%2 == 1 {
				line = .72 // scan lines
			}
			for x := range w {
				alpha := float32(src.Pix[y*src.Stride+x*4+3]) / 255
				edge := canvas.Hypot(value(x+2, y)-value(x-2, y), value(x, y+2)-value(x, y-2))
				bright := canvas.SmoothStep(.06, .5, edge)
				body := alpha * (.42 + .3*value(x, y)/1.8)
				a := max(body, bright)
				c := canvas.Mix(ramp(value(x, y)/1.8, 0x03122f, 0x0a4a8a, 0x2ac8ff), canvas.Hex(0xd8fbff), bright).Scale(line)
				d := row[x*4 : x*4+4 : x*4+4]
				d[0], d[1], d[2], d[3] = over(0, c.R*255, a), over(0, c.G*255, a), over(0, c.B*255, a), over(0, 255, a)
			}
		}
	})
	return out
}

// glitch reads red and blue from beside, and whole bands from further off.
func glitch(src *image.RGBA) *image.RGBA {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	split, reach := max(1, w/48), max(2, w/14)
	out := image.NewRGBA(image.Rect(0, 0, w+2*reach, h))
	for y := range h {
		shift := 0
		if n := canvas.Noise(float32(y*26/h)*3.1, 7); n > .62 {
			shift = int((canvas.Noise(float32(y*26/h)*5.7, 2) - .5) * 2 * float32(reach))
		}
		row := src.Pix[y*src.Stride:][:w*4]
		d := out.Pix[y*out.Stride:][:out.Rect.Dx()*4]
		for x := range out.Rect.Dx() {
			var alpha uint8
			for channel, dx := range [3]int{-split, 0, split} {
				if at := x - reach - shift + dx; at >= 0 && at < w {
					d[x*4+channel] = row[at*4+channel]
					alpha = max(alpha, row[at*4+3])
				}
			}
			d[x*4+3] = alpha
		}
	}
	return out
}
