package lettering

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"

	"github.com/routix/routix/sdk/studio/canvas"
)

// UnitSize is the font size, in pixels per em, that the measures of a [Line]
// are given at.
const UnitSize = 100

// Line is one line of shaped text.
type Line struct {
	library *Library
	glyphs  []glyph
	sprites []sprite
	ink     Ink
	width   float32
}

// Ink is the extent of the drawn parts of a line at [UnitSize]: Left and Right
// from the pen's start, Ascent up and Descent (usually negative) from the
// baseline.
type Ink struct{ Left, Right, Ascent, Descent float32 }

// glyph is one positioned shape, at UnitSize. Its own size is scale times that:
// fonts of different scripts are matched to look alike in size.
type glyph struct {
	font  *font.Font
	id    font.GID
	scale float32
	x, y  float32
	word  int
}

// Empty tells that the line draws nothing.
func (l Line) Empty() bool { return !(l.ink.Right > l.ink.Left) }

// Ink is the extent of what the line draws, all zero for an empty line.
func (l Line) Ink() Ink { return l.ink }

// Width is the advance of the whole line at [UnitSize].
func (l Line) Width() float32 { return l.width }

// Glyphs calls draw with the outline of every glyph that has one, in visual
// order from left to right: its position in that order, the index of its word
// and its path for a pen starting at (x, baseline) and size pixels per em.
func (l Line) Glyphs(x, baseline, size float32, draw func(index, word int, p canvas.Path)) {
	if l.library == nil {
		return
	}
	s := l.library.shapers.Get().(*shaper)
	defer l.library.shapers.Put(s)
	for i, g := range l.glyphs {
		if p := s.outline(g, x, baseline, size); len(p) > 0 {
			draw(i, g.word, p)
		}
	}
}

// Shape lays out one line. Its words are numbered from firstWord, as
// strings.Fields counts them. Text beyond 600 characters is cut.
// Emoji are left out: [DrawBlock] and [Stack.ShapeWithEmoji] set them.
func (s Stack) Shape(text string, firstWord int) Line {
	return s.shape(withoutEmoji(s.clean(text, firstWord)))
}

func withoutEmoji(letters []letter) []letter {
	return slices.DeleteFunc(letters, func(l letter) bool { return l.emoji != nil })
}

func (s Stack) shape(letters []letter) Line {
	if len(letters) == 0 || s.library == nil {
		return Line{}
	}
	sh := s.library.shapers.Get().(*shaper)
	defer s.library.shapers.Put(sh)
	line := Line{library: s.library}
	far := float32(1e9)
	line.ink = Ink{far, -far, -far, far}
	match := sh.match(letters)
	for _, run := range sh.visualRuns(letters, match) {
		for _, g := range run.Glyphs {
			l := letters[g.TextIndex()]
			switch {
			case l.emoji != nil:
				line.addEmoji(l, match.capitals)
			case l.font == nil:
				line.width += float32(g.Advance) / 64
			default:
				line.add(g, run.Face.Font, match.scale(l), l.word)
			}
		}
	}
	if line.Empty() {
		return Line{}
	}
	return line
}

// add appends a shaped glyph at the pen. Missing-glyph boxes take no room.
func (l *Line) add(g shaping.Glyph, f *font.Font, scale float32, word int) {
	if g.GlyphID == 0 {
		return
	}
	x, y := l.width+float32(g.XOffset)/64, float32(g.YOffset)/64
	l.width += float32(g.Advance) / 64
	l.glyphs = append(l.glyphs, glyph{f, g.GlyphID, scale, x, y, word})
	if g.Width == 0 {
		return
	}
	left, top := x+float32(g.XBearing)/64, y+float32(g.YBearing)/64
	l.grow(left, left+float32(g.Width)/64, top, top+float32(g.Height)/64)
}

// grow makes the ink reach to the given edges.
func (l *Line) grow(left, right, top, bottom float32) {
	l.ink.Left = min(l.ink.Left, left)
	l.ink.Right = max(l.ink.Right, right)
	l.ink.Ascent = max(l.ink.Ascent, top)
	l.ink.Descent = min(l.ink.Descent, bottom)
}
