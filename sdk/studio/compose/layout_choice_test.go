package compose

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/routix/routix/sdk/studio/brief"
)

// corpus is the prompts that package brief is tested with: every form and theme.
func corpus(t *testing.T) []brief.Brief {
	t.Helper()
	data, err := os.ReadFile("../brief/testdata/prompts.json")
	if err != nil {
		t.Fatal(err)
	}
	var prompts []struct {
		Prompt string `json:"prompt"`
	}
	if err := json.Unmarshal(data, &prompts); err != nil {
		t.Fatal(err)
	}
	reader := brief.NewReader(nil)
	var out []brief.Brief
	for _, p := range prompts {
		out = append(out, reader.Read(p.Prompt, ""))
	}
	return out
}

func TestNoLayoutDominates(t *testing.T) {
	briefs := corpus(t)
	for _, size := range []Options{{Width: 1280, Height: 720}, {Width: 720, Height: 1280}} {
		count, total, sides := map[string]int{}, 0, map[bool]int{}
		for i, b := range briefs {
			for seed := range int64(4) {
				o := size
				o.Seed = seed*17 + int64(i)
				c := settle(b, o)
				count[c.layout]++
				sides[planOf(c.layout, shapeOf(o)).title.centerX() < .45 != c.mirrored]++
				total++
			}
		}
		const most, leastUsed = .25, 14
		for name, n := range count {
			if part := float64(n) / float64(total); part > most {
				t.Errorf("%s has %.2f of %d pictures", name, part, total)
			}
		}
		if len(count) < leastUsed {
			t.Errorf("only %d layouts are used: %v", len(count), count)
		}
		if sides[true] > total*3/5 {
			t.Errorf("%d of %d titles stand at the left", sides[true], total)
		}
		t.Log(total, count)
	}
}

func TestSeedsOfOnePromptGiveSeveralLayouts(t *testing.T) {
	for _, b := range corpus(t) {
		if b.Form == brief.Versus || b.Form == brief.BeforeAfter {
			continue
		}
		seen := map[string]bool{}
		for seed := range int64(24) {
			seen[settle(b, Options{Seed: seed}).layout] = true
		}
		if len(seen) < 3 { // a black hole needs the width
			t.Errorf("%q: 24 seeds gave %v", b.Prompt, seen)
		}
	}
}

func TestTextPositionIsObeyed(t *testing.T) {
	for _, b := range corpus(t)[:40] {
		if b.Form == brief.Versus || b.Form == brief.BeforeAfter {
			continue
		}
		for _, position := range TextPositions() {
			for seed := range int64(5) {
				o := Options{Width: 1280, Height: 720, Seed: seed, TextPosition: position}
				c := settle(b, o)
				p := planOf(c.layout, shapeOf(o))
				if c.mirrored {
					p = p.mirror()
				}
				if got := zone(p.title); got != position {
					t.Errorf("%q: %s puts the title %s, want %s", b.Prompt, c.layout, got, position)
				}
			}
		}
	}
}

func TestTextPositionTurnsALayout(t *testing.T) {
	for _, test := range []struct {
		layout, position string
		mirrored         bool
	}{
		{LayoutSplit, textRight, true}, {LayoutSplit, textLeft, false}, {LayoutTop, textRight, false}, {LayoutRight, textLeft, true},
	} {
		name, mirrored := chooseLayout(brief.Brief{Subjects: []string{"x"}}, Options{Layout: test.layout, TextPosition: test.position}, 0)
		if name != test.layout || mirrored != test.mirrored {
			t.Errorf("%s with text %s: %s, turned %v", test.layout, test.position, name, mirrored)
		}
	}
	if !slices.Contains(Layouts(), LayoutBehind) || len(Layouts()) < 16 {
		t.Errorf("layouts %v", Layouts())
	}
}

func TestQuotationMarksStandOverStatements(t *testing.T) {
	reader := brief.NewReader(nil)
	for _, test := range []struct {
		prompt, title string
		want          bool
	}{
		{"yoga", "NEVER GIVE UP ON YOURSELF", true}, {"motivation quotes for a hard day", "YOU CAN DO IT", true},
		{"Yoga for beginners at home every single morning", "", false}, {"I lived in a van for one whole year", "", false},
		{"7 mistakes new investors make", "7 mistakes new investors make", false}, {"yoga", "MY YOGA", false},
	} {
		b := reader.Read(test.prompt, test.title)
		got := slices.ContainsFunc(candidates(b), func(c candidate) bool { return c.name == LayoutQuote })
		if got != test.want {
			t.Errorf("%q %q (%s): quotation %v", test.prompt, b.Title, b.Theme, got)
		}
	}
}

func TestLongTitlesGetNoPanelOfTelevision(t *testing.T) {
	for title, want := range map[string]bool{"КАК ЗАРАБОТАТЬ ПЕРВЫЙ МИЛЛИОН": false, "I survived 24 hours": true} {
		list := candidates(brief.NewReader(nil).Read("money", title))
		if got := slices.ContainsFunc(list, func(c candidate) bool { return c.name == LayoutLowerThird }); got != want {
			t.Errorf("%q: %v", title, list)
		}
	}
}
