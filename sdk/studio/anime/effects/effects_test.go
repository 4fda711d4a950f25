package effects_test

import (
	"bytes"
	"image"
	"testing"

	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func grey(level float32) canvas.Color { return canvas.Color{R: level, G: level, B: level} }

// blank is a page of one colour.
func blank(width, height int, c canvas.Color) *effects.Page {
	p := effects.NewPage(width, height, 1)
	p.Soft(func(_, _ float32) canvas.Color { return c })
	return p
}

func TestPagesHaveOneArea(t *testing.T) {
	for _, size := range []image.Point{{1280, 720}, {720, 1280}, {1080, 1080}, {2520, 1080}, {320, 180}} {
		p := effects.NewPage(size.X, size.Y, 1)
		if area := p.Width * p.Height; canvas.Abs(area-1280*720) > 300 {
			t.Errorf("%v: %v square units", size, area)
		}
		if canvas.Abs(p.Width*p.Unit-float32(size.X)) > .1 {
			t.Errorf("%v: %v units of %v pixels", size, p.Width, p.Unit)
		}
	}
}

func TestSoftSpansThePage(t *testing.T) {
	for _, size := range []image.Point{{320, 180}, {180, 320}} {
		p := effects.NewPage(size.X, size.Y, 1)
		width, height := p.Width, p.Height
		p.Soft(func(x, y float32) canvas.Color { return canvas.Color{R: x / width, G: y / height} })
		if c := p.Image.RGBAAt(size.X-1, size.Y-1); c.R < 245 || c.G < 245 {
			t.Errorf("%v: the last corner is %v", size, c)
		}
		if c := p.Image.RGBAAt(size.X/2, size.Y/2); c.R < 120 || c.R > 136 || c.G < 120 || c.G > 136 {
			t.Errorf("%v: the middle is %v", size, c)
		}
	}
}

func TestFocusLeavesTheMiddleFree(t *testing.T) {
	p := blank(640, 360, grey(1))
	cx, cy := p.Width/2, p.Height/2
	p.Focus(cx, cy, 200, 1.3, 120, grey(0), 1)
	inked := 0
	for y := range 360 {
		for x := range 640 {
			if p.Image.RGBAAt(x, y).R > 200 {
				continue
			}
			inked++
			dx, dy := (float32(x)/p.Unit-cx)/1.3, float32(y)/p.Unit-cy
			if canvas.Hypot(dx, dy) < 200*.80 {
				t.Fatalf("ink at %d,%d, within the free ellipse", x, y)
			}
		}
	}
	if inked < 640*360/20 {
		t.Errorf("only %d pixels of ink", inked)
	}
}

func TestToneFollowsItsDensity(t *testing.T) {
	covered := func(density float32) float64 {
		p := blank(320, 180, grey(1))
		p.Tone(16, 30, grey(0), 1, func(_, _ float32) float32 { return density })
		return 1 - mean(p.Image)
	}
	if none, half, most := covered(0), covered(.4), covered(.9); none > .001 || half < .25 || half > .6 || most < half+.2 {
		t.Errorf("densities 0, .4 and .9 cover %.3f, %.3f and %.3f", none, half, most)
	}
}

// mean is the mean level of a picture's red, 0 to 1.
func mean(im *image.RGBA) float64 {
	sum := 0.0
	for i := 0; i < len(im.Pix); i += 4 {
		sum += float64(im.Pix[i]) / 255
	}
	return sum / float64(len(im.Pix)/4)
}

func TestMangaKeepsTheOrderOfTones(t *testing.T) {
	last := -1.0
	for _, level := range []float32{.05, .3, .5, .7, .95} {
		p := blank(320, 180, canvas.Color{R: level, G: level * .9, B: level})
		p.Manga(6.5)
		for i := 0; i < len(p.Image.Pix); i += 4 {
			if r, g := p.Image.Pix[i], p.Image.Pix[i+1]; r != g {
				t.Fatalf("level %v keeps a colour: %d %d", level, r, g)
			}
		}
		m := mean(p.Image)
		if m <= last {
			t.Errorf("level %v prints as %.3f, not lighter than the one below", level, m)
		}
		last = m
	}
}

func TestBloomSpreadsLightAlone(t *testing.T) {
	dark := blank(320, 180, grey(.3))
	before := bytes.Clone(dark.Image.Pix)
	dark.Bloom(.7, .8)
	if !bytes.Equal(before, dark.Image.Pix) {
		t.Error("a page without light blooms")
	}
	lit := blank(320, 180, grey(.1))
	lit.Fill(ink.Ellipse(lit.Width/2, lit.Height/2, 60, 60, 0), grey(1), 1)
	near, far := image.Pt(160+19, 90), image.Pt(10, 10)
	nearBefore, farBefore := lit.Image.RGBAAt(near.X, near.Y).R, lit.Image.RGBAAt(far.X, far.Y).R
	lit.Bloom(.7, .8)
	if lit.Image.RGBAAt(near.X, near.Y).R <= nearBefore || lit.Image.RGBAAt(far.X, far.Y).R != farBefore {
		t.Error("light must brighten its surroundings and nothing else")
	}
}

func TestHaloStaysOutsideItsWidth(t *testing.T) {
	p := blank(320, 180, grey(0))
	figure := ink.NewLayer(p.Image.Rect, p.Transform)
	figure.Fill(ink.Ellipse(p.Width/2, p.Height/2, 100, 100, 0), grey(.5), 1)
	p.Halo(figure, grey(1), 20, grey(1), 0, 0)
	for _, at := range []struct {
		radius float32
		white  bool
	}{{110, true}, {150, false}} {
		x := int((p.Width/2 + at.radius) * p.Unit)
		if got := p.Image.RGBAAt(x, 90).R > 128; got != at.white {
			t.Errorf("%v units from the middle: white is %v", at.radius, got)
		}
	}
}

// TestEffectsFollowTheSeed draws everything that uses chance.
func TestEffectsFollowTheSeed(t *testing.T) {
	free := func(_, _ float32) bool { return false }
	red, blue := canvas.Color{R: 1}, canvas.Color{B: 1}
	for name, draw := range map[string]func(*effects.Page){
		"flames":   func(p *effects.Page) { p.Flames(p.Width/2, p.Height/2, 200, 200, red, blue) },
		"bolt":     func(p *effects.Page) { p.Bolt(canvas.Point{}, canvas.Point{X: p.Width, Y: p.Height}, 6, red, blue, 3) },
		"orb":      func(p *effects.Page) { p.Orb(p.Width/2, p.Height/2, 80, blue) },
		"rocks":    func(p *effects.Page) { p.Rocks(20, red, free) },
		"embers":   func(p *effects.Page) { p.Embers(20, free, red, blue) },
		"clouds":   func(p *effects.Page) { p.Cumulus(p.Width/2, p.Height, 600, 300, red, blue, red, 1) },
		"petals":   func(p *effects.Page) { p.Petals(20, free, red, blue) },
		"branch":   func(p *effects.Page) { p.Branch(p.Width, 0, -1, red) },
		"city":     func(p *effects.Page) { p.City(p.Height, 2, red, blue, red) },
		"rain":     func(p *effects.Page) { p.Rain(40, blue, true) },
		"snow":     func(p *effects.Page) { p.Snow(40) },
		"stars":    func(p *effects.Page) { p.Stars(40, p.Height, red) },
		"firework": func(p *effects.Page) { p.Firework(p.Width/2, p.Height/2, 150, red, blue) },
		"speed":    func(p *effects.Page) { p.Speed(20, 40, 5, red, 1) },
	} {
		picture := func(seed uint64) []byte {
			p := effects.NewPage(320, 180, seed)
			p.Soft(func(_, _ float32) canvas.Color { return grey(.5) })
			empty := bytes.Clone(p.Image.Pix)
			draw(p)
			if bytes.Equal(empty, p.Image.Pix) {
				t.Errorf("%s draws nothing", name)
			}
			return p.Image.Pix
		}
		first := picture(1)
		if !bytes.Equal(first, picture(1)) || bytes.Equal(first, picture(2)) {
			t.Errorf("%s does not follow the seed", name)
		}
	}
}

func TestAvoidedPlacesStayFree(t *testing.T) {
	p := blank(320, 180, grey(.5))
	before := bytes.Clone(p.Image.Pix)
	everywhere := func(_, _ float32) bool { return true }
	p.Petals(50, everywhere, canvas.Color{R: 1})
	p.Rocks(50, canvas.Color{R: 1}, everywhere)
	p.Embers(50, everywhere, canvas.Color{R: 1}, canvas.Color{})
	if !bytes.Equal(before, p.Image.Pix) {
		t.Error("something was drawn where nothing may be")
	}
}

// TestRepaintKeepsEdgesAndFlattens paints a picture of two noisy halves: each must
// come out calmer, and the two as far apart as before.
func TestRepaintKeepsEdgesAndFlattens(t *testing.T) {
	photo := image.NewRGBA(image.Rect(0, 0, 320, 180))
	for y := range 180 {
		for x := range 320 {
			v := 60 + (x*37+y*91)%25
			if x >= 160 {
				v += 120
			}
			o := photo.Pix[photo.PixOffset(x, y):]
			o[0], o[1], o[2], o[3] = uint8(v), uint8(v*9/10), uint8(v*7/10), 255
		}
	}
	p := effects.NewPage(320, 180, 1)
	p.Repaint(photo)
	half := func(x0 int) (mean, spread float64) {
		for y := 60; y < 120; y++ {
			for x := x0; x < x0+60; x++ {
				mean += float64(p.Image.RGBAAt(x, y).G) / 3600
			}
		}
		for y := 60; y < 120; y++ {
			for x := x0; x < x0+60; x++ {
				d := float64(p.Image.RGBAAt(x, y).G) - mean
				spread += d * d / 3600
			}
		}
		return mean, spread
	}
	_, darkSpread := half(40)
	light, lightSpread := half(220)
	dark, _ := half(40)
	if light-dark < 60 {
		t.Errorf("the halves are %.0f and %.0f", dark, light)
	}
	if lightSpread > 110 || darkSpread > 400 { // the dark half has dots
		t.Errorf("variances are %.0f and %.0f", darkSpread, lightSpread)
	}
	for i := 3; i < len(p.Image.Pix); i += 4 {
		if p.Image.Pix[i] != 255 {
			t.Fatal("the page is not covered")
		}
	}
}

func TestRepaintTakesAnySize(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {1, 400}, {400, 1}, {7, 5}, {2000, 30}} {
		p := effects.NewPage(160, 90, 1)
		p.Repaint(image.NewRGBA(image.Rectangle{Max: size}))
	}
}

func TestCelOutlines(t *testing.T) {
	if effects.Cel(nil) != nil || effects.Cel(image.NewRGBA(image.Rectangle{})) != nil {
		t.Error("nothing became something")
	}
	icon := image.NewRGBA(image.Rect(0, 0, 100, 100))
	for y := 20; y < 80; y++ {
		for x := 20; x < 80; x++ {
			o := icon.Pix[icon.PixOffset(x, y):]
			o[0], o[1], o[2], o[3] = 230, uint8(60+x), 40, 255
		}
	}
	out := effects.Cel(icon)
	b := out.Bounds()
	middle, corner := out.RGBAAt(b.Dx()/2, b.Dy()/2), out.RGBAAt(0, 0)
	if middle.A != 255 || middle.R < 150 || corner.A != 0 {
		t.Errorf("middle %v, corner %v", middle, corner)
	}
	dark := false
	for x := range b.Dx() / 2 {
		c := out.RGBAAt(x, b.Dy()/2)
		dark = dark || c.A == 255 && c.R < 60
	}
	if !dark {
		t.Error("there is no outline of ink")
	}
}

func TestPhotographic(t *testing.T) {
	flat := blank(320, 180, grey(.4))
	flat.Fill(ink.Ellipse(flat.Width/2, flat.Height/2, 200, 200, 0), grey(1), 1)
	noisy := image.NewRGBA(image.Rect(0, 0, 320, 180))
	for i := range noisy.Pix {
		noisy.Pix[i] = uint8(i * 7919 >> 3)
	}
	if effects.Photographic(flat.Image) || !effects.Photographic(noisy) || effects.Photographic(&image.RGBA{}) {
		t.Error("photos and drawings are mistaken for one another")
	}
}

func TestDimThickens(t *testing.T) {
	for _, upward := range []bool{false, true} {
		p := blank(160, 90, grey(1))
		from, to := p.Height*.3, p.Height*.7
		if upward {
			from, to = to, from
		}
		p.Dim(from, to, grey(0), .8)
		top, middle, bottom := p.Image.RGBAAt(80, 5).R, p.Image.RGBAAt(80, 45).R, p.Image.RGBAAt(80, 85).R
		if upward {
			top, bottom = bottom, top
		}
		if top < 250 || middle >= top || bottom >= middle || bottom > 90 {
			t.Errorf("upward %v: %d, %d, %d", upward, top, middle, bottom)
		}
	}
}
