package character_test

import (
	"fmt"
	"image"
	"slices"
	"testing"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// pageSize is the small page that figures are drawn on here.
var pageSize = image.Rect(0, 0, 200, 200)

func portrait() character.Pose {
	return character.Pose{X: 100, Y: 90, Scale: .45}
}

func TestIDAloneDecides(t *testing.T) {
	seen := map[character.Identity]string{}
	for i := range 200 {
		id := fmt.Sprint("channel-", i)
		who := character.FromID(id)
		if again := character.FromID(id); again != who || !slices.Equal(again.Vector(), who.Vector()) {
			t.Fatalf("%s gives two characters", id)
		}
		if other, taken := seen[who]; taken {
			t.Errorf("%s and %s are the same character", id, other)
		}
		seen[who] = id
	}
}

func TestVectorIsNormal(t *testing.T) {
	for i := range 200 {
		for k, v := range character.FromID(fmt.Sprint(i)).Vector() {
			if v < 0 || v > 1 {
				t.Fatalf("character %d: element %d is %v", i, k, v)
			}
		}
	}
}

func TestCodeGivesTheSameCharacter(t *testing.T) {
	for i := range 100 {
		who := character.FromID(fmt.Sprint("code-", i))
		who.Headband, who.Outfit = i%2 == 0, character.Outfits()[i%len(character.Outfits())]
		code := who.Code()
		if again := character.FromID(code); again != who {
			t.Fatalf("%s: %+v became %+v", code, who, again)
		}
		if len(code) > 100 {
			t.Fatalf("the code has %d characters", len(code))
		}
	}
}

func FuzzFromID(f *testing.F) {
	f.Add("ch1-")
	f.Add(character.FromID("x").Code())
	f.Fuzz(func(t *testing.T, id string) {
		who := character.FromID(id)
		if again := character.FromID(who.Code()); again != who {
			t.Errorf("%q: the code of its character is another's", id)
		}
		character.Draw(image.Rect(0, 0, 40, 40), ink.Identity(), who, character.Pose{X: 20, Y: 18, Scale: .08, Yaw: .5})
	})
}

// TestEverythingDraws puts every hair style with every outfit and emotion: the
// middle of the face must be covered, the corners of the page must not.
func TestEverythingDraws(t *testing.T) {
	for i, hair := range character.Hairs() {
		for k, outfit := range character.Outfits() {
			if (i+k)%4 != 0 { // every style and outfit several times, in about a hundred pairs
				continue
			}
			who := character.FromID("model").WithBuild(k%2 == 0)
			who.Hair, who.Outfit = hair, outfit
			who.Headset, who.Glasses, who.Headband, who.CatEars, who.Scar = true, true, true, true, true
			who.Freckles, who.Earrings, who.EyePatch, who.Ribbon, who.Hat = true, true, k%4 == 0, true, i%2 == 0
			who.Form, who.Beard = character.Forms()[(i+k)%len(character.Forms())], character.FullBeard
			emotion := character.Emotions()[(i*len(character.Outfits())+k)%len(character.Emotions())]
			pose := portrait()
			pose.Emotion, pose.Yaw, pose.Mirror, pose.Gesture = emotion, float32(k%3-1)*.5, i%2 == 0, character.Gestures()[(i+k)%len(character.Gestures())]
			figure := character.Draw(pageSize, ink.Identity(), who, pose)
			if a := figure.Image.RGBAAt(100, 100).A; a != 255 {
				t.Errorf("%s %s %s: face is %d of 255 there", hair, outfit, emotion, a)
			}
			if a := figure.Image.RGBAAt(3, 197).A; a != 0 && pose.Gesture == character.Relaxed {
				t.Errorf("%s %s %s: corner is covered", hair, outfit, emotion)
			}
			if len(figure.Eyes) != 2 {
				t.Errorf("%s %s %s: %d eyes", hair, outfit, emotion, len(figure.Eyes))
			}
		}
	}
}

// TestGesturesDiffer draws every gesture on either side.
func TestGesturesDiffer(t *testing.T) {
	drawn := map[string]character.Gesture{}
	for _, gesture := range append(character.Gestures(), character.Relaxed) {
		for _, yaw := range []float32{-.4, .4} {
			pose := character.Pose{X: 100, Y: 60, Scale: .3, Gesture: gesture, Yaw: yaw}
			figure := character.Draw(pageSize, ink.Identity(), character.FromID("actor"), pose)
			if figure.Image.RGBAAt(100, 66).A != 255 {
				t.Errorf("%s leaves a hole in the face", gesture)
			}
			pixels := string(figure.Image.Pix)
			if other, same := drawn[pixels]; same {
				t.Errorf("%q looks like %q", gesture, other)
			}
			drawn[pixels] = gesture
		}
	}
}

// TestHeldThingIsShown finds the colour of what a hand holds where HeldBox says.
func TestHeldThingIsShown(t *testing.T) {
	thing := image.NewRGBA(image.Rect(0, 0, 40, 40))
	for i := range thing.Pix {
		thing.Pix[i] = [4]uint8{0, 255, 0, 255}[i%4]
	}
	for _, pose := range []character.Pose{{X: 100, Y: 60, Scale: .3, Yaw: .4}, {X: 110, Y: 70, Scale: .35, Yaw: .4, Mirror: true}} {
		pose.Gesture, pose.Held = character.Hold, thing
		who := character.FromID("waiter")
		box := character.HeldBox(ink.Identity(), who, pose)
		middle := box.Min.Add(box.Max).Div(2)
		c := character.Draw(pageSize, ink.Identity(), who, pose).Image.RGBAAt(middle.X, middle.Y)
		if c.G < 200 || c.R > 60 {
			t.Errorf("at %v in %v is %v", middle, box, c)
		}
	}
}

func TestFormsDiffer(t *testing.T) {
	drawn := map[string]character.Form{}
	for _, form := range character.Forms() {
		who := character.FromID("actor")
		who.Form = form
		pixels := string(character.Draw(pageSize, ink.Identity(), who, portrait()).Image.Pix)
		if other, same := drawn[pixels]; same {
			t.Errorf("%s looks like %s", form, other)
		}
		drawn[pixels] = form
	}
}

func TestEmotionsDiffer(t *testing.T) {
	drawn := map[string]character.Emotion{}
	for _, emotion := range character.Emotions() {
		pose := portrait()
		pose.Emotion = emotion
		pixels := string(character.Draw(pageSize, ink.Identity(), character.FromID("actor"), pose).Image.Pix)
		if other, same := drawn[pixels]; same {
			t.Errorf("%s looks like %s", emotion, other)
		}
		drawn[pixels] = emotion
	}
}

// TestHairColourStays compares the commonest colour above the brow over poses.
func TestHairColourStays(t *testing.T) {
	for i := range 6 {
		who := character.FromID(fmt.Sprint("series-", i))
		who.Hair = []character.Hair{character.Bob, character.Long, character.Spiky, character.PonyTail, character.Short, character.Hime}[i]
		who.Headset, who.CatEars, who.Ribbon, who.TipColor = false, false, false, who.HairColor
		for _, pose := range []character.Pose{
			{X: 100, Y: 90, Scale: .45, Emotion: character.Smile},
			{X: 100, Y: 110, Scale: .5, Emotion: character.Shout, Yaw: .5, Tilt: 6, Mirror: true},
			{X: 100, Y: 100, Scale: .4, Emotion: character.Calm, Yaw: -.5, Tilt: -8},
		} {
			figure := character.Draw(pageSize, ink.Identity(), who, pose)
			area := image.Rect(70, int(pose.Y-130*pose.Scale), 130, int(pose.Y-60*pose.Scale))
			tones := ink.NewTones(who.HairColor)
			if got := commonest(figure.Image, area); min(distance(got, tones.Base), distance(got, tones.Shade)) > .02 {
				t.Errorf("character %d, yaw %v: hair is %v, want %v or its shade", i, pose.Yaw, got, who.HairColor)
			}
		}
	}
}

// commonest is the colour of most opaque pixels of an area.
func commonest(im *image.RGBA, area image.Rectangle) canvas.Color {
	count, best, most := map[[3]uint8]int{}, [3]uint8{}, 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			p := im.RGBAAt(x, y)
			if p.A < 255 {
				continue
			}
			key := [3]uint8{p.R, p.G, p.B}
			count[key]++
			if count[key] > most {
				best, most = key, count[key]
			}
		}
	}
	return canvas.Color{R: float32(best[0]) / 255, G: float32(best[1]) / 255, B: float32(best[2]) / 255}
}

func distance(a, b canvas.Color) float32 {
	return max(canvas.Abs(a.R-b.R), canvas.Abs(a.G-b.G), canvas.Abs(a.B-b.B))
}

func TestFaceBoxHoldsTheEyes(t *testing.T) {
	for _, pose := range []character.Pose{
		{X: 100, Y: 90, Scale: .45}, {X: 60, Y: 120, Scale: .3, Tilt: 8, Yaw: .5}, {X: 140, Y: 80, Scale: .5, Tilt: -8, Lean: 4, Yaw: -.55, Mirror: true},
	} {
		x0, y0, x1, y1 := character.FaceBox(pose)
		for _, eye := range character.Draw(pageSize, ink.Identity(), character.FromID("x"), pose).Eyes {
			if eye.X < x0 || eye.X > x1 || eye.Y < y0 || eye.Y > y1 {
				t.Errorf("pose %+v: eye %v is outside %v %v %v %v", pose, eye, x0, y0, x1, y1)
			}
		}
	}
}
