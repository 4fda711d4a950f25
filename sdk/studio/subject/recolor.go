package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawTint recolours an icon by its brightness.
func drawTint(s *Set, arguments []string) (*image.RGBA, error) {
	return s.recolor(arguments, func(c, to canvas.Color) canvas.Color {
		l := canvas.SmoothStep(.05, .95, c.Luma())
		return canvas.Mix(to.Scale(.40+.9*l), canvas.Color{R: 1, G: .95, B: .85}, .45*canvas.SmoothStep(.75, 1, l))
	})
}

// drawHue repaints the warm saturated parts of an icon and keeps greys and glass.
func drawHue(s *Set, arguments []string) (*image.RGBA, error) {
	return s.recolor(arguments, func(c, to canvas.Color) canvas.Color {
		warm := canvas.SmoothStep(.12, .35, c.R-max(c.G, c.B*.8))
		return canvas.Mix(c, to.Scale(.35+1.25*max(c.R, c.G, c.B)*(.55+.45*c.G)), warm)
	})
}

// recolor maps the colours of the icon named by the first argument towards the
// colour given by the second.
func (s *Set) recolor(arguments []string, f func(c, to canvas.Color) canvas.Color) (*image.RGBA, error) {
	to, err := parseColor(arguments[1])
	if err != nil {
		return nil, err
	}
	icon, err := s.icon(arguments[0])
	if err != nil {
		return nil, err
	}
	sprite := canvas.Sprite{Image: icon}
	sprite.EachPixel(func(_, _ int, c canvas.Color, _ float32) canvas.Color { return f(c, to) })
	return icon, nil
}

// drawJersey dyes the shirt icon in stripes and prints a letter.
func drawJersey(s *Set, arguments []string) (*image.RGBA, error) {
	to, err := parseColor(arguments[1])
	if err != nil {
		return nil, err
	}
	shirt, err := s.icon("t-shirt")
	if err != nil {
		return nil, err
	}
	width, height := float32(shirt.Rect.Dx()), float32(shirt.Rect.Dy())
	sprite := canvas.Sprite{Image: shirt}
	sprite.EachPixel(func(x, _ int, c canvas.Color, _ float32) canvas.Color {
		l := c.Luma()
		cloth := to.Scale(.45 + l)
		if int(float32(x)/(width/7))%2 == 1 {
			cloth = canvas.Mix(cloth, canvas.White().Scale(.55+.6*l), .85)
		}
		return cloth
	})
	k := sheet{shirt}
	letter := s.fonts.Stack("anton").Path(arguments[0], width/2, height*.56, width*.36, height*.40)
	k.outline(letter, 14, to.Scale(.22))
	k.paint(letter, gradient(height*.35, height*.8, 0xffffff, 0xdfe8ff))
	return shirt, nil
}
