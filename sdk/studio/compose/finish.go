package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Finish scales the picture to its size and sums up what was made. The
// Composition must not be used afterwards.
func (c *Composition) Finish() *Design {
	picture := c.canvas.Image
	if c.opts.Width != picture.Rect.Dx() || c.opts.Height != picture.Rect.Dy() {
		picture = image.NewRGBA(image.Rect(0, 0, c.opts.Width, c.opts.Height))
		canvas.Downscale(picture, c.canvas.Image)
	}
	covered := 0.
	for _, hero := range c.heroes {
		covered += overlap(c.titleBox, hero)
	}
	if c.layout.over {
		covered = 0
	}
	return &Design{
		Image:      picture,
		Layout:     c.layout.name,
		Background: c.choice.background,
		Colors:     c.choice.palette,
		Reading:    c.reading,
		HasTitle:   len(c.block.Lines) > 0,
		Overlap:    covered,
		Layers:     c.layers,
	}
}

// bloom lets the brightest parts of the scene shine over their edges. It works
// on a picture of a sixth of the size, where a wide blur costs little.
func (c *Composition) bloom() {
	const shrink, threshold = 6, .78
	strength := float32(.34)
	if c.ground.Bright { // little room is left above a bright scene
		strength = .10
	}
	full := c.canvas.Image
	small := image.NewRGBA(image.Rect(0, 0, max(1, full.Rect.Dx()/shrink), max(1, full.Rect.Dy()/shrink)))
	canvas.Downscale(small, full)
	for i := 0; i < len(small.Pix); i += 4 {
		p := small.Pix[i : i+4 : i+4]
		luma := pixelColor(p).Luma()
		k := canvas.SmoothStep(threshold, 1, luma) * strength
		p[0], p[1], p[2] = uint8(float32(p[0])*k), uint8(float32(p[1])*k), uint8(float32(p[2])*k)
		p[3] = 255
	}
	soft := (&canvas.Sprite{Image: small}).Blur(max(1, small.Rect.Dx()/60)).Image
	canvas.Screen(full, soft.SubImage(small.Rect).(*image.RGBA))
}
