package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawHeadset puts a VR headset on an amazed face.
func drawHeadset(s *Set, _ []string) (*image.RGBA, error) {
	k := newSheet(760, 700)
	if err := k.place(s, "astonished-face", 380, 360, 640); err != nil {
		return nil, err
	}
	k.paint(canvas.RoundRect(28, 236, 704, 74, 30), gradient(230, 310, 0x4a4f66, 0x15171f)) // strap
	k.shade(canvas.RoundRect(84, 152, 592, 262, 96), .30)
	k.paint(canvas.RoundRect(84, 138, 592, 262, 96), gradient(138, 400, 0xffffff, 0xc9d0e4, 0x7a83a0))
	k.paint(canvas.RoundRect(112, 162, 536, 212, 76), shader(visorColor))
	for _, x := range []float32{220, 540} {
		k.fill(canvas.Ellipse(x, 268, 20, 20), canvas.Hex(0x05060c), .8)
		k.fill(canvas.Ellipse(x-5, 262, 7, 7), canvas.Hex(0x9ad8ff), .9)
	}
	return k.image, nil
}

// visorColor is dark glass with two coloured lights and two streaks.
func visorColor(x, y float32) canvas.Color {
	u, v := (x-112)/536, (y-162)/212
	c := canvas.Mix(canvas.Hex(0x2a0f6a), canvas.Hex(0x0a0a24), v)
	c = canvas.Mix(c, canvas.Hex(0xff3dc0), .8*canvas.SmoothStep(.75, .1, canvas.Hypot(u-.15, v-.9)))
	c = canvas.Mix(c, canvas.Hex(0x1ad0ff), .9*canvas.SmoothStep(.75, .1, canvas.Hypot(u-.9, v-.2)))
	streak := u*.9 - v*.5
	wide := .35 * canvas.SmoothStep(.05, 0, canvas.Abs(streak-.28))
	thin := .20 * canvas.SmoothStep(.02, 0, canvas.Abs(streak-.38))
	return c.Add(canvas.White().Scale(wide + thin))
}
