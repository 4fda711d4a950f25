package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// flagDesign is a flag of stripes, enough to know it by at the size of a bubble.
type flagDesign struct {
	horizontal bool
	colors     []uint32
	widths     []float32
	greeting   string
}

// flags by country. Never written.
var flags = map[string]flagDesign{
	"de": {true, []uint32{0x161616, 0xdd1111, 0xffce00}, []float32{1, 1, 1}, "HALLO!"},
	"es": {true, []uint32{0xc60b1e, 0xffc400, 0xc60b1e}, []float32{1, 2, 1}, "¡HOLA!"},
	"fr": {false, []uint32{0x1a3fa8, 0xffffff, 0xe8293b}, []float32{1, 1, 1}, "SALUT!"},
	"ir": {true, []uint32{0x239f40, 0xffffff, 0xda2128}, []float32{1, 1, 1}, "SALAM!"},
	"it": {false, []uint32{0x109a46, 0xffffff, 0xd8262c}, []float32{1, 1, 1}, "CIAO!"},
	"jp": {true, []uint32{0xffffff}, []float32{1}, "HAI!"},
	"uk": {true, []uint32{0x16307a}, []float32{1}, "HELLO!"},
}

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
	k.paint(canvas.RoundRect(12, 12, flagWidth-24, 440, 90), design.cloth(arguments[0]))
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
	k.paint(canvas.RoundRect(34, 34, flagWidth-68, 396, 72), design.cloth(arguments[0]))
	word := s.fonts.Stack("luckiest-guy", "anton").Path(design.greeting, 350, 236, 470, 170)
	k.outline(word, 17, canvas.Hex(0x3a0508))
	k.paint(word, gradient(140, 330, 0xffffff, 0xfff4d0))
	return k.image, nil
}

// cloth is the flag with folds.
func (f flagDesign) cloth(country string) canvas.Paint {
	return shader(func(x, y float32) canvas.Color {
		fold := x/88 + .6
		y += canvas.Sin(fold) * 13
		c := f.stripe(x, y)
		switch country {
		case "jp":
			if canvas.Hypot(x-350, y-232) < 120 {
				c = canvas.Hex(0xd8102a)
			}
		case "uk":
			c = unionJack((x-350)/316, (y-232)/198, c)
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

// unionJack puts the crosses of Saint Andrew, Patrick and George on field; u and
// v run from -1 to 1.
func unionJack(u, v float32, field canvas.Color) canvas.Color {
	red := canvas.Hex(0xd8102a)
	u, v = canvas.Abs(u), canvas.Abs(v)
	diagonal := canvas.Abs(u - v)
	switch {
	case u < .10 || v < .16:
		return red
	case u < .17 || v < .27:
		return canvas.White()
	case diagonal < .05:
		return red
	case diagonal < .13:
		return canvas.White()
	}
	return field
}
