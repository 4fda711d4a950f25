package job

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/parameter"
	"github.com/routix/routix/sdk/studio/scene"
)

// Settings are the parameters that the embedded algorithms know. An algorithm
// offers those that it lists in its [Schema].
type Settings struct {
	Palette      string `json:"palette"`
	Layout       string `json:"layout"`
	Font         string `json:"font"`
	Mood         string `json:"mood"`
	Background   string `json:"background"`
	Subject      string `json:"subject"`
	Badge        string `json:"badge"`
	TextEffects  string `json:"text_effects"`
	Grade        string `json:"grade"`
	TextPosition string `json:"text_position"`
	TextCase     string `json:"text_case"`
	// AccentColor is #rrggbb.
	AccentColor string `json:"accent_color"`
	// SafeArea is the margin that words keep, in percent of each side.
	SafeArea      float32 `json:"safe_area"`
	LogoPosition  string  `json:"logo_position"`
	FaceIndex     int     `json:"face_index"`
	Enhance       *bool   `json:"enhance"`
	EmbedMetadata *bool   `json:"embed_metadata"`
}

// maxSubjectLength and maxBadgeLength bound free text, in characters.
const (
	maxSubjectLength = 80
	maxBadgeLength   = 16
)

// Bounds of safe_area in percent: what compose keeps free by itself, and the most
// that it gives.
const (
	minSafeArea = 4
	maxSafeArea = 12
)

// maxFaceIndex bounds face_index; a photo of more people shows none of them well.
const maxFaceIndex = 15

// parameters describes every setting by its name.
func parameters() parameter.Table {
	return parameter.Table{
		"palette":        parameter.Choice("Colours instead of those of the theme.", compose.Palettes()),
		"layout":         parameter.Choice("Where title and subject stand.", compose.Layouts()),
		"font":           parameter.Choice("Letters of the title.", compose.Fonts()),
		"mood":           parameter.Choice("Shifts colours and contrast.", compose.Moods()),
		"background":     parameter.Choice("Scene behind the subject.", scene.Names()),
		"subject":        parameter.Text("What to show, in plain words.", maxSubjectLength),
		"badge":          parameter.Text(`Short text of the sticker; "none" leaves it out.`, maxBadgeLength),
		"text_effects":   parameter.Choice("How the letters of the title are finished.", compose.TextEffects()),
		"grade":          parameter.Choice("Colour grade of the whole picture.", compose.Grades()),
		"text_position":  parameter.Choice("Part of the picture that the title stands in.", compose.TextPositions()),
		"accent_color":   parameter.Color("Colour of stressed parts and lights, as #rrggbb, instead of the palette's."),
		"safe_area":      parameter.Number("Margin that words keep, in percent of each side.", minSafeArea, maxSafeArea),
		"logo_position":  parameter.Choice("Corner of the logo; the freest one without it.", compose.Corners()),
		"face_index":     parameter.Count("Which person of the photo, from 0 on; 0 is the largest and most central one.", 0, maxFaceIndex),
		"text_case":      parameter.Choice("Capitals, the words as they are written, or each word's first letter.", compose.TextCases()),
		"enhance":        parameter.Flag("Double small photos and logos by a neural network before they are drawn.").Or(true),
		"embed_metadata": parameter.Flag("Store prompt, seed and parameters inside the file.").Or(true),
	}
}

// BasicSettings names the parameters of basic customisation.
func BasicSettings() []string { return []string{"palette", "layout", "font"} }

// AdvancedSettings names the parameters of advanced customisation, the basic ones
// included.
func AdvancedSettings() []string {
	return append(BasicSettings(), "mood", "background", "subject", "badge", "text_effects", "text_case", "text_position", "safe_area", "accent_color", "grade")
}

// Schema is the JSON Schema (draft 2020-12) of the named settings; every schema
// has embed_metadata.
func Schema(names ...string) []byte {
	all, offered := parameters(), parameter.Table{}
	for _, name := range append(slices.Clone(names), "embed_metadata") {
		offered[name] = all[name]
	}
	return offered.Schema()
}

// readSettings decodes the parameters and holds them against what the manifest
// offers.
func (j *Job) readSettings() error {
	var schema struct {
		Properties parameter.Table `json:"properties"`
	}
	if err := json.Unmarshal(j.Manifest.ParametersSchema, &schema); err != nil {
		return fmt.Errorf("read the schema of %s: %w", j.Manifest.ID, err)
	}
	return schema.Properties.Read(j.Request.Parameters, j.Manifest.Name, &j.settings)
}

// ApplySettings writes the asked settings into options.
func (j *Job) ApplySettings(o *compose.Options) {
	s := j.settings
	if s.Palette != "" {
		o.Palette, o.Colors = s.Palette, nil
	}
	set := func(field *string, value string) {
		if value != "" {
			*field = value
		}
	}
	if s.Layout != "" || s.TextPosition != "" { // what a template says gives way
		o.Layout, o.TextPosition = "", ""
	}
	set(&o.Layout, s.Layout)
	set(&o.Accent, s.AccentColor)
	set(&o.Font, s.Font)
	set(&o.Mood, s.Mood)
	set(&o.Background, s.Background)
	set(&o.Badge, s.Badge)
	set(&o.TextPosition, s.TextPosition)
	set(&o.TextCase, s.TextCase)
	if s.SafeArea > 0 {
		o.SafeMargin = s.SafeArea / 100
	}
	set(&o.TextEffect, s.TextEffects)
	set(&o.Grade, s.Grade)
	set(&o.LogoCorner, s.LogoPosition)
}

func (j *Job) embedsMetadata() bool {
	return j.settings.EmbedMetadata == nil || *j.settings.EmbedMetadata
}
