package compose

import "github.com/routix/routix/sdk/studio/canvas"

// The set pieces of a layout: panels, cards, ribbons and frames. Those behind
// the subject are painted with the scene, those that carry words after the grade,
// so that their colours stay pure.

// paintPiecesBehind paints what lies between scene and subject.
func (c *Composition) paintPiecesBehind() {
	switch c.layout.name {
	case LayoutSplit:
		c.paintSplitPanel()
	case LayoutPolaroid:
		c.paintPhotos()
	case LayoutGrid:
		c.paintCards()
	}
}

// paintPiecesBefore paints what lies between subject and title.
func (c *Composition) paintPiecesBefore() {
	switch c.layout.name {
	case LayoutLowerThird:
		c.paintStrap()
	case LayoutBanner:
		c.paintRibbon()
	case LayoutMagazine:
		c.paintCoverFrame()
	case LayoutQuote:
		c.paintQuotationMark(c.layout.mark)
	}
}

// onPanel tells that the title lies on a panel of its own.
func (c *Composition) onPanel() bool {
	switch c.layout.name {
	case LayoutSplit, LayoutLowerThird, LayoutBanner:
		return true
	}
	return false
}

// panelColor is a colour of the palette deep enough for white and yellow letters:
// the one that stays most colourful when darkened. Orange and yellow turn brown
// and come last.
func (c *Composition) panelColor() canvas.Color {
	const deepest = .30 // luma at which white letters keep a contrast of about 7:1
	best, most := c.colors.Dark, float32(-1)
	for _, col := range []canvas.Color{c.colors.Accent, c.colors.Second, c.colors.Mid} {
		col = canvas.Mix(col, c.colors.Dark, .15)
		for col.Luma() > deepest {
			col = col.Scale(.94)
		}
		chroma := max(col.R, col.G, col.B) - min(col.R, col.G, col.B)
		if col.R >= col.G && col.G > col.B+.25*chroma { // between red-orange and yellow
			chroma *= .4
		}
		if chroma > most {
			best, most = col, chroma
		}
	}
	return best
}

// stripeColor parts a panel from the scene.
func (c *Composition) stripeColor() canvas.Color {
	if c.ground.Bright {
		return c.colors.Accent
	}
	return canvas.Mix(c.colors.Second, canvas.White(), .15)
}

// paintSplitPanel covers the title's side up to a slanted edge with two stripes.
func (c *Composition) paintSplitPanel() {
	const slant, outer, inner = 78, 16, 7
	t, w, h := c.layout.title, c.size.width, c.size.height
	var a, b canvas.Point // the edge
	var corners []canvas.Point
	switch {
	case c.size.tall():
		low := t.bottom() + 46
		a, b = at(0, low+slant*.5), at(w, low-slant*.5)
		corners = []canvas.Point{at(0, 0), at(w, 0), b, a}
	case c.layout.mirrored:
		x := t.x - 56
		a, b = at(x-slant, 0), at(x+slant, h)
		corners = []canvas.Point{a, at(w, 0), at(w, h), b}
	default:
		x := t.right() + 56
		a, b = at(x+slant, 0), at(x-slant, h)
		corners = []canvas.Point{at(0, 0), a, b, at(0, h)}
	}
	panel, col := canvas.Path{corners}, c.panelColor()
	edge := []canvas.Point{a, b}
	c.canvas.SoftShape(canvas.Stroke(edge, constant(40)), 14, canvas.Color{}, .5)
	c.canvas.Paint(panel, c.hatched(c.canvas.Gradient(0, h, canvas.Mix(col, canvas.White(), .12), col, col.Scale(.62))))
	dx, dy := b.X-a.X, b.Y-a.Y
	long := canvas.Hypot(dx, dy)
	away := at(dy/long, -dx/long) // towards the title
	if (away.X*(t.centerX()-a.X))+(away.Y*(t.centerY()-a.Y)) < 0 {
		away = at(-away.X, -away.Y)
	}
	c.canvas.Fill(canvas.Stroke(edge, constant(outer)), canvas.White(), 1)
	c.canvas.Fill(canvas.Stroke(edge, constant(inner)).Move(away.X*24, away.Y*24), c.stripeColor(), 1)
	c.addShape("panel", canvasBox(panel).common(c.size.whole()), col)
}

// hatched lays faint slanted lines over the paint of a panel, so that it is no
// empty field.
func (c *Composition) hatched(paint canvas.Paint) canvas.Paint {
	const pitch, width, lighter = 44, 15, 11 // design pixels, and of 255
	k := 1 / c.canvas.Scale
	return func(x, y int) (r, g, b, opacity float32) {
		r, g, b, opacity = paint(x, y)
		along := float32(x+y) * k
		along -= pitch * canvas.Floor(along/pitch)
		if lit := canvas.Clamp(min(along, width-along)*c.canvas.Scale+.5, 0, 1); lit > 0 {
			r, g, b = r+lighter*lit, g+lighter*lit, b+lighter*lit
		}
		return min(r, 255), min(g, 255), min(b, 255), opacity
	}
}

// canvasBox is the extent of a path.
func canvasBox(p canvas.Path) box {
	r := p.Bounds()
	return box{float32(r.Min.X), float32(r.Min.Y), float32(r.Dx()), float32(r.Dy())}
}

// paintStrap is the panel of television: dark, with a bar of the accent colour
// before the words and a slanted end.
func (c *Composition) paintStrap() {
	const pad, slant, bar = 24, 46, 16
	t, w := c.layout.title, c.size.width
	top, low := t.y-pad, t.bottom()+pad*.7
	from, to := float32(-8), t.right()+54
	turn := func(q canvas.Point) canvas.Point { return q }
	if c.layout.mirrored {
		turn = func(q canvas.Point) canvas.Point { return at(w-q.X, q.Y) }
		to = w - t.x + 54
	}
	plate := canvas.Path{{at(from, top), at(to+slant*.5, top), at(to-slant*.5, low), at(from, low)}}.Map(turn)
	col := c.colors.Dark.Scale(.55)
	c.canvas.SoftShape(plate.Move(0, 8), 12, canvas.Color{}, .55)
	c.canvas.Paint(plate, c.canvas.Gradient(top, low, canvas.Mix(col, c.colors.Mid, .3), col))
	c.canvas.Fill(canvas.Path{{at(from, top-7), at(to+slant*.5+4, top-7), at(to+slant*.5, top), at(from, top)}}.Map(turn), c.colors.Accent, 1)
	lead := min(t.x, w-t.right())
	if c.layout.mirrored {
		lead = w - t.right()
	}
	c.canvas.Fill(canvas.RoundRect(lead-bar-14, t.y-4, bar, t.h+8, 3).Map(turn), c.colors.Accent, 1)
	c.addShape("strap", canvasBox(plate).common(c.size.whole()), col)
}

// ribbonTurn is the slope of a ribbon and of the words on it in degrees.
const ribbonTurn = -3.5

// paintRibbon runs a band across the picture behind the title.
func (c *Composition) paintRibbon() {
	const pad, edge = 22, 7
	t := c.layout.title
	half := t.h/2 + pad
	turn := canvas.Rotation(t.centerX(), t.centerY(), ribbonTurn)
	strip := func(from, to float32) canvas.Path {
		return canvas.Path{{at(-90, from), at(c.size.width+90, from), at(c.size.width+90, to), at(-90, to)}}.Map(turn)
	}
	y, col := t.centerY(), c.panelColor()
	band := strip(y-half, y+half)
	c.canvas.SoftShape(strip(y-half-10, y-half+14), 12, canvas.Color{}, .55)
	c.canvas.SoftShape(strip(y+half-14, y+half+14), 12, canvas.Color{}, .55)
	c.canvas.Paint(band, c.hatched(c.canvas.Gradient(y-half, y+half, canvas.Mix(col, canvas.White(), .14), col, col.Scale(.72))))
	line := c.stripeColor()
	c.canvas.Fill(strip(y-half, y-half+edge), line, 1)
	c.canvas.Fill(strip(y+half-edge, y+half), line, 1)
	c.addShape("ribbon", canvasBox(band).common(c.size.whole()), col)
}

// paintCoverFrame is the fine line around a magazine's cover.
func (c *Composition) paintCoverFrame() {
	const width = 5
	inset := .02 * min(c.size.width, c.size.height)
	b := c.size.whole().grow(-inset)
	line := []canvas.Point{at(b.x, b.y), at(b.right(), b.y), at(b.right(), b.bottom()), at(b.x, b.bottom()), at(b.x, b.y), at(b.x+width, b.y)}
	var frame canvas.Path
	for i := range 4 {
		frame = append(frame, canvas.Stroke(line[i:i+2], constant(width))...)
	}
	c.canvas.Fill(frame, canvas.White(), .85)
}

// addShape records a piece.
func (c *Composition) addShape(name string, b box, col canvas.Color) {
	c.addLayer(Layer{Type: "shape", Name: name, Style: map[string]string{"color": hexName(col)}}, b)
}
