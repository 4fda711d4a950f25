package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// signOfEmotion draws the signs that manga sets beside a head: sweat, a vein, a
// question, a heart, sleep.
func (d *drawing) signOfEmotion() {
	x := d.darkSide()
	switch d.pose.Emotion {
	case Shock, Embarrassed:
		d.sweat(x*70, -34, 1)
	case Fear:
		d.sweat(x*72, -30, 1.1)
		d.sweat(x*84, 26, .8)
	case Rage:
		d.vein(x*66, -98, 24)
	case Puzzled:
		d.question(x*132, -120)
	case Love:
		d.signAt(heart, x*126, -112, 20, canvas.Hex(0xff4f84))
		d.signAt(heart, x*150, -70, 12, canvas.Hex(0xff7aa4))
	case Excited, Wink:
		d.signAt(sparkle, x*124, -116, 24, canvas.Hex(0xfff0a0))
		d.signAt(sparkle, x*148, -76, 13, canvas.Hex(0xfff7d0))
	case Sleepy:
		for i, size := range []float32{13, 18, 24} {
			cx, cy := x*(104+26*float32(i)), -84-float32(i)*34
			d.letterZ(cx, cy, size, size*.75, canvas.White())
			d.letterZ(cx, cy, size, size*.36, canvas.Hex(0x3a4a8a))
		}
	}
}

// letterZ is the letter of sleep, its strokes apart so that no corner is cut.
func (d *drawing) letterZ(x, y, size, width float32, c canvas.Color) {
	k := width / 2
	for _, stroke := range [][]canvas.Point{
		ink.Points(x-size-k, y-size, x+size+k, y-size), ink.Points(x+size, y-size, x-size, y+size), ink.Points(x-size-k, y+size, x+size+k, y+size)} {
		d.Brush(stroke, c, ink.Even(width))
	}
}

func (d *drawing) sweat(x, y, size float32) {
	drop := ink.Blob(x, y-18*size, x, y-18*size, x+10*size, y+6*size, x, y+16*size, x-10*size, y+6*size)
	d.Fill(drop, canvas.Hex(0xc8ecff), .95)
	d.Outline(drop[0], canvas.Hex(0x31527a), lineWidth*.8, 0, 0)
}

// vein is the cross of throbbing veins of an angry head.
func (d *drawing) vein(x, y, size float32) {
	for _, s := range [][2]float32{{-1, -1}, {1, -1}, {-1, 1}, {1, 1}} {
		curve := ink.Curve(x+s[0]*size, y+s[1]*size*.28, x+s[0]*size*.36, y+s[1]*size*.36, x+s[0]*size*.28, y+s[1]*size)
		d.Brush(curve, canvas.White(), ink.Even(13))
		d.Brush(curve, canvas.Hex(0xd8202f), ink.Even(7))
	}
}

func (d *drawing) question(x, y float32) {
	hook := ink.Curve(x-16, y-16, x-8, y-32, x+12, y-32, x+18, y-14, x+4, y+2, x, y+16)
	dot := ink.Ellipse(x, y+34, 7, 7, 0)
	d.Brush(hook, canvas.White(), ink.Even(22))
	d.Fill(ink.Ellipse(x, y+34, 11, 11, 0), canvas.White(), 1)
	d.Brush(hook, canvas.Hex(0x2f5fd0), ink.Even(12))
	d.Fill(dot, canvas.Hex(0x2f5fd0), 1)
}

// signAt draws a sign with a white edge and an outline.
func (d *drawing) signAt(shape []float32, x, y, size float32, c canvas.Color) {
	for _, ring := range []struct {
		size float32
		c    canvas.Color
	}{{1.32, canvas.Hex(0x2a1a2a)}, {1.18, canvas.White()}, {.92, c}} {
		points := ink.Points(shape...)
		for i, p := range points {
			points[i] = at(x+p.X*size*ring.size, y+p.Y*size*ring.size)
		}
		d.Fill(canvas.Path{ink.SplineThrough(true, points)}, ring.c, 1)
	}
}

// ribbon is a bow on the side of the crown.
func (d *drawing) ribbon() {
	tones := ink.NewTones(d.who.TrimColor)
	q := d.turnHair(at(d.lightSide*74, -112))
	turn := ink.RotateAbout(q.X, q.Y, d.lightSide*34)
	piece := func(c canvas.Color, xy ...float32) {
		shape := ink.Blob(xy...).Map(ink.Translate(q.X, q.Y).Apply).Map(turn.Apply)
		d.Fill(shape, c, 1)
		d.Outline(shape[0], tones.Line, lineWidth, d.darkSide()*.5, .5)
	}
	sides(func(s float32) {
		piece(tones.Shade, s*4, 4, s*22, 18, s*30, 44, s*30, 44, s*12, 40, s*2, 14)
		piece(tones.Base, 0, 0, s*22, -26, s*50, -24, s*52, 4, s*46, 20, s*20, 12)
	})
	piece(tones.Light, -9, -10, 9, -10, 10, 10, -10, 10)
}

func (d *drawing) earring(s float32) {
	if s*d.pose.Yaw > .4 {
		return
	}
	x := s*93 + d.pose.Yaw*2
	tones := ink.NewTones(d.who.TrimColor)
	d.Brush(ink.Curve(x, 42, x, 54), tones.Line, ink.Even(2.5))
	gem := ink.Polygon(x, 52, x+8, 62, x, 78, x-8, 62)
	d.Fill(gem, tones.Base, 1)
	d.Fill(ink.Polygon(x, 54, x-7, 62, x, 64), tones.Light, 1)
	d.Outline(gem[0], tones.Line, lineWidth*.7, 0, 0)
}
