package character

import (
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// crease is a line at the mouth: a corner, the lower lip, the gap of the teeth.
type crease struct {
	width float32 // as a share of the main outlines
	line  []float32
}

// mouthShape is a mouth about its own middle: an opening (nil for a closed one),
// the share of it that the upper and lower teeth fill, and lines.
type mouthShape struct {
	opening      []float32
	upper, lower float32
	creases      []crease
}

// mouths holds the mouth of each emotion.
var mouths = map[Emotion]mouthShape{
	Neutral: {creases: []crease{{1, []float32{-16, 0, 0, 2, 16, 0}}}},
	Calm:    {creases: []crease{{1, []float32{-12, -1, -5, 3, 3, 3, 12, -2}}}},
	Dark:    {creases: []crease{{1, []float32{-16, 0, 0, 2, 16, 0}}}},
	Smirk: {creases: []crease{
		{1.2, []float32{-22, 1, -6, 5, 10, 2, 27, -9}}, {.8, []float32{27, -14, 30, -8, 28, -3}}, {.6, []float32{-6, 15, 2, 17, 9, 15}}}},
	Smile: {opening: []float32{-27, -4, -27, -4, -12, 0, 0, 1, 12, 0, 27, -4, 27, -4, 19, 15, 0, 24, -19, 15}, upper: .3,
		creases: []crease{{.7, []float32{-31, -7, -27, -3}}, {.7, []float32{31, -7, 27, -3}}}},
	Shout: {opening: []float32{-30, -13, -16, -16, 0, -14, 16, -16, 32, -14, 29, 8, 20, 26, 0, 31, -20, 26, -28, 8}, upper: .2, lower: .16},
	Shock: {opening: []float32{-18, -12, 0, -19, 18, -12, 23, 8, 17, 27, 0, 32, -17, 27, -23, 8}, upper: .17},
	Rage: {opening: []float32{-34, -12, -18, -17, 0, -14, 18, -17, 36, -13, 32, 12, 24, 30, 0, 33, -24, 30, -32, 12}, upper: .26, lower: .22,
		creases: []crease{{.6, []float32{-42, 2, -38, 14}}, {.6, []float32{44, 2, 40, 14}}}},
	Laugh: {opening: []float32{-32, -12, -32, -12, -14, -6, 0, -5, 14, -6, 32, -12, 32, -12, 26, 14, 12, 27, 0, 29, -12, 27, -26, 14}, upper: .24,
		creases: []crease{{.7, []float32{-36, -15, -31, -10}}, {.7, []float32{36, -15, 31, -10}}}},
	Excited: {opening: []float32{-28, -10, -28, -10, -12, -5, 0, -4, 12, -5, 28, -10, 28, -10, 24, 14, 12, 28, 0, 30, -12, 28, -24, 14}, upper: .24},
	Love:    {opening: []float32{-21, -3, -21, -3, -8, 1, 8, 1, 21, -3, 21, -3, 14, 14, 0, 20, -14, 14}, upper: .26},
	Wink: {opening: []float32{-25, -3, -25, -3, -10, 1, 8, 1, 28, -7, 28, -7, 20, 13, 2, 20, -17, 13}, upper: .3,
		creases: []crease{{.7, []float32{29, -11, 31, -6, 29, -2}}}},
	Fear:        {opening: []float32{-26, 0, -17, -7, -8, -2, 0, -7, 9, -2, 18, -7, 26, 0, 20, 14, 9, 10, 0, 15, -9, 10, -20, 14}, upper: .4},
	Sad:         {creases: []crease{{1, []float32{-15, 4, -6, -1, 6, -1, 15, 4}}, {.5, []float32{-5, 13, 0, 12, 5, 13}}}},
	Embarrassed: {creases: []crease{{1, []float32{-18, 1, -10, -4, -2, 2, 6, -4, 13, 2, 19, -2}}}},
	Pout:        {creases: []crease{{1, []float32{-11, 3, -4, -4, 0, -1, 4, -4, 11, 3}}, {.5, []float32{-5, 11, 0, 12, 5, 11}}}},
	Puzzled:     {creases: []crease{{1, []float32{-14, 2, -4, -2, 6, 3, 16, -3}}}},
	Sleepy:      {opening: []float32{-7, 0, 0, -6, 7, 0, 6, 9, 0, 12, -6, 9}},
	Dizzy:       {opening: []float32{-22, 2, -14, -5, -4, 0, 4, -5, 14, 1, 22, -4, 18, 14, 6, 11, -4, 17, -16, 13}, upper: .2},
	Cry:         {opening: []float32{-22, 4, -10, -3, 0, 1, 10, -3, 22, 4, 18, 18, 0, 15, -18, 18}, upper: .22},
	Grin:        bared,
	Evil:        bared,
	Determined: {opening: []float32{-24, -1, -24, -1, 0, -4, 24, -1, 24, -1, 20, 10, 0, 8, -20, 10}, upper: .98,
		creases: []crease{{.5, []float32{-20, 4, 0, 2, 20, 4}}}},
}

// bared are teeth shown in a lopsided grin.
var bared = mouthShape{opening: []float32{-26, -4, -8, 0, 10, -1, 32, -14, 32, -14, 22, 9, 4, 15, -16, 10}, upper: .98,
	creases: []crease{{.5, []float32{-20, 5, 2, 9, 25, 0}}, {.8, []float32{33, -20, 36, -13, 34, -8}}}}

// onMouth brings points about the mouth's middle to the turned face.
func (d *drawing) onMouth(xy []float32) []canvas.Point {
	height := float32(91)
	if d.who.Feminine {
		height = 87
	}
	f := d.who.form()
	height = height*canvas.Lerp(1, f.length, .9) + f.mouthDown
	points := ink.Points(xy...)
	for i, p := range points {
		points[i] = d.turn(at(p.X, p.Y+height))
	}
	return points
}

func (d *drawing) mouth() {
	shape, known := mouths[d.pose.Emotion]
	if !known {
		shape = mouths[Neutral]
	}
	if shape.opening != nil {
		d.openMouth(shape)
	}
	for _, c := range shape.creases {
		d.Brush(ink.SplineThrough(false, d.onMouth(c.line)), d.skin.Line, ink.Taper(lineWidth*c.width, .55))
	}
}

// openMouth paints the hollow, tongue and teeth of an open mouth.
func (d *drawing) openMouth(m mouthShape) {
	opening := canvas.Path{ink.SplineThrough(true, d.onMouth(m.opening))}
	d.Fill(opening, canvas.Hex(0x6d1626), 1)
	b := opening.Bounds()
	x0, x1, y0, y1 := float32(b.Min.X), float32(b.Max.X), float32(b.Min.Y), float32(b.Max.Y)
	w, h, middle := x1-x0, y1-y0, (x0+x1)/2
	d.Within(opening, func() {
		d.Fill(ink.Ellipse(middle+2, y1-h*.12, w*.36, h*.36, 0), canvas.Hex(0xe8666e), 1)
		if m.upper > 0 {
			d.Fill(ink.Blob(x0-6, y0-8, x1+6, y0-8, x1+4, y0+h*m.upper*.8, middle, y0+h*m.upper*1.15, x0-4, y0+h*m.upper*.8), canvas.Hex(0xfdfbff), 1)
		}
		if m.lower > 0 {
			d.Fill(ink.Blob(x0, y1+8, x1, y1+8, x1-6, y1-h*m.lower*.7, middle, y1-h*m.lower, x0+6, y1-h*m.lower*.7), canvas.Hex(0xf0eef8), 1)
		}
	})
	d.Outline(opening[0], d.skin.Line, lineWidth*.95, 0, .5)
}
