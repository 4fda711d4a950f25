package brief

import (
	_ "embed" // the word lists
	"strconv"
	"strings"
)

//go:embed lexicon.txt
var lexiconText string

//go:embed themes.txt
var themesText string

const themeGeneric = "generic"

// entry is one phrase of the lexicon.
type entry struct {
	words, stems []string
	icons        []string
	theme        string
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

func parseLexicon(text string) lexicon {
	l := lexicon{exact: map[string][]*entry{}, stemmed: map[string][]*entry{}}
	for _, line := range dataLines(text) {
		f := strings.SplitN(line, ":", 2)
		icons, theme := f[1], ""
		if i := strings.LastIndex(icons, " :"); i >= 0 {
			icons, theme = icons[:i], strings.TrimSpace(icons[i+2:])
		}
		for phrase := range strings.SplitSeq(f[0], ",") {
			e := &entry{tokens(strings.ToLower(phrase)), stems(phrase), strings.Fields(icons), theme}
			exact, stemmed := strings.Join(e.words, " "), strings.Join(e.stems, " ")
			l.exact[exact] = append(l.exact[exact], e)
			l.stemmed[stemmed] = append(l.stemmed[stemmed], e)
		}
	}
	return l
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
// words that mean other things ("car" and "care"); those are told apart here.
func (e *entry) inflects(raw []string) bool {
	for i, w := range raw {
		want := e.words[i]
		if w == want {
			continue
		}
		if names[want] || w+"e" == want || want+"e" == w || w+"d" == want {
			return false
		}
	}
	return true
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
