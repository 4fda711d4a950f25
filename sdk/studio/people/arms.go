package people

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// armSize is the thickness of the arms as a factor.
func (f *figure) armSize() float32 {
	switch {
	case f.age == child:
		return .74
	case f.woman:
		return .84
	case f.isMuscular():
		return 1.15
	}
	return 1
}

// arm paints a bent arm without its hand.
func (f *figure) arm(r reach) {
	k := f.armSize()
	f.joined(r.shoulder, r.elbow, r.wrist, 64*k, func() {
		if f.shortSleeves() {
			f.bareArm(r, k)
		} else {
			f.sleevedArm(r, k)
		}
	})
}

func (f *figure) bareArm(r reach, k float32) {
	from := r.shoulder
	if !f.bareShoulders() {
		from = relief.Between(r.shoulder, r.elbow, .70) // nothing bare under a sleeve
	}
	along := relief.RotateAbout(0, 0, r.degrees).Apply(point(0, -1)) // where the hand goes on
	skin := f.Shape(relief.Tube(relief.SplineThrough(false, []canvas.Point{
		from, relief.Between(from, r.elbow, .55), r.elbow, relief.Between(r.elbow, r.wrist, .6),
		relief.Offset(r.wrist, along.X*6, along.Y*6), relief.Offset(r.wrist, along.X*34, along.Y*34),
	}), 74*k, 64*k, 50*k))
	f.Cast(skin, 0, 12, 14, f.cloth.Scale(.3), .5)
	f.Lit(skin, f.skinMat(.10, 22*k, .1))
	if f.bareShoulders() {
		return
	}
	sleeve := f.Shape(relief.Tube(relief.SplineThrough(false, []canvas.Point{
		r.shoulder, relief.Between(r.shoulder, r.elbow, .3), relief.Between(r.shoulder, r.elbow, .62),
	}), 82*k, 84*k, 80*k))
	f.Cast(sleeve, 0, 5, 6, f.tone.shade, .6)
	f.Lit(sleeve, fabricOf(f.cloth, .06, 26*k, .1))
}

func (f *figure) sleevedArm(r reach, k float32) {
	fabric := fabricOf(f.cloth, .06, 26*k, .1)
	elbow := r.elbow
	sleeve := f.Shape(relief.Sleeve(relief.SplineThrough(false, []canvas.Point{
		r.shoulder, relief.Between(r.shoulder, elbow, .55), elbow, relief.Between(elbow, r.wrist, .5), relief.Between(elbow, r.wrist, .96),
	}), 84*k, 72*k, 57*k))
	f.Cast(sleeve, 0, 12, 14, f.cloth.Scale(.25), .5)
	f.Lit(sleeve, fabric)
	f.Within(sleeve, func() {
		d := relief.Between(elbow, r.wrist, .3)
		f.Soft(relief.Line(2, 8, 2, elbow.X-20*k, elbow.Y-14*k, elbow.X, elbow.Y-4*k, d.X+10*k, d.Y), 5, fabric.Shade, .5)
		f.Soft(relief.Line(2, 7, 2, elbow.X-6*k, elbow.Y+26*k, elbow.X+6*k, elbow.Y+10*k, d.X, d.Y+12*k), 5, fabric.Shade, .45)
	})
	f.cuff(r, k, fabric)
}

// cuff closes a sleeve at the wrist.
func (f *figure) cuff(r reach, k float32, fabric relief.Material) {
	length := canvas.Hypot(r.wrist.X-r.elbow.X, r.wrist.Y-r.elbow.Y) + 1e-6
	dx, dy := (r.wrist.X-r.elbow.X)/length, (r.wrist.Y-r.elbow.Y)/length
	m := fabric
	m.Bulge, m.Base = 9, canvas.Mix(fabric.Base, canvas.White(), .10)
	if f.wearsShirt() {
		m = fabricOf(canvas.Hex(0xf5f7fc), .05, 9, .1)
	}
	band := f.Mask(relief.Band(relief.Offset(r.wrist, -dx*22, -dy*22), relief.Offset(r.wrist, dx*4, dy*4), 63*k, 62*k))
	f.Cast(band, 0, 3, 4, fabric.Shade, .6)
	f.Lit(band, m)
}

// flexArm shows the biceps.
func (f *figure) flexArm(side, w float32) {
	k := min(1, f.armSize())
	shoulder, elbow, wrist := point(side*w*.84, 258), point(side*(w+76), 286), point(side*(w+44), 176)
	m := f.skinMat(.12, 24*k, .15)
	if !f.shortSleeves() {
		m = relief.MaterialOf(f.cloth, .06, 24*k, .15)
	}
	f.Lit(f.Mask(relief.Tube(relief.SplineThrough(false, []canvas.Point{
		relief.Offset(elbow, -side*4, 4), relief.Between(elbow, wrist, .4), wrist,
	}), 70*k, 76*k, 46*k)), m)
	f.hand(fist, relief.Offset(wrist, 0, 6), -side*12, side)
	f.joined(relief.Offset(shoulder, -side*6, 0), elbow, relief.Offset(elbow, side*10, 10), 52*k, func() {
		f.upperArm(shoulder, elbow, side, w, k, m)
	})
}

func (f *figure) upperArm(shoulder, elbow canvas.Point, side, w, k float32, m relief.Material) {
	muscle := f.Shape(relief.Union(
		relief.Tube(relief.SplineThrough(false, []canvas.Point{shoulder, relief.Between(shoulder, elbow, .5), elbow}), 92*k, 84*k, 66*k),
		relief.LeaningEllipse(side*(w+14), 244, 46*k, 40*k, side*14)))
	f.Cast(muscle, side*2, 4, 9, m.Shade, .6)
	f.Lit(muscle, m)
	f.Within(muscle, func() {
		f.Soft(relief.LeaningEllipse(side*(w+16), 228, 26*k, 13*k, side*12), 10, m.Light, .75)
		f.Soft(relief.Line(2, 9, 2, side*(w-30), 268, side*(w+14), 282, side*(w+48), 262), 6, m.Shade, .65)
		f.Soft(relief.LeaningEllipse(side*(w+10), 222, 10*k, 5*k, side*10), 4, canvas.White(), .35)
	})
	if f.shortSleeves() && !f.bareShoulders() {
		sleeve := relief.Tube(relief.SplineThrough(false, []canvas.Point{shoulder, relief.Between(shoulder, elbow, .2), relief.Between(shoulder, elbow, .36)}), 98*k, 96*k, 92*k)
		f.Part(sleeve, relief.MaterialOf(f.cloth, .06, 20*k, .1))
	}
}

// joined runs paint so that the start of an arm melts into the trunk within radius
// of the shoulder, but not into the background, and not where the forearm itself
// passes in front of the shoulder.
func (f *figure) joined(shoulder, elbow, wrist canvas.Point, radius float32, paint func()) {
	const near = 92 // a forearm closer than this covers the shoulder
	dx, dy := wrist.X-elbow.X, wrist.Y-elbow.Y
	t := canvas.Clamp(((shoulder.X-elbow.X)*dx+(shoulder.Y-elbow.Y)*dy)/(dx*dx+dy*dy+1e-6), 0, 1)
	if canvas.Hypot(elbow.X+dx*t-shoulder.X, elbow.Y+dy*t-shoulder.Y) < near {
		paint()
		return
	}
	f.Within(f.outside(f.Softened(relief.Ellipse(shoulder.X, shoulder.Y, radius, radius), radius*.55)), paint)
}

// outside is everything but the part of m that is painted already.
func (f *figure) outside(m *image.Alpha) *image.Alpha {
	out := image.NewAlpha(f.Image.Rect)
	for i := range out.Pix {
		out.Pix[i] = 255
	}
	b := m.Rect.Intersect(out.Rect)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		row := out.Pix[out.PixOffset(b.Min.X, y):]
		painted := f.Image.Pix[f.Image.PixOffset(b.Min.X, y):]
		for x, v := range m.Pix[m.PixOffset(b.Min.X, y):][:b.Dx()] {
			row[x] = uint8(255 - min(255, uint32(v)*5/4)*uint32(painted[x*4+3])/255)
		}
	}
	return out
}
