package brief

import "strings"

// maxStressedWords bounds the title that is searched for a topic to stress.
const maxStressedWords = 40

// stress marks the words of the title that take the accent colour: figures with
// their units, else a strong word, else the topic of the theme, else a power
// word, else the last one. A single word is not stressed.
func (r *Reader) stress(b *Brief, t *tongue) {
	w := strings.Fields(b.Title)
	w = w[:min(len(w), maxStressedWords)]
	if len(w) < 2 {
		return
	}
	plain := make([]string, len(w))
	for i, x := range w {
		plain[i] = strings.Trim(strings.ToLower(x), "?!.,؟？،")
	}
	b.stressFigures(plain)
	if len(b.Emphasis) > 0 && len(b.Emphasis) < len(w) {
		return
	}
	b.Emphasis = map[int]bool{}
	if t != nil {
		t.toEnglish(plain)
	}
	from, n := firstOf(plain, strongWords), 1
	if from < 0 {
		from, n = r.topic(plain, b.Theme)
	}
	if from < 0 {
		from, n = firstOf(plain, powerWords), 1
	}
	if from < 0 {
		from = len(w) - 1
	}
	for i := from; i < from+n; i++ {
		b.Emphasis[i] = true
	}
}

func (b *Brief) stressFigures(plain []string) {
	for i, w := range plain {
		if strings.ContainsAny(w, "0123456789") || i > 0 && b.Emphasis[i-1] && unitWords[w] {
			b.Emphasis[i] = true
		}
	}
}

func firstOf(plain []string, set wordSet) int {
	for i, w := range plain {
		if set[stem(w)] {
			return i
		}
	}
	return -1
}

// topic finds the longest, last phrase of the theme that leaves a word unstressed.
func (r *Reader) topic(plain []string, theme string) (from, n int) {
	stemmed := make([]string, len(plain))
	for i, w := range plain {
		stemmed[i] = stem(w)
	}
	for n := min(3, len(plain)-1); n >= 1; n-- {
		for i := len(plain) - n; i >= 0; i-- {
			for _, e := range r.lexicon.stemmed[strings.Join(stemmed[i:i+n], " ")] {
				if e.theme == theme {
					return i, n
				}
			}
		}
	}
	return -1, 1
}

// toEnglish replaces the words that it knows by what they mean.
func (t *tongue) toEnglish(words []string) {
	for i, w := range words {
		if m := t.meaning(fold(w)); m != "" {
			words[i] = m
		}
	}
}
