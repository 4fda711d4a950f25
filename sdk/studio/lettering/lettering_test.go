package lettering_test

import (
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// latin is a library of two fonts with Latin, Greek and Cyrillic letters.
func latin(t testing.TB) *lettering.Library {
	t.Helper()
	return open(t, fstest.MapFS{"fonts/anton.ttf": {Data: gobold.TTF}, "fonts/thin.ttf": {Data: goregular.TTF}})
}

func open(t testing.TB, pack fs.FS) *lettering.Library {
	t.Helper()
	l, err := lettering.Open(pack)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestOpenRefuses(t *testing.T) {
	if _, err := lettering.Open(fstest.MapFS{}); err == nil {
		t.Error("a pack without fonts opens")
	}
	broken := open(t, fstest.MapFS{"fonts/anton.ttf": {Data: []byte("no font")}})
	stack := broken.Stack("anton", "missing")
	if err := stack.Check(); err == nil || !strings.Contains(err.Error(), "fonts/anton.ttf") {
		t.Errorf("broken font: %v", err)
	}
	if !stack.Shape("HELLO", 0).Empty() {
		t.Error("a broken font draws")
	}
	if !(lettering.Stack{}).Shape("HELLO", 0).Empty() {
		t.Error("an empty stack draws")
	}
}

// words lists the word index of every glyph from left to right.
func words(l lettering.Line) []int {
	var list []int
	l.Glyphs(0, 0, 50, func(_, word int, _ canvas.Path) { list = append(list, word) })
	return list
}

func TestShapeNumbersWords(t *testing.T) {
	stack := latin(t).Stack("anton")
	for text, want := range map[string][]int{
		"ab c":              {5, 5, 6},
		"  ab \t\n c ":      {5, 5, 6},
		"a \U0001F600 b":    {5, 7},
		"\U0001F600 \u200d": nil,
		"a\u0000\u202eb":    {5, 5},
		"1\ufe0f\u20e3 x":   {5, 6},
		"\ue000\ufffdz":     {5},
		"":                  nil,
	} {
		got := words(stack.Shape(text, 5))
		if len(got) != len(want) {
			t.Errorf("%q draws glyphs of words %v, want %v", text, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q draws glyphs of words %v, want %v", text, got, want)
				break
			}
		}
	}
}

func TestShapeCutsLongText(t *testing.T) {
	if got := len(words(latin(t).Stack("anton").Shape(strings.Repeat("x", 5000), 0))); got != 600 {
		t.Errorf("%d glyphs of an endless text", got)
	}
}

func TestInkMatchesPath(t *testing.T) {
	line := latin(t).Stack("anton").Shape("Ágjy", 0)
	ink := line.Ink()
	var path canvas.Path
	line.Glyphs(200, 300, lettering.UnitSize, func(_, _ int, p canvas.Path) { path = append(path, p...) })
	b := path.Bounds()
	for name, pair := range map[string][2]float32{
		"left": {ink.Left, float32(b.Min.X) - 200}, "right": {ink.Right, float32(b.Max.X) - 200},
		"ascent": {ink.Ascent, 300 - float32(b.Min.Y)}, "descent": {ink.Descent, 300 - float32(b.Max.Y)},
	} {
		if canvas.Abs(pair[0]-pair[1]) > 2.5 {
			t.Errorf("%s of the ink is %.1f, of the path %.1f", name, pair[0], pair[1])
		}
	}
	if line.Width() < ink.Right-ink.Left {
		t.Errorf("advance %.1f is less than the ink", line.Width())
	}
}

func TestPathFitsBox(t *testing.T) {
	stack := latin(t).Stack("anton")
	for _, text := range []string{"?", "Wide line of words", "|||", "---"} {
		b := stack.Path(text, 300, 200, 240, 80).Bounds()
		if b.Min.X < 179 || b.Max.X > 422 || b.Min.Y < 159 || b.Max.Y > 242 {
			t.Errorf("%q lies in %v", text, b)
		}
	}
	if len(stack.Path("\U0001F600", 0, 0, 10, 10)) != 0 {
		t.Error("an emoji has a path")
	}
}

func TestShapeIsSafeForConcurrentUse(t *testing.T) {
	stack := latin(t).Stack("anton", "thin")
	want := stack.Shape("The same line Привет", 0).Width()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				line := stack.Shape("The same line Привет", 0)
				if line.Width() != want || len(words(line)) != 17 {
					t.Errorf("width %v, want %v; %d glyphs", line.Width(), want, len(words(line)))
					return
				}
			}
		})
	}
	wg.Wait()
}

// TestScripts sets a title of every script the pack is meant for in a font that
// has only Latin letters.
func TestScripts(t *testing.T) {
	library := open(t, studiotest.Open(t))
	stack := library.Stack("anton")
	for name, test := range map[string]struct {
		text string
		want int // glyphs drawn, at least
	}{
		"Latin":      {"Über ŁÓDŹ ğış", 11},
		"Vietnamese": {"Tiếng Việt đẹp", 12},
		"Cyrillic":   {"Привет Їжак", 10},
		"Greek":      {"Καλημέρα", 8},
		"Arabic":     {"مرحبا بالعالم", 10},
		"Persian":    {"می‌خواهم پنجره گچ ژ ۱۲۳", 15},
		"Hebrew":     {"שלום עולם", 8},
		"Thai":       {"สวัสดี", 5},
		"Devanagari": {"नमस्ते", 4},
		"Japanese":   {"日本語、すごい！", 8},
		"Chinese":    {"简体中文标题", 6},
		"Hangul":     {"안녕하세요", 5},
	} {
		line := stack.Shape(test.text, 0)
		if got := len(words(line)); got < test.want {
			t.Errorf("%s: %d glyphs drawn, want %d", name, got, test.want)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	stack := open(t, studiotest.Open(t)).Stack("anton")
	got := words(stack.Shape("שלום 123 עולם", 0))
	if len(got) < 11 || got[0] != 2 || got[len(got)-1] != 0 {
		t.Errorf("Hebrew words from the left: %v", got)
	}
	got = words(stack.Shape("AB سلام CD", 0))
	if got[0] != 0 || got[len(got)-1] != 2 {
		t.Errorf("Latin words around an Arabic one from the left: %v", got)
	}
}

// TestWordKeepsOneFont checks that a word with a letter that the chosen font
// lacks moves to another font as a whole.
func TestWordKeepsOneFont(t *testing.T) {
	pack := studiotest.Open(t)
	library := open(t, pack)
	chosen, fallback := library.Stack("anton").Shape("БАР", 0).Width(), library.Stack("montserrat-black").Shape("БАР", 0).Width()
	if canvas.Abs(chosen-fallback) > .5 {
		t.Errorf("Cyrillic in a Latin font is %.1f wide, in its fallback %.1f", chosen, fallback)
	}
}

func BenchmarkShape(b *testing.B) {
	stack := latin(b).Stack("anton")
	for b.Loop() {
		stack.Shape("HELLO BIG WORLD", 0)
	}
}

func BenchmarkOutlines(b *testing.B) {
	line := latin(b).Stack("anton").Shape("HELLO BIG WORLD", 0)
	for b.Loop() {
		line.Glyphs(0, 0, 120, func(int, int, canvas.Path) {})
	}
}
