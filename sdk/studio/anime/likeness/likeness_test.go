package likeness_test

import (
	"math"
	"testing"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/likeness"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/face"
)

func ordinary() face.Traits {
	return face.Traits{
		Skin: canvas.Hex(0xd8a888), Hair: canvas.Hex(0x3a2a20), Eyes: canvas.Hex(0x4a3020),
		FaceWidth: .84, JawWidth: .8, EyeOpen: .3, HairLength: .2, HairVolume: .2,
	}
}

func base() character.Identity { return character.FromID("somebody") }

func TestColoursFollow(t *testing.T) {
	pale, dark := ordinary(), ordinary()
	pale.Skin, dark.Skin = canvas.Hex(0xf4d8c8), canvas.Hex(0x5a3a28)
	if a, b := likeness.Of(pale, base()).Skin.Luma(), likeness.Of(dark, base()).Skin.Luma(); a < b+.2 {
		t.Errorf("skins of luma %v and %v", a, b)
	}
	blonde := ordinary()
	blonde.Hair = canvas.Hex(0xc8a050)
	if a, b := likeness.Of(blonde, base()).HairColor.Luma(), likeness.Of(ordinary(), base()).HairColor.Luma(); a < b+.3 {
		t.Errorf("blonde hair has luma %v and brown %v", a, b)
	}
	blue := ordinary()
	blue.Eyes = canvas.Hex(0x6080b0)
	if c := likeness.Of(blue, base()).EyeColor; c.B < c.R+.2 {
		t.Errorf("blue eyes became %v", c)
	}
}

func TestHairFollows(t *testing.T) {
	for want, change := range map[character.Hair]func(*face.Traits){
		character.Bald:  func(t *face.Traits) { t.Bald = true },
		character.Short: func(*face.Traits) {},
		character.Bob:   func(t *face.Traits) { t.HairLength = 1 },
	} {
		traits := ordinary()
		change(&traits)
		if got := likeness.Of(traits, base()).Hair; got != want {
			t.Errorf("%s: %s", want, got)
		}
	}
	long := ordinary()
	long.HairLength = 1.8
	if got := likeness.Of(long, base()); got.Hair != character.Long && got.Hair != character.Wavy || !got.Feminine {
		t.Errorf("long hair became %s", got.Hair)
	}
}

func TestProportionsFollow(t *testing.T) {
	wide, narrow := ordinary(), ordinary()
	wide.FaceWidth, narrow.FaceWidth = .97, .72
	a, b := likeness.Of(wide, base()), likeness.Of(narrow, base())
	if a.Form != character.Round || b.Form != character.Mature || a.FaceLength >= b.FaceLength {
		t.Errorf("a wide face is %s of length %v, a narrow one %s of %v", a.Form, a.FaceLength, b.Form, b.FaceLength)
	}
	open, narrowEyes := ordinary(), ordinary()
	open.EyeOpen, narrowEyes.EyeOpen = .42, .2
	if likeness.Of(open, base()).EyeHeight <= likeness.Of(narrowEyes, base()).EyeHeight {
		t.Error("open eyes are not larger")
	}
}

func TestEmotion(t *testing.T) {
	for want, traits := range map[character.Emotion]face.Traits{
		"": {}, character.Smile: {Smile: .1}, character.Laugh: {Smile: .1, MouthOpen: .3}, character.Shock: {MouthOpen: .7},
	} {
		if got := likeness.Emotion(traits); got != want {
			t.Errorf("%+v shows %q, want %q", traits, got, want)
		}
	}
}

// TestAnyTraitsGiveACharacter takes numbers that no face has.
func TestAnyTraitsGiveACharacter(t *testing.T) {
	nan := float32(math.NaN())
	for _, traits := range []face.Traits{
		{}, {FaceWidth: nan, JawWidth: nan, EyeOpen: nan, HairLength: nan}, {FaceWidth: 1e9, JawWidth: -1e9, EyeOpen: 1e9, HairLength: -5, HairVolume: 1e9},
	} {
		c := likeness.Of(traits, base())
		if settled := character.FromID(c.Code()); settled.Hair != c.Hair || settled.Form != c.Form {
			t.Errorf("%+v became %+v", traits, c)
		}
	}
}
