package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/routix/routix/sdk"
)

// specimen is one prompt of the corpus that every version draws.
type specimen struct {
	Name   string `json:"name"`
	Prompt string `json:"prompt"`
	Title  string `json:"title"`
	// Size is WIDTHxHEIGHT in pixels, empty for 1280x720.
	Size string `json:"size"`
	// Face is the number of a photo, 0 for none; Logo the key of logoColors.
	Face int    `json:"face"`
	Logo string `json:"logo"`
}

// corpus reads testdata/gallery.json.
func corpus(t testing.TB) []specimen {
	t.Helper()
	text, err := os.ReadFile("testdata/gallery.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []specimen
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// specimenSeed is the seed of every picture of the corpus.
const specimenSeed = 1

// order turns a specimen into a request to an algorithm: face and logo are given
// to those that use them. The picture is scale times as wide and high.
func (s specimen) order(t testing.TB, m sdk.Manifest, scale float64) *sdk.Request {
	t.Helper()
	width, height := 1280, 720
	if s.Size != "" {
		if _, err := fmt.Sscanf(s.Size, "%dx%d", &width, &height); err != nil {
			t.Fatalf("%s: size %q: %v", s.Name, s.Size, err)
		}
	}
	r := &sdk.Request{
		JobID: s.Name, Prompt: s.Prompt, Title: s.Title, Seed: specimenSeed, Variants: 1, Format: "png",
		Width: int(float64(width) * scale), Height: int(float64(height) * scale),
	}
	if s.Face > 0 && slices.Contains(m.Features, sdk.FeatureFaceSwap) {
		r.Face = facePhoto(t, s.Face)
	}
	if s.Logo != "" && slices.Contains(m.Features, sdk.FeatureLogoIntegration) {
		r.Logo = drawnLogo(t, s.Logo)
	}
	return r
}

// paint runs a request and returns the result with its first picture decoded.
func paint(t testing.TB, a sdk.Algorithm, r *sdk.Request) (*sdk.Result, image.Image) {
	t.Helper()
	result, err := a.Generate(context.Background(), r, func(sdk.Progress) {})
	if err != nil {
		t.Fatalf("%s: %v", r.JobID, err)
	}
	picture, _, err := image.Decode(bytes.NewReader(result.Images[0].Data))
	if err != nil {
		t.Fatalf("%s: %v", r.JobID, err)
	}
	return result, picture
}

// versions are the algorithms of this binary with their manifests; under the race
// detector, which takes ten times as long, one that is drawn in each way.
func versions(t testing.TB) ([]sdk.Manifest, map[string]sdk.Algorithm) {
	t.Helper()
	var manifests []sdk.Manifest
	algorithms := map[string]sdk.Algorithm{}
	ids := []string{"routix_v4", "routix_v5", "routix_v6", "routix_v7_anime", "routix_experimental"}
	if testing.Short() {
		ids = []string{"routix_v5", "routix_v7_anime"}
	}
	for _, id := range ids {
		a, err := builtin(id)
		if err != nil {
			t.Fatal(err)
		}
		m, err := a.Describe(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		manifests, algorithms[id] = append(manifests, m), a
	}
	return manifests, algorithms
}

// faces tells where in which photo of the pack one person fills the picture, in
// parts of its width and height.
var faces = []struct {
	photo          string
	x0, y0, x1, y1 float64
}{
	{"sample3.jpg", .40, .05, .72, .80},
	{"sample6.jpg", .30, .15, .58, .75},
	{"sample4.jpg", .42, 0, .68, .62},
}

// facePhoto cuts the photo of one person out of a photo of several.
func facePhoto(t testing.TB, number int) []byte {
	t.Helper()
	f := faces[(number-1)%len(faces)]
	file, err := os.Open(filepath.Join("assets/pack/photos", f.photo))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	whole, err := jpeg.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	size := whole.Bounds().Size()
	at := func(x, y float64) image.Point { return image.Pt(int(x*float64(size.X)), int(y*float64(size.Y))) }
	cut := image.Rectangle{Min: at(f.x0, f.y0), Max: at(f.x1, f.y1)}
	out := image.NewRGBA(image.Rectangle{Max: cut.Size()})
	draw.Draw(out, out.Rect, whole, cut.Min, draw.Src)
	var encoded bytes.Buffer
	if err := jpeg.Encode(&encoded, out, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return encoded.Bytes()
}

// logoColors are the colours of drawn logos; "white" has an opaque white ground.
var logoColors = map[string]color.NRGBA{
	"dark": {20, 24, 60, 255}, "light": {240, 240, 255, 255}, "white": {220, 30, 60, 255},
}

// drawnLogo is a ring with a bar, 300x120 pixels.
func drawnLogo(t testing.TB, kind string) []byte {
	t.Helper()
	ink, known := logoColors[kind]
	if !known {
		t.Fatalf("no logo is called %q", kind)
	}
	m := image.NewNRGBA(image.Rect(0, 0, 300, 120))
	if kind == "white" {
		draw.Draw(m, m.Rect, image.White, image.Point{}, draw.Src)
	}
	for y := range 120 {
		for x := range 300 {
			d := (x-60)*(x-60) + (y-60)*(y-60)
			if d < 50*50 && d > 28*28 || x > 130 && x < 285 && (y > 30 && y < 52 || y > 68 && y < 90 && x < 240) {
				m.SetNRGBA(x, y, ink)
			}
		}
	}
	var encoded bytes.Buffer
	if err := png.Encode(&encoded, m); err != nil {
		t.Fatal(err)
	}
	return encoded.Bytes()
}

// fixed writes a figure with one decimal.
func fixed(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
