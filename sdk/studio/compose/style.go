package compose

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// titleStyle is the lettering of the theme, changed by the options.
func (c *Composition) titleStyle() lettering.Style {
	p := c.colors
	s := lettering.Style{
		Case: lettering.CaseUpper, Language: c.brief.Language, Top: canvas.White(), Bottom: canvas.Hex(0xe3e9f5),
		StressTop: canvas.Hex(0xfff27a), StressBottom: canvas.Hex(0xffb400),
		Stroke: p.Dark.Scale(.5), Shadow: .6, Ratio: 1.8, MaxSize: c.layout.maxSize,
		Align: lettering.Align(c.layout.align), MaxLines: c.layout.lines,
	}
	switch c.brief.Style.Lettering {
	case "comic":
		c.comicStyle(&s)
	case "comic2":
		s.Fonts = c.fonts("luckiest-guy")
		s.StrokeWidth, s.OuterWidth, s.Rotation, s.Extrude = .075, .032, -4, .05
		s.Outer = colorPointer(canvas.White())
		s.Stroke = canvas.Mix(p.Dark, p.Mid, .15).Scale(.75)
		s.StressBottom = canvas.Hex(0xffa800)
	case "cute":
		s.Fonts = c.fonts("lilita-one")
		s.StrokeWidth, s.OuterWidth, s.Rotation, s.Extrude = .075, .034, -3, .045
		s.Outer = colorPointer(canvas.White())
		s.Stroke = p.Dark.Scale(.62)
		s.StressTop, s.StressBottom = canvas.Hex(0xfff6a0), canvas.Hex(0xffd02a)
	case "clean":
		c.cleanStyle(&s)
	case "horror":
		s.Fonts = c.fonts("anton")
		s.StrokeWidth, s.Rotation, s.Shadow = .06, -2, .8
		s.Stroke = canvas.Hex(0x050205)
		s.StressTop, s.StressBottom = canvas.Mix(p.Bright, canvas.White(), .35), p.Accent
		s.Glow = colorPointer(p.Accent.Scale(.5))
	default:
		c.boldStyle(&s)
	}
	c.vary(&s)
	if c.opts.Font != "" {
		s.Fonts = c.fonts(c.opts.Font)
	}
	if c.opts.TextCase != "" {
		s.Case = textCases[c.opts.TextCase]
	}
	c.applyEffect(&s)
	return s
}

func (c *Composition) comicStyle(s *lettering.Style) {
	s.Fonts = c.fonts("bangers")
	s.StrokeWidth, s.OuterWidth, s.Skew, s.Rotation, s.Extrude = .065, .026, .06, -5, .05
	s.Outer = colorPointer(canvas.Mix(c.colors.Accent, canvas.White(), .15))
	if c.ground.Bright {
		s.Outer = colorPointer(canvas.White())
		s.Stroke = c.colors.Dark.Scale(.45)
	}
	s.StressBottom = canvas.Hex(0xff7a00)
}

// cleanStyle is dark letters on a bright picture, for calm interiors.
func (c *Composition) cleanStyle(s *lettering.Style) {
	p := c.colors
	s.Fonts = c.fonts("montserrat")
	s.StrokeWidth, s.Shadow = .06, .30
	if c.layout.bar || c.layout.over || c.layout.name == LayoutList || c.layout.name == LayoutGrid || c.onPanel() || c.size.tall() {
		s.Stroke = p.Dark.Scale(.4)
		return
	}
	s.Stroke = canvas.White()
	s.Top, s.Bottom = p.Dark.Scale(.55), p.Dark.Scale(.4)
	accent := p.Accent
	for accent.Luma() > .42 {
		accent = accent.Scale(.92)
	}
	s.Slab, s.SlabText = &accent, canvas.White()
	s.StressTop, s.StressBottom = accent, accent.Scale(.8)
}

func (c *Composition) boldStyle(s *lettering.Style) {
	s.Fonts = c.fonts("anton")
	s.StrokeWidth, s.Rotation, s.Skew, s.Extrude = .055, -3, .03, .03
}

// accentSlab puts stressed lines on a panel of the accent colour, with letters
// dark or white as the panel demands.
func (c *Composition) accentSlab(s *lettering.Style) {
	accent := c.colors.Accent
	s.SlabText = canvas.White()
	switch {
	case c.ground.Bright:
		accent = red()
	case accent.Luma() > .5:
		s.SlabText = c.colors.Dark.Scale(.4)
	}
	s.Slab = &accent
}

func colorPointer(c canvas.Color) *canvas.Color { return &c }

func (c *Composition) fonts(name string) lettering.Stack {
	return c.kit.Fonts.Typeface(name)
}
