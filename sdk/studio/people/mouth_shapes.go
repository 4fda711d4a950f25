package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// enamelGap is the colour of the lines between teeth.
const enamelGap = 0x8b8ea4

func (m *mouth) paintO() {
	h := m.h
	m.open(opening{
		upper: []canvas.Point{{X: -1, Y: 4}, {X: -.72, Y: -17}, {X: 0, Y: -25}, {X: .72, Y: -17}, {X: 1, Y: 4}},
		lower: []canvas.Point{{X: .94, Y: h * .34}, {X: .56, Y: h * .66}, {X: 0, Y: h * .74}, {X: -.56, Y: h * .66}, {X: -.94, Y: h * .34}},
		teeth: 13, tongue: 24, lip: 6, loose: true, gum: -21, bow: 5,
	})
}

func (m *mouth) paintGrin() {
	h := m.h
	m.open(opening{
		upper: []canvas.Point{{X: -1.01, Y: -9}, {X: -.93, Y: -15}, {X: -.5, Y: -9}, {X: 0, Y: -6}, {X: .5, Y: -9}, {X: .93, Y: -15}, {X: 1.01, Y: -9}},
		lower: []canvas.Point{{X: .84, Y: h * .32}, {X: .42, Y: h * .66}, {X: 0, Y: h * .76}, {X: -.42, Y: h * .66}, {X: -.84, Y: h * .32}},
		teeth: min(21, h*.40), tongue: h * .34, lip: 4.5,
	})
	for _, side := range bothSides {
		m.Soft(relief.Line(3, 6, 2, m.x+side*(m.w+5), m.y-20, m.x+side*(m.w+9), m.y-12, m.x+side*(m.w+5), m.y-4), 4, m.tone.shade, .7)
	}
}

func (m *mouth) paintGritted() {
	x, y, w, h := m.x, m.y, m.w, m.h
	shape := m.open(opening{
		upper: []canvas.Point{{X: -1, Y: 10}, {X: -.92, Y: -8}, {X: -.4, Y: -14}, {X: 0, Y: -11}, {X: .4, Y: -14}, {X: .92, Y: -8}, {X: 1, Y: 10}},
		lower: []canvas.Point{{X: .94, Y: h * .72}, {X: .4, Y: h * .60}, {X: 0, Y: h * .56}, {X: -.4, Y: h * .60}, {X: -.94, Y: h * .72}},
		teeth: h + 6, lip: 5,
	})
	m.Within(m.Mask(shape), func() {
		m.Soft(relief.Line(2, 2.6, 2, x-w, y+9, x, y+7, x+w, y+9), 1, canvas.Hex(enamelGap), .9)
		m.toothGaps(-2.5, .36)
	})
}

func (m *mouth) paintWavy() {
	x, y, w, h := m.x, m.y, m.w, m.h
	shape := m.open(opening{
		upper: []canvas.Point{{X: -1, Y: 6}, {X: -.9, Y: -6}, {X: -.45, Y: -12}, {X: 0, Y: -5}, {X: .45, Y: -12}, {X: .9, Y: -6}, {X: 1, Y: 6}},
		lower: []canvas.Point{{X: .9, Y: h * .66}, {X: .45, Y: h * .55}, {X: 0, Y: h * .74}, {X: -.45, Y: h * .55}, {X: -.9, Y: h * .66}},
		teeth: h + 6, lip: 4.5,
	})
	m.Within(m.Mask(shape), func() {
		m.Soft(relief.Line(2, 2.6, 2, x-w, y+8, x-w*.5, y+4, x, y+9, x+w*.5, y+4, x+w, y+8), 1, canvas.Hex(enamelGap), .9)
		m.toothGaps(-3, .3)
	})
}

// toothGaps draws upright lines from first to -first, spacing half widths apart.
func (m *mouth) toothGaps(first, spacing float32) {
	for i := first; i <= -first; i++ {
		at := m.x + i*m.w*spacing
		m.Soft(relief.Line(1.2, 2, 1.2, at, m.y-20, at, m.y+m.h), 1, canvas.Hex(enamelGap), .75)
	}
}

func (m *mouth) paintWail() {
	h := m.h
	m.open(opening{
		upper: []canvas.Point{{X: -1, Y: 22}, {X: -.7, Y: -2}, {X: 0, Y: -12}, {X: .7, Y: -2}, {X: 1, Y: 22}},
		lower: []canvas.Point{{X: .78, Y: h * .84}, {X: .3, Y: h * .72}, {X: 0, Y: h * .70}, {X: -.3, Y: h * .72}, {X: -.78, Y: h * .84}},
		teeth: 10, tongue: 22, lip: 4.5, loose: true, gum: -10, bow: 6,
	})
}

func (m *mouth) paintCrooked() {
	x, y, w := m.x, m.y, m.w
	m.line(2, 6, 5, x-w*.8, y+9, x-w*.2, y+12, x+w*.35, y+6, x+w*.85, y-7)
	m.Soft(relief.Line(2, 6, 2, x+w*.98, y-18, x+w*1.04, y-9, x+w*.92, y), 4, m.tone.shade, .8)
	m.underLip(2, 22, 18, 5, 6, .2, .6)
}

func (m *mouth) paintFlat() {
	x, y, w := m.x, m.y, m.w
	m.line(3, 6, 3, x-w*.75, y+7, x-w*.1, y+5, x+w*.9, y-1)
	m.underLip(4, 17, 15, 4, 5, .2, .5)
}

func (m *mouth) paintSmile() {
	x, y, w := m.x, m.y, m.w
	if m.woman {
		m.paintFullLips()
		m.line(1.5, 4, 1.5, x-w*.88, y-3, x-w*.45, y+7, x, y+11, x+w*.45, y+7, x+w*.88, y-3)
	} else {
		m.line(2, 5.5, 2, x-w*.94, y-4, x-w*.5, y+7, x, y+12, x+w*.5, y+7, x+w*.94, y-4)
		m.underLip(0, 22, 20, 5, 6, .15, .5)
	}
	for _, side := range bothSides {
		m.Soft(relief.Line(3, 5, 2, x+side*(w+1), y-11, x+side*(w+5), y-5, x+side*(w+1), y+2), 3, m.tone.shade, .7)
	}
}

// paintFullLips paints closed lips with a bow.
func (m *mouth) paintFullLips() {
	x, y, w := m.x, m.y, m.w
	upper := relief.Blob(x-w*.86, y-2, x-w*.4, y-5, x-w*.12, y-6, x, y-3, x+w*.12, y-6, x+w*.4, y-5, x+w*.86, y-2, x+w*.4, y+9, x, y+13, x-w*.4, y+9)
	lower := relief.Blob(x-w*.74, y+3, x-w*.3, y+10, x, y+12, x+w*.3, y+10, x+w*.74, y+3, x+w*.4, y+19, x, y+24, x-w*.4, y+19)
	m.Soft(relief.Ellipse(x, y+24, w*.5, 5), 6, m.tone.shade, .5)
	m.Part(lower, m.lips)
	shaded := m.lips
	shaded.Base = m.lips.Base.Scale(.88)
	m.Part(upper, shaded)
	m.Soft(relief.Ellipse(x+lightSide*6, y+15, 9, 2.6), 2.4, canvas.White(), .6)
}

// paintTongueOut lets the tongue hang over the lower lip.
func (m *mouth) paintTongueOut() {
	x, y, w, h := m.x, m.y, m.w, m.h
	m.open(opening{
		upper: []canvas.Point{{X: -1, Y: 8}, {X: -.8, Y: -8}, {X: -.3, Y: -13}, {X: 0, Y: -9}, {X: .3, Y: -13}, {X: .8, Y: -8}, {X: 1, Y: 8}},
		lower: []canvas.Point{{X: .86, Y: h * .5}, {X: .44, Y: h * .68}, {X: 0, Y: h * .7}, {X: -.44, Y: h * .68}, {X: -.86, Y: h * .5}},
		teeth: 10, lip: 4.5,
	})
	flesh := material(canvas.Hex(0xf0637a), canvas.Hex(0xa52440), canvas.Hex(0xffb0bb), .4, 11, .3, .1)
	end := y + h*.7 + 24
	m.Part(relief.Blob(x-w*.5, y+h*.34, x, y+h*.26, x+w*.5, y+h*.34, x+w*.52, end-14, x+w*.28, end, x, end+3, x-w*.28, end, x-w*.52, end-14), flesh)
	m.Soft(relief.Line(2, 5, 2, x, y+h*.4, x, end-10), 3, canvas.Hex(0x9a2038), .55)
}

// paintToothy is a wide grin of clenched teeth.
func (m *mouth) paintToothy() {
	h := m.h
	shape := m.open(opening{
		upper: []canvas.Point{{X: -1.02, Y: -13}, {X: -.93, Y: -17}, {X: -.5, Y: -8}, {X: 0, Y: -5}, {X: .5, Y: -8}, {X: .93, Y: -17}, {X: 1.02, Y: -13}},
		lower: []canvas.Point{{X: .84, Y: h * .34}, {X: .42, Y: h * .66}, {X: 0, Y: h * .74}, {X: -.42, Y: h * .66}, {X: -.84, Y: h * .34}},
		teeth: h + 10, lip: 4.5,
	})
	x, y, w := m.x, m.y, m.w
	m.Within(m.Mask(shape), func() {
		m.Soft(relief.Line(2, 2.6, 2, x-w, y-6, x-w*.5, y+7, x, y+11, x+w*.5, y+7, x+w, y-6), 1, canvas.Hex(enamelGap), .9)
		m.toothGaps(-3, .27)
	})
}

// paintWary is a closed, wavering mouth.
func (m *mouth) paintWary() {
	x, y, w := m.x, m.y, m.w
	m.line(3, 6, 3, x-w*.9, y+12, x-w*.5, y+4, x-w*.12, y+10, x+w*.25, y+3, x+w*.6, y+9, x+w*.9, y+13)
	m.underLip(0, 22, 15, 4, 5, .15, .45)
}
