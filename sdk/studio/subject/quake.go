package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawQuake cracks the globe, with glowing edges along the crack.
func drawQuake(s *Set, _ []string) (*image.RGBA, error) {
	globe, err := s.icon("globe-showing-americas")
	if err != nil {
		return nil, err
	}
	before := (&canvas.Sprite{Image: globe}).Mask()
	k := sheet{globe}
	w, h := float32(globe.Rect.Dx()), float32(globe.Rect.Dy())
	at := func(parts ...float32) []canvas.Point {
		points := make([]canvas.Point, len(parts)/2)
		for i := range points {
			points[i] = canvas.Point{X: parts[2*i] * w, Y: parts[2*i+1] * h}
		}
		return points
	}
	crack := at(.62, -.02, .52, .14, .63, .24, .46, .40, .58, .50, .42, .66, .52, .76, .40, 1.02)
	for _, layer := range []struct {
		width, opacity float32
		color          uint32
	}{{74, .35, 0xff7a1a}, {54, .9, 0xffc83a}, {40, 1, 0x2a0604}} {
		k.fill(canvas.Stroke(crack, func(t float32) float32 { return layer.width * (1.1 - .75*t) }), canvas.Hex(layer.color), layer.opacity)
	}
	for _, branch := range [][]canvas.Point{
		append(crack[2:3:3], at(.80, .30, .92, .26)...),
		append(crack[3:4:4], at(.28, .44, .10, .38)...),
		append(crack[5:6:6], at(.24, .74, .14, .70)...),
		append(crack[4:5:5], at(.74, .58, .86, .70)...),
	} {
		k.fill(canvas.Stroke(branch, func(t float32) float32 { return 30 * (1.05 - t) }), canvas.Hex(0xffa02a), .9)
		k.fill(canvas.Stroke(branch, func(t float32) float32 { return 20 * (1.05 - t) }), canvas.Hex(0x2a0604), 1)
	}
	for i, alpha := range before.Pix { // nothing outside the globe
		fade(globe.Pix[i*4:i*4+4:i*4+4], alpha)
	}
	return globe, nil
}
