package job_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/draw"
	"image/jpeg"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/compose/job"
	"github.com/routix/routix/sdk/studio/picture"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// part is a rectangle of a test photo as a file of its own.
func part(t *testing.T, n int, r image.Rectangle) []byte {
	t.Helper()
	m, err := picture.Decode(studiotest.Photo(t, n), picture.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(image.Rectangle{Max: r.Size()})
	draw.Draw(out, out.Rect, m, r.Min, draw.Src)
	var file bytes.Buffer
	if err := jpeg.Encode(&file, out, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// result is what a request with a photo gives.
type result struct {
	Face   string   `json:"face"`
	Title  string   `json:"title"`
	layers []string // their types
	steps  []string
}

func generate(t *testing.T, engine *job.Engine, req *sdk.Request) (result, error) {
	t.Helper()
	manifest := sdk.Manifest{
		ID: "test", Name: "Test", Features: []string{sdk.FeatureFaceSwap}, ParametersSchema: job.Schema("face_index"),
	}
	steps := job.Steps(func(_ context.Context, j *job.Job) error { j.Options.Quality = compose.Full; return nil })
	req.Seed, req.Variants, req.Format = 5, 1, "png"
	if req.Width == 0 {
		req.Width, req.Height = 384, 216
	}
	var r result
	report := func(p sdk.Progress) { r.steps = append(r.steps, p.Message) }
	res, err := engine.Generate(context.Background(), steps, manifest, req, report)
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal(res.Metadata, &r); err != nil {
		t.Fatal(err)
	}
	var layers []struct {
		Type string `json:"type"`
	}
	if err := json.Unmarshal(res.Layers, &layers); err != nil {
		t.Fatal(err)
	}
	for _, l := range layers {
		r.layers = append(r.layers, l.Type)
	}
	if path := os.Getenv("FACE_OUT"); path != "" {
		_ = os.WriteFile(path+strings.ReplaceAll(t.Name(), "/", "_")+".png", res.Images[0].Data, 0o600)
	}
	return r, nil
}

var (
	greenDress  = image.Rect(100, 350, 660, 1250)   // of photo 6
	orangeDress = image.Rect(1330, 250, 1900, 1000) // of photo 5
	darkRoom    = image.Rect(200, 200, 920, 605)    // of photo 1
	profile     = image.Rect(250, 20, 900, 700)     // of photo 2
)

// layers are a template with a place for a face.
const layers = `[{"type":"background","name":"studio","box":{"x":0,"y":0,"w":1,"h":1}},
	{"type":"face","name":"host","box":{"x":0.5,"y":0.1,"w":0.4,"h":0.6},"z":1},
	{"type":"text","name":"title","box":{"x":0.05,"y":0.1,"w":0.4,"h":0.8},"z":2}]`

func TestFaceIsCutInOrSwapped(t *testing.T) {
	engine := job.NewEngine(studiotest.Open(t))
	person, template := part(t, 5, orangeDress), part(t, 1, darkRoom)
	for name, test := range map[string]struct {
		request sdk.Request
		face    string
		title   bool
	}{
		"no photo":                {sdk.Request{}, "", true},
		"no template":             {sdk.Request{Face: person}, "cut-in", true},
		"template with a face":    {sdk.Request{Face: person, Template: &sdk.Template{Image: template}}, "swapped", false},
		"with a title of its own": {sdk.Request{Face: person, Title: "MY DAY", Template: &sdk.Template{Image: template}}, "swapped", true},
		"with layers":             {sdk.Request{Face: person, Template: &sdk.Template{Image: template, Layers: []byte(layers)}}, "cut-in", true},
		"turned away":             {sdk.Request{Face: person, Template: &sdk.Template{Image: part(t, 2, profile)}}, "cut-in", true},
		"nobody in it":            {sdk.Request{Face: person, Template: &sdk.Template{Image: part(t, 6, image.Rect(0, 0, 400, 225))}}, "cut-in", true},
		"unreadable template":     {sdk.Request{Face: person, Template: &sdk.Template{Image: []byte("x")}}, "cut-in", true},
	} {
		t.Run(strings.ReplaceAll(name, " ", "_"), func(t *testing.T) {
			test.request.Prompt = "5 minute chocolate cake recipe"
			r, err := generate(t, engine, &test.request)
			if err != nil {
				t.Fatal(err)
			}
			if r.Face != test.face || (r.Title != "") != test.title {
				t.Errorf("face %q, title %q", r.Face, r.Title)
			}
			if shown := slices.Contains(r.layers, "face"); shown != (test.face != "") {
				t.Errorf("layers %v", r.layers)
			}
			if told := slices.Contains(r.steps, "Cutting out the person"); told != (test.face != "") {
				t.Errorf("steps %v", r.steps)
			}
		})
	}
}

func TestFaceIsRefusedClearly(t *testing.T) {
	engine := job.NewEngine(studiotest.Open(t))
	for name, test := range map[string]struct {
		request sdk.Request
		code    string
	}{
		"no face":      {sdk.Request{Face: part(t, 6, image.Rect(0, 0, 300, 200))}, "NO_FACE_FOUND"},
		"no picture":   {sdk.Request{Face: []byte("x")}, "INVALID_FACE"},
		"no such face": {sdk.Request{Face: part(t, 6, greenDress), Parameters: []byte(`{"face_index":7}`)}, "FACE_INDEX"},
		"no number":    {sdk.Request{Face: part(t, 6, greenDress), Parameters: []byte(`{"face_index":"1"}`)}, "INVALID_PARAMETERS"},
		"not whole":    {sdk.Request{Face: part(t, 6, greenDress), Parameters: []byte(`{"face_index":0.5}`)}, "INVALID_PARAMETERS"},
	} {
		test.request.Prompt = "my day"
		_, err := generate(t, engine, &test.request)
		var blamed *sdk.Error
		if !errors.As(err, &blamed) || blamed.Code != test.code {
			t.Errorf("%s: %v, want %s", name, err, test.code)
		}
	}
}
