package lettering

import (
	"image"
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	"golang.org/x/text/unicode/norm"
)

// Bounds on the work of one line: longer text is cut, and so are heaps of marks
// on one letter. Latin letters carry at most two marks in any language, letters
// of other scripts four.
const (
	maxCharacters  = 600
	maxMarks       = 4
	maxLatinMarks  = 2
	latinMarksFrom = 0x300
	latinMarksTo   = 0x36f
)

// letter is one character with the font that draws it and the index of its word.
// A space that stands for a line break of the author has the character '\n'.
type letter struct {
	char  rune
	font  *font.Font
	word  int
	emoji *image.RGBA // in place of a font
}

// charsOf is the text of one line of letters.
func charsOf(letters []letter) []rune {
	text := make([]rune, len(letters))
	for i, l := range letters {
		text[i] = l.char
		if l.char == '\n' {
			text[i] = ' '
		}
	}
	return text
}

// cleaner gives every character of a text its font.
type cleaner struct {
	stack func(word int) Stack
	main  scriptGroup
	near  scriptGroup // of the letters last seen
	text  []rune
}

// clean gives every character of text its font and drops what no font draws.
// Words are counted from firstWord. Runs of white space become one space;
// white space at the ends goes.
func (s Stack) clean(text string, firstWord int) []letter {
	return cleanWith(text, firstWord, func(int) Stack { return s })
}

// cleanWith is clean with a choice of fonts for each word.
func cleanWith(text string, firstWord int, stack func(word int) Stack) []letter {
	chars := []rune(norm.NFC.String(text))
	chars = chars[:min(len(chars), maxCharacters)]
	c := &cleaner{stack: stack, main: mainGroup(chars), text: chars}
	var out []letter
	word, broken := firstWord, false
	for i := 0; i < len(chars); {
		if unicode.IsSpace(chars[i]) {
			broken = broken || chars[i] == '\n' || chars[i] == 0x2028 || chars[i] == 0x2029
			i++
			continue
		}
		end := i
		for end < len(chars) && !unicode.IsSpace(chars[end]) {
			end++
		}
		letters := c.word(chars[i:end], word)
		if len(letters) > 0 && len(out) > 0 {
			last := out[len(out)-1]
			space := letter{' ', last.font, last.word, nil}
			if broken {
				space.char = '\n'
			}
			out = append(out, space)
		}
		if len(letters) > 0 {
			broken = false
		}
		out = append(out, letters...)
		word++
		i = end
	}
	return out
}

// word splits a word where its script changes and finds fonts for each part.
func (c *cleaner) word(chars []rune, word int) []letter {
	s := c.stack(word)
	var out []letter
	var part []rune
	group := groupNeutral
	flush := func() {
		if len(part) > 0 {
			out = append(out, c.assign(s, part, group, word)...)
		}
		part = nil
	}
	for i := 0; i < len(chars); {
		if name, n := emojiAt(chars[i:]); n > 0 {
			flush()
			if picture := s.picture(name); picture != nil {
				out = append(out, letter{emojiChar, nil, word, picture})
			}
			i += n
			continue
		}
		r := chars[i]
		i++
		if neverDrawn(r) || tooManyMarks(part, r) || isJoiner(r) && len(part) == 0 {
			continue
		}
		if g := groupOf(r); !follows(r) && g != group {
			flush()
			group = g
		}
		part = append(part, r)
	}
	flush()
	return out
}

// picture is the picture of an emoji, nil without one.
func (s Stack) picture(name string) *image.RGBA {
	if s.library == nil || s.library.picture == nil {
		return nil
	}
	p, err := s.library.picture(name)
	if err != nil || p.Rect.Empty() {
		return nil
	}
	return p
}

// tooManyMarks tells that the letter at the end of part carries as many marks as
// any language puts on one.
func tooManyMarks(part []rune, r rune) bool {
	if !unicode.Is(unicode.M, r) {
		return false
	}
	most := maxMarks
	if r >= latinMarksFrom && r <= latinMarksTo {
		most = maxLatinMarks
	}
	if len(part) < most {
		return len(part) == 0
	}
	return !slices.ContainsFunc(part[len(part)-most:], func(r rune) bool { return !unicode.Is(unicode.M, r) })
}

// assign gives a part of a word to the first font that draws all of it, so that
// letters join and match; failing that, each character to the first that can. A
// font that draws the whole title in its script goes before one that lacks some
// of it.
func (c *cleaner) assign(s Stack, part []rune, group scriptGroup, word int) []letter {
	main := c.main
	if group != groupNeutral {
		c.near = group
	} else if c.near == groupLatin && main != groupCyrillic && main != groupGreek {
		main = groupLatin // "iPhone 17" between Arabic words is of one font
	}
	fonts := s.candidates(group, main)
	own := func(r rune) bool { return groupOf(r) == group }
	f := firstFor(fonts, func(r rune) bool { return own(r) || follows(r) }, c.text)
	if f == nil || firstFor(fonts, nil, part) == nil {
		f = firstFor(fonts, nil, part)
	} else if !drawsAll(f, nil, part) {
		f = firstFor(fonts, nil, part)
	}
	out := make([]letter, 0, len(part))
	for _, r := range part {
		g := f
		if g == nil {
			g = firstDrawing(fonts, r, out)
		}
		if g != nil {
			out = append(out, letter{r, g, word, nil})
		}
	}
	return out
}

// firstFor is the first font that draws all characters of text that count.
func firstFor(fonts []*fontFile, counts func(rune) bool, text []rune) *font.Font {
	for _, file := range fonts {
		if f, err := file.parse(); err == nil && drawsAll(f, counts, text) {
			return f
		}
	}
	return nil
}

func drawsAll(f *font.Font, counts func(rune) bool, text []rune) bool {
	return !slices.ContainsFunc(text, func(r rune) bool {
		return (counts == nil || counts(r)) && !neverDrawn(r) && !draws(f, r)
	})
}

// firstDrawing finds a font for r. Characters that hang on the one before can
// only take its font.
func firstDrawing(fonts []*fontFile, r rune, before []letter) *font.Font {
	if follows(r) {
		if len(before) > 0 && draws(before[len(before)-1].font, r) {
			return before[len(before)-1].font
		}
		return nil
	}
	return firstFor(fonts, nil, []rune{r})
}
