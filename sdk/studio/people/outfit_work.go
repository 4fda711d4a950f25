package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (o *outfit) suit() {
	o.bareNeck(42, 34)
	o.shirt(canvas.Hex(0xf5f7fc), 360)
	o.tie(o.accent)
	col := relief.MaterialOf(canvas.Hex(0xfafbff), .05, 6, .1)
	col.Shade = canvas.Hex(0xa9b2cc)
	o.collar(col, 4)
	o.lapels(o.fabric, 380)
	k := o.Mask(relief.Blob(o.width*.36, 300, o.width*.36+44, 294, o.width*.36+44, 304, o.width*.36, 310))
	o.Cast(k, 0, 3, 3, o.fabric.Shade, .6)
	o.Part(relief.Blob(o.width*.38, 292, o.width*.38+16, 266, o.width*.38+24, 280, o.width*.38+40, 270, o.width*.38+42, 292), relief.MaterialOf(o.accent, .2, 4, .2))
	o.Fill(relief.Line(4, 4, 4, o.width*.36, 296, o.width*.36+46, 291), o.fabric.Base.Scale(.7), 1)
}

func (o *outfit) labCoat() {
	o.bareNeck(42, 34)
	in := canvas.Hex(0x3d9bd8)
	if o.role == casting.Scientist {
		in = o.accent
	}
	if o.role == casting.Doctor && o.woman {
		in = canvas.Hex(0x2fb3a4)
	}
	o.shirt(in, 380)
	if o.role == casting.Scientist {
		o.tie(canvas.Hex(0x2b3350))
		o.collar(relief.MaterialOf(canvas.Mix(in, canvas.White(), .15), .05, 6, .1), 0)
	} else {
		o.bareNeck(34, 40)
	}
	o.lapels(o.fabric, 400)
	if o.role == casting.Doctor {
		o.stethoscope()
	}
	o.Soft(relief.Line(3, 3, 3, o.width*.34, 330, o.width*.34+50, 326), 1, o.fabric.Shade, .9)
	o.Part(relief.Line(6, 6, 6, o.width*.34+14, 302, o.width*.34+14, 340), relief.MaterialOf(canvas.Hex(0xe5383b), .5, 3, 0))
	o.Part(relief.Line(6, 6, 6, o.width*.34+26, 306, o.width*.34+26, 340), relief.MaterialOf(canvas.Hex(0x2f6df2), .5, 3, 0))
}

func (o *outfit) chefJacket() {
	o.bareNeck(38, 22)
	o.Within(o.torso, func() {
		o.Soft(relief.Line(2, 5, 3, 30, 214, 14, 300, 16, 480), 2, o.fabric.Shade, .9)
		o.Soft(relief.Line(6, 14, 6, 38, 214, 24, 300, 26, 480), 8, o.fabric.Shade, .45)
	})
	o.collar(o.fabric, -8)
	sc := relief.MaterialOf(canvas.Hex(0xe0262d), .15, 9, .3)
	q := relief.Blob(-50, 180, -50, 180, 0, 204, 50, 180, 50, 180, 46, 210, 16, 226, 0, 232, -16, 226, -46, 210)
	k := o.Mask(q)
	o.Cast(k, 0, 6, 6, o.fabric.Shade, .7)
	o.Part(q, sc)
	o.Part(relief.Blob(-2, 216, 26, 226, 34, 262, 8, 250), sc)
	o.Part(relief.Blob(2, 216, -26, 226, -30, 258, -6, 250), sc)
	o.Part(relief.Ellipse(0, 220, 14, 12), sc)
	o.buttons(-34, 276, 470, 42, 8, canvas.Hex(0x2a2e3c))
	o.buttons(52, 276, 470, 42, 8, canvas.Hex(0x2a2e3c))
}

func (o *outfit) cardigan() {
	o.bareNeck(42, 34)
	o.shirt(canvas.Hex(0xf5f7fc), 350)
	if !o.woman {
		o.tie(o.accent)
	}
	col := relief.MaterialOf(canvas.Hex(0xfafbff), .05, 6, .1)
	col.Shade = canvas.Hex(0xa9b2cc)
	o.collar(col, 4)
	for _, s := range bothSides {
		o.Part(relief.Line(14, 15, 14, s*52, 180, s*62, 230, s*40, 300, s*6, 372), relief.MaterialOf(o.cloth.Scale(.85), .05, 6, 0))
	}
	o.Within(o.torso, func() { o.Soft(relief.Line(3, 3, 3, 0, 370, 0, 480), 1, o.fabric.Shade, .9) })
}
