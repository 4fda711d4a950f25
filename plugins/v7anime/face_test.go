package v7anime_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/routix/routix/plugins/v7anime"
	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/face"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// identity is the hero of the first picture as numbers.
func identity(t *testing.T, r *sdk.Result) []float64 {
	t.Helper()
	var m struct {
		Pictures []struct{ Identity []float64 }
	}
	if err := json.Unmarshal(r.Metadata, &m); err != nil {
		t.Fatal(err)
	}
	return m.Pictures[0].Identity
}

// TestFaceMakesTheHero draws a person of a photo twice, another person of it and
// nobody.
func TestFaceMakesTheHero(t *testing.T) {
	a := v7anime.New(studiotest.Open(t))
	draw := func(parameters string, photo bool) []float64 {
		req := request("A quiet day at the library")
		if photo {
			req.Face = studiotest.Photo(t, 3)
		}
		req.Parameters = json.RawMessage(parameters)
		result, err := a.Generate(t.Context(), req, nil)
		if err != nil {
			t.Fatal(err)
		}
		return identity(t, result)
	}
	first := draw(`{}`, true)
	if !slices.Equal(first, draw(`{}`, true)) {
		t.Error("one photo gives two heroes")
	}
	if testing.Short() {
		return // another face costs another pass of the networks
	}
	if slices.Equal(first, draw(`{"face_index":1}`, true)) || slices.Equal(first, draw(`{}`, false)) {
		t.Error("the photo does not decide")
	}
}

func TestFaceIsRefusedClearly(t *testing.T) {
	a := v7anime.New(studiotest.Open(t))
	for name, c := range map[string]struct {
		photo      []byte
		parameters string
		code       string
	}{
		"no picture": {[]byte("hello"), `{}`, "INVALID_FACE"},
		"too few":    {studiotest.Photo(t, 3), `{"face_index":15}`, face.CodeIndex},
	} {
		req := request("hello")
		req.Face, req.Parameters = c.photo, json.RawMessage(c.parameters)
		_, err := a.Generate(t.Context(), req, nil)
		var refusal *sdk.Error
		if !errors.As(err, &refusal) || refusal.Code != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
}

// TestPhotoTemplateIsRepainted gives a photo as template: the backdrop must be
// another one, but the hero the same.
func TestPhotoTemplateIsRepainted(t *testing.T) {
	plain, templated := request("A quiet day"), request("A quiet day")
	plain.Parameters = json.RawMessage(`{"palette":"sky"}`)
	templated.Parameters = plain.Parameters
	templated.Template = &sdk.Template{Image: studiotest.Photo(t, 4)}
	a, b := generate(t, plain), generate(t, templated)
	if !slices.Equal(identity(t, a), identity(t, b)) {
		t.Error("the template changes the hero")
	}
	if slices.Equal(a.Images[0].Data, b.Images[0].Data) {
		t.Error("the template changes nothing")
	}
}
