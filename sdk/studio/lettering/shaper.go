package lettering

import (
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"github.com/routix/routix/sdk/studio/canvas"
)

// shaper is the reusable state of one shaping at a time.
type shaper struct {
	harfbuzz  shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	wrapper   shaping.LineWrapper
	faces     map[*font.Font]*font.Face
	heights   map[heightKey]float32
}

// heightKey is a font and the group whose height in it was measured.
type heightKey struct {
	font  *font.Font
	group scriptGroup
}

func newShaper() *shaper {
	return &shaper{faces: map[*font.Font]*font.Face{}, heights: map[heightKey]float32{}}
}

// face is the shaper's own handle on a font: unlike fonts, faces hold caches
// that cannot be shared between goroutines.
func (s *shaper) face(f *font.Font) *font.Face {
	if s.faces[f] == nil {
		s.faces[f] = font.NewFace(f)
	}
	return s.faces[f]
}

// defaultCapitals is the height of capitals at UnitSize where no font tells.
const defaultCapitals = 70

// capitals is the height at UnitSize that capitals have beside the letters of a
// group in a font, 0 when the font lacks the letter to measure.
func (s *shaper) capitals(f *font.Font, g scriptGroup) float32 {
	key := heightKey{f, g}
	if h, ok := s.heights[key]; ok {
		return h
	}
	letter, share := opticalHeight(g)
	var h float32
	if id, ok := f.NominalGlyph(letter); ok && id != 0 {
		if e, ok := s.face(f).GlyphExtents(id); ok && e.Height != 0 {
			h = canvas.Abs(e.Height) / float32(f.Upem()) * UnitSize / share
		}
	}
	s.heights[key] = h
	return h
}

// matching brings the fonts of a line to one optical size: that of its main font.
type matching struct {
	shaper   *shaper
	main     *font.Font
	capitals float32 // of the main font at UnitSize
}

func (s *shaper) match(letters []letter) matching {
	text := charsOf(letters)
	group := mainGroup(text)
	m := matching{shaper: s, capitals: defaultCapitals}
	for _, l := range letters {
		if l.font != nil && (m.main == nil || groupOf(l.char) == group) {
			m.main = l.font
			if groupOf(l.char) == group {
				break
			}
		}
	}
	if m.main != nil {
		if h := s.capitals(m.main, group); h > 0 {
			m.capitals = h
		}
	}
	return m
}

// scale is the size of a letter's font in parts of the main font's.
func (m matching) scale(l letter) float32 {
	const least, most = .6, 1.7
	if l.font == m.main || l.font == nil {
		return 1
	}
	h := m.shaper.capitals(l.font, groupOf(l.char))
	if h == 0 {
		return 1
	}
	return canvas.Clamp(m.capitals/h, least, most)
}

// oneFace is a font choice for the segmenter, whose runs are split by font later.
type oneFace struct{ face *font.Face }

func (o oneFace) ResolveFace(rune) *font.Face { return o.face }

// visualRuns shapes letters and orders the runs from left to right.
func (s *shaper) visualRuns(letters []letter, m matching) []shaping.Output {
	text := charsOf(letters)
	direction := di.DirectionLTR
	if isRightToLeft(text) {
		direction = di.DirectionRTL
	}
	input := shaping.Input{
		Text: text, RunEnd: len(text), Direction: direction,
		Size: fixed.I(UnitSize), Language: language.NewLanguage("en"),
	}
	var face *font.Face
	if m.main != nil {
		face = s.face(m.main)
	}
	var shaped []shaping.Output
	for _, run := range s.segmenter.Split(input, oneFace{face}) {
		shaped = s.appendParts(shaped, run, letters, m)
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

// appendParts shapes the parts of a run that share a font and a size.
func (s *shaper) appendParts(shaped []shaping.Output, run shaping.Input, letters []letter, m matching) []shaping.Output {
	for start := run.RunStart; start < run.RunEnd; {
		first := letters[start]
		if first.font == nil {
			space := fixed.Int26_6(m.capitals * bareSpace * 64)
			if first.emoji != nil {
				space = emojiSpace(m.capitals)
			}
			shaped = append(shaped, bareRun(start, run.Direction, space))
			start++
			continue
		}
		scale := m.scale(first)
		end := start + 1
		for end < run.RunEnd && letters[end].font == first.font && (follows(letters[end].char) || m.scale(letters[end]) == scale) {
			end++
		}
		part := run
		part.RunStart, part.RunEnd, part.Face = start, end, s.face(first.font)
		part.Size = fixed.Int26_6(UnitSize * 64 * scale)
		shaped = append(shaped, s.harfbuzz.Shape(part))
		start = end
	}
	return shaped
}

// bareSpace is the width of a space beside emoji in parts of the capitals.
const bareSpace = .3

// bareRun is a run of one character without a font, an emoji or a space, for the
// bidirectional order.
func bareRun(at int, direction di.Direction, space fixed.Int26_6) shaping.Output {
	return shaping.Output{
		Advance: space, Direction: direction, Size: fixed.I(UnitSize),
		Glyphs: []shaping.Glyph{{Width: space, Advance: space, ClusterIndex: at, RuneCount: 1, GlyphCount: 1}},
		Runes:  shaping.Range{Offset: at, Count: 1},
	}
}
