package people

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// hairFront paints the hair over the forehead, below a hat only what it leaves free.
func (f *figure) hairFront() {
	limit := float32(-300)
	if f.hatStyle.coversHair() {
		limit = -70
	}
	f.Within(f.Mask(relief.Rectangle(-400, limit, 400, 400)), f.paintHairFront)
}

func (f *figure) paintHairFront() {
	switch f.hair {
	case hairBald:
		f.frontBald()
	case hairFade:
		f.frontFade()
	case hairShort:
		f.frontShort()
	case hairQuiff:
		f.frontQuiff()
	case hairMessy:
		f.frontMessy()
	case hairCurly:
		f.frontCurly()
	case hairAfro:
		f.frontAfro()
	case hairBun, hairPonytail:
		f.frontTied()
	case hairBob:
		f.frontBob()
	case hairLong:
		f.frontLong()
	case hairHijab:
		f.frontHijab()
	}
}

// layHair paints a lock with its shadow on the face.
func (f *figure) layHair(shape canvas.Path, m relief.Material) *image.Alpha {
	f.Cast(f.Mask(shape), 0, 9, 9, f.tone.shade, .65)
	return f.Part(shape, m)
}

func (f *figure) frontBald() {
	mt := f.hairMat(26, .55)
	if f.age == senior {
		for _, s := range bothSides {
			r := f.random(9)
			for i := 0; i < 5; i++ {
				f.ball(s*(102+6*r.Float32()), -34+float32(i)*15, 15+3*r.Float32(), mt)
			}
		}
	}
	f.Soft(relief.LeaningEllipse(lightSide*38, -104, 30, 12, lightSide*-24), 7, canvas.White(), .60)
}

func (f *figure) frontFade() {
	mt := f.hairMat(26, .55)
	hd := f.Mask(f.headPath())
	f.Within(hd, func() {
		for _, s := range bothSides {
			f.Soft(relief.Blob(s*116, -110, s*70, -116, s*84, -70, s*92, -30, s*98, 14, s*120, 10), 10, f.hairColor, .72)
		}
	})
	m := f.layHair(relief.Blob(-94, -70, -99, -78, -103, -108, -84, -144, -34, -160, 34, -160, 84, -144, 103, -108, 99, -78, 94, -70, 78, -84+f.yaw*.1, 72, -84, 40, -88, 0, -90, -40, -88, -72, -84), mt)
	r := f.random(4)
	f.Within(m, func() {
		for i := 0; i < 90; i++ {
			x, yy := (r.Float32()-.5)*200, -84-r.Float32()*76
			t := relief.Line(1, 3.4, 1, x, yy, x+x*.03, yy-6, x+x*.07, yy-12)
			f.Cover(f.Mask(t), canvas.Mix(mt.Base, mt.Shade, .7), .5)
			f.Cover(f.Mask(t.Move(-4, -1)), canvas.Mix(mt.Base, mt.Light, .6), .35)
		}
	})
}

func (f *figure) frontShort() {
	mt := f.hairMat(26, .55)
	m := f.layHair(relief.Blob(-100, 16, -100, 16, -112, -40, -110, -98, -74, -144, -10, -164, 60, -156, 106, -112, 114, -46, 101, 16, 101, 16, 93, -22, 88, -54, 62, -68, 16, -76, -28, -90, -52, -104, -52, -104, -70, -78, -88, -54, -93, -20), mt)
	f.strands(m, []float32{-52, -106, -20, -134, 40, -136, 92, -86}, []float32{-50, -108, 0, -118, 50, -112, 88, -66}, []float32{-56, -110, -76, -104, -92, -64, -98, -20}, []float32{-40, -118, 10, -148, 70, -138}, []float32{96, -94, 104, -50, 100, -6})
	f.sheen(m, -20, -136, 30, -144, 76, -122)
}

func (f *figure) frontQuiff() {
	mt := f.hairMat(26, .55)
	m := f.layHair(relief.Blob(-100, 14, -100, 14, -112, -40, -108, -96, -96, -136, -70, -178, 0, -200, 66, -184, 104, -140, 114, -60, 101, 14, 101, 14, 93, -30, 86, -64, 56, -84, 0, -88, -54, -82, -86, -62, -93, -26), mt)
	f.strands(m, []float32{-78, -78, -70, -130, -20, -176, 40, -180}, []float32{-40, -86, -36, -130, 10, -164, 70, -160}, []float32{0, -90, 10, -126, 50, -146, 94, -130}, []float32{44, -86, 60, -108, 98, -104}, []float32{-92, -66, -96, -110, -66, -160})
	f.sheen(m, -66, -146, -20, -166, 40, -164)
}

func (f *figure) frontMessy() {
	mt := f.hairMat(26, .55)
	m := f.layHair(relief.Blob(-102, 10, -102, 10, -118, -30, -132, -44, -132, -44, -114, -76, -128, -112, -128, -112, -92, -128, -84, -160, -84, -160, -44, -158, -8, -180, -8, -180, 26, -164, 74, -168, 74, -168, 86, -136, 128, -124, 128, -124, 114, -84, 132, -48, 132, -48, 112, -28, 102, 10, 102, 10, 92, -30, 84, -48, 84, -48, 66, -76, 44, -50, 44, -50, 20, -80, -10, -52, -10, -52, -28, -82, -58, -50, -58, -50, -72, -74, -90, -40, -90, -40), mt)
	f.strands(m, []float32{-50, -150, -66, -110, -58, -58}, []float32{-6, -170, -14, -120, -10, -60}, []float32{30, -150, 40, -110, 44, -58}, []float32{70, -150, 84, -110, 86, -56}, []float32{-90, -126, -100, -90, -92, -46}, []float32{96, -110, 106, -76, 100, -24})
	f.sheen(m, -70, -120, -10, -132, 66, -122)
}

func (f *figure) frontCurly() {
	st := float32(30)
	if f.age == senior {
		st = 32
	}
	f.mass(mass{outline: relief.Blob(-102, 0, -112, -44, -102, -100, -66, -140, 0, -154, 66, -140, 102, -100, 112, -44, 102, 0, 94, -34, 84, -66, 50, -88, 0, -94, -50, -88, -84, -66, -94, -34), size: st, area: oval{0, -80, 140, 104}, seed: 6})
}

func (f *figure) frontAfro() {
	f.mass(mass{outline: relief.Blob(-104, 2, -112, -40, -100, -100, -60, -140, 0, -150, 60, -140, 100, -100, 112, -40, 104, 2, 94, -30, 84, -64, 50, -86, 0, -92, -50, -86, -84, -64, -94, -30), size: 23, area: oval{0, -80, 140, 104}, seed: 7})
}

func (f *figure) frontTied() {
	mt := f.hairMat(26, .55)
	q := relief.Blob(-100, 24, -100, 24, -113, -36, -108, -94, -68, -140, 0, -152, 68, -140, 108, -94, 113, -36, 100, 24, 100, 24, 95, -16, 84, -58, 50, -92, 4, -100, -46, -90, -82, -58, -95, -16)
	if f.hair == hairPonytail { // side swept fringe
		q = relief.Blob(-100, 30, -100, 30, -114, -36, -108, -94, -68, -142, 0, -154, 68, -142, 108, -94, 113, -36, 102, 34, 102, 34, 95, -12, 86, -50, 62, -84, 40, -104, 40, -104, 10, -72, -40, -50, -86, -40, -95, -10)
	}
	m := f.layHair(q, mt)
	f.strands(m, []float32{-92, -40, -76, -104, -20, -146}, []float32{-50, -84, -34, -116, 0, -148}, []float32{6, -98, 6, -122, 4, -148}, []float32{54, -86, 38, -116, 8, -148}, []float32{94, -40, 78, -104, 24, -146})
	f.sheen(m, -70, -112, 0, -130, 70, -112)
}

func (f *figure) frontBob() {
	const end = 104
	mt := f.hairMat(26, .55)
	m := f.layHair(relief.Blob(-104, end, -104, end, -128, end-20, -132, 0, -122, -90, -70, -148, 0, -160, 70, -148, 122, -90, 132, 0, 128, end-20, 104, end, 104, end, 92, 40, 90, -20, 86, -40, 86, -40, 40, -46, 0, -48, -40, -46, -86, -40, -86, -40, -90, -20, -92, 40), mt)
	f.strands(m, []float32{-60, -146, -78, -90, -66, -46}, []float32{-20, -156, -30, -100, -24, -50}, []float32{20, -156, 26, -100, 22, -50}, []float32{60, -146, 76, -90, 66, -46}, []float32{-100, -110, -116, -40, -112, 90}, []float32{100, -110, 116, -40, 112, 90})
	f.sheen(m, -94, -94, -40, -116, 40, -116, 94, -94)
}

func (f *figure) frontLong() {
	const end, px = float32(150), float32(-22)
	mt := f.hairMat(26, .55)
	for _, s := range []float32{1, -1} {
		m := f.layHair(relief.Blob(px, -156, px, -156, px+s*40, -160, s*96, -132, s*130, -66, s*130, 10, s*122, 66, s*136, 112, s*134, end+14, s*116, end+64, s*116, end+64, s*112, 120, s*94, 60, s*102, 0, s*88, -46, s*52-4, -82, px+s*8, -108), mt)
		f.strands(m, []float32{px + s*4, -152, s * 60, -120, s * 106, -50, s * 112, 60, s * 122, 150}, []float32{px + s*8, -126, s * 56, -96, s * 96, -36, s * 102, 40, s * 114, 120}, []float32{px + s*20, -158, s * 90, -116, s * 122, -30, s * 116, 60, s * 132, 130})
		f.sheen(m, px+s*34, -136, s*76, -112, s*104, -70)
	}
}

func (f *figure) frontHijab() {
	c := relief.MaterialOf(f.accent, .10, 22, .35)
	c.Rim = .6
	outer := relief.Spline(true, 0, -154, 74, -142, 124, -84, 132, 0, 120, 84, 98, 150, 60, 186, 0, 200, -60, 186, -98, 150, -120, 84, -132, 0, -124, -84, -74, -142)
	inner := relief.Spline(true, 0, -84, -46, -76, -80, -44, -88, 10, -78, 66, -46, 106, 0, 118+f.face.jaw, 46, 106, 78, 66, 88, 10, 80, -44, 46, -76)
	if f.face.jaw > 0 {
		for i, q := range inner {
			if q.Y > 60 {
				inner[i].Y += f.face.jaw * (q.Y - 60) / 80
			}
		}
	}
	hole := f.Mask(canvas.Path{inner})
	f.Within(hole, func() {
		f.Soft(canvas.Path{outer, inner}, 12, f.tone.shade.Scale(.8), .8)
	})
	m := f.Part(canvas.Path{outer, inner}, c)
	f.Within(m, func() {
		for _, l := range [][]float32{{-96, -80, -112, 0, -96, 90, -40, 160}, {98, -76, 110, 10, 92, 100, 20, 172}, {-60, 120, 0, 150, 70, 120}, {-80, 110, -10, 178, 60, 170}} {
			f.Soft(relief.Line(1, 7, 1, l...), 4, c.Shade, .55)
			f.Soft(relief.Line(1, 6, 1, l...).Move(-6, -4), 4, c.Light, .4)
		}
		f.Soft(relief.Line(3, 16, 3, -70, -116, 0, -132, 60, -122), 8, canvas.Mix(f.accent, canvas.White(), .6), .4)
	})
}
