package effects

import "github.com/routix/routix/sdk/studio/canvas"

// Dim lays a colour over the page: nothing at the height from, the more the
// nearer to the height to, and fully beyond it. from may lie below to. strength is
// how thick it gets: 1 hides about four fifths of what is behind.
func (p *Page) Dim(from, to float32, c canvas.Color, strength float32) {
	const thickness = 1.65
	if from == to || strength <= 0 {
		return
	}
	width := p.Image.Rect.Dx() * 4
	rgb := [3]uint32{uint32(canvas.Clamp(c.R, 0, 1) * 255), uint32(canvas.Clamp(c.G, 0, 1) * 255), uint32(canvas.Clamp(c.B, 0, 1) * 255)}
	canvas.Parallel(p.Image.Rect.Dy(), func(first, end int) {
		for y := first; y < end; y++ {
			t := canvas.Clamp(((float32(y)+.5)/p.Unit-from)/(to-from), 0, 1)
			// Layers of one thickness each let the same share of light through.
			a := uint32((1 - canvas.Pow(.3678794, thickness*strength*t)) * 256)
			if a == 0 {
				continue
			}
			row := p.Image.Pix[y*p.Image.Stride : y*p.Image.Stride+width]
			for x := 0; x < width; x += 4 {
				row[x] = uint8((uint32(row[x])*(256-a) + rgb[0]*a) >> 8)
				row[x+1] = uint8((uint32(row[x+1])*(256-a) + rgb[1]*a) >> 8)
				row[x+2] = uint8((uint32(row[x+2])*(256-a) + rgb[2]*a) >> 8)
			}
		}
	})
}
