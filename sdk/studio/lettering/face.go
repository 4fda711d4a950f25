package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Texture breaks up the faces of letters.
type Texture int

// The textures.
const (
	TextureNone      Texture = iota
	TextureHalftone          // dots that grow towards the foot
	TextureScratched         // worn print
	TextureBars              // bands that thicken towards the foot
)

// face is how the letters of a line are filled.
type face struct {
	paint   []canvas.Color // stops from the top
	bevel   int            // pixels of the light and the dark edge, 0 for none
	texture Texture
	ground  canvas.Color // shows through the texture
}

// Opacity of the edges of a face in 1/256.
const (
	bevelLight = 190
	bevelDark  = 56
)

// fill paints the letters of line l, whose gradient runs over its height.
func (f face) fill(img *image.RGBA, letters canvas.Path, l placedLine) {
	if len(letters) == 0 {
		return
	}
	m := letters.Mask(img.Rect, 0)
	b := m.Rect.Intersect(img.Rect)
	if b.Empty() {
		return
	}
	ramp := f.ramp(l)
	tilt := l.lean(canvas.Point{X: l.right, Y: l.top}).Y - l.lean(canvas.Point{X: l.left, Y: l.top}).Y
	perPixel := tilt / max(l.right-l.left, 1)
	start := l.lean(canvas.Point{X: l.left, Y: l.top})
	tex := f.pattern(l.size)
	canvas.Parallel(b.Dy(), func(from, to int) {
		for y := b.Min.Y + from; y < b.Min.Y+to; y++ {
			row := m.Pix[m.PixOffset(b.Min.X, y):][:b.Dx()]
			above, below := f.neighbours(m, b, y)
			pix := img.Pix[img.PixOffset(b.Min.X, y):]
			for x, v := range row {
				if v == 0 {
					continue
				}
				q := pix[x*4 : x*4+4 : x*4+4]
				down := float32(y) - start.Y - (float32(x+b.Min.X)-start.X)*perPixel
				c := ramp[min(max(int(down), 0), len(ramp)-1)]
				if tex != nil {
					c = tex(x+b.Min.X, y, down/float32(len(ramp)), c)
				}
				if f.bevel > 0 {
					c = edgeLight(c, above, below, x)
				}
				cover(q, c, float32(v)*(1./255))
			}
		}
	})
}

// ramp is the colour of every pixel row from the top of the line down.
func (f face) ramp(l placedLine) [][3]int32 {
	n := max(1, int(l.bottom-l.top+.5))
	out := make([][3]int32, n)
	last := len(f.paint) - 1
	for i := range out {
		t := float32(i) / float32(max(1, n-1)) * float32(last)
		k := min(int(t), max(last-1, 0))
		out[i] = channels(canvas.Mix(f.paint[k], f.paint[min(k+1, last)], t-float32(k)))
	}
	return out
}

// neighbours are the rows of the mask a bevel above and below y, nil outside.
func (f face) neighbours(m *image.Alpha, b image.Rectangle, y int) (above, below []uint8) {
	if f.bevel == 0 {
		return nil, nil
	}
	if y-f.bevel >= b.Min.Y {
		above = m.Pix[m.PixOffset(b.Min.X, y-f.bevel):][:b.Dx()]
	}
	if y+f.bevel < b.Max.Y {
		below = m.Pix[m.PixOffset(b.Min.X, y+f.bevel):][:b.Dx()]
	}
	return above, below
}

// edgeLight lightens the upper edges of a letter and darkens the lower ones.
func edgeLight(c [3]int32, above, below []uint8, x int) [3]int32 {
	up, down := int32(0), int32(0)
	if above != nil {
		up = int32(above[x])
	}
	if below != nil {
		down = int32(below[x])
	}
	if up == 255 && down == 255 {
		return c
	}
	light := (255 - up) * bevelLight >> 8
	dark := (255 - down) * bevelDark >> 8
	for i := range c {
		c[i] += (255 - c[i]) * light >> 8
		c[i] -= c[i] * dark >> 8
	}
	return c
}
