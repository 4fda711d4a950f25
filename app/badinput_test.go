package main

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/routix/routix/sdk"
)

// oddTitles are texts that a title is seldom made of.
var oddTitles = map[string]string{
	"one glyph":          "A",
	"one digit":          "7",
	"500 characters":     strings.Repeat("never gonna give you up ", 21)[:500],
	"one endless word":   strings.Repeat("W", 500),
	"no glyph for it":    "\U00012000\U00012001 \U0001F9FF\U000E0041",
	"private characters": "\ue000\uf8ff",
	"emoji alone":        "\U0001F525\U0001F631",
	"joined emoji":       "\U0001F468\u200d\U0001F469\u200d\U0001F467 family",
	"punctuation":        "?!?!...",
	"marks piled up":     "z" + strings.Repeat("\u0301\u0316", 120) + "algo",
	"direction marks":    "\u202eevil\u202c \u2066abc\u2069",
	"lines":              "first\nsecond\r\nthird",
	"mixed scripts":      "Go مرحبا こんにちは שלום Привет",
	"white space":        "\u00a0\u3000 \t",
	"bad bytes":          "caf\xc3 \xff\xfe ok",
}

// TestOddTitles draws each odd title with every version: a picture comes out that
// is not blank, in every shape.
func TestOddTitles(t *testing.T) {
	manifests, algorithms := versions(t)
	for _, m := range manifests {
		for name, title := range oddTitles {
			t.Run(m.ID+"/"+name, func(t *testing.T) {
				t.Parallel()
				for _, size := range shapes(image.Pt(480, 270), image.Pt(256, 456)) {
					_, picture := paint(t, algorithms[m.ID], &sdk.Request{
						JobID: name, Prompt: "Cute puppies", Title: title, Width: size.X, Height: size.Y, Seed: 1, Variants: 1, Format: "png",
					})
					if d := deviation(picture); d < 12 {
						t.Errorf("the picture deviates by %.1f: it is as good as blank", d)
					}
				}
			})
		}
	}
}

// shapes are the sizes to draw in: the first one alone under the race detector,
// which takes ten times as long.
func shapes(all ...image.Point) []image.Point {
	if testing.Short() {
		return all[:1]
	}
	return all
}

// oddPicture is a file that somebody may give as a photo, a logo or a template.
type oddPicture struct {
	name string
	file []byte
	// refused says that a face or logo of this kind is an error, not a picture.
	refused bool
}

func oddPictures(t *testing.T) []oddPicture {
	t.Helper()
	photo := facePhoto(t, 1)
	return []oddPicture{
		{"empty text", []byte("hello, this is no picture"), true},
		{"truncated", photo[:len(photo)/3], true},
		{"corrupt", corrupted(photo), true},
		{"vector", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>`), true},
		{"one pixel", encodePNG(t, image.NewNRGBA(image.Rect(0, 0, 1, 1))), false},
		{"claims 65535x65535", claimingPNG(t), true},
		{"16 bits", encodePNG(t, deepPicture()), false},
		{"palette", encodePNG(t, palettePicture()), false},
		{"moving", movingPicture(t), false},
		{"CMYK", cmykJPEG(t), false},
		{"opaque white", encodePNG(t, whitePicture()), false},
		{"transparent", encodePNG(t, image.NewNRGBA(image.Rect(0, 0, 60, 60))), false},
		{"turned by EXIF", turnedJPEG(t), false},
	}
}

// screaming is the form of an error's code.
var screaming = regexp.MustCompile(`^[A-Z][A-Z_]+$`)

// TestOddPictures gives odd files as face, logo and template: each ends in a good
// picture or in an error that blames the file.
func TestOddPictures(t *testing.T) {
	manifests, algorithms := versions(t)
	parts := map[string]struct {
		feature string
		put     func(r *sdk.Request, file []byte)
	}{
		"face":     {sdk.FeatureFaceSwap, func(r *sdk.Request, file []byte) { r.Face = file }},
		"logo":     {sdk.FeatureLogoIntegration, func(r *sdk.Request, file []byte) { r.Logo = file }},
		"template": {sdk.FeatureTemplateMatching, func(r *sdk.Request, file []byte) { r.Template = &sdk.Template{Image: file} }},
	}
	files := oddPictures(t)
	for _, m := range manifests {
		for part, p := range parts {
			if !slices.Contains(m.Features, p.feature) {
				continue
			}
			for _, odd := range files {
				t.Run(m.ID+"/"+part+"/"+odd.name, func(t *testing.T) {
					t.Parallel()
					r := &sdk.Request{JobID: odd.name, Prompt: "Cute puppies", Width: 320, Height: 180, Seed: 1, Variants: 1, Format: "png"}
					p.put(r, odd.file)
					result, err := algorithms[m.ID].Generate(context.Background(), r, func(sdk.Progress) {})
					// A template is a wish: one that cannot be read changes nothing.
					checkOdd(t, result, err, odd.refused && part != "template")
				})
			}
		}
	}
}

func checkOdd(t *testing.T, result *sdk.Result, err error, refused bool) {
	t.Helper()
	var blamed *sdk.Error
	switch {
	case errors.As(err, &blamed):
		if !screaming.MatchString(blamed.Code) || len(blamed.Message) < 20 || strings.Contains(blamed.Message, ": ") {
			t.Errorf("error %s %q does not say what to change", blamed.Code, blamed.Message)
		}
		return
	case err != nil:
		t.Fatalf("the version takes the blame: %v", err)
	case refused:
		t.Fatal("the file was accepted")
	}
	picture, _, err := image.Decode(bytes.NewReader(result.Images[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	if d := deviation(picture); d < 12 {
		t.Errorf("the picture deviates by %.1f: it is as good as blank", d)
	}
}

// deviation is the standard deviation of lightness, 0 to 127.
func deviation(m image.Image) float64 {
	var sum, squares, n float64
	b := m.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 2 {
		for x := b.Min.X; x < b.Max.X; x += 2 {
			l := float64(color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y)
			sum, squares, n = sum+l, squares+l*l, n+1
		}
	}
	return math.Sqrt(max(0, squares/n-sum/n*sum/n))
}

func encodePNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func encodeJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, m, nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// movingPicture is a GIF of two frames.
func movingPicture(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	frame := palettePicture()
	if err := gif.EncodeAll(&out, &gif.GIF{Image: []*image.Paletted{frame, frame}, Delay: []int{10, 10}}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
