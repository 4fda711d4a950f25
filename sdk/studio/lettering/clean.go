package lettering

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	"golang.org/x/text/unicode/norm"
)

// maxCharacters bounds the work of one line; longer text is cut.
const maxCharacters = 400

// letter is one character with the font that draws it and the index of its word.
type letter struct {
	char rune
	font *font.Font
	word int
}

// clean gives every character of text its font and drops what no font draws.
// Words are counted from firstWord. Runs of white space become one space;
// white space at the ends goes.
func (s Stack) clean(text string, firstWord int) []letter {
	chars := []rune(norm.NFC.String(text))
	chars = chars[:min(len(chars), maxCharacters)]
	var out []letter
	word := firstWord
	for i := 0; i < len(chars); {
		if unicode.IsSpace(chars[i]) {
			i++
			continue
		}
		end := i
		for end < len(chars) && !unicode.IsSpace(chars[end]) {
			end++
		}
		letters := s.cleanWord(chars[i:end], word)
		if len(letters) > 0 && len(out) > 0 {
			last := out[len(out)-1]
			out = append(out, letter{' ', last.font, last.word})
		}
		out = append(out, letters...)
		word++
		i = end
	}
	return out
}

// cleanWord splits a word where its script changes and finds fonts for each part.
func (s Stack) cleanWord(chars []rune, word int) []letter {
	chars = slices.DeleteFunc(slices.Clone(chars), neverDrawn)
	var out []letter
	for start := 0; start < len(chars); {
		group := groupOf(chars[start])
		end := start + 1
		for end < len(chars) {
			g := groupOf(chars[end])
			if g != group && !follows(chars[end]) {
				break
			}
			end++
		}
		out = append(out, s.assign(chars[start:end], group, word)...)
		start = end
	}
	return out
}

// assign gives a part of a word to the first font that draws all of it, so that
// letters join and match; failing that, each character to the first that can.
func (s Stack) assign(part []rune, group scriptGroup, word int) []letter {
	fonts := s.candidates(group)
	out := make([]letter, 0, len(part))
	for _, file := range fonts {
		if f, err := file.parse(); err == nil && !slices.ContainsFunc(part, func(r rune) bool { return !draws(f, r) }) {
			for _, r := range part {
				out = append(out, letter{r, f, word})
			}
			return out
		}
	}
	for _, r := range part {
		if f := firstDrawing(fonts, r, out); f != nil {
			out = append(out, letter{r, f, word})
		}
	}
	return out
}

// firstDrawing finds a font for r. Characters that hang on the one before can
// only take its font.
func firstDrawing(fonts []*fontFile, r rune, before []letter) *font.Font {
	if follows(r) {
		if len(before) > 0 && draws(before[len(before)-1].font, r) {
			return before[len(before)-1].font
		}
		return nil
	}
	for _, file := range fonts {
		if f, err := file.parse(); err == nil && draws(f, r) {
			return f
		}
	}
	return nil
}

// draws tells whether f has a glyph for r. Joiners need none.
func draws(f *font.Font, r rune) bool {
	if isJoiner(r) {
		return true
	}
	id, ok := f.NominalGlyph(r)
	return ok && id != 0
}

// follows tells whether r belongs to the character before it.
func follows(r rune) bool { return unicode.Is(unicode.M, r) || isJoiner(r) }

// isJoiner reports the zero-width joiner and non-joiner, which decide the shape
// of Arabic and Indic letters.
func isJoiner(r rune) bool { return r == 0x200c || r == 0x200d }

// neverDrawn reports controls, format characters, private use, enclosing marks
// (the keycap box), variation selectors and the replacement character.
func neverDrawn(r rune) bool {
	if isJoiner(r) {
		return false
	}
	return unicode.In(r, unicode.C, unicode.Me, unicode.Variation_Selector) || r == unicode.ReplacementChar
}
