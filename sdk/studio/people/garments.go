package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func neckline(wd, dp float32) canvas.Path {
	return relief.Mirrored(0, 120, wd, 150, wd, 188, wd*.8, 188+dp*.6, 0, 188+dp)
}

func (o *outfit) bareNeck(wd, dp float32) {
	q := neckline(wd, dp)
	k := o.Mask(q)
	o.Within(canvas.Intersect(k, o.torso), func() {
		flat := o.skinMat(0, 30, 0)
		flat.Rim = 0
		o.Part(canvas.Path{{{X: -320, Y: 40}, {X: 320, Y: 40}, {X: 320, Y: 470}, {X: -320, Y: 470}}}, flat)
		o.Soft(o.headPath().Move(0, 34+headDrop), 18, o.tone.shade, .7)
		for _, s := range bothSides {
			o.Soft(relief.Line(5, 8, 3, s*wd*.9, 204, s*wd*.4, 208, s*9, 217), 5, o.tone.shade, .5)
		}
	})
}

func (o *outfit) buttons(x, y0, y1, st, r float32, col canvas.Color) {
	for y := y0; y <= y1; y += st {
		o.Soft(relief.Ellipse(x, y+2, r, r), 2, o.fabric.Shade.Scale(.6), .7)
		o.Part(relief.Ellipse(x, y, r, r), relief.MaterialOf(col, .6, r*.6, .4))
	}
}

func (o *outfit) collar(cm relief.Material, d float32) {
	for _, s := range bothSides {
		q := relief.Blob(s*36, 168, s*36, 168, s*54, 186, s*60, 214, s*44, 238+d, s*44, 238+d, s*22, 222, s*2, 214, s*2, 214, s*22, 196)
		k := o.Mask(q)
		o.Cast(k, 0, 6, 6, cm.Shade.Scale(.6), .6)
		o.Part(q, cm)
	}
}

func (o *outfit) tie(col canvas.Color) {
	t := relief.MaterialOf(col, .3, 8, .2)
	o.Part(relief.Blob(-15, 214, 0, 208, 15, 214, 10, 240, -10, 240), t)
	q := relief.Blob(-10, 240, -10, 240, 10, 240, 10, 240, 24, 340, 26, 480, -26, 480, -24, 340)
	k := o.Mask(q)
	o.Cast(k, 2, 5, 6, canvas.Hex(0x555a70), .5)
	tm := o.Part(q, t)
	o.Within(tm, func() {
		for y := float32(250); y < 480; y += 26 {
			o.Soft(relief.Line(6, 6, 6, -30, y+16, 30, y-12), .8, canvas.Mix(col, canvas.White(), .45), .55)
		}
	})
}

func (o *outfit) lapels(jm relief.Material, depth float32) {
	for _, s := range bothSides {
		q := relief.Blob(s*46, 172, s*46, 172, s*76, 196, s*92, 246, s*96, 268, s*96, 268, s*78, 264, s*76, 282, s*76, 282, s*44, 330, s*4, depth, s*4, depth, s*16, 300, s*34, 226)
		k := o.Mask(q)
		o.Cast(k, 0, 6, 8, jm.Shade.Scale(.55), .7)
		l := jm
		l.Bulge, l.Dome, l.Rim = 9, .1, .5
		l.Base = canvas.Mix(jm.Base, canvas.White(), .07)
		o.Part(q, l)
	}
}

func (o *outfit) shirt(col canvas.Color, depth float32) {
	s := relief.MaterialOf(col, .05, 14, .2)
	if col.Luma() > .8 {
		s.Shade = canvas.Hex(0xa9b2cc)
	}
	k := o.Part(relief.Mirrored(0, 216, 20, 202, 46, 170, 46, 170, 64, 200, 40, 300, 0, depth), s)
	o.Within(k, func() { o.Soft(o.headPath().Move(0, 48+headDrop), 16, s.Shade.Scale(.8), .6) })
}

func (o *outfit) stethoscope() {
	t := relief.MaterialOf(canvas.Hex(0x2b2f3d), .7, 5, 0)
	a := relief.Line(9, 9, 9, -52, 178, -66, 240, -50, 300, -20, 340)
	b := relief.Line(9, 9, 9, 52, 178, 68, 240, 58, 292)
	for _, q := range []canvas.Path{a, b} {
		k := o.Mask(q)
		o.Cast(k, 1, 5, 5, canvas.Hex(0x5b6280), .6)
		o.Part(q, t)
	}
	met := relief.MaterialOf(canvas.Hex(0xd9dde8), .9, 6, .5)
	met.Shade = canvas.Hex(0x6c7288)
	o.Part(relief.Ellipse(58, 306, 20, 20), met)
	o.Part(relief.Ellipse(58, 306, 12, 12), relief.MaterialOf(canvas.Hex(0x8e95ab), .6, 4, .4))
	o.Part(relief.Line(8, 8, 8, -22, 338, -30, 356, -34, 372), met)
	o.Part(relief.Line(8, 8, 8, -18, 338, -8, 356, -6, 372), met)
}
