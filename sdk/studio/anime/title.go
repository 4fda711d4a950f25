package anime

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/routix/routix/sdk/studio/brief"
)

// understand reads the request. The title is the given one, or the few words that
// the reader distils, with the figure of a list before them.
func (s *Studio) understand(prompt, title string) brief.Brief {
	if strings.TrimSpace(title) != "" {
		return s.reader.Read(prompt, title)
	}
	b := s.reader.Read(prompt, "")
	b.Kicker = wholeKicker(b)
	if full := figured(b); full != b.Title {
		b.Title, b.Emphasis = full, s.reader.Read(prompt, full).Emphasis
	}
	return b
}

// figured is the title with the figure of a list before it.
func figured(b brief.Brief) string {
	if b.Number == "" || strings.Contains(b.Title, b.Number) {
		return b.Title
	}
	title := b.Title
	if at := strings.Index(strings.ToLower(b.Prompt), strings.ToLower(title)); at >= 0 && at+len(title) <= len(b.Prompt) && strings.EqualFold(b.Prompt[at:at+len(title)], title) {
		title = b.Prompt[at : at+len(title)] // its first word no longer begins the title
	}
	if strings.HasPrefix(strings.ToLower(b.Prompt), "top ") {
		return "Top " + b.Number + " " + title
	}
	return b.Number + " " + title
}

// Bounds of a line that stands small beside the title.
const (
	mostKickerWords   = 4
	mostKickerLetters = 26
)

// wholeKicker is the kicker if it is short and the prompt does not go on with
// another word of the same phrase, else nothing.
func wholeKicker(b brief.Brief) string {
	if len(strings.Fields(b.Kicker)) > mostKickerWords || utf8.RuneCountInString(b.Kicker) > mostKickerLetters {
		return ""
	}
	_, rest, found := strings.Cut(strings.ToLower(b.Prompt), strings.ToLower(b.Kicker))
	next := strings.Fields(rest)
	if !found || len(next) == 0 || !strings.HasPrefix(rest, " ") || !unicode.IsLetter(firstRune(next[0])) || goesOn[next[0]] {
		return b.Kicker
	}
	return ""
}

// goesOn are words that begin a phrase of their own.
var goesOn = map[string]bool{"the": true, "a": true, "an": true, "to": true, "of": true, "in": true, "on": true, "at": true, "for": true, "with": true, "my": true, "and": true, "about": true}

func firstRune(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// leads reports a kicker that the prompt says before the title.
func leads(b brief.Brief) bool {
	prompt, first := strings.ToLower(b.Prompt), strings.Fields(strings.ToLower(b.Title))
	if b.Kicker == "" || len(first) == 0 {
		return false
	}
	kicker, title := strings.Index(prompt, strings.ToLower(b.Kicker)), strings.Index(prompt, first[0])
	return kicker >= 0 && kicker < title
}
