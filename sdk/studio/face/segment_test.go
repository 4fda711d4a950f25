package face

import "testing"

func TestFillHoles(t *testing.T) {
	coarse := make([]float32, segmentSide*segmentSide)
	put := func(x0, y0, x1, y1 int, v float32) {
		for y := y0; y < y1; y++ {
			for x := x0; x < x1; x++ {
				coarse[y*segmentSide+x] = v
			}
		}
	}
	put(60, 60, 200, segmentSide, 1) // a person down to the lower edge
	put(90, 120, 110, 140, .3)       // a fold
	put(140, 120, 160, 140, .02)     // a gap beside an arm
	put(100, 240, 130, segmentSide, .3)
	put(60, 80, 70, 100, .3) // doubtful at the edge of the person
	fillHoles(coarse)
	for _, test := range []struct {
		x, y int
		want bool
	}{{100, 130, true}, {150, 130, false}, {115, 250, true}, {65, 90, false}, {10, 10, false}, {180, 180, true}} {
		if solid := coarse[test.y*segmentSide+test.x] > .9; solid != test.want {
			t.Errorf("(%d,%d) is solid: %v", test.x, test.y, solid)
		}
	}
}
