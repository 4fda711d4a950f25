package compose

import (
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/studiotest"
	"github.com/routix/routix/sdk/studio/subject"
)

// composition is a request for prompt on a scene with a floor and a plain layout.
func composition(t *testing.T, kit *studio.Kit, prompt string, seed int64) *Composition {
	t.Helper()
	icons := make([]brief.Icon, len(kit.Icons))
	for i, icon := range kit.Icons {
		icons[i] = brief.Icon(icon)
	}
	c, err := New(kit, brief.NewReader(icons).Read(prompt, ""), Options{Width: 128, Height: 72, Seed: seed, Quality: Full, Layout: LayoutLeft, Background: "studio"})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func openPack(t *testing.T) *studio.Kit {
	t.Helper()
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return kit
}

func TestNearTopicsAreStagedApart(t *testing.T) {
	kit := openPack(t)
	c := composition(t, kit, "Best laptop", 1)
	for name, least := range map[string]int{"laptop": 4, "pizza": 6, "dog": 4, "racing-car": 5, "gen:trophy:1": 4} {
		seen := map[staging]bool{}
		for seed := range uint64(60) {
			c.choice.seed = seed << 22
			seen[c.stagingOf(name)] = true
		}
		if len(seen) < least {
			t.Errorf("%s is staged in %d ways", name, len(seen))
		}
	}
}

func TestGentleTopicsAreSpared(t *testing.T) {
	kit := openPack(t)
	for _, prompt := range []string{"Cute puppy training on fire", "Baby sleep: frozen milk tips", "Skin care burning question"} {
		c := composition(t, kit, prompt, 3)
		for seed := range uint64(80) {
			c.choice.seed = seed<<22 | seed<<32
			for _, name := range []string{"dog-face", "baby-bottle", "lotion-bottle"} {
				if s := c.stagingOf(name); s == stageDebris && c.isGentle() {
					t.Errorf("%q: %s bursts", prompt, name)
				}
				if got := c.treatmentOf(name); got != "" && c.isGentle() {
					t.Errorf("%q: %s is %s", prompt, name, got)
				}
			}
		}
	}
}

func TestWordsTreatSubjects(t *testing.T) {
	kit := openPack(t)
	for prompt, want := range map[string]subject.Treatment{
		"My car is frozen":           subject.Frozen,
		"My laptop is on fire":       subject.Burning,
		"A billionaire's sports car": subject.Gold,
		"My laptop was hacked":       subject.Glitch,
	} {
		if got := composition(t, kit, prompt, 2).treatmentOf("laptop"); got != want {
			t.Errorf("%q makes the subject %q, not %q", prompt, got, want)
		}
	}
}

// TestPedestalKeepsSubjectInside raises subjects of every size.
func TestPedestalKeepsSubjectInside(t *testing.T) {
	kit := openPack(t)
	c := composition(t, kit, "Best laptop", 1)
	for _, size := range []float32{80, 300, 640, 2000} {
		h := c.actor("gen:trophy:1", spot{900, 360, size})
		h.Floor = 660
		c.raise(&h)
		r := c.pictureRect(h.name)
		tall := h.Size * float32(r.Dy()) / float32(max(r.Dx(), r.Dy()))
		if top := h.Y - tall/2; top < 0 || h.Floor+h.Size*pedestalPart > c.size.height {
			t.Errorf("of size %v: top %v, foot %v", size, top, h.Floor+h.Size*pedestalPart)
		}
	}
}
