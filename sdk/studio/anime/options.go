package anime

import (
	"image"

	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/face"
)

// Options are the choices that a request may make itself. The zero value leaves
// all of them to the prompt and the seed.
type Options struct {
	// CharacterID keeps one hero over a series: the identity follows from it
	// alone, and the prompt's words on looks are not heard. Only the options
	// below change it.
	CharacterID string `json:"character_id"`
	Scene       string `json:"scene"`
	// Background is the scene whose backdrop is painted.
	Background string `json:"background"`
	Emotion    string `json:"emotion"`
	Mood       string `json:"mood"`
	Palette    string `json:"palette"`
	// Layout is one of [Layouts].
	Layout string `json:"layout"`
	// Font, TextEffects and Badge change the lettering.
	Font        string `json:"font"`
	TextEffects string `json:"text_effects"`
	Badge       string `json:"badge"`
	// Subject is what to show beside the hero, in plain words.
	Subject string `json:"subject"`
	// Pose is what the hero's arms do: a gesture, or "none".
	Pose string `json:"pose"`
	// Side is where the hero stands: "left" or "right".
	Side string `json:"side"`
	// Face is the form of the face.
	Face string `json:"face"`
	// Hair and Outfit are styles; the others names of colours.
	Hair        string `json:"hair"`
	HairColor   string `json:"hair_color"`
	Eyes        string `json:"eyes"`
	Outfit      string `json:"outfit"`
	OutfitColor string `json:"outfit_color"`
	// SoundEffects and Prop are on where they fit unless false.
	SoundEffects *bool `json:"sound_effects"`
	Prop         *bool `json:"prop"`
}

// Request asks for one picture.
type Request struct {
	Prompt, Title string
	Width, Height int
	Seed          int64
	Options       Options
	// Photo is repainted as the backdrop, or nil.
	Photo *image.RGBA
	// Tinted draws the backdrop in shades of the palette.
	Tinted bool
	// Person is somebody whom the hero resembles, or nil.
	Person *Person
}

// Person is somebody in a photo.
type Person struct {
	// ID is the same for the same photo and person: what the photo does not tell
	// of the hero follows from it.
	ID     string
	Traits face.Traits
}

// Layouts that a request may name.
const (
	LayoutRight = "hero_right"
	LayoutLeft  = "hero_left"
	LayoutDuel  = "duel"
	LayoutGroup = "group"
)

// Layouts lists the layouts: the hero beside the title, two in a duel, three.
func Layouts() []string { return []string{LayoutRight, LayoutLeft, LayoutDuel, LayoutGroup} }

// stage writes what the options ask of scene and lettering into a setting.
func (o Options) stage(set *scene.Setting) {
	set.Font, set.Lettering = o.Font, o.TextEffects
	set.Background, set.Mood = scene.Name(o.Background), scene.Mood(o.Mood)
	switch o.Layout {
	case LayoutDuel:
		set.Scene = scene.Duel
	case LayoutGroup:
		set.Group = true
	case LayoutLeft:
		set.Side = scene.Left
	case LayoutRight:
		set.Side = scene.Right
	}
	if o.Side != "" {
		set.Side = scene.Side(o.Side)
	}
	if o.Mood != "" {
		set.Emotion = "" // the mood brings its own
	}
	if o.Emotion != "" {
		set.Emotion = character.Emotion(o.Emotion)
	}
	if o.Pose != "" {
		set.Gesture = character.Gesture(o.Pose)
	}
}
