package people

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// lashes is the colour of lashes and closed lids.
const lashes = 0x23130f

// eye is one eye around (x, y). Side is -1 on the left, 1 on the right.
type eye struct {
	*figure
	expression
	x, y, side float32
	half       float32        // half its width
	rim        []canvas.Point // knots of the outline: five along the upper lid, then three below
}

func (f *figure) eye(x, y, side float32) {
	e := &eye{figure: f, expression: f.face, x: x, y: y, side: side, half: 29}
	if f.age == child {
		e.half, e.above, e.below, e.iris = 30, e.above*1.06, e.below*1.06, e.iris*1.1
	}
	if f.woman {
		e.half, e.above = 30, e.above*1.05
	}
	if side*f.yaw > 3 {
		e.half *= .95
	}
	if e.closed {
		e.paintClosed()
		return
	}
	e.outline()
	opening := canvas.Path{relief.SplineThrough(true, e.rim)}
	f.Soft(opening.Move(0, 1), 6, f.tone.shade, .38)
	switch {
	case e.coins:
		f.coin(x, y)
		return
	case e.hearts:
		f.heart(x, y)
		return
	}
	f.Part(opening, material(canvas.Hex(0xfafbfe), canvas.Hex(0xc3cbe0), canvas.White(), .1, 9, .5, 0))
	f.Within(f.Mask(opening), e.paintIris)
	e.paintLid()
}

// outline sets the knots of the opening.
func (e *eye) outline() {
	up, flat := e.above*(1-e.lid), e.lid*.2
	knot := func(share, y float32) {
		slant := float32(0)
		if y < 0 {
			slant = e.slant * -share * .5
		}
		e.rim = append(e.rim, canvas.Point{X: e.x + e.side*share*e.half, Y: e.y + y + slant})
	}
	knot(-1, 3)
	knot(-.66, -up*(.66+flat))
	knot(0, -up)
	knot(.66, -up*(.70+flat))
	knot(1, -1)
	knot(.64, e.below*.76)
	knot(0, e.below)
	knot(-.64, e.below*.78)
}

// upperLid is the curve of the upper lid.
func (e *eye) upperLid() []canvas.Point { return relief.SplineThrough(false, slices.Clone(e.rim[:5])) }

func (e *eye) paintClosed() {
	x, y, w := e.x, e.y, e.half
	lid := relief.Spline(false, x-w*.95, y+8, x-w*.55, y-7, x, y-13, x+w*.55, y-7, x+w*.95, y+8)
	dark := canvas.Hex(lashes)
	e.Soft(relief.Tube(lid, 10, 14, 10), 8, e.tone.shade, .5)
	e.Fill(relief.Tube(lid, 4, 9, 4), dark, 1)
	if e.woman {
		e.Fill(relief.Line(5, 4, 1, x+e.side*w*.9, y+4, x+e.side*(w+10), y+1), dark, 1)
		e.Fill(relief.Line(5, 4, 1, x+e.side*w*.72, y-5, x+e.side*(w+5), y-11), dark, 1)
	}
	e.Soft(relief.Line(2, 5, 2, x-w*.6, y+19, x, y+14, x+w*.6, y+19), 4, e.tone.shade, .5)
}

// paintIris paints what shows inside the opening.
func (e *eye) paintIris() {
	x, y, r := e.x+e.lookX+e.yaw*.18, e.y+e.lookY+1, e.iris
	c := e.eyeColor
	e.Fill(relief.Ellipse(x, y, r+1.2, r+1.2), c.Scale(.28), 1)
	e.Part(relief.Ellipse(x, y, r-.6, r-.6), material(c, c.Scale(.45), canvas.Mix(c, canvas.White(), .3), 0, 4, 0, 0))
	e.Soft(relief.Ellipse(x, y+r*.52, r*.58, r*.34), 5, canvas.Mix(c, canvas.White(), .42), .75)
	e.Fill(relief.Ellipse(x, y, r*.53, r*.53), canvas.Hex(0x0d0809), 1)
	e.Soft(relief.Tube(e.upperLid(), 12, 16, 12).Move(0, 2), 7, canvas.Hex(0x3a2433), .46)
	e.Fill(relief.Ellipse(x+lightSide*r*.36, y-r*.40, r*.33, r*.33), canvas.White(), 1)
	e.Fill(relief.Ellipse(x-lightSide*r*.42, y+r*.45, r*.15, r*.15), canvas.White(), .85)
	if e.expression.tears {
		e.Soft(relief.Ellipse(e.x, e.y+e.below-2, e.half*.8, 5), 3, canvas.Hex(0xd8f1ff), .9)
	}
}

// paintLid lays the upper lid as a soft roll of skin over the eye, then lashes.
func (e *eye) paintLid() {
	roll := relief.Tube(e.upperLid(), 5, 11+e.lid*16, 6).Move(0, -5-e.lid*6)
	skin := e.skinMat(.06, 5, .1)
	skin.Base, skin.Shade = canvas.Mix(e.tone.base, e.tone.shade, .10), canvas.Mix(e.tone.shade, e.tone.base, .45)
	skin.Rim = 0
	if e.woman && e.age != child {
		skin.Base = canvas.Mix(skin.Base, canvas.Hex(0xb0527a), .25)
	}
	e.Part(roll, skin)
	width := float32(5)
	if e.woman {
		width = 7
	}
	e.Fill(relief.Tube(e.upperLid(), 2, width*.9, width), canvas.Hex(lashes), 1)
	if e.woman {
		e.paintLashes()
	}
	x, w, side := e.x, e.half, e.side
	e.Soft(relief.Line(1, 2.6, 1, x-w*.7*side, e.y+e.below*.74, x, e.y+e.below+1, x+w*.7*side, e.y+e.below*.70), 1.4, e.tone.shade, .7)
	if e.age == senior {
		e.Soft(relief.Line(1, 4, 1, x-w*.6, e.y+e.below+8, x, e.y+e.below+12, x+w*.6, e.y+e.below+8), 3, e.tone.shade, .5)
	}
}

// paintLashes draws two long lashes at the outer corner.
func (e *eye) paintLashes() {
	inner, corner, side := e.rim[3], e.rim[4], e.side
	from, middle := relief.Between(inner, corner, -.2), relief.Between(inner, corner, .65)
	e.Fill(relief.Line(4, 8, .5, from.X, from.Y, middle.X+side*1.5, middle.Y-1, corner.X+side*11, corner.Y-9), canvas.Hex(lashes), 1)
	e.Fill(relief.Line(3.5, 4, .5, inner.X-side*2, inner.Y+1, inner.X+side*5, inner.Y-3, inner.X+side*8, inner.Y-11), canvas.Hex(lashes), 1)
}

// coin stands for an eye that sees money.
func (f *figure) coin(x, y float32) {
	gold := relief.MaterialOf(canvas.Hex(0xffd02e), .6, 7, .4)
	gold.Shade, gold.Light = canvas.Hex(0xc06a00), canvas.Hex(0xfff2a8)
	f.Part(relief.Ellipse(x, y, 34, 34), gold)
	f.Soft(relief.Ellipse(x, y, 26, 26), 3, canvas.Hex(0xe08a00), .55)
	gold.Base = canvas.Hex(0xffdf55)
	f.Part(relief.Ellipse(x, y, 25, 25), gold)
	const r, width = 17, 6.5 // of the dollar sign
	f.Fill(relief.Line(width, width, width, x+r*.55, y-r*.42, x+r*.1, y-r*.72, x-r*.48, y-r*.48, x-r*.38, y-r*.1, x, y,
		x+r*.42, y+r*.14, x+r*.46, y+r*.5, x-r*.1, y+r*.72, x-r*.58, y+r*.40), canvas.Hex(0x0b6b32), 1)
	f.Fill(relief.Line(width*.8, width*.8, width*.8, x, y-r, x, y, x, y+r), canvas.Hex(0x0b6b32), 1)
	f.Soft(relief.LeaningEllipse(x-13, y-15, 9, 5, -40), 4, canvas.White(), .8)
}

// heart stands for an eye in love.
func (f *figure) heart(x, y float32) {
	red := relief.MaterialOf(canvas.Hex(0xf0244c), .8, 12, .5)
	red.Light = canvas.Hex(0xff8aa4)
	f.Part(relief.Blob(x, y-18, x, y-18, x+14, y-32, x+33, y-24, x+34, y-2, x+16, y+20, x, y+34, x, y+34, x-16, y+20, x-34, y-2, x-33, y-24, x-14, y-32), red)
	f.Soft(relief.LeaningEllipse(x-16, y-15, 8, 5, -40), 3, canvas.White(), .85)
}
