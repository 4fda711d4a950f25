package effects

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// bloomCell is the side of the blocks, in pixels, in which bloom is worked out:
// light spreads far too softly to need more.
const bloomCell = 8

// Bloom lets what is brighter than threshold (0 to 1) spill a soft light over
// its surroundings.
func (p *Page) Bloom(threshold, strength float32) {
	w, h := (p.Image.Rect.Dx()+bloomCell-1)/bloomCell, (p.Image.Rect.Dy()+bloomCell-1)/bloomCell
	radius := max(1, int(16*p.Unit/bloomCell))
	var planes [3][]float32
	for c := range planes {
		bright := brightness(p.Image, w, h, c, threshold, strength)
		planes[c] = canvas.BoxBlur(canvas.BoxBlur(bright, w, h, radius), w, h, radius)
	}
	canvas.Parallel(p.Image.Rect.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			screenRow(p.Image, &planes, w, h, y)
		}
	})
}

// brightness is how much one channel of each block exceeds the threshold, from
// four pixels of it.
func brightness(im *image.RGBA, w, h, channel int, threshold, strength float32) []float32 {
	bright := make([]float32, w*h)
	lastX, lastY := im.Rect.Dx()-1, im.Rect.Dy()-1
	for y := range h {
		for x := range w {
			var sum float32
			for _, d := range [4]image.Point{{2, 2}, {6, 2}, {2, 6}, {6, 6}} {
				px, py := min(lastX, x*bloomCell+d.X), min(lastY, y*bloomCell+d.Y)
				sum += float32(im.Pix[py*im.Stride+px*4+channel])
			}
			bright[y*w+x] = max(0, sum/4-threshold*255) * strength
		}
	}
	return bright
}

// screenRow lightens one row of the picture by the blurred light, interpolated
// between blocks.
func screenRow(im *image.RGBA, planes *[3][]float32, w, h, y int) {
	y0, fy := blockAt(y, h)
	row := im.Pix[y*im.Stride : y*im.Stride+im.Rect.Dx()*4]
	for x := range im.Rect.Dx() {
		x0, fx := blockAt(x, w)
		for c := range planes {
			i := y0*w + x0
			below := i + w*min(1, h-1-y0)
			right := min(1, w-1-x0)
			light := canvas.Lerp(
				canvas.Lerp(planes[c][i], planes[c][i+right], fx),
				canvas.Lerp(planes[c][below], planes[c][below+right], fx), fy)
			if light > .5 {
				v := float32(row[x*4+c])
				row[x*4+c] = uint8(v + light*(255-v)/255)
			}
		}
	}
}

// blockAt is the block whose centre lies before a pixel and how far on the way
// to the next one the pixel is.
func blockAt(pixel, blocks int) (block int, share float32) {
	at := canvas.Clamp((float32(pixel)-bloomCell/2)/bloomCell, 0, float32(blocks-1))
	block = int(at)
	return block, at - float32(block)
}
