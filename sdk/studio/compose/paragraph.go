package compose

import (
	"image"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// Bounds of a title set as a paragraph.
const (
	maxParagraphLines = 17
	minParagraphSize  = 25   // design pixels per em that still read at full size
	lineHeight        = 1.22 // of the em
	ellipsis          = "…"
)

// setLong sets a long title in lines of one size, as large as the box allows.
// What does not fit in the smallest readable size ends in an ellipsis.
func (c *Composition) setLong(text string, room box, style lettering.Style) lettering.Block {
	text = style.Case.Apply(text, style.Language)
	c.calm(&style)
	lines, size := breakParagraph(style.Fonts, lettering.Pieces(text), room)
	style.MaxLines, style.MaxSize = 1, size
	pitch := size * lineHeight
	top := room.y + max(0, room.h-pitch*float32(len(lines)))/2
	whole := lettering.Block{Ink: image.NewAlpha(image.Rectangle{})}
	for i, line := range lines {
		b := lettering.DrawBlock(c.canvas, line, nil, room.x, top+pitch*float32(i), room.w, pitch, style)
		whole = joinBlocks(whole, b)
	}
	return whole
}

// calm takes from a style what small letters cannot carry.
func (c *Composition) calm(s *lettering.Style) {
	s.Slab, s.Rotation, s.Skew, s.Extrude, s.LongShadow, s.Perspective = nil, 0, 0, 0, 0, false
	s.Mark, s.Texture, s.Neon = lettering.MarkNone, lettering.TextureNone, false
	s.StrokeWidth, s.OuterWidth = min(s.StrokeWidth, .06), 0
	s.Outer, s.Glow = nil, nil
	if s.Strip != lettering.StripNone {
		s.Strip, s.Fill, s.StrokeWidth = lettering.StripNone, []canvas.Color{canvas.White()}, .06
		s.Stroke = c.colors.Dark.Scale(.3)
	}
}

// breakParagraph finds the fewest lines that fill the box at one size.
func breakParagraph(fonts lettering.Stack, words []lettering.Piece, room box) (lines []string, size float32) {
	for n := 2; n <= maxParagraphLines; n++ {
		wrapped := balance(words, n)
		fit := min(lineSize(fonts, wrapped, room.w), room.h/float32(len(wrapped))/lineHeight)
		if fit > size {
			lines, size = wrapped, fit
		}
	}
	for size < minParagraphSize && len(words) > 1 {
		words = words[:len(words)-1]
		shortened := slices.Clone(words)
		shortened[len(shortened)-1].Text += ellipsis
		n := min(maxParagraphLines, max(1, int(room.h/(minParagraphSize*lineHeight))))
		lines = balance(shortened, n)
		size = min(lineSize(fonts, lines, room.w), room.h/float32(len(lines))/lineHeight)
	}
	return lines, size
}

// lineSize is the largest size at which every line fits the width.
func lineSize(fonts lettering.Stack, lines []string, width float32) float32 {
	widest := float32(1)
	for _, l := range lines {
		ink := fonts.Shape(l, 0).Ink()
		widest = max(widest, ink.Right-ink.Left)
	}
	const outline = .92 // leaves room for the outline on both sides
	return lettering.UnitSize * width * outline / widest
}

// balance wraps words into at most n lines of like length, more where the author
// broke them.
func balance(words []lettering.Piece, n int) []string {
	total := 0
	for _, w := range words {
		total += w.Length()
	}
	var lines []string
	line, used, started := "", 0, 0
	for _, w := range words {
		length := w.Length()
		full := float64(total) * float64(started+1) / float64(n)
		if line != "" && (w.Forced || started < n-1 && float64(used)+float64(length)/2 > full) {
			lines = append(lines, line)
			line = ""
			started++
		}
		if w.Spaced && line != "" {
			line += " "
		}
		line += w.Text
		used += length
	}
	return append(lines, line)
}

// joinBlocks is the block of both, for legibility and layers.
func joinBlocks(a, b lettering.Block) lettering.Block {
	if len(b.Lines) == 0 {
		return a
	}
	if len(a.Lines) == 0 {
		return b
	}
	return lettering.Block{
		Box: a.Box.Union(b.Box), Ink: canvas.Union(a.Ink, b.Ink),
		Lines: append(a.Lines, b.Lines...), CapHeight: min(a.CapHeight, b.CapHeight),
		Stroke: min(a.Stroke, b.Stroke), StrokeLuma: a.StrokeLuma,
	}
}
