package lettering

import (
	"testing"

	"github.com/routix/routix/sdk/studio/studiotest"
)

// scripts has a title of every big script.
var scripts = map[scriptGroup]string{
	groupLatin: "Five quick wins 2026", groupCyrillic: "Как выучить английский", groupGreek: "Μάθε κιθάρα",
	groupArabic: "آموزش پایتون گچ ژ", groupHebrew: "מדריך למתחילים", groupThai: "สอนทำอาหาร", groupDevanagari: "आसान रेसिपी",
	groupBengali: "সহজ রান্না", groupTamil: "சமையல்", groupTelugu: "వంటలు", groupEastAsian: "初心者のギター入門", groupHangul: "고양이 키우기",
}

func packLibrary(t testing.TB) *Library {
	t.Helper()
	l, err := Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestTypefacesDrawTheirScripts wants every font of the table in the pack, and
// able to draw a title of its script alone.
func TestTypefacesDrawTheirScripts(t *testing.T) {
	library := packLibrary(t)
	if len(Typefaces()) < 15 {
		t.Errorf("%d display styles: %v", len(Typefaces()), Typefaces())
	}
	for name, row := range typefaces() {
		for group, file := range row {
			if !library.Has(file) {
				t.Errorf("%s: the pack lacks %s", name, file)
				continue
			}
			f, err := library.fonts[file].parse()
			if err != nil {
				t.Fatal(err)
			}
			if !drawsAll(f, func(r rune) bool { return r != ' ' }, []rune(scripts[group])) {
				t.Errorf("%s: %s cannot draw %q", name, file, scripts[group])
			}
		}
	}
}

func TestEveryScriptIsDrawnInOneFontPerLine(t *testing.T) {
	library := packLibrary(t)
	for _, name := range Typefaces() {
		for group, title := range scripts {
			line := library.Typeface(name).Shape(title, 0)
			if line.Empty() {
				t.Errorf("%s draws nothing of %q", name, title)
			}
			for _, g := range line.glyphs {
				if g.id == 0 || g.font != line.glyphs[0].font {
					t.Errorf("%s: %q (group %d) mixes fonts or shows an empty box", name, title, group)
					break
				}
			}
		}
	}
}

// TestMixedScriptsLookAlikeInSize compares the capitals of a Latin word with the
// letters beside it.
func TestMixedScriptsLookAlikeInSize(t *testing.T) {
	library := packLibrary(t)
	for text, group := range map[string]scriptGroup{
		"HHH HHH": groupLatin, "HHH ااا": groupArabic, "HHH 口口口": groupEastAsian, "HHH हहह": groupDevanagari, "HHH ההה": groupHebrew,
	} {
		s := library.Typeface("anton")
		letters := s.clean(text, 0)
		sh := newShaper()
		m := sh.match(letters)
		latin, other := letters[0], letters[len(letters)-1]
		_, share := opticalHeight(group)
		a := sh.capitals(latin.font, groupLatin) * m.scale(latin)
		b := sh.capitals(other.font, group) * share * m.scale(other)
		if b < a*.8 || b > a*1.25 {
			t.Errorf("%q: capitals are %.0f high, the letters beside them %.0f", text, a, b)
		}
	}
}

func TestFiguresTakeTheFontOfTheWords(t *testing.T) {
	library := packLibrary(t)
	for _, title := range []string{"10 советов", "Топ 5 ошибок", "5 λάθη", "10 نصائح"} {
		letters := library.Typeface("anton").clean(title, 0)
		word := letters[len(letters)-1].font
		for _, l := range letters {
			if l.font != word {
				t.Errorf("%q: %q has another font", title, l.char)
			}
		}
	}
}
