package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// faceOutline is the contour of cheeks and chin, turned with the head: on the
// far side the eye socket shows as a dent and the cheek as a bulge.
func (d *drawing) faceOutline() []canvas.Point {
	jaw, yaw := d.who.Jaw, d.pose.Yaw
	half := ink.Points(88, -40, 88, 0, 85, 34, 78*jaw, 66, 62*jaw, 92, 36*jaw, 112, 13, 121)
	if d.who.Feminine {
		half = ink.Points(90, -40, 90, 0, 86, 34, 73*jaw, 66, 47*jaw, 93, 21*jaw, 110, 6, 117)
	}
	d.who.form().shaped(half)
	near := func(v, centre, reach float32) float32 { return canvas.Clamp(1-canvas.Abs(v-centre)/reach, 0, 1) }
	turned := func(x, y float32) canvas.Point {
		shift := canvas.Lerp(3, 22, canvas.SmoothStep(-20, 118, y)) * yaw
		turn := canvas.Abs(yaw)
		k := 1 + .05*turn*canvas.SmoothStep(40, 100, y)
		if x*yaw > 0 {
			k = 1 - .055*turn
			x += ink.Sign(x) * turn * (3*near(y, 52, 22) - 7*near(y, 14, 24))
			if y > 60 {
				k -= .06 * turn
			}
		}
		return canvas.Point{X: x*k + shift, Y: y * d.who.FaceLength}
	}
	contour := make([]canvas.Point, 0, 2*len(half)+3)
	for _, p := range half {
		contour = append(contour, turned(p.X, p.Y))
	}
	for i := len(half) - 1; i >= 0; i-- {
		contour = append(contour, turned(-half[i].X, half[i].Y))
	}
	return ink.SplineThrough(true, append(contour, at(-70, -100), at(0, -122), at(70, -100)))
}

func (d *drawing) neck() {
	w := float32(25)
	if !d.who.Feminine {
		w = 36
	}
	neck := ink.Blob(-w, 60, -w, 110, -w-2, 140, -w-34, 166, -60, 215, 60, 215, w+34, 166, w+2, 140, w, 110, w, 60)
	d.Fill(neck, d.skin.Base, 1)
	d.Within(neck, func() {
		s := d.darkSide()
		d.Fill(ink.Blob(-w-4, 60, -w-2, 118, -w*.3, 150, w*.35, 158, w+2, 140, w+3, 60), d.skin.Shade, 1)
		d.Fill(ink.Blob(w*.2*s, 60, w*.5*s, 130, w*1.4*s, 175, w*2.2*s, 150, w*1.6*s, 60), d.skin.Deep, .55)
	})
	sides(func(s float32) {
		d.Brush(ink.Curve(s*w, 88, s*w, 112, s*(w+2), 140, s*(w+30), 163), d.skin.Line, ink.Taper(lineWidth*.9, .6))
		d.Brush(ink.Curve(s*8, 196, s*22, 188, s*46, 184), d.skin.Line, ink.Taper(lineWidth*.6, .4)) // collar bone
	})
}

// face paints the head's skin and all features.
func (d *drawing) face() {
	sides(d.ear)
	outline := canvas.Path{d.faceOutline()}
	d.Fill(outline, d.skin.Base, 1)
	d.Within(outline, func() {
		d.faceShade()
		d.gloom()
		d.fringeShade()
		d.blush()
	})
	d.Outline(outline[0], d.skin.Line, lineWidth*1.15, d.darkSide()*.6, .9)
	d.nose()
	d.beard()
	d.mouth()
	sides(d.eye)
	d.brows(1, 0)
	d.marksOfAge()
	if d.who.Freckles {
		d.freckles()
	}
	if d.who.Scar {
		d.Brush(d.turnAll(ink.Curve(30, -34, 40, 0, 46, 30, 58, 62)), canvas.Hex(0xb5505a), ink.Taper(5, .5))
	}
}

func (d *drawing) ear(s float32) {
	yaw := d.pose.Yaw
	if s*yaw > .55 { // hidden behind the turned face
		return
	}
	x := s*90 + yaw*2
	if s*yaw < 0 {
		x -= s * canvas.Abs(yaw) * 14
	}
	ear := ink.Blob(x-s*8, 2, x+s*4, -8, x+s*13, -2, x+s*13, 18, x+s*6, 38, x-s*6, 44)
	d.Fill(ear, d.skin.Base, 1)
	d.Fill(ink.Blob(x+s*2, 4, x+s*8, 6, x+s*7, 20, x, 30), d.skin.Shade, 1)
	d.Outline(ear[0], d.skin.Line, lineWidth*.9, s, .4)
	d.Brush(ink.Curve(x+s, 2, x+s*8, 4, x+s*6, 18, x+s, 24), d.skin.Line, ink.Taper(lineWidth*.5, .5))
}

// faceShade paints the form shadow along the dark side, half of the face in a
// dramatic light.
func (d *drawing) faceShade() {
	s, yaw := d.darkSide(), d.pose.Yaw
	in := float32(6)
	if s*yaw <= 0 {
		in = -6 * canvas.Abs(yaw)
	}
	d.Fill(ink.Blob(s*(74+in), -60, s*(72+in), 10, s*(70+in), 44, s*(52+in)+yaw*10, 82, s*22+yaw*20, 104, s*4+yaw*22, 130, s*130, 140, s*130, -60), d.skin.Shade, 1)
	if !d.pose.HalfShadow {
		return
	}
	middle := 94 * canvas.Sin(yaw*.5585) * .46
	d.Fill(ink.Blob(middle+s*8, -130, middle+s*10, -20, middle+s*16, 30, middle+s*9, 58, middle+s*14, 70, middle+s*6, 84, middle+s*14, 98, middle+s*8, 130, s*140, 140, s*140, -130), canvas.Mix(d.skin.Shade, d.skin.Deep, .75), 1)
	d.Fill(ink.Blob(s*(58+in), -130, s*(56+in), 0, s*(50+in), 50, s*(34+in)+yaw*10, 92, s*20+yaw*20, 130, s*140, 140, s*140, -130), d.skin.Deep, .8)
}

// gloom darkens the upper face of the shocked and the sinister.
func (d *drawing) gloom() {
	strength := float32(.8)
	switch d.pose.Emotion {
	case Shock:
		strength = .42
	case Fear:
		strength = .7
	case Dark, Evil:
	default:
		return
	}
	const bands = 10
	c := canvas.Mix(d.skin.Deep, canvas.Hex(0x3c3a86), .55)
	for i := range bands {
		bottom := -54 + float32(i)*9.2
		d.Fill(ink.Polygon(-130, -130, 130, -130, 130, bottom, -130, bottom), c, strength*.115)
	}
}

// fringeShade is the shadow that the fringe throws on the brow.
func (d *drawing) fringeShade() {
	for _, k := range d.fringeLocks() {
		k = k.mapped(func(p canvas.Point) canvas.Point { return at(p.X-d.lightSide*6, p.Y+13) })
		k.width *= 1.06
		d.Fill(k.shape(), d.skin.Shade, 1)
	}
}

func (d *drawing) blushStrength() float32 {
	strength := float32(.26)
	if d.who.Feminine {
		strength = .42
	}
	switch d.pose.Emotion {
	case Grin, Evil, Shock, Fear, Dizzy:
		return .05
	case Shout, Rage, Dark, Smirk, Determined:
		strength *= .5
	case Calm, Laugh:
		strength *= 1.3
	case Embarrassed, Love, Pout:
		return .85
	}
	if d.who.Scar {
		return .05
	}
	return strength
}

func (d *drawing) blush() {
	strength := d.blushStrength()
	sides(func(s float32) {
		q := d.turn(at(s*52, 58+d.who.form().eyeDown))
		d.FillSoft(ink.Ellipse(q.X, q.Y, 21*(1-.2*s*d.pose.Yaw), 11, 0), canvas.Hex(0xff6f78), strength)
		if d.pose.Emotion != Cry && strength < .8 && (!d.who.Feminine || strength <= .25) {
			return
		}
		for _, x := range []float32{q.X - 8, q.X, q.X + 8} {
			d.Brush(ink.Points(x+3, q.Y-5, x, q.Y, x-3, q.Y+5), canvas.Hex(0xe0525f), func(t float32) float32 { return 2.2 * (1 - canvas.Abs(2*t-1)*.6) })
		}
	})
}
