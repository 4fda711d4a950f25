// Package reference reads the look of a finished picture, so that another one can
// follow it: its colours as a palette, where its words stand, where its subject
// is, and its mood.
//
// It knows nothing of faces or letters: words show as many short strong edges of
// light against dark, a subject as what differs from the border. That is right
// for thumbnails, which are made to be read that way.
package reference

import (
	"image"

	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/canvas"
)

// Look is what a picture can pass on.
type Look struct {
	// Palette is a ramp and two accents; the ramp runs from dark enough for
	// white letters to bright enough for dark ones.
	Palette brief.Palette
	// TextPosition is where the words are, or where there is room for them when
	// there are none: "left", "right", "top", "bottom" or "center".
	TextPosition string
	// HasText tells that words were seen.
	HasText bool
	// Mood is "calm", "energetic", "dramatic" or "bright", empty for none of
	// them.
	Mood string
}

// The sizes in pixels of the longer side at which colours and edges are read.
const (
	colorSide = 96
	edgeSide  = 320
)

// Read looks at a picture of at least one pixel. It is pure.
func Read(m *image.RGBA) Look {
	samples := labsOf(reduced(m, colorSide))
	swatches := cluster(samples)
	words := textMap(reduced(m, edgeSide))
	position, seen := words.position()
	if !seen {
		position = freeSide(reduced(m, colorSide))
	}
	return Look{Palette: paletteOf(swatches), TextPosition: position, HasText: seen, Mood: moodOf(samples)}
}

// reduced is an opaque copy whose longer side has at most that many pixels.
func reduced(m *image.RGBA, side int) *image.RGBA {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	long := max(w, h)
	if long > side {
		w, h = max(1, w*side/long), max(1, h*side/long)
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	canvas.Downscale(out, m)
	return out
}
