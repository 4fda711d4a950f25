package main

import (
	"encoding/json"
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"
	"testing"

	"github.com/routix/routix/sdk"
)

// promises are the tests of what a feature promises, by its name. Each gets an
// algorithm whose manifest lists the feature.
var promises = map[string]func(t *testing.T, v candidate){
	sdk.FeatureTextOverlay:           keepsTextOverlay,
	sdk.FeatureTemplateMatching:      keepsTemplateMatching,
	sdk.FeatureBasicCustomization:    keepsBasicCustomization,
	sdk.FeatureAdvancedCustomization: keepsAdvancedCustomization,
	sdk.FeatureLogoIntegration:       keepsLogoIntegration,
	sdk.FeatureFaceSwap:              keepsFaceSwap,
	sdk.FeatureAnimeStyle:            keepsAnimeStyle,
	sdk.FeatureCharacterConsistency:  keepsCharacterConsistency,
	sdk.FeatureSmartComposition:      keepsSmartComposition,
	sdk.FeatureAIEnhancement:         keepsAIEnhancement,
}

// TestFeatures holds every version to every feature of its manifest.
func TestFeatures(t *testing.T) {
	manifests, algorithms := versions(t)
	for _, m := range manifests {
		t.Run(m.ID, func(t *testing.T) {
			for _, feature := range m.Features {
				keeps, known := promises[feature]
				if !known {
					t.Errorf("nothing tests the feature %q", feature)
					continue
				}
				t.Run(feature, func(t *testing.T) {
					t.Parallel()
					keeps(t, candidate{m, algorithms[m.ID]})
				})
			}
		})
	}
}

// candidate is an algorithm under test.
type candidate struct {
	manifest  sdk.Manifest
	algorithm sdk.Algorithm
}

// piece is a picture with what its version tells of it.
type piece struct {
	*image.RGBA
	layers []layerOfPiece
	result *sdk.Result
}

type layerOfPiece struct {
	Type, Name, Text string
	Box              struct{ X, Y, W, H float64 }
}

// draw runs a small request, changed by change.
func (v candidate) draw(t *testing.T, change func(r *sdk.Request)) piece {
	t.Helper()
	r := &sdk.Request{
		JobID: t.Name(), Prompt: "Easy chocolate cake recipe", Width: 480, Height: 270, Seed: 4, Variants: 1, Format: "png",
	}
	change(r)
	result, picture := paint(t, v.algorithm, r)
	p := piece{RGBA: image.NewRGBA(picture.Bounds()), result: result}
	draw.Draw(p.RGBA, p.Rect, picture, picture.Bounds().Min, draw.Src)
	if err := json.Unmarshal(result.Layers, &p.layers); err != nil {
		t.Fatal(err)
	}
	return p
}

// with draws with parameters.
func (v candidate) with(t *testing.T, parameters string) piece {
	t.Helper()
	return v.draw(t, func(r *sdk.Request) { r.Parameters = []byte(parameters) })
}

// layer is the first layer of a type and, unless it is empty, a name.
func (p piece) layer(t *testing.T, kind, name string) layerOfPiece {
	t.Helper()
	at := slices.IndexFunc(p.layers, func(l layerOfPiece) bool { return l.Type == kind && (name == "" || l.Name == name) })
	if at < 0 {
		t.Fatalf("no layer of type %q named %q in %v", kind, name, p.layers)
	}
	return p.layers[at]
}

// differs is the mean difference of two pictures, 0 to 255.
func (p piece) differs(q piece) float64 {
	var sum float64
	for i := range p.Pix {
		sum += math.Abs(float64(p.Pix[i]) - float64(q.Pix[i]))
	}
	return sum / float64(len(p.Pix)) * 4 / 3
}

// mean is the mean colour of a box in parts of the picture.
func (p piece) mean(x, y, w, h float64) (r, g, b float64) {
	size := p.Rect.Size()
	var n float64
	for py := int(y * float64(size.Y)); py < int((y+h)*float64(size.Y)); py++ {
		for px := int(x * float64(size.X)); px < int((x+w)*float64(size.X)); px++ {
			c := p.RGBAAt(px, py)
			r, g, b, n = r+float64(c.R), g+float64(c.G), b+float64(c.B), n+1
		}
	}
	return r / n, g / n, b / n
}

// plainly is a difference that a person sees at once.
const plainly = 2

func keepsTextOverlay(t *testing.T, v candidate) {
	one := v.draw(t, func(r *sdk.Request) { r.Title = "HELLO WORLD" })
	two := v.draw(t, func(r *sdk.Request) { r.Title = "GOODBYE MOON" })
	title := one.layer(t, "text", "title")
	if title.Text != "HELLO WORLD" {
		t.Errorf("the title layer says %q", title.Text)
	}
	if d := one.differs(two); d < plainly {
		t.Errorf("another title changes the picture by %.2f", d)
	}
	if l := one.result.Images[0].Legibility; l == nil || *l < 60 {
		t.Errorf("legibility %v, want 60 or more", l)
	}
}

func keepsTemplateMatching(t *testing.T, v candidate) {
	of := func(c color.Color) piece {
		return v.draw(t, func(r *sdk.Request) { r.Template = &sdk.Template{Image: flatPicture(t, c)} })
	}
	red, blue := of(color.NRGBA{190, 30, 30, 255}), of(color.NRGBA{30, 40, 190, 255})
	rr, _, rb := red.mean(0, 0, 1, 1)
	br, _, bb := blue.mean(0, 0, 1, 1)
	if rr-rb < br-bb+20 {
		t.Errorf("a red template gives red-blue %.0f, a blue one %.0f", rr-rb, br-bb)
	}
}

func keepsBasicCustomization(t *testing.T, v candidate) {
	v.changes(t, "palette", "layout", "font")
}

func keepsAdvancedCustomization(t *testing.T, v candidate) {
	v.changes(t, "mood", "background", "badge", "text_effects", "grade", "text_case", "text_position", "safe_area")
	p := v.with(t, `{"subject":"rocket"}`)
	if d := p.differs(v.with(t, `{}`)); d < plainly {
		t.Errorf("another subject changes the picture by %.2f", d)
	}
}

// changes demands that two values of each parameter give plainly different
// pictures.
func (v candidate) changes(t *testing.T, parameters ...string) {
	t.Helper()
	var schema struct {
		Properties map[string]struct {
			Type             string
			Enum             []any
			Minimum, Maximum float64
		}
	}
	if err := json.Unmarshal(v.manifest.ParametersSchema, &schema); err != nil {
		t.Fatal(err)
	}
	for _, name := range parameters {
		p, known := schema.Properties[name]
		var values []any
		switch {
		case !known:
			t.Errorf("%s is no parameter of %s", name, v.manifest.Name)
			continue
		case p.Enum != nil:
			values = []any{p.Enum[0], p.Enum[len(p.Enum)-1]}
		case p.Type == "number":
			values = []any{p.Minimum, p.Maximum}
		default:
			values = []any{"WOW", "99%"}
		}
		var pieces []piece
		for _, value := range values {
			text, err := json.Marshal(map[string]any{name: value})
			if err != nil {
				t.Fatal(err)
			}
			pieces = append(pieces, v.with(t, string(text)))
		}
		if d := pieces[0].differs(pieces[1]); d < plainly/4. {
			t.Errorf("%s %v and %v differ by %.2f", name, values[0], values[1], d)
		}
	}
}

func keepsLogoIntegration(t *testing.T, v candidate) {
	for _, corner := range []struct {
		name string
		x, y bool // in the right, in the lower half
	}{{"top-left", false, false}, {"top-right", true, false}, {"bottom-left", false, true}} {
		p := v.draw(t, func(r *sdk.Request) {
			r.Logo, r.Parameters = drawnLogo(t, "white"), []byte(`{"logo_position":"`+corner.name+`"}`)
		})
		b := p.layer(t, "logo", "").Box
		if b.X+b.W/2 > .5 != corner.x || b.Y+b.H/2 > .5 != corner.y {
			t.Errorf("a logo for %s stands at %+v", corner.name, b)
		}
		if r, g, _ := p.mean(b.X, b.Y, b.W, b.H); r-g < 20 {
			t.Errorf("%s: the red of the logo is not seen: red %.0f, green %.0f", corner.name, r, g)
		}
	}
}

// flatPicture is a PNG of one colour with a darker lower third.
func flatPicture(t *testing.T, c color.Color) []byte {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 160, 90))
	draw.Draw(m, m.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	r, g, b, _ := c.RGBA()
	dark := color.NRGBA{uint8(r >> 9), uint8(g >> 9), uint8(b >> 9), 255}
	draw.Draw(m, image.Rect(0, 60, 160, 90), image.NewUniform(dark), image.Point{}, draw.Src)
	return encodePNG(t, m)
}
