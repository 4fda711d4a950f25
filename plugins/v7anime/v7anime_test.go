package v7anime_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"testing"

	"github.com/routix/routix/plugins/v7anime"
	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/sdktest"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func TestConformance(t *testing.T) { sdktest.Run(t, v7anime.New(studiotest.Open(t))) }

func TestCases(t *testing.T) { sdktest.Cases(t, v7anime.New(studiotest.Open(t)), "testdata/cases") }

func request(prompt string) *sdk.Request {
	return &sdk.Request{Prompt: prompt, Width: 320, Height: 180, Seed: 1, Variants: 1, Format: "png"}
}

func generate(t *testing.T, req *sdk.Request) *sdk.Result {
	t.Helper()
	result, err := v7anime.New(studiotest.Open(t)).Generate(t.Context(), req, nil)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// metadata is the part of a result's metadata that the tests read.
type metadata struct {
	Pictures []struct {
		Scene, Palette string
		CharacterID    string `json:"character_id"`
		Identity       []float32
	}
}

func read(t *testing.T, result *sdk.Result) metadata {
	t.Helper()
	var m metadata
	if err := json.Unmarshal(result.Metadata, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestDescribesItselfWithoutAssets(t *testing.T) {
	a := v7anime.New(nil)
	m, err := a.Describe(t.Context())
	if err != nil || m.Validate() != nil || m.ID != "routix_v7_anime" {
		t.Errorf("manifest %+v: %v, %v", m, err, m.Validate())
	}
	if _, err := a.Generate(t.Context(), request("x"), nil); err == nil {
		t.Error("drew without an asset pack")
	}
}

func TestOneIdentityInEveryScene(t *testing.T) {
	var first []float32
	for _, scene := range []string{"villains", "review", "slice", "power", "lofi", "manga", "neon", "festival"} {
		req := request("next part of the series")
		req.Parameters = []byte(`{"character_id": "series", "scene": "` + scene + `"}`)
		m := read(t, generate(t, req))
		got := m.Pictures[0]
		if got.Scene != scene || got.CharacterID != "series" {
			t.Errorf("%s: %+v", scene, got)
		}
		if first == nil {
			first = got.Identity
		}
		for i, v := range got.Identity {
			if v != first[i] {
				t.Fatalf("%s: element %d of the identity is %v, was %v", scene, i, v, first[i])
			}
		}
	}
}

func TestTemplateGivesPaletteAndSide(t *testing.T) {
	red := image.NewRGBA(image.Rect(0, 0, 64, 36))
	draw.Draw(red, red.Rect, image.NewUniform(color.RGBA{200, 26, 48, 255}), image.Point{}, draw.Src)
	var file bytes.Buffer
	if err := png.Encode(&file, red); err != nil {
		t.Fatal(err)
	}
	for position, left := range map[string]bool{"right": true, "left": false} {
		req := request("something new")
		req.Template = &sdk.Template{Image: file.Bytes(), Style: []byte(`{"composition": {"text_position": "` + position + `"}}`)}
		result := generate(t, req)
		if got := read(t, result).Pictures[0].Palette; got != "crimson" {
			t.Errorf("a red template gives the palette %s", got)
		}
		var layers []struct {
			Name string
			Box  struct{ X, W float64 }
		}
		if err := json.Unmarshal(result.Layers, &layers); err != nil {
			t.Fatal(err)
		}
		for _, l := range layers {
			if l.Name == "face" && (l.Box.X+l.Box.W/2 < .5) != left {
				t.Errorf("title %s: the face stands at %v", position, l.Box)
			}
		}
	}
}

func TestUnreadableTemplateChangesNothing(t *testing.T) {
	plain := generate(t, request("same picture"))
	req := request("same picture")
	req.Template = &sdk.Template{Image: []byte("no picture"), Style: []byte("[")}
	if !bytes.Equal(plain.Images[0].Data, generate(t, req).Images[0].Data) {
		t.Error("the picture changed")
	}
}

func TestRecipe(t *testing.T) {
	// PNG stores an iTXt chunk without compression, so the words can be found.
	with, without := request("a findable prompt"), request("a findable prompt")
	without.Parameters = []byte(`{"embed_metadata": false}`)
	if !bytes.Contains(generate(t, with).Images[0].Data, []byte("a findable prompt")) {
		t.Error("the recipe is missing")
	}
	if bytes.Contains(generate(t, without).Images[0].Data, []byte("a findable prompt")) {
		t.Error("the recipe is there in spite of embed_metadata=false")
	}
}

func TestRefusals(t *testing.T) {
	for code, change := range map[string]func(*sdk.Request){
		"INVALID_SIZE":       func(r *sdk.Request) { r.Width = 9000 },
		"INVALID_FORMAT":     func(r *sdk.Request) { r.Format = "gif" },
		"INVALID_PARAMETERS": func(r *sdk.Request) { r.Parameters = []byte(`{"hair": 3}`) },
	} {
		req := request("x")
		change(req)
		_, err := v7anime.New(studiotest.Open(t)).Generate(t.Context(), req, nil)
		var refusal *sdk.Error
		if !errors.As(err, &refusal) || refusal.Code != code {
			t.Errorf("%v, want %s", err, code)
		}
	}
}

func TestCancelStopsBetweenSteps(t *testing.T) {
	for _, message := range []string{"Painting the scene", "Drawing the characters", "Encoding"} {
		ctx, cancel := context.WithCancel(t.Context())
		after := []string{}
		_, err := v7anime.New(studiotest.Open(t)).Generate(ctx, request("x"), func(p sdk.Progress) {
			after = append(after, p.Message)
			if p.Message == message {
				cancel()
			}
		})
		cancel()
		if !errors.Is(err, context.Canceled) || after[len(after)-1] != message {
			t.Errorf("cancelled in %q: %v after %s", message, err, strings.Join(after, ", "))
		}
	}
}

func BenchmarkGenerate(b *testing.B) {
	a := v7anime.New(studiotest.Open(b))
	for b.Loop() {
		req := request("Top 10 strongest anime villains")
		req.Width, req.Height = 1280, 720
		if _, err := a.Generate(b.Context(), req, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// TestFlatTemplatesGiveTheirColours: whatever the prompt is about, a red template
// gives a redder picture than a blue one.
func TestFlatTemplatesGiveTheirColours(t *testing.T) {
	for _, prompt := range []string{"something new", "Easy ramen recipe"} {
		red := redOverBlue(t, prompt, color.RGBA{200, 30, 40, 255})
		blue := redOverBlue(t, prompt, color.RGBA{30, 60, 200, 255})
		if red-blue < 20 {
			t.Errorf("%q: red over blue is %.1f with a red template, %.1f with a blue one", prompt, red, blue)
		}
	}
}

// redOverBlue is the mean of red minus blue of a picture made with a template of
// one colour.
func redOverBlue(t *testing.T, prompt string, c color.RGBA) float64 {
	t.Helper()
	flat := image.NewRGBA(image.Rect(0, 0, 64, 36))
	draw.Draw(flat, flat.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	var file bytes.Buffer
	if err := png.Encode(&file, flat); err != nil {
		t.Fatal(err)
	}
	req := request(prompt)
	req.Template = &sdk.Template{Image: file.Bytes()}
	shown, err := png.Decode(bytes.NewReader(generate(t, req).Images[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for y := range 180 {
		for x := range 320 {
			r, _, b, _ := shown.At(x, y).RGBA()
			sum += (float64(r) - float64(b)) / 257
		}
	}
	return sum / (320 * 180)
}
