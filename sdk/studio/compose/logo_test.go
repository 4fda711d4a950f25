package compose_test

import (
	"image"
	"image/color"
	"testing"

	"github.com/routix/routix/sdk/studio/compose"
)

// discLogo is a disc of one colour on nothing.
func discLogo(c color.NRGBA) image.Image {
	const size = 120
	m := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			if dx, dy := x-size/2, y-size/2; dx*dx+dy*dy < size*size/4 {
				m.SetNRGBA(x, y, c)
			}
		}
	}
	return m
}

func TestLogoStandsFreeAndStandsOut(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	for name, size := range sizes {
		for _, prompt := range prompts[:4] {
			for shade, col := range map[string]color.NRGBA{"white": {255, 255, 255, 255}, "black": {8, 8, 8, 255}} {
				o := compose.Options{Width: size.X, Height: size.Y, Seed: 2, Logo: discLogo(col)}
				d := render(t, kit, reader.Read(prompt, ""), o)
				logo := layerOf(t, d, "logo")
				for _, l := range d.Layers {
					if (l.Type == "badge" || l.Type == "text" && l.Name != "title") && area(l.Box, logo.Box) > .25*logo.Box.W*logo.Box.H {
						t.Errorf("%s %q: the logo covers %s", name, prompt, l.Name)
					}
				}
				if c := edgeContrast(d.Image, logo.Box); c < 40 {
					t.Errorf("%s %q: a %s logo differs by %.0f from its ground", name, prompt, shade, c)
				}
			}
		}
	}
}

func layerOf(t *testing.T, d *compose.Design, kind string) compose.Layer {
	t.Helper()
	for _, l := range d.Layers {
		if l.Type == kind {
			return l
		}
	}
	t.Fatalf("no layer of type %s", kind)
	return compose.Layer{}
}

// edgeContrast compares the middle of a disc with the corners of its box.
func edgeContrast(m *image.RGBA, b compose.Box) float64 {
	at := func(u, v float64) float64 {
		x, y := (b.X+b.W*u)*float64(m.Rect.Dx()), (b.Y+b.H*v)*float64(m.Rect.Dy())
		p := m.RGBAAt(int(x), int(y))
		return .299*float64(p.R) + .587*float64(p.G) + .114*float64(p.B)
	}
	corners := (at(.05, .05) + at(.95, .05) + at(.05, .95) + at(.95, .95)) / 4
	return max(at(.5, .5)-corners, corners-at(.5, .5))
}

func TestLogoCorner(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("Electric cars", "")
	for _, corner := range compose.Corners() {
		o := compose.Options{Width: 256, Height: 144, Logo: discLogo(color.NRGBA{200, 30, 30, 255}), LogoCorner: corner}
		box := layerOf(t, render(t, kit, b, o), "logo").Box
		right, low := box.X > .5, box.Y > .5
		want := map[string][2]bool{"top-left": {}, "top-right": {true, false}, "bottom-left": {false, true}, "bottom-right": {true, true}}[corner]
		if right != want[0] || low != want[1] {
			t.Errorf("%s: %+v", corner, box)
		}
	}
}
