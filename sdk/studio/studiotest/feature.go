package studiotest

import (
	"bytes"
	"context"
	"slices"
	"testing"

	"github.com/routix/routix/sdk"
)

// FaceSwap tests that an algorithm offers face_swap and keeps the promise: a
// photo changes the picture and the design then has a face in it.
func FaceSwap(t *testing.T, a sdk.Algorithm) {
	t.Helper()
	manifest, err := a.Describe(context.Background())
	if err != nil || !slices.Contains(manifest.Features, sdk.FeatureFaceSwap) {
		t.Fatalf("features %v (%v)", manifest.Features, err)
	}
	request := sdk.Request{
		Prompt: "How to bake a chocolate cake", Width: 320, Height: 180, Seed: 3, Variants: 1, Format: "png", Parameters: []byte(`{}`),
	}
	without := generated(t, a, request)
	request.Face = Photo(t, Photos)
	with := generated(t, a, request)
	request.Parameters = []byte(`{"face_index":1}`)
	other := generated(t, a, request)
	if bytes.Equal(with.Images[0].Data, without.Images[0].Data) || bytes.Equal(with.Images[0].Data, other.Images[0].Data) {
		t.Error("a face, or another one, does not change the picture")
	}
	const layer = `"type":"face"`
	if bytes.Contains(without.Layers, []byte(layer)) || !bytes.Contains(with.Layers, []byte(layer)) {
		t.Errorf("layers with a face: %s", with.Layers)
	}
}

func generated(t *testing.T, a sdk.Algorithm, request sdk.Request) *sdk.Result {
	t.Helper()
	result, err := a.Generate(context.Background(), &request, func(sdk.Progress) {})
	if err != nil {
		t.Fatal(err)
	}
	return result
}
