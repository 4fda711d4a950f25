package brief

import (
	"embed"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// translations holds one list per language, see parseTongue.
//
//go:embed translations/*.txt
var translations embed.FS

// Bounds of a match in a word list.
const (
	maxPhraseWords = 4
	minStemRunes   = 3
)

// tongue is what is known of a language other than English: the everyday words
// with their English meaning, how they bend, and which words carry no topic.
type tongue struct {
	code string
	// meanings is by word or phrase in lower case, stems by stripped single word.
	meanings, stems map[string]string
	// function words are left out of the meaning and end no title.
	function map[string]bool
	// prefixes and suffixes are stripped from words that are not listed.
	prefixes, suffixes []string
	// letters occur in few other languages.
	letters string
	// headFirst says that "cake of chocolate" is the order of a noun phrase.
	headFirst bool
	// joints are the letters that may stand between the parts of a compound; nil
	// if the language writes no compounds as one word.
	joints []string
	// starts are the words of a script without spaces by their first rune, the
	// longest first.
	starts map[rune][]string
}

// parseTongues reads all lists, in the order of their codes.
func parseTongues() []*tongue {
	files, err := translations.ReadDir("translations")
	if err != nil {
		return nil
	}
	list := make([]*tongue, 0, len(files))
	for _, f := range files {
		if text, err := translations.ReadFile("translations/" + f.Name()); err == nil {
			list = append(list, parseTongue(strings.TrimSuffix(f.Name(), ".txt"), string(text)))
		}
	}
	return list
}

// parseTongue reads a list of lines "meaning: word word_of_phrase". A line that
// begins with "~" lists function words, one with "!" a property of the language.
func parseTongue(code, text string) *tongue {
	t := &tongue{code: code, meanings: map[string]string{}, stems: map[string]string{}, function: map[string]bool{}, starts: map[rune][]string{}}
	for _, line := range dataLines(text) {
		switch {
		case strings.HasPrefix(line, "!"):
			t.setProperty(strings.Fields(line[1:]))
		case strings.HasPrefix(line, "~"):
			for w := range strings.FieldsSeq(line[1:]) {
				t.function[phrase(w)] = true
				t.start(phrase(w))
			}
		default:
			meaning, forms, _ := strings.Cut(line, ":")
			for w := range strings.FieldsSeq(forms) {
				t.add(phrase(w), meaning)
			}
		}
	}
	for _, list := range t.starts {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i]) > len(list[j]) })
	}
	return t
}

// phrase is a form as it is looked up: lower case, "_" for spaces.
func phrase(form string) string { return strings.ReplaceAll(fold(form), "_", " ") }

func (t *tongue) setProperty(f []string) {
	if len(f) == 0 {
		return
	}
	switch f[0] {
	case "letters":
		t.letters = strings.Join(f[1:], "")
	case "prefixes":
		t.prefixes = f[1:]
	case "suffixes":
		t.suffixes = f[1:]
		sort.SliceStable(t.suffixes, func(i, j int) bool { return len(t.suffixes[i]) > len(t.suffixes[j]) })
	case "head-first":
		t.headFirst = true
	case "joints":
		t.joints = append([]string{""}, f[1:]...)
	}
}

func (t *tongue) add(form, meaning string) {
	if _, known := t.meanings[form]; !known {
		t.meanings[form] = meaning
	}
	t.start(form)
	if strings.Contains(form, " ") {
		return
	}
	if s := t.stem(form); t.stems[s] == "" {
		t.stems[s] = meaning
	}
}

// start files a word of a script without spaces.
func (t *tongue) start(form string) {
	if first, _ := utf8.DecodeRuneInString(form); isUnspaced(first) {
		t.starts[first] = append(t.starts[first], form)
	}
}

func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r == 'ー'
}

// stem strips the longest suffix, and a prefix, that leave enough of a word.
func (t *tongue) stem(word string) string {
	for _, p := range t.prefixes {
		if rest, ok := strings.CutPrefix(word, p); ok && utf8.RuneCountInString(rest) >= minStemRunes {
			word = rest
			break
		}
	}
	for _, s := range t.suffixes {
		if rest, ok := strings.CutSuffix(word, s); ok && utf8.RuneCountInString(rest) >= minStemRunes {
			return rest
		}
	}
	return word
}

// meaning looks up a word or phrase in lower case: as listed, then by its stem,
// then as a compound. It returns "" for one that is unknown.
func (t *tongue) meaning(word string) string {
	if m := t.meanings[word]; m != "" {
		return m
	}
	if strings.Contains(word, " ") || t.function[word] {
		return ""
	}
	if m := t.stems[t.stem(word)]; m != "" {
		return m
	}
	// A suffix may be part of the stem that was listed, and the other way round.
	if m := t.stems[word]; m != "" {
		return m
	}
	return t.compound(word)
}

// Bounds of a compound in bytes: of either part and of the whole.
const (
	minPart     = 4
	maxCompound = 60
)

// compound reads a word as two known ones: "Schokoladenkuchen".
func (t *tongue) compound(word string) string {
	if t.joints == nil || len(word) > maxCompound {
		return ""
	}
	for at := len(word) - minPart; at >= minPart; at-- {
		if !utf8.RuneStart(word[at]) {
			continue
		}
		tail := t.known(word[at:])
		if tail == "" {
			continue
		}
		for _, joint := range t.joints {
			head, ok := strings.CutSuffix(word[:at], joint)
			if m := t.known(head); ok && m != "" {
				return m + " " + tail
			}
		}
	}
	return ""
}

// isFunction reports a word that cannot end a phrase.
func (t *tongue) isFunction(word string) bool {
	return t.function[word] || isPreposition(t.meanings[word])
}

func (t *tongue) known(word string) string {
	if m := t.meanings[word]; m != "" {
		return m
	}
	return t.stems[t.stem(word)]
}

// fold is the lower case of a word, with the spellings of one letter made equal:
// the Arabic and Persian kaf and yeh, alef with and without hamza, the dotted i,
// the Russian yo; the joiner of Persian is dropped.
func fold(s string) string { return folds.Replace(strings.ToLower(s)) }

// folds is read only.
var folds = strings.NewReplacer("ك", "ک", "ي", "ی", "ى", "ی", "أ", "ا", "إ", "ا", "آ", "ا", "ة", "ه", "\u200c", "", "i̇", "i", "ё", "е", "’", "'")
