package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Size of flags and bubbles. The tail of the bubble takes the lower part.
const (
	flagWidth  = 700
	flagHeight = 600
)

func drawFlag(_ *Set, arguments []string) (*image.RGBA, error) {
	design, ok := flags[arguments[0]]
	if !ok {
		return nil, ErrUnknown
	}
	k := newSheet(flagWidth, flagHeight)
	k.paint(canvas.RoundRect(12, 12, flagWidth-24, 440, 90), design.cloth())
	return k.image, nil
}

func drawBubble(s *Set, arguments []string) (*image.RGBA, error) {
	design, ok := flags[arguments[0]]
	if !ok {
		return nil, ErrUnknown
	}
	k := newSheet(flagWidth, flagHeight)
	k.fill(canvas.Path{{{X: 150, Y: 430}, {X: 330, Y: 430}, {X: 120, Y: 590}}}, canvas.White(), 1)
	k.fill(canvas.RoundRect(12, 12, flagWidth-24, 440, 90), canvas.White(), 1)
	k.paint(canvas.RoundRect(34, 34, flagWidth-68, 396, 72), design.cloth())
	word := s.fonts.Stack("luckiest-guy", "anton").Path(design.greeting, 350, 236, 470, 170)
	k.outline(word, 17, canvas.Hex(0x3a0508))
	k.paint(word, gradient(140, 330, 0xffffff, 0xfff4d0))
	return k.image, nil
}

// cloth is the flag with folds.
func (f flagDesign) cloth() canvas.Paint {
	return shader(func(x, y float32) canvas.Color {
		fold := x/88 + .6
		y += canvas.Sin(fold) * 13
		c := f.stripe(x, y)
		if f.emblem != nil {
			c = f.emblem((x-350)/316, (y-232)/198, c)
		}
		return c.Scale(.90 + .16*canvas.Cos(fold))
	})
}

func (f flagDesign) stripe(x, y float32) canvas.Color {
	t := (y - 20) / 424
	if !f.horizontal {
		t = (x - 34) / (flagWidth - 68)
	}
	var total float32
	for _, w := range f.widths {
		total += w
	}
	t = canvas.Clamp(t, 0, .999) * total
	i := 0
	for i < len(f.widths)-1 && t >= f.widths[i] {
		t -= f.widths[i]
		i++
	}
	return canvas.Hex(f.colors[i])
}
