package compose

import "testing"

func TestPropsExist(t *testing.T) {
	kit := openPack(t)
	for _, table := range []map[string][]string{troubles, rewards} {
		for theme, icons := range table {
			if len(icons) > len(messSpots) {
				t.Errorf("%s has %d things for %d places", theme, len(icons), len(messSpots))
			}
			for _, icon := range icons {
				if !kit.Subjects.Has(icon) {
					t.Errorf("%s: no icon is called %s", theme, icon)
				}
			}
		}
	}
	for good, bad := range worn {
		if !kit.Subjects.Has(good) || !kit.Subjects.Has(bad) {
			t.Errorf("%s or %s does not exist", good, bad)
		}
	}
	for theme, mess := range messes {
		for _, p := range mess {
			if !kit.Subjects.Has(p.icon) {
				t.Errorf("%s: no icon is called %s", theme, p.icon)
			}
		}
	}
}

func TestThemesHaveTheirOwnTroubles(t *testing.T) {
	seen := map[string]string{}
	for theme := range troubles {
		for _, p := range messOf(theme) {
			seen[theme] += p.icon + " "
		}
	}
	distinct := map[string]bool{}
	for _, mess := range seen {
		distinct[mess] = true
	}
	if len(distinct) < 20 {
		t.Errorf("%d different messes", len(distinct))
	}
	if len(messOf("no such theme")) == 0 || len(rewardsOf("no such theme")) == 0 {
		t.Error("an unknown theme has no props")
	}
}
