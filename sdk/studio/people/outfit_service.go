package people

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// scrubs have a V-neck and a pocket with a pen.
func (o *outfit) scrubs() {
	o.bareNeck(44, 52)
	edge := relief.MaterialOf(o.cloth.Scale(.82), .06, 6, 0)
	for _, s := range bothSides {
		o.Part(relief.Line(12, 13, 12, s*46, 178, s*44, 206, s*3, 244), edge)
	}
	o.stethoscope()
	o.Part(relief.Blob(-o.width*.58, 320, -o.width*.24, 320, -o.width*.26, 386, -o.width*.56, 386), relief.MaterialOf(o.cloth.Scale(.92), .05, 5, .1))
	o.Part(relief.Line(6, 6, 6, -o.width*.42, 300, -o.width*.42, 340), relief.MaterialOf(canvas.Hex(0xe5383b), .5, 3, 0))
}

// waistcoat is a white shirt with a bow tie under a dark vest.
func (o *outfit) waistcoat() {
	o.bareNeck(40, 24)
	vest := relief.MaterialOf(canvas.Hex(0x2a2d38), .1, 16, .3)
	for _, s := range bothSides {
		q := relief.Blob(s*58, 190, s*58, 190, s*o.width*.62, 206, s*o.width*.60, 300, s*o.width*.74, 420, s*o.width*.76, 620, s*2, 620, s*2, 350, s*2, 350, s*40, 280)
		k := o.Mask(q)
		o.Cast(k, 0, 5, 7, o.fabric.Shade, .7)
		o.Within(o.torso, func() { o.Part(q, vest) })
	}
	o.collar(fabricOf(canvas.Hex(0xfafbff), .05, 6, .1), 0)
	o.buttons(0, 372, 600, 42, 8, canvas.Hex(0xd9dde8))
	o.bowTie(canvas.Hex(0xb3202c))
}

func (o *outfit) bowTie(c canvas.Color) {
	silk := relief.MaterialOf(c, .3, 9, .3)
	for _, s := range bothSides {
		q := relief.Blob(s*6, 222, s*26, 206, s*50, 202, s*54, 222, s*50, 244, s*26, 240)
		k := o.Mask(q)
		o.Cast(k, 0, 4, 5, canvas.Hex(0x555a70), .5)
		o.Part(q, silk)
	}
	o.Part(relief.Ellipse(0, 222, 13, 14), silk)
}

// camouflage paints patches on a helmet.
func (f *figure) camouflage(helmet *image.Alpha) {
	f.Within(helmet, func() { f.patches(-190, -70, 12) })
}

func (o *outfit) fatigues() {
	o.bareNeck(40, 22)
	o.Within(o.torso, func() { o.patches(190, 470, 26) })
	o.collar(relief.MaterialOf(canvas.Mix(o.cloth, canvas.White(), .06), .05, 7, .1), 2)
	for _, s := range bothSides {
		q := relief.Blob(s*o.width*.22, 312, s*o.width*.62, 306, s*o.width*.62, 372, s*o.width*.24, 376)
		k := o.Mask(q)
		o.Cast(k, 0, 4, 5, o.fabric.Shade, .6)
		o.Part(q, relief.MaterialOf(canvas.Hex(0x7b8a4e), .05, 7, .1))
	}
}

// patches are irregular spots between two heights.
func (f *figure) patches(top, bottom float32, n int) {
	r := f.random(13)
	for i := range n {
		x, y := (r.Float32()-.5)*440, top+r.Float32()*(bottom-top)
		a, b := 18+24*r.Float32(), 12+14*r.Float32()
		c := canvas.Hex([]uint32{0x3d4a28, 0x8d8a58, 0x4d3b26}[i%3])
		f.Soft(relief.Blob(x-a, y, x-a*.4, y-b, x+a*.3, y-b*.5, x+a, y-b*.7, x+a*.8, y+b*.6, x+a*.1, y+b*.4, x-a*.5, y+b), 1.2, c, .85)
	}
}

func (o *outfit) pilotShirt() {
	o.bareNeck(40, 24)
	o.collar(o.fabric, 6)
	o.tie(canvas.Hex(0x1b2136))
	for _, s := range bothSides {
		o.Part(relief.Blob(s*o.width*.56, 196, s*o.width*.92, 226, s*o.width*.88, 250, s*o.width*.52, 220), relief.MaterialOf(canvas.Hex(0x1b2340), .2, 5, .1))
		for i := range 3 {
			t := .60 + .1*float32(i)
			o.Part(relief.Line(5, 5, 5, s*o.width*t, 200+34*(t-.56), s*o.width*(t-.04), 222+34*(t-.56)), goldMat(3))
		}
		o.Part(relief.Line(12, 12, 12, s*o.width*.62, 292, s*o.width*.30, 296), goldMat(5))
	}
	o.Part(relief.Ellipse(o.width*.46, 294, 13, 13), goldMat(6))
}

// overalls are a mechanic's, with a patch and a spanner.
func (o *outfit) overalls() {
	o.bareNeck(40, 26)
	blue := relief.MaterialOf(canvas.Hex(0x2d56a8), .06, 14, .2)
	for _, s := range bothSides {
		t := relief.Line(34, 34, 34, s*o.width*.46, 196, s*o.width*.42, 250, s*o.width*.34, 330)
		o.Cast(o.Mask(t), 0, 5, 5, o.fabric.Shade, .6)
		o.Part(t, blue)
	}
	bib := relief.Mirrored(0, 306, o.width*.44, 302, o.width*.48, 350, o.width*.8, 410, o.width*.86, 620, 0, 640)
	o.Cast(o.Mask(bib), 0, 5, 6, o.fabric.Shade, .7)
	o.Part(bib, blue)
	for _, s := range bothSides {
		o.Part(relief.Ellipse(s*o.width*.35, 326, 10, 10), goldMat(5))
	}
	o.Part(relief.Blob(-44, 352, 44, 352, 40, 414, -40, 414), relief.MaterialOf(canvas.Hex(0x3866c4), .06, 5, .1))
	steel := relief.MaterialOf(canvas.Hex(0xc3cad8), .9, 5, .3)
	o.Part(relief.Line(12, 12, 12, 14, 372, 18, 330), steel)
	o.Part(relief.Ring(relief.Ellipse(18, 322, 15, 15), relief.Ellipse(20, 316, 6, 9)), steel)
}

// apron is worn over a shirt, spotted with paint.
func (o *outfit) apron() {
	o.tee()
	cloth := fabricOf(canvas.Hex(0xe9dcc3), .04, 14, .2)
	for _, s := range bothSides {
		o.Part(relief.Line(14, 14, 14, s*50, 186, s*o.width*.40, 240, s*o.width*.40, 300), cloth)
	}
	q := relief.Mirrored(0, 286, o.width*.44, 280, o.width*.48, 340, o.width*.78, 400, o.width*.84, 620, 0, 640)
	o.Cast(o.Mask(q), 0, 5, 7, o.fabric.Shade, .6)
	m := o.Part(q, cloth)
	r := o.random(14)
	o.Within(m, func() {
		for i := range 14 {
			x, y, k := (r.Float32()-.5)*220, 300+r.Float32()*150, 6+9*r.Float32()
			c := canvas.Hex([]uint32{0xe5383b, 0x2f6df2, 0xffc42e, 0x16a377, 0x8a3ffc}[i%5])
			o.Part(relief.Ellipse(x, y, k, k*.8), relief.MaterialOf(c, .5, 4, .3))
		}
	})
}
