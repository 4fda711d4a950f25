package character

import (
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// eyeNight is the black of pupils.
var eyeNight = canvas.Hex(0x0a0612)

// pattern paints what is seen in the iris: pupil, spokes, rings, or the sign of
// an emotion.
func (e *eye) pattern() {
	switch e.pose.Emotion {
	case Love:
		e.Fill(e.sign(heart, .95), canvas.Hex(0xff3f74), 1)
		e.Outline(e.sign(heart, .95)[0], canvas.Hex(0x7a1038), lineWidth*.7, 0, 0)
		return
	case Excited:
		e.Fill(e.sign(sparkle, .86), canvas.Hex(0xfff3b0), 1)
		return
	case Dizzy:
		e.Fill(e.disc(0, 1.1, 1.05), canvas.White(), 1)
		e.Brush(e.spiral(), e.dark, ink.Even(lineWidth*1.1))
		return
	}
	if e.eyePose.iris < .7 { // a pinprick of a pupil
		e.Fill(e.disc(0, .4, .4), eyeNight, 1)
		return
	}
	pupil := canvas.Mix(e.dark, eyeNight, .6)
	switch e.who.Iris {
	case Ringed:
		e.Fill(e.disc(.02, .74, .76), canvas.Mix(e.dark, e.mid, .4), .8)
		e.FillGradient(e.disc(.04, .64, .66), e.iris.Y-e.radY*.6, e.iris.Y+e.radY*.7, e.mid, e.bright, e.light)
		e.Fill(e.disc(0, .36, .38), pupil, 1)
	case Petals:
		e.Fill(e.petals(), e.light, .5)
		e.Fill(e.disc(-.02, .34, .36), pupil, 1)
	case Soft:
		e.Fill(e.disc(-.20, .52, .50), pupil, .75)
		e.Fill(e.disc(.42, .66, .42), e.light, .55)
		e.Fill(e.disc(.60, .42, .20), canvas.White(), .55)
	case Slit:
		e.Fill(e.facets(), e.light, .32)
		e.Fill(e.disc(0, .15, .70), pupil, 1)
	case Starry:
		e.Fill(e.facets(), e.light, .35)
		e.Fill(e.sign(sparkle, .52), canvas.Mix(e.light, canvas.White(), .6), 1)
	default:
		e.Fill(e.facets(), e.light, .42)
		e.Fill(e.disc(-.02, .40, .44), pupil, 1)
		e.Fill(e.disc(.60, .52, .22), e.light, .75)
	}
}

// petals are rounded leaves around the lower half of the pupil.
func (e *eye) petals() canvas.Path {
	const leaves = 6
	var shape canvas.Path
	for i := range leaves {
		angle := float32(i)/(leaves-1)*math.Pi*.92 + .13
		x, y := canvas.Cos(angle), canvas.Sin(angle)
		shape = append(shape, ink.Ellipse(e.iris.X+x*e.radX*.56, e.iris.Y+y*e.radY*.58, e.radX*.24, e.radY*.12, angle*180/math.Pi)[0])
	}
	return shape
}

// Signs that may stand in an eye or beside a head, about the origin and one
// unit high and wide to either side.
var (
	heart   = []float32{0, 1, 0, 1, -.72, .32, -1, -.3, -.72, -.82, -.28, -.8, 0, -.42, 0, -.42, .28, -.8, .72, -.82, 1, -.3, .72, .32}
	sparkle = []float32{0, -1, 0, -1, .2, -.2, 1, 0, 1, 0, .2, .2, 0, 1, 0, 1, -.2, .2, -1, 0, -1, 0, -.2, -.2}
)

// sign is a sign in the place of the iris, size times as large.
func (e *eye) sign(shape []float32, size float32) canvas.Path {
	points := ink.Points(shape...)
	for i, p := range points {
		points[i] = at(e.iris.X+p.X*e.radX*size, e.iris.Y+p.Y*e.radY*size*.9)
	}
	return canvas.Path{ink.SplineThrough(true, points)}
}

func (e *eye) spiral() []canvas.Point {
	const steps, rounds = 48, 2.6
	line := make([]canvas.Point, steps+1)
	for i := range line {
		t := float32(i) / steps
		angle := t * rounds * 2 * math.Pi
		line[i] = at(e.iris.X+canvas.Cos(angle)*e.radX*t, e.iris.Y+canvas.Sin(angle)*e.radX*t)
	}
	return line
}

// shut reports an eye that the emotion closes.
func (e *eye) shut() bool {
	switch e.pose.Emotion {
	case Laugh:
		return true
	case Wink:
		return e.side*e.darkSide() > 0
	default:
		return e.who.EyePatch && e.side < 0
	}
}

// shutLids draws a closed eye: an arch of joy, or the patch that covers it.
func (e *eye) shutLids() {
	if e.who.EyePatch && e.side < 0 {
		e.patch()
		return
	}
	e.Fill(canvas.Stroke(e.curve(-1.05, .55, -.6, -.22, 0, -.48, .6, -.22, 1.08, .50), func(t float32) float32 {
		return e.halfH * .30 * (.35 + .65*canvas.Sin(t*math.Pi))
	}), e.line, 1)
	if e.who.Feminine {
		for _, q := range [][4]float32{{.98, .36, 1.36, .30}, {.74, -.02, 1.14, -.22}} {
			e.Brush([]canvas.Point{e.at(q[0], q[1]), ink.Between(e.at(q[0], q[1]), e.at(q[2], q[3]), .5), e.at(q[2], q[3])}, e.line, falling(e.halfH*.16, 0))
		}
	}
}

func (e *eye) patch() {
	cloth := ink.NewTones(canvas.Hex(0x262230))
	shape := canvas.Path{e.curve(-1.25, -.7, 0, -1.2, 1.25, -.8, 1.2, .7, 0, 1.5, -1.1, .8)}
	e.Brush(e.turnAll(ink.Curve(-104, -30, -40, -20, 10, -46, 70, -84)), cloth.Base, ink.Even(7))
	e.Fill(shape, cloth.Base, 1)
	e.Outline(shape[0], cloth.Line, lineWidth, e.darkSide(), .5)
	e.Brush(e.curve(-.7, -.45, 0, -.75, .7, -.5), canvas.Hex(0x5a5470), ink.Taper(4, .5))
}

// tearDrop is a single tear in the corner of an eye.
func (e *eye) tearDrop() {
	q := e.at(.86, .72)
	drop := ink.Blob(q.X, q.Y-9, q.X, q.Y-9, q.X+6, q.Y+2, q.X, q.Y+9, q.X-6, q.Y+2)
	e.Fill(drop, canvas.Hex(0xc9ecff), .95)
	e.Outline(drop[0], canvas.Hex(0x4a7aa8), lineWidth*.6, 0, 0)
}

// facets are the bright spokes in the lower half of the iris.
func (e *eye) facets() canvas.Path {
	const spokes, thin, thick = 9, .6, 1.7
	var spokesPath canvas.Path
	for i := float32(0); i < spokes; i++ {
		angle := i/(spokes-1)*2.5 + .32
		x, y := canvas.Cos(angle), canvas.Sin(angle)
		in := at(e.iris.X+x*e.radX*.42, e.iris.Y+y*e.radY*.42)
		out := at(e.iris.X+x*e.radX*.76, e.iris.Y+y*e.radY*.78)
		spokesPath = append(spokesPath, []canvas.Point{
			at(in.X-y*thin, in.Y+x*thin), at(out.X-y*thick, out.Y+x*thick),
			at(out.X+y*thick, out.Y-x*thick), at(in.X+y*thin, in.Y-x*thin)})
	}
	return spokesPath
}

// highlights lie on the same side of both eyes.
func (e *eye) highlights() {
	x, size := e.lightSide, e.eyePose.iris
	if e.pose.Emotion == Dizzy {
		return
	}
	spot := func(dx, dy, w, h, degrees, opacity float32) {
		e.Fill(ink.Ellipse(e.iris.X+x*e.radX*dx, e.iris.Y+e.radY*dy, e.radX*w, e.radY*h, degrees), canvas.White(), opacity)
	}
	spot(.36, -.36*min(1, e.eyePose.upper+.1), .36*size, .26*size, x*-18, 1)
	spot(-.42, .40, .17, .13, 0, .95)
	if e.who.Feminine {
		spot(-.26, -.52, .10, .08, 0, .8)
	}
}

func (e *eye) tears() {
	x, r, lid := e.iris.X, e.radX, e.cy+e.halfH*.9
	e.Fill(ink.Blob(x-r*.7, lid, x+r*.5, lid, x+r*.45, e.cy+60, x+r*.1, e.cy+96, x-r*.5, e.cy+90, x-r*.75, e.cy+50), canvas.Hex(0xbfe6ff), .8)
	e.Fill(ink.Ellipse(x-r*.3, e.cy+e.halfH+22, 3, 14, 0), canvas.White(), .9)
}
