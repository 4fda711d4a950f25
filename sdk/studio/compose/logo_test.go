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

// opaqueLogo is a red disc on a full rectangle.
func opaqueLogo(w, h int, ground color.NRGBA) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, ground)
			if dx, dy := x-w/2, y-h/2; dx*dx+dy*dy < min(w, h)*min(w, h)/36 {
				m.SetNRGBA(x, y, color.NRGBA{220, 20, 30, 255})
			}
		}
	}
	return m
}

func TestLogosOfAnyKind(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("Easy chocolate cake", "")
	white := color.NRGBA{255, 255, 255, 255}
	for name, test := range map[string]struct {
		logo image.Image
		none bool
	}{
		"white rectangle": {opaqueLogo(400, 300, white), false}, "black rectangle": {opaqueLogo(300, 300, color.NRGBA{A: 255}), false},
		"very wide": {opaqueLogo(1000, 20, white), false}, "very tall": {opaqueLogo(12, 900, white), false},
		"tiny": {opaqueLogo(3, 3, white), false}, "huge": {opaqueLogo(1500, 1500, white), false},
		"clear": {image.NewNRGBA(image.Rect(0, 0, 50, 50)), true}, "haze": {discLogo(color.NRGBA{255, 255, 255, 40}), false},
		"empty": {image.NewNRGBA(image.Rectangle{}), true},
	} {
		for _, size := range []image.Point{sizes["16:9"], sizes["9:16"]} {
			d := render(t, kit, b, compose.Options{Width: size.X, Height: size.Y, Logo: test.logo})
			drawn := false
			for _, l := range d.Layers {
				if l.Type != "logo" {
					continue
				}
				drawn = true
				if l.Box.X < .039 || l.Box.Y < .039 || l.Box.X+l.Box.W > .961 || l.Box.Y+l.Box.H > .961 || l.Box.W > .45 || l.Box.H > .45 {
					t.Errorf("%s at %v: %+v", name, size, l.Box)
				}
			}
			if drawn == test.none {
				t.Errorf("%s at %v: drawn %v", name, size, drawn)
			}
		}
	}
}

func TestOpaqueLogoIsTrimmedToACard(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("Snow in the mountains", "")
	d := render(t, kit, b, compose.Options{Width: 640, Height: 360, Logo: opaqueLogo(600, 300, color.NRGBA{255, 255, 255, 255})})
	box := layerOf(t, d, "logo").Box
	if ratio := box.W * 640 / (box.H * 360); ratio > 1.2 {
		t.Errorf("the empty border of a logo stayed: %.2f", ratio)
	}
	p := d.Image.RGBAAt(int((box.X+box.W/2)*640), int((box.Y+box.H/2)*360))
	if p.R < 200 || p.G > 60 {
		t.Errorf("the middle of the logo is %v", p)
	}
	if p := d.Image.RGBAAt(int((box.X+box.W*.5)*640), int((box.Y+box.H*.04)*360)); p.R < 235 || p.G < 235 {
		t.Errorf("the card is %v, want white", p)
	}
}

func TestLogoKeepsOffTheTimeStamp(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("Electric cars", "")
	o := compose.Options{Width: 640, Height: 360, LogoCorner: compose.CornerBottomRight, Logo: discLogo(color.NRGBA{250, 250, 250, 255})}
	if box := layerOf(t, render(t, kit, b, o), "logo").Box; box.X+box.W > .87 && box.Y+box.H > .89+.001 {
		t.Errorf("the logo lies under the time stamp: %+v", box)
	}
}
