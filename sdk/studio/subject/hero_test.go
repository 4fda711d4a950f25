package subject_test

import (
	"errors"
	"image"
	"image/color"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/subject"
)

// evening is a small dark canvas.
func evening() *canvas.Canvas {
	c := canvas.New(640, 360, 1)
	c.Soft(func(_, _ float32) canvas.Color { return canvas.Hex(0x182038) })
	return c
}

// lit is a hero in the middle under a light from the upper left.
func lit() subject.Hero {
	return subject.Hero{
		X: 640, Y: 360, Size: 400, Rim: canvas.Hex(0x66ccff), Glow: canvas.Hex(0x2060ff), Ambient: canvas.Hex(0x304070),
		Outline: canvas.White(), LightX: -.6, LightY: -.8, GlowStrength: .4, Tint: .4,
	}
}

func luma(c *canvas.Canvas, x, y float32) float32 {
	p := c.Image.RGBAAt(int(x*c.Scale), int(y*c.Scale))
	return canvas.Color{R: float32(p.R), G: float32(p.G), B: float32(p.B)}.Luma()
}

func TestLightFallsFromItsSide(t *testing.T) {
	set := open(t, synthetic(t))
	for _, side := range []float32{-1, 1} {
		h := lit()
		h.Finish, h.LightX, h.LightY, h.GlowStrength = subject.Product, side, 0, 0
		c := evening()
		if err := set.Draw(c, "red-apple", h); err != nil {
			t.Fatal(err)
		}
		if near, far := luma(c, 640+side*130, 400), luma(c, 640-side*130, 400); near <= far*1.1 {
			t.Errorf("light from %v: lit side %.0f, far side %.0f", side, near, far)
		}
	}
}

func TestFinishes(t *testing.T) {
	set := open(t, synthetic(t))
	edge := func(f subject.Finish) float32 {
		h := lit()
		h.Finish, h.GlowStrength = f, 0
		c := evening()
		if err := set.Draw(c, "red-apple", h); err != nil {
			t.Fatal(err)
		}
		return luma(c, 640-190-4, 360) // just outside the disc
	}
	sticker, rim, product := edge(subject.Sticker), edge(subject.Lit), edge(subject.Product)
	if sticker < 200 || rim <= product || sticker <= rim {
		t.Errorf("edge of sticker %.0f, lit %.0f, product %.0f", sticker, rim, product)
	}
}

// TestOutlineIgnoresFaintShadow draws a square with a faint shadow on its right.
func TestOutlineIgnoresFaintShadow(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 100, 100))
	for y := range 100 {
		for x := range 100 {
			switch {
			case x < 60:
				picture.SetRGBA(x, y, color.RGBA{R: 200, A: 255})
			case x < 90:
				picture.SetRGBA(x, y, color.RGBA{A: 20})
			}
		}
	}
	h := lit()
	h.Rim, h.GlowStrength, h.Size = canvas.White(), 0, 200
	c := evening()
	subject.Draw(c, picture, h)
	if edge, shadow := luma(c, 640+20+3, 360), luma(c, 640+50, 360); edge < 90 || shadow > 60 {
		t.Errorf("rim beside the square %.0f, in its shadow %.0f", edge, shadow)
	}
}

func TestStanding(t *testing.T) {
	set := open(t, synthetic(t))
	lowest := func(change func(h *subject.Hero)) int {
		h := lit()
		h.Finish, h.GlowStrength, h.Size = subject.Sticker, 0, 300
		change(&h)
		c := evening()
		if err := set.Draw(c, "red-apple", h); err != nil {
			t.Fatal(err)
		}
		for y := c.Image.Rect.Max.Y - 1; y > 0; y-- {
			if p := c.Image.RGBAAt(320, y); p.R > 200 && p.G > 200 { // white outline
				return y
			}
		}
		return 0
	}
	floats := lowest(func(*subject.Hero) {})
	sits := lowest(func(h *subject.Hero) { h.Sits, h.Floor = true, 640 })
	if floats < 240 || floats > 275 || sits < 310 || sits > 335 {
		t.Errorf("lower edges: floating %d, sitting %d", floats, sits)
	}
	if bust := lowest(func(h *subject.Hero) { h.Bust, h.Finish = true, subject.Product }); bust != 0 {
		t.Errorf("a bust without outline shows white at %d", bust)
	}
}

// TestDrawAnywhere places heroes where parts or all of them miss the picture.
func TestDrawAnywhere(t *testing.T) {
	set := open(t, synthetic(t))
	for _, change := range []func(h *subject.Hero){
		func(h *subject.Hero) { h.X, h.Y = -50, -50 },
		func(h *subject.Hero) { h.X = 9000 },
		func(h *subject.Hero) { h.Size = 0 },
		func(h *subject.Hero) { h.Size = 2 },
		func(h *subject.Hero) { h.Size, h.Rotation, h.Flip = 1500, 33, true },
		func(h *subject.Hero) { h.Floor, h.Reflection, h.Sits = 700, .8, true },
		func(h *subject.Hero) { h.Soften, h.Dim, h.Opacity = 12, .5, .4 },
		func(h *subject.Hero) { h.Trail, h.Bust = 60, true },
	} {
		for _, name := range []string{"red-apple", "gen:blackhole", "gen:piece:K:b", "sparkles"} {
			h := lit()
			change(&h)
			if err := set.Draw(evening(), name, h); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if err := set.Draw(evening(), "unicorn", lit()); !errors.Is(err, subject.ErrUnknown) {
		t.Errorf("an unknown hero gives %v", err)
	}
	subject.Draw(evening(), image.NewRGBA(image.Rectangle{}), lit())
}

// TestTrailsLieOnEitherSide compares the air left and right of a subject.
func TestTrailsLieOnEitherSide(t *testing.T) {
	set := open(t, synthetic(t))
	for _, trail := range []float32{40, -40} {
		h := lit()
		h.GlowStrength, h.Trail, h.Finish, h.LightX = 0, trail, subject.Sticker, 0
		c := evening()
		if err := set.Draw(c, "red-apple", h); err != nil {
			t.Fatal(err)
		}
		left, right := luma(c, 640-250, 380), luma(c, 640+250, 380)
		if (left > right) != (trail > 0) {
			t.Errorf("trail %v: %.0f on the left, %.0f on the right", trail, left, right)
		}
	}
}

func TestSparklesPaintLight(t *testing.T) {
	c := evening()
	if err := open(t, synthetic(t)).Draw(c, "sparkles", lit()); err != nil {
		t.Fatal(err)
	}
	if luma(c, 640, 360) < 250 {
		t.Error("no light in the middle of sparkles")
	}
}

func TestSurfaceOf(t *testing.T) {
	apple, house, face := subject.SurfaceOf("red-apple"), subject.SurfaceOf("house"), subject.SurfaceOf("dog-face")
	if !(apple.Gloss > house.Gloss && house.Gloss > face.Gloss) || face.Repaint || !apple.Repaint || subject.SurfaceOf("gen:coin:B").Repaint {
		t.Errorf("apple %+v, house %+v, face %+v", apple, house, face)
	}
}

func BenchmarkHero(b *testing.B) {
	set := open(b, synthetic(b))
	c := canvas.New(1280, 720, 1)
	h := lit()
	h.Size, h.Floor, h.Sits = 560, 640, true
	for b.Loop() {
		if err := set.Draw(c, "red-apple", h); err != nil {
			b.Fatal(err)
		}
	}
}
