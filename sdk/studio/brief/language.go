package brief

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

// Weights of a word as evidence of a language. A word that English has too says
// little: "pain" alone is no French.
const (
	weighFunction = 1
	weighKnown    = .9
	weighStem     = .5
	weighLetters  = 1.5
	weighEnglish  = .7
	sharedWord    = .5 // factor of a word that is English too
)

// detect tells the language of a text by its script and, among those that share
// one, by its words.
func (r *Reader) detect(s string) string {
	byScript := scriptLanguage(s)
	fields := looseWords(s)
	best, most := byScript, r.likeness(byScript, s, fields)
	for _, t := range r.tongues {
		if t.code == byScript || scriptOf(t.code) != scriptOf(byScript) {
			continue
		}
		if v := r.likeness(t.code, s, fields); v > most {
			best, most = t.code, v
		}
	}
	return best
}

// looseWords are the words in lower case without the marks around them.
func looseWords(s string) []string {
	fields := strings.Fields(fold(s))
	for i, w := range fields {
		fields[i] = strings.TrimFunc(w, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) })
	}
	return fields
}

// likeness weighs the words of a text as those of a language.
func (r *Reader) likeness(code, s string, fields []string) float32 {
	var sum float32
	t := r.tongue(code)
	if t == nil {
		for _, w := range fields {
			switch {
			case stopWords[w] || functionWords[w]:
				sum += weighFunction
			case r.isEnglish(w) || r.isEnglish(stem(w)):
				sum += weighEnglish
			}
		}
		return sum
	}
	if t.letters != "" && strings.ContainsAny(strings.ToLower(s), t.letters) {
		sum += weighLetters
	}
	for i, w := range fields {
		sum += r.evidence(t, w)
		if i+1 < len(fields) && t.meanings[w+" "+fields[i+1]] != "" {
			sum += weighKnown
		}
	}
	return sum
}

func (r *Reader) evidence(t *tongue, w string) float32 {
	var v float32
	switch {
	case t.function[w]:
		v = weighFunction
	case t.meanings[w] != "":
		v = weighKnown
	case w != "" && t.meaning(w) != "":
		v = weighStem
	}
	if v > 0 && (functionWords[w] || stopWords[w] || r.isEnglish(w)) {
		v *= sharedWord
	}
	return v
}

// tongue returns the word list of a language, nil for English and those without.
func (r *Reader) tongue(code string) *tongue {
	for _, t := range r.tongues {
		if t.code == code {
			return t
		}
	}
	return nil
}

// functionWords are too common in English, and too rare elsewhere, for a text
// of another language to hold one.
var functionWords = words("the for of to my your how why what with and you best is are this vs no not or on at if so as by an be do me he she they was were has have had will all more")

// scripts name the language that a script most often stands for.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Han, "zh"},
	{unicode.Arabic, "ar"}, {unicode.Hebrew, "he"}, {unicode.Cyrillic, "ru"}, {unicode.Greek, "el"},
	{unicode.Devanagari, "hi"}, {unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Thai, "th"},
}

// scriptLanguage guesses a language by its letters alone. Persian is Arabic
// script with letters of its own, Urdu has further ones.
func scriptLanguage(s string) string {
	switch {
	case strings.ContainsAny(s, "ٹڈڑےںھ"):
		return "ur"
	case strings.ContainsAny(s, "پچژگکی"):
		return "fa"
	case strings.ContainsAny(s, "іїєґІЇЄҐ"):
		return "uk"
	}
	for _, script := range scripts {
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(script.table, r) }) {
			return script.language
		}
	}
	return "en"
}

// scriptOf groups the languages whose texts cannot be told apart by letters.
func scriptOf(code string) string {
	switch code {
	case "ru", "uk":
		return "cyrillic"
	case "fa", "ar":
		return "arabic"
	case "ja", "ko", "zh", "he", "el", "hi", "bn", "ta", "te", "th", "ur":
		return code
	}
	return "latin"
}

// spellEmoji writes the Unicode names of pictographs beside them, so that a
// prompt of emoji alone has words too.
func spellEmoji(s string) string {
	if !strings.ContainsFunc(s, isPictograph) {
		return s
	}
	var out strings.Builder
	for _, r := range s {
		if isPictograph(r) {
			out.WriteString(" " + strings.ToLower(runenames.Name(r)) + " ")
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}

func isPictograph(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF && (r < 0x1F3FB || r > 0x1F3FF) || r >= 0x2600 && r <= 0x27BF
}
