package canvas

import (
	"image"
	"math"
	"testing"
)

var frame = image.Rect(0, 0, 100, 80)

// area is the covered area of a mask in pixels.
func area(m *image.Alpha) float64 {
	var sum float64
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			sum += float64(m.AlphaAt(x, y).A) / 255
		}
	}
	return sum
}

func rectangle(x, y, w, h float32) Path {
	return Path{{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}}}
}

func TestShapesCoverTheirArea(t *testing.T) {
	straight := func(float32) float32 { return 6 }
	for name, test := range map[string]struct {
		path Path
		want float64
	}{
		"rectangle":       {rectangle(10, 10, 20, 30), 600},
		"half pixels":     {rectangle(10.5, 10.5, 20, 30), 600},
		"cut by the edge": {rectangle(-10, 10, 20, 30), 300},
		"outside":         {rectangle(200, 10, 20, 30), 0},
		"round rectangle": {RoundRect(10, 10, 40, 30, 8), 1200 - (4-math.Pi)*64},
		"ellipse":         {Ellipse(50, 40, 30, 20), math.Pi * 600},
		"stroke":          {Stroke([]Point{{X: 10, Y: 40}, {X: 50, Y: 40}, {X: 90, Y: 40}}, straight), 480},
		"burst":           {Burst(50, 40, 30, 15, 4), 8 * .5 * 30 * 15 * math.Sin(math.Pi/4)},
		"moved":           {rectangle(0, 0, 10, 10).Move(30, 30), 100},
		"rotated":         {rectangle(40, 30, 20, 20).Map(Rotation(50, 40, 33)), 400},
	} {
		if got := area(test.path.Mask(frame, 0)); math.Abs(got-test.want) > test.want*.02+.01 {
			t.Errorf("%s covers %.1f pixels, want %.1f", name, got, test.want)
		}
	}
}

func TestDegeneratePaths(t *testing.T) {
	nan := float32(math.NaN())
	for name, p := range map[string]Path{
		"nil": nil, "no points": {{}}, "one point": {{{X: 5, Y: 5}}}, "not a number": {{{X: nan, Y: nan}, {X: 1, Y: nan}, {X: 2, Y: 2}}},
		"stroke of one point": Stroke([]Point{{X: 1, Y: 1}}, func(float32) float32 { return 2 }),
	} {
		if got := area(p.Mask(frame, 3)); got > 0 {
			t.Errorf("%s covers %.1f pixels", name, got)
		}
	}
}

func TestBezierEnds(t *testing.T) {
	a, d := Point{X: 1, Y: 2}, Point{X: 9, Y: 4}
	curve := Bezier(a, Point{X: 3, Y: 9}, Point{X: 6, Y: -4}, d, 10)
	if len(curve) != 11 || curve[0] != a || curve[10] != d {
		t.Errorf("curve of %d points from %v to %v", len(curve), curve[0], curve[len(curve)-1])
	}
}

func TestRotationQuarter(t *testing.T) {
	got := Rotation(10, 10, 90)(Point{X: 15, Y: 10})
	if Hypot(got.X-10, got.Y-15) > 1e-4 {
		t.Errorf("a quarter turn clockwise takes (15,10) to %v", got)
	}
}
