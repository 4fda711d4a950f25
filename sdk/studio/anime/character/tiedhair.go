package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// knot is a bun: a ball of hair wound around itself.
func (d *drawing) knot(x, y, radius float32) {
	q := d.turnHair(at(x, y))
	ball := ink.Ellipse(q.X, q.Y, radius, radius*.92, 0)
	d.Fill(ball, d.hair.Base, 1)
	d.Within(ball, func() {
		d.Fill(ink.Ellipse(q.X+d.darkSide()*radius*.55, q.Y+radius*.45, radius, radius*.95, 0), d.hair.Shade, 1)
		d.Brush(ink.Curve(q.X-radius*.7, q.Y-radius*.42, q.X, q.Y-radius*.64, q.X+radius*.7, q.Y-radius*.38), d.hair.Light, ink.Taper(radius*.17, .4))
	})
	d.Outline(ball[0], d.hair.Line, lineWidth*1.1, d.darkSide()*.5, .4)
	for i, k := range []float32{.62, .26} {
		turn := float32(1 - 2*i)
		d.Brush(ink.Curve(q.X-turn*radius*k, q.Y+radius*.5*k, q.X-turn*radius*k*.8, q.Y-radius*k, q.X+turn*radius*k*.9, q.Y-radius*k*.6, q.X+turn*radius*k*.7, q.Y+radius*k*.9), d.hair.Line, ink.Taper(lineWidth*.9, .5))
	}
}

func (d *drawing) bunBack() {
	d.nape()
	d.knot(0, -174, 50)
	d.tie(0, -136, 34, 10, 0)
}

func (d *drawing) twinBunsBack() {
	d.nape()
	sides(func(s float32) {
		d.knot(s*84, -136, 42)
		d.tie(s*66, -112, 26, 9, s*42)
	})
}

// tie is a band around hair.
func (d *drawing) tie(x, y, halfWidth, halfHeight, degrees float32) {
	q := d.turnHair(at(x, y))
	band, tones := ink.Ellipse(q.X, q.Y, halfWidth, halfHeight, degrees), ink.NewTones(d.who.TrimColor)
	d.Fill(band, tones.Base, 1)
	d.Outline(band[0], tones.Line, lineWidth*.9, d.darkSide(), .5)
}

// braids hang before the shoulders, plaited of two strands.
func (d *drawing) braids() {
	const links = 8
	sides(func(s float32) {
		place := func(t float32) canvas.Point {
			return d.turnHair(at(s*(92+26*canvas.Sin(t*1.9))+d.pose.Wind*34*t*t, 42+268*t))
		}
		end := place(1)
		for _, spread := range []float32{-13, 0, 13} {
			d.lock(lock{root: at(end.X, end.Y-8), bend1: at(end.X+spread, end.Y+16), bend2: at(end.X+spread*1.6, end.Y+40), tip: at(end.X+spread*.7, end.Y+66), width: 10, base: .6, peak: .4, inkFrom: .1})
		}
		for i := links; i >= 0; i-- {
			q := place(float32(i) / links)
			size := 26 - 8*float32(i)/links
			for _, side := range []float32{-s, s} {
				lobe := ink.Ellipse(q.X+side*size*.40, q.Y, size*.60, size*.98, side*38)
				tones := d.hair
				if side == d.darkSide() {
					tones.Base = tones.Shade
				}
				d.Fill(lobe, tones.Base, 1)
				if side != d.darkSide() {
					d.Fill(ink.Ellipse(q.X+side*size*.46, q.Y-size*.22, size*.16, size*.42, side*38), tones.Light, .85)
				}
				d.Outline(lobe[0], tones.Line, lineWidth*.95, d.darkSide()*.5, .5)
			}
		}
		d.tieAt(end, 15, 8)
	})
}

// tieAt is a band at a place that is turned already.
func (d *drawing) tieAt(q canvas.Point, halfWidth, halfHeight float32) {
	band, tones := ink.Ellipse(q.X, q.Y, halfWidth, halfHeight, 0), ink.NewTones(d.who.TrimColor)
	d.Fill(band, tones.Base, 1)
	d.Outline(band[0], tones.Line, lineWidth*.9, d.darkSide(), .5)
}

// drills are ringlets that hang beside the face.
func (d *drawing) drills() {
	const turns = 8
	sides(func(s float32) {
		for i := turns; i >= 0; i-- {
			t := float32(i) / turns
			q := d.turnHair(at(s*(114+12*canvas.Sin(t*2.6))+d.pose.Wind*30*t, -34+300*t))
			w := 38 - 25*t*t
			coil := ink.Ellipse(q.X, q.Y, w, 26-9*t, s*-20)
			d.Fill(coil, d.hair.Base, 1)
			d.Within(coil, func() {
				d.Fill(ink.Ellipse(q.X+d.darkSide()*w*.5, q.Y+12, w, 22, s*-20), d.hair.Shade, 1)
				d.Fill(ink.Ellipse(q.X+d.lightSide*w*.36, q.Y-5, w*.34, 5, s*-20), d.hair.Light, .9)
			})
			d.Outline(coil[0], d.hair.Line, lineWidth, d.darkSide()*.5, .5)
		}
		d.hairBand(s)
	})
}

// himeSides are the side locks of a princess, cut straight at the jaw.
func (d *drawing) himeSides() {
	sides(func(s float32) {
		lock := canvas.Path{d.turnAllHair(ink.Loop(s*72, -100, s*98, -84, s*112, -30, s*113, 40, s*110, 112, s*110, 112, s*76, 106, s*76, 106, s*82, 40, s*80, -20))}
		d.Fill(lock, d.hair.Base, 1)
		d.Within(lock, func() {
			if s == d.darkSide() {
				d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*96, -90, s*98, 120, s*130, 120, s*130, -90))}, d.hair.Shade, 1)
			}
			d.Fill(canvas.Path{d.turnAllHair(ink.Loop(s*70, 10, s*88, 18, s*96, 8, s*106, 18, s*120, 10, s*120, 30, s*106, 36, s*96, 28, s*86, 38, s*70, 30))}, d.hair.Light, .85)
		})
		d.Outline(lock[0], d.hair.Line, lineWidth, d.darkSide()*.5, .4)
		for _, x := range []float32{87, 98} {
			d.Brush(d.turnAllHair(ink.Curve(s*x, -40, s*(x+2), 30, s*x, 104)), d.hair.Line, ink.Taper(lineWidth*.5, .6))
		}
	})
	d.cowlick()
}
