package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// touchGround darkens the ground under the subject and mirrors it there.
func (h *Hero) touchGround(c *canvas.Canvas, sprite *canvas.Sprite) {
	if h.Reflection > 0 {
		reflect(c, sprite, h.Floor*c.Scale, h.Reflection)
	}
	r := sprite.Image.Rect
	x, width := float32(r.Min.X+r.Max.X)/2/c.Scale, float32(r.Dx())/c.Scale
	c.SoftShape(canvas.Ellipse(x, h.Floor-4, width*.42, 20), 16, canvas.Color{}, .55)
	c.SoftShape(canvas.Ellipse(x, h.Floor-6, width*.30, 9), 6, canvas.Color{}, .6)
}

// reflect mirrors the lower part of a sprite at the height floor, fading down.
// floor is in picture pixels, strength 0 to 1.
func reflect(c *canvas.Canvas, sprite *canvas.Sprite, floor, strength float32) {
	const part, sink = .38, 4 // share of the height shown; pixels that feet sink in
	src := sprite.Image
	r := src.Rect
	top, height, bottom := int(floor)-sink, float32(r.Dy())*part, feet(sprite)
	mirror := image.NewRGBA(image.Rect(r.Min.X, top, r.Max.X, top+int(height)))
	for y := range mirror.Rect.Dy() {
		from := bottom - 1 - y
		if from < r.Min.Y {
			break
		}
		fade := 1 - float32(y)/height
		opacity := uint32(canvas.Clamp(strength, 0, 1) * fade * fade * 256)
		row := mirror.Pix[y*mirror.Stride:][:mirror.Stride]
		for i, v := range src.Pix[src.PixOffset(r.Min.X, from):][:r.Dx()*4] {
			row[i] = uint8(uint32(v) * opacity >> 8)
		}
	}
	(&canvas.Sprite{Image: mirror}).Blur(int(2*c.Scale)).Draw(c.Image, 1)
}
