package job

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/compose"
	upload "github.com/routix/routix/sdk/studio/picture"
	"github.com/routix/routix/sdk/studio/reference"
)

// maxTemplateSide is what a template is scaled down to: more than its look needs.
const maxTemplateSide = 640

// templateStyle is the part of what the template bank knows that a layout can
// follow.
type templateStyle struct {
	Composition struct {
		LayoutType   string `json:"layout_type"`
		TextPosition string `json:"text_position"`
	} `json:"composition"`
	Characteristics struct {
		Mood string `json:"mood"`
	} `json:"style_characteristics"`
}

// MatchTemplate takes colours, place of the title and mood from the template: from
// its style where that says so, else from its picture. Layers that it has are
// obeyed when the picture is painted. A template that cannot be read changes
// nothing: it is a wish, not a condition.
func MatchTemplate(_ context.Context, j *Job) error {
	t := j.Request.Template
	if t == nil {
		return nil
	}
	if layers, err := compose.ParseLayers(t.Layers); err == nil {
		j.layers = layers
	}
	var style templateStyle
	if json.Unmarshal(t.Style, &style) != nil {
		style = templateStyle{} // a style that cannot be read is no style
	}
	position, mood := positionOf(style), style.Characteristics.Mood
	if picture, err := upload.Decode(t.Image, upload.Limits{LongSide: maxTemplateSide}); err == nil {
		look := reference.Read(picture)
		j.Options.Colors = &look.Palette
		if position == "" {
			position = look.TextPosition
		}
		if mood == "" {
			mood = look.Mood
		}
	}
	if slices.Contains(compose.Moods(), mood) {
		j.Options.Mood = mood
	}
	free := j.Brief.Form != brief.Versus && j.Brief.Form != brief.BeforeAfter
	switch {
	case !free:
	case slices.Contains(compose.Layouts(), style.Composition.LayoutType):
		j.Options.Layout = style.Composition.LayoutType
	case slices.Contains(compose.TextPositions(), position):
		j.Options.TextPosition = position
	}
	return nil
}

// positionOf is the place of the title that a style names, empty for none.
func positionOf(s templateStyle) string {
	for _, name := range []string{s.Composition.TextPosition, s.Composition.LayoutType} {
		if position, ok := positions[name]; ok {
			return position
		}
	}
	return ""
}

// positions are the words of the template bank for the place of a title.
var positions = map[string]string{
	"left": "left", "right": "right", "top": "top", "bottom": "bottom", "center": "center",
	"text_left": "left", "text_right": "right", "centered": "center", "middle": "center",
}
