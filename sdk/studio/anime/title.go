package anime

import (
	"strings"
	"unicode/utf8"

	"github.com/routix/routix/sdk/studio/brief"
)

// Bounds up to which a prompt is its own title: covers of manga carry whole
// sentences.
const (
	mostTitleWords   = 11
	mostTitleLetters = 56
)

// understand reads the request. The title is the given one, a short prompt as it
// stands, or what the reader distils from a long one with its figure and kicker.
func (s *Studio) understand(prompt, title string) brief.Brief {
	if strings.TrimSpace(title) != "" {
		return s.reader.Read(prompt, title)
	}
	distilled := s.reader.Read(prompt, "")
	title = fullTitle(distilled)
	if topic := distilled.Prompt; len(strings.Fields(topic)) <= mostTitleWords && utf8.RuneCountInString(topic) <= mostTitleLetters {
		title = topic
	}
	b := s.reader.Read(prompt, title)
	b.GivenTitle = false
	return b
}

// fullTitle puts the parts of a distilled title together.
func fullTitle(b brief.Brief) string {
	var parts []string
	if b.Number != "" && !strings.Contains(b.Title, b.Number) {
		if strings.HasPrefix(strings.ToLower(b.Prompt), "top ") {
			parts = append(parts, "Top")
		}
		parts = append(parts, b.Number)
	}
	parts = append(parts, b.Title)
	// The kicker may be cut from anywhere; only what follows the title reads on.
	if whole := b.Title + " " + b.Kicker; b.Kicker != "" && strings.Contains(strings.ToLower(b.Prompt), strings.ToLower(whole)) {
		parts = append(parts, b.Kicker)
	}
	return strings.Join(parts, " ")
}
