package compose

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// variations are the ways in which seeds change the lettering of a theme. All of
// one kind keep its fonts alike in temper and its words as easy to read.
var variations = map[string][]func(c *Composition, s *lettering.Style){
	"bold": {
		func(_ *Composition, s *lettering.Style) {
			s.Slab, s.SlabText = colorPointer(yellow()), canvas.Hex(0x120c02)
		},
		func(c *Composition, s *lettering.Style) { c.accentSlab(s) },
		plainLetters,
		func(_ *Composition, s *lettering.Style) { mark(s, lettering.MarkBar, yellow()) },
		func(c *Composition, s *lettering.Style) { mark(s, lettering.MarkUnderline, c.contrary()) },
		func(c *Composition, s *lettering.Style) {
			c.widen(s, "russo-one")
			c.accentSlab(s)
		},
		func(c *Composition, s *lettering.Style) {
			c.widen(s, "archivo")
			mark(s, lettering.MarkUnderline, c.contrary())
		},
		func(c *Composition, s *lettering.Style) {
			s.Extrude, s.Perspective, s.Rotation, s.Skew = .1, true, 0, 0
			s.Side = colorPointer(c.vivid().Scale(.7))
		},
	},
	"comic": {
		plainLetters, plainLetters,
		func(_ *Composition, s *lettering.Style) { s.Texture = lettering.TextureHalftone },
		func(c *Composition, s *lettering.Style) {
			c.widen(s, "titan-one")
			s.Extrude, s.Perspective, s.Rotation = .12, true, -2
		},
	},
	"comic2": {
		plainLetters,
		func(c *Composition, s *lettering.Style) { s.Fonts = c.fonts("titan-one") },
		func(c *Composition, s *lettering.Style) { mark(s, lettering.MarkUnderline, c.contrary()) },
	},
	"cute": {
		plainLetters,
		func(c *Composition, s *lettering.Style) { s.Fonts = c.fonts("titan-one") },
		func(c *Composition, s *lettering.Style) { c.stickerLetters(s) },
	},
	"clean": {
		plainLetters, plainLetters,
		func(c *Composition, s *lettering.Style) { s.Fonts = c.fonts("poppins") },
	},
	"horror": {
		plainLetters,
		func(c *Composition, s *lettering.Style) { s.Fonts = c.fonts("creepster") },
		func(_ *Composition, s *lettering.Style) { s.Texture = lettering.TextureScratched },
	},
}

// plainLetters leaves the theme's lettering as it is.
func plainLetters(*Composition, *lettering.Style) {}

// vary picks a variation by the seed, unless an effect was asked for.
func (c *Composition) vary(s *lettering.Style) {
	if c.opts.TextEffect != "" {
		return
	}
	list := variations[c.brief.Style.Lettering]
	if list == nil {
		list = variations["bold"]
	}
	list[c.choice.seed>>4%uint64(len(list))](c, s)
}

// widest is the number of characters up to which a title has room for broad
// letters.
const widest = 16

// widen takes a broader face for a short title.
func (c *Composition) widen(s *lettering.Style, font string) {
	if len([]rune(c.brief.Title)) <= widest && c.layout.name != LayoutList {
		s.Fonts = c.fonts(font)
	}
}

// stickerLetters are dark and strong letters cut out with a broad white margin.
func (c *Composition) stickerLetters(s *lettering.Style) {
	bare(s)
	s.Fill, s.Flat, s.Shadow = []canvas.Color{c.deep()}, true, .75
	strong := c.vivid()
	if strong.Luma() > .5 {
		strong = red()
	}
	s.StressFill = []canvas.Color{strong}
	s.Stroke, s.StrokeWidth = canvas.White(), .11
}
