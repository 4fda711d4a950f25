package brief

import (
	"embed"
	"strconv"
	"strings"
)

// lexiconFiles lists the subjects by field of life, see parseLexicon.
//
//go:embed lexicon/*.txt
var lexiconFiles embed.FS

//go:embed themes.txt
var themesText string

const themeGeneric = "generic"

// entry is one phrase of the lexicon.
type entry struct {
	words, stems []string
	icons        []string
	theme        string
	// vague says that the phrase is seldom the subject itself: "training".
	vague bool
	// person holds the words to cast somebody by, or is empty.
	person string
}

// lexicon finds entries by their exact words and by their stems, in the order
// of the list.
type lexicon struct {
	exact, stemmed map[string][]*entry
}

// dataLines yields the lines of a word list without comments.
func dataLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// readLexicon reads all files in the order of their names.
func readLexicon() lexicon {
	l := lexicon{exact: map[string][]*entry{}, stemmed: map[string][]*entry{}}
	files, err := lexiconFiles.ReadDir("lexicon")
	if err != nil {
		return l
	}
	for _, f := range files {
		if text, err := lexiconFiles.ReadFile("lexicon/" + f.Name()); err == nil {
			l.parse(string(text))
		}
	}
	return l
}

// parse adds lines "phrase, phrase: icons" under headings "[theme]". A phrase is
// one to four words; one that begins with "~" is vague. Icons are in the order
// of fitness; before them "@words_of_role" names a person to cast.
func (l lexicon) parse(text string) {
	theme := ""
	for _, line := range dataLines(text) {
		if strings.HasPrefix(line, "[") {
			theme = strings.Trim(line, "[]")
			continue
		}
		phrases, icons, _ := strings.Cut(line, ": ")
		list, person := strings.Fields(icons), ""
		if len(list) > 0 && strings.HasPrefix(list[0], "@") {
			person, list = strings.ReplaceAll(list[0][1:], "_", " "), list[1:]
		}
		for p := range strings.SplitSeq(phrases, ",") {
			p, vague := strings.CutPrefix(strings.TrimSpace(p), "~")
			l.add(&entry{tokens(strings.ToLower(p)), stems(p), list, theme, vague, person})
		}
	}
}

func (l lexicon) add(e *entry) {
	exact, stemmed := strings.Join(e.words, " "), strings.Join(e.stems, " ")
	l.exact[exact] = append(l.exact[exact], e)
	l.stemmed[stemmed] = append(l.stemmed[stemmed], e)
}

// derivations are endings that keep a word's topic: "photographer", "gardening".
var derivations = []string{"ation", "ment", "ist", "or", "er", "al", "ly"}

// find returns the entry that the words mean, or nil: one of equal words, else
// one of equal stems, else (a single long word) one that it derives from.
func (l lexicon) find(raw, stemmed []string) *entry {
	if e := l.exact[strings.Join(raw, " ")]; len(e) > 0 {
		return e[0]
	}
	for _, e := range l.stemmed[strings.Join(stemmed, " ")] {
		if e.inflects(raw) {
			return e
		}
	}
	if len(stemmed) != 1 {
		return nil
	}
	for _, end := range derivations {
		root, ok := strings.CutSuffix(stemmed[0], end)
		if !ok || len(root) < 5 {
			continue
		}
		if e := l.stemmed[root]; len(e) > 0 && len(e[0].words) == 1 && !names[e[0].words[0]] {
			return e[0]
		}
	}
	return nil
}

// inflects reports whether the words are forms of the entry's. Stems join a few
// words that mean other things ("hat" and "hate"); those are told apart here.
func (e *entry) inflects(raw []string) bool {
	for i, w := range raw {
		if want := e.words[i]; w != want && (names[want] || !sameWord(w, want)) {
			return false
		}
	}
	return true
}

// isVerbOf reports a word that does what the entry names: "hunt" of "hunting".
func (e *entry) isVerbOf(raw string) bool {
	return len(e.words) == 1 && strings.HasSuffix(e.words[0], "ing") && !strings.HasSuffix(raw, "ing")
}

func parseThemes(text string) map[string]Style {
	themes := map[string]Style{}
	for _, line := range dataLines(text) {
		f := strings.Split(line, " : ")
		energy, _ := strconv.ParseFloat(f[6], 32)
		s := Style{
			Backgrounds: strings.Split(f[1], ","),
			Lettering:   f[3],
			Finish:      f[4],
			Particles:   strings.Fields(f[5]),
			Energy:      float32(energy),
		}
		for p := range strings.SplitSeq(f[2], "/") {
			s.Palettes = append(s.Palettes, parsePalette(p))
		}
		themes[f[0]] = s
	}
	return themes
}

func parsePalette(s string) Palette {
	var v [5]uint32
	for i, hex := range strings.Fields(s) {
		n, _ := strconv.ParseUint(hex, 16, 32)
		v[i] = uint32(n)
	}
	return Palette{v[0], v[1], v[2], v[3], v[4]}
}
