package lettering

import (
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"github.com/routix/routix/sdk/studio/canvas"
)

// UnitSize is the font size, in pixels per em, that the measures of a [Line]
// are given at.
const UnitSize = 100

// Line is one line of shaped text.
type Line struct {
	library *Library
	glyphs  []glyph
	ink     Ink
	width   float32
}

// Ink is the extent of the drawn parts of a line at [UnitSize]: Left and Right
// from the pen's start, Ascent up and Descent (usually negative) from the
// baseline.
type Ink struct{ Left, Right, Ascent, Descent float32 }

// glyph is one positioned shape, at UnitSize.
type glyph struct {
	font *font.Font
	id   font.GID
	x, y float32
	word int
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
// strings.Fields counts them. Text beyond 400 characters is cut.
func (s Stack) Shape(text string, firstWord int) Line {
	return s.shape(s.clean(text, firstWord))
}

func (s Stack) shape(letters []letter) Line {
	if len(letters) == 0 {
		return Line{}
	}
	sh := s.library.shapers.Get().(*shaper)
	defer s.library.shapers.Put(sh)
	line := Line{library: s.library}
	far := float32(1e9)
	line.ink = Ink{far, -far, -far, far}
	for _, run := range sh.visualRuns(letters) {
		for _, g := range run.Glyphs {
			line.add(g, run.Face.Font, letters[g.TextIndex()].word)
		}
	}
	if line.Empty() {
		return Line{}
	}
	return line
}

// add appends a shaped glyph at the pen.
func (l *Line) add(g shaping.Glyph, f *font.Font, word int) {
	x, y := l.width+float32(g.XOffset)/64, float32(g.YOffset)/64
	l.width += float32(g.Advance) / 64
	if g.GlyphID == 0 {
		return // missing-glyph box
	}
	l.glyphs = append(l.glyphs, glyph{f, g.GlyphID, x, y, word})
	if g.Width == 0 {
		return
	}
	left, top := x+float32(g.XBearing)/64, y+float32(g.YBearing)/64
	l.ink.Left = min(l.ink.Left, left)
	l.ink.Right = max(l.ink.Right, left+float32(g.Width)/64)
	l.ink.Ascent = max(l.ink.Ascent, top)
	l.ink.Descent = min(l.ink.Descent, top+float32(g.Height)/64)
}

// shaper is the reusable state of one shaping at a time.
type shaper struct {
	harfbuzz  shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	wrapper   shaping.LineWrapper
	faces     map[*font.Font]*font.Face
}

func newShaper() *shaper { return &shaper{faces: map[*font.Font]*font.Face{}} }

// face is the shaper's own handle on a font: unlike fonts, faces hold caches
// that cannot be shared between goroutines.
func (s *shaper) face(f *font.Font) *font.Face {
	if s.faces[f] == nil {
		s.faces[f] = font.NewFace(f)
	}
	return s.faces[f]
}

// oneFace is a font choice for the segmenter, whose runs are split by font later.
type oneFace struct{ face *font.Face }

func (o oneFace) ResolveFace(rune) *font.Face { return o.face }

// visualRuns shapes letters and orders the runs from left to right.
func (s *shaper) visualRuns(letters []letter) []shaping.Output {
	text := make([]rune, len(letters))
	for i, l := range letters {
		text[i] = l.char
	}
	direction := di.DirectionLTR
	if isRightToLeft(text) {
		direction = di.DirectionRTL
	}
	input := shaping.Input{
		Text: text, RunEnd: len(text), Direction: direction,
		Size: fixed.I(UnitSize), Language: language.NewLanguage("en"),
	}
	var shaped []shaping.Output
	for _, run := range s.segmenter.Split(input, oneFace{s.face(letters[0].font)}) {
		for start := run.RunStart; start < run.RunEnd; {
			end := start + 1
			for end < run.RunEnd && letters[end].font == letters[start].font {
				end++
			}
			part := run
			part.RunStart, part.RunEnd, part.Face = start, end, s.face(letters[start].font)
			shaped = append(shaped, s.harfbuzz.Shape(part))
			start = end
		}
	}
	const endless = 1 << 20
	config := shaping.WrapConfig{Direction: direction, DisableTrailingWhitespaceTrim: true}
	lines, _ := s.wrapper.WrapParagraph(config, endless, text, shaping.NewSliceIterator(shaped))
	if len(lines) == 0 {
		return nil
	}
	visual := make([]shaping.Output, len(lines[0]))
	for _, run := range lines[0] {
		visual[run.VisualIndex] = run
	}
	return visual
}

// isRightToLeft tells the direction of the first letter that has one.
func isRightToLeft(text []rune) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
		}
	}
	return false
}
