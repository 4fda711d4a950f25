package subject_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font/gofont/gobold"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/encode"
	"github.com/routix/routix/sdk/studio/lettering"
	"github.com/routix/routix/sdk/studio/studiotest"
	"github.com/routix/routix/sdk/studio/subject"
)

// disc is a round icon in the given colour.
func disc(t testing.TB, c canvas.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	mask := canvas.Ellipse(32, 32, 30, 30).Mask(img.Rect, 0)
	for i, a := range mask.Pix {
		x, y := mask.Rect.Min.X+i%mask.Stride, mask.Rect.Min.Y+i/mask.Stride
		img.Set(x, y, color.NRGBA{uint8(c.R * 255), uint8(c.G * 255), uint8(c.B * 255), a})
	}
	var b bytes.Buffer
	if err := encode.WebP(&b, img, ""); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// synthetic is a pack with one font and an icon for every name that drawings use.
func synthetic(t testing.TB) fstest.MapFS {
	pack := fstest.MapFS{
		"fonts/anton.ttf":      {Data: gobold.TTF},
		"icons/broken.webp":    {Data: []byte("RIFF")},
		"icons/red-apple.webp": {Data: disc(t, canvas.Hex(0xe02020))},
	}
	for _, name := range []string{"astonished-face", "potted-plant", "teddy-bear", "alarm-clock", "globe-showing-americas", "strawberry", "t-shirt"} {
		pack["icons/"+name+".webp"] = &fstest.MapFile{Data: disc(t, canvas.Hex(0x4080c0))}
	}
	return pack
}

func open(t testing.TB, pack fstest.MapFS) *subject.Set {
	t.Helper()
	fonts, err := lettering.Open(pack)
	if err != nil {
		t.Fatal(err)
	}
	return subject.Open(pack, fonts)
}

func TestPictureOfIcon(t *testing.T) {
	set := open(t, synthetic(t))
	picture, err := set.Picture("red-apple")
	if err != nil {
		t.Fatal(err)
	}
	if got := picture.RGBAAt(32, 32); got != (color.RGBA{0xe0, 0x20, 0x20, 255}) {
		t.Errorf("middle is %v", got)
	}
	for i := 0; i < len(picture.Pix); i += 4 {
		if p := picture.Pix[i : i+4]; p[0] > p[3] || p[1] > p[3] || p[2] > p[3] {
			t.Fatalf("pixel %v is not premultiplied", p)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	set := open(t, synthetic(t))
	for _, name := range []string{
		"", "unicorn", "../fonts/anton", "/etc/passwd", "gen:", "gen:unicorn", "gen:coin", "gen:coin:X", "gen:flag:zz", "gen:bubble:",
		"gen:cake:mud", "gen:piece:K", "gen:piece:R:w", "gen:tint:red-apple", "gen:tint:red-apple:12", "gen:tint:red-apple:zzzzzz",
		"gen:tint:unicorn:102030", "gen:hue:unicorn:102030", "gen:pixel:unicorn", "gen:jersey:A:red", "gen:car:red", "gen:clock:noon", "gen:clock:7:99", "gen:chart:sideways", strings.Repeat("x", 5000),
	} {
		if _, err := set.Picture(name); !errors.Is(err, subject.ErrUnknown) {
			t.Errorf("%.40q gives %v", name, err)
		}
		if set.Has(name) {
			t.Errorf("Has(%.40q)", name)
		}
	}
	if _, err := set.Picture("broken"); err == nil || errors.Is(err, subject.ErrUnknown) {
		t.Errorf("a broken file gives %v", err)
	}
}

func TestDrawings(t *testing.T) {
	set := open(t, synthetic(t))
	kinds := map[string]string{"gen:cake:KIND": "choco", "gen:coin:KIND": "B", "gen:piece:KIND:COLOR": "Q"}
	arguments := strings.NewReplacer("COUNTRY", "uk", "TEXT", "Go", "ICON", "red-apple", "RRGGBB", "2040ff", "LETTER", "R", "COLOR", "w", "WAY", "down", "HOUR", "7", "MINUTE", "30")
	list := subject.Drawings()
	if len(list) < 50 {
		t.Fatalf("%d drawings", len(list))
	}
	for _, d := range list {
		name := arguments.Replace(strings.Replace(d.Name, "KIND", kinds[d.Name], 1))
		picture, err := set.Picture(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		covered, solid := 0, 0
		for i := 3; i < len(picture.Pix); i += 4 {
			if p := picture.Pix[i-3 : i+1]; p[3] > 0 {
				covered++
				if p[3] > 128 {
					solid++
				}
				if p[0] > p[3] || p[1] > p[3] || p[2] > p[3] {
					t.Errorf("%s: pixel %v is not premultiplied", name, p)
					break
				}
			}
		}
		if edge := inkOnBorder(picture); edge > .35 {
			t.Errorf("%s is cut: %.2f of a border is covered", name, edge)
		}
		pixels := float64(len(picture.Pix) / 4)
		if share := float64(covered) / pixels; share < .15 || float64(solid)/pixels > .99 {
			t.Errorf("%s covers %.2f of its picture", name, share)
		}
		if d.Shows == "" || !set.Has(name) {
			t.Errorf("%s is not described or not known", name)
		}
	}
}

// inkOnBorder is the solid part of the border that has most of it. Things may
// end at the border, and stand on the lower one; what runs along it was cut off.
func inkOnBorder(m *image.RGBA) float64 {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	worst := 0.
	for _, side := range []struct {
		n  int
		at func(i int) (x, y int)
	}{
		{w, func(i int) (int, int) { return i, 0 }},
		{h, func(i int) (int, int) { return 0, i }}, {h, func(i int) (int, int) { return w - 1, i }},
	} {
		solid := 0
		for i := range side.n {
			x, y := side.at(i)
			if m.Pix[m.PixOffset(x, y)+3] > 128 {
				solid++
			}
		}
		worst = max(worst, float64(solid)/float64(side.n))
	}
	return worst
}

// TestDrawingsTakeAnyText draws texts that people type: long, empty, of other
// scripts, of glyphs that no font has.
func TestDrawingsTakeAnyText(t *testing.T) {
	set := open(t, synthetic(t))
	for _, kind := range []string{"app", "button", "calendar", "code", "laptop", "monitor", "number", "phone", "price", "search", "trophy", "cash"} {
		plain, err := set.Picture("gen:" + kind)
		if err != nil && kind != "code" {
			t.Errorf("%s without text: %v", kind, err)
		}
		for _, text := range []string{strings.Repeat("W", 400), "\u0642\u06cc\u0645\u062a", "\U0001f389", "\x00"} {
			if _, err := set.Picture("gen:" + kind + ":" + text); err != nil {
				t.Errorf("%s of %.12q: %v", kind, text, err)
			}
		}
		if lettered, _ := set.Picture("gen:" + kind + ":7"); plain != nil && bytes.Equal(plain.Pix, lettered.Pix) {
			t.Errorf("%s does not show its text", kind)
		}
	}
}

func TestDrawingsNeedTheirIcons(t *testing.T) {
	pack := synthetic(t)
	for name := range pack {
		if strings.HasPrefix(name, "icons/") {
			delete(pack, name)
		}
	}
	set := open(t, pack)
	for _, name := range []string{"gen:shelf", "gen:cake:choco", "gen:quake", "gen:vr", "gen:jersey:A:102030"} {
		if _, err := set.Picture(name); !errors.Is(err, subject.ErrUnknown) {
			t.Errorf("%s without its icons gives %v", name, err)
		}
	}
}

func TestPicturesAreShared(t *testing.T) {
	pack := synthetic(t)
	apple := pack["icons/red-apple.webp"]
	for i := range 60 {
		pack[fmt.Sprintf("icons/apple-%d.webp", i)] = apple
	}
	set := open(t, pack)
	var wg sync.WaitGroup
	pictures := make([]*image.RGBA, 8)
	for i := range pictures {
		wg.Go(func() {
			pictures[i], _ = set.Picture("red-apple")
			for j := range 60 {
				if _, err := set.Picture(fmt.Sprintf("apple-%d", (j+i*7)%60)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	first, _ := set.Picture("apple-3")
	again, _ := set.Picture("apple-3")
	if first != again {
		t.Error("the same picture was decoded twice in a row")
	}
	for i := range 60 {
		if _, err := set.Picture(fmt.Sprintf("apple-%d", (i+4)%60)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := set.Picture("apple-4"); err != nil {
		t.Fatal(err)
	}
	if late, _ := set.Picture("red-apple"); late == pictures[0] {
		t.Error("a picture unused for long is still kept")
	}
}

func TestRealIcons(t *testing.T) {
	pack := studiotest.Open(t)
	fonts, err := lettering.Open(pack)
	if err != nil {
		t.Fatal(err)
	}
	set := subject.Open(pack, fonts)
	for _, name := range []string{"house", "dog-face", "gen:shelf", "gen:vr", "gen:quake", "gen:pixel:house-with-garden"} {
		picture, err := set.Picture(name)
		if err != nil || picture.Rect.Dx() < 200 {
			t.Errorf("%s: %v", name, err)
		}
	}
	icons, err := subject.ReadIndex(pack)
	if err != nil || len(icons) < 1000 {
		t.Errorf("%d icons, %v", len(icons), err)
	}
}

func TestReadIndexRefuses(t *testing.T) {
	for name, pack := range map[string]fstest.MapFS{"missing": {}, "broken": {"icons.json": {Data: []byte("{")}}} {
		if _, err := subject.ReadIndex(pack); err == nil || !strings.Contains(err.Error(), "icons.json") {
			t.Errorf("%s index gives %v", name, err)
		}
	}
}
