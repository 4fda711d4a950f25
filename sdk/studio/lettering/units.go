package lettering

import (
	"slices"
	"strings"
)

// maxUnits bounds the search for line breaks, which tries every combination.
const maxUnits = 40

// unit is a piece of a title that stays on one line: a word, or a part of one
// where the script breaks lines between letters.
type unit struct {
	letters []letter
	spaced  bool // a space goes before it unless it starts a line
	forced  bool // the author broke the line before it
}

func (u unit) word() int { return u.letters[0].word }

func (u unit) text() string {
	var b strings.Builder
	for _, l := range u.letters {
		b.WriteRune(l.char)
	}
	return b.String()
}

// unitsOf cuts cleaned letters where a line may break.
func unitsOf(letters []letter) []unit {
	var units []unit
	forced := false
	for len(letters) > 0 {
		end := slices.IndexFunc(letters, isSeparator)
		if end < 0 {
			end = len(letters)
		}
		for i, part := range breakWord(letters[:end]) {
			units = append(units, unit{part, i == 0, forced && i == 0})
		}
		forced = end < len(letters) && letters[end].char == '\n'
		letters = letters[min(end+1, len(letters)):]
	}
	return glue(units)
}

func isSeparator(l letter) bool { return l.char == ' ' || l.char == '\n' }

// glue joins neighbours until there are few enough units to search.
func glue(units []unit) []unit {
	for len(units) > maxUnits {
		var half []unit
		for pair := range slices.Chunk(units, 2) {
			half = append(half, unit{join(pair), pair[0].spaced, pair[0].forced})
		}
		units = half
	}
	return units
}

// join is the text of a line made of units.
func join(units []unit) []letter {
	var line []letter
	for i, u := range units {
		if i > 0 && u.spaced {
			last := line[len(line)-1]
			line = append(line, letter{' ', last.font, last.word, nil})
		}
		line = append(line, u.letters...)
	}
	return line
}
