package encode

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// tileBits gives the side of the squares that share one predictor: 32 pixels.
const tileBits = 5

// pixels is a picture of 0xAARRGGBB values, not premultiplied.
type pixels struct {
	pixels        []uint32
	width, height int
}

func newPixels(img *image.RGBA) pixels {
	p := pixels{make([]uint32, img.Rect.Dx()*img.Rect.Dy()), img.Rect.Dx(), img.Rect.Dy()}
	canvas.Parallel(p.height, func(from, to int) {
		plain := make([]uint8, p.width*4)
		for y := from; y < to; y++ {
			straight(plain, img.Pix[y*img.Stride:][:p.width*4])
			row := p.pixels[y*p.width : (y+1)*p.width]
			for x := range row {
				q := plain[x*4 : x*4+4 : x*4+4]
				row[x] = uint32(q[3])<<24 | uint32(q[0])<<16 | uint32(q[1])<<8 | uint32(q[2])
			}
		}
	})
	return p
}

// subtractGreen takes the green channel from red and blue, which mostly follow it.
func (p pixels) subtractGreen() {
	for i, v := range p.pixels {
		green := v >> 8 & 0xff
		p.pixels[i] = subtract(v, green<<16|green)
	}
}

// subtract is a - b channel by channel, modulo 256.
func subtract(a, b uint32) uint32 {
	const even = 0x00ff00ff
	return ((a|^uint32(even))-(b&even))&even | (((a>>8)|^uint32(even))-((b>>8)&even))&even<<8
}

// mean is the average of a and b channel by channel, rounded down.
func mean(a, b uint32) uint32 { return (a^b)&0xfefefefe>>1 + a&b }

// Predictor modes of the format that are tried.
const (
	predictLeft   = 1
	predictTop    = 2
	predictMean   = 7
	predictSelect = 11
)

// predict replaces every pixel by its difference from a guess and returns the
// mode of each tile in the green channel.
func (p pixels) predict() pixels {
	source := append([]uint32(nil), p.pixels...)
	const tile = 1 << tileBits
	modes := pixels{width: (p.width + tile - 1) / tile, height: (p.height + tile - 1) / tile}
	modes.pixels = make([]uint32, modes.width*modes.height)
	canvas.Parallel(len(modes.pixels), func(from, to int) {
		for i := from; i < to; i++ {
			corner := image.Pt(i%modes.width*tile, i/modes.width*tile)
			area := image.Rectangle{corner, corner.Add(image.Pt(tile, tile))}.Intersect(image.Rect(0, 0, p.width, p.height))
			mode := p.bestMode(source, area)
			modes.pixels[i] = 0xff<<24 | mode<<8
			p.residuals(source, area, mode, 1, func(i int, residual uint32) { p.pixels[i] = residual })
		}
	})
	return modes
}

// bestMode is the predictor with the smallest differences on every fourth row of
// area.
func (p pixels) bestMode(source []uint32, area image.Rectangle) uint32 {
	best, least := uint32(0), -1
	for _, mode := range []uint32{predictLeft, predictTop, predictMean, predictSelect} {
		cost := 0
		p.residuals(source, area, mode, 4, func(_ int, v uint32) {
			cost += size(v) + size(v>>8) + size(v>>16) + size(v>>24)
		})
		if least < 0 || cost < least {
			best, least = mode, cost
		}
	}
	return best
}

// size is the magnitude of the lowest channel read as a signed number.
func size(v uint32) int {
	d := int(int8(v))
	return max(d, -d)
}

// residuals calls f with the difference of every pixel of area from its guess, on
// every rowStep-th row. The format fixes the guesses on the top row (left) and the left column (top).
func (p pixels) residuals(source []uint32, area image.Rectangle, mode uint32, rowStep int, f func(i int, residual uint32)) {
	for y := area.Min.Y; y < area.Max.Y; y += rowStep {
		for x := area.Min.X; x < area.Max.X; x++ {
			i := y*p.width + x
			guess := uint32(0xff << 24)
			switch {
			case x == 0 && y == 0:
			case y == 0:
				guess = source[i-1]
			case x == 0:
				guess = source[i-p.width]
			default:
				guess = predictor(mode, source[i-1], source[i-p.width], source[i-p.width-1])
			}
			f(i, subtract(source[i], guess))
		}
	}
}

// predictor guesses a pixel from its left, upper and upper left neighbours.
func predictor(mode, left, top, corner uint32) uint32 {
	switch mode {
	case predictLeft:
		return left
	case predictTop:
		return top
	case predictMean:
		return mean(left, top)
	}
	// Select: the neighbour nearer to left + top - corner.
	toLeft, toTop := 0, 0
	for shift := 0; shift < 32; shift += 8 {
		l, t, c := int(left>>shift&0xff), int(top>>shift&0xff), int(corner>>shift&0xff)
		toLeft += max(t-c, c-t)
		toTop += max(l-c, c-l)
	}
	if toLeft < toTop {
		return left
	}
	return top
}
