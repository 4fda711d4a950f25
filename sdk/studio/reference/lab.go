package reference

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// lab is a colour of CIE L*a*b* (1976) under D65: l from 0 to 100, equal steps
// look about equal.
type lab struct{ l, a, b float64 }

// The white point D65 and the linear part of the curve, from CIE 15.
const (
	whiteX, whiteZ = .95047, 1.08883
	labKappa       = 24389. / 27
	labEpsilon     = 216. / 24389
)

func linear(v float64) float64 { // IEC 61966-2-1
	if v <= .04045 {
		return v / 12.92
	}
	return math.Pow((v+.055)/1.055, 2.4)
}

func encoded(v float64) float64 {
	if v <= .0031308 {
		return 12.92 * v
	}
	return 1.055*math.Pow(v, 1/2.4) - .055
}

func labOf(red, green, blue float64) lab {
	r, g, b := linear(red), linear(green), linear(blue)
	f := func(t float64) float64 {
		if t > labEpsilon {
			return math.Cbrt(t)
		}
		return (labKappa*t + 16) / 116
	}
	x := f((.4124564*r + .3575761*g + .1804375*b) / whiteX)
	y := f(.2126729*r + .7151522*g + .0721750*b)
	z := f((.0193339*r + .1191920*g + .9503041*b) / whiteZ)
	return lab{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// color is the nearest colour that a screen has.
func (c lab) color() canvas.Color {
	f := func(t float64) float64 {
		if t*t*t > labEpsilon {
			return t * t * t
		}
		return (116*t - 16) / labKappa
	}
	fy := (c.l + 16) / 116
	x, y, z := f(fy+c.a/500)*whiteX, f(fy), f(fy-c.b/200)*whiteZ
	channel := func(v float64) float32 { return float32(encoded(min(1, max(0, v)))) }
	return canvas.Color{
		R: channel(3.2404542*x - 1.5371385*y - .4985314*z),
		G: channel(-.9692660*x + 1.8760108*y + .0415560*z),
		B: channel(.0556434*x - .2040259*y + 1.0572252*z),
	}
}

func (c lab) hex() uint32 {
	k := c.color()
	b := func(v float32) uint32 { return uint32(canvas.Clamp(v, 0, 1)*255 + .5) }
	return b(k.R)<<16 | b(k.G)<<8 | b(k.B)
}

func (c lab) chroma() float64 { return math.Hypot(c.a, c.b) }

// far is the squared distance of two colours.
func (c lab) far(o lab) float64 {
	l, a, b := c.l-o.l, c.a-o.a, c.b-o.b
	return l*l + a*a + b*b
}

// labsOf is every pixel of an opaque picture.
func labsOf(m *image.RGBA) []lab {
	out := make([]lab, 0, len(m.Pix)/4)
	for i := 0; i+3 < len(m.Pix); i += 4 {
		out = append(out, labOf(float64(m.Pix[i])/255, float64(m.Pix[i+1])/255, float64(m.Pix[i+2])/255))
	}
	return out
}
