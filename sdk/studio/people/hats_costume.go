package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// goldMat is polished gold.
func goldMat(bulge float32) relief.Material {
	gold := relief.MaterialOf(canvas.Hex(0xffc93a), .9, bulge, .4)
	gold.Shade, gold.Light = canvas.Hex(0xa86400), canvas.Hex(0xfff0a8)
	return gold
}

func (f *figure) paintCrown() {
	gold := goldMat(14)
	band := relief.Blob(-96, -106, -96, -106, -104, -186, -104, -186, -62, -146, -34, -200, -34, -200, 0, -150, 34, -200, 34, -200, 62, -146, 104, -186, 104, -186, 96, -106, 96, -106, 48, -118, 0, -122, -48, -118)
	m := f.Mask(band)
	f.Cast(m, 0, 8, 8, f.hairColor.Scale(.3), .6)
	f.Lit(m, gold)
	for i, x := range []float32{-104, -34, 34, 104} {
		y := []float32{-190, -206, -206, -190}[i]
		f.Part(relief.Ellipse(x, y, 11, 11), relief.MaterialOf(canvas.Hex(0xfff3d0), .8, 6, .6))
	}
	for i, c := range []uint32{0x2f6df2, 0xe5383b, 0x2f6df2} {
		x := float32(i-1) * 52
		f.Part(relief.Ellipse(x, -134+canvas.Abs(x)*.06, 12, 14), relief.MaterialOf(canvas.Hex(c), .9, 6, .6))
	}
	f.Part(relief.Line(9, 11, 9, -97, -108, 0, -122, 97, -108), goldMat(4))
}

func (f *figure) paintPirateHat() {
	felt := relief.MaterialOf(canvas.Hex(0x2b2631), .2, 30, .5)
	hat := relief.Blob(-166, -82, -150, -112, -104, -136, -70, -186, 0, -206, 70, -186, 104, -136, 150, -112, 166, -82, 100, -70, 0, -64, -100, -70)
	f.hatShadow(relief.Blob(-120, -70, 0, -86, 120, -70, 110, -50, 0, -54, -110, -50))
	f.Part(hat, felt)
	f.Part(relief.Line(8, 9, 8, -160, -80, -100, -71, 0, -66, 100, -71, 160, -80), goldMat(4))
	bone := relief.MaterialOf(canvas.Hex(0xf4f1e6), .2, 7, .5)
	f.Part(relief.Line(11, 10, 11, -44, -104, 0, -122, 44, -140), bone)
	f.Part(relief.Line(11, 10, 11, 44, -104, 0, -122, -44, -140), bone)
	f.Part(relief.Blob(-27, -142, -16, -166, 0, -172, 16, -166, 27, -142, 16, -124, 14, -112, -14, -112, -16, -124), bone)
	for _, s := range bothSides {
		f.Fill(relief.Ellipse(s*11, -142, 8, 9), canvas.Hex(0x2b2631), 1)
	}
}

func (f *figure) paintWizardHat() {
	cloth := relief.MaterialOf(f.cloth, .12, 34, .5)
	cone := relief.Blob(-110, -74, -110, -74, -66, -160, -40, -230, 20, -300, 74, -316, 74, -316, 62, -282, 58, -230, 76, -150, 110, -74, 110, -74, 0, -92)
	brim := relief.Blob(-190, -70, -110, -100, 0, -110, 110, -100, 190, -70, 150, -48, 60, -58, 0, -62, -60, -58, -150, -48)
	f.hatShadow(brim)
	m := f.Part(cone, cloth)
	f.Within(m, func() { f.Soft(brim, 8, cloth.Shade, .6) })
	for _, s := range [][3]float32{{-24, -170, 20}, {34, -206, 14}, {22, -126, 12}, {14, -262, 10}} {
		f.Part(relief.Star(s[0], s[1], s[2], s[2]*.42, 5), goldMat(4))
	}
	cloth.Bulge = 12
	f.Part(brim, cloth)
	f.Part(relief.Line(16, 20, 16, -108, -82, 0, -102, 108, -82), goldMat(6))
}

func (f *figure) paintSantaHat() {
	red := relief.MaterialOf(canvas.Hex(0xd81f2a), .08, 34, .6)
	f.Part(relief.Blob(-112, -84, -112, -84, -96, -150, -40, -196, 40, -206, 112, -176, 158, -110, 166, -40, 150, -36, 128, -92, 106, -84, 106, -84, 0, -100), red)
	fur := relief.MaterialOf(canvas.Hex(0xfafafd), .02, 18, .5)
	fur.Shade = canvas.Hex(0xaeb4cc)
	f.Part(relief.Ellipse(158, -22, 28, 28), fur)
	brim := relief.Line(44, 48, 44, -106, -76, -50, -92, 0, -96, 50, -92, 106, -76)
	f.hatShadow(brim)
	f.Part(brim, fur)
}

// paintHelm is a knight's helmet with its visor up.
func (f *figure) paintHelm() {
	steel := relief.MaterialOf(canvas.Hex(0xb4bccb), .9, 30, .6)
	steel.Shade = canvas.Hex(0x566078)
	outer := relief.Spline(true, 0, -164, 74, -148, 122, -88, 130, 0, 122, 70, 96, 124, 0, 152+f.face.jaw, -96, 124, -122, 70, -130, 0, -122, -88, -74, -148)
	inner := relief.Spline(true, 0, -66, -46, -64, -82, -44, -90, 10, -84, 60, -58, 98, 0, 118+f.face.jaw, 58, 98, 84, 60, 90, 10, 82, -44, 46, -64)
	f.Within(f.Mask(canvas.Path{inner}), func() { f.Soft(canvas.Path{outer, inner}, 12, f.tone.shade.Scale(.6), .9) })
	f.Part(canvas.Path{outer, inner}, steel)
	visor := relief.Blob(-118, -70, -118, -70, -112, -124, -60, -150, 0, -156, 60, -150, 112, -124, 118, -70, 118, -70, 60, -86, 0, -92, -60, -86)
	m := f.Mask(visor)
	f.Cast(m, 0, 6, 7, canvas.Hex(0x2c3346), .6)
	f.Lit(m, steel)
	for _, s := range bothSides {
		f.Fill(relief.Line(7, 8, 7, s*24, -122, s*84, -108), canvas.Hex(0x2c3346), 1)
		f.Part(relief.Ellipse(s*117, -76, 13, 13), goldMat(6))
	}
	plume := relief.MaterialOf(f.accent, .1, 20, .5)
	f.Part(relief.Blob(-12, -150, -30, -196, 10, -226, 70, -214, 116, -170, 84, -176, 40, -176, 16, -150), plume)
}

// paintHood is the hood of a ninja or a thief: only the eyes show.
func (f *figure) paintHood() {
	cloth := relief.MaterialOf(canvas.Hex(0x2a2d38), .10, 34, .6)
	end := 130*f.length + f.face.jaw + 8
	outer := relief.Spline(true, 0, -150, 70, -138, 116, -84, 124, 0, 116, 70, 84, end-20, 0, end, -84, end-20, -116, 70, -124, 0, -116, -84, -70, -138)
	inner := relief.Spline(true, 0, -78, -50, -78, -86, -62, -96, -22, -86, 18, -50, 30, 0, 26, 50, 30, 86, 18, 96, -22, 86, -62, 50, -78)
	f.Within(f.Mask(canvas.Path{inner}), func() { f.Soft(canvas.Path{outer, inner}, 9, f.tone.shade.Scale(.7), .8) })
	m := f.Part(canvas.Path{outer, inner}, cloth)
	f.Within(m, func() {
		for _, y := range []float32{52, 80, 108} {
			f.Soft(relief.Line(1, 6, 1, -100, y-14, 0, y, 100, y-14), 4, cloth.Light, .5)
		}
	})
	if f.hatStyle == ninjaHood {
		f.Part(relief.Line(26, 30, 26, -118, -84, 0, -106, 118, -84), relief.MaterialOf(f.accent, .1, 9, .2))
		f.Part(relief.Blob(-42, -112, 0, -120, 42, -112, 40, -82, 0, -88, -40, -82), relief.MaterialOf(canvas.Hex(0xb4bccb), .9, 6, .3))
	}
}

// paintEyeMask is the mask of a hero, drawn under the eyes' sockets.
func (f *figure) paintEyeMask() {
	y := f.yaw * .75
	holes := canvas.Path{}
	for _, s := range bothSides {
		holes = append(holes, relief.Reversed(relief.Ellipse(s*44+y, -4, 36, f.face.above+10))...)
	}
	mask := append(relief.Blob(y-104, -30, y-60, -58, y, -42, y+60, -58, y+104, -30, y+92, 20, y+50, 38, y+14, 22, y, 26, y-14, 22, y-50, 38, y-92, 20), holes...)
	m := f.Mask(mask)
	f.Cast(m, 0, 3, 4, f.tone.shade, .5)
	f.Lit(m, relief.MaterialOf(f.accent, .3, 7, .3))
}
