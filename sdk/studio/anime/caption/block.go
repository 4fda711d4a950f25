package caption

import (
	"image"
	"math"
	"strings"
	"unicode"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// Block is an arranged title.
type Block struct {
	rows []row
	// Bounds is all that the block covers, outlines and shadows included.
	Bounds Box
}

// row is one line of letters in place.
type row struct {
	letters []canvas.Path
	emoji   []emoji
	size    float32
	top     float32
	bottom  float32
	look    look
}

// emoji is a picture among the letters: its middle and its height.
type emoji struct {
	picture *image.RGBA
	at      canvas.Point
	height  float32
}

// look is how a row is painted.
type look struct {
	fill      []canvas.Color
	rings     []Ring
	drop      float32
	dropColor canvas.Color
	shine     bool
}

// Empty reports whether there is nothing to draw.
func (b Block) Empty() bool { return len(b.rows) == 0 }

// Sizes are the font sizes of the lines in the page's units.
func (b Block) Sizes() []float32 {
	sizes := make([]float32, len(b.rows))
	for i, r := range b.rows {
		sizes[i] = r.size
	}
	return sizes
}

// Arrange sets a title into a box. stress holds the indexes of the words (as
// strings.Fields counts them) that deserve weight. A title of which no letter
// can be drawn, or that has none ([Readable]), gives an empty block.
func Arrange(title string, stress map[int]bool, box Box, style Style) Block {
	if !Readable(title) {
		return Block{}
	}
	if cursive(title) {
		style.Jitter, style.Skew = 0, 0
	}
	inner := box.Inset(style.ringWidth() * style.MaxSize * .25)
	s := &setter{style: style, width: inner.Width(), height: inner.Height(), parts: split(title, stress, style.Upper), measured: map[[2]int]line{}}
	lines := s.lines()
	if len(lines) == 0 {
		return Block{}
	}
	strong, second := strongest(lines)
	b := Block{}
	stretch := s.stretch(lines, title)
	for i := range lines {
		lines[i].height *= stretch
	}
	gap := spacing(lines, inner.Height())
	y := inner.Y0 + (inner.Height()-stackHeight(lines, gap))/2
	for i, l := range lines {
		r := style.row(l, inner, y, stretch, i == strong || i == second)
		if i == second {
			r.look.fill = style.Second
		}
		b.rows = append(b.rows, r)
		y += l.height*l.size/lettering.UnitSize + gap
	}
	b.turn(style.Rotate)
	b.fit(box)
	return b
}

// Readable reports a title with a letter, a digit or a mark; emoji alone are a
// picture rather than a title.
func Readable(title string) bool {
	return strings.ContainsFunc(title, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.Sm, unicode.Sc) })
}

// strongest finds the line that carries the title and, if another one is
// stressed too, the next; -1 for none.
func strongest(lines []line) (strong, second int) {
	best := float32(-1)
	for i, l := range lines {
		if v := float32(l.stress)*1000 + l.size + 8*float32(i); v > best {
			strong, best = i, v
		}
	}
	second = -1
	for i, l := range lines {
		if i != strong && l.stress >= stressed && second < 0 {
			second = i
		}
	}
	return strong, second
}

func stackHeight(lines []line, gap float32) float32 {
	total := -gap
	for _, l := range lines {
		total += l.height*l.size/lettering.UnitSize + gap
	}
	return total
}

// spacing spreads the lines over the box, but not without limit.
func spacing(lines []line, height float32) float32 {
	const most = 60
	return canvas.Clamp((height-stackHeight(lines, 0))/float32(len(lines)), 0, most)
}

// row places the letters of a line, stretch times as high as the font draws them.
func (s Style) row(l line, box Box, top, stretch float32, strong bool) row {
	unit := l.size / lettering.UnitSize
	extent := l.shaped.Ink()
	width, height := l.width*unit, (extent.Ascent-extent.Descent)*unit*stretch
	left := box.X0
	switch s.Align {
	case Centre:
		left += (box.Width() - width) / 2
	case Right:
		left += box.Width() - width
	}
	r := row{size: l.size, top: top, bottom: top + height, look: look{fill: s.Plain, rings: s.Rings}}
	grow := float32(0)
	if strong {
		grow = s.Grow
		r.look = look{fill: s.Strong, rings: s.Rings, drop: s.Drop, dropColor: s.DropColor, shine: s.Shine}
		if s.StrongRings != nil {
			r.look.rings = s.StrongRings
		}
	}
	middle := top + height/2
	l.shaped.Glyphs(left-extent.Left*unit, top+extent.Ascent*unit, l.size, func(i, _ int, p canvas.Path) {
		p = p.Map(func(q canvas.Point) canvas.Point { return canvas.Point{X: q.X, Y: top + (q.Y-top)*stretch} })
		r.letters = append(r.letters, s.bend(p, i, left, width, middle, grow, l.size))
	})
	l.shaped.Pictures(left-extent.Left*unit, top+extent.Ascent*unit, l.size, func(picture *image.RGBA, cx, cy, height float32) {
		cy = top + (cy-top)*stretch
		r.emoji = append(r.emoji, emoji{picture, canvas.Point{X: cx, Y: cy}, height})
	})
	return r
}

// bend turns, grows and slants one letter of a row.
func (s Style) bend(p canvas.Path, i int, left, width, middle, grow, size float32) canvas.Path {
	b := p.Bounds()
	cx, cy := float32(b.Min.X+b.Max.X)/2, float32(b.Min.Y+b.Max.Y)/2
	along := (cx - left) / max(1, width)
	// The golden angle keeps neighbours from leaning alike.
	turn := ink.RotateAbout(cx, cy, s.Jitter*canvas.Sin(float32(i)*2.399+1)).Then(ink.Translate(0, s.Jitter*.004*size*canvas.Sin(float32(i)*1.7)))
	return p.Map(func(q canvas.Point) canvas.Point {
		q = turn.Apply(q)
		q.Y = middle + (q.Y-middle)*(1+grow*along)
		q.X -= (q.Y - middle) * s.Skew
		return q
	})
}

// turn rotates every row about its own middle, as lettering on covers does: the
// block keeps its edges while the lines climb.
func (b *Block) turn(degrees float32) {
	for i := range b.rows {
		r := &b.rows[i]
		x0, _, x1, _ := r.extent()
		m := ink.RotateAbout((x0+x1)/2, (r.top+r.bottom)/2, degrees)
		r.apply(m)
	}
}

func (r *row) apply(m ink.Affine) {
	for j, p := range r.letters {
		r.letters[j] = p.Map(m.Apply)
	}
	for j := range r.emoji {
		e := &r.emoji[j]
		e.at, e.height = m.Apply(e.at), e.height*m.Unit()
	}
}

// extent bounds the letters and pictures of a row.
func (r *row) extent() (x0, y0, x1, y1 float32) {
	x0, y0, x1, y1 = extent(r.letters)
	for _, e := range r.emoji {
		half := e.height / 2
		x0, y0, x1, y1 = min(x0, e.at.X-half), min(y0, e.at.Y-half), max(x1, e.at.X+half), max(y1, e.at.Y+half)
	}
	return x0, y0, x1, y1
}

// fit moves the block into the box, shrinking it if it is too large.
func (b *Block) fit(box Box) {
	all := b.covered()
	k := min(1, box.Width()/all.Width(), box.Height()/all.Height())
	scaled := Box{all.X0 * k, all.Y0 * k, all.X1 * k, all.Y1 * k}
	dx := max(box.X0-scaled.X0, 0) + min(box.X1-scaled.X1, 0)
	dy := max(box.Y0-scaled.Y0, 0) + min(box.Y1-scaled.Y1, 0)
	m := ink.Scale(k, k).Then(ink.Translate(dx, dy))
	for i := range b.rows {
		r := &b.rows[i]
		r.apply(m)
		r.size *= k
		r.top, r.bottom = r.top*k+dy, r.bottom*k+dy
	}
	b.Bounds = b.covered()
}

// covered is the extent of all rows with their outlines and shadows.
func (b *Block) covered() Box {
	all := Box{math.MaxFloat32, math.MaxFloat32, -math.MaxFloat32, -math.MaxFloat32}
	for _, r := range b.rows {
		x0, y0, x1, y1 := r.extent()
		around := r.look.reach() * r.size
		drop := r.look.drop * r.size
		all = Box{min(all.X0, x0-around), min(all.Y0, y0-around), max(all.X1, x1+around+drop), max(all.Y1, y1+around+drop*dropSlope)}
	}
	return all
}

// reach is how far the outermost ring stands off the letters.
func (l look) reach() float32 {
	reach := float32(0)
	for _, r := range l.rings {
		reach = max(reach, r.Width)
	}
	return reach
}

// extent bounds paths exactly.
func extent(paths []canvas.Path) (x0, y0, x1, y1 float32) {
	x0, y0, x1, y1 = math.MaxFloat32, math.MaxFloat32, -math.MaxFloat32, -math.MaxFloat32
	for _, path := range paths {
		for _, contour := range path {
			for _, p := range contour {
				x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
			}
		}
	}
	return x0, y0, x1, y1
}
