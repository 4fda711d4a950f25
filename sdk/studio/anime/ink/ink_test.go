package ink_test

import (
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

func TestInverseUndoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := func(low, high float32, name string) float32 { return rapid.Float32Range(low, high).Draw(t, name) }
		m := ink.RotateAbout(f(-100, 100, "cx"), f(-100, 100, "cy"), f(-360, 360, "turn")).
			Then(ink.Scale(f(.2, 4, "sx"), -f(.2, 4, "sy"))).Then(ink.Translate(f(-500, 500, "dx"), f(-500, 500, "dy")))
		p := canvas.Point{X: f(-300, 300, "x"), Y: f(-300, 300, "y")}
		q := m.Inverse().Apply(m.Apply(p))
		if canvas.Hypot(q.X-p.X, q.Y-p.Y) > .05 {
			t.Fatalf("%v came back as %v", p, q)
		}
	})
}

func TestCurvePassesThroughItsPoints(t *testing.T) {
	points := ink.Points(0, 0, 10, 4, 30, -6, 44, 0)
	curve := ink.SplineThrough(false, points)
	for _, p := range points {
		nearest := float32(math.MaxFloat32)
		for _, q := range curve {
			nearest = min(nearest, canvas.Hypot(p.X-q.X, p.Y-q.Y))
		}
		if nearest > 1e-3 {
			t.Errorf("the curve misses %v by %v", p, nearest)
		}
	}
}

func TestHSVRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := canvas.Color{R: rapid.Float32Range(0, 1).Draw(t, "r"), G: rapid.Float32Range(0, 1).Draw(t, "g"), B: rapid.Float32Range(0, 1).Draw(t, "b")}
		d := ink.HSV(ink.ToHSV(c))
		if canvas.Abs(c.R-d.R)+canvas.Abs(c.G-d.G)+canvas.Abs(c.B-d.B) > .01 {
			t.Fatalf("%v became %v", c, d)
		}
	})
}

func TestTonesFallFromLightToLine(t *testing.T) {
	for _, c := range []uint32{0xff8fb8, 0x2b2a3a, 0xe4e8f6, 0x3fb56a, 0xffd25a} {
		tones := ink.NewTones(canvas.Hex(c))
		steps := []canvas.Color{tones.Light, tones.Base, tones.Shade, tones.Deep, tones.Line}
		for i := 1; i < len(steps); i++ {
			if steps[i].Luma() > steps[i-1].Luma()+.02 {
				t.Errorf("%06x: step %d is lighter than the one before", c, i)
			}
		}
	}
}

func TestWithinLimitsDrawing(t *testing.T) {
	l := ink.NewLayer(image.Rect(0, 0, 40, 40), ink.Scale(2, 2))
	l.Within(ink.Polygon(0, 0, 10, 0, 10, 10, 0, 10), func() {
		l.Fill(ink.Polygon(0, 0, 20, 0, 20, 20, 0, 20), canvas.White(), 1)
	})
	if in, out := l.Image.RGBAAt(10, 10).A, l.Image.RGBAAt(30, 10).A; in != 255 || out != 0 {
		t.Errorf("coverage inside is %d and outside %d", in, out)
	}
	if l.Clip != nil {
		t.Error("the clip stays after Within")
	}
}

func TestOutlineStaysWithinItsWidth(t *testing.T) {
	const width = 4
	l := ink.NewLayer(image.Rect(0, 0, 100, 100), ink.Identity())
	l.Outline(ink.Ellipse(50, 50, 30, 30, 0)[0], canvas.White(), width, 1, 0)
	for y := range 100 {
		for x := range 100 {
			off := canvas.Abs(canvas.Hypot(float32(x)-49.5, float32(y)-49.5) - 30)
			if l.Image.RGBAAt(x, y).A > 0 && off > width {
				t.Fatalf("ink at %d,%d, %v from the contour", x, y, off)
			}
		}
	}
}
