package caption

import (
	"strings"
	"unicode"
)

// Parts of a title, most to least stressed.
const (
	stressed = 4
	common   = 1
	weak     = 0
)

// longestPart is the number of letters beyond which a word is broken.
const longestPart = 16

// weakWords may share a line but never end one or carry it.
var weakWords = map[string]bool{"a": true, "an": true, "the": true, "i": true, "in": true, "of": true, "to": true, "and": true, "was": true, "is": true, "my": true, "how": true, "for": true, "on": true, "at": true, "with": true, "that": true}

// part is a piece of the title that no line break splits.
type part struct {
	text   string
	stress int
	// joined parts follow the one before without a space.
	joined bool
	// last parts end their line: a dash or colon followed.
	last bool
}

// split cuts a title into parts. stress holds the indexes of stressed words.
func split(title string, stress map[int]bool, upper bool) []part {
	var parts []part
	for i, word := range strings.Fields(title) {
		switch word {
		case "-", "–", "—", "|", ":", "•":
			if len(parts) > 0 {
				parts[len(parts)-1].last = true
			}
			continue
		}
		strength := common
		bare := strings.ToLower(strings.TrimFunc(word, unicode.IsPunct))
		switch {
		case stress[i] || strings.ContainsAny(word, "0123456789"):
			strength = stressed
		case weakWords[bare]:
			strength = weak
		}
		if upper {
			word = strings.ToUpper(word)
		}
		for j, piece := range pieces(word) {
			parts = append(parts, part{text: piece, stress: strength, joined: j > 0})
		}
		if strings.HasSuffix(word, ":") {
			parts[len(parts)-1].last = true
		}
	}
	if len(parts) > 0 {
		parts[len(parts)-1].last = false
	}
	return parts
}

// pieces breaks a word that is too long for a line: scripts written without
// spaces every few letters, others only when very long.
func pieces(word string) []string {
	letters := []rune(word)
	if spaceless(letters) {
		return segments(letters)
	}
	const size = longestPart
	if len(letters) <= size+1 {
		return []string{word}
	}
	var out []string
	for len(letters) > 0 {
		n := min(size, len(letters))
		for n < len(letters) && sticks(letters[n]) {
			n++
		}
		out = append(out, string(letters[:n]))
		letters = letters[n:]
	}
	return out
}

// sticks reports a letter that may not start a line: marks, closing punctuation,
// the small kana and the Thai vowels that belong to the letter before.
func sticks(r rune) bool {
	return unicode.Is(unicode.M, r) || unicode.Is(unicode.Po, r) || unicode.Is(unicode.Pe, r) || strings.ContainsRune("ーぁぃぅぇぉっゃゅょァィゥェォッャュョะาำๅๆฯ", r)
}

// join is the text of a run of parts.
func join(parts []part) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 && !p.joined {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// cursive reports a script whose letters join, so that they must not be turned
// one by one.
func cursive(text string) bool {
	for _, r := range text {
		if unicode.In(r, unicode.Arabic, unicode.Devanagari, unicode.Syriac) {
			return true
		}
	}
	return false
}
