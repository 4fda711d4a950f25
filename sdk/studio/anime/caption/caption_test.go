package caption_test

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio/anime/caption"
	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func library(t testing.TB) *lettering.Library {
	t.Helper()
	fonts, err := lettering.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

func shouting(t testing.TB) caption.Style {
	return caption.Style{
		Fonts: library(t).Stack("bangers"),
		Plain: []canvas.Color{canvas.White()}, Strong: []canvas.Color{canvas.Hex(0xffe14a)}, Second: []canvas.Color{canvas.Hex(0xff5a4a)},
		Rings: []caption.Ring{{Width: .06, Color: canvas.Color{}}, {Width: .12, Color: canvas.White()}},
		Skew:  .13, Rotate: -6, Grow: .2, Jitter: 2, Drop: .03, Upper: true, Shine: true, MaxSize: 240,
	}
}

var (
	column = caption.Box{X0: 30, Y0: 30, X1: 560, Y1: 690}
	banner = caption.Box{X0: 30, Y0: 30, X1: 690, Y1: 400}
)

func titles() map[string]string {
	return map[string]string{
		"letter":     "A",
		"short":      "Wow!",
		"usual":      "Top 10 strongest anime villains",
		"dash":       "One Piece chapter — I was shocked",
		"long word":  "Donaudampfschifffahrtsgesellschaftskapitän",
		"cyrillic":   "Топ 10 самых сильных злодеев",
		"arabic":     "أقوى عشرة أشرار في عالم الأنمي",
		"hebrew":     "עשרת הנבלים החזקים",
		"japanese":   "最強のアニメキャラクターランキング",
		"korean":     "가장 강한 애니 악당",
		"hindi":      "नमस्ते दुनिया",
		"dashes":     "----- ...",
		"500":        strings.Repeat("every word counts ", 28)[:500],
		"500 joined": strings.Repeat("x", 500),
		"100 lines":  strings.Repeat("a ", 250),
	}
}

func TestTitlesStayInTheirBox(t *testing.T) {
	style := shouting(t)
	for name, title := range titles() {
		for _, box := range []caption.Box{column, banner} {
			b := caption.Arrange(title, map[int]bool{1: true}, box, style)
			if b.Empty() {
				t.Errorf("%s: nothing is set", name)
				continue
			}
			slack := box.Inset(-.01)
			if !slack.Contains(b.Bounds) {
				t.Errorf("%s: %v leaves %v", name, b.Bounds, box)
			}
		}
	}
}

// TestPaintStaysInItsBounds draws and looks for ink outside.
func TestPaintStaysInItsBounds(t *testing.T) {
	style := shouting(t)
	for name, title := range titles() {
		page := effects.NewPage(1280, 720, 1)
		b := caption.Arrange(title, map[int]bool{1: true}, column, style)
		b.Draw(page)
		slack := b.Bounds.Inset(-2)
		within := image.Rect(int(slack.X0*page.Unit), int(slack.Y0*page.Unit), int(slack.X1*page.Unit)+1, int(slack.Y1*page.Unit)+1)
		painted := 0
		for y := range 720 {
			for x := range 1280 {
				if page.Image.RGBAAt(x, y).A == 0 {
					continue
				}
				painted++
				if x < within.Min.X || x >= within.Max.X || y < within.Min.Y || y >= within.Max.Y {
					t.Fatalf("%s: ink at %d,%d outside %v", name, x, y, within)
				}
			}
		}
		if painted == 0 {
			t.Errorf("%s: no ink", name)
		}
	}
}

func TestNothingToSet(t *testing.T) {
	style := shouting(t)
	for _, title := range []string{"", "   ", "😭💔", "—", "\x00\u200d"} {
		b := caption.Arrange(title, nil, column, style)
		if !b.Empty() {
			t.Errorf("%q gives a block", title)
		}
		b.Draw(effects.NewPage(64, 64, 1))
	}
}

func TestStressedLineIsLargest(t *testing.T) {
	b := caption.Arrange("the day when we all said NO to it", map[int]bool{6: true}, column, shouting(t))
	sizes := b.Sizes()
	if len(sizes) < 3 {
		t.Fatalf("%d lines", len(sizes))
	}
	for i, size := range sizes[:len(sizes)-1] {
		if size >= sizes[len(sizes)-1] {
			t.Errorf("line %d of sizes %v is not smaller than the stressed last one", i, sizes)
		}
	}
}

func TestSoundStaysInItsBox(t *testing.T) {
	fonts := library(t).Stack("dela-gothic-one")
	for _, text := range []string{"ドーン", "最強", "ザーザー", "バ", "うおおおおおおおおおおおおおおお"} {
		for _, box := range []caption.Box{{X0: 10, Y0: 10, X1: 120, Y1: 400}, {X0: 0, Y0: 0, X1: 60, Y1: 60}} {
			s := caption.Sound{Fonts: fonts, Text: text, Size: 80, Grow: .1, Rotate: 12, Fill: []canvas.Color{{R: 1}}, Rings: []caption.Ring{{Width: .1}}}
			b := s.Arrange(box)
			if b.Empty() || !box.Inset(-.01).Contains(b.Bounds) {
				t.Errorf("%s: %v leaves %v", text, b.Bounds, box)
			}
		}
	}
}

func TestSameTitleSameInk(t *testing.T) {
	draw := func() []byte {
		page := effects.NewPage(640, 360, 1)
		caption.Arrange("Same bytes every time", nil, column, shouting(t)).Draw(page)
		return page.Image.Pix
	}
	if !bytes.Equal(draw(), draw()) {
		t.Error("two drawings differ")
	}
}

// TestEmojiAreDrawn sets a title with a picture of one plain colour for every
// emoji and looks for the colour.
func TestEmojiAreDrawn(t *testing.T) {
	style := shouting(t)
	fonts := library(t)
	green := image.NewRGBA(image.Rect(0, 0, 16, 16))
	for i := range green.Pix {
		green.Pix[i] = [4]uint8{0, 255, 0, 255}[i%4]
	}
	fonts.UsePictures(func(string) (*image.RGBA, error) { return green, nil })
	style.Fonts = fonts.Stack("bangers")
	for title, want := range map[string]bool{"Wow 😭": true, "Wow": false, "😭": false} {
		page := effects.NewPage(640, 360, 1)
		caption.Arrange(title, nil, column, style).Draw(page)
		found := false
		for i := 0; i < len(page.Image.Pix); i += 4 {
			found = found || page.Image.Pix[i] < 20 && page.Image.Pix[i+1] > 240 && page.Image.Pix[i+2] < 20
		}
		if found != want {
			t.Errorf("%s: an emoji is drawn: %v", title, found)
		}
	}
}

// TestShortTitleFillsItsColumn: two words leave little of a high box empty.
func TestShortTitleFillsItsColumn(t *testing.T) {
	b := caption.Arrange("Hello world", nil, column, shouting(t))
	if share := b.Bounds.Height() / column.Height(); share < .7 {
		t.Errorf("two words cover %.2f of the height", share)
	}
}

// TestTopStaysWithItsFigure: "top" must not carry a line of its own.
func TestTopStaysWithItsFigure(t *testing.T) {
	sizes := caption.Arrange("Top 10 strongest anime villains", map[int]bool{0: true, 1: true}, column, shouting(t)).Sizes()
	if len(sizes) == 0 || sizes[0] < sizes[len(sizes)-1] {
		t.Errorf("the line with the figure is not the largest of %v", sizes)
	}
}
