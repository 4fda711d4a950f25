package scene_test

import (
	"bytes"
	"fmt"
	"image"
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func openKit(t testing.TB) *studio.Kit {
	t.Helper()
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return kit
}

// shapes are the eight aspect ratios on small pages.
var shapes = []image.Point{{352, 198}, {198, 352}, {240, 240}, {280, 210}, {210, 280}, {300, 200}, {200, 300}, {420, 180}}

func setting(name scene.Name) scene.Setting {
	return scene.Setting{
		Scene: name, Title: "Why everyone got this ending wrong", Stress: map[int]bool{5: true},
		Hero:   character.FromID("hero"),
		Rivals: [2]character.Identity{character.FromID("left"), character.FromID("right")},
	}
}

func paint(b *scene.Board) *image.RGBA {
	b.Backdrop()
	b.Cast()
	b.Foreground()
	b.Letter()
	return b.Image()
}

func overlap(a, b scene.Area) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// TestNothingCoversTheFace lays out every scene on every shape with many seeds:
// the title must be there, lie within the page and, as the sound effect and the
// prop, leave the hero's face free.
func TestNothingCoversTheFace(t *testing.T) {
	kit := openKit(t)
	prop, err := kit.Subjects.Picture("rocket")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range scene.Names() {
		for _, shape := range shapes {
			seeds := uint64(4)
			if i > 8 { // the places share their stagings
				seeds = 1
			}
			for seed := range seeds {
				s := setting(name)
				s.Prop = prop
				layers := scene.New(shape.X, shape.Y, seed, kit.Fonts, s).Layers()
				if err := checkLayers(layers); err != nil {
					t.Errorf("%s %v seed %d: %v", name, shape, seed, err)
				}
			}
		}
	}
}

func checkLayers(layers []scene.Layer) error {
	byName := map[string]scene.Layer{}
	for i, l := range layers {
		byName[l.Name] = l
		if l.Z != i || l.Area.X < 0 || l.Area.Y < 0 || l.Area.X+l.Area.W > 1.001 || l.Area.Y+l.Area.H > 1.001 {
			return fmt.Errorf("layer %d is %+v", i, l)
		}
	}
	face, title := byName["face"], byName["title"]
	if face.Area.W < .1 || face.Area.H < .1 {
		return fmt.Errorf("the face is %+v", face.Area)
	}
	if title.Area.W*title.Area.H < .05 {
		return fmt.Errorf("the title is %+v", title.Area)
	}
	for _, other := range []string{"title", "sound", "prop"} {
		if l, there := byName[other]; there && overlap(l.Area, face.Area) {
			return fmt.Errorf("%s %+v lies on the face %+v", other, l.Area, face.Area)
		}
	}
	if opponent, there := byName["opponent"]; there && (overlap(opponent.Area, title.Area) || overlap(opponent.Area, face.Area)) {
		return fmt.Errorf("the opponent %+v lies on the title or the hero", opponent.Area)
	}
	return nil
}

// TestBadgeIsShown finds the badge among the layers, off the face, and in no
// picture that has none.
func TestBadgeIsShown(t *testing.T) {
	kit := openKit(t)
	for _, shape := range shapes {
		for seed := range uint64(4) {
			s := setting(scene.Review)
			s.Badge = "$50"
			layers := scene.New(shape.X, shape.Y, seed, kit.Fonts, s).Layers()
			var badge, face scene.Area
			for _, l := range layers {
				switch l.Name {
				case "badge":
					badge = l.Area
				case "face":
					face = l.Area
				}
			}
			if badge.W == 0 || overlap(badge, face) {
				t.Errorf("%v seed %d: badge %+v, face %+v", shape, seed, badge, face)
			}
		}
	}
}

// TestMoodsChangeThePicture paints one scene in every mood.
func TestMoodsChangeThePicture(t *testing.T) {
	kit := openKit(t)
	seen := map[string]scene.Mood{}
	for _, mood := range append(scene.Moods(), "") {
		s := setting("rooftop")
		s.Mood = mood
		pix := string(paint(scene.New(240, 135, 2, kit.Fonts, s)).Pix)
		if other, same := seen[pix]; same {
			t.Errorf("%q looks like %q", mood, other)
		}
		seen[pix] = mood
	}
}

func TestEverySceneDraws(t *testing.T) {
	kit := openKit(t)
	for k, name := range scene.Names() {
		for i, shape := range shapes {
			if testing.Short() && i > 1 || k > 8 && i != k%4 && i != 4+k%4 { // two shapes for each place
				continue
			}
			b := scene.New(shape.X, shape.Y, 5, kit.Fonts, setting(name))
			im := paint(b)
			if im.Rect.Size() != shape {
				t.Fatalf("%s: picture of %v instead of %v", name, im.Rect.Size(), shape)
			}
			for at := 3; at < len(im.Pix); at += 4 {
				if im.Pix[at] != 255 {
					t.Fatalf("%s %v: pixel %d is not opaque", name, shape, at/4)
				}
			}
			reading, titled := b.Legibility()
			if !titled || reading.Score < 10 {
				t.Errorf("%s %v: legibility is %v", name, shape, reading)
			}
		}
	}
}

func TestSeedDecides(t *testing.T) {
	kit := openKit(t)
	for k, name := range scene.Names() {
		if testing.Short() && k%3 != 0 {
			continue
		}
		draw := func(seed uint64) []byte { return paint(scene.New(320, 180, seed, kit.Fonts, setting(name))).Pix }
		first := draw(1)
		if !bytes.Equal(first, draw(1)) {
			t.Errorf("%s: one seed gives two pictures", name)
		}
		if share := changed(first, draw(2)); share < .2 {
			t.Errorf("%s: another seed changes %.0f %% of the pixels", name, share*100)
		}
	}
}

// changed is the share of pixels that differ visibly.
func changed(a, b []byte) float64 {
	const visible = 24
	n := 0
	for i := 0; i < len(a); i += 4 {
		for c := i; c < i+3; c++ {
			if d := int(a[c]) - int(b[c]); d > visible || d < -visible {
				n++
				break
			}
		}
	}
	return float64(n) / float64(len(a)/4)
}

func TestNamedChoicesAreKept(t *testing.T) {
	kit := openKit(t)
	for _, palette := range scene.PaletteNames() {
		s := setting(scene.Review)
		s.Palette, s.Emotion, s.Side = palette, character.Cry, scene.Left
		b := scene.New(640, 360, 3, kit.Fonts, s)
		var face scene.Area
		for _, l := range b.Layers() {
			if l.Name == "face" {
				face = l.Area
			}
		}
		if b.PaletteName() != palette || b.Emotion() != character.Cry || face.X > .5 {
			t.Errorf("palette %s, emotion %s, face at %v", b.PaletteName(), b.Emotion(), face.X)
		}
	}
}

func TestSilenceAndSound(t *testing.T) {
	kit := openKit(t)
	heard := map[string]bool{}
	for seed := range uint64(20) {
		s := setting(scene.Power)
		for _, l := range scene.New(640, 360, seed, kit.Fonts, s).Layers() {
			if l.Name == "sound" {
				heard[l.Text] = true
			}
		}
		s.Silent = true
		for _, l := range scene.New(640, 360, seed, kit.Fonts, s).Layers() {
			if l.Name == "sound" {
				t.Fatalf("seed %d: a silent scene says %s", seed, l.Text)
			}
		}
	}
	if len(heard) < 3 {
		t.Errorf("only %v were heard", heard)
	}
}

func TestUntitledPicture(t *testing.T) {
	s := setting(scene.Slice)
	s.Title = "😭"
	b := scene.New(320, 180, 1, openKit(t).Fonts, s)
	paint(b)
	if _, titled := b.Legibility(); titled {
		t.Error("a title without letters is said to be readable")
	}
}

func TestPaletteLike(t *testing.T) {
	kit := openKit(t)
	for _, palette := range []string{"crimson", "mint", "violet"} {
		s := setting(scene.Villains)
		s.Palette, s.Title = palette, ""
		b := scene.New(320, 180, 4, kit.Fonts, s)
		b.Backdrop()
		if got := scene.PaletteLike(b.Image()); got != palette {
			t.Errorf("a %s picture is taken for %s", palette, got)
		}
	}
}

func BenchmarkScene(b *testing.B) {
	kit := openKit(b)
	for _, name := range scene.Names() {
		for _, size := range []image.Point{{1280, 720}, {1920, 1080}} {
			b.Run(fmt.Sprintf("%s/%d", name, size.X), func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					paint(scene.New(size.X, size.Y, uint64(i), kit.Fonts, setting(name)))
				}
			})
		}
	}
}
