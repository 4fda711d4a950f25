package lettering

import (
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// placement lays out one block in a box of picture pixels.
type placement struct {
	style               Style
	stressed            map[int]bool
	scale               float32
	x, y, width, height float32
}

// placedLine is one line with its letters as paths in picture pixels.
type placedLine struct {
	plain, stressed          canvas.Path
	left, top, right, bottom float32 // of the ink, before skew and rotation
	size                     float32
	sprites                  []*canvas.Sprite
	slab                     canvas.Path // behind a line of stressed words
	marks                    canvas.Path // at stressed words between others
	strip                    canvas.Path // behind every line
	lean                     func(canvas.Point) canvas.Point
}

// degree is one degree in radians.
const degree = 3.14159265 / 180

// shrinkToFit lowers the size until rotation, outline and depth stay inside the
// box.
func (p *placement) shrinkToFit(f *fitter) layout {
	sine := canvas.Abs(canvas.Sin(p.style.Rotation * degree))
	factor := float32(1)
	for {
		l := f.fit(p.width*factor, p.height*factor, p.style.MaxSize*p.scale)
		var largest float32
		for _, size := range l.sizes {
			largest = max(largest, size)
		}
		edge := 2 * (p.style.edge()) * largest
		lean := canvas.Abs(p.style.Skew) * l.height
		fits := l.width+edge+lean+sine*l.height*.5 <= p.width && l.height+edge+sine*l.width <= p.height*1.02
		if fits || factor < .35 {
			return l
		}
		factor *= .94
	}
}

// place stacks the lines around the middle of the box.
func (p *placement) place(l layout) ([]placedLine, []LineBox) {
	cx, cy := p.x+p.width/2, p.y+p.height/2
	turn := canvas.Rotation(cx, cy, p.style.Rotation)
	lean := func(q canvas.Point) canvas.Point {
		q.X -= (q.Y - cy) * p.style.Skew
		return turn(q)
	}
	lines, boxes := make([]placedLine, len(l.lines)), make([]LineBox, len(l.lines))
	top := cy - l.height/2
	inset := p.style.inset() * slices.Max(l.sizes)
	for i, line := range l.lines {
		size := l.sizes[i]
		if i > 0 {
			top += p.style.gap(size, l.sizes[i-1])
		}
		width, height := line.inkWidth()*size/UnitSize, line.height()*size/UnitSize
		left := p.x + inset + (p.width-2*inset-width)/2*float32(p.style.Align)
		lines[i] = p.placeLine(line, left, top, size, lean)
		boxes[i] = LineBox{left / p.scale, top / p.scale, (left + width) / p.scale, (top + height) / p.scale}
		top += height
	}
	return lines, boxes
}

// placeLine sets one line with its ink at (left, top).
func (p *placement) placeLine(line Line, left, top, size float32, lean func(canvas.Point) canvas.Point) placedLine {
	unit := size / UnitSize
	ink := line.Ink()
	height, width := line.height()*unit, line.inkWidth()*unit
	out := placedLine{left: left, top: top, right: left + width, bottom: top + height, size: size, lean: lean}
	pen := canvas.Point{X: left - ink.Left*unit, Y: top + ink.Ascent*unit}
	var words []wordBox
	line.Glyphs(pen.X, pen.Y, size, func(_, word int, path canvas.Path) {
		if p.stressed[word] {
			words = growWord(words, word, path)
			out.stressed = append(out.stressed, path.Map(lean)...)
		} else {
			out.plain = append(out.plain, path.Map(lean)...)
		}
	})
	for _, s := range line.sprites {
		middle := lean(canvas.Point{X: pen.X + s.x*unit, Y: pen.Y - s.y*unit})
		b := s.image.Rect
		longer := s.height * unit * float32(max(b.Dx(), b.Dy())) / float32(b.Dy())
		out.sprites = append(out.sprites, canvas.Place(s.image, middle.X, middle.Y, longer, p.style.Rotation, false))
	}
	if p.style.Slab != nil && len(out.stressed) > 0 && len(out.plain) == 0 {
		m := size * .11
		out.slab = canvas.RoundRect(left-m*1.4, top-m, width+2.8*m, height+2*m, size*.06).Map(lean)
	} else if p.style.Mark != MarkNone && len(words) > 0 {
		out.marks = p.style.Mark.path(words, size).Map(lean)
	}
	if p.style.Strip != StripNone {
		out.strip = p.style.Strip.path(out).Map(lean)
	}
	return out
}

// wordBox is the ink of a run of stressed words that follow one another.
type wordBox struct {
	left, top, right, bottom float32
	first, last              int
}

// growWord adds the outline of a letter to the run that its word belongs to.
func growWord(words []wordBox, word int, path canvas.Path) []wordBox {
	b := path.Bounds()
	left, top, right, bottom := float32(b.Min.X), float32(b.Min.Y), float32(b.Max.X-1), float32(b.Max.Y-1)
	i := slices.IndexFunc(words, func(w wordBox) bool { return word >= w.first-1 && word <= w.last+1 })
	if i < 0 {
		return append(words, wordBox{left, top, right, bottom, word, word})
	}
	w := &words[i]
	w.left, w.top = min(w.left, left), min(w.top, top)
	w.right, w.bottom = max(w.right, right), max(w.bottom, bottom)
	w.first, w.last = min(w.first, word), max(w.last, word)
	return words
}
