// Package place paints the places where anime pictures happen: rooms, streets,
// landscapes and halls, in the manner of painted film backgrounds (soft
// gradients, few lines, light that falls in).
//
// [Named] finds a place and [Place.Paint] covers a page with it. Places keep
// their middle calm, since a figure and a title stand before them.
package place

import (
	"image"
	"image/color"
	"image/draw"

	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/canvas"
)

// Light is the light of a place, by which figures before it are lit.
type Light int

// The lights.
const (
	Day Light = iota
	Dusk
	Night
	Glow // artificial light of many colours
	Gloom
)

// Place is one place.
type Place struct {
	Name  string
	Light Light
	// Indoors is out of the reach of rain and snow.
	Indoors bool
	paint   func(*easel)
}

// View is how a place is seen.
type View struct {
	// Deep, Mid and Bright are the colours of its air from far up to the
	// horizon; Accent and Second those of its lights and signs.
	Deep, Mid, Bright, Accent, Second canvas.Color
	// Side is where the figure stands: -1 left, 1 right, 0 in the middle.
	Side float32
}

// easel is a page in the works with the view that is painted.
type easel struct {
	*effects.Page
	View
	w, h float32
}

// Paint covers the page with the place.
func (p Place) Paint(page *effects.Page, v View) {
	ground := image.NewUniform(color.RGBA{R: uint8(v.Deep.R * 255), G: uint8(v.Deep.G * 255), B: uint8(v.Deep.B * 255), A: 255})
	draw.Draw(page.Image, page.Image.Rect, ground, image.Point{}, draw.Src)
	p.paint(&easel{Page: page, View: v, w: page.Width, h: page.Height})
}

// Named finds a place by its name.
func Named(name string) (Place, bool) {
	for _, p := range All() {
		if p.Name == name {
			return p, true
		}
	}
	return Place{}, false
}

// All lists every place.
func All() []Place {
	return []Place{
		{"classroom", Day, true, classroom}, {"rooftop", Dusk, false, rooftop}, {"city_night", Night, false, cityNight},
		{"cherry_street", Day, false, cherryStreet}, {"beach", Day, false, beach}, {"dojo", Day, true, dojo},
		{"battlefield", Dusk, false, battlefield}, {"space", Night, true, space}, {"kitchen", Day, true, kitchen},
		{"bedroom", Night, true, bedroom}, {"arcade", Glow, true, arcade}, {"concert", Glow, true, concert},
		{"train", Dusk, true, train}, {"shrine", Day, false, shrine}, {"forest", Day, false, forest},
		{"snowfield", Day, false, snowfield}, {"ruins", Dusk, false, ruins}, {"alley", Glow, false, alley},
		{"stadium", Glow, false, stadium}, {"office", Day, true, office}, {"cafe", Day, true, cafe},
		{"library", Dusk, true, library}, {"dungeon", Gloom, true, dungeon}, {"meadow", Day, false, meadow},
		{"laboratory", Glow, true, laboratory}, {"castle", Dusk, false, castle}, {"market", Day, false, market},
	}
}
