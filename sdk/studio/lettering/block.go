package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Block is what [DrawBlock] drew: for decorations and for [Legibility].
type Block struct {
	// Box is the picture rectangle that the letters and their halo take.
	Box image.Rectangle
	// Ink is the coverage of the letters, of the emoji in a title without
	// letters, and empty when nothing could be drawn.
	Ink *image.Alpha
	// Lines are the lines from the top, none when nothing could be drawn.
	Lines []LineBox
	// CapHeight is the ink height of the lowest line in picture pixels.
	CapHeight float32
	// Stroke is the width of the letters' outline in picture pixels, 0 without
	// one, and StrokeLuma its lightness, 0 to 1.
	Stroke, StrokeLuma float32
	// Hidden is the share of the letters that something drawn later covers, for
	// [Legibility]; DrawBlock leaves it 0.
	Hidden float32
}

// LineBox is the ink of one line in design pixels, before skew and rotation.
type LineBox struct{ Left, Top, Right, Bottom float32 }

// DrawBlock fits title into the box at (x, y) of the given width and height in
// design pixels, and draws it. stressed holds the indices, by strings.Fields, of
// the words to stress. Line breaks in title are kept. A title without drawable
// letters draws nothing.
func DrawBlock(c *canvas.Canvas, title string, stressed map[int]bool, x, y, width, height float32, style Style) Block {
	style = style.withDefaults()
	letters := cleanWith(style.Case.Apply(title, style.Language), 0, func(word int) Stack {
		if stressed[word] && len(style.Accent.chosen) > 0 {
			return style.Accent
		}
		return style.Fonts
	})
	nothing := Block{Ink: image.NewAlpha(image.Rectangle{})}
	if len(letters) == 0 {
		return nothing
	}
	k := c.Scale
	p := placement{
		style: style, stressed: stressed, scale: k,
		x: x * k, y: y * k, width: width * k, height: height * k,
	}
	p.resolveAlign(letters)
	l := p.shrinkToFit(newFitter(style, letters, stressed))
	if l.width == 0 {
		return nothing
	}
	lines, boxes := p.place(l)
	block := draw(c, style, lines)
	block.Lines = boxes
	return block
}

// resolveAlign turns start and end around for a title read from the right.
func (p *placement) resolveAlign(letters []letter) {
	if isRightToLeft(charsOf(letters)) {
		p.style.Align = AlignEnd - p.style.Align
	}
}
