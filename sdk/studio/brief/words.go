package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isWordRune reports what belongs to a word: besides letters and figures the marks
// of Indic and Arabic script, the joiners of Persian, and the signs of "C++", "$5"
// and "50%".
func isWordRune(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("$%#+.,'/-", r)
	case r == '€' || r == '£' || r == '’' || r == 0x200c || r == 0x200d:
		return true
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

func tokens(s string) []string {
	out := strings.FieldsFunc(s, func(r rune) bool { return !isWordRune(r) })
	kept := out[:0]
	for _, w := range out {
		if w = strings.Trim(w, ".,'-/"); w != "" {
			kept = append(kept, w)
		}
	}
	return kept
}

func stems(s string) []string {
	words := tokens(s)
	for i, w := range words {
		words[i] = stem(w)
	}
	return words
}

// suffixes are stripped from the end of a word, the first that fits.
var suffixes = []struct{ end, put string }{
	{"ies", "y"}, {"sses", "ss"}, {"xes", "x"}, {"ches", "ch"}, {"shes", "sh"},
	{"ing", ""}, {"ed", ""}, {"es", "e"}, {"s", ""},
}

// stem is a light suffix stripper: enough to join plurals with -ing and -ed.
func stem(w string) string {
	w = strings.ToLower(w)
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if w == "news" || w == "chess" || strings.HasSuffix(w, "ss") {
		return strings.TrimSuffix(w, "e")
	}
	for _, s := range suffixes {
		if strings.HasSuffix(w, s.end) && len(w)-len(s.end) >= 3 {
			w = w[:len(w)-len(s.end)] + s.put
			break
		}
	}
	return strings.TrimSuffix(w, "e")
}

// sameWord reports two forms of one word.
func sameWord(a, b string) bool {
	for _, x := range baseForms(a) {
		for _, y := range baseForms(b) {
			if x == y {
				return true
			}
		}
	}
	return false
}

// baseForms are the words that w may be a plural, a past or an -ing form of, and
// itself.
func baseForms(w string) []string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	forms := []string{w}
	for _, end := range []string{"ing", "ed"} {
		if base, ok := strings.CutSuffix(w, end); ok && len(base) >= 3 {
			forms = append(forms, base, base+"e")
			if n := len(base); base[n-1] == base[n-2] {
				forms = append(forms, base[:n-1])
			}
		}
	}
	if base, ok := strings.CutSuffix(w, "ies"); ok {
		return append(forms, base+"y", base+"ie")
	}
	if base, ok := strings.CutSuffix(w, "s"); ok && len(base) >= 2 {
		forms = append(forms, base)
		if strings.HasSuffix(base, "xe") || strings.HasSuffix(base, "he") || strings.HasSuffix(base, "se") || strings.HasSuffix(base, "oe") || strings.HasSuffix(base, "ze") {
			forms = append(forms, base[:len(base)-1])
		}
	}
	return forms
}

// wordSet holds words and their stems.
type wordSet map[string]bool

func words(list string) wordSet {
	set := wordSet{}
	for _, w := range strings.Fields(list) {
		set[w], set[stem(w)] = true, true
	}
	return set
}

// exactWords holds words as they are: "students" are several, a student is not.
func exactWords(list string) wordSet {
	set := wordSet{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// Classes of English words. They are read only.
var (
	// stopWords carry no topic.
	stopWords = words("a an the of for to in on at with and or by from is are was be you your i my me we it its this that these every should know as about into really very just will can do does did how why what when who which than then there here their our all any again tell tells")
	// fillerWords name the video rather than its topic.
	fillerWords = words("video compilation tutorial guide lesson recipe review complete ultimate full step beginner beginners everyone everybody really actually new easy simple")
	// powerWords are worth stressing.
	powerWords = words("scariest secret truth free easy best worst crashing crash insane honest ultimate shocking first fast cheap never stop perfect huge epic deadly hidden haunted cute black budget survival traps trap chocolate exposed banned")
	// strongWords are stressed before the topic itself.
	strongWords = words("crashing crash scam truth never worst free banned stop exposed traps")
	// unitWords belong to the figure before them.
	unitWords = words("days day minutes minute min hours hour weeks week months month years year seconds tips ways steps tricks hacks things reasons mistakes secrets chords ideas facts rules lessons exercises foods places")
	// prepositions begin the tail of a title.
	prepositions = words("for in with to at from that about without using on after before inside during")
	// codeWords tell "go" the language from "go" the verb.
	codeWords = words("tutorial programming lang language code coding tips developer backend concurrency tricks mistakes vs")
	// makingWords begin a prompt as a verb with what is made as its object.
	makingWords = words("drawing painting knitting building making cooking baking growing crocheting sewing writing carving sculpting coding filming photographing")
	// names take no inflection: "reacting" is not "react".
	names = words("react node rust java swift seo win paris pilot fasting blues us web")
)

func firstWords(s string, n int) string {
	t := tokens(s)
	return strings.Join(t[:min(n, len(t))], " ")
}

func lastWords(s string, n int) string {
	t := tokens(s)
	return strings.Join(t[max(0, len(t)-n):], " ")
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
