package compose

import (
	"fmt"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/scene"
)

// Bounds of a side of a picture in pixels, supersampling included.
const (
	minSide = 16
	maxSide = 8192
)

// Fonts are the names that [Options.Font] takes.
func Fonts() []string { return lettering.Typefaces() }

// textCases are the ways to write the letters of a title.
var textCases = map[string]lettering.Case{
	"upper": lettering.CaseUpper, "as-is": lettering.CaseAsIs, "title": lettering.CaseTitle,
}

// TextCases are the names that [Options.TextCase] takes.
func TextCases() []string { return sortedKeys(textCases) }

// grades are changes to the colours of the finished scene.
var grades = map[string]canvas.Grade{
	"natural":   {},
	"vivid":     {Contrast: .12, Saturation: .18},
	"cinematic": {Contrast: .2, Saturation: -.08, Vignette: .2, Shadows: canvas.Color{R: -.02, G: .02, B: .06}, Highlights: canvas.Color{R: .05, G: .015, B: -.05}},
	"warm":      {Saturation: .04, Shadows: canvas.Color{R: .03, G: .01}, Highlights: canvas.Color{R: .04, G: .01, B: -.06}},
	"cool":      {Shadows: canvas.Color{B: .05}, Highlights: canvas.Color{R: -.05, B: .03}},
	"noir":      {Contrast: .3, Saturation: -.85, Vignette: .25},
}

// Grades are the names that [Options.Grade] takes.
func Grades() []string { return sortedKeys(grades) }

// UnknownNameError says that an option names nothing that exists.
type UnknownNameError struct {
	// Option is the field in lower case, Name its value and Known the choice.
	Option, Name string
	Known        []string
}

// Error lists what could have been said instead.
func (e *UnknownNameError) Error() string {
	return fmt.Sprintf("%s %q is unknown; it is one of %v", e.Option, e.Name, e.Known)
}

func (o Options) check() error {
	for _, named := range []struct {
		option, value string
		known         []string
	}{
		{"palette", o.Palette, Palettes()}, {"layout", o.Layout, Layouts()}, {"background", o.Background, scene.Names()},
		{"font", o.Font, Fonts()}, {"mood", o.Mood, Moods()}, {"text_effects", o.TextEffect, TextEffects()}, {"grade", o.Grade, Grades()},
		{"logo_position", o.LogoCorner, Corners()}, {"text_case", o.TextCase, TextCases()}, {"text_position", o.TextPosition, TextPositions()},
	} {
		if named.value != "" && !slices.Contains(named.known, named.value) {
			return &UnknownNameError{named.option, named.value, named.known}
		}
	}
	if _, ok := parseHex(o.Accent); o.Accent != "" && !ok {
		return &UnknownNameError{"accent_color", o.Accent, []string{"#rrggbb"}}
	}
	for _, side := range []int{scaled(o.Width, o.Supersample), scaled(o.Height, o.Supersample)} {
		if side < minSide || side > maxSide {
			return fmt.Errorf("compose: a side of %d pixels is not between %d and %d", side, minSide, maxSide)
		}
	}
	return nil
}
