package lettering_test

import (
	"image"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// style is white letters with a black outline.
func style(fonts lettering.Stack) lettering.Style {
	white := canvas.White()
	return lettering.Style{
		Fonts: fonts, Top: white, Bottom: white, StressTop: canvas.Hex(0xffe000), StressBottom: canvas.Hex(0xff9000),
		StrokeWidth: .05, Shadow: .5,
	}
}

// ground is a small canvas of one colour.
func ground(c canvas.Color) *canvas.Canvas {
	cv := canvas.New(640, 360, 1)
	cv.Soft(func(_, _ float32) canvas.Color { return c })
	return cv
}

func TestBlockStaysInItsBox(t *testing.T) {
	library := latin(t)
	for _, title := range []string{
		"GO", "I survived 100 days in the desert", "Extraordinarily incomprehensible", strings.Repeat("word ", 120), "a b c d e f g",
	} {
		for _, rotation := range []float32{0, -4, 9} {
			s := style(library.Stack("anton"))
			s.Rotation, s.Skew = rotation, .05
			c := ground(canvas.Hex(0x204060))
			block := lettering.DrawBlock(c, title, nil, 100, 80, 700, 400, s)
			box := image.Rect(50-12, 40-12, 400+12, 240+12) // in picture pixels, with room for lean
			if !canvas.CropToInk(block.Ink).Rect.In(box) {
				t.Errorf("%.20q turned by %v lies in %v, want %v", title, rotation, block.Ink.Rect, box)
			}
			if n := len(block.Lines); n < 1 || n > 3 {
				t.Errorf("%.20q has %d lines", title, n)
			}
		}
	}
}

func TestBlockOfNothing(t *testing.T) {
	c := ground(canvas.Hex(0x204060))
	before := append([]uint8(nil), c.Image.Pix...)
	for _, title := range []string{"", "   ", "\U0001F600 \U0001F680"} {
		block := lettering.DrawBlock(c, title, map[int]bool{0: true}, 0, 0, 600, 300, style(latin(t).Stack("anton")))
		if len(block.Lines) != 0 || lettering.Legibility(c.Image, block) != (lettering.Reading{}) {
			t.Errorf("%q gives %+v", title, block.Lines)
		}
		lettering.Drips(c, block, 5, canvas.White(), canvas.White())
	}
	if string(before) != string(c.Image.Pix) {
		t.Error("a title of nothing painted")
	}
}

func TestStressedWordsOwnALine(t *testing.T) {
	slab := canvas.Hex(0xe00020)
	s := style(latin(t).Stack("anton"))
	s.Case, s.Slab, s.SlabText = lettering.CaseUpper, &slab, canvas.White()
	c := ground(canvas.Hex(0x204060))
	block := lettering.DrawBlock(c, "never buy this car", map[int]bool{3: true}, 100, 60, 620, 600, s)
	last := block.Lines[len(block.Lines)-1]
	x, y := int((last.Left-4)*c.Scale), int((last.Top+last.Bottom)/2*c.Scale)
	if p := c.Image.RGBAAt(x, y); p.R < 150 || p.G > 60 {
		t.Errorf("beside the stressed word the picture is %v, want the slab", p)
	}
}

func TestAlignFollowsDirection(t *testing.T) {
	stack := open(t, studiotest.Open(t)).Stack("anton")
	lines := func(title string, align lettering.Align) []lettering.LineBox {
		s := style(stack)
		s.Align, s.MaxSize, s.MaxLines = align, 60, 1
		return lettering.DrawBlock(ground(canvas.Hex(0x204060)), title, nil, 100, 100, 900, 200, s).Lines
	}
	for _, test := range []struct {
		title string
		align lettering.Align
		left  bool
	}{
		{"HELLO", lettering.AlignStart, true}, {"HELLO", lettering.AlignEnd, false},
		{"سلام", lettering.AlignStart, false}, {"سلام", lettering.AlignEnd, true},
	} {
		l := lines(test.title, test.align)[0]
		if left, right := canvas.Abs(l.Left-100) < 1, canvas.Abs(l.Right-1000) < 1; left != test.left || right == test.left {
			t.Errorf("%s aligned %d spans %.0f to %.0f", test.title, test.align, l.Left, l.Right)
		}
	}
	if l := lines("HELLO", lettering.AlignCenter)[0]; canvas.Abs(l.Left+l.Right-1100) > 1 {
		t.Errorf("centred line spans %.0f to %.0f", l.Left, l.Right)
	}
}

func TestEastAsianTitleBreaks(t *testing.T) {
	stack := open(t, studiotest.Open(t)).Stack("anton")
	block := lettering.DrawBlock(ground(canvas.Hex(0x204060)), "日本で一番美味しいラーメンを食べてみた", nil, 40, 40, 600, 400, style(stack))
	if len(block.Lines) < 2 {
		t.Errorf("a long title without spaces has %d line", len(block.Lines))
	}
}

func TestLegibilityOrder(t *testing.T) {
	library := latin(t)
	read := func(back, front canvas.Color, font string, maxSize, stroke float32) lettering.Reading {
		c := ground(back)
		s := style(library.Stack(font))
		s.Top, s.Bottom, s.MaxSize, s.StrokeWidth, s.Shadow = front, front, maxSize, stroke, 0
		return lettering.Legibility(c.Image, lettering.DrawBlock(c, "READ THIS NOW", nil, 60, 60, 1100, 500, s))
	}
	white, grey, dark := canvas.White(), canvas.Hex(0x909090), canvas.Hex(0x101830)
	best := read(dark, white, "anton", 250, .05)
	for name, worse := range map[string]lettering.Reading{
		"low contrast": read(grey, white, "anton", 250, 0),
		"small":        read(dark, white, "anton", 40, .05),
		"tiny":         read(dark, white, "anton", 14, .05),
		"thin":         read(dark, white, "thin", 40, 0),
	} {
		if worse.Score >= best.Score-5 {
			t.Errorf("%s reads %+v, the best %+v", name, worse, best)
		}
	}
	if best.Score < 90 || best.Contrast < 7 {
		t.Errorf("large white letters on dark read %+v", best)
	}
	if plain, outlined := read(grey, white, "anton", 250, 0), read(grey, white, "anton", 250, .06); outlined.Score <= plain.Score+20 {
		t.Errorf("an outline must help: %.0f without, %.0f with", plain.Score, outlined.Score)
	}
}

// TestLegibilityKnowsWhatHelpsAndHides sets white letters on a light ground.
func TestLegibilityKnowsWhatHelpsAndHides(t *testing.T) {
	library := latin(t)
	read := func(stroke float32, color canvas.Color, hidden float32) lettering.Reading {
		c := ground(canvas.Hex(0xb0b0b0))
		s := style(library.Stack("anton"))
		s.Stroke, s.StrokeWidth, s.Shadow = color, stroke, 0
		block := lettering.DrawBlock(c, "READ THIS NOW", nil, 60, 60, 1100, 500, s)
		block.Hidden = hidden
		return lettering.Legibility(c.Image, block)
	}
	bare, thin, thick := read(0, canvas.Color{}, 0), read(.015, canvas.Color{}, 0), read(.07, canvas.Color{}, 0)
	if thin.Score <= bare.Score || thick.Score <= thin.Score+5 {
		t.Errorf("without, thin and thick outline read %.0f, %.0f, %.0f", bare.Score, thin.Score, thick.Score)
	}
	if white := read(.07, canvas.White(), 0); white.Outline > .1 || white.Score > bare.Score+10 {
		t.Errorf("an outline of the letters' own colour reads %+v", white)
	}
	if half := read(.07, canvas.Color{}, .5); half.Score > thick.Score*.6 || half.Visible != .5 {
		t.Errorf("half hidden letters read %+v", half)
	}
}

func TestDripsHangBelow(t *testing.T) {
	c := ground(canvas.Hex(0x204060))
	block := lettering.DrawBlock(c, "BLOOD", nil, 100, 60, 1000, 400, style(latin(t).Stack("anton")))
	lettering.Drips(c, block, 12, canvas.Hex(0xff0000), canvas.Color{})
	bottom := block.Ink.Rect.Max.Y
	found := false
	for x := block.Ink.Rect.Min.X; x < block.Ink.Rect.Max.X; x++ {
		p := c.Image.RGBAAt(x, bottom+2)
		found = found || p.R > 200 && p.G < 40
	}
	if !found {
		t.Error("no drop below the letters")
	}
}

func BenchmarkDrawBlock(b *testing.B) {
	s := style(latin(b).Stack("anton"))
	c := canvas.New(1280, 720, 1)
	for b.Loop() {
		lettering.DrawBlock(c, "I survived 100 days in the desert", nil, 20, 20, 600, 600, s)
	}
}
