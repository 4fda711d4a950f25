package people

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// layProp lays the prop upright with its middle at a design point, its longer side
// size units.
func (f *figure) layProp(at canvas.Point, size float32) {
	if f.prop == nil || f.prop.Rect.Empty() {
		return
	}
	pixels := size * f.Scale
	sprite := canvas.Place(f.prop, 0, 0, pixels, 0, false).Image
	sprite.Rect = sprite.Rect.Sub(sprite.Rect.Min)
	f.Blit(sprite, at)
}

// propHalf is half the width of the prop where its longer side is size units.
func (f *figure) propHalf(size float32) float32 {
	if f.prop == nil || f.prop.Rect.Empty() {
		return size / 2
	}
	r := inkOf(f.prop)
	return size / 2 * float32(r.Dx()) / float32(max(f.prop.Rect.Dx(), f.prop.Rect.Dy()))
}

// inkOf is the part of a picture that shows.
func inkOf(picture *image.RGBA) image.Rectangle {
	mask := image.NewAlpha(picture.Rect)
	for i := range mask.Pix {
		mask.Pix[i] = picture.Pix[i*4+3]
	}
	return canvas.CropToInk(mask).Rect
}

// microphone stands in the fist, its head above the fingers.
func (h hand) microphone() {
	steel := relief.MaterialOf(canvas.Hex(0x2b2f3a), .8, 7, .2)
	h.Part(relief.Line(26, 26, 22, 0, -100, 0, -40, 0, 40), steel)
	grille := relief.MaterialOf(canvas.Hex(0x9aa2b4), .7, 20, .7)
	h.Part(relief.Ellipse(0, -122, 30, 32), grille)
	h.Part(relief.Line(10, 10, 10, -27, -102, 0, -96, 27, -102), relief.MaterialOf(canvas.Hex(0xd3d8e4), .9, 4, .2))
}
