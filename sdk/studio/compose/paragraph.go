package compose

import (
	"image"
	"strings"

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
	style.Slab, style.Rotation, style.Skew, style.Extrude = nil, 0, 0, 0
	style.StrokeWidth, style.OuterWidth = min(style.StrokeWidth, .06), 0
	style.Outer, style.Glow = nil, nil
	lines, size := breakParagraph(style.Fonts, splitLongWords(strings.Fields(text)), room)
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

// breakParagraph finds the fewest lines that fill the box at one size.
func breakParagraph(fonts lettering.Stack, words []string, room box) (lines []string, size float32) {
	for n := 2; n <= maxParagraphLines; n++ {
		wrapped := balance(words, n)
		fit := min(lineSize(fonts, wrapped, room.w), room.h/float32(len(wrapped))/lineHeight)
		if fit > size {
			lines, size = wrapped, fit
		}
	}
	for size < minParagraphSize && len(words) > 1 {
		words = words[:len(words)-1]
		shortened := append(append([]string{}, words[:len(words)-1]...), words[len(words)-1]+ellipsis)
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

// balance wraps words into at most n lines of like length.
func balance(words []string, n int) []string {
	total := 0
	for _, w := range words {
		total += len([]rune(w)) + 1
	}
	var lines []string
	line, used := "", 0
	for _, w := range words {
		length := len([]rune(w)) + 1
		full := float64(total) * float64(len(lines)+1) / float64(n)
		if line != "" && len(lines) < n-1 && float64(used)+float64(length)/2 > full {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + w)
		used += length
	}
	return append(lines, line)
}

// maxWordRunes is the length from which a word is broken to fit a line: text
// without spaces would else shrink to one thin line.
const maxWordRunes = 18

func splitLongWords(words []string) []string {
	var out []string
	for _, w := range words {
		runes := []rune(w)
		for len(runes) > maxWordRunes {
			out = append(out, string(runes[:maxWordRunes]))
			runes = runes[maxWordRunes:]
		}
		out = append(out, string(runes))
	}
	return out
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
