package compose_test

import (
	"context"
	"encoding/json"
	"errors"
	"image"
	"image/color"
	"strings"
	"testing"

	"github.com/routix/routix/sdk/studio/compose"
)

const templateLayers = `[
 {"type":"background","name":"city","z":0,"box":{"x":0,"y":0,"w":1,"h":1},"style":{"accent":"#ff4400"}},
 {"type":"shape","name":"bar","z":1,"box":{"x":0,"y":0.7,"w":1,"h":0.3},"style":{"color":"#101828","opacity":0.9,"radius":0}},
 {"type":"subject","name":"rocket","z":2,"box":{"x":0.55,"y":0.05,"w":0.4,"h":0.62},"style":{"rotation":8}},
 {"type":"image","name":"photo","z":2,"box":{"x":0.05,"y":0.05,"w":0.2,"h":0.3}},
 {"type":"text","name":"title","z":3,"text":"OLD WORDS","box":{"x":0.05,"y":0.73,"w":0.8,"h":0.22},"max_lines":1,"align":"left","fit":"fill"},
 {"type":"text","name":"kicker","z":4,"text":"NEW","box":{"x":0.05,"y":0.55,"w":0.2,"h":0.08}},
 {"type":"badge","name":"badge","z":5,"text":"50%","box":{"x":0.02,"y":0.1,"w":0.2,"h":0.3}},
 {"type":"logo","name":"logo","z":6,"box":{"x":0.78,"y":0.04,"w":0.16,"h":0.12}}
]`

func parse(t *testing.T, text string) []compose.Layer {
	t.Helper()
	layers, err := compose.ParseLayers([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return layers
}

func texts(d *compose.Design) map[string]string {
	out := map[string]string{}
	for _, l := range d.Layers {
		if l.Type == "text" || l.Type == "badge" {
			out[l.Name] = l.Text
		}
	}
	return out
}

func TestLayersAreFilled(t *testing.T) {
	kit := openKit(t)
	b := newReader(kit).Read("Easy chocolate cake", "Chocolate cake")
	o := compose.Options{Width: 480, Height: 270, Seed: 2, Quality: compose.Full, Logo: discLogo(color.NRGBA{255, 255, 255, 255})}
	layers := parse(t, templateLayers)
	own, err := compose.RenderLayers(context.Background(), kit, b, layers, compose.Content{}, o)
	if err != nil {
		t.Fatal(err)
	}
	if got := texts(own); got["title"] != "OLD WORDS" || !strings.Contains(got["badge"], "50") {
		t.Errorf("own words: %v", got)
	}
	filled, err := compose.RenderLayers(context.Background(), kit, b, layers, compose.Content{
		Texts: map[string]string{"title": "Chocolate cake", "kicker": "", "badge": ""}, Subjects: []string{"birthday-cake"},
		Images: map[string]image.Image{"photo": opaqueLogo(60, 60, color.NRGBA{0, 200, 0, 255})},
	}, o)
	if err != nil {
		t.Fatal(err)
	}
	got := texts(filled)
	if got["title"] != "Chocolate cake" || got["kicker"] != "" || got["badge"] != "" {
		t.Errorf("filled words: %v", got)
	}
	types := map[string]string{}
	for _, l := range filled.Layers {
		types[l.Type] = l.Name
	}
	if types["subject"] != "birthday-cake" || types["image"] != "photo" || types["logo"] == "" || types["background"] != "city" {
		t.Errorf("layers %v", types)
	}
	if !filled.HasTitle || filled.Reading.Score < 60 {
		t.Errorf("legibility %.0f", filled.Reading.Score)
	}
	if distance(own.Image.Pix, filled.Image.Pix) < 4 {
		t.Error("content changes little")
	}
}

// TestDesignsRenderAgain draws a design from its own layers: the same colours and
// the same things at the same places.
func TestDesignsRenderAgain(t *testing.T) {
	kit := openKit(t)
	reader := newReader(kit)
	for i, prompt := range []string{"Electric cars", "Easy chocolate cake recipe in 15 minutes", "Messi vs Ronaldo", "7 mistakes new investors make"} {
		b := reader.Read(prompt, "")
		o := compose.Options{Width: 320, Height: 180, Seed: int64(i), Quality: compose.Full}
		first := render(t, kit, b, o)
		data, err := json.Marshal(first.Layers)
		if err != nil {
			t.Fatal(err)
		}
		again, err := compose.RenderLayers(context.Background(), kit, b, parse(t, string(data)), compose.Content{}, o)
		if err != nil {
			t.Fatal(err)
		}
		if d := distance(first.Image.Pix, again.Image.Pix); d > 38 {
			t.Errorf("%q (%s): the second picture differs by %.0f", prompt, first.Layout, d)
		}
		if a, b := texts(first), texts(again); a["title"] != b["title"] || a["kicker"] != b["kicker"] || a["badge"] != b["badge"] {
			t.Errorf("%q: words %v, again %v", prompt, a, b)
		}
	}
}

func TestParseLayersRefuses(t *testing.T) {
	box := `"box":{"x":0,"y":0,"w":1,"h":1}`
	for name, text := range map[string]string{
		"nothing": "", "object": "{}", "none": "[]", "unknown type": `[{"type":"video",` + box + `}]`,
		"no width": `[{"type":"text","box":{"x":0,"y":0,"w":0,"h":1}}]`, "far": `[{"type":"text","box":{"x":9,"y":0,"w":1,"h":1}}]`,
		"align": `[{"type":"text","align":"middle",` + box + `}]`, "long": `[{"type":"text","text":"` + strings.Repeat("x", 501) + `",` + box + `}]`,
		"many": "[" + strings.Repeat(`{"type":"text",`+box+`},`, 60) + `{"type":"text",` + box + `}]`, "huge": "[" + strings.Repeat(" ", 70<<10) + "]",
	} {
		var wrong *compose.LayerError
		if _, err := compose.ParseLayers([]byte(text)); !errors.As(err, &wrong) || wrong.Error() == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzLayers(f *testing.F) {
	f.Add([]byte(templateLayers))
	f.Add([]byte(`[{"type":"text","name":"t","text":"x","box":{"x":0.9,"y":0.9,"w":0.0001,"h":3},"style":{"size":1e30,"color":"#12","rotation":"NaN"},"max_lines":-4,"fit":"shrink"}]`))
	f.Add([]byte(`[{"type":"shape","name":"card","box":{"x":-1,"y":-1,"w":3,"h":3},"style":{"radius":9,"opacity":-2,"shape":"ellipse"}},{"type":"logo","box":{"x":0,"y":0,"w":1e-300,"h":1}}]`))
	kit := openKit(f)
	b := newReader(kit).Read("cats", "")
	f.Fuzz(func(t *testing.T, data []byte) {
		layers, err := compose.ParseLayers(data)
		if err != nil {
			return
		}
		o := compose.Options{Width: 64, Height: 36, Logo: discLogo(color.NRGBA{255, 0, 0, 255})}
		if _, err := compose.RenderLayers(context.Background(), kit, b, layers, compose.Content{}, o); err != nil {
			t.Error(err)
		}
	})
}
