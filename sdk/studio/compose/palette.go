package compose

import (
	"math"
	"sort"

	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
)

// palettes are those that may be asked for by name instead of the theme's own.
var palettes = map[string]brief.Palette{
	"sunset":  {Dark: 0x2a0a3a, Mid: 0xb0305a, Bright: 0xffb066, Accent: 0xff7a2a, Second: 0xffd23d},
	"ocean":   {Dark: 0x04203f, Mid: 0x0b6aa8, Bright: 0x8fe3ff, Accent: 0x18c7e8, Second: 0xffd23d},
	"forest":  {Dark: 0x06200f, Mid: 0x1f7a3c, Bright: 0xd0ff9a, Accent: 0x7ad63c, Second: 0xffe06a},
	"neon":    {Dark: 0x08051f, Mid: 0x3a0f7a, Bright: 0xff7ad9, Accent: 0xff2f9e, Second: 0x22d3ff},
	"gold":    {Dark: 0x140c02, Mid: 0x6a4310, Bright: 0xffe2a0, Accent: 0xffb84a, Second: 0xfff0c8},
	"ice":     {Dark: 0x0a2a4a, Mid: 0x5aa6d8, Bright: 0xeafaff, Accent: 0x2fb4ff, Second: 0x8a7aff},
	"crimson": {Dark: 0x1a0208, Mid: 0x8c0f24, Bright: 0xff6a5a, Accent: 0xff2c3c, Second: 0xffb020},
	"emerald": {Dark: 0x03170d, Mid: 0x0b5a34, Bright: 0x7dffb0, Accent: 0x2fe07a, Second: 0xffd23d},
	"violet":  {Dark: 0x12062a, Mid: 0x4a1490, Bright: 0xc08aff, Accent: 0xa04bff, Second: 0x3dd0ff},
	"candy":   {Dark: 0x8a2a6a, Mid: 0xff8ab8, Bright: 0xffe6f0, Accent: 0xff5a9a, Second: 0x7accff},
	"mono":    {Dark: 0x0a0a0c, Mid: 0x3c3e46, Bright: 0xe6e8ee, Accent: 0xffffff, Second: 0x8a8fa0},
}

// Palettes are the names that [Options.Palette] takes.
func Palettes() []string { return sortedKeys(palettes) }

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func sceneColors(p brief.Palette) scene.Palette {
	return scene.Palette{
		Dark: canvas.Hex(p.Dark), Mid: canvas.Hex(p.Mid), Bright: canvas.Hex(p.Bright),
		Accent: canvas.Hex(p.Accent), Second: canvas.Hex(p.Second),
	}
}

// Colours that do not depend on the palette: the yellow and red that thumbnails
// shout in, and the green of what is done.
func yellow() canvas.Color { return canvas.Hex(0xffd91a) }
func red() canvas.Color    { return canvas.Hex(0xe8152c) }
func green() canvas.Color  { return canvas.Hex(0x12a650) }

// isRed reports a colour that a red mark would not stand out from.
func isRed(c canvas.Color) bool { return c.R > .75 && c.G < .4 }

// moods shift a palette and its grade.
var moods = map[string]mood{
	"calm":      {saturation: .86, contrast: -.12, vignette: -.15, toWhite: .10, energy: -.3},
	"energetic": {saturation: 1.14, contrast: .12, energy: .3},
	"dramatic":  {saturation: 1.02, contrast: .35, vignette: .3, toBlack: .35, energy: .1},
	"playful":   {saturation: 1.12, contrast: -.05, vignette: -.2, toWhite: .12, energy: .2},
	"dark":      {saturation: .92, contrast: .2, vignette: .3, toBlack: .5, energy: -.1},
	"bright":    {saturation: 1.06, contrast: -.05, vignette: -.3, toWhite: .25},
}

type mood struct {
	saturation         float32 // factor
	contrast, vignette float32 // added to the grade's
	toWhite, toBlack   float32 // mix of the surroundings' colours
	energy             float32 // added to the theme's
}

// Moods are the names that [Options.Mood] takes.
func Moods() []string { return sortedKeys(moods) }

func (m mood) colors(p scene.Palette) scene.Palette {
	shift := func(c canvas.Color) canvas.Color {
		return canvas.Mix(canvas.Mix(c, canvas.White(), m.toWhite), canvas.Color{}, m.toBlack)
	}
	p.Dark, p.Mid, p.Bright = shift(p.Dark), shift(p.Mid), shift(p.Bright)
	return p
}

// hueSteps are the turns in degrees that seeds give the theme's colours: enough
// to tell pictures apart, too little to turn red into orange.
var hueSteps = []float32{0, 14, -14, 7, -7}

// turnHue turns the colours of a palette around the grey axis.
func turnHue(p scene.Palette, degrees float32) scene.Palette {
	sin, cos := canvas.Sin(degrees*math.Pi/180), canvas.Cos(degrees*math.Pi/180)
	turn := func(c canvas.Color) canvas.Color {
		// The chroma plane of YIQ (NTSC, 1953).
		y := c.Luma()
		i, q := .596*c.R-.274*c.G-.322*c.B, .211*c.R-.523*c.G+.312*c.B
		i, q = i*cos-q*sin, i*sin+q*cos
		return canvas.Color{
			R: canvas.Clamp(y+.956*i+.621*q, 0, 1),
			G: canvas.Clamp(y-.272*i-.647*q, 0, 1),
			B: canvas.Clamp(y-1.106*i+1.703*q, 0, 1),
		}
	}
	return scene.Palette{Dark: turn(p.Dark), Mid: turn(p.Mid), Bright: turn(p.Bright), Accent: turn(p.Accent), Second: turn(p.Second)}
}
