package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"slices"
	"testing"

	"golang.org/x/image/draw"

	"github.com/routix/routix/sdk"
)

// keepsFaceSwap demands that the person of a photo appears, and that another
// person gives another picture.
func keepsFaceSwap(t *testing.T, v candidate) {
	of := func(number int) piece {
		return v.draw(t, func(r *sdk.Request) { r.Face = facePhoto(t, number) })
	}
	without, one, other := v.with(t, `{}`), of(1), of(2)
	box := one.layer(t, "face", "").Box
	if box.H < .25 {
		t.Errorf("the face takes %.0f %% of the height", box.H*100)
	}
	if d := one.differs(without); d < plainly {
		t.Errorf("a face changes the picture by %.2f", d)
	}
	if d := one.differs(other); d < plainly {
		t.Errorf("another face changes the picture by %.2f", d)
	}
}

// keepsAnimeStyle looks for ink: dark lines beside flat colours, which the same
// idea has not in another version.
func keepsAnimeStyle(t *testing.T, v candidate) {
	v6, err := builtin("routix_v6")
	if err != nil {
		t.Fatal(err)
	}
	plain := candidate{algorithm: v6}
	change := func(r *sdk.Request) { r.Prompt, r.Width, r.Height = "A girl sings on a stage", 640, 360 }
	anime, illustrated := v.draw(t, change), plain.draw(t, change)
	if a, b := anime.ink(), illustrated.ink(); a < 1.5*b {
		t.Errorf("%.2f %% of the pixels are ink lines, in %s %.2f %%", 100*a, "V6", 100*b)
	}
}

// ink is the part of dark pixels with a bright pixel close on both sides, across
// or along: thin dark lines.
func (p piece) ink() float64 {
	luma := func(x, y int) int {
		c := p.RGBAAt(x, y)
		return (299*int(c.R) + 587*int(c.G) + 114*int(c.B)) / 1000
	}
	const reach, contrast = 3, 50
	n, size := 0, p.Rect.Size()
	for y := reach; y < size.Y-reach; y++ {
		for x := reach; x < size.X-reach; x++ {
			l := luma(x, y) + contrast
			if luma(x-reach, y) > l && luma(x+reach, y) > l || luma(x, y-reach) > l && luma(x, y+reach) > l {
				n++
			}
		}
	}
	return float64(n) / float64(size.X*size.Y)
}

// keepsCharacterConsistency demands the same character for one id over a series,
// and different characters for different ids.
func keepsCharacterConsistency(t *testing.T, v candidate) {
	character := func(id, prompt string, seed int64) string {
		p := v.draw(t, func(r *sdk.Request) {
			r.Prompt, r.Seed, r.Parameters = prompt, seed, fmt.Appendf(nil, `{"character_id":%q}`, id)
		})
		var told struct {
			Pictures []struct {
				Identity json.RawMessage
				Hair     string
			}
		}
		if err := json.Unmarshal(p.result.Metadata, &told); err != nil || len(told.Pictures) == 0 || told.Pictures[0].Identity == nil {
			t.Fatalf("metadata %s tells no identity: %v", p.result.Metadata, err)
		}
		return told.Pictures[0].Hair + string(told.Pictures[0].Identity)
	}
	first := character("mira", "I cried at the finale", 1)
	for seed, prompt := range []string{"Epic sword fight", "Cooking ramen at home", "How I learned Japanese"} {
		if again := character("mira", prompt, int64(seed+2)); again != first {
			t.Errorf("%q shows %s, the first picture %s", prompt, again, first)
		}
	}
	different := map[string]bool{}
	for _, id := range []string{"mira", "ken", "yuki", "taro"} {
		different[character(id, "Epic sword fight", 1)] = true
	}
	if len(different) < 4 {
		t.Errorf("four ids give %d characters", len(different))
	}
}

// keepsSmartComposition demands that several candidates were judged, and that the
// one that is drawn is worth the trouble: better than the first on the whole.
func keepsSmartComposition(t *testing.T, v candidate) {
	var chosen, first float64
	for _, prompt := range []string{"Why Bitcoin is crashing again", "Bali travel guide on a budget", "Cute puppies doing funny things", "DIY wooden bookshelf"} {
		var told struct {
			Scores [][]float64 `json:"candidate_scores"`
		}
		p := v.draw(t, func(r *sdk.Request) { r.Prompt = prompt })
		if err := json.Unmarshal(p.result.Metadata, &told); err != nil || len(told.Scores) != 1 || len(told.Scores[0]) < 3 {
			t.Fatalf("%s: metadata %s tells no candidates: %v", prompt, p.result.Metadata, err)
		}
		chosen, first = chosen+slices.Max(told.Scores[0]), first+told.Scores[0][0]
	}
	if chosen <= first {
		t.Errorf("the chosen compositions score %.1f, the first ones %.1f", chosen, first)
	}
}

// keepsAIEnhancement demands that a logo with few pixels is drawn from a doubled
// one: that shows in its box and nowhere else.
func keepsAIEnhancement(t *testing.T, v candidate) {
	of := func(enhance bool) piece {
		return v.draw(t, func(r *sdk.Request) {
			r.Width, r.Height = 1280, 720
			r.Logo, r.Parameters = tinyLogo(t), fmt.Appendf(nil, `{"enhance":%t,"logo_position":"top-left"}`, enhance)
		})
	}
	with, without := of(true), of(false)
	var told struct{ Enhanced []string }
	if err := json.Unmarshal(with.result.Metadata, &told); err != nil || !slices.Equal(told.Enhanced, []string{"logo"}) {
		t.Errorf("metadata %s does not tell what was enhanced: %v", with.result.Metadata, err)
	}
	b := with.layer(t, "logo", "").Box
	if a, b := with.sharpness(b.X, b.Y, b.W, b.H), without.sharpness(b.X, b.Y, b.W, b.H); a <= b*1.02 {
		t.Errorf("the enhanced logo has a sharpness of %.2f, the plain one of %.2f", a, b)
	}
	if with.differs(without) > .5 {
		t.Errorf("enhancing changes the whole picture by %.2f", with.differs(without))
	}
}

// sharpness is the mean square of the steps between neighbours in a box: blur
// spreads a step over several small ones.
func (p piece) sharpness(x, y, w, h float64) float64 {
	size := p.Rect.Size()
	var sum, n float64
	for py := int(y * float64(size.Y)); py < int((y+h)*float64(size.Y)); py++ {
		for px := int(x*float64(size.X)) + 1; px < int((x+w)*float64(size.X)); px++ {
			d := float64(p.RGBAAt(px, py).G) - float64(p.RGBAAt(px-1, py).G)
			sum, n = sum+d*d, n+1
		}
	}
	return sum / n
}

// tinyLogo is a drawn logo of 75x30 pixels.
func tinyLogo(t *testing.T) []byte {
	t.Helper()
	logo, err := png.Decode(bytes.NewReader(drawnLogo(t, "white")))
	if err != nil {
		t.Fatal(err)
	}
	small := image.NewNRGBA(image.Rect(0, 0, 75, 30))
	draw.CatmullRom.Scale(small, small.Rect, logo, logo.Bounds(), draw.Src, nil)
	return encodePNG(t, small)
}
