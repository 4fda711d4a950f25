package lettering_test

import (
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio/lettering"
)

func TestPieces(t *testing.T) {
	for text, want := range map[string]string{
		"":         "",
		"one  two": " one| two",
		"one\ntwo": " one|^two",
		"日本のラーメンを食べてみた":                 " 日本の|ラーメンを|食べてみた",
		strings.Repeat("x", 40):         " " + strings.Repeat("x", 18) + "|" + strings.Repeat("x", 18) + "|xxxx",
		strings.Repeat("e\u0301", 19):   " " + strings.Repeat("e\u0301", 18) + "|e\u0301",
		strings.Repeat("👍🏽", 19) + "\n": " " + strings.Repeat("👍🏽", 18) + "|👍🏽",
	} {
		var got []string
		for _, p := range lettering.Pieces(text) {
			switch {
			case p.Forced:
				p.Text = "^" + p.Text
			case p.Spaced:
				p.Text = " " + p.Text
			}
			got = append(got, p.Text)
		}
		if joined := strings.Join(got, "|"); joined != want {
			t.Errorf("%q falls into %q, want %q", text, joined, want)
		}
	}
}
