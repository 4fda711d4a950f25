package compose

import (
	"strings"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// The marks of a thumbnail: arrows, rings, figures and stickers around the
// subject. They are drawn in design pixels.

func at(x, y float32) canvas.Point { return canvas.Point{X: x, Y: y} }

// constant is a stroke of one width.
func constant(width float32) func(float32) float32 { return func(float32) float32 { return width } }

// paintGiantMark sets a question mark behind the subject.
func (c *Composition) paintGiantMark(s spot) {
	cv, accent := c.canvas, c.colors.Accent
	path := c.fonts("poppins").Path("?", s.x, s.y, s.size, s.size).Map(canvas.Rotation(s.x, s.y, 12))
	// Path is in its own units: design pixels in, design pixels out.
	m := cv.Mask(path)
	k := cv.Scale
	canvas.AddLight(cv.Image, canvas.BlurMask(m, int(30*k)), accent, 1)
	canvas.FillColor(cv.Image, canvas.Shift(canvas.BlurMask(m, int(10*k)), int(10*k), int(14*k)), canvas.Color{}, .6)
	canvas.Fill(cv.Image, m, cv.Gradient(s.y-s.size/2, s.y+s.size/2, canvas.Mix(accent, canvas.White(), .5), accent, accent.Scale(.5)))
	edge := canvas.Subtract(m, canvas.Shift(m, int(4*k), int(5*k)))
	canvas.FillColor(cv.Image, edge, canvas.White(), .6)
}

// trendCourse is a rising line around (0, 0), drawn for a subject of 600.
var trendCourse = []canvas.Point{{X: -480, Y: 250}, {X: -260, Y: 60}, {X: -110, Y: 150}, {X: 120, Y: -120}, {X: 215, Y: -30}, {X: 330, Y: -210}}

// paintTrend draws a fat zigzag arrow rising or falling behind the subject.
func (c *Composition) paintTrend(s spot, up bool) {
	col, flip := canvas.Hex(0x18d66a), float32(1)
	if !up {
		col, flip = canvas.Hex(0xff2338), -1
	}
	size := s.size / 600
	q := make([]canvas.Point, len(trendCourse))
	for i, p := range trendCourse {
		q[i] = at(s.x+p.X*size, s.y+p.Y*flip*size)
	}
	k := c.canvas.Scale
	m := c.trendMask(q, size)
	distances := canvas.Distances(m, int(34*k), c.canvas.Image.Rect)
	img := c.canvas.Image
	canvas.AddLight(img, distances.SoftOutline(34*k), col, .8)
	for i := 16; i > 0; i -= 2 {
		canvas.FillColor(img, canvas.Shift(m, int(float32(i)*.4*k), int(float32(i)*k)), col.Scale(.38), 1)
	}
	canvas.Fill(img, m, maskGradient(m, canvas.Mix(col, canvas.White(), .35), col, col.Scale(.8)))
	canvas.FillColor(img, canvas.Subtract(m, canvas.Shift(m, 0, int(4*k))), canvas.White(), .6)
}

// trendMask joins the legs of a course, their rounded knees and the arrow head.
func (c *Composition) trendMask(q []canvas.Point, size float32) *mask {
	n := len(q)
	m := c.canvas.Mask(arrowHead(q[n-2], q[n-1], 96*size, 76*size, 14*size))
	for i := 1; i < n; i++ {
		middle := at((q[i-1].X+q[i].X)/2, (q[i-1].Y+q[i].Y)/2)
		m = canvas.Union(m, c.canvas.Mask(canvas.Stroke([]canvas.Point{q[i-1], middle, q[i]}, constant(50*size))))
		if i < n-1 {
			m = canvas.Union(m, c.canvas.Mask(canvas.Ellipse(q[i].X, q[i].Y, 25*size, 25*size)))
		}
	}
	return m
}

// arrowHead is a triangle at the end of the line from a to b.
func arrowHead(a, b canvas.Point, length, half, notch float32) canvas.Path {
	dx, dy := b.X-a.X, b.Y-a.Y
	l := canvas.Hypot(dx, dy) + 1e-6
	dx, dy = dx/l, dy/l
	return canvas.Path{{
		at(b.X+dx*length, b.Y+dy*length),
		at(b.X-dy*half-dx*notch, b.Y+dx*half-dy*notch),
		at(b.X+dy*half-dx*notch, b.Y-dx*half-dy*notch),
	}}
}

// maskGradient runs over the height of a mask.
func maskGradient(m *mask, stops ...canvas.Color) canvas.Paint {
	return canvas.VerticalGradient(float32(m.Rect.Min.Y), float32(m.Rect.Max.Y), stops...)
}

// paintHalo rings the subject.
func (c *Composition) paintHalo(s spot) {
	radius := s.size * .60
	m := c.canvas.Mask(ring(s.x, s.y, radius, 12))
	canvas.AddLight(c.canvas.Image, canvas.BlurMask(m, int(16*c.canvas.Scale)), c.colors.Accent, 1.4)
	canvas.FillColor(c.canvas.Image, m, canvas.Mix(c.colors.Accent, canvas.White(), .55), .95)
	c.canvas.Fill(ring(s.x, s.y, radius+26, 4), c.colors.Second, .7)
}

func ring(x, y, radius, width float32) canvas.Path {
	return canvas.Stroke(circle(x, y, radius-width/2), constant(width))
}

// circle is a closed line that overlaps its start.
func circle(x, y, radius float32) []canvas.Point {
	const steps = 96
	q := make([]canvas.Point, steps+2)
	for i := range q {
		angle := float32(i) / steps * 6.283185
		q[i] = at(x+radius*canvas.Cos(angle), y+radius*canvas.Sin(angle))
	}
	return q
}

// paintCalloutArrow points at the ringed subject from the side of the title.
func (c *Composition) paintCalloutArrow(h spot) {
	side, room := float32(-1), h.x
	if c.layout.title.centerX() > h.x {
		side, room = 1, c.size.width-h.x
	}
	k := min(h.size/490, (room-10)/400)
	from := func(x, y float32) canvas.Point { return at(h.x+side*x*k, h.y+y*k) }
	c.paintArrow(from(330, -250), from(390, -60), from(225, -40), canvas.Hex(0xff2030))
}

// paintArrow draws a fat curved pointer from a to tip.
func (c *Composition) paintArrow(a, bend, tip canvas.Point, col canvas.Color) {
	q := canvas.Bezier(a, at((a.X+bend.X)/2, (a.Y+bend.Y)/2+10), bend, tip, 30)
	n := len(q)
	k := c.canvas.Scale
	body := c.canvas.Mask(canvas.Stroke(q, func(t float32) float32 { return 18 + 20*t }))
	m := canvas.Union(body, c.canvas.Mask(arrowHead(q[n-4], q[n-1], 62, 50, 8)))
	distances := canvas.Distances(m, int(26*k), c.canvas.Image.Rect)
	canvas.FillColor(c.canvas.Image, canvas.Shift(distances.SoftOutline(24*k), 0, int(8*k)), canvas.Color{}, .7)
	canvas.FillColor(c.canvas.Image, distances.Outline(8*k), canvas.White(), 1)
	canvas.Fill(c.canvas.Image, m, maskGradient(m, canvas.Mix(col, canvas.White(), .25), col, col.Scale(.75)))
}

// paintBadge draws a burst sticker with one or two lines.
func (c *Composition) paintBadge(text string, s spot) {
	col := red()
	if p := c.colors; isRed(p.Accent) || p.Mid.R > .6 && p.Mid.G < .3 {
		col = green()
		if c.choice.seed>>2&1 == 0 {
			col = canvas.Hex(0x1560e0)
		}
	}
	k := s.size / 260
	cv := c.canvas
	star := canvas.Burst(s.x, s.y, 122*k, 106*k, 20)
	cv.SoftShape(star.Move(5*k, 10*k), 8*k, canvas.Color{}, .55)
	cv.Fill(canvas.Burst(s.x, s.y, 130*k, 114*k, 20), canvas.White(), 1)
	cv.Paint(star, cv.Gradient(s.y-120*k, s.y+120*k, canvas.Mix(col, canvas.White(), .3), col, col.Scale(.7)))
	cv.Fill(ring(s.x, s.y, 98*k, 3*k), canvas.White(), .75)
	for _, l := range badgeLines(strings.ToUpper(text)) {
		path := c.fonts("anton").Path(l.text, s.x, s.y+l.y*k, l.width*k, l.height*k).Map(canvas.Rotation(s.x, s.y, -9))
		cv.Fill(path.Move(3*k, 5*k), col.Scale(.35), .8)
		cv.Fill(path, canvas.White(), 1)
	}
	c.addLayer(Layer{Type: "badge", Name: "badge", Text: text}, s.box())
}

// badgeLine is one line of a badge, in parts of a badge of 260.
type badgeLine struct {
	text             string
	y, width, height float32
}

// badgeLines sets the figure large and the word beside it small.
func badgeLines(text string) []badgeLine {
	first, rest, two := strings.Cut(text, " ")
	switch {
	case !two:
		return []badgeLine{{text, 0, 156, 84}}
	case strings.ContainsAny(first, "0123456789"):
		return []badgeLine{{first, -22, 150, 78}, {rest, 50, 120, 38}}
	}
	return []badgeLine{{first, -46, 110, 32}, {rest, 20, 158, 76}}
}

// kickerHeight is the height of the tag in design pixels.
const kickerHeight = 58

// paintKicker draws the small tag with its upper left corner at (x, y) and
// returns its width.
func (c *Composition) paintKicker(text string, x, y, width, rotation float32) {
	cv := c.canvas
	text = strings.ToUpper(text)
	cx, cy := x+width/2, y+kickerHeight/2
	turn := canvas.Rotation(cx, cy, rotation)
	col, letters := c.colors.Accent, canvas.White()
	if col.Luma() > .5 {
		col = canvas.Hex(0xe0162b)
	}
	if isRed(c.colors.Accent) {
		col, letters = yellow(), canvas.Hex(0x160a02)
	}
	tag := canvas.RoundRect(x, y, width, kickerHeight, 14).Map(turn)
	cv.SoftShape(tag.Move(3, 7), 7, canvas.Color{}, .5)
	cv.Fill(canvas.RoundRect(x-4, y-4, width+8, kickerHeight+8, 18).Map(turn), canvas.White(), 1)
	cv.Paint(tag, cv.Gradient(y, y+kickerHeight, canvas.Mix(col, canvas.White(), .18), col, col.Scale(.85)))
	path := c.fonts("poppins").Path(text, cx, cy, width-kickerPadding, kickerLetters)
	cv.Fill(path.Map(turn), letters, 1)
	c.addLayer(Layer{Type: "text", Name: "kicker", Text: text, MaxLines: 1, Align: alignNames[alignCenter], Fit: "shrink"}, box{x, y, width, kickerHeight})
}

const (
	kickerPadding = 52
	kickerLetters = 29
)

// kickerWidth is how wide the tag of a text becomes, at most limit.
func (c *Composition) kickerWidth(text string, limit float32) float32 {
	ink := c.fonts("poppins").Shape(strings.ToUpper(text), 0).Ink()
	height := max(ink.Ascent-ink.Descent, lettering.UnitSize*.6)
	return min(limit, (ink.Right-ink.Left)*kickerLetters/height+kickerPadding)
}
