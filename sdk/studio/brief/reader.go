package brief

import (
	"strings"
	"unicode"
)

// Bounds of what is read; longer text is cut, never refused.
const (
	maxPromptRunes = 2000
	maxTitleRunes  = 500
)

// Icon is a picture that can be drawn and the words it is found by.
type Icon struct {
	Name     string   `json:"name"`
	Group    string   `json:"group"`
	Keywords []string `json:"keywords"`
}

// Reader turns prompts into briefs. It is never changed after NewReader and may
// be used by several goroutines.
type Reader struct {
	lexicon lexicon
	themes  map[string]Style
	tongues []*tongue
	places  placeWords
	icons   iconIndex
}

// NewReader returns a reader that knows the given icons besides its own lexicon.
// Without icons it still reads, but finds fewer subjects.
func NewReader(icons []Icon) *Reader {
	return &Reader{lexicon: readLexicon(), themes: parseThemes(themesText), tongues: parseTongues(), places: parseScenes(scenesText), icons: indexIcons(icons)}
}

// isEnglish reports that the lexicon or the icons know a word.
func (r *Reader) isEnglish(word string) bool {
	return r.lexicon.exact[word] != nil || r.icons.keyed[word] != "" || r.icons.named[word] != ""
}

// Style returns what the named theme offers, and false with the general style
// when there is no such theme.
func (r *Reader) Style(theme string) (Style, bool) {
	if s, ok := r.themes[theme]; ok {
		return s, true
	}
	return r.themes[themeGeneric], false
}

// Read reads a prompt. A title that is not empty is kept word by word, with its
// line breaks; else the title is distilled from the prompt.
func (r *Reader) Read(prompt, title string) Brief {
	b := r.read(tidy(prompt, maxPromptRunes), tidyLines(title, maxTitleRunes))
	if b.Form == Versus {
		r.findSides(&b)
	}
	return b
}

func (r *Reader) read(prompt, title string) Brief {
	asked := r.readRequest(prompt)
	b := Brief{Prompt: asked.about, Emphasis: map[int]bool{}}
	b.Language = r.detect(asked.topic)
	english := senses(r.translate(spellEmoji(asked.topic), b.Language))
	tongue := r.tongue(b.Language)
	low := strings.ToLower(asked.about)
	b.Form = formOf(low, strings.ToLower(english), tongue != nil)
	b.readForm(english)
	r.findSubjects(&b, english, tongue)
	style, _ := r.Style(b.Theme)
	style = style.setIn(b.place)
	b.Style = style.before(asked)
	if title != "" {
		b.Title, b.GivenTitle = title, true
		b.trimGiven()
	} else {
		distil(&b, tongue)
	}
	r.stress(&b, tongue)
	b.readMood(strings.ToLower(english))
	return b
}

// sideSubject is the picture of one side of a comparison. Sports sides have
// none: a ball would stand for both.
func (r *Reader) sideSubject(name string) string {
	b := r.read(name, name)
	if b.Guessed || b.Theme == "sport" {
		return ""
	}
	return b.Subjects[0]
}

// tidy makes text fit to be read and set: control characters become spaces, runs
// of space become one, and what exceeds limit is cut.
func tidy(s string, limit int) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case r == unicode.ReplacementChar, isDirectionMark(r):
			return -1
		case unicode.IsControl(r), unicode.IsSpace(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	runes := []rune(strings.Join(strings.Fields(clean), " "))
	if len(runes) > limit {
		runes = runes[:limit]
	}
	return strings.TrimSpace(string(runes))
}

// tidyLines is tidy for a title, whose line breaks are its author's.
func tidyLines(s string, limit int) string {
	var lines []string
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if line = tidy(line, limit); line != "" {
			lines = append(lines, line)
			limit -= len([]rune(line)) + 1
		}
		if limit <= 0 {
			break
		}
	}
	return strings.Join(lines, "\n")
}

// isDirectionMark reports the invisible runes that turn the writing direction:
// pasted ones would reorder a title.
func isDirectionMark(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0xFEFF
}
