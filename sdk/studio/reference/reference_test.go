package reference_test

import (
	"context"
	"image"
	"image/color"
	"image/draw"
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/reference"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// TestFindsTheTitleOfThumbnails reads pictures that are known to have their words
// at one side.
func TestFindsTheTitleOfThumbnails(t *testing.T) {
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	reader := brief.NewReader(nil)
	right, all := 0, 0
	for layout, want := range map[string]string{
		compose.LayoutLeft: "left", compose.LayoutRight: "right", compose.LayoutTop: "top", compose.LayoutBottom: "bottom", compose.LayoutSplit: "left",
	} {
		for seed, prompt := range []string{"Electric cars", "Easy chocolate cake", "Snow in the mountains", "Learn Spanish fast", "Best budget laptops"} {
			d, err := compose.Render(context.Background(), kit, reader.Read(prompt, ""), compose.Options{
				Width: 640, Height: 360, Seed: int64(seed), Layout: layout, Quality: compose.Full,
			})
			if err != nil {
				t.Fatal(err)
			}
			all++
			if reference.Read(d.Image).TextPosition == want {
				right++
			}
		}
	}
	if right < all*8/10 {
		t.Errorf("%d of %d titles are found where they are", right, all)
	}
}

func fill(w, h int, c color.Color) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(m, m.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	return m
}

func luma(rgb uint32) float64 {
	return (.299*float64(rgb>>16&255) + .587*float64(rgb>>8&255) + .114*float64(rgb&255)) / 255
}

func TestPaletteKeepsARampAndFindsTheAccent(t *testing.T) {
	for name, c := range map[string]color.RGBA{
		"white": {255, 255, 255, 255}, "black": {A: 255}, "navy": {10, 20, 70, 255}, "pink": {250, 180, 210, 255}, "grey": {128, 128, 128, 255},
	} {
		m := fill(200, 100, c)
		draw.Draw(m, image.Rect(20, 20, 60, 60), image.NewUniform(color.RGBA{255, 110, 0, 255}), image.Point{}, draw.Src)
		p := reference.Read(m).Palette
		if luma(p.Dark) > .25 || luma(p.Bright) < .65 || luma(p.Mid) < .1 || luma(p.Mid) > .65 {
			t.Errorf("%s: ramp %06x %06x %06x", name, p.Dark, p.Mid, p.Bright)
		}
		if r, g, b := p.Accent>>16, p.Accent>>8&255, p.Accent&255; r < 220 || g < 70 || g > 150 || b > 60 {
			t.Errorf("%s: accent %06x, want orange", name, p.Accent)
		}
	}
}

func TestMoods(t *testing.T) {
	for want, c := range map[string]color.RGBA{"bright": {250, 245, 235, 255}, "energetic": {230, 30, 40, 255}, "calm": {120, 125, 130, 255}} {
		if got := reference.Read(fill(120, 80, c)).Mood; got != want {
			t.Errorf("%v: mood %q, want %q", c, got, want)
		}
	}
	night := fill(120, 80, color.RGBA{8, 8, 14, 255})
	draw.Draw(night, image.Rect(0, 0, 40, 30), image.NewUniform(color.White), image.Point{}, draw.Src)
	if got := reference.Read(night).Mood; got != "dramatic" {
		t.Errorf("a light in the dark: %q", got)
	}
}

func TestOddPictures(t *testing.T) {
	for _, size := range []image.Point{{X: 1, Y: 1}, {X: 1, Y: 500}, {X: 3000, Y: 2}, {X: 41, Y: 13}} {
		m := fill(size.X, size.Y, color.RGBA{90, 10, 200, 255})
		first := reference.Read(m)
		if first.TextPosition == "" || first != reference.Read(m) {
			t.Errorf("%v: %+v", size, first)
		}
	}
}
