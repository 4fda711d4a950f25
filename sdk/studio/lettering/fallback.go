package lettering

import "unicode"

// scriptGroup is a set of scripts that are drawn by the same fonts.
type scriptGroup int

const (
	groupNeutral scriptGroup = iota // digits, punctuation, symbols
	groupEuropean
	groupArabic
	groupHebrew
	groupThai
	groupDevanagari
	groupEastAsian
	groupHangul
)

// groupOf finds the group of a character.
func groupOf(r rune) scriptGroup {
	switch {
	case r < 0x80 && !unicode.IsLetter(r):
		return groupNeutral
	// Blocks are named beside scripts: their punctuation is of no script.
	case unicode.Is(unicode.Arabic, r), r >= 0x600 && r <= 0x6ff:
		return groupArabic
	case unicode.Is(unicode.Hebrew, r):
		return groupHebrew
	case r >= 0xe00 && r <= 0xe7f:
		return groupThai
	case unicode.Is(unicode.Devanagari, r), r >= 0x900 && r <= 0x97f:
		return groupDevanagari
	case unicode.Is(unicode.Hangul, r):
		return groupHangul
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana),
		r >= 0x3000 && r <= 0x30ff, r >= 0xff00 && r <= 0xff60:
		return groupEastAsian
	case unicode.IsLetter(r):
		return groupEuropean
	}
	return groupNeutral
}

// fallbackNames are the fonts tried for a group after those asked for, the best
// match for heavy display lettering first. Only East Asian fonts are large, so
// no other group reaches for them.
func fallbackNames(g scriptGroup) []string {
	switch g {
	case groupArabic:
		return []string{"lalezar", "vazirmatn-black", "noto-sans-black"}
	case groupHebrew:
		return []string{"noto-sans-hebrew", "noto-sans-black"}
	case groupThai:
		return []string{"noto-sans-thai", "noto-sans-black"}
	case groupDevanagari:
		return []string{"noto-sans-devanagari", "poppins-black", "noto-sans-black"}
	case groupEastAsian:
		return []string{"dela-gothic-one", "noto-sans-jp", "noto-sans-sc", "noto-sans-kr"}
	case groupHangul:
		return []string{"black-han-sans", "noto-sans-kr", "noto-sans-sc"}
	}
	return []string{"montserrat-black", "noto-sans-black", "poppins-black", "vazirmatn-black"}
}

// candidates are the fonts that may draw characters of group g.
func (s Stack) candidates(g scriptGroup) []*fontFile {
	all := s.chosen[:len(s.chosen):len(s.chosen)]
	if s.library == nil {
		return all
	}
	for _, name := range fallbackNames(g) {
		if f := s.library.fonts[name]; f != nil {
			all = append(all, f)
		}
	}
	return all
}
