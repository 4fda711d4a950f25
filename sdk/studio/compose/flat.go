package compose

import (
	"errors"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
	"github.com/routix/routix/sdk/studio/subject"
)

// posterBackgrounds are the scenes of quick pictures, whatever the theme.
var posterBackgrounds = []string{"disc", "panels", "wedges"}

// bustSink is how far a bust's lower edge lies below the picture.
const bustSink = 6

// drawFlat draws a subject in its own light as a cut-out: a white edge and a
// hard shadow. It costs a third of a relit one.
func (c *Composition) drawFlat(a actor) {
	picture, err := c.kit.Subjects.Picture(a.name)
	if err != nil {
		if !errors.Is(err, subject.ErrUnknown) {
			c.failure = errors.Join(c.failure, err)
		}
		return
	}
	k := c.canvas.Scale
	place := func() *canvas.Sprite { return canvas.Place(picture, a.X*k, a.Y*k, a.Size*k, a.Rotation, a.Flip) }
	sprite := place()
	if a.Bust {
		_, height := scene.Size(c.canvas)
		a.Y += height + bustSink - float32(sprite.Image.Rect.Max.Y)/k
		sprite = place()
	}
	edge := a.Size * .018 * k
	img := c.canvas.Image
	outline := canvas.Distances(sprite.Mask(), int(edge)+2, img.Rect.Inset(-int(edge)-2)).Outline(edge)
	canvas.FillColor(img, canvas.Shift(outline, int(edge*.9), int(edge*1.3)), c.colors.Dark.Scale(.35), .8)
	canvas.FillColor(img, outline, canvas.White(), 1)
	sprite.Draw(img, a.opacity())
}

func (a actor) opacity() float32 {
	if a.Opacity == 0 {
		return 1
	}
	return a.Opacity
}
