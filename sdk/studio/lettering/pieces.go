package lettering

import (
	"strings"

	"github.com/go-text/typesetting/segmenter"
)

// Piece is a part of a text that stays on one line of a paragraph.
type Piece struct {
	Text string
	// Spaced says that a space goes before it inside a line, Forced that the
	// author began a line with it.
	Spaced, Forced bool
}

// longestPiece is the number of characters, as readers count them, after which
// text without any place to break is cut: it would else shrink to one thin line.
const longestPiece = 18

// Pieces cuts a text where a paragraph may break: at spaces, where the script
// breaks lines between letters, and in endless words. Characters of several code
// points stay whole.
func Pieces(text string) []Piece {
	var out []Piece
	for i, line := range strings.FieldsFunc(text, isBreak) {
		for j, word := range strings.Fields(line) {
			for k, part := range partsOf([]rune(word)) {
				out = append(out, Piece{part, k == 0, i > 0 && j == 0 && k == 0})
			}
		}
	}
	return out
}

func isBreak(r rune) bool { return r == '\n' || r == '\u2028' || r == '\u2029' }

// partsOf cuts a word.
func partsOf(word []rune) []string {
	var out []string
	start := 0
	for _, end := range append(breaksOf(word), len(word)) {
		out = append(out, cut(word[start:end])...)
		start = end
	}
	return out
}

// cut cuts an endless word between characters.
func cut(word []rune) []string {
	var s segmenter.Segmenter
	s.Init(word)
	var out []string
	start, n := 0, 0
	for g := s.GraphemeIterator(); g.Next(); {
		at := g.Grapheme().Offset
		if n == longestPiece {
			out = append(out, string(word[start:at]))
			start, n = at, 0
		}
		n++
	}
	return append(out, string(word[start:]))
}

// Length is the room that a piece takes in a line, in characters of Latin script.
func (p Piece) Length() int {
	n := 0
	if p.Spaced {
		n++
	}
	for _, r := range p.Text {
		switch {
		case follows(r):
		case groupOf(r) == groupEastAsian || groupOf(r) == groupHangul:
			n += 2
		default:
			n++
		}
	}
	return n
}
