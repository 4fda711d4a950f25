package canvas

import (
	"image"
	"image/color"
	"testing"
)

// halves is red on the left and blue on the right.
func halves(width, height int) *image.RGBA {
	img := plain(image.Rect(0, 0, width, height), color.RGBA{R: 255, A: 255})
	for y := range height {
		for x := width / 2; x < width; x++ {
			img.SetRGBA(x, y, color.RGBA{B: 255, A: 255})
		}
	}
	return img
}

func TestPlace(t *testing.T) {
	red, blue := color.RGBA{R: 255, A: 255}, color.RGBA{B: 255, A: 255}
	for name, test := range map[string]struct {
		size, degrees   float32
		flip            bool
		left, top, want color.RGBA // left of and above the centre
	}{
		"same size":      {40, 0, false, red, color.RGBA{}, red},
		"smaller":        {24, 0, false, red, color.RGBA{}, red},
		"much smaller":   {10, 0, false, red, color.RGBA{}, red},
		"larger":         {60, 0, false, red, color.RGBA{}, red},
		"mirrored":       {40, 0, true, blue, color.RGBA{}, blue},
		"quarter turn":   {40, 90, false, color.RGBA{}, red, red},
		"quarter mirror": {40, 90, true, color.RGBA{}, blue, blue},
	} {
		s := Place(halves(40, 20), 50, 40, test.size, test.degrees, test.flip)
		probe := image.Pt(50-int(test.size)/4, 40)
		if test.degrees != 0 {
			probe = image.Pt(50, 40-int(test.size)/4)
		}
		if got := s.Image.RGBAAt(probe.X, probe.Y); got.A != 255 || !near(got, test.want, 2) {
			t.Errorf("%s: pixel %v is %v, want %v", name, probe, got, test.want)
		}
		if got, want := area(s.Mask()), float64(test.size*test.size/2); got < want*.93 || got > want*1.07 {
			t.Errorf("%s: covers %.0f pixels, want %.0f", name, got, want)
		}
	}
}

func TestPlaceNothing(t *testing.T) {
	for _, s := range []*Sprite{
		Place(image.NewRGBA(image.Rectangle{}), 5, 5, 40, 0, false),
		Place(halves(4, 4), 5, 5, 0, 0, false),
		Place(halves(4, 4), 5, 5, -3, 0, false),
	} {
		s.Draw(plain(frame, color.RGBA{}), 1)
		if !s.Blur(3).Mask().Rect.Empty() {
			t.Error("a sprite of nothing has pixels")
		}
	}
}

func TestSpriteOver(t *testing.T) {
	half := &Sprite{Image: plain(image.Rect(0, 0, 100, 80), color.RGBA{100, 0, 0, 128})}
	opaque := plain(frame, color.RGBA{0, 200, 0, 255})
	half.Draw(opaque, 1)
	if got := opaque.RGBAAt(9, 9); !near(got, color.RGBA{100, 100, 0, 255}, 2) || got.A != 255 {
		t.Errorf("over an opaque picture: %v", got)
	}
	empty := image.NewRGBA(frame)
	half.DrawOver(empty)
	if got := empty.RGBAAt(9, 9); got != (color.RGBA{100, 0, 0, 128}) {
		t.Errorf("over nothing: %v", got)
	}
}

func TestSpriteEachPixelKeepsAlpha(t *testing.T) {
	s := &Sprite{Image: plain(image.Rect(3, 4, 30, 20), color.RGBA{64, 0, 0, 128})}
	s.EachPixel(func(x, y int, c Color, opacity float32) Color {
		if Abs(c.R-.5) > .01 || Abs(opacity-.5) > .01 {
			t.Errorf("at (%d,%d): colour %v, opacity %v", x, y, c, opacity)
		}
		return White()
	})
	if got := s.Image.RGBAAt(10, 10); got != (color.RGBA{128, 128, 128, 128}) {
		t.Errorf("white at half opacity is %v", got)
	}
}

func TestSpriteBlurKeepsColour(t *testing.T) {
	s := (&Sprite{Image: plain(image.Rect(40, 30, 60, 50), color.RGBA{200, 0, 0, 200})}).Blur(5)
	for _, p := range []image.Point{{50, 40}, {41, 40}, {38, 40}} {
		got := s.Image.RGBAAt(p.X, p.Y)
		if d := int(got.R) - int(got.A); d < -1 || d > 1 || got.A == 0 {
			t.Errorf("pixel %v is %v: the edge changed colour", p, got)
		}
	}
}

func TestDownscale(t *testing.T) {
	for _, sizes := range [][2]image.Point{
		{{64, 64}, {16, 16}}, {{100, 60}, {33, 7}}, {{1, 1}, {10, 10}}, {{3, 2}, {9, 11}}, {{1280, 720}, {168, 94}},
	} {
		src, dst := plain(image.Rectangle{Max: sizes[0]}, color.RGBA{10, 128, 255, 255}), image.NewRGBA(image.Rectangle{Max: sizes[1]})
		Downscale(dst, src)
		for i := 0; i < len(dst.Pix); i += 4 {
			if got := (color.RGBA{dst.Pix[i], dst.Pix[i+1], dst.Pix[i+2], dst.Pix[i+3]}); !near(got, color.RGBA{10, 128, 255, 255}, 1) || got.A != 255 {
				t.Fatalf("%v: plain colour becomes %v", sizes, got)
			}
		}
	}
	dst := image.NewRGBA(image.Rect(0, 0, 2, 1))
	Downscale(dst, halves(400, 200))
	if l, r := dst.RGBAAt(0, 0), dst.RGBAAt(1, 0); l.R < 200 || r.B < 200 {
		t.Errorf("halves become %v and %v", l, r)
	}
	Downscale(image.NewRGBA(image.Rectangle{}), halves(4, 4))
}

// TestBlurSizesAgree compares the radii around which the blur changes its grid.
func TestBlurSizesAgree(t *testing.T) {
	m := image.NewAlpha(image.Rect(0, 0, 120, 120))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for _, radius := range []int{coarseRadius - 1, coarseRadius, 2*coarseRadius - 1, 2 * coarseRadius, 40} {
		b := BlurMask(m, radius)
		edge := b.AlphaAt(0, 60).A
		if edge < 100 || edge > 155 {
			t.Errorf("radius %d: %d on the edge", radius, edge)
		}
		if outside := b.AlphaAt(-2*radius, 60).A; outside > 12 {
			t.Errorf("radius %d: %d where it ends", radius, outside)
		}
	}
}
