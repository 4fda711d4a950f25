package v7anime

import (
	"encoding/json"
	"slices"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/anime"
	"github.com/routix/routix/sdk/studio/anime/character"
	"github.com/routix/routix/sdk/studio/anime/scene"
)

// longestCharacterID bounds an id, in characters.
const longestCharacterID = 100

// settings are the parameters of a request.
type settings struct {
	anime.Options
	EmbedMetadata *bool `json:"embed_metadata"`
}

// embedsMetadata tells whether files carry their recipe.
func (s settings) embedsMetadata() bool { return s.EmbedMetadata == nil || *s.EmbedMetadata }

func readSettings(parameters []byte) (settings, error) {
	var s settings
	if len(parameters) == 0 {
		return s, nil
	}
	if err := json.Unmarshal(parameters, &s); err != nil {
		return s, &sdk.Error{Code: "INVALID_PARAMETERS", Message: "The parameters do not match the schema of this algorithm."}
	}
	return s, nil
}

// property is one parameter in the schema.
type property struct {
	Type        string   `json:"type"`
	Description string   `json:"description"`
	Enum        []string `json:"enum,omitempty"`
	MaxLength   int      `json:"maxLength,omitempty"`
	Default     any      `json:"default,omitempty"`
}

// schema is the JSON Schema of the parameters.
func schema() ([]byte, error) {
	colors := character.ColorNames()
	slices.Sort(colors)
	return json.Marshal(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"type":                 "object",
		"additionalProperties": false,
		"properties": map[string]property{
			"character_id":   {Type: "string", Description: "Keeps one hero over a series: the same id gives the same person in every scene.", MaxLength: longestCharacterID},
			"emotion":        oneOf("What the hero's face shows.", names(character.Emotions())),
			"scene":          oneOf("The kind of scene.", names(scene.Names())),
			"pose":           oneOf("What arms and hands do; none keeps the arms down.", append(names(character.Gestures()), "none")),
			"palette":        oneOf("Colours of the scene.", scene.PaletteNames()),
			"side":           oneOf("Where the hero stands; on tall pages, right puts the title above and left below.", names([]scene.Side{scene.Left, scene.Right})),
			"hair":           oneOf("The hero's hair style.", names(character.Hairs())),
			"hair_color":     oneOf("The colour of the hair.", colors),
			"eyes":           oneOf("The colour of the eyes.", colors),
			"outfit":         oneOf("What the hero wears.", names(character.Outfits())),
			"outfit_color":   oneOf("The main colour of the clothes.", colors),
			"sound_effects":  {Type: "boolean", Description: "Japanese sound effects: always or never; left out, now and then."},
			"prop":           {Type: "boolean", Description: "Show what the prompt is about as a sticker, where it suits the scene.", Default: true},
			"embed_metadata": {Type: "boolean", Description: "Store prompt, seed and parameters inside the file.", Default: true},
		},
	})
}

func oneOf(description string, values []string) property {
	return property{Type: "string", Description: description, Enum: values}
}

// names turns typed names into plain ones.
func names[T ~string](typed []T) []string {
	plain := make([]string, len(typed))
	for i, name := range typed {
		plain[i] = string(name)
	}
	return plain
}
