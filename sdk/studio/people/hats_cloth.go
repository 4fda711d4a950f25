package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (f *figure) paintBeret() {
	felt := relief.MaterialOf(f.accent, .08, 30, .6)
	brim := relief.Line(20, 24, 20, -106, -72, 0, -94, 106, -72)
	f.hatShadow(brim)
	f.Part(relief.Blob(-112, -78, -146, -110, -130, -152, -60, -176, 30, -172, 104, -142, 116, -96, 108, -78, 0, -98), felt)
	f.Part(relief.Line(7, 7, 5, -18, -168, -16, -178, -12, -186), felt)
	felt.Bulge = 8
	f.Part(brim, felt)
}

// paintBrimHat is a fedora, or a cowboy's hat with its sides up.
func (f *figure) paintBrimHat() {
	c, band := canvas.Hex(0x6b5640), canvas.Hex(0x2a2420)
	brim := relief.Blob(-160, -66, -100, -92, 0, -102, 100, -92, 160, -66, 130, -48, 60, -58, 0, -62, -60, -58, -130, -48)
	if f.hatStyle == cowboyHat {
		c, band = canvas.Hex(0xa8713a), canvas.Hex(0x5a3418)
		brim = relief.Blob(-196, -118, -150, -96, -90, -86, 0, -92, 90, -86, 150, -96, 196, -118, 176, -70, 100, -46, 0, -54, -100, -46, -176, -70)
	}
	felt := relief.MaterialOf(c, .08, 30, .6)
	dome := relief.Blob(-104, -78, -100, -140, -72, -186, -30, -190, 0, -176, 30, -190, 72, -186, 100, -140, 104, -78, 0, -94)
	f.hatShadow(brim)
	m := f.Part(dome, felt)
	f.Within(m, func() {
		f.Soft(relief.Line(6, 22, 6, 0, -190, 0, -160, 0, -130), 10, felt.Shade, .6)
		f.Soft(relief.Line(22, 26, 22, -106, -94, 0, -112, 106, -94), 1, band, 1)
	})
	felt.Bulge = 11
	f.Part(brim, felt)
}

func (f *figure) paintGraduateCap() {
	black := relief.MaterialOf(canvas.Hex(0x262a38), .2, 24, .5)
	band := relief.Blob(-108, -60, -108, -60, -106, -128, 0, -138, 106, -128, 108, -60, 108, -60, 0, -82)
	f.hatShadow(relief.Line(16, 20, 16, -104, -64, 0, -84, 104, -64))
	f.Part(band, black)
	board := relief.Blob(-168, -142, -168, -142, 0, -186, 0, -186, 168, -142, 168, -142, 0, -104, 0, -104)
	m := f.Mask(board)
	f.Cast(m, 0, 8, 8, canvas.Hex(0x05060a), .6)
	black.Bulge = 8
	f.Lit(m, black)
	f.Part(relief.Line(5, 5, 5, 0, -146, 70, -132, 128, -118, 132, -70), goldMat(3))
	f.Part(relief.Line(9, 16, 18, 132, -72, 132, -56, 132, -38), goldMat(5))
	f.Part(relief.Ellipse(0, -146, 9, 5), goldMat(3))
}

func (f *figure) paintTurban() {
	cloth := relief.MaterialOf(f.accent, .08, 26, .6)
	dome := relief.Blob(-116, -50, -130, -104, -100, -158, -40, -186, 40, -186, 100, -158, 130, -104, 116, -50, 70, -72, 0, -112, -70, -72)
	f.hatShadow(relief.Line(16, 18, 16, -108, -52, -60, -76, 0, -106, 60, -76, 108, -52))
	m := f.Part(dome, cloth)
	f.Within(m, func() {
		for i := float32(0); i < 5; i++ {
			y := -70 - i*24
			f.Soft(relief.Line(2, 7, 2, -130, y+24, -60, y-8, 10, y-56), 4, cloth.Shade, .65)
			f.Soft(relief.Line(2, 7, 2, 130, y+24, 60, y-8, -10, y-56), 4, cloth.Shade, .65)
			f.Soft(relief.Line(2, 6, 2, -126, y+16, -60, y-17, 6, y-62), 4, cloth.Light, .4)
			f.Soft(relief.Line(2, 6, 2, 126, y+16, 60, y-17, -6, y-62), 4, cloth.Light, .4)
		}
	})
}

// paintSwimCap comes with goggles on the forehead.
func (f *figure) paintSwimCap() {
	rubber := relief.MaterialOf(f.accent, .7, 44, .8)
	f.Part(relief.Blob(-108, -36, -116, -80, -92, -132, -40, -152, 40, -152, 92, -132, 116, -80, 108, -36, 60, -66, 0, -74, -60, -66), rubber)
	f.Part(relief.Line(7, 8, 7, -112, -76, -60, -98, 60, -98, 112, -76), relief.MaterialOf(canvas.Hex(0x23262f), .4, 4, .1))
	lens := relief.MaterialOf(canvas.Hex(0x39b7e8), .9, 10, .6)
	for _, s := range bothSides {
		f.Part(relief.Ellipse(s*38, -98, 35, 24), relief.MaterialOf(canvas.Hex(0x23262f), .5, 6, .2))
		f.Part(relief.Ellipse(s*38, -98, 27, 17), lens)
	}
	f.Part(relief.Line(7, 7, 7, -6, -98, 6, -98), relief.MaterialOf(canvas.Hex(0x23262f), .4, 4, .1))
}

func (f *figure) paintHeadband() {
	band := relief.Line(24, 26, 24, -108, -74, -56, -98, 0, -104, 56, -98, 108, -74)
	m := f.Mask(band)
	f.Cast(m, 0, 4, 5, f.tone.shade, .6)
	f.Lit(m, fabricOf(f.accent, .05, 9, .2))
}

// paintNurseCap is a surgical cap with a small cross.
func (f *figure) paintNurseCap() {
	cloth := fabricOf(f.cloth, .05, 36, .7)
	dome := relief.Blob(-110, -58, -122, -110, -84, -166, 0, -182, 84, -166, 122, -110, 110, -58, 56, -78, 0, -84, -56, -78)
	f.hatShadow(relief.Line(14, 16, 14, -104, -62, 0, -86, 104, -62))
	m := f.Part(dome, cloth)
	f.Within(m, func() {
		for _, x := range []float32{-66, -24, 24, 66} {
			f.Soft(relief.Line(1, 6, 2, x*.5, -178, x, -130, x*1.2, -84), 5, cloth.Shade, .45)
		}
	})
	red := relief.MaterialOf(canvas.Hex(0xf4f6fb), .2, 4, .1)
	f.Part(relief.Line(13, 13, 13, 0, -146, 0, -110), red)
	f.Part(relief.Line(13, 13, 13, -18, -128, 18, -128), red)
}

// paintVeil hangs behind the hair; a wreath of flowers holds it.
func (f *figure) paintVeil() {
	tulle := fabricOf(canvas.Hex(0xf3f4fb), .05, 40, .5)
	m := f.Part(relief.Mirrored(0, -176, 70, -166, 132, -104, 150, -10, 158, 90, 176, 190, 190, 300, 120, 330, 0, 300), tulle)
	f.Within(m, func() {
		for _, s := range bothSides {
			for _, x := range []float32{110, 138, 162} {
				f.Soft(relief.Line(1, 8, 3, s*x*.7, -60, s*x, 120, s*(x+12), 300), 6, tulle.Shade, .5)
			}
		}
	})
}

func (f *figure) paintWreath() {
	r := f.random(11)
	for i := range 11 {
		t := float32(i)/10*2 - 1
		x, y := t*104, -92-34*(1-t*t)
		petal := relief.MaterialOf(canvas.Hex(pick[uint32](r, 0xffffff, 0xffd7e4, 0xfff1c9)), .15, 6, .5)
		f.Part(relief.Star(x, y, 19, 12, 5), petal)
		f.Part(relief.Ellipse(x, y, 6, 6), goldMat(3))
	}
}
