package job_test

import (
	"bytes"
	"context"
	"encoding/json"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/compose/job"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// striped is a picture with letter-like strokes at its left or right and a plain
// ground.
func striped(t *testing.T, right bool, ground color.Color) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 640, 360))
	draw.Draw(m, m.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
	left := 30
	if right {
		left = 370
	}
	for row := range 3 {
		for x := left; x < left+230; x += 24 {
			draw.Draw(m, image.Rect(x, 60+row*90, x+10, 120+row*90), image.White, image.Point{}, draw.Src)
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, m); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func run(t *testing.T, template *sdk.Template, parameters string) *sdk.Result {
	t.Helper()
	settle := func(_ context.Context, j *job.Job) error {
		j.ApplySettings(&j.Options)
		return nil
	}
	request := &sdk.Request{Prompt: "Easy chocolate cake", Width: 320, Height: 180, Seed: 4, Template: template, Parameters: []byte(parameters)}
	manifest := sdk.Manifest{ID: "test", ParametersSchema: job.Schema("layout", "text_position", "palette")}
	result, err := job.NewEngine(studiotest.Open(t)).Generate(t.Context(), job.Steps(settle), manifest, request, func(sdk.Progress) {})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func layersOf(t *testing.T, r *sdk.Result) map[string]compose.Layer {
	t.Helper()
	var layers []compose.Layer
	if err := json.Unmarshal(r.Layers, &layers); err != nil {
		t.Fatal(err)
	}
	out := map[string]compose.Layer{}
	for _, l := range layers {
		if _, ok := out[l.Type+" "+l.Name]; !ok {
			out[l.Type+" "+l.Name] = l
		}
	}
	return out
}

func TestTemplatePictureGivesPlaceAndColours(t *testing.T) {
	blue := color.RGBA{10, 40, 190, 255}
	for right, name := range map[bool]string{false: "left", true: "right"} {
		title := layersOf(t, run(t, &sdk.Template{Image: striped(t, right, blue)}, ""))["text title"]
		if middle := title.Box.X + title.Box.W/2; middle > .5 != right {
			t.Errorf("words at the %s: title at %+v", name, title.Box)
		}
	}
	plain, followed := run(t, nil, ""), run(t, &sdk.Template{Image: striped(t, false, blue)}, "")
	if bytes.Equal(plain.Images[0].Data, followed.Images[0].Data) {
		t.Error("the template changes nothing")
	}
	asked := layersOf(t, run(t, &sdk.Template{Image: striped(t, false, blue)}, `{"text_position":"right"}`))["text title"]
	if asked.Box.X+asked.Box.W/2 < .5 {
		t.Errorf("the place asked for gives way to the template's: %+v", asked.Box)
	}
}

func TestTemplateLayersAreObeyed(t *testing.T) {
	layers := `[{"type":"background","name":"city","box":{"x":0,"y":0,"w":1,"h":1}},
		{"type":"subject","name":"rocket","z":1,"box":{"x":0.02,"y":0.3,"w":0.4,"h":0.65}},
		{"type":"text","name":"title","text":"Old words","z":2,"box":{"x":0.45,"y":0.06,"w":0.5,"h":0.3},"max_lines":2},
		{"type":"badge","name":"badge","text":"SALE","z":3,"box":{"x":0.7,"y":0.5,"w":0.2,"h":0.3}}]`
	got := layersOf(t, run(t, &sdk.Template{Layers: []byte(layers)}, ""))
	title := got["text title"]
	if title.Text != "Easy chocolate cake" || title.Box.X < .44 || title.Box.Y > .07 {
		t.Errorf("title %+v", title)
	}
	if _, ok := got["background city"]; !ok {
		t.Errorf("layers %v", got)
	}
	if _, ok := got["badge badge"]; ok {
		t.Error("the words of the template's badge stayed")
	}
	if _, ok := got["subject rocket"]; ok {
		t.Error("the subject of the template stayed")
	}
	if _, ok := layersOf(t, run(t, &sdk.Template{Layers: []byte(`[{"type":"video"}]`)}, ""))["text title"]; !ok {
		t.Error("a template that cannot be read spoils the picture")
	}
}
