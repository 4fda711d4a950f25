package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// nose draws the nose in the character's manner; broad noses take a shadow.
func (d *drawing) nose() {
	q := d.turn(at(0, 62+d.who.form().noseDown))
	to := d.pose.Yaw*5 + 2
	if canvas.Abs(d.pose.Yaw) < .15 {
		to = d.darkSide() * 3
	}
	line := func(width, peak float32, xy ...float32) {
		for i := 0; i < len(xy); i += 2 {
			xy[i], xy[i+1] = q.X+xy[i], q.Y+xy[i+1]
		}
		d.Brush(ink.Curve(xy...), d.skin.Line, ink.Taper(lineWidth*width, peak))
	}
	dark := d.darkSide()
	switch d.who.Nose {
	case Dot:
		line(.9, .5, to*.2-3, 1, to*.2, 3, to*.2+3, 1)
	case Bridge:
		d.Fill(ink.Blob(q.X+to*.4, q.Y-34, q.X+to*.4, q.Y-34, q.X+to*1.4, q.Y, q.X+to*.1, q.Y+5, q.X+dark*9, q.Y+2), d.skin.Shade, 1)
		line(.9, .75, to*.5, -36, to*.9, -16, to*1.8, 0, to*.4, 5, -to*.4, 4)
		line(.6, .5, dark*9, 1, dark*10, 4, dark*7, 6)
	case Wedge:
		d.Fill(ink.Blob(q.X+to*.4, q.Y-34, q.X+to*.4, q.Y-34, q.X+to*1.2, q.Y, q.X+to*.1, q.Y+5, q.X+dark*7, q.Y+2), d.skin.Shade, 1)
		line(.9, .65, to*.9, -9, to*1.5, -1, to*.2, 4, -to*.5, 3)
	default:
		line(.85, .6, to*.2, -6, to, -1, to*.1, 2)
		d.Fill(ink.Blob(q.X-2, q.Y+3, q.X+5, q.Y+3, q.X+2, q.Y+6), d.skin.Shade, 1)
	}
}

func (d *drawing) freckles() {
	down := d.who.form().eyeDown
	sides(func(s float32) {
		for _, f := range [][2]float32{{42, 54}, {52, 50}, {61, 55}, {47, 61}, {57, 62}} {
			q := d.turn(at(s*f[0], f[1]+down))
			d.Fill(ink.Ellipse(q.X, q.Y, 2.3, 1.9, 0), d.skin.Deep, .75)
		}
	})
}

// marksOfAge are the lines beside mouth and eyes of the old.
func (d *drawing) marksOfAge() {
	if d.who.Form != Elder {
		return
	}
	sides(func(s float32) {
		for _, line := range [][]float32{{s * 20, 66, s * 32, 80, s * 34, 98}, {s * 22, 46, s * 40, 56, s * 60, 50}, {s * 74, 8, s * 82, 4}, {s * 74, 16, s * 83, 18}} {
			d.Brush(d.turnAll(ink.Curve(line...)), d.skin.Line, ink.Taper(lineWidth*.6, .4))
		}
	})
}

// beard draws the hair on chin and lip.
func (d *drawing) beard() {
	tones, dark := d.hair, d.darkSide()
	hair := func(opacity float32, xy ...float32) {
		shape := canvas.Path{d.turnAll(ink.Loop(xy...))}
		d.Fill(shape, tones.Base, opacity)
		if opacity == 1 {
			d.Within(shape, func() {
				d.Fill(canvas.Path{d.turnAll(ink.Loop(dark*16, 60, dark*30, 140, dark*110, 140, dark*110, 20))}, tones.Shade, 1)
			})
			d.Outline(shape[0], tones.Line, lineWidth*.8, 0, .4)
		}
	}
	moustache := func() { hair(1, 0, 75, 14, 72, 30, 78, 38, 88, 24, 84, 0, 81, -24, 84, -38, 88, -30, 78, -14, 72) }
	switch d.who.Beard {
	case Stubble:
		hair(.22, -76, 52, -62, 92, -34, 114, 0, 122, 34, 114, 62, 92, 76, 52, 46, 82, 20, 72, 0, 74, -20, 72, -46, 82)
	case Moustache:
		moustache()
	case Goatee:
		hair(1, -17, 102, 0, 105, 17, 102, 19, 116, 9, 131, 0, 134, -9, 131, -19, 116)
		moustache()
	case FullBeard:
		hair(1, -86, 26, -82, 76, -58, 110, -28, 134, 0, 140, 28, 134, 58, 110, 82, 76, 86, 26, 70, 62, 40, 74, 20, 71, 0, 74, -20, 71, -40, 74, -70, 62)
		hollow := canvas.Path{d.turnAll(ink.Loop(-28, 86, 0, 82, 28, 86, 24, 100, 0, 106, -24, 100))}
		d.Fill(hollow, d.skin.Base, 1)
	}
}
