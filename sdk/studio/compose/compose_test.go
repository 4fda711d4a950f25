package compose_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/scene"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// sizes has every shape that may be asked for, small enough for a test.
var sizes = map[string]image.Point{
	"16:9": {X: 384, Y: 216}, "9:16": {X: 216, Y: 384}, "1:1": {X: 288, Y: 288}, "4:3": {X: 336, Y: 252},
	"3:4": {X: 252, Y: 336}, "3:2": {X: 348, Y: 232}, "2:3": {X: 232, Y: 348}, "21:9": {X: 434, Y: 186},
}

// prompts has every form.
var prompts = []string{
	"Taylor Swift concert vlog", "7 mistakes new investors make", "Messi vs Ronaldo", "Room makeover: before and after",
	"How to train your dog to sit", "My honest review of the new VR headset", "Is coffee bad for you?", "I spent 24 hours in the snow",
	"DIY wooden bookshelf under $50",
}

func openKit(t testing.TB) *studio.Kit {
	t.Helper()
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	return kit
}

func newReader(kit *studio.Kit) *brief.Reader {
	icons := make([]brief.Icon, len(kit.Icons))
	for i, icon := range kit.Icons {
		icons[i] = brief.Icon(icon)
	}
	return brief.NewReader(icons)
}

func render(t *testing.T, kit *studio.Kit, b brief.Brief, o compose.Options) *compose.Design {
	t.Helper()
	d, err := compose.Render(context.Background(), kit, b, o)
	if err != nil {
		t.Fatalf("%q: %v", b.Prompt, err)
	}
	if d.Image.Rect.Dx() != o.Width || d.Image.Rect.Dy() != o.Height {
		t.Fatalf("%q: %v, want %dx%d", b.Prompt, d.Image.Rect, o.Width, o.Height)
	}
	return d
}

// Bounds on how far the title may lie over the subject, in parts of the title,
// and the least legibility.
const (
	maxOverlap    = .16
	minLegibility = 60
)

func TestEveryFormInEveryShape(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	for name, size := range tried(sizes) {
		t.Run(name, func(t *testing.T) {
			for _, prompt := range prompts {
				d := render(t, kit, reader.Read(prompt, ""), compose.Options{Width: size.X, Height: size.Y, Seed: 3, Quality: compose.Full})
				checkDesign(t, prompt, d)
				checkTexts(t, prompt, d)
			}
		})
	}
}

func TestEveryLayoutInEveryShape(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("Electric cars: the truth nobody tells you", "")
	for name, size := range tried(sizes) {
		for _, layout := range compose.Layouts() {
			d := render(t, kit, b, compose.Options{Width: size.X, Height: size.Y, Layout: layout})
			if d.Layout != layout {
				t.Errorf("%s: layout %s, want %s", name, d.Layout, layout)
			}
			checkDesign(t, name+" "+layout, d)
		}
	}
}

// tried are all sizes, or an extreme few under the race detector, which takes ten
// times as long.
func tried(all map[string]image.Point) map[string]image.Point {
	if !testing.Short() {
		return all
	}
	return map[string]image.Point{"16:9": all["16:9"], "9:16": all["9:16"]}
}

func checkDesign(t *testing.T, name string, d *compose.Design) {
	t.Helper()
	if d.Overlap > maxOverlap {
		t.Errorf("%s (%s): %.2f of the title lies over the subject", name, d.Layout, d.Overlap)
	}
	if !d.HasTitle || d.Reading.Score < minLegibility {
		t.Errorf("%s (%s): legibility %.0f", name, d.Layout, d.Reading.Score)
	}
	wide := math.Abs(float64(d.Image.Rect.Dx())/float64(d.Image.Rect.Dy())-16./9) < .01
	for i, l := range d.Layers {
		if l.Z != i || l.Box.X < 0 || l.Box.Y < 0 || l.Box.X+l.Box.W > 1.0001 || l.Box.Y+l.Box.H > 1.0001 || l.Box.W <= 0 || l.Box.H <= 0 {
			t.Errorf("%s (%s): layer %+v", name, d.Layout, l)
		}
		if l.Type == "text" && wide && l.Box.X+l.Box.W > .88 && l.Box.Y+l.Box.H > .9 {
			t.Errorf("%s (%s): text %q in the corner of the time stamp", name, d.Layout, l.Name)
		}
	}
}

// checkTexts wants no text over another. The kicker has its place inside the
// title's box.
func checkTexts(t *testing.T, name string, d *compose.Design) {
	t.Helper()
	texts := map[string]compose.Box{}
	for _, l := range d.Layers {
		if l.Type == "text" && l.Name != "kicker" {
			texts[l.Name] = l.Box
		}
	}
	for a, boxA := range texts {
		for b, boxB := range texts {
			if a < b && area(boxA, boxB) > .12*min(boxA.W*boxA.H, boxB.W*boxB.H) {
				t.Errorf("%s: %s and %s overlap", name, a, b)
			}
		}
	}
}

func area(a, b compose.Box) float64 {
	w := min(a.X+a.W, b.X+b.W) - max(a.X, b.X)
	h := min(a.Y+a.H, b.Y+b.H) - max(a.Y, b.Y)
	return max(w, 0) * max(h, 0)
}

func TestSeedDecides(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("Best budget laptops 2026", "")
	o := compose.Options{Width: 224, Height: 126, Quality: compose.Finest, Supersample: 1.4}
	looks := map[string]bool{}
	var pictures [][]byte
	for seed := range int64(8) {
		o.Seed = seed
		first, second := render(t, kit, b, o), render(t, kit, b, o)
		if !bytes.Equal(first.Image.Pix, second.Image.Pix) {
			t.Fatalf("seed %d gave two pictures", seed)
		}
		for other, pix := range pictures {
			if distance(pix, first.Image.Pix) < 2 {
				t.Errorf("seeds %d and %d look alike", other, seed)
			}
		}
		pictures = append(pictures, first.Image.Pix)
		looks[compose.Looks(b, o)] = true
	}
	if len(looks) < 4 {
		t.Errorf("8 seeds gave only %d looks: %v", len(looks), looks)
	}
}

// distance is the mean difference of the channels of two pictures, 0 to 255.
func distance(a, b []byte) float64 {
	sum := 0.
	for i := range a {
		sum += math.Abs(float64(a[i]) - float64(b[i]))
	}
	return sum / float64(len(a))
}

func TestOptionsChangeThePicture(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("How I made $10,000 with dropshipping", "")
	base := compose.Options{Width: 256, Height: 144, Seed: 1, Quality: compose.Full}
	plain := render(t, kit, b, base)
	for name, change := range map[string]func(o *compose.Options){
		"palette":    func(o *compose.Options) { o.Palette = "candy" },
		"background": func(o *compose.Options) { o.Background = "paper" },
		"font":       func(o *compose.Options) { o.Font = "bangers" },
		"mood":       func(o *compose.Options) { o.Mood = "dark" },
		"effect":     func(o *compose.Options) { o.TextEffect = "glow" },
		"grade":      func(o *compose.Options) { o.Grade = "noir" },
		"badge":      func(o *compose.Options) { o.Badge = "NEW" },
		"accent":     func(o *compose.Options) { o.Accent = "#ff30c0" },
		"position":   func(o *compose.Options) { o.TextPosition = "bottom" },
		"quality":    func(o *compose.Options) { o.Quality = compose.Fast },
		"colors": func(o *compose.Options) {
			o.Colors = &brief.Palette{Dark: 0x101010, Mid: 0x804020, Bright: 0xffffff, Accent: 0x00ff00, Second: 0x0000ff}
		},
	} {
		o := base
		change(&o)
		if d := distance(plain.Image.Pix, render(t, kit, b, o).Image.Pix); d < .5 {
			t.Errorf("%s changes the picture by %.2f only", name, d)
		}
	}
}

func TestEveryNamedOptionDraws(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("The scariest haunted house in America", "")
	var all []compose.Options
	for _, v := range compose.Palettes() {
		all = append(all, compose.Options{Palette: v})
	}
	for _, v := range compose.Fonts() {
		all = append(all, compose.Options{Font: v})
	}
	for _, v := range compose.TextEffects() {
		all = append(all, compose.Options{TextEffect: v})
	}
	for _, v := range compose.Moods() {
		all = append(all, compose.Options{Mood: v})
	}
	for _, v := range compose.Grades() {
		all = append(all, compose.Options{Grade: v})
	}
	for _, v := range scene.Names() {
		all = append(all, compose.Options{Background: v})
	}
	for i, o := range all {
		if testing.Short() && i%6 != 0 {
			continue
		}
		o.Width, o.Height, o.Quality = 192, 108, compose.Full
		if d := render(t, kit, b, o); !d.HasTitle || d.Reading.Score < 35 {
			t.Errorf("%+v: legibility %.0f", o, d.Reading.Score)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("cats", "")
	for option, o := range map[string]compose.Options{
		"palette": {Palette: "x"}, "layout": {Layout: "versus"}, "background": {Background: "x"}, "font": {Font: "x"},
		"mood": {Mood: "x"}, "text_effects": {TextEffect: "x"}, "grade": {Grade: "x"}, "accent_color": {Accent: "red"},
		"text_position": {TextPosition: "x"},
	} {
		o.Width, o.Height = 64, 64
		var unknown *compose.UnknownNameError
		if _, err := compose.New(kit, b, o); !errors.As(err, &unknown) || unknown.Option != option {
			t.Errorf("%s: %v", option, err)
		}
	}
	if _, err := compose.New(kit, b, compose.Options{Width: 0, Height: 10}); err == nil {
		t.Error("an empty picture was begun")
	}
}

func TestRenderStops(t *testing.T) {
	kit := openKit(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := compose.Render(ctx, kit, newReader(kit).Read("cats", ""), compose.Options{Width: 64, Height: 64}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestTitlesOfAnyLengthAndScript(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	sentence := strings.TrimSpace(strings.Repeat("many words that somebody wants to see on one picture ", 10))
	for name, test := range map[string]struct {
		title string
		least float32 // legibility
	}{
		"one letter": {"A", 60}, "twelve words": {"twelve words are already more than a good title should ever have", 8},
		"500 characters": {sentence[:500], 0}, "no spaces": {strings.Repeat("x", 300), 0},
		"Persian": {"آموزش پایتون برای مبتدیان", 60}, "Arabic": {"أفضل عشر نصائح", 60}, "Hebrew": {"מדריך למתחילים", 50},
		"Japanese": {"初心者のための入門", 50}, "Chinese": {"如何做蛋糕", 60}, "Korean": {"고양이 키우기", 60}, "Hindi": {"आसान रेसिपी", 60},
		"Russian": {"Как выучить английский", 60}, "Thai": {"สอนทำอาหาร", 50}, "Greek": {"Μάθε κιθάρα", 60},
		"emoji": {"🔥🔥🔥", -1}, "mixed": {"Go در ۱۰ دقیقه", 50},
	} {
		for _, size := range []image.Point{sizes["16:9"], sizes["9:16"]} {
			d := render(t, kit, reader.Read("Learn anything quickly", test.title), compose.Options{Width: size.X, Height: size.Y, Seed: 5})
			if test.least >= 0 && (!d.HasTitle || d.Reading.Score < test.least) {
				t.Errorf("%s at %v: title %v, legibility %.0f", name, size, d.HasTitle, d.Reading.Score)
			}
			if d.HasTitle && d.Overlap > maxOverlap {
				t.Errorf("%s at %v: overlap %.2f", name, size, d.Overlap)
			}
		}
	}
}

func TestWeirdPromptsDraw(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	for i, prompt := range []string{"", "🎉", "\x00", "vs", "x vs y", "100 z", "before and after", "?", strings.Repeat("ہ", 2000), "$$$ %s %d"} {
		d := render(t, kit, reader.Read(prompt, ""), compose.Options{Width: 192, Height: 108, Seed: int64(i), Quality: compose.Full})
		if len(d.Layers) < 2 {
			t.Errorf("%q: layers %+v", prompt, d.Layers)
		}
	}
}

func ExampleLooks() {
	b := brief.NewReader(nil).Read("Easy chocolate cake", "")
	fmt.Println(compose.Looks(b, compose.Options{Layout: compose.LayoutLeft, Background: "kitchen", Palette: "gold"}))
	// Output: left kitchen ffb84a
}
