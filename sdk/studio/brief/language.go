package brief

import (
	_ "embed" // the word lists
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/runenames"
)

//go:embed translations.txt
var translationsText string

// glossary translates single words into the English of the lexicon.
type glossary struct {
	// words maps a word to its meaning and language.
	words map[string]meaning
	// unspaced are the words of scripts without spaces, longest first.
	unspaced []string
}

type meaning struct{ english, language string }

func parseGlossary(text string) glossary {
	g := glossary{words: map[string]meaning{}}
	for _, line := range dataLines(text) {
		language, list, _ := strings.Cut(line, ":")
		for _, pair := range strings.Fields(list) {
			word, english, _ := strings.Cut(pair, "=")
			word = strings.ToLower(word)
			if _, known := g.words[word]; known {
				continue
			}
			g.words[word] = meaning{strings.ReplaceAll(english, "_", " "), language}
			if isUnspaced([]rune(word)[0]) {
				g.unspaced = append(g.unspaced, word)
			}
		}
	}
	sort.SliceStable(g.unspaced, func(i, j int) bool { return len(g.unspaced[i]) > len(g.unspaced[j]) })
	return g
}

func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// translate replaces the words it knows and tells the language of the text.
func (g glossary) translate(s string) (english, language string) {
	votes := map[string]int{}
	for _, w := range g.unspaced {
		if strings.Contains(s, w) {
			m := g.words[w]
			s = strings.ReplaceAll(s, w, " "+m.english+" ")
			votes[m.language]++
		}
	}
	fields := strings.Fields(s)
	for i, w := range fields {
		if m, ok := g.words[strings.Trim(strings.ToLower(w), "؟?!¿¡.,:;،«»\"")]; ok {
			fields[i] = m.english
			votes[m.language]++
		}
	}
	return strings.Join(fields, " "), languageOf(s, votes)
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

// languageOf takes the language of most known words, else that of the script.
// One known word decides nothing in Latin script, where languages share words.
func languageOf(s string, votes map[string]int) string {
	best, most := "", 0
	for language, n := range votes {
		if n > most || n == most && language < best {
			best, most = language, n
		}
	}
	if strings.ContainsAny(s, "پچژگکی") && best == "" {
		best = "fa"
	}
	byScript := ""
	for _, sc := range scripts {
		if byScript == "" && strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(sc.table, r) }) {
			byScript = sc.language
		}
	}
	switch {
	case best != "" && (most > 1 || byScript != "" || len(strings.Fields(s)) <= 2):
		return best
	case byScript != "":
		return byScript
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
