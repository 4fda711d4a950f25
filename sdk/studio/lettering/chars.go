package lettering

import (
	"unicode"

	"github.com/go-text/typesetting/font"
)

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
	return unicode.In(r, unicode.C, unicode.Me, unicode.Variation_Selector) ||
		r == unicode.ReplacementChar || r == emojiChar
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
