package lettering

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// Lengths in characters: words up to shortWord stay whole, and a Japanese phrase
// longer than longPhrase may break inside.
const (
	shortWord  = 4
	longPhrase = 7
)

// breakWord splits a word of a script that writes without spaces where a line may
// break. Other words stay whole.
func breakWord(word []letter) [][]letter {
	if len(word) <= shortWord {
		return [][]letter{word}
	}
	var parts [][]letter
	start := 0
	for _, end := range breaksOf(charsOf(word)) {
		parts = append(parts, word[start:end])
		start = end
	}
	return append(parts, word[start:])
}

// breaksOf lists the places inside the text of a word at which a line may begin.
func breaksOf(text []rune) []int {
	switch mainGroup(text) {
	case groupEastAsian:
		return eastAsianBreaks(text)
	case groupThai:
		return thaiBreaks(text)
	}
	return nil
}

// eastAsianBreaks are the opportunities of the Unicode line breaking algorithm
// (UAX #14, with its rules for punctuation and small kana). Where phrases can be
// told, as in Japanese, whose particles are written in hiragana before the kanji
// or katakana of the next phrase, only their borders remain.
func eastAsianBreaks(text []rune) []int {
	var s segmenter.Segmenter
	s.Init(text)
	var all []int
	for lines := s.LineIterator(); lines.Next(); {
		if at := lines.Line().Offset; at > 0 {
			all = append(all, at)
		}
	}
	phrases := slices.DeleteFunc(slices.Clone(all), func(at int) bool { return !startsPhrase(text[at-1], text[at]) })
	longest := longPhrase
	if !slices.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Hiragana, r) }) {
		longest = shortWord // Chinese: nothing tells phrases apart
	}
	var out []int
	last := 0
	for _, end := range append(phrases, len(text)) {
		for _, at := range all {
			if end-last > longest && at > last+1 && at < end-1 {
				out = append(out, at)
			}
		}
		if end < len(text) {
			out = append(out, end)
		}
		last = end
	}
	return out
}

// startsPhrase tells that a phrase ends with before and another begins with r.
func startsPhrase(before, r rune) bool {
	if unicode.IsPunct(before) {
		return true
	}
	hiragana := unicode.Is(unicode.Hiragana, before)
	return hiragana && !unicode.Is(unicode.Hiragana, r) && !unicode.Is(unicode.M, r)
}

// thaiBreaks finds borders of syllables that show without a dictionary: before a
// vowel that is written in front of its consonant, and after the signs that end a
// word. Pieces keep at least three characters.
func thaiBreaks(text []rune) []int {
	const (
		leadingFrom, leadingTo = 'เ', 'ไ'
		least                  = 3
	)
	var out []int
	last := 0
	for i := 1; i < len(text); i++ {
		leads := text[i] >= leadingFrom && text[i] <= leadingTo
		ends := text[i-1] == 'ๆ' || text[i-1] == 'ฯ'
		if (leads || ends) && i-last >= least && len(text)-i >= least {
			out = append(out, i)
			last = i
		}
	}
	return out
}
