package relief

import (
	"image"
	"math"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
)

func surface() *Surface {
	return NewSurface(100, 100, 1, 50, 50, Light{Side: -1, Rim: canvas.White(), RimStrength: .5})
}

func luma(s *Surface, x, y int) int {
	c := s.Image.RGBAAt(x, y)
	return int(c.R) + int(c.G) + int(c.B)
}

func TestPartIsLitFromItsSide(t *testing.T) {
	s := surface()
	s.Part(Ellipse(0, 0, 40, 40), MaterialOf(canvas.Hex(0x808080), 0, 20, .5))
	if upper, lower := luma(s, 35, 25), luma(s, 65, 75); upper <= lower {
		t.Errorf("towards the light %d, away from it %d", upper, lower)
	}
	if a := s.Image.RGBAAt(2, 2).A; a != 0 {
		t.Errorf("alpha %d outside the shape", a)
	}
	if a := s.Image.RGBAAt(50, 50).A; a != 255 {
		t.Errorf("alpha %d inside the shape", a)
	}
}

func TestWithinLimits(t *testing.T) {
	s := surface()
	s.Within(s.Mask(Rectangle(-20, -20, 0, 20)), func() {
		s.Within(s.Mask(Rectangle(-50, -20, 50, 0)), func() { s.Fill(Rectangle(-50, -50, 50, 50), canvas.White(), 1) })
	})
	for at, want := range map[image.Point]uint8{{X: 40, Y: 40}: 255, {X: 60, Y: 40}: 0, {X: 40, Y: 60}: 0, {X: 20, Y: 40}: 0} {
		if got := s.Image.RGBAAt(at.X, at.Y).A; got != want {
			t.Errorf("alpha %d at %v, want %d", got, at, want)
		}
	}
}

func TestSoftAndCastKeepAlpha(t *testing.T) {
	s := surface()
	m := s.Fill(Rectangle(-10, -10, 10, 10), canvas.White(), 1)
	s.Soft(Ellipse(0, 0, 40, 40), 6, canvas.Color{}, .5)
	s.Cast(m, 5, 5, 6, canvas.Color{}, .5)
	if a := s.Image.RGBAAt(70, 70).A; a != 0 {
		t.Errorf("a shadow fell on nothing: alpha %d", a)
	}
	if got := luma(s, 50, 50); got > 3*200 {
		t.Errorf("nothing darkened: %d", got)
	}
}

func TestTransformed(t *testing.T) {
	s := surface()
	s.Transformed(Scale(2, 2).Then(RotateAbout(0, 0, 90)), func() {
		if p := s.Pixel(canvas.Point{X: 10}); math.Hypot(float64(p.X-50), float64(p.Y-70)) > .01 {
			t.Errorf("(10, 0) lies at %v", p)
		}
	})
	if p := s.Pixel(canvas.Point{X: 10}); p != (canvas.Point{X: 60, Y: 50}) {
		t.Errorf("the transform stayed: %v", p)
	}
}

func TestBlit(t *testing.T) {
	s := surface()
	stamp := s.Stamp(20)
	stamp.Fill(Ellipse(0, 0, 10, 10), canvas.White(), 1)
	for _, p := range []canvas.Point{{}, {X: 49, Y: 49}, {X: -80, Y: 10}} { // also across and beyond the edge
		s.Blit(stamp.Image, p)
	}
	if s.Image.RGBAAt(50, 50).A != 255 || s.Image.RGBAAt(98, 98).A != 255 || s.Image.RGBAAt(0, 60).A != 0 {
		t.Error("stamps lie elsewhere")
	}
}

func TestUnionHasNoHoles(t *testing.T) {
	ring := Reversed(Ellipse(0, 0, 20, 20))
	both := Union(Ellipse(5, 0, 20, 20), ring)
	if a := surface().Mask(both).AlphaAt(50, 50).A; a != 255 {
		t.Errorf("cover %d in the middle", a)
	}
	if a := surface().Mask(Ring(Ellipse(0, 0, 20, 20), Ellipse(0, 0, 10, 10))).AlphaAt(50, 50).A; a != 0 {
		t.Errorf("cover %d in the middle of a ring", a)
	}
}

func TestDegenerateShapesPaintNothing(t *testing.T) {
	s := surface()
	for name, p := range map[string]canvas.Path{
		"no points": Blob(), "one point": Line(3, 3, 3, 1, 1), "no area": Blob(1, 1, 1, 1), "far away": Ellipse(1e6, 1e6, 5, 5),
	} {
		s.Part(p, MaterialOf(canvas.White(), 1, 5, 1))
		s.Soft(p, 5, canvas.White(), 1)
		for _, v := range s.Image.Pix {
			if v != 0 {
				t.Fatalf("%s left paint", name)
			}
		}
	}
}

func TestSoftenKeepsTheAmount(t *testing.T) {
	m := image.NewAlpha(image.Rect(0, 0, 60, 60))
	for i := range m.Pix {
		m.Pix[i] = 200
	}
	for _, radius := range []float32{2, 5, 13, 30} {
		sum := 0
		for _, v := range soften(m, radius).Pix {
			sum += int(v)
		}
		if want := 60 * 60 * 200; sum < want*95/100 || sum > want*102/100 {
			t.Errorf("radius %g: %d of %d", radius, sum, want)
		}
	}
}
