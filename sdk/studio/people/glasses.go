package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (f *figure) glasses() {
	if f.eyewear == shades || f.face.shades {
		f.sunglasses()
		return
	}
	if f.eyewear == noGlasses {
		return
	}
	y := f.yaw * .8
	fr := relief.MaterialOf(canvas.Hex(0x22242e), .25, 6, 0)
	if f.woman {
		fr = relief.MaterialOf(canvas.Hex(0x9c2f4c), .22, 6, 0)
	}
	for _, s := range bothSides {
		cx := s*46 + y
		var o, i canvas.Path
		if f.eyewear == roundGlasses {
			o, i = relief.Ellipse(cx, -2, 43, 42), relief.Ellipse(cx, -2, 36, 35)
		} else {
			o = relief.Blob(cx-42, -34, cx, -38, cx+42, -34, cx+43, 4, cx+32, 36, cx, 39, cx-32, 36, cx-43, 4)
			i = relief.Blob(cx-35, -28, cx, -31, cx+35, -28, cx+36, 4, cx+27, 29, cx, 32, cx-27, 29, cx-36, 4)
		}
		ring := relief.Ring(o, i)
		f.Soft(ring.Move(2, 7), 4, f.tone.shade.Scale(.7), .6)
		lm := f.Mask(i)
		f.Within(lm, func() {
			a := float32(.20)
			f.Soft(canvas.Path{{{X: cx - 34, Y: 10}, {X: cx + 6, Y: -44}, {X: cx + 22, Y: -44}, {X: cx - 20, Y: 26}}}, 2, canvas.White(), a)
		})
		f.Part(ring, fr)
		f.Part(relief.Line(6, 6, 6, cx+s*42, -14, 104*s+y*.2, -20), fr)
	}
	f.Part(relief.Line(6, 7, 6, y-8, -10, y, -15, y+8, -10), fr)
}

func (f *figure) sunglasses() {
	y := f.yaw * .8
	dark := material(canvas.Hex(0x1b1d26), canvas.Hex(0x05060a), canvas.Hex(0x4a5470), .8, 12, .4, .5)
	for _, s := range bothSides {
		cx := s*47 + y
		lens := relief.Blob(cx-44, -30, cx, -34, cx+44, -30, cx+45, 2, cx+30, 32, cx, 37, cx-30, 32, cx-45, 2)
		f.Soft(lens.Move(2, 8), 5, f.tone.shade.Scale(.7), .6)
		f.Within(f.Part(lens, dark), func() {
			f.Soft(canvas.Path{{{X: cx - 40, Y: 6}, {X: cx - 4, Y: -40}, {X: cx + 14, Y: -40}, {X: cx - 26, Y: 26}}}, 3, canvas.White(), .30)
			f.Soft(relief.Ellipse(cx+8, 30, 26, 10), 8, canvas.Hex(0x7aa8ff), .35)
		})
		f.Part(relief.Line(8, 8, 7, cx+s*40, -18, 104*s+y*.2, -20), dark)
	}
	f.Part(relief.Line(9, 10, 9, y-8, -18, y, -22, y+8, -18), dark)
}
