package anime

import (
	"fmt"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func open(t testing.TB) *Studio {
	t.Helper()
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return New(kit)
}

func small(prompt string, o Options) Request {
	return Request{Prompt: prompt, Width: 320, Height: 180, Seed: 1, Options: o}
}

func TestSceneOf(t *testing.T) {
	for prompt, want := range map[string]scene.Name{
		"Top 10 strongest anime villains":           scene.Villains,
		"How I learned Japanese in 6 months":        scene.Slice,
		"Cozy rainy night lofi":                     scene.Lofi,
		"Dragon energy power-up fight":              scene.Power,
		"Chapter 1100 review and reaction":          scene.Review,
		"Drawing a manga panel from scratch":        scene.Manga,
		"Is the manga better than the anime?":       scene.Manga,
		"The most evil vampire in a haunted castle": scene.Villains,
		"Easy ramen recipe":                         "kitchen",
		"How to invest your first salary":           "office",
		"Football world cup goals":                  "stadium",
		"Black holes and the universe":              "space",
		"Train trip through the country":            "train",
	} {
		if got := sceneOf(read(prompt), brief.Brief{}, 0); got != want {
			t.Errorf("%q: %s, want %s", prompt, got, want)
		}
	}
}

func TestSceneOfUnknownWordsVaries(t *testing.T) {
	seen := map[scene.Name]bool{}
	for chance := range uint64(10) {
		seen[sceneOf(read("qwertz uiop"), brief.Brief{}, chance)] = true
	}
	if len(seen) < 3 {
		t.Errorf("only %v", seen)
	}
}

func TestEmotionOf(t *testing.T) {
	for prompt, want := range map[string]character.Emotion{
		"I was SHOCKED!": character.Shock, "a sad goodbye": character.Sad, "😭": character.Cry, "I cried": character.Cry, "so happy and fun": character.Smile,
		"a funny prank": character.Laugh, "why is this so confusing": character.Puzzled, "chill and relax": character.Calm, "qwertz": "", "the angry fight": character.Shout, "pure evil villain": character.Evil,
	} {
		if got := emotionOf(read(prompt)); got != want {
			t.Errorf("%q: %q, want %q", prompt, got, want)
		}
	}
}

func TestGestureOf(t *testing.T) {
	for prompt, want := range map[string]character.Gesture{
		"hello and welcome": character.Wave, "the best one, recommended": character.ThumbsUp, "stop doing that, warning": character.Reach,
		"the samurai's sword": character.Sword, "qwertz": character.Relaxed,
	} {
		if got := gestureOf(read(prompt)); got != want {
			t.Errorf("%q: %q, want %q", prompt, got, want)
		}
	}
}

func TestDescribe(t *testing.T) {
	c := describe(character.FromID("anyone"), read("A pink-haired girl with long hair, green eyes, a red hoodie and glasses"))
	pink, green, red := color("pink"), color("green"), color("red")
	if !c.Feminine || c.HairColor != pink || c.EyeColor != green || c.OutfitColor != red || c.Outfit != character.Hoodie || c.Hair != character.Long || !c.Glasses {
		t.Errorf("read as %+v", c)
	}
	if boy := describe(character.FromID("anyone"), read("a boy ninja")); boy.Feminine || !boy.Headband || boy.Outfit != character.Shinobi {
		t.Errorf("read as %+v", boy)
	}
	if old := describe(character.FromID("anyone"), read("an old man learns to dance")); old.Form != character.Elder || old.HairColor != color("white") {
		t.Errorf("read as %+v", old)
	}
	plain := character.FromID("anyone")
	if same := describe(plain, read("long live the short king of green energy")); same.HairColor != plain.HairColor || same.EyeColor != plain.EyeColor || same.OutfitColor != plain.OutfitColor {
		t.Errorf("words about other things changed the looks: %+v", same)
	}
}

func TestCharacterStaysOverASeries(t *testing.T) {
	s := open(t)
	want := character.FromID("my-channel")
	for i, prompt := range []string{"Top 10 villains", "a pink-haired girl says goodbye", "lofi night", "review of chapter 3", "the final fight"} {
		req := small(prompt, Options{CharacterID: "my-channel"})
		req.Seed = int64(i)
		p := s.Plan(req)
		if p.Setting.Hero != want || p.CharacterID != "my-channel" {
			t.Errorf("%q: the hero is %+v", prompt, p.Setting.Hero)
		}
	}
}

func TestHeroByChanceComesAgain(t *testing.T) {
	s := open(t)
	first := s.Plan(small("a blonde boy fights a dragon", Options{}))
	again := s.Plan(small("cozy rainy evening", Options{CharacterID: first.CharacterID}))
	if again.Setting.Hero != first.Setting.Hero || again.CharacterID != first.CharacterID {
		t.Errorf("%+v came back as %+v", first.Setting.Hero, again.Setting.Hero)
	}
}

func TestOptionsWin(t *testing.T) {
	yes, no := true, false
	p := open(t).Plan(small("sad villains at night", Options{
		CharacterID: "x", Scene: "slice", Emotion: "grin", Hair: "bob", HairColor: "teal", Eyes: "red", Outfit: "cape", OutfitColor: "white",
		SoundEffects: &yes, Prop: &no, Palette: "mint", Side: "left",
	}))
	got := p.Setting
	if got.Scene != scene.Slice || got.Emotion != character.Grin || got.Silent || got.Prop != nil || got.Palette != "mint" || got.Side != scene.Left {
		t.Errorf("setting is %+v", got)
	}
	h := got.Hero
	if h.Hair != character.Bob || h.Outfit != character.Cape || distance(h, "teal", "red", "white") > .01 {
		t.Errorf("hero is %+v", h)
	}
	if p.CharacterID == "x" {
		t.Error("a changed hero keeps the id")
	}
}

func distance(h character.Identity, hair, eyes, outfit string) float32 {
	d := func(a, b float32) float32 { return max(a-b, b-a) }
	return max(d(h.HairColor.R, color(hair).R), d(h.EyeColor.G, color(eyes).G), d(h.OutfitColor.B, color(outfit).B))
}

func TestTitles(t *testing.T) {
	s := open(t)
	for prompt, want := range map[string]string{
		"5 Valorant tips to rank up fast":                      "5 Valorant tips",
		"My honest review of the quietest mechanical keyboard": "Quietest mechanical keyboard",
		"Full body workout at home, no equipment":              "Full body workout",
		"最強のアニメ":                                               "最強のアニメ",
	} {
		if got := s.Plan(small(prompt, Options{})).Setting.Title; got != want {
			t.Errorf("%q: title %q", prompt, got)
		}
	}
	long := "The 7 biggest mistakes that nearly every new investor makes in the first year and how you can avoid them"
	got := s.Plan(small(long, Options{})).Setting.Title
	if got == "" || len(got) > 60 || !strings.Contains(got, "7") {
		t.Errorf("long prompt: title %q", got)
	}
	req := small(long, Options{})
	req.Title = "Own words"
	if got := s.Plan(req).Setting.Title; got != "Own words" {
		t.Errorf("given title became %q", got)
	}
}

// TestAnyPromptDraws takes words that nobody planned for.
func TestAnyPromptDraws(t *testing.T) {
	s := open(t)
	for i, prompt := range []string{
		"a", "😭💔", "...", "\x00\x01", "----", "🇯🇵", "نص عربي طويل جدا", "Привет, мир!", "日本", "ไทย", strings.Repeat("word ", 400), strings.Repeat("ю", 2000),
		"'", "#1 #2 #3", "<script>alert(1)</script>", "NULL", "-1", "the the the", "girl boy girl boy", "\u202e reversed",
	} {
		req := small(prompt, Options{})
		req.Width, req.Height = []int{320, 180, 200}[i%3], []int{180, 320, 200}[i%3]
		b := s.Plan(req).Board()
		b.Backdrop()
		b.Cast()
		b.Foreground()
		b.Letter()
		if im := b.Image(); im.RGBAAt(im.Rect.Dx()/2, im.Rect.Dy()/2).A != 255 {
			t.Errorf("%q leaves a hole", prompt)
		}
	}
}

func TestSeedsVary(t *testing.T) {
	s := open(t)
	heroes, scenes := map[string]bool{}, map[string]bool{}
	for seed := range int64(12) {
		req := small("a story about nothing", Options{})
		req.Seed = seed
		p := s.Plan(req)
		heroes[p.CharacterID] = true
		scenes[fmt.Sprint(p.Setting.Scene, p.Setting.Silent)] = true
	}
	if len(heroes) != 12 || len(scenes) < 4 {
		t.Errorf("12 seeds gave %d heroes and scenes %v", len(heroes), scenes)
	}
}

// TestKickerStandsBesideTheTitle reads prompts with a second phrase: it is shown
// small, in the order of the prompt, unless it is cut from the middle of one.
func TestKickerStandsBesideTheTitle(t *testing.T) {
	s := open(t)
	for _, c := range []struct {
		prompt, kicker string
		first          bool
	}{
		{"Full body workout at home, no equipment", "no equipment", false},
		{"I tried the spiciest ramen in Tokyo", "I tried", true},
		{"The psychology of success, podcast with a brain surgeon", "", false},
		{"Cheap vs expensive pizza", "", false},
	} {
		p := s.Plan(small(c.prompt, Options{}))
		if got := p.Setting; got.Kicker != c.kicker || got.KickerFirst != c.first {
			t.Errorf("%q: kicker %q, first %v", c.prompt, got.Kicker, got.KickerFirst)
		}
		shown := false
		for _, l := range p.Board().Layers() {
			shown = shown || l.Name == "kicker" && l.Text == c.kicker
		}
		if shown != (c.kicker != "") {
			t.Errorf("%q: kicker shown is %v", c.prompt, shown)
		}
	}
}

func TestSwordIsShownOnce(t *testing.T) {
	if set := open(t).Plan(small("A samurai with his sword", Options{Scene: "dojo"})).Setting; set.Gesture != character.Sword || set.Prop != nil {
		t.Errorf("gesture %s with a prop: %v", set.Gesture, set.Prop != nil)
	}
}
