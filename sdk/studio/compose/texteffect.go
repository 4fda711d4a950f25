package compose

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// textEffects change the lettering of a title.
var textEffects = map[string]func(c *Composition, s *lettering.Style){
	"outline": func(_ *Composition, s *lettering.Style) {
		bare(s)
		s.StrokeWidth, s.Stroke = .1, s.Stroke.Scale(.3)
	},
	"double-outline": func(c *Composition, s *lettering.Style) {
		bare(s)
		s.StrokeWidth, s.OuterWidth, s.Outer = .06, .05, colorPointer(c.vivid())
	},
	"glow": func(c *Composition, s *lettering.Style) {
		bare(s)
		s.Glow = colorPointer(canvas.Mix(c.colors.Accent, canvas.White(), .1))
	},
	"neon": func(c *Composition, s *lettering.Style) { c.neon(s) },
	"shadow": func(_ *Composition, s *lettering.Style) {
		bare(s)
		s.Shadow = .95
	},
	"long-shadow": func(_ *Composition, s *lettering.Style) {
		bare(s)
		s.Shadow, s.LongShadow, s.Flat, s.Skew, s.Rotation = .25, 1.1, true, 0, 0
		s.StrokeWidth = min(s.StrokeWidth, .035)
	},
	"extrude": func(_ *Composition, s *lettering.Style) {
		bare(s)
		s.Extrude = .11
	},
	"3d": func(c *Composition, s *lettering.Style) {
		bare(s)
		s.Extrude, s.Perspective, s.Rotation, s.Skew = .16, true, 0, 0
		s.Side, s.StrokeWidth = colorPointer(c.vivid().Scale(.72)), .045
	},
	"slab": func(c *Composition, s *lettering.Style) {
		bare(s)
		c.accentSlab(s)
		s.Mark, s.MarkColor = lettering.MarkBar, *s.Slab
	},
	"flat": func(_ *Composition, s *lettering.Style) {
		bare(s)
		s.Skew, s.Rotation, s.Flat = 0, 0, true
		s.Bottom, s.StressBottom = s.Top, s.StressTop
	},
	"gradient": func(c *Composition, s *lettering.Style) { c.gradient(s) },
	"gold":     func(_ *Composition, s *lettering.Style) { metal(s, goldStops(), 0x2a1402) },
	"chrome":   func(_ *Composition, s *lettering.Style) { metal(s, chromeStops(), 0x0a1020) },
	"ice": func(_ *Composition, s *lettering.Style) {
		metal(s, iceStops(), 0x06284f)
		s.Glow = colorPointer(canvas.Hex(0x4ab8ff))
	},
	"fire": func(_ *Composition, s *lettering.Style) {
		metal(s, fireStops(), 0x2a0400)
		s.Glow = colorPointer(canvas.Hex(0xff5a10))
	},
	"halftone": func(_ *Composition, s *lettering.Style) {
		s.Slab, s.Texture = nil, lettering.TextureHalftone
		s.StrokeWidth = max(s.StrokeWidth, .06)
	},
	"scratched": func(_ *Composition, s *lettering.Style) {
		bare(s)
		s.Texture, s.Flat = lettering.TextureScratched, true
	},
	"retro":   func(c *Composition, s *lettering.Style) { c.retro(s) },
	"sticker": func(c *Composition, s *lettering.Style) { c.stickerLetters(s) },
	"tape":    func(c *Composition, s *lettering.Style) { strip(s, lettering.StripTape, yellow(), c.deep()) },
	"paper": func(c *Composition, s *lettering.Style) {
		strip(s, lettering.StripPaper, canvas.Hex(0xf6f1e4), c.deep())
	},
	"marker":    func(c *Composition, s *lettering.Style) { c.handwriting(s) },
	"highlight": func(_ *Composition, s *lettering.Style) { mark(s, lettering.MarkBar, yellow()) },
	"underline": func(c *Composition, s *lettering.Style) { mark(s, lettering.MarkUnderline, c.contrary()) },
	"box":       func(c *Composition, s *lettering.Style) { mark(s, lettering.MarkBox, c.contrary()) },
}

// TextEffects are the names that [Options.TextEffect] takes.
func TextEffects() []string { return sortedKeys(textEffects) }

func (c *Composition) applyEffect(s *lettering.Style) {
	if apply := textEffects[c.opts.TextEffect]; apply != nil {
		apply(c, s)
	}
}

// bare takes away what would compete with an effect.
func bare(s *lettering.Style) {
	s.Slab, s.Glow, s.Outer, s.OuterWidth, s.Extrude = nil, nil, nil, 0, 0
	s.StrokeWidth = min(max(s.StrokeWidth, .04), .065)
}

// mark marks the stressed words and leaves the letters plain.
func mark(s *lettering.Style, m lettering.Mark, color canvas.Color) {
	s.Slab, s.Mark, s.MarkColor, s.SlabText = nil, m, color, canvas.Hex(0x120c02)
}

// strip lays dark letters on a light strip.
func strip(s *lettering.Style, kind lettering.Strip, ground, letters canvas.Color) {
	bare(s)
	s.Strip, s.StripColor, s.StrokeWidth, s.Shadow, s.Flat, s.Skew = kind, ground, 0, 0, true, 0
	s.Fill, s.StressFill = []canvas.Color{letters.Scale(.5)}, []canvas.Color{canvas.Hex(0xc8101e)}
}

// metal fills the letters with the reflections of a horizon.
func metal(s *lettering.Style, stops []canvas.Color, stroke uint32) {
	bare(s)
	s.Fill, s.StressFill = stops, stops
	s.Stroke, s.StrokeWidth, s.Extrude, s.Shadow = canvas.Hex(stroke), .055, .045, .8
}

func stops(hex ...uint32) []canvas.Color {
	out := make([]canvas.Color, len(hex))
	for i, h := range hex {
		out[i] = canvas.Hex(h)
	}
	return out
}

// The stops of the metals run from the sky down to the ground that they mirror.
func goldStops() []canvas.Color {
	return stops(0xfffbe0, 0xffe98a, 0xffd23c, 0xf0a818, 0xc97a08, 0xffe680, 0xffd040, 0xe8960c)
}

func chromeStops() []canvas.Color {
	return stops(0xffffff, 0xe4f0fa, 0xb4cbe2, 0x7f9cbc, 0x53708f, 0xfbfdff, 0xdde7f0, 0xb9c6d4)
}

func iceStops() []canvas.Color {
	return stops(0xffffff, 0xf0fbff, 0xcdf0ff, 0x9ae0ff, 0x6ccaff, 0xb4eaff)
}

func fireStops() []canvas.Color { return stops(0xfffbd0, 0xffec70, 0xffc420, 0xff8a10, 0xf2420c) }

// vivid is the accent, strong enough to stand beside white.
func (c *Composition) vivid() canvas.Color {
	v := c.colors.Accent
	if v.Luma() > .72 || isGrey(v) {
		return red()
	}
	return v
}

// contrary is the accent where it stands out from the ground and from white, and
// red elsewhere.
func (c *Composition) contrary() canvas.Color {
	v := c.vivid()
	if v.Luma() > .5 && c.ground.Bright {
		return red()
	}
	return v
}

func isGrey(v canvas.Color) bool {
	return max(v.R, v.G, v.B)-min(v.R, v.G, v.B) < .25
}

// deep is a dark of the theme that letters may have on white.
func (c *Composition) deep() canvas.Color {
	return darkened(canvas.Mix(c.colors.Dark, c.colors.Mid, .25), .16)
}

// darkened is v scaled down to a lightness of at most most.
func darkened(v canvas.Color, most float32) canvas.Color {
	return v.Scale(min(1, most/max(v.Luma(), .001)))
}

// neon makes tubes of light: a near-white core, a coloured wall, a wide glow on
// a darkened ground.
func (c *Composition) neon(s *lettering.Style) {
	bare(s)
	color := c.vivid()
	for color.Luma() < .35 {
		color = canvas.Mix(color, canvas.White(), .12)
	}
	stress := canvas.Hex(0xfff3b0)
	s.Glow, s.Neon, s.Flat, s.Shadow = &color, true, true, .85
	s.Fill = []canvas.Color{canvas.White(), canvas.Mix(color, canvas.White(), .78)}
	s.StressFill = []canvas.Color{canvas.White(), stress}
	s.Stroke, s.StrokeWidth = darkened(color, .3), .028
}

// gradient runs through the light and the strong colours of the theme.
func (c *Composition) gradient(s *lettering.Style) {
	bare(s)
	p := c.colors
	light := func(v canvas.Color, least float32) canvas.Color {
		for v.Luma() < least {
			v = canvas.Mix(v, canvas.White(), .1)
		}
		return v
	}
	s.Fill = []canvas.Color{canvas.White(), light(p.Bright, .75), light(c.vivid(), .5)}
	s.StressFill = stops(0xfff6a0, 0xffc21a, 0xff5a2a)
	s.Stroke = p.Dark.Scale(.3)
}

// retro is the sunset on the letters of the eighties.
func (c *Composition) retro(s *lettering.Style) {
	bare(s)
	s.Fill, s.StressFill = stops(0xfff2b0, 0xffc04a, 0xff5f8a, 0xd838c8), stops(0xffffff, 0x9af4ff, 0x3ac0ff, 0x6a5cff)
	s.Texture, s.Stroke, s.StrokeWidth = lettering.TextureBars, canvas.Hex(0x1a0638), .05
	s.Outer, s.OuterWidth, s.Flat = colorPointer(canvas.Hex(0xfff0fb)), .016, true
}

// handwriting writes the stressed words with a marker.
func (c *Composition) handwriting(s *lettering.Style) {
	s.Slab, s.Accent = nil, c.fonts("marker")
	s.Mark, s.MarkColor = lettering.MarkUnderline, c.contrary()
}
