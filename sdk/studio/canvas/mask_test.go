package canvas

import (
	"image"
	"image/color"
	"math"
	"math/rand"
	"testing"
)

func TestMaskAlgebra(t *testing.T) {
	a, b := rectangle(10, 10, 20, 20).Mask(frame, 0), rectangle(20, 10, 30, 20).Mask(frame, 0)
	for name, test := range map[string]struct {
		mask *image.Alpha
		want float64
	}{
		"intersect": {Intersect(a, b), 200},
		"subtract":  {Subtract(a, b), 200},
		"union":     {Union(a, b), 800},
		"apart":     {Intersect(a, Shift(b, 50, 0)), 0},
		"shifted":   {Union(a, Shift(a, 20, 0)), 800},
	} {
		if got := area(test.mask); got != test.want {
			t.Errorf("%s covers %v pixels, want %v", name, got, test.want)
		}
	}
}

func TestCropToInk(t *testing.T) {
	m := image.NewAlpha(frame)
	if got := CropToInk(m); !got.Rect.Empty() {
		t.Errorf("blank mask crops to %v", got.Rect)
	}
	m.SetAlpha(30, 20, color.Alpha{A: 1})
	m.SetAlpha(70, 50, color.Alpha{A: 255})
	if got, want := CropToInk(m).Rect, image.Rect(30, 20, 71, 51); got != want {
		t.Errorf("crops to %v, want %v", got, want)
	}
}

func TestBlurKeepsMass(t *testing.T) {
	m := rectangle(40, 30, 20, 20).Mask(frame, 0)
	for _, radius := range []int{1, 3, 8, 25} {
		blurred := BlurMask(m, radius)
		if got := area(blurred); math.Abs(got-400) > 400*.06 {
			t.Errorf("radius %d: mass %.1f, want 400", radius, got)
		}
		if blurred.AlphaAt(50, 40).A < blurred.AlphaAt(39, 40).A {
			t.Errorf("radius %d: edge brighter than middle", radius)
		}
	}
	if BlurMask(m, 0) != m {
		t.Error("radius 0 must give the mask itself")
	}
}

func TestBoxBlurOfPlainPlane(t *testing.T) {
	plane := make([]float32, 7*5)
	for i := range plane {
		plane[i] = 3
	}
	for _, radius := range []int{0, 1, 4, 40} {
		for i, v := range BoxBlur(plane, 7, 5, radius) {
			if Abs(v-3) > 1e-5 {
				t.Fatalf("radius %d: cell %d is %v", radius, i, v)
			}
		}
	}
}

// TestDistancesAreExact compares with the distance to every covered pixel.
func TestDistancesAreExact(t *testing.T) {
	const reach = 12
	r := rand.New(rand.NewSource(3))
	for range 20 {
		m := image.NewAlpha(image.Rect(20, 15, 20+1+r.Intn(40), 15+1+r.Intn(30)))
		var ink []image.Point
		for range 1 + r.Intn(12) {
			p := image.Pt(m.Rect.Min.X+r.Intn(m.Rect.Dx()), m.Rect.Min.Y+r.Intn(m.Rect.Dy()))
			m.SetAlpha(p.X, p.Y, color.Alpha{A: 255})
			ink = append(ink, p)
		}
		field := Distances(m, reach, frame)
		for i, got := range field.Values {
			x, y := field.Rect.Min.X+i%field.Rect.Dx(), field.Rect.Min.Y+i/field.Rect.Dx()
			want := math.Inf(1)
			for _, p := range ink {
				want = min(want, math.Hypot(float64(p.X-x), float64(p.Y-y)))
			}
			if want <= reach && math.Abs(float64(got)-want) > 1e-3 || want > reach && got < reach {
				t.Fatalf("distance at (%d,%d) is %v, want %v", x, y, got, want)
			}
		}
	}
}

func TestOutlines(t *testing.T) {
	field := Distances(Ellipse(50, 40, 15, 15).Mask(frame, 0), 12, frame)
	if got := math.Sqrt(area(field.Outline(8)) / math.Pi); math.Abs(got-23) > .5 {
		t.Errorf("a circle of radius 15 grown by 8 has radius %.2f", got)
	}
	soft := field.SoftOutline(10)
	if soft.AlphaAt(50, 40).A != 255 || soft.AlphaAt(50, 40+15+11).A != 0 {
		t.Error("halo must be full inside and nothing beyond its radius")
	}
	empty := Distances(image.NewAlpha(image.Rectangle{}), 5, frame)
	if got := area(empty.Outline(3)); got != 0 {
		t.Errorf("outline of nothing covers %v pixels", got)
	}
}
