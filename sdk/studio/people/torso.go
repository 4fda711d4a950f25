package people

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

func (f *figure) torsoPath() canvas.Path {
	w := f.shoulders()
	n := float32(44)
	if f.woman || f.age == child {
		n = 36
	}
	return relief.Mirrored(0, 190, n, 182, n+22, 190, w*.70, 206, w*.93, 236, w*1.02, 290, w*1.05, 350, w*1.05, 440, w*1.03, 620, 0, 640)
}

// shoulders is half the width of the shoulders.
func (f *figure) shoulders() float32 {
	switch {
	case f.age == child:
		return 126 * f.build
	case f.isMuscular() && !f.woman:
		return 202
	case f.woman:
		return 152 * f.build
	}
	return 182 * f.build
}

// outfit is a figure while it is dressed.
type outfit struct {
	*figure
	width  float32 // half the shoulders
	fabric relief.Material
	under  relief.Material // what the trunk is painted in: the fabric, or bare skin
	torso  *image.Alpha
}

// fabricOf is a colour as cloth; white keeps a cool shade.
func fabricOf(c canvas.Color, gloss, bulge, dome float32) relief.Material {
	m := relief.MaterialOf(c, gloss, bulge, dome)
	if c.Luma() > .85 {
		m.Shade = canvas.Hex(0xa3abc8)
	}
	return m
}

// torso paints the trunk in the clothes of the role.
func (f *figure) torso() {
	o := &outfit{figure: f, width: f.shoulders(), fabric: fabricOf(f.cloth, .06, 44, .30)}
	g := wardrobe[f.role]
	if g.behind != nil {
		g.behind(o)
	}
	o.under = o.fabric
	if g.sleeves == none {
		o.under = f.skinMat(.14, 46, .35)
	}
	o.torso = f.Part(f.torsoPath(), o.under)
	f.Within(o.torso, o.creases)
	g.wear(o)
}

// hood lies behind the neck.
func (o *outfit) hood() {
	h := o.fabric
	h.Bulge = 22
	o.Part(relief.Mirrored(0, 130, 70, 136, 104, 168, 112, 206, 80, 236, 0, 244), h)
	o.Soft(relief.Mirrored(0, 150, 52, 152, 74, 180, 60, 214, 0, 220), 10, h.Shade.Scale(.6), .9)
	o.neck()
}

// creases shades the trunk at the arms and under the head.
func (o *outfit) creases() {
	w, m := o.width, o.under
	for _, s := range bothSides {
		o.Soft(relief.Line(3, 12, 14, s*w*.66, 292, s*w*.62, 350, s*w*.60, 580), 8, m.Shade, .75)
		o.Soft(relief.Line(2, 8, 2, s*w*.66, 300, s*w*.44, 322, s*w*.30, 324), 7, m.Shade, .35)
		o.Soft(relief.Line(2, 9, 2, s*w*.90, 330, s*w*.78, 344, s*w*.72, 340), 6, m.Shade, .4)
		o.Soft(relief.LeaningEllipse(s*w*.70, 234, 30, 14, s*20), 14, m.Light, .35)
	}
	o.headShadow()
}

func (o *outfit) headShadow() {
	o.Soft(o.headPath().Move(0, 50+headDrop), 22, o.under.Shade.Scale(.7), .55)
}
