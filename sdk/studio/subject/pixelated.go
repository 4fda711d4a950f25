package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Size of a pixelated icon: blocks along a side, and pixels along a block.
const (
	blocks    = 30
	blockSize = 22
)

// drawPixelated redraws an icon as coloured blocks with lit edges.
func drawPixelated(s *Set, arguments []string) (*image.RGBA, error) {
	icon, err := s.icon(arguments[0])
	if err != nil {
		return nil, err
	}
	out := image.NewRGBA(image.Rect(0, 0, blocks*blockSize, blocks*blockSize))
	for j := range blocks {
		for i := range blocks {
			c, ok := blockColor(icon, i, j)
			if ok {
				light := .88 + .2*canvas.Noise(float32(i)*7.7, float32(j)*5.3)
				paintBlock(out, i, j, c.Scale(light))
			}
		}
	}
	return out, nil
}

// blockColor is the mean colour under a block of the icon, which stands on the
// lower edge of a square; ok is false where the icon is mostly empty.
func blockColor(icon *image.RGBA, i, j int) (c canvas.Color, ok bool) {
	width, height := icon.Rect.Dx(), icon.Rect.Dy()
	side := max(width, height)
	cell := image.Rect(i*side/blocks, j*side/blocks, (i+1)*side/blocks, (j+1)*side/blocks)
	area := cell.Dx() * cell.Dy()
	cell = cell.Sub(image.Pt((side-width)/2, side-height)).Intersect(icon.Rect)
	var r, g, b, a float32
	for y := cell.Min.Y; y < cell.Max.Y; y++ {
		for x := cell.Min.X; x < cell.Max.X; x++ {
			p := icon.Pix[icon.PixOffset(x, y):]
			r, g, b, a = r+float32(p[0]), g+float32(p[1]), b+float32(p[2]), a+float32(p[3])
		}
	}
	if a == 0 || a*2 < float32(area*255) {
		return canvas.Color{}, false
	}
	return canvas.Color{R: r / a, G: g / a, B: b / a}, true
}

func paintBlock(out *image.RGBA, i, j int, c canvas.Color) {
	const edge = 2
	for y := range blockSize {
		for x := range blockSize {
			q := c
			switch {
			case x < edge || y < edge:
				q = canvas.Mix(c, canvas.White(), .28)
			case x >= blockSize-edge || y >= blockSize-edge:
				q = c.Scale(.70)
			}
			p := out.Pix[out.PixOffset(i*blockSize+x, j*blockSize+y):][:4:4]
			canvas.Blend(p, q, 1)
			p[3] = 255
		}
	}
}
