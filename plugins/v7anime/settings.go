package v7anime

import (
	"slices"

	"github.com/routix/routix/sdk/studio/anime"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
	"github.com/routix/routix/sdk/studio/parameter"
)

// Bounds of free texts, in characters.
const (
	longestCharacterID = 100
	longestSubject     = 80
	longestBadge       = 16
)

// mostFaces bounds the faces of a photo that face_index may choose from.
const mostFaces = 16

// settings are the parameters of a request.
type settings struct {
	anime.Options
	EmbedMetadata *bool `json:"embed_metadata"`
	// FaceIndex chooses one of several faces in the photo.
	FaceIndex int `json:"face_index"`
}

// embedsMetadata tells whether files carry their recipe.
func (s settings) embedsMetadata() bool { return s.EmbedMetadata == nil || *s.EmbedMetadata }

// parameters describes every parameter by its name.
func parameters() parameter.Table {
	colors := character.ColorNames()
	slices.Sort(colors)
	return parameter.Table{
		"character_id":   parameter.Text("Keeps one hero over a series: the same id gives the same person in every scene.", longestCharacterID),
		"emotion":        parameter.Choice("What the hero's face shows.", character.Emotions()),
		"pose":           parameter.Choice("What arms and hands do; none keeps the arms down.", append(character.Gestures(), scene.NoGesture)),
		"scene":          parameter.Choice("The kind of scene: backdrop, light, clothes and lettering.", scene.Names()),
		"background":     parameter.Choice("Another scene's backdrop behind the hero.", scene.Names()),
		"mood":           parameter.Choice("Colours, faces and marks of a mood.", scene.Moods()),
		"palette":        parameter.Choice("Colours of the scene.", scene.PaletteNames()),
		"layout":         parameter.Choice("Who is to be seen and where: the hero right or left of the title (on tall pages below or above it), two in a duel, or a group of three.", anime.Layouts()),
		"side":           parameter.Choice("Where the hero stands; on tall pages, right puts the title above and left below.", []scene.Side{scene.Left, scene.Right}),
		"font":           parameter.Choice("Letters of the title.", scene.FontNames()),
		"text_effects":   parameter.Choice("How the letters of the title are finished.", scene.LetteringNames()),
		"subject":        parameter.Text("What to show beside the hero or in the hand, in plain words.", longestSubject),
		"badge":          parameter.Text(`Short text on a burst; "none" leaves it out.`, longestBadge),
		"face":           parameter.Choice("The form of the hero's face.", character.Forms()),
		"hair":           parameter.Choice("The hero's hair style.", character.Hairs()),
		"hair_color":     parameter.Choice("The colour of the hair.", colors),
		"eyes":           parameter.Choice("The colour of the eyes.", colors),
		"outfit":         parameter.Choice("What the hero wears.", character.Outfits()),
		"outfit_color":   parameter.Choice("The main colour of the clothes.", colors),
		"face_index":     parameter.Count("Which face of the photo, the largest first.", 0, mostFaces-1).Or(0),
		"sound_effects":  parameter.Flag("Japanese sound effects: always or never; left out, now and then."),
		"prop":           parameter.Flag("Show what the prompt is about, where it suits the scene.").Or(true),
		"embed_metadata": parameter.Flag("Store prompt, seed and parameters inside the file.").Or(true),
	}
}
