package brief

import (
	_ "embed" // the word lists
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"
)

//go:embed translations.txt
var translationsText string

// glossary translates single words into the English of the lexicon.
type glossary struct {
	// words maps a language to its words and their meaning.
	words map[string]map[string]string
	// unspaced are the words of scripts without spaces, longest first.
	unspaced []foreignWord
	// english reports the words that are English too: "pain" alone is no
	// evidence of French.
	english func(word string) bool
}

type foreignWord struct{ word, meaning, language string }

func parseGlossary(text string, english func(string) bool) glossary {
	g := glossary{words: map[string]map[string]string{}, english: english}
	for _, line := range dataLines(text) {
		language, list, _ := strings.Cut(line, ":")
		if g.words[language] == nil {
			g.words[language] = map[string]string{}
		}
		for _, pair := range strings.Fields(list) {
			word, meaning, _ := strings.Cut(pair, "=")
			word, meaning = strings.ToLower(word), strings.ReplaceAll(meaning, "_", " ")
			g.words[language][word] = meaning
			if first, _ := utf8.DecodeRuneInString(word); isUnspaced(first) {
				g.unspaced = append(g.unspaced, foreignWord{word, meaning, language})
			}
		}
	}
	sort.SliceStable(g.unspaced, func(i, j int) bool { return len(g.unspaced[i].word) > len(g.unspaced[j].word) })
	return g
}

func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// functionWords are too common in English, and too rare elsewhere, for a text
// of another language to hold one.
var functionWords = words("the for of to my your how why what with and you best is are this vs")

// translate replaces the words it knows and tells the language of the text.
func (g glossary) translate(s string) (english, language string) {
	votes := map[string]int{}
	translated := s
	for _, w := range g.unspaced {
		if strings.Contains(translated, w.word) {
			translated = strings.ReplaceAll(translated, w.word, " "+w.meaning+" ")
			votes[w.language]++
		}
	}
	if len(votes) > 0 {
		if byScript := scriptLanguage(s); byScript == "ja" { // kanji vote for Chinese
			return translated, byScript
		}
		return translated, mostVotes(votes)
	}
	fields := strings.Fields(s)
	plain := make([]string, len(fields))
	for i, w := range fields {
		plain[i] = strings.Trim(strings.ToLower(w), "؟?!¿¡.,:;،«»\"")
		if functionWords[plain[i]] {
			return s, scriptLanguage(s)
		}
		for language := range g.words {
			if g.meaning(language, plain[i]) != "" && !g.english(plain[i]) {
				votes[language]++
			}
		}
	}
	language = mostVotes(votes)
	for i, w := range plain {
		if meaning := g.meaning(language, w); meaning != "" {
			fields[i] = meaning
		}
	}
	if language == "" {
		language = scriptLanguage(s)
	}
	return strings.Join(fields, " "), language
}

// meaning looks a word up; Arabic words also without their article.
func (g glossary) meaning(language, word string) string {
	if m := g.words[language][word]; m != "" {
		return m
	}
	return g.words[language][strings.TrimPrefix(word, "ال")]
}

// mostVotes returns the language with most votes, the first by name of equals.
func mostVotes(votes map[string]int) string {
	best, most := "", 0
	for language, n := range votes {
		if n > most || n == most && language < best {
			best, most = language, n
		}
	}
	return best
}

// scripts name the language that a script most often stands for.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Han, "zh"},
	{unicode.Arabic, "ar"}, {unicode.Hebrew, "he"}, {unicode.Cyrillic, "ru"}, {unicode.Greek, "el"},
	{unicode.Devanagari, "hi"}, {unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Thai, "th"},
}

// scriptLanguage guesses a language by its letters alone. Persian is Arabic
// script with letters of its own.
func scriptLanguage(s string) string {
	if strings.ContainsAny(s, "پچژگکی") {
		return "fa"
	}
	for _, script := range scripts {
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(script.table, r) }) {
			return script.language
		}
	}
	return "en"
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
