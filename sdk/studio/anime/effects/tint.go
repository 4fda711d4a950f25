package effects

import "github.com/routix/routix/sdk/studio/canvas"

// Tint moves every pixel a share (0 to 1) of the way to the shade of a colour that
// is as light as the pixel, so that forms stay and hues agree. Lightness is the
// luma of ITU-R BT.601.
func (p *Page) Tint(c canvas.Color, share float32) {
	luma := max(.05, .299*c.R+.587*c.G+.114*c.B)
	pix := p.Image.Pix
	canvas.Parallel(len(pix)/4, func(from, to int) {
		for i := from * 4; i < to*4; i += 4 {
			k := (.299*float32(pix[i]) + .587*float32(pix[i+1]) + .114*float32(pix[i+2])) / luma
			for j, tone := range [3]float32{c.R, c.G, c.B} {
				own := float32(pix[i+j])
				pix[i+j] = uint8(canvas.Clamp(own+(tone*k-own)*share, 0, 255) + .5)
			}
		}
	})
}
