package lettering

import "unicode"

// scriptGroup is a set of scripts that are drawn by the same fonts.
type scriptGroup int

const (
	groupNeutral scriptGroup = iota // digits, punctuation, symbols
	groupLatin
	groupCyrillic
	groupGreek
	groupArabic
	groupHebrew
	groupThai
	groupDevanagari
	groupBengali
	groupTamil
	groupTelugu
	groupEastAsian
	groupHangul
)

// groupOf finds the group of a character. Blocks are named beside scripts: their
// punctuation and figures are of no script.
func groupOf(r rune) scriptGroup {
	switch {
	case r < 0x80:
		if unicode.IsLetter(r) {
			return groupLatin
		}
		return groupNeutral
	case unicode.Is(unicode.Cyrillic, r):
		return groupCyrillic
	case unicode.Is(unicode.Greek, r):
		return groupGreek
	case unicode.Is(unicode.Arabic, r), r >= 0x600 && r <= 0x6ff:
		return groupArabic
	case unicode.Is(unicode.Hebrew, r):
		return groupHebrew
	case r >= 0xe00 && r <= 0xe7f:
		return groupThai
	}
	return groupOfEast(r)
}

// groupOfEast finds the group of a character of South and East Asia.
func groupOfEast(r rune) scriptGroup {
	switch {
	case unicode.Is(unicode.Devanagari, r), r >= 0x900 && r <= 0x97f:
		return groupDevanagari
	case r >= 0x980 && r <= 0x9ff:
		return groupBengali
	case r >= 0xb80 && r <= 0xbff:
		return groupTamil
	case r >= 0xc00 && r <= 0xc7f:
		return groupTelugu
	case unicode.Is(unicode.Hangul, r):
		return groupHangul
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana),
		r >= 0x3000 && r <= 0x30ff, r >= 0xff00 && r <= 0xff60:
		return groupEastAsian
	case unicode.IsLetter(r):
		return groupLatin
	}
	return groupNeutral
}

// mainGroup is the group that most letters belong to, neutral when there are
// none.
func mainGroup(text []rune) scriptGroup {
	var count [groupHangul + 1]int
	best := groupNeutral
	for _, r := range text {
		g := groupOf(r)
		if g == groupNeutral {
			continue
		}
		count[g]++
		if best == groupNeutral || count[g] > count[best] {
			best = g
		}
	}
	return best
}

// opticalHeight is the letter whose height stands for a group, and how much of
// the height of capitals that letter should have beside them.
func opticalHeight(g scriptGroup) (letter rune, share float32) {
	switch g {
	case groupCyrillic:
		return 'Н', 1
	case groupGreek:
		return 'Η', 1
	case groupArabic:
		return 'ا', 1.02
	case groupHebrew:
		return 'ה', .96
	case groupThai:
		return 'ก', .92
	case groupDevanagari:
		return 'क', .96
	case groupBengali:
		return 'ক', .96
	case groupTamil:
		return 'க', .96
	case groupTelugu:
		return 'క', .9
	case groupEastAsian:
		return '口', 1
	case groupHangul:
		return '마', 1.08
	}
	return 'H', 1
}
