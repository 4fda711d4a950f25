package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/people/relief"
)

type hatStyle int

const (
	noHat hatStyle = iota
	baseballCap
	toque
	hardHat
	fireHelmet
	policeCap
	strawHat
	headphones
	spaceHelmet
	crown
	pirateHat
	wizardHat
	santaHat
	knightHelm
	ninjaHood
	balaclava
	eyeMask
	beret
	fedora
	cowboyHat
	graduateCap
	turban
	swimCap
	headband
	nurseCap
	bridalVeil
	pilotCap
	soldierHelmet
	hatStyles // how many there are
)

// coversHair reports hats that hide the hair above the forehead.
func (h hatStyle) coversHair() bool {
	switch h {
	case noHat, headphones, spaceHelmet, crown, eyeMask, headband, bridalVeil:
		return false
	}
	return true
}

// isHood reports hats that hide all hair, and the ears.
func (h hatStyle) isHood() bool { return h == knightHelm || h == ninjaHood || h == balaclava }

// hatPainters is never written.
var hatPainters = map[hatStyle]func(*figure){
	baseballCap: (*figure).paintBaseballCap, toque: (*figure).paintToque, hardHat: (*figure).paintHelmet, fireHelmet: (*figure).paintHelmet,
	soldierHelmet: (*figure).paintHelmet, policeCap: (*figure).paintPoliceCap, pilotCap: (*figure).paintPoliceCap, strawHat: (*figure).paintStrawHat,
	headphones: (*figure).paintHeadphones, spaceHelmet: (*figure).paintSpaceHelmet, crown: (*figure).paintCrown, pirateHat: (*figure).paintPirateHat,
	wizardHat: (*figure).paintWizardHat, santaHat: (*figure).paintSantaHat, knightHelm: (*figure).paintHelm, ninjaHood: (*figure).paintHood,
	balaclava: (*figure).paintHood, eyeMask: (*figure).paintEyeMask, beret: (*figure).paintBeret, fedora: (*figure).paintBrimHat,
	cowboyHat: (*figure).paintBrimHat, graduateCap: (*figure).paintGraduateCap, turban: (*figure).paintTurban, swimCap: (*figure).paintSwimCap,
	headband: (*figure).paintHeadband, nurseCap: (*figure).paintNurseCap, bridalVeil: (*figure).paintWreath,
}

func (f *figure) hat() {
	if paint := hatPainters[f.hatStyle]; paint != nil {
		paint(f)
	}
}

// hatShadow darkens the forehead under a brim.
func (f *figure) hatShadow(brim canvas.Path) {
	f.Within(f.Mask(f.headPath()), func() { f.Soft(brim.Move(0, 16), 11, f.tone.shade.Scale(.8), .75) })
}

func (f *figure) paintBaseballCap() {
	c := relief.MaterialOf(f.accent, .25, 34, .7)
	dome := relief.Blob(-116, -58, -116, -58, -112, -116, -70, -160, 0, -174, 70, -160, 112, -116, 116, -58, 116, -58, 60, -72, 0, -76, -60, -72)
	brim := relief.Blob(-112, -66, -60, -88, 0, -94, 60, -88, 112, -66, 128, -44, 100, -42, 50, -54, 0, -58, -50, -54, -100, -42, -128, -44)
	f.hatShadow(brim)
	m := f.Part(dome, c)
	f.Within(m, func() {
		for _, x := range []float32{-52, 52} {
			f.Soft(relief.Line(2, 3, 2, x*.2, -172, x*.9, -140, x*1.1, -80), 1.5, c.Shade, .7)
		}
		f.Soft(brim, 8, c.Shade.Scale(.6), .5)
	})
	b := c
	b.Bulge, b.Dome = 10, .4
	b.Base = c.Base.Scale(.9)
	f.Part(brim, b)
	f.Part(relief.Ellipse(0, -173, 11, 6), c)
	f.Part(relief.Ellipse(0, -122, 26, 22), relief.MaterialOf(canvas.Hex(0xf5f5f8), .2, 6, .4))
}

func (f *figure) paintToque() {
	c := relief.MaterialOf(canvas.Hex(0xf7f7fb), .05, 26, .5)
	c.Shade = canvas.Hex(0xb0b4cc)
	for _, q := range [][4]float32{{0, -200, 100, 50}, {-70, -232, 60, 54}, {70, -232, 60, 54}, {0, -262, 74, 60}, {-36, -222, 58, 52}, {38, -222, 58, 52}} {
		k := f.Mask(relief.Ellipse(q[0], q[1], q[2], q[3]))
		f.Cast(k, 0, 8, 12, c.Shade.Scale(.8), .5)
		f.Part(relief.Ellipse(q[0], q[1], q[2], q[3]), c)
	}
	band := relief.Blob(-116, -66, -116, -66, -112, -126, -106, -182, -106, -182, -50, -172, 0, -168, 50, -172, 106, -182, 106, -182, 112, -126, 116, -66, 116, -66, 60, -84, 0, -89, -60, -84)
	f.hatShadow(band)
	bc := c
	bc.Bulge, bc.Dome = 16, .6
	k := f.Mask(band)
	f.Cast(k, 0, -8, 12, c.Shade, .6)
	m := f.Part(band, bc)
	f.Within(m, func() {
		for x := float32(-80); x <= 80; x += 32 {
			f.Soft(relief.Line(2, 4, 2, x*1.02, -176, x, -96), 3, c.Shade, .6)
		}
	})
}

func (f *figure) paintHelmet() {
	col := canvas.Hex(0xffc21a)
	if f.hatStyle == fireHelmet {
		col = canvas.Hex(0xd8232a)
	}
	gloss := float32(.75)
	if f.hatStyle == soldierHelmet {
		col, gloss = canvas.Hex(0x5d6b3c), .15
	}
	c := relief.MaterialOf(col, gloss, 40, .75)
	brim := relief.Blob(-134, -58, -80, -84, 0, -92, 80, -84, 134, -58, 120, -42, 60, -58, 0, -63, -60, -58, -120, -42)
	dome := relief.Blob(-118, -64, -118, -64, -112, -124, -66, -176, 0, -190, 66, -176, 112, -124, 118, -64, 118, -64, 60, -78, 0, -82, -60, -78)
	f.hatShadow(brim)
	m := f.Part(dome, c)
	f.Within(m, func() { f.Soft(brim, 8, c.Shade, .6) })
	rg := c
	rg.Bulge = 9
	if f.hatStyle == soldierHelmet {
		f.camouflage(m)
	} else {
		f.Part(relief.Blob(-16, -84, -18, -150, -10, -198, 10, -198, 18, -150, 16, -84), rg)
	}
	if f.hatStyle == fireHelmet {
		f.Part(relief.Blob(-34, -96, -38, -140, 0, -166, 38, -140, 34, -96, 0, -84), relief.MaterialOf(canvas.Hex(0xffc93a), .7, 8, .5))
		f.Part(relief.Star(0, -124, 22, 9, 5), relief.MaterialOf(canvas.Hex(0xd8232a), .3, 4, .2))
	}
	b := c
	b.Bulge, b.Dome = 9, .3
	f.Part(brim, b)
}

func (f *figure) paintPoliceCap() {
	c := relief.MaterialOf(canvas.Hex(0x1f3566), .25, 20, .5)
	if f.hatStyle == pilotCap {
		c = fabricOf(canvas.Hex(0xf4f5f9), .1, 20, .5)
	}
	top := relief.Blob(-136, -132, -120, -166, -60, -186, 0, -192, 60, -186, 120, -166, 136, -132, 110, -106, 0, -112, -110, -106)
	band := relief.Blob(-116, -58, -116, -58, -114, -112, -114, -112, 0, -122, 114, -112, 114, -112, 116, -58, 116, -58, 0, -80)
	visor := relief.Blob(-104, -78, 0, -92, 104, -78, 92, -48, 50, -50, 0, -54, -50, -50, -92, -48)
	f.hatShadow(visor)
	f.Part(band, relief.MaterialOf(canvas.Hex(0x14224a), .2, 10, .4))
	m := f.Mask(top)
	f.Cast(m, 0, 8, 8, canvas.Hex(0x0a1230), .6)
	f.Part(top, c)
	f.Part(visor, relief.MaterialOf(canvas.Hex(0x15171f), .9, 10, .4))
	gold := relief.MaterialOf(canvas.Hex(0xffc93a), .9, 6, .5)
	gold.Shade = canvas.Hex(0xa86400)
	f.Part(relief.Star(0, -142, 30, 14, 6), gold)
	f.Part(relief.Ellipse(0, -142, 11, 11), gold)
	f.Part(relief.Line(6, 7, 6, -100, -86, 0, -100, 100, -86), gold)
}

func (f *figure) paintStrawHat() {
	c := relief.MaterialOf(canvas.Hex(0xeec46a), .1, 30, .6)
	c.Shade = canvas.Hex(0xa8702a)
	brim := relief.Blob(-190, -70, -120, -98, 0, -108, 120, -98, 190, -70, 170, -52, 80, -62, 0, -66, -80, -62, -170, -52)
	dome := relief.Blob(-104, -80, -100, -140, -60, -176, 0, -184, 60, -176, 100, -140, 104, -80, 0, -96)
	f.hatShadow(brim)
	m := f.Part(dome, c)
	f.Within(m, func() {
		f.Soft(brim, 6, c.Shade, .6)
		f.Soft(relief.Line(20, 24, 20, -106, -100, 0, -114, 106, -100), 1, canvas.Hex(0xb8322e), 1)
		for i := float32(0); i < 5; i++ {
			f.Soft(relief.Line(1, 2.5, 1, -90, -126-i*14, 0, -138-i*12, 90, -126-i*14), 1.2, c.Shade, .45)
		}
	})
	b := c
	b.Bulge, b.Dome = 12, .4
	bm := f.Part(brim, b)
	f.Within(bm, func() {
		for i := float32(0); i < 2; i++ {
			f.Soft(relief.Line(1, 3, 1, -180, -64+i*3, 0, -94+i*14, 180, -64+i*3), 1.4, c.Shade, .45)
		}
	})
}

func (f *figure) paintHeadphones() {
	c := relief.MaterialOf(canvas.Hex(0x2a2d3a), .7, 9, .2)
	ar := relief.Spline(false, -116, -4, -122, -80, -86, -142, 0, -166, 86, -142, 122, -80, 116, -4)
	t := relief.Tube(ar, 15, 22, 15)
	k := f.Mask(t)
	f.Cast(k, 0, 6, 6, f.hairColor.Scale(.3), .5)
	f.Part(t, c)
	acc := relief.MaterialOf(f.accent, .8, 8, .4)
	for _, s := range bothSides {
		x := s * 114
		f.Part(relief.Blob(x-16, -32, x+s*4, -42, x+s*20, -30, x+s*24, 6, x+s*20, 38, x+s*2, 48, x-16, 38, x-18, 4), c)
		f.Part(relief.Ellipse(x+s*10, 4, 13, 28), acc)
	}
	if f.role != casting.Gamer {
		return
	}
	f.Part(relief.Line(5, 6, 5, -116, 40, -112, 84, -80, 104, -50, 106), c)
	f.Part(relief.LeaningEllipse(-44, 106, 14, 9, 8), c)
}

func (f *figure) paintSpaceHelmet() {
	rim := relief.MaterialOf(canvas.Hex(0xf2f4f9), .5, 10, .2)
	o, i := relief.Ellipse(0, -10, 166, 166), relief.Ellipse(0, -10, 146, 146)
	im := f.Mask(i)
	f.Within(im, func() {
		f.Soft(relief.Ring(o, relief.Ellipse(0, -6, 128, 128)), 16, canvas.Hex(0x7fb6ff), .30)
	})
	m := f.Mask(relief.Ellipse(0, -10, 150, 150))
	f.Cover(m, canvas.Hex(0x9cc8ff), .10)
	f.Part(relief.Ring(o, i), rim)
	f.Within(im, func() {
		f.Cover(f.Mask(relief.Line(5, 20, 5, -118, -60, -84, -108, -30, -134)), canvas.White(), .55)
		f.Cover(f.Mask(relief.Line(3, 9, 3, -128, -30, -124, -10)), canvas.White(), .5)
		f.Cover(f.Mask(relief.Line(4, 12, 4, 60, 112, 100, 84, 122, 44)), canvas.White(), .22)
	})
}
