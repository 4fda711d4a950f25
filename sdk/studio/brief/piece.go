package brief

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// piece is a word of the prompt, or a run of a script without spaces, with what
// it means in English.
type piece struct {
	// text is as written, with the marks around it.
	text string
	// sense is English, "" for a word that carries no meaning of its own; a word
	// that is not known, such as a name, is its own sense.
	sense string
	// function says that the piece cannot end a title.
	function bool
	// glued says that no space stands before it.
	glued bool
}

// translate parts a text of a language into pieces. English has itself as sense.
func (r *Reader) translate(s, language string) []piece {
	t := r.tongue(language)
	if t == nil {
		fields := strings.Fields(s)
		out := make([]piece, len(fields))
		for i, w := range fields {
			out[i] = piece{text: w, sense: w}
		}
		return out
	}
	return t.segments(s)
}

// segments parts a text into pieces.
func (t *tongue) segments(s string) []piece {
	var out []piece
	fields := strings.Fields(s)
	for i := 0; i < len(fields); {
		if len(t.starts) > 0 && strings.ContainsFunc(fields[i], isUnspaced) {
			out = append(out, t.segment(fields[i])...)
			i++
			continue
		}
		n, sense, function := t.longest(fields[i:])
		for k := range n {
			p := piece{text: fields[i+k], function: function}
			if k == 0 {
				p.sense = sense
			}
			out = append(out, p)
		}
		i += n
	}
	return out
}

// longest reads the most words at the beginning that have a meaning together, at
// least one.
func (t *tongue) longest(fields []string) (n int, sense string, function bool) {
	for n = min(maxPhraseWords, len(fields)); n > 1; n-- {
		key := looseWords(strings.Join(fields[:n], " "))
		if m := t.meanings[strings.Join(key, " ")]; m != "" {
			return n, m, isPreposition(m)
		}
	}
	key := strings.Join(looseWords(fields[0]), "")
	switch m := t.meaning(key); {
	case m != "":
		return 1, withMarks(fields[0], m), isPreposition(m)
	case t.function[key]:
		return 1, withMarks(fields[0], ""), true
	}
	return 1, fields[0], false
}

func isPreposition(sense string) bool { return prepositions[sense] || stopWords[sense] }

// withMarks keeps the mark that ends a clause.
func withMarks(word, sense string) string {
	if last, _ := utf8.DecodeLastRuneInString(word); strings.ContainsRune(":,;?!؟،：。！？", last) {
		return sense + string(last)
	}
	return sense
}

// segment parts a run without spaces: the longest known word at each place, and
// what lies between as it stands.
func (t *tongue) segment(s string) []piece {
	var out []piece
	unknown := 0
	flush := func(end int) {
		if end > unknown {
			out = append(out, piece{text: s[unknown:end], sense: s[unknown:end], glued: len(out) > 0})
		}
	}
	low := fold(s)
	if len(low) != len(s) { // folding moved the bytes: read it as written
		low = s
	}
	for i := 0; i < len(s); {
		w := t.wordAt(low, i)
		if w == "" {
			i += width(s, i)
			continue
		}
		flush(i)
		sense := t.meanings[w]
		out = append(out, piece{text: s[i : i+len(w)], sense: sense, function: sense == "" || isPreposition(sense), glued: len(out) > 0})
		i += len(w)
		unknown = i
	}
	flush(len(s))
	return out
}

// wordAt is the longest word that begins at a place. A word of one kana may be
// the beginning of an unknown one, so it counts only before another script.
func (t *tongue) wordAt(s string, at int) string {
	first, size := utf8.DecodeRuneInString(s[at:])
	for _, w := range t.starts[first] {
		if !strings.HasPrefix(s[at:], w) {
			continue
		}
		if len(w) == size && unicode.Is(unicode.Katakana, first) {
			return ""
		}
		return w
	}
	return ""
}

// width is the size of the rune at a place, or of a whole run of katakana, Latin
// letters or figures: those are never parted.
func width(s string, at int) int {
	first, size := utf8.DecodeRuneInString(s[at:])
	kind := runKind(first)
	for kind > 0 && at+size < len(s) {
		next, n := utf8.DecodeRuneInString(s[at+size:])
		if runKind(next) != kind {
			break
		}
		size += n
	}
	return size
}

func runKind(r rune) int {
	switch {
	case unicode.Is(unicode.Latin, r):
		return 1
	case unicode.IsDigit(r):
		return 2
	}
	return 0
}

// joined is the text of pieces again.
func joined(pieces []piece) string {
	var out strings.Builder
	for i, p := range pieces {
		if i > 0 && !p.glued {
			out.WriteByte(' ')
		}
		out.WriteString(p.text)
	}
	return out.String()
}

// senses is the English of pieces.
func senses(pieces []piece) string {
	var out []string
	for _, p := range pieces {
		if p.sense != "" {
			out = append(out, p.sense)
		}
	}
	return strings.Join(out, " ")
}
