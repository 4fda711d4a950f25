package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (o *outfit) turnoutCoat() {
	o.bareNeck(40, 26)
	o.Within(o.torso, func() {
		for _, y := range []float32{300, 400} {
			o.Soft(relief.Line(34, 34, 34, -260, y+8, 0, y+16, 260, y+8), .8, canvas.Hex(0xf3f7a0), 1)
			o.Soft(relief.Line(14, 14, 14, -260, y+8, 0, y+16, 260, y+8), .8, canvas.Hex(0xd9dee8), 1)
		}
		o.Soft(relief.Line(4, 5, 4, 0, 220, 0, 480), 1.5, o.fabric.Shade.Scale(.6), .9)
	})
	cm := relief.MaterialOf(canvas.Hex(0x2a2d3a), .15, 9, .2)
	o.collar(cm, 0)
	o.buttons(0, 260, 470, 52, 9, canvas.Hex(0xd9dde8))
}

func (o *outfit) policeShirt() {
	o.bareNeck(40, 26)
	o.collar(relief.MaterialOf(canvas.Mix(o.cloth, canvas.White(), .08), .1, 7, .1), 6)
	o.tie(canvas.Hex(0x141a30))
	gold := relief.MaterialOf(canvas.Hex(0xffc93a), .9, 6, .5)
	gold.Shade = canvas.Hex(0xa86400)
	o.Part(relief.Star(o.width*.42, 290, 30, 16, 6), gold)
	o.Part(relief.Ellipse(o.width*.42, 290, 11, 11), relief.MaterialOf(canvas.Hex(0x2f6df2), .8, 4, .5))
	for _, s := range bothSides {
		o.Part(relief.Blob(s*o.width*.62, 200, s*o.width*.92, 226, s*o.width*.90, 244, s*o.width*.58, 218), relief.MaterialOf(canvas.Hex(0x16244e), .2, 5, .1))
	}
	o.Soft(relief.Line(3, 3, 3, -o.width*.5, 286, -o.width*.22, 286), 1, o.fabric.Shade, .9)
}

func (o *outfit) spacesuit() {
	rg := relief.MaterialOf(canvas.Hex(0xb9c0cf), .8, 11, .2)
	rg.Shade = canvas.Hex(0x5e667c)
	o.Part(relief.Ring(relief.Mirrored(0, 150, 80, 152, 116, 172, 108, 206, 60, 226, 0, 230), relief.Mirrored(0, 158, 70, 160, 92, 174, 84, 196, 50, 206, 0, 208)), rg)
	o.Part(relief.Blob(-46, 300, 46, 300, 50, 370, -50, 370), relief.MaterialOf(canvas.Hex(0xcfd5e2), .3, 8, .2))
	for i, cc := range []canvas.Color{canvas.Hex(0xe5383b), canvas.Hex(0x2f6df2), canvas.Hex(0xffc42e)} {
		o.Part(relief.Ellipse(-26+float32(i)*26, 330, 9, 9), relief.MaterialOf(cc, .8, 5, .5))
	}
	o.Part(relief.Ellipse(o.width*.62, 290, 26, 26), relief.MaterialOf(canvas.Hex(0x2f6df2), .3, 6, .3))
	o.Part(relief.Star(o.width*.62, 290, 15, 6, 5), relief.MaterialOf(canvas.White(), .2, 3, 0))
	for _, s := range bothSides {
		o.Part(relief.Line(14, 14, 14, s*o.width*.98, 262, s*o.width*.80, 300), relief.MaterialOf(canvas.Hex(0xe5383b), .3, 5, .1))
	}
}

func (o *outfit) safetyVest() {
	vest := o.fabric
	o.Within(o.torso, func() {
		for _, s := range bothSides {
			o.Soft(relief.Line(26, 26, 26, s*o.width*.42, 190, s*o.width*.42, 480), .8, canvas.Hex(0xe8f06a), 1)
			o.Soft(relief.Line(11, 11, 11, s*o.width*.42, 190, s*o.width*.42, 480), .8, canvas.Hex(0xd9dee8), 1)
		}
		o.Soft(relief.Line(26, 26, 26, -240, 376, 0, 384, 240, 376), .8, canvas.Hex(0xe8f06a), 1)
		o.Soft(relief.Line(11, 11, 11, -240, 376, 0, 384, 240, 376), .8, canvas.Hex(0xd9dee8), 1)
		o.Soft(relief.Line(3, 4, 3, 0, 230, 0, 480), 1.5, vest.Shade.Scale(.6), .9)
		o.headShadow()
	})
	o.collar(relief.MaterialOf(canvas.Hex(0x2c3f66), .05, 7, .1), 0)
}
