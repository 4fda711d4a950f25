package job

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/compose"
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
	// SafeArea is the margin that words keep, in percent of each side.
	SafeArea      float32 `json:"safe_area"`
	LogoPosition  string  `json:"logo_position"`
	FaceIndex     int     `json:"face_index"`
	EmbedMetadata *bool   `json:"embed_metadata"`
}

// maxSubjectLength and maxBadgeLength bound free text, in characters.
const (
	maxSubjectLength = 80
	maxBadgeLength   = 16
)

// parameter is one property of a schema.
type parameter struct {
	Type        string   `json:"type"`
	Description string   `json:"description"`
	Enum        []string `json:"enum,omitempty"`
	MaxLength   int      `json:"maxLength,omitempty"`
	Minimum     *float64 `json:"minimum,omitempty"`
	Maximum     *float64 `json:"maximum,omitempty"`
	Default     any      `json:"default,omitempty"`
}

func choice(description string, names []string) parameter {
	return parameter{Type: "string", Description: description, Enum: names}
}

// Bounds of safe_area in percent: what compose keeps free by itself, and the most
// that it gives.
const (
	minSafeArea = 4
	maxSafeArea = 12
)

func number(description string, least, most float64) parameter {
	return parameter{Type: "number", Description: description, Minimum: &least, Maximum: &most}
}

// maxFaceIndex bounds face_index; a photo of more people shows none of them well.
const maxFaceIndex = 15

func integer(description string, least, most float64) parameter {
	return parameter{Type: "integer", Description: description, Minimum: &least, Maximum: &most}
}

// parameters describes every setting by its name.
func parameters() map[string]parameter {
	return map[string]parameter{
		"palette":        choice("Colours instead of those of the theme.", compose.Palettes()),
		"layout":         choice("Where title and subject stand.", compose.Layouts()),
		"font":           choice("Letters of the title.", compose.Fonts()),
		"mood":           choice("Shifts colours and contrast.", compose.Moods()),
		"background":     choice("Scene behind the subject.", scene.Names()),
		"subject":        {Type: "string", Description: "What to show, in plain words.", MaxLength: maxSubjectLength},
		"badge":          {Type: "string", Description: `Short text of the sticker; "none" leaves it out.`, MaxLength: maxBadgeLength},
		"text_effects":   choice("How the letters of the title are finished.", compose.TextEffects()),
		"grade":          choice("Colour grade of the whole picture.", compose.Grades()),
		"text_position":  choice("Part of the picture that the title stands in.", compose.TextPositions()),
		"safe_area":      number("Margin that words keep, in percent of each side.", minSafeArea, maxSafeArea),
		"logo_position":  choice("Corner of the logo; the freest one without it.", compose.Corners()),
		"face_index":     integer("Which person of the photo, from 0 on; 0 is the largest and most central one.", 0, maxFaceIndex),
		"embed_metadata": {Type: "boolean", Description: "Store prompt, seed and parameters inside the file.", Default: true},
	}
}

// BasicSettings names the parameters of basic customisation.
func BasicSettings() []string { return []string{"palette", "layout", "font"} }

// AdvancedSettings names the parameters of advanced customisation, the basic ones
// included.
func AdvancedSettings() []string {
	return append(BasicSettings(), "mood", "background", "subject", "badge", "text_effects", "text_position", "safe_area", "grade")
}

// Schema is the JSON Schema (draft 2020-12) of the named settings; every schema
// has embed_metadata.
func Schema(names ...string) []byte {
	all, properties := parameters(), map[string]parameter{}
	for _, name := range append(slices.Clone(names), "embed_metadata") {
		properties[name] = all[name]
	}
	schema, err := json.Marshal(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"type":                 "object",
		"additionalProperties": false,
		"properties":           properties,
	})
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return schema
}

// invalid blames a parameter of the request.
func invalid(format string, args ...any) error {
	return &sdk.Error{Code: "INVALID_PARAMETERS", Message: fmt.Sprintf(format, args...)}
}

// readSettings decodes the parameters and holds them against what the manifest
// offers.
func (j *Job) readSettings() error {
	if len(bytes.TrimSpace(j.Request.Parameters)) == 0 {
		return nil
	}
	var given map[string]json.RawMessage
	if err := json.Unmarshal(j.Request.Parameters, &given); err != nil {
		return invalid("parameters must be a JSON object")
	}
	var schema struct {
		Properties map[string]parameter `json:"properties"`
	}
	if err := json.Unmarshal(j.Manifest.ParametersSchema, &schema); err != nil {
		return fmt.Errorf("read the schema of %s: %w", j.Manifest.ID, err)
	}
	for name, value := range given {
		p, offered := schema.Properties[name]
		if !offered {
			return invalid("parameters.%s is not known to %s", name, j.Manifest.Name)
		}
		if err := p.check(name, value); err != nil {
			return err
		}
	}
	if err := json.Unmarshal(j.Request.Parameters, &j.settings); err != nil {
		return invalid("parameters: %v", err)
	}
	return nil
}

func (p parameter) check(name string, value json.RawMessage) error {
	switch p.Type {
	case "boolean":
		var b bool
		if json.Unmarshal(value, &b) != nil {
			return invalid("parameters.%s must be true or false", name)
		}
	case "number":
		var n float64
		if json.Unmarshal(value, &n) != nil || n < *p.Minimum || n > *p.Maximum {
			return invalid("parameters.%s must be a number from %g to %g", name, *p.Minimum, *p.Maximum)
		}
	case "integer":
		var n int
		if json.Unmarshal(value, &n) != nil || float64(n) < *p.Minimum || float64(n) > *p.Maximum {
			return invalid("parameters.%s must be a whole number from %g to %g", name, *p.Minimum, *p.Maximum)
		}
	default:
		return p.checkText(name, value)
	}
	return nil
}

func (p parameter) checkText(name string, value json.RawMessage) error {
	var s string
	if json.Unmarshal(value, &s) != nil {
		return invalid("parameters.%s must be a text", name)
	}
	if p.Enum != nil && !slices.Contains(p.Enum, s) {
		return invalid("parameters.%s must be one of %v", name, p.Enum)
	}
	if p.MaxLength > 0 && len([]rune(s)) > p.MaxLength {
		return invalid("parameters.%s must have at most %d characters", name, p.MaxLength)
	}
	return nil
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
	set(&o.Layout, s.Layout)
	set(&o.Font, s.Font)
	set(&o.Mood, s.Mood)
	set(&o.Background, s.Background)
	set(&o.Badge, s.Badge)
	set(&o.TextPosition, s.TextPosition)
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
