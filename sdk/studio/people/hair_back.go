package people

import (
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (f *figure) hairBack() {
	mt := f.hairMat(30, .4)
	if f.hatStyle == spaceHelmet {
		return
	}
	switch f.hair {
	case hairLong:
		m := f.Part(relief.Mirrored(0, -158, 70, -146, 122, -92, 136, -10, 128, 60, 150, 130, 140, 190, 156, 250, 120, 282, 84, 262, 40, 240, 0, 230), mt)
		f.strands(m, []float32{-112, -20, -122, 70, -130, 150, -126, 240}, []float32{112, -20, 122, 70, 132, 150, 128, 250}, []float32{-92, 60, -98, 160, -96, 250}, []float32{92, 60, 100, 160, 98, 250})
	case hairBob:
		f.Part(relief.Mirrored(0, -158, 70, -146, 120, -92, 134, -10, 138, 60, 128, 112, 96, 126, 50, 116, 0, 112), mt)
	case hairPonytail:
		m := f.Part(relief.Blob(40, -120, 110, -150, 168, -120, 186, -40, 172, 50, 190, 120, 160, 186, 140, 120, 134, 40, 130, -30, 90, -70), mt)
		f.strands(m, []float32{90, -120, 150, -90, 160, 0, 160, 130}, []float32{110, -136, 170, -80, 172, 20, 176, 120})
		tie := relief.MaterialOf(f.accent, .4, 8, .4)
		f.Part(relief.LeaningEllipse(92, -112, 22, 16, 40), tie)
	case hairBun:
		b := relief.Ellipse(4, -172, 52, 46)
		m := f.Part(b, mt)
		f.strands(m, []float32{-44, -168, -10, -204, 40, -190}, []float32{-36, -150, 4, -176, 50, -166}, []float32{-20, -190, 20, -160, 30, -140})
		f.Soft(relief.Ellipse(4, -130, 52, 14), 8, mt.Shade.Scale(.6), .8)
	case hairAfro:
		f.mass(mass{outline: relief.Ellipse(0, -46, 146, 142), size: 23, area: oval{0, -46, 176, 172}, behind: true, seed: 3})
	case hairHijab:
		c := relief.MaterialOf(f.accent, .10, 30, .5)
		f.Part(relief.Mirrored(0, -152, 74, -140, 122, -84, 132, 0, 124, 80, 116, 150, 126, 220, 60, 250, 0, 250), c)
	case hairCurly:
		if f.woman {
			if f.age == senior {
				f.mass(mass{outline: relief.Mirrored(0, -130, 80, -116, 128, -60, 132, 10, 118, 60, 60, 80, 0, 80), size: 34, area: oval{0, -30, 164, 150}, behind: true, seed: 5})
			} else {
				f.mass(mass{outline: relief.Mirrored(0, -140, 80, -126, 134, -66, 148, 10, 154, 80, 136, 136, 90, 150, 40, 120, 0, 120), size: 31, area: oval{0, 0, 190, 190}, behind: true, seed: 5})
			}
		}
	}
}
