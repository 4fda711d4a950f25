package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// eyePose is how an emotion shapes an eye: factors of the height above and below
// its middle, the slope of the lids and the size of the iris.
type eyePose struct{ upper, lower, slope, iris float32 }

func (d *drawing) eyePose() eyePose {
	switch d.pose.Emotion {
	case Shock, Fear:
		if d.who.Feminine {
			return eyePose{1.06, 1.0, 0, .62}
		}
		return eyePose{1.28, 1.16, 0, .54}
	case Evil:
		return eyePose{.70, .76, .27, .92}
	case Rage:
		return eyePose{.92, .9, .31, .66}
	case Shout:
		return eyePose{.80, .82, .27, .93}
	case Determined:
		return eyePose{.84, .84, .26, .95}
	case Smirk, Grin:
		return eyePose{.74, .80, .16, .92}
	case Dark:
		return eyePose{.66, .75, .24, .80}
	case Calm, Sleepy:
		return eyePose{.50, .95, -.06, 1}
	case Cry, Sad, Embarrassed:
		return eyePose{.9, .9, -.16, 1.02}
	case Pout:
		return eyePose{.74, .95, .10, 1}
	case Excited, Love, Dizzy:
		return eyePose{1.10, 1.02, -.03, 1.12}
	case Smile, Wink, Laugh:
		return eyePose{1.02, .94, -.03, 1.03}
	default:
		return eyePose{1, 1, 0, 1}
	}
}

// eye is one eye on its way to the layer. Its own coordinates run from the inner
// corner (u = -1) to the outer one (u = 1) and from the upper lid (v = -1) down.
type eye struct {
	*drawing
	eyePose
	side          float32
	cx, cy        float32
	halfW, halfH  float32
	upper, lower  []canvas.Point // the lids
	iris          canvas.Point
	radX, radY    float32 // of the iris
	line          canvas.Color
	dark, mid     canvas.Color
	bright, light canvas.Color
}

func (d *drawing) eye(s float32) {
	f := d.who.form()
	e := &eye{drawing: d, eyePose: d.eyePose(), side: s, cx: s * (42 + f.eyeOut), cy: 22 + f.eyeDown, halfW: d.who.EyeWidth * f.eyeWidth / 2, halfH: d.who.EyeHeight * f.eyeHeight / 2}
	e.slope += d.who.EyeTilt
	if d.who.Feminine {
		e.cx += s * 2
		e.upper = e.curve(-1.0, .34, -.80, -.38, -.35, -.86, .15, -.98, .62, -.76, .92, -.22, 1.02, .22)
		e.lower = e.curve(1.02, .22, .86, .76, .42, 1.0, -.2, 1.0, -.68, .84, -1.0, .34)
	} else {
		e.upper = e.curve(-1.04, .42, -.74, -.42, -.25, -.86, .3, -.92, .78, -.60, 1.08, -.02)
		e.lower = e.curve(1.08, -.02, .88, .70, .38, .96, -.2, .96, -.72, .82, -1.04, .42)
	}
	e.line = canvas.Mix(d.hair.Line, canvas.Hex(0x120a14), .72)
	e.placeIris()
	e.colors()
	if e.shut() {
		e.shutLids()
		return
	}
	ball := canvas.Path{append(append([]canvas.Point{}, e.upper...), e.lower...)}
	d.Fill(ball, canvas.Hex(0xfcfbff), 1)
	d.Within(ball, func() { e.paintIris(ball) })
	if d.who.Feminine {
		e.lashes()
	} else {
		e.lids()
	}
	e.highlights()
	switch d.pose.Emotion {
	case Cry:
		e.tears()
	case Laugh, Sad, Embarrassed:
		e.tearDrop()
	}
}

func (e *eye) at(u, v float32) canvas.Point {
	if v < 0 {
		v *= e.eyePose.upper
	} else {
		v *= e.eyePose.lower
	}
	v -= e.slope * u * .75
	return e.turn(at(e.cx+e.side*u*e.halfW, e.cy+v*e.halfH))
}

func (e *eye) curve(uv ...float32) []canvas.Point {
	points := ink.Points(uv...)
	for i, p := range points {
		points[i] = e.at(p.X, p.Y)
	}
	return ink.SplineThrough(false, points)
}

func (e *eye) placeIris() {
	p := e.at(-.02, .04)
	p.X += e.pose.LookX*e.halfW*.28 + e.pose.Yaw*e.halfW*.10
	p.Y += e.halfH * (e.pose.LookY*.25 + .02 + (1-e.eyePose.upper)*.22)
	e.iris = p
	e.radX, e.radY = e.halfW*.66*e.eyePose.iris, e.halfH*1.12*e.eyePose.iris
	if e.who.Feminine {
		e.radX, e.radY = e.halfW*.72*e.eyePose.iris, e.halfH*.98*e.eyePose.iris
	}
	e.radX *= 1 - .12*e.side*e.pose.Yaw
	e.eyes = append(e.eyes, e.Transform.Apply(p))
}

// colors derives the iris's ramp: dark and bluish above, light and warm below.
func (e *eye) colors() {
	h, s, v := ink.ToHSV(e.who.EyeColor)
	e.dark = ink.HSV(ink.TurnHue(h, 255, .22), min(1, s*1.05+.1), v*.26)
	e.mid = ink.HSV(ink.TurnHue(h, 255, .08), s, v*.72)
	e.bright = ink.HSV(ink.TurnHue(h, 60, .14), s*.82, min(1, v*1.25+.1))
	e.light = ink.HSV(ink.TurnHue(h, 60, .22), s*.45, 1)
}

// disc is an ellipse in the iris: its centre moved down by dy radii and its size
// a share of the iris.
func (e *eye) disc(dy, w, h float32) canvas.Path {
	return ink.Ellipse(e.iris.X, e.iris.Y+e.radY*dy, e.radX*w, e.radY*h, 0)
}

func (e *eye) paintIris(ball canvas.Path) {
	top, bottom := e.iris.Y-e.radY, e.iris.Y+e.radY
	e.Fill(e.disc(0, 1, 1), e.dark, 1)
	e.FillGradient(e.disc(.03, .86, .91), top, bottom, e.dark, canvas.Mix(e.dark, e.mid, .75), e.mid, e.bright, e.light)
	e.pattern()
	shadow := make([]canvas.Point, len(e.upper)) // that the lid throws on the ball
	for i, p := range e.upper {
		shadow[i] = at(p.X, p.Y+e.halfH*.30)
	}
	e.Fill(canvas.Path{ink.Ring(e.upper, shadow)}, canvas.Hex(0x3b2f6b), .34)
	if e.pose.GlowingEyes {
		e.Fill(ball, canvas.Mix(e.dark, e.who.EyeColor, .5), .55)
		e.Fill(e.disc(0, 1, 1), e.dark, 1)
		e.FillGradient(e.disc(0, .9, .92), top, bottom, e.mid, e.bright, e.light, canvas.White())
		e.Fill(e.disc(0, .20, .62), canvas.Mix(e.dark, eyeNight, .7), 1) // a slit
	}
}

// lidShape is the dark upper lid, its thickness given at the inner corner, the
// middle and the outer corner, ending in a tip at (u, v).
func (e *eye) lidShape(inner, middle, outer, u, v float32) canvas.Path {
	last := len(e.upper) - 1
	edge := make([]canvas.Point, len(e.upper))
	for i, p := range e.upper {
		t := float32(i) / float32(last)
		w := canvas.Lerp(inner, middle, canvas.SmoothStep(0, .5, t))
		if t > .5 {
			w = canvas.Lerp(middle, outer, (t-.5)*2)
		}
		edge[i] = at(p.X+e.side*w*e.halfH*.28*canvas.SmoothStep(.5, 1, t), p.Y-w*e.halfH)
	}
	lid := append(append([]canvas.Point{}, e.upper...), e.at(u, v))
	return canvas.Path{ink.Ring(lid, edge)}
}

// falling is a line that thins out from width to a share of it.
func falling(width, end float32) ink.Width {
	return func(t float32) float32 { return width * (1 - t*(1-end)) }
}

// lashes draws the lids of the larger eyes with their lashes.
func (e *eye) lashes() {
	e.Fill(e.lidShape(.08, .27, .38, 1.38, -.18), e.line, 1)
	for _, q := range [][4]float32{{1.0, .02, 1.42, .12}, {.80, -.55, 1.22, -.72}} {
		from, to := e.at(q[0], q[1]), e.at(q[2], q[3])
		middle := ink.Between(from, to, .5)
		middle.Y += e.halfH * .06
		e.Brush(ink.SplineThrough(false, []canvas.Point{from, middle, to}), e.line, falling(e.halfH*.20, 0))
	}
	e.Brush(e.curve(.98, .34, .84, .78, .42, 1.02, -.1, 1.03), e.line, falling(lineWidth*.95, .15))
	from, to := e.at(.74, .90), e.at(.98, 1.12)
	e.Brush([]canvas.Point{from, ink.Between(from, to, .5), to}, e.line, falling(lineWidth*.8, 0))
	e.Brush(e.curve(-.72, -.92, -.2, -1.30, .4, -1.30, .92, -.86), e.skin.Line, ink.Taper(lineWidth*.6, .5))
}

// lids draws the lids of the smaller eyes.
func (e *eye) lids() {
	e.Fill(e.lidShape(.16, .34, .36, 1.40, -.16), e.line, 1)
	e.Brush(e.curve(1.06, .06, .86, .74, .36, 1.0, -.28, 1.0), e.line, falling(lineWidth*.9, .2))
	switch e.pose.Emotion {
	case Shout, Evil, Determined: // a fold under the eye
		e.Brush(e.curve(-1.1, .75, -.75, 1.15, -.2, 1.34), e.skin.Line, ink.Taper(lineWidth*.6, .3))
	}
	e.Brush(e.curve(-.74, -.92, -.2, -1.34, .4, -1.34, .98, -.82), e.skin.Line, ink.Taper(lineWidth*.55, .5))
}
