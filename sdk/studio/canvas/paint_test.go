package canvas

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"runtime"
	"testing"
)

func plain(r image.Rectangle, c color.RGBA) *image.RGBA {
	img := image.NewRGBA(r)
	for i := 0; i < len(img.Pix); i += 4 {
		img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = c.R, c.G, c.B, c.A
	}
	return img
}

// near tells whether no channel differs by more than tolerance.
func near(a, b color.RGBA, tolerance int) bool {
	for _, d := range []int{int(a.R) - int(b.R), int(a.G) - int(b.G), int(a.B) - int(b.B)} {
		if max(d, -d) > tolerance {
			return false
		}
	}
	return true
}

func TestFillsAgree(t *testing.T) {
	mask := Ellipse(50, 40, 30.3, 20.7).Mask(frame, 0)
	c := Hex(0x3080f0)
	for _, opacity := range []float32{0, .3, .77, 1} {
		fast, exact := plain(frame, color.RGBA{200, 90, 10, 255}), plain(frame, color.RGBA{200, 90, 10, 255})
		FillColor(fast, mask, c, opacity)
		Fill(exact, mask, Solid(c, opacity))
		for y := range frame.Max.Y {
			for x := range frame.Max.X {
				if a, b := fast.RGBAAt(x, y), exact.RGBAAt(x, y); !near(a, b, 2) {
					t.Fatalf("opacity %v at (%d,%d): %v and %v", opacity, x, y, a, b)
				}
			}
		}
	}
}

// TestPicturesNeedNoOrigin paints on a part of a picture.
func TestPicturesNeedNoOrigin(t *testing.T) {
	whole := plain(frame, color.RGBA{A: 255})
	part := whole.SubImage(image.Rect(40, 30, 60, 50)).(*image.RGBA)
	mask := rectangle(0, 0, 100, 80).Mask(frame, 0)
	FillColor(part, mask, White(), 1)
	AddLight(part, mask, White(), 1)
	AddGlow(part, 50, 40, 30, White(), 1)
	if whole.RGBAAt(39, 40).R != 0 || whole.RGBAAt(60, 40).R != 0 || whole.RGBAAt(40, 30).R != 255 || whole.RGBAAt(59, 49).R != 255 {
		t.Error("fill missed the part or left it")
	}
}

func TestLightSaturates(t *testing.T) {
	img := plain(frame, color.RGBA{200, 0, 0, 255})
	AddLight(img, rectangle(0, 0, 100, 80).Mask(frame, 0), Color{R: 1, G: .5}, 1)
	if got := img.RGBAAt(10, 10); !near(got, color.RGBA{255, 127, 0, 255}, 1) {
		t.Errorf("light gives %v", got)
	}
}

func TestGlowFades(t *testing.T) {
	img := plain(frame, color.RGBA{A: 255})
	AddGlow(img, 50, 40, 20, White(), 1)
	last := 256
	for x := 50; x <= 75; x++ {
		v := int(img.RGBAAt(x, 40).R)
		if v > last {
			t.Fatalf("glow rises again at %d", x)
		}
		last = v
	}
	if last != 0 || img.RGBAAt(50, 40).R < 240 {
		t.Errorf("centre %d, beyond radius %d", img.RGBAAt(50, 40).R, last)
	}
}

func TestGradientEnds(t *testing.T) {
	for _, stops := range [][]Color{nil, {Hex(0x102030)}, {Hex(0x102030), White()}, {Hex(0x102030), {}, White()}} {
		paint := VerticalGradient(10, 70, stops...)
		for y, stop := range map[int]int{-5: 0, 10: 0, 70: len(stops) - 1, 500: len(stops) - 1} {
			var want Color
			if len(stops) > 0 {
				want = stops[stop]
			}
			r, g, b, a := paint(3, y)
			if a != 1 || Abs(r-want.R*255)+Abs(g-want.G*255)+Abs(b-want.B*255) > 2 {
				t.Errorf("%d stops at %d: %v %v %v", len(stops), y, r, g, b)
			}
		}
	}
	if r, _, _, _ := VerticalGradient(5, 5, Color{}, White())(0, 5); math.IsNaN(float64(r)) {
		t.Error("a gradient without height gives no number")
	}
}

func TestSoftKeepsValues(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 161, 91))
	want := Hex(0x407fc0)
	NewSoft(161, 91, 4, func(_, _ float32) Color { return want }).Draw(img)
	var sum [3]int
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i+3] != 255 {
			t.Fatal("soft layer is not opaque")
		}
		for c := range 3 {
			sum[c] += int(img.Pix[i+c])
		}
	}
	for c, v := range []float32{want.R, want.G, want.B} {
		if got := float32(sum[c]) / float32(161*91); Abs(got-v*255) > .6 {
			t.Errorf("channel %d averages %.2f, want %.2f", c, got, v*255)
		}
	}
}

func TestNeutralGrade(t *testing.T) {
	img := plain(frame, color.RGBA{12, 130, 240, 255})
	Grade{Saturation: 1}.Apply(img)
	if got := img.RGBAAt(50, 40); !near(got, color.RGBA{12, 130, 240, 255}, 1) {
		t.Errorf("neutral grade gives %v", got)
	}
	Grade{Vignette: .5}.Apply(img)
	middle, corner := img.RGBAAt(50, 40), img.RGBAAt(0, 0)
	if middle.R != middle.G || corner.R >= middle.R {
		t.Errorf("grey with dark corners: middle %v, corner %v", middle, corner)
	}
}

func TestNoiseRange(t *testing.T) {
	for i := range 2000 {
		x, y := float32(i)*.37-300, float32(i)*.71-500
		if n, f := Noise(x, y), FBM(x, y, 5); n < 0 || n > 1 || f < 0 || f > 1 {
			t.Fatalf("noise %v, fractal %v at (%v,%v)", n, f, x, y)
		}
	}
	if Noise(3.25, 4.5) != Noise(3.25+256, 4.5-256) {
		t.Error("noise must repeat every 256 units")
	}
}

func TestClampOfNaN(t *testing.T) {
	if got := Clamp(float32(math.NaN()), 2, 5); got != 2 {
		t.Errorf("NaN becomes %v", got)
	}
}

// scene uses every operation that runs on several processors.
func scene(c *Canvas) {
	c.Soft(func(x, y float32) Color { return Mix(Hex(0x102040), Hex(0xf08040), FBM(x/90, y/90, 4)) })
	c.Glow(300, 200, 250, Hex(0xff8080), .8)
	c.Bokeh(c.Between(800, 900), 300, 120, White(), .5)
	shape := Ellipse(640, 360, 200, 150)
	c.SoftShape(shape.Move(10, 20), 20, Color{}, .6)
	c.Paint(shape, c.Gradient(200, 500, White(), Hex(0x2060ff)))
	field := Distances(c.Mask(shape), 20, c.Image.Rect)
	FillColor(c.Image, field.Outline(7), Hex(0x102030), 1)
	AddLight(c.Image, field.SoftOutline(18), Hex(0x40ff80), .5)
	c.EachPixel(500, 720, func(x, _ float32, p []uint8) { Blend(p, Color{}, x/2560) })
	sprite := Place(c.Image.SubImage(image.Rect(0, 0, 200, 150)).(*image.RGBA), 300, 200, 180, 20, true)
	sprite.EachPixel(func(x, _ int, col Color, _ float32) Color { return col.Scale(float32(x%3) / 2) })
	sprite.Blur(2).Draw(c.Image, .8)
	Grade{Contrast: .4, Saturation: 1.2, Vignette: .4}.Apply(c.Image)
}

func TestBytesIgnoreProcessors(t *testing.T) {
	var pictures [2][]byte
	for i, n := range []int{1, 4} {
		old := runtime.GOMAXPROCS(n)
		c := New(640, 360, 9)
		scene(c)
		runtime.GOMAXPROCS(old)
		pictures[i] = c.Image.Pix
	}
	if !bytes.Equal(pictures[0], pictures[1]) {
		t.Error("bytes depend on GOMAXPROCS")
	}
}

func BenchmarkScene(b *testing.B) {
	for b.Loop() {
		scene(New(1280, 720, 9))
	}
}
