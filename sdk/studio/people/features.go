package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (f *figure) nose(x, y float32) {
	s := f.tone
	w, h := float32(19), float32(15)
	if f.woman {
		w, h = 16, 13
	}
	if f.age == child {
		w, h = 14, 11
		y -= 4
	}
	if f.age == senior {
		w, h = 22, 18
	}
	sx := -lightSide
	f.Soft(relief.Blob(x+sx*4, y-44, x+sx*14, y-20, x+sx*(w+3), y+2, x+sx*6, y), 9, s.shade, .42) // side of the bridge
	f.Soft(relief.Ellipse(x+sx*3, y+h*.95, w*1.15, 6), 7, s.shade, .85)
	f.Soft(relief.Line(4, 8, 8, x-sx*3, y-44, x-sx*3, y-14), 8, s.light, .55)
	nb := canvas.Mix(s.base, s.blush, .20)
	mt := material(nb, canvas.Mix(s.shade, s.blush, .25), canvas.Mix(s.light, nb, .35), .0, h*.8, .75, .2)
	for _, side := range bothSides {
		f.Part(relief.Ellipse(x+side*w*.72, y+3, w*.42, h*.62), mt)
	}
	f.Part(relief.Blob(x, y-h*1.25, x+w*.62, y-h*.55, x+w*.84, y+h*.25, x+w*.4, y+h*.86, x, y+h, x-w*.4, y+h*.86, x-w*.84, y+h*.25, x-w*.62, y-h*.55), mt)
	// melt the upper edge of the tip into the face
	f.Soft(relief.Ellipse(x, y-h*1.1, w*.7, 7), 8, s.base, .55)
	for _, side := range bothSides {
		f.Soft(relief.LeaningEllipse(x+side*w*.42, y+h*.74, 4.6, 2.8, side*-18), 2, s.shade.Scale(.45), .85)
	}
	f.Soft(relief.Ellipse(x+lightSide*w*.22, y-h*.28, w*.28, h*.24), 4, canvas.White(), .75)
}

func (f *figure) brow(cx, side float32, e expression) {
	c := f.hairColor
	if f.hair == hairHijab || f.hair == hairBald {
		c = canvas.Hex(0x3a261d)
	}
	if c.Luma() > .5 {
		c = canvas.Mix(c, canvas.Hex(0x6b4520), .45)
		if f.age == senior {
			c = canvas.Hex(0xb9bac2)
		}
	}
	if f.skin > 3 && c.Luma() < f.tone.base.Luma() {
		c = c.Scale(.7)
	}
	raise := e.raise
	if side == 1 {
		raise += e.oneUp
	} else {
		raise -= e.oneUp * .3
	}
	if e.frown < 9 && e.frown > -9 {
		e.frown -= 8
	}
	y := -46 - raise*.8 - max(0, (e.above-25)*.35)
	w := float32(31)
	th := float32(13)
	if f.woman {
		th = 8.5
	}
	if f.age == child {
		th, w = 9, 27
	}
	if f.age == senior {
		th = 14
	}
	in := canvas.Point{X: cx - side*w*.98, Y: y + 1 + e.frown*.75 + max(0, e.arch-6)*.25}
	mid := canvas.Point{X: cx + side*3, Y: y - e.arch*.55}
	out := canvas.Point{X: cx + side*w*1.04, Y: y + 8 - e.frown*.30}
	a := relief.SplineThrough(false, []canvas.Point{in, relief.Offset(relief.Between(in, mid, .5), 0, -e.arch*.25), mid, relief.Offset(relief.Between(mid, out, .55), 0, -2), out})
	t := relief.Tube(a, th*.82, th, th*.34)
	f.Soft(t.Move(0, 4), 5, f.tone.shade, .45)
	m := relief.MaterialOf(c, .22, th*.35, .1)
	m.Rim = .2
	f.Part(t, m)
}

func (f *figure) tears(y float32) {
	for _, side := range bothSides {
		x := side*46 + y*.7
		t := relief.Blob(x-8, 16, x+8, 16, x+side*5+9, 44, x+side*8+11, 78, x+side*8, 96, x+side*8-10, 82, x+side*4-8, 44)
		m := relief.MaterialOf(canvas.Hex(0x8fd6ff), .7, 6, .2)
		m.Shade = canvas.Hex(0x3f9be6)
		f.Part(t, m)
		f.Soft(relief.Line(2, 4, 2, x-2, 22, x+side*4-1, 50, x+side*7-2, 78), 1.5, canvas.White(), .85)
	}
}

func (f *figure) sweat() {
	if !f.face.sweat {
		return
	}
	for _, q := range [][3]float32{{108, -64, 1.1}, {-112, -34, .9}, {124, -6, .7}} {
		f.drop(q[0], q[1], 13*q[2])
	}
}

func (f *figure) drop(x, y, r float32) {
	d := canvas.Path{relief.Spline(true, x, y-r*2, x, y-r*2, x+r*.8, y-r*.2, x+r*.75, y+r*.7, x, y+r*1.1, x-r*.75, y+r*.7, x-r*.8, y-r*.2)}
	c := canvas.Hex(0x6cc7ff)
	mt := relief.MaterialOf(c, .8, r*.6, .7)
	mt.Shade = canvas.Hex(0x2a84dd)
	f.Part(d, mt)
	f.Fill(relief.LeaningEllipse(x-r*.25, y+r*.1, r*.2, r*.36, 20), canvas.White(), .9)
}
