package anime

import (
	"image"
	"testing"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/face"
)

// seriesScenes are six scenes of one light each and their heroes' faces.
var seriesScenes = []struct {
	scene   scene.Name
	emotion character.Emotion
}{{scene.Review, character.Smile}, {"classroom", character.Laugh}, {scene.Power, character.Shout}, {"kitchen", character.Wink}, {"beach", character.Excited}, {"office", character.Puzzled}}

// portraitOf paints a picture of a series and cuts head and hair out of it, at
// the same size and side for every picture.
func portraitOf(t *testing.T, s *Studio, id string, i int) *image.RGBA {
	t.Helper()
	silent := false
	p := s.Plan(Request{Prompt: "Episode", Width: 480, Height: 270, Seed: int64(i), Options: Options{
		CharacterID: id, Scene: string(seriesScenes[i].scene), Emotion: string(seriesScenes[i].emotion), Pose: string(scene.NoGesture), SoundEffects: &silent, Prop: &silent,
	}})
	if p.Setting.Hero != character.FromID(id) {
		t.Fatalf("%s in scene %d: another identity", id, i)
	}
	b := p.Board()
	b.Backdrop()
	b.Cast()
	b.Foreground()
	var box scene.Area
	for _, l := range b.Layers() {
		if l.Name == "face" {
			box = l.Area
		}
	}
	im := b.Image()
	w, h := float32(im.Rect.Dx()), float32(im.Rect.Dy())
	head := image.Rect(int(box.X*w), int((box.Y-box.H*.45)*h), int((box.X+box.W)*w), int((box.Y+box.H)*h)).Intersect(im.Rect)
	small := image.NewRGBA(image.Rect(0, 0, 12, 18))
	canvas.Downscale(small, im.SubImage(head).(*image.RGBA)) //nolint:forcetypeassert // a part of an RGBA is one
	return small
}

// unlike is the mean difference of two small portraits, each set to the same
// brightness: 0 for equal ones.
func unlike(a, b *image.RGBA) float64 {
	mean := func(im *image.RGBA) float64 {
		sum := 1.0
		for i := 0; i < len(im.Pix); i += 4 {
			sum += float64(im.Pix[i]) + float64(im.Pix[i+1]) + float64(im.Pix[i+2])
		}
		return sum / float64(len(im.Pix)/4*3)
	}
	ka, kb, sum := 128/mean(a), 128/mean(b), 0.0
	for i := range a.Pix {
		if i%4 < 3 {
			d := float64(a.Pix[i])*ka - float64(b.Pix[i])*kb
			sum += max(d, -d)
		}
	}
	return sum / float64(len(a.Pix)/4*3)
}

// TestSeriesShowsOnePerson paints four characters in six scenes: pictures of one
// must look much more alike than pictures of two.
func TestSeriesShowsOnePerson(t *testing.T) {
	s := open(t)
	ids := []string{"my-channel", "the-other-one", "third", "somebody else"}
	portraits := map[string][]*image.RGBA{}
	for _, id := range ids {
		for i := range seriesScenes {
			portraits[id] = append(portraits[id], portraitOf(t, s, id, i))
		}
	}
	for i, id := range ids {
		var same, other, sames, others float64
		for k, a := range portraits[id] {
			for _, b := range portraits[id][k+1:] {
				same += unlike(a, b)
				sames++
			}
			for _, stranger := range append(ids[:i:i], ids[i+1:]...) {
				other += unlike(a, portraits[stranger][k])
				others++
			}
		}
		if same, other = same/sames, other/others; same*1.35 > other {
			t.Errorf("%s: pictures of one character differ by %.1f, of others by %.1f", id, same, other)
		}
	}
}

func TestPhotoGivesOnePerson(t *testing.T) {
	s := open(t)
	person := &Person{ID: "abc-0", Traits: face.Traits{
		Skin: canvas.Hex(0xd8a888), Hair: canvas.Hex(0x3a2a20), Eyes: canvas.Hex(0x4a3020), FaceWidth: .84, JawWidth: .8, EyeOpen: .3, HairLength: 1, HairVolume: .2,
	}}
	looks := func(prompt string, seed int64) character.Identity {
		req := small(prompt, Options{})
		req.Seed, req.Person = seed, person
		c := s.Plan(req).Setting.Hero
		// What is worn belongs to the scene, not to the person.
		c.Outfit, c.OutfitColor, c.TrimColor, c.Headset, c.Glasses, c.Headband, c.Hat, c.Ribbon = "", canvas.Color{}, canvas.Color{}, false, false, false, false, false
		c.Iris = ""
		return c
	}
	first := looks("easy ramen recipe", 1)
	for i, prompt := range []string{"dragon fight", "lofi night", "football match", "learn japanese", "haunted house"} {
		if got := looks(prompt, int64(i)); got != first {
			t.Errorf("%q: %+v is not %+v", prompt, got, first)
		}
	}
	person.ID = "def-0"
	if looks("easy ramen recipe", 1) == first {
		t.Error("another photo gives the same locks of hair")
	}
}
