package caption

import "unicode"

// letterKind tells letters of scripts without spaces apart.
type letterKind int

const (
	kindOther letterKind = iota
	kindHan
	kindHiragana
	kindKatakana
	kindThai
)

func kindOf(r rune) letterKind {
	switch {
	case unicode.Is(unicode.Han, r):
		return kindHan
	case unicode.Is(unicode.Hiragana, r):
		return kindHiragana
	case unicode.Is(unicode.Katakana, r), r == 'ー':
		return kindKatakana
	case unicode.Is(unicode.Thai, r):
		return kindThai
	default:
		return kindOther
	}
}

// spaceless reports a word in a script that is written without spaces.
func spaceless(letters []rune) bool {
	for _, r := range letters {
		if kindOf(r) != kindOther {
			return true
		}
	}
	return false
}

// Bounds of the pieces of a text without spaces, in letters.
const (
	leastSegment = 2
	mostSegment  = 6
	mostThai     = 10
)

// segments cuts a text without spaces where a reader would pause. In Japanese a
// phrase ends with hiragana, so that a new one begins where another kind of letter
// follows; Thai syllables may begin with a leading vowel. What is still too long
// is cut into pieces of like length; figures stay with what they count.
func segments(letters []rune) []string {
	var parts [][]rune
	start := 0
	for i := 1; i < len(letters); i++ {
		if i-start >= leastSegment && len(letters)-i >= leastSegment && pauses(letters[i-1], letters[i], i-start) {
			parts = append(parts, letters[start:i])
			start = i
		}
	}
	parts = append(parts, letters[start:])
	var out []string
	for _, p := range parts {
		out = append(out, evenly(p)...)
	}
	return out
}

// pauses reports a good place to break between two letters, so many letters
// after the last one.
func pauses(before, after rune, since int) bool {
	if sticks(after) {
		return false
	}
	a, b := kindOf(before), kindOf(after)
	switch {
	case b == kindThai:
		return since >= 4 && after >= 'เ' && after <= 'ไ'
	case a == kindHiragana && b != kindHiragana:
		return true
	case a == kindKatakana && b == kindHan, a == kindHan && b == kindKatakana:
		return true
	default:
		return false
	}
}

// evenly cuts a long piece into shorter ones of like length.
func evenly(letters []rune) []string {
	most := mostSegment
	if kindOf(letters[0]) == kindThai {
		most = mostThai
	}
	if len(letters) > most {
		for i := leastSegment; i <= len(letters)-leastSegment; i++ { // a foreign word and its ending
			if kindOf(letters[i-1]) == kindKatakana && kindOf(letters[i]) == kindHiragana {
				return append(evenly(letters[:i]), evenly(letters[i:])...)
			}
		}
	}
	count := (len(letters) + most - 1) / most
	var out []string
	for from, i := 0, 1; i <= count; i++ {
		to := len(letters) * i / count
		for to < len(letters) && (sticks(letters[to]) || unicode.IsDigit(letters[to]) && unicode.IsDigit(letters[to-1])) {
			to++
		}
		if to > from {
			out = append(out, string(letters[from:to]))
		}
		from = to
	}
	return out
}
