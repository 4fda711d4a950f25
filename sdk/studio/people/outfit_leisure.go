package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (o *outfit) tee() {
	o.bareNeck(44, 30)
	o.Part(relief.Tube(relief.Spline(false, -50, 181, -45, 197, -32, 211, 0, 220, 32, 211, 45, 197, 50, 181), 9, 12, 9), relief.MaterialOf(o.cloth.Scale(.86), .06, 5, 0))
}

func (o *outfit) hoodie() {
	o.bareNeck(34, 26)
	for _, s := range bothSides {
		q := relief.Blob(s*46, 160, s*46, 160, s*88, 184, s*84, 220, s*46, 246, s*8, 252, s*2, 240, s*26, 220, s*44, 196)
		k := o.Mask(q)
		o.Cast(k, 0, 8, 9, o.fabric.Shade.Scale(.6), .7)
		h := o.fabric
		h.Bulge, h.Dome = 15, .2
		o.Part(q, h)
		t := relief.Line(7, 7, 7, s*22, 240, s*26, 280, s*22, 322)
		tk := o.Mask(t)
		o.Cast(tk, 1, 4, 4, o.fabric.Shade.Scale(.6), .7)
		o.Part(t, relief.MaterialOf(canvas.Hex(0xf3f4f8), .2, 4, 0))
		o.Part(relief.Line(10, 10, 10, s*22, 322, s*21, 334), relief.MaterialOf(canvas.Hex(0xc9ccd8), .6, 4, 0))
	}
	o.Within(o.torso, func() {
		o.Soft(relief.Line(2, 4, 2, -70, 480, -60, 410, 60, 410, 70, 480), 2, o.fabric.Shade, .8)
	})
}

func (o *outfit) tankTop() {
	o.Within(o.torso, func() {
		for _, s := range bothSides {
			o.Soft(relief.Line(4, 10, 3, s*o.width*.66, 300, s*o.width*.34, 330, s*12, 322), 8, o.tone.shade, .5)
			o.Soft(relief.Line(3, 8, 4, s*o.width*.70, 214, s*o.width*.60, 250, s*o.width*.66, 296), 7, o.tone.shade, .45)
			o.Soft(relief.Ellipse(s*o.width*.84, 262, 20, 30), 12, o.tone.light, .55)
		}
	})
	a := o.width * .56
	if o.woman {
		a = o.width * .50
	}
	t := relief.MaterialOf(o.cloth, .10, 20, .3)
	q := relief.Mirrored(0, 268, 30, 256, 46, 226, 54, 192, 76, 196, a+8, 236, a-2, 280, a+14, 322, a+10, 620, 0, 630)
	k := o.Mask(q)
	o.Cast(k, 0, 6, 8, o.tone.shade, .6)
	tm := o.Part(q, t)
	o.Within(tm, func() {
		o.Soft(relief.Line(4, 10, 3, -o.width*.4, 318, -o.width*.2, 336, -10, 330), 9, t.Shade, .5)
		o.Soft(relief.Line(4, 10, 3, o.width*.4, 318, o.width*.2, 336, 10, 330), 9, t.Shade, .5)
		for _, s := range bothSides {
			o.Soft(relief.Line(9, 9, 9, s*(a-4), 240, s*(a-14), 290, s*(a+4), 340, s*a, 480), 1, canvas.Mix(o.cloth, canvas.White(), .7), .9)
		}
	})
}

func (o *outfit) dungarees() {
	o.Within(o.torso, func() {
		d := o.cloth.Scale(.55)
		for x := float32(-220); x <= 220; x += 36 {
			o.Soft(relief.Line(9, 9, 9, x, 180, x*1.04, 480), 1, d, .45)
		}
		for y := float32(206); y < 480; y += 36 {
			o.Soft(relief.Line(9, 9, 9, -240, y+10, 0, y, 240, y+10), 1, d, .45)
		}
		o.headShadow()
	})
	o.bareNeck(40, 30)
	o.collar(o.fabric, 0)
	dm := relief.MaterialOf(canvas.Hex(0x3566b8), .06, 12, .2)
	q := relief.Mirrored(0, 318, o.width*.40, 314, o.width*.44, 350, o.width*.62, 400, o.width*.66, 490, 0, 495)
	for _, s := range bothSides {
		t := relief.Line(30, 30, 30, s*o.width*.46, 196, s*o.width*.40, 250, s*o.width*.30, 330)
		k := o.Mask(t)
		o.Cast(k, 0, 5, 5, o.fabric.Shade, .6)
		o.Part(t, dm)
	}
	k := o.Mask(q)
	o.Cast(k, 0, 5, 6, o.fabric.Shade, .7)
	o.Part(q, dm)
	for _, s := range bothSides {
		o.Part(relief.Ellipse(s*o.width*.31, 332, 10, 10), relief.MaterialOf(canvas.Hex(0xffc93a), .9, 5, .5))
	}
	o.Part(relief.Blob(-36, 370, 36, 370, 34, 430, -34, 430), relief.MaterialOf(canvas.Hex(0x3f74cc), .06, 5, .1))
}

func (o *outfit) maternityDress() {
	o.bareNeck(58, 48)
	b := o.fabric
	b.Bulge = 40
	q := relief.Blob(-98, 372, -66, 318, 0, 306, 66, 318, 98, 372, 100, 440, 60, 490, -60, 490, -100, 440)
	k := o.Mask(q)
	o.Cast(k, 0, 12, 16, o.fabric.Shade, .6)
	b.Dome = .8
	o.Part(q, b)
	o.Part(relief.Tube(relief.Spline(false, -66, 187, -58, 204, -44, 222, 0, 237, 44, 222, 58, 204, 66, 187), 6, 9, 6), relief.MaterialOf(canvas.Mix(o.cloth, canvas.White(), .25), .1, 4, 0))
}
