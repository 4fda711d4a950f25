package lettering

import (
	"slices"
	"strings"
	"testing"
)

// pieces are the texts of the units of a title.
func pieces(l *Library, title string) []string {
	var out []string
	for _, u := range unitsOf(l.Typeface("anton").clean(title, 0)) {
		out = append(out, u.text())
	}
	return out
}

func TestBreaksSuitTheScript(t *testing.T) {
	library := packLibrary(t)
	for title, want := range map[string]string{
		"one two": "one|two",
		"日本のラーメンを食べてみた":       "日本の|ラーメンを|食べてみた",
		"すごい、本当に":             "すごい、|本当に",
		"如何做蛋糕":               "如何|做|蛋糕",
		"สอนทำอาหารไทยง่ายๆ":  "สอนทำอาหาร|ไทยง่ายๆ",
		"เรียนภาษา":           "เรียนภาษา",
		"नमस्ते दुनिया":       "नमस्ते|दुनिया",
		"안녕하세요여러분":            "안녕하세요여러분",
		"incomprehensibility": "incomprehensibility",
	} {
		if got := pieces(library, title); strings.Join(got, "|") != want {
			t.Errorf("%q breaks into %q, want %q", title, got, want)
		}
	}
}

func TestNoLineBeginsWithItsEnd(t *testing.T) {
	library := packLibrary(t)
	const never = "、。！？」）ょゅっーァ"
	for _, title := range []string{"初心者でも、絶対に失敗しない！最高のギター", "超ショック！？キャンプ（夜）の真実", "みんなで行ったー場所、東京タワー。"} {
		for i, piece := range pieces(library, title) {
			if i > 0 && strings.ContainsRune(never, []rune(piece)[0]) {
				t.Errorf("%q: a line may begin with %q", title, piece)
			}
		}
	}
}

func TestAuthorsBreaksStay(t *testing.T) {
	library := packLibrary(t)
	for title, want := range map[string][]bool{
		"one\ntwo three":          {false, true, false},
		"one \n\n two":            {false, true},
		"\none":                   {false},
		"a\nb\nc\nd\ne\nf\ng\nh":  make([]bool, 8),
		"a\u2028b":                {false, true},
		"five words\non one line": {false, false, true, false, false},
	} {
		s := Style{Fonts: library.Typeface("anton")}.withDefaults()
		f := newFitter(s, s.Fonts.clean(title, 0), nil)
		var got []bool
		for _, u := range f.units {
			got = append(got, u.forced)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: breaks %v, want %v", title, got, want)
		}
		if l := f.fit(600, 300, 200); len(l.lines) < slices.Index(append(got, true), true)/9+1 || len(l.lines) > f.style.MaxLines {
			t.Errorf("%q: %d lines", title, len(l.lines))
		}
	}
}
