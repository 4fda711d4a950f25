package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// cape hangs behind the shoulders.
func (o *outfit) cape() {
	m := relief.MaterialOf(o.accent, .12, 34, .3)
	w := o.width
	o.Part(relief.Mirrored(0, 176, 60, 168, w*.92, 196, w*1.20, 300, w*1.34, 470, w*1.36, 620, 0, 640), m)
}

func (o *outfit) superSuit() {
	o.muscles()
	o.emblem(relief.Blob(-56, 262, -56, 262, -34, 244, 34, 244, 56, 262, 56, 262, 0, 322, 0, 322))
	o.capeCollar()
}

// muscles models a strong chest under a thin suit.
func (o *outfit) muscles() {
	m, w := o.under, o.width
	o.Within(o.torso, func() {
		o.Soft(relief.Line(3, 8, 3, 0, 250, 0, 330), 6, m.Shade, .5)
		for _, s := range bothSides {
			o.Soft(relief.Line(4, 10, 3, s*w*.66, 306, s*w*.34, 338, s*10, 328), 8, m.Shade, .55)
			o.Soft(relief.Ellipse(s*w*.36, 270, 44, 26), 18, m.Light, .45)
			o.Soft(relief.Line(2, 6, 2, s*w*.30, 372, s*10, 380), 6, m.Shade, .4)
			o.Soft(relief.Line(2, 6, 2, s*w*.30, 420, s*10, 428), 6, m.Shade, .4)
		}
	})
}

// emblem is a golden badge with a bolt on the chest.
func (o *outfit) emblem(shape canvas.Path) {
	m := o.Mask(shape)
	o.Cast(m, 0, 4, 5, o.fabric.Shade, .6)
	o.Lit(m, goldMat(8))
	o.Fill(relief.Blob(8, 252, 8, 252, -18, 284, -18, 284, -2, 284, -2, 284, -10, 310, -10, 310, 18, 274, 18, 274, 2, 274, 2, 274), canvas.Hex(0xb3202c), 1)
}

func (o *outfit) capeCollar() {
	m := relief.MaterialOf(o.accent, .12, 12, .2)
	for _, s := range bothSides {
		q := relief.Blob(s*34, 178, s*60, 182, s*o.width*.72, 204, s*o.width*.66, 226, s*70, 216, s*30, 212)
		k := o.Mask(q)
		o.Cast(k, 0, 5, 6, o.fabric.Shade, .6)
		o.Part(q, m)
		o.Part(relief.Ellipse(s*o.width*.60, 214, 13, 13), goldMat(6))
	}
}

func (o *outfit) royalRobe() {
	o.bareNeck(40, 22)
	fur := fabricOf(canvas.Hex(0xf7f6f2), .03, 18, .3)
	shape := relief.Ring(
		relief.Mirrored(0, 172, 70, 172, o.width*.86, 206, o.width*.92, 262, 70, 318, 0, 330),
		relief.Mirrored(0, 186, 46, 186, 58, 212, 40, 246, 0, 262))
	m := o.Mask(shape)
	o.Cast(m, 0, 8, 9, o.fabric.Shade, .6)
	o.Lit(m, fur)
	r := o.random(12)
	o.Within(m, func() {
		for range 46 {
			x, y := (r.Float32()-.5)*2*o.width, 190+r.Float32()*130
			o.Fill(relief.LeaningEllipse(x, y, 3.4, 8, x*.08), canvas.Hex(0x22242e), 1)
		}
	})
	o.Part(relief.Line(9, 10, 9, -52, 236, -30, 276, 0, 296, 30, 276, 52, 236), goldMat(5))
	o.Part(relief.Star(0, 316, 30, 17, 8), goldMat(8))
	o.Part(relief.Ellipse(0, 316, 13, 13), relief.MaterialOf(canvas.Hex(0x2f6df2), .9, 6, .6))
}

func (o *outfit) captainCoat() {
	o.bareNeck(42, 40)
	o.shirt(canvas.Hex(0xf5f0e4), 400)
	o.lapels(o.fabric, 420)
	for _, s := range bothSides {
		o.Part(relief.Line(7, 8, 7, s*50, 180, s*92, 250, s*70, 292, s*14, 410), goldMat(4))
		for y := float32(300); y < 460; y += 44 {
			o.Part(relief.Ellipse(s*(o.width*.46), y, 9, 9), goldMat(5))
		}
	}
	o.belt(412)
}

// belt crosses the trunk with a golden buckle.
func (o *outfit) belt(y float32) {
	o.Within(o.torso, func() {
		o.Part(relief.Line(36, 36, 36, -o.width*1.1, y, 0, y+10, o.width*1.1, y), relief.MaterialOf(canvas.Hex(0x3a2a20), .3, 9, .1))
	})
	o.Part(relief.Ring(relief.Rectangle(-30, y-16, 30, y+36), relief.Rectangle(-18, y-4, 18, y+24)), goldMat(5))
}

// wrap is a robe that closes crosswise.
func (o *outfit) wrap() {
	o.bareNeck(36, 40)
	edge := relief.MaterialOf(canvas.Mix(o.cloth, o.accent, .55), .08, 9, .1)
	for _, s := range []float32{1, -1} {
		q := relief.Line(30, 32, 30, s*44, 172, s*50, 214, s*10, 290, -s*70, 380)
		k := o.Mask(q)
		o.Cast(k, 0, 5, 6, o.fabric.Shade, .7)
		o.Within(canvas.Intersect(k, o.torso), func() { o.Part(q, edge) })
	}
	o.Within(o.torso, func() {
		o.Part(relief.Line(48, 48, 48, -o.width*1.1, 396, 0, 404, o.width*1.1, 396), relief.MaterialOf(o.accent, .08, 12, .1))
	})
}

func (o *outfit) stripedShirt() {
	o.Within(o.torso, func() {
		for y := float32(214); y < 620; y += 52 {
			o.Soft(relief.Line(24, 24, 24, -260, y+6, 0, y+16, 260, y+6), .8, canvas.Hex(0x22242e), .92)
		}
		o.headShadow()
	})
	o.bareNeck(36, 16)
}

// armour is a breastplate with pauldrons.
func (o *outfit) armour() {
	steel := relief.MaterialOf(canvas.Hex(0xb4bccb), .9, 26, .5)
	steel.Shade = canvas.Hex(0x566078)
	o.Part(relief.Mirrored(0, 196, 60, 190, o.width*.74, 224, o.width*.80, 320, o.width*.66, 430, o.width*.6, 620, 0, 640), steel)
	o.Soft(relief.Line(3, 6, 3, 0, 214, 0, 330, 0, 470), 4, steel.Shade, .7)
	o.Part(relief.Line(12, 12, 12, -o.width*.72, 396, 0, 416, o.width*.72, 396), goldMat(5))
	for _, s := range bothSides {
		for i, r := range []float32{62, 50} {
			q := relief.LeaningEllipse(s*(o.width*.86), 244+float32(i)*30, r, r*.62, s*20)
			k := o.Mask(q)
			o.Cast(k, 0, 5, 6, steel.Shade.Scale(.6), .6)
			o.Part(q, steel)
		}
		o.Part(relief.Ellipse(s*o.width*.84, 240, 10, 10), goldMat(5))
	}
	o.Part(relief.Line(30, 34, 30, -60, 184, -44, 204, 0, 214, 44, 204, 60, 184), steel)
}
