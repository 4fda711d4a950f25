package brief

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio/scene"
	"github.com/routix/routix/sdk/studio/studiotest"
	"github.com/routix/routix/sdk/studio/subject"
)

// pictures tells whether a subject can be drawn from the pack.
func pictures(t *testing.T) func(name string) bool {
	t.Helper()
	pack := studiotest.Open(t)
	data, err := fs.ReadFile(pack, "icons.json")
	if err != nil {
		t.Fatal(err)
	}
	var icons []Icon
	if err := json.Unmarshal(data, &icons); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, icon := range icons {
		known[icon.Name] = true
	}
	kinds := map[string]bool{}
	for _, d := range subject.Drawings() {
		kinds[strings.Split(d.Name, ":")[1]] = true
	}
	return func(name string) bool {
		parts := strings.Split(name, ":")
		if len(parts) == 1 {
			return known[name]
		}
		if (parts[1] == "tint" || parts[1] == "hue" || parts[1] == "pixel") && !known[parts[2]] {
			return false
		}
		return parts[0]+":" == subject.DrawnPrefix && kinds[parts[1]]
	}
}

func TestLexiconNamesPictures(t *testing.T) {
	exists, l := pictures(t), readLexicon()
	themes := parseThemes(themesText)
	for phrase, entries := range l.exact {
		if len(entries) > 1 {
			t.Errorf("%q is listed %d times", phrase, len(entries))
		}
		for _, e := range entries {
			if e.theme != "" && e.theme != "down" && themes[e.theme].Energy == 0 {
				t.Errorf("%q: no theme is called %q", phrase, e.theme)
			}
			if len(e.words) == 0 || len(e.words) > maxPhrase {
				t.Errorf("%q has %d words", phrase, len(e.words))
			}
			if len(e.icons) == 0 && e.person == "" {
				t.Errorf("%q names nothing to show", phrase)
			}
			for _, icon := range e.icons {
				if !exists(icon) {
					t.Errorf("%q: no picture is called %q", phrase, icon)
				}
			}
		}
	}
}

func TestThemesNameScenesAndPictures(t *testing.T) {
	exists := pictures(t)
	scenes := map[string]bool{}
	for _, name := range scene.Names() {
		scenes[name] = true
	}
	for phrase, name := range parseScenes(scenesText) {
		if !scenes[name] {
			t.Errorf("%q: no scene is called %q", phrase, name)
		}
	}
	for name, s := range parseThemes(themesText) {
		for _, b := range s.Backgrounds {
			if !scenes[b] {
				t.Errorf("%s: no scene is called %q", name, b)
			}
		}
		for _, p := range s.Particles {
			if !exists(p) {
				t.Errorf("%s: no picture is called %q", name, p)
			}
		}
	}
}
