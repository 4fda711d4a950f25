package people

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// mouth is a mouth around (x, y); w and h are half its width and its depth.
type mouth struct {
	*figure
	x, y, w, h float32
	lips       relief.Material
}

func (f *figure) mouth(x, y float32) {
	m := &mouth{figure: f, x: x, y: y, w: f.face.width, h: f.face.drop}
	if f.age == child {
		m.w *= .92
	}
	lip := canvas.Mix(canvas.Mix(f.tone.base, f.tone.shade, .34), f.tone.lip, .35)
	if f.woman && f.age != child {
		lip = canvas.Mix(f.tone.lip, canvas.Hex(0xd8304e), .45)
	}
	gloss, light := float32(.06), float32(.12) // bare lips hardly shine
	if f.woman && f.age != child {
		gloss, light = .28, .45
	}
	m.lips = material(lip, lip.Scale(.55), canvas.Mix(lip, canvas.White(), light), gloss, 4.5, 0, .1)
	switch f.face.mouth {
	case openO:
		m.paintO()
	case openGrin:
		m.paintGrin()
	case grittedTeeth:
		m.paintGritted()
	case wavyTeeth:
		m.paintWavy()
	case wailing:
		m.paintWail()
	case crookedSmile:
		m.paintCrooked()
	case flatLine:
		m.paintFlat()
	case tongueOut:
		m.paintTongueOut()
	case toothyGrin:
		m.paintToothy()
	case waryLine:
		m.paintWary()
	default:
		m.paintSmile()
	}
}

// opening describes an open mouth. Its knots are given in shares of the half width
// across and in design units down, from the left corner along the upper lip and
// back along the lower one.
type opening struct {
	upper, lower []canvas.Point
	teeth        float32 // depth of the upper teeth
	tongue       float32
	lip          float32 // thickness of the lips
	// gum is the height at which the teeth begin where they do not follow the
	// upper lip; bow is how far they sink towards the corners.
	gum, bow float32
	loose    bool // the teeth do not follow the lip
}

func (m *mouth) knots(shares []canvas.Point) []canvas.Point {
	out := make([]canvas.Point, len(shares))
	for i, s := range shares {
		out[i] = canvas.Point{X: m.x + s.X*m.w, Y: m.y + s.Y}
	}
	return out
}

// open paints lips, the dark inside, tongue and teeth, and returns the opening.
func (m *mouth) open(o opening) canvas.Path {
	upper := m.knots(o.upper)
	shape := canvas.Path{relief.SplineThrough(true, slices.Concat(upper, m.knots(o.lower)))}
	b := shape.Bounds()
	width, height := float32(b.Dx()), float32(b.Dy())
	middleX, middleY := float32(b.Min.X+b.Max.X)/2, float32(b.Min.Y+b.Max.Y)/2
	grow := relief.Translate(-middleX, -middleY).Then(relief.Scale(1+o.lip*2/width, 1+o.lip*2.3/height)).
		Then(relief.Translate(middleX, middleY+.5))
	lips := shape.Map(grow.Apply)
	m.Soft(lips.Move(0, 6), 9, m.tone.shade, .6)
	m.Part(lips, m.lips)
	m.Within(m.Fill(shape, canvas.Hex(0x2a0408), 1), func() {
		m.Soft(relief.Ellipse(m.x, middleY+height*.30, width*.46, height*.42), 10, canvas.Hex(0x7a1420), .95)
		if o.tongue > 0 {
			m.paintTongue(float32(b.Max.Y), o.tongue)
		}
		m.paintTeeth(o, upper)
	})
	return shape
}

func (m *mouth) paintTongue(bottom, height float32) {
	x, w, top := m.x, m.w, bottom-height
	flesh := material(canvas.Hex(0xf0637a), canvas.Hex(0xa52440), canvas.Hex(0xffb0bb), .35, 12, .4, 0)
	m.Part(relief.Blob(x-w*.62, bottom+6, x-w*.5, bottom-height*.7, x-w*.18, top, x, bottom-height*.90, x+w*.18, top,
		x+w*.5, bottom-height*.7, x+w*.62, bottom+6, x, bottom+20), flesh)
	m.Soft(relief.Line(2, 5, 2, x, bottom-height*.8, x, bottom), 4, canvas.Hex(0x9a2038), .5)
}

// paintTeeth hangs the upper teeth behind the upper lip.
func (m *mouth) paintTeeth(o opening, upper []canvas.Point) {
	row := make([]canvas.Point, 0, 2*len(upper))
	for _, p := range upper {
		row = append(row, relief.Offset(p, 0, -8))
	}
	for _, p := range slices.Backward(upper) {
		t := (p.X - m.x) / m.w
		top := p.Y
		if o.loose {
			top = m.y + o.gum + o.bow*t*t
		}
		row = append(row, canvas.Point{X: canvas.Lerp(p.X, m.x, .03), Y: top + o.teeth*(1-.30*t*t)})
	}
	m.Part(canvas.Path{relief.SplineThrough(true, row)}, material(canvas.Hex(0xfbfbfd), canvas.Hex(0xc3c6d6), canvas.White(), .25, 5, .2, 0))
	m.Soft(relief.Tube(relief.SplineThrough(false, upper), 6, 8, 6), 5, canvas.Hex(0x5a2030), .55)
}

// line paints a closed mouth along pairs x, y.
func (m *mouth) line(start, middle, end float32, xy ...float32) {
	curve := relief.Spline(false, xy...)
	m.Soft(relief.Tube(curve, start+2, middle+5, end+2).Move(0, 4), 5, m.tone.shade, .5)
	m.Fill(relief.Tube(curve, start, middle, end), m.tone.shade.Scale(.42), 1)
}

// underLip lights the lower lip of a closed mouth.
func (m *mouth) underLip(dx, dy, rx, ry, blur, white, opacity float32) {
	m.Soft(relief.Ellipse(m.x+dx, m.y+dy, rx, ry), blur, canvas.Mix(m.lips.Base, canvas.White(), white), opacity)
}
