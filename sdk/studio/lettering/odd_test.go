package lettering

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
)

// oddTitles are what people and programs send besides titles.
var oddTitles = []string{
	"A", "!", "...", "—", "🔥", "🔥🔥🔥", "👨‍👩‍👧‍👦 family", "1️⃣ first", "👍🏽 good", "\u200b", "\u200d", "\u200c\u200c", "\ufeff", "\u202eabc\u202c",
	"Z̷̡̢͔͉̣̪̞̦̼̭̱̫̬͆̐̔̈́͌͑̕̚͜͝a̸̡̢̛̲̣̺͎͖̥̭̹̥̬l̶̢̛̛̗̼͇̹̪̗͙̱̲͍̜͈̃̓g̷̨̡̢̛̦̙̪͚̦̜̳̠̝̱̀o̴̡̢̧̢̞̠̜̥̥", "\U000e0041\U000e0042", "\U0010ffff\U000f0000", "ꙮ𓀀𐎠", "\xff\xfe", "a\nb\nc\nd\ne\nf\ng\nh\ni",
	"مرحبا hello שלום 123", strings.Repeat("x", 500), strings.Repeat("word ", 100), strings.Repeat("漢", 200), strings.Repeat("🔥", 200),
	strings.Repeat("à̀̀̀", 50), "\t\n \r", "ﷺ", "क्ष्म्य", "؟!", "(((", "́", "  ̈  ", "|||", "_", "🏳️‍🌈", "🇮🇷", "©®™", "½ ¾ №",
}

// oddStyle is a style with everything that reaches beyond the letters.
func oddStyle(l *Library, turn float32) Style {
	accent := canvas.Hex(0xff2040)
	return Style{
		Fonts: l.Typeface("anton"), Case: CaseUpper, Top: canvas.White(), Bottom: canvas.White(), StrokeWidth: .06, Rotation: turn, Skew: .05,
		Slab: &accent, Mark: MarkBar, Extrude: .1, Perspective: true, Shadow: .6, Texture: TextureHalftone,
	}
}

func emojiLibrary(t testing.TB) *Library {
	l := packLibrary(t)
	picture := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range picture.Pix {
		picture.Pix[i] = 255
	}
	l.UsePictures(func(string) (*image.RGBA, error) { return picture, nil })
	return l
}

// drawOdd draws a title and checks what holds for every title.
func drawOdd(t *testing.T, l *Library, title string, turn float32) Block {
	t.Helper()
	draw := func() (*canvas.Canvas, Block) {
		c := canvas.New(320, 180, 1)
		return c, DrawBlock(c, title, map[int]bool{0: true}, 120, 80, 900, 480, oddStyle(l, turn))
	}
	c, b := draw()
	again, _ := draw()
	if !bytes.Equal(c.Image.Pix, again.Image.Pix) {
		t.Errorf("%.30q drawn twice gives two pictures", title)
	}
	const slack = 6 // picture pixels, for lean and for smooth edges
	room := image.Rect(30-slack, 20-slack, 255+slack, 140+slack)
	if ink := canvas.CropToInk(b.Ink).Rect; !ink.In(room) {
		t.Errorf("%.30q lies in %v, want %v", title, ink, room)
	}
	if (len(b.Lines) == 0) != b.Ink.Rect.Empty() {
		t.Errorf("%.30q: %d lines, ink %v", title, len(b.Lines), b.Ink.Rect)
	}
	return b
}

func TestOddTitles(t *testing.T) {
	l := emojiLibrary(t)
	for _, title := range oddTitles {
		for _, turn := range []float32{0, -5} {
			drawOdd(t, l, title, turn)
		}
		for _, g := range l.Typeface("anton").Shape(title, 0).glyphs {
			if g.id == 0 {
				t.Errorf("%.30q shows an empty box", title)
			}
		}
	}
	for _, title := range []string{"\u200b", "\u200d", "\U000e0041", "\U0010ffff", "\t\n \r", "🇮🇷"} {
		if b := drawOdd(t, l, title, 0); len(b.Lines) != 0 {
			t.Errorf("%q has %d lines, want no title", title, len(b.Lines))
		}
	}
}

func TestMarksAreBounded(t *testing.T) {
	line := packLibrary(t).Typeface("anton").Shape("Z"+strings.Repeat("\u0334\u0301", 40), 0)
	if n := len(line.glyphs); n > 3 || line.ink.Ascent > 160 {
		t.Errorf("%d glyphs up to %.0f of a letter under a heap of marks", n, line.ink.Ascent)
	}
}

func TestEmojiStandInTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"🔥": "fire", "❤️": "red-heart", "❤": "red-heart", "👍🏽": "thumbs-up", "👨‍🚒": "man-firefighter", "👨‍👩‍👧": "man", "🚀x": "rocket", "x": "", "3": "", "©": "copyright",
	} {
		if got, n := emojiAt([]rune(text)); got != want || (n == 0) != (want == "") {
			t.Errorf("%q is %q of %d characters, want %q", text, got, n, want)
		}
	}
	l := emojiLibrary(t)
	letters := l.Typeface("anton").clean("GO 🚀🔥 NOW", 0)
	line := l.Typeface("anton").shape(letters)
	if len(line.sprites) != 2 || line.sprites[0].word != 1 || line.sprites[0].x >= line.sprites[1].x {
		t.Fatalf("emoji %+v", line.sprites)
	}
	if s := line.sprites[0]; s.y+s.height/2 > line.ink.Ascent || s.height < 50 {
		t.Errorf("emoji %+v in ink %+v", s, line.ink)
	}
	if got := l.Typeface("anton").Shape("🚀", 0); !got.Empty() {
		t.Error("Shape gives room to an emoji that its callers do not draw")
	}
}

func FuzzDrawBlock(f *testing.F) {
	for _, title := range oddTitles {
		f.Add(title)
	}
	l := emojiLibrary(f)
	f.Fuzz(func(t *testing.T, title string) { drawOdd(t, l, title, -4) })
}
