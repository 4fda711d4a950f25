package lettering_test

import (
	"bytes"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// TestStylesDiffer draws one title in every way that a style knows. Each must
// differ from the plain one and from the others, and keep the letters in place.
func TestStylesDiffer(t *testing.T) {
	library := open(t, studiotest.Open(t))
	red := canvas.Hex(0xff2040)
	pictures := map[string][]byte{}
	for name, change := range map[string]func(s *lettering.Style){
		"plain":       func(*lettering.Style) {},
		"accent":      func(s *lettering.Style) { s.Accent = library.Typeface("marker") },
		"fill":        func(s *lettering.Style) { s.Fill = []canvas.Color{red, canvas.White(), red} },
		"stress fill": func(s *lettering.Style) { s.StressFill = []canvas.Color{red} },
		"halftone":    func(s *lettering.Style) { s.Texture = lettering.TextureHalftone },
		"scratched":   func(s *lettering.Style) { s.Texture = lettering.TextureScratched },
		"bars":        func(s *lettering.Style) { s.Texture = lettering.TextureBars },
		"flat":        func(s *lettering.Style) { s.Flat = true },
		"outer":       func(s *lettering.Style) { s.Outer, s.OuterWidth = &red, .05 },
		"glow":        func(s *lettering.Style) { s.Glow = &red },
		"neon":        func(s *lettering.Style) { s.Glow, s.Neon = &red, true },
		"long shadow": func(s *lettering.Style) { s.LongShadow = 1 },
		"extrude":     func(s *lettering.Style) { s.Extrude = .1 },
		"perspective": func(s *lettering.Style) { s.Extrude, s.Perspective = .1, true },
		"side":        func(s *lettering.Style) { s.Extrude, s.Side = .1, &red },
		"bar":         func(s *lettering.Style) { s.Mark, s.MarkColor = lettering.MarkBar, red },
		"underline":   func(s *lettering.Style) { s.Mark, s.MarkColor = lettering.MarkUnderline, red },
		"box":         func(s *lettering.Style) { s.Mark, s.MarkColor = lettering.MarkBox, red },
		"tape":        func(s *lettering.Style) { s.Strip, s.StripColor = lettering.StripTape, red },
		"paper":       func(s *lettering.Style) { s.Strip, s.StripColor = lettering.StripPaper, red },
	} {
		s := style(library.Typeface("anton"))
		s.MaxLines = 1
		change(&s)
		c := ground(canvas.Hex(0x204060))
		block := lettering.DrawBlock(c, "GO FAST", map[int]bool{1: true}, 80, 120, 1100, 480, s)
		if len(block.Lines) != 1 || block.Ink.Rect.Empty() {
			t.Errorf("%s draws %d lines", name, len(block.Lines))
		}
		for other, pix := range pictures {
			if changed := differing(pix, c.Image.Pix); changed < 300 {
				t.Errorf("%s and %s differ in %d bytes", name, other, changed)
			}
		}
		pictures[name] = bytes.Clone(c.Image.Pix)
	}
}

func differing(a, b []byte) int {
	n := 0
	for i := range a {
		if d := int(a[i]) - int(b[i]); d > 6 || d < -6 {
			n++
		}
	}
	return n
}

// TestBarCarriesDarkLetters reads the colours of a marked word.
func TestBarCarriesDarkLetters(t *testing.T) {
	s := style(latin(t).Stack("anton"))
	s.Mark, s.MarkColor, s.SlabText, s.MaxLines = lettering.MarkBar, canvas.Hex(0xffe000), canvas.Color{}, 1
	c := ground(canvas.Hex(0x204060))
	block := lettering.DrawBlock(c, "LL II", map[int]bool{1: true}, 60, 200, 1160, 320, s)
	var dark, yellow int
	r := block.Ink.Rect
	for x := r.Min.X + r.Dx()*2/3; x < r.Max.X; x++ {
		p := c.Image.RGBAAt(x, (r.Min.Y+r.Max.Y)/2)
		switch {
		case p.R < 40 && p.G < 40:
			dark++
		case p.R > 180 && p.G > 150 && p.B < 90:
			yellow++
		}
	}
	if dark < 10 || yellow < 10 {
		t.Errorf("the marked word shows %d dark and %d yellow pixels", dark, yellow)
	}
}

func TestDepthStaysBelowTheLetters(t *testing.T) {
	s := style(latin(t).Stack("anton"))
	side := canvas.Hex(0xff0000)
	s.Extrude, s.Side, s.Perspective, s.StrokeWidth, s.Shadow, s.MaxLines = .15, &side, true, 0, 0, 1
	c := ground(canvas.Hex(0x204060))
	block := lettering.DrawBlock(c, "HH", nil, 200, 200, 880, 320, s)
	r := block.Ink.Rect
	red := func(y int) (n int) {
		for x := r.Min.X - 20; x < r.Max.X+20; x++ {
			if p := c.Image.RGBAAt(x, y); p.R > 90 && p.G < 50 && p.B < 60 {
				n++
			}
		}
		return n
	}
	if above, below := red(r.Min.Y-3), red(r.Max.Y+3); above > 0 || below < 20 {
		t.Errorf("%d red pixels above the letters, %d below", above, below)
	}
}
