package studio_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/studiotest"
	"github.com/routix/routix/sdk/studio/subject"
)

// minimal is a pack that Open accepts: fonts are not read before they are used.
func minimal() fstest.MapFS {
	pack := fstest.MapFS{"icons.json": {Data: []byte(`[{"name":"house","group":"Travel & Places","keywords":["home"]}]`)}}
	for _, name := range []string{"anton", "montserrat-black", "lalezar", "vazirmatn-black"} {
		pack["fonts/"+name+".ttf"] = &fstest.MapFile{}
	}
	return pack
}

func TestOpen(t *testing.T) {
	kit, err := studio.Open(minimal())
	if err != nil {
		t.Fatal(err)
	}
	if len(kit.Icons) != 1 || kit.Icons[0].Name != "house" || kit.Icons[0].Keywords[0] != "home" {
		t.Errorf("icons %+v", kit.Icons)
	}
	if !kit.Fonts.Has("anton") || kit.Fonts.Has("bangers") {
		t.Error("fonts are not those of the pack")
	}
}

func TestOpenNamesMissingFile(t *testing.T) {
	for _, missing := range []string{"icons.json", "fonts/anton.ttf", "fonts/lalezar.ttf", "fonts/montserrat-black.ttf", "fonts/vazirmatn-black.ttf"} {
		pack := minimal()
		delete(pack, missing)
		_, err := studio.Open(pack)
		if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), missing) {
			t.Errorf("without %s: %v", missing, err)
		}
	}
	if _, err := studio.Open(fstest.MapFS{}); err == nil {
		t.Error("an empty pack opens")
	}
}

func TestRealPackDraws(t *testing.T) {
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := kit.Fonts.Stack("anton", "bangers", "bebas-neue", "luckiest-guy", "lilita-one", "poppins-black", "lalezar").Check(); err != nil {
		t.Error(err)
	}
	for _, icon := range kit.Icons {
		if !kit.Subjects.Has(icon.Name) {
			t.Errorf("icon %q of the index is not in the pack", icon.Name)
		}
	}
	c := canvas.New(320, 180, 1)
	c.Soft(func(_, _ float32) canvas.Color { return canvas.Hex(0x203050) })
	if err := kit.Subjects.Draw(c, "house", subject.Hero{X: 900, Y: 360, Size: 500, Rim: canvas.White()}); err != nil {
		t.Fatal(err)
	}
	white := canvas.White()
	block := lettering.DrawBlock(c, "A home", nil, 40, 60, 560, 400, lettering.Style{
		Fonts: kit.Fonts.Stack("anton"), Top: white, Bottom: white, StrokeWidth: .05, Shadow: .5,
	})
	if r := lettering.Legibility(c.Image, block); r.Score < 80 {
		t.Errorf("white letters with a black outline on blue read %+v", r)
	}
	if again, err := kit.Subjects.Picture("house"); err != nil || again.Rect.Empty() {
		t.Errorf("house: %v", err)
	}
}

func BenchmarkOpen(b *testing.B) {
	pack := studiotest.Open(b)
	for b.Loop() {
		if _, err := studio.Open(pack); err != nil {
			b.Fatal(err)
		}
	}
}
