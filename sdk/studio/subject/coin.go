package subject

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawCoin strikes a gold coin with the sign of a currency.
func drawCoin(s *Set, arguments []string) (*image.RGBA, error) {
	const size, c = 640, 320
	var sign canvas.Path
	switch arguments[0] {
	case "B":
		sign = bitcoinSign(s, c)
	case "E":
		sign = etherSign(c)
	default:
		return nil, ErrUnknown
	}
	k := newSheet(size, size)
	k.paint(canvas.Ellipse(c, c, 314, 314), gradient(0, size, 0xffe9a0, 0xf0a020, 0xa85a08))
	k.paint(canvas.Ellipse(c, c, 282, 282), gradient(40, 600, 0xb86a08, 0xffc23a, 0xffe08a))
	k.paint(canvas.Ellipse(c, c, 266, 266), canvas.RadialGradient(230, 200, 420, canvas.Hex(0xffcf4a), canvas.Hex(0xee8a12)))
	const teeth = 72 // of the reeded edge
	for i := range teeth {
		sin, cos := math.Sincos(float64(i) / teeth * 2 * math.Pi)
		k.fill(canvas.Ellipse(c+298*float32(cos), c+298*float32(sin), 4, 4), canvas.Hex(0x9a5206), .55)
	}
	k.fill(sign.Move(5, 10), canvas.Hex(0x8a4604), .9)
	k.fill(sign.Move(-2.5, -5), canvas.Hex(0xfff2c0), .9)
	k.paint(sign, gradient(120, 520, 0xffffff, 0xfff1c4, 0xffdc86))
	return k.image, nil
}

func bitcoinSign(s *Set, c float32) canvas.Path {
	p := s.fonts.Stack("poppins-black", "montserrat-black").Path("B", c+4, c, 250, 300)
	for _, x := range []float32{-62, 6} {
		p = append(p, canvas.RoundRect(c+x, c-200, 38, 60, 6)...)
		p = append(p, canvas.RoundRect(c+x, c+140, 38, 60, 6)...)
	}
	return p
}

// etherSign is an octahedron in two parts.
func etherSign(c float32) canvas.Path {
	return canvas.Path{
		{{X: c, Y: c - 190}, {X: c + 118, Y: c + 10}, {X: c, Y: c + 80}, {X: c - 118, Y: c + 10}},
		{{X: c - 112, Y: c + 46}, {X: c, Y: c + 112}, {X: c + 112, Y: c + 46}, {X: c, Y: c + 196}},
	}
}
