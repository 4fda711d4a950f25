package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
)

// Scene is a finished picture that takes the place of background and subjects.
type Scene struct {
	// Image covers the whole picture, cut at two sides where the shapes differ.
	Image *image.RGBA
	// Face is the part of Image that stays in view and free of words.
	Face image.Rectangle
}

// view is the part of the scene's picture that a frame of the given size shows:
// as much as fits, with the face as near to its own place as can be.
func (s *Scene) view(width, height int) image.Rectangle {
	size := s.Image.Rect.Size()
	w, h := size.X, size.X*height/width
	if h > size.Y {
		w, h = size.Y*width/height, size.Y
	}
	w, h = max(w, 1), max(h, 1)
	middle := s.Face.Min.Add(s.Face.Max).Div(2)
	if s.Face.Empty() {
		middle = size.Div(2)
	}
	x := min(max(middle.X-w/2, 0), size.X-w)
	y := min(max(middle.Y-h*2/5, 0), size.Y-h)
	return image.Rect(x, y, x+w, y+h).Add(s.Image.Rect.Min)
}

// paintGiven covers the canvas with the scene of the options.
func (c *Composition) paintGiven() {
	s, frame := c.opts.Scene, c.canvas.Image.Rect
	view := s.view(frame.Dx(), frame.Dy())
	canvas.Downscale(c.canvas.Image, s.Image.SubImage(view).(*image.RGBA))
	c.choice.background = "template"
	const bright = .6
	c.ground = scene.Ground{LightX: -.5, LightY: -.85, Bright: c.lumaAround(c.size.width/2, c.size.height/2, c.size.height/2) > bright}
	c.addLayer(Layer{Type: "image", Name: "scene"}, c.size.whole())
	if s.Face.Empty() {
		return
	}
	k := c.size.width / float32(view.Dx())
	face := box{float32(s.Face.Min.X-view.Min.X) * k, float32(s.Face.Min.Y-view.Min.Y) * k, float32(s.Face.Dx()) * k, float32(s.Face.Dy()) * k}
	c.heroes, c.faceBoxes = append(c.heroes, face), append(c.faceBoxes, face)
	c.addLayer(Layer{Type: layerFace, Name: "person"}, face)
}

// besideFace is the layout whose title keeps away from the face of a scene.
func (s *Scene) besideFace(width, height int) (name string, mirrored bool) {
	const middle = .14 // how far from the middle a face counts as central
	view := s.view(max(width, 1), max(height, 1))
	at := float64((s.Face.Min.X+s.Face.Max.X)/2-view.Min.X)/float64(view.Dx()) - .5
	switch {
	case s.Face.Empty() || at > middle:
		return LayoutLeft, false
	case at < -middle:
		return LayoutRight, false
	}
	return LayoutBottom, false
}
