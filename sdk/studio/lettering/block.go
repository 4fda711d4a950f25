package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Block is what [DrawBlock] drew: for decorations and for [Legibility].
type Block struct {
	// Box is the picture rectangle that the letters and their halo take.
	Box image.Rectangle
	// Ink is the coverage of the letters, empty when nothing could be drawn.
	Ink *image.Alpha
	// Lines are the lines from the top, none when nothing could be drawn.
	Lines []LineBox
	// CapHeight is the ink height of the lowest line in picture pixels.
	CapHeight float32
}

// LineBox is the ink of one line in design pixels, before skew and rotation.
type LineBox struct{ Left, Top, Right, Bottom float32 }

// placedLine is one line with its letters as paths in picture pixels.
type placedLine struct {
	plain, stressed canvas.Path
	top, bottom     float32 // of the ink, before skew and rotation
	size            float32
	slab            canvas.Path // nil without one
}

// DrawBlock fits title into the box at (x, y) of the given width and height in
// design pixels, and draws it. stressed holds the indices, by strings.Fields, of
// the words to stress. A title without drawable letters draws nothing.
func DrawBlock(c *canvas.Canvas, title string, stressed map[int]bool, x, y, width, height float32, style Style) Block {
	style = style.withDefaults()
	letters := cleanWith(style.Case.Apply(title, style.Language), 0, func(word int) Stack {
		if stressed[word] && len(style.Accent.chosen) > 0 {
			return style.Accent
		}
		return style.Fonts
	})
	if len(letters) == 0 {
		return Block{Ink: image.NewAlpha(image.Rectangle{})}
	}
	k := c.Scale
	p := placement{
		style: style, stressed: stressed, scale: k,
		x: x * k, y: y * k, width: width * k, height: height * k,
	}
	p.resolveAlign(letters)
	lines, boxes := p.place(p.shrinkToFit(newFitter(style, letters, stressed)))
	block := draw(c, style, lines)
	block.Lines = boxes
	return block
}

// placement lays out one block in a box of picture pixels.
type placement struct {
	style               Style
	stressed            map[int]bool
	scale               float32
	x, y, width, height float32
}

// resolveAlign turns start and end around for a title read from the right.
func (p *placement) resolveAlign(letters []letter) {
	if isRightToLeft(charsOf(letters)) {
		p.style.Align = AlignEnd - p.style.Align
	}
}

// shrinkToFit lowers the size until rotation and outline stay inside the box.
func (p *placement) shrinkToFit(f *fitter) layout {
	sine := canvas.Abs(canvas.Sin(p.style.Rotation * degree))
	factor := float32(1)
	for {
		l := f.fit(p.width*factor, p.height*factor, p.style.MaxSize*p.scale)
		var largest float32
		for _, size := range l.sizes {
			largest = max(largest, size)
		}
		edge := 2 * (p.style.StrokeWidth + p.style.OuterWidth) * largest
		fits := l.width+edge+sine*l.height*.5 <= p.width && l.height+edge+sine*l.width <= p.height*1.02
		if fits || factor < .8 {
			return l
		}
		factor *= .93
	}
}

// degree is one degree in radians.
const degree = 3.14159265 / 180

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
	for i, line := range l.lines {
		size := l.sizes[i]
		if i > 0 {
			top += min(size, l.sizes[i-1]) * p.style.gap()
		}
		width, height := line.inkWidth()*size/UnitSize, line.height()*size/UnitSize
		left := p.x + (p.width-width)/2*float32(p.style.Align)
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
	height := line.height() * unit
	out := placedLine{top: top, bottom: top + height, size: size}
	line.Glyphs(left-ink.Left*unit, top+ink.Ascent*unit, size, func(_, word int, path canvas.Path) {
		path = path.Map(lean)
		if p.stressed[word] {
			out.stressed = append(out.stressed, path...)
		} else {
			out.plain = append(out.plain, path...)
		}
	})
	if p.style.Slab != nil && len(out.stressed) > 0 && len(out.plain) == 0 {
		m := size * .11
		width := line.inkWidth() * unit
		out.slab = canvas.RoundRect(left-m*1.4, top-m, width+2.8*m, height+2*m, size*.06).Map(lean)
	}
	return out
}
