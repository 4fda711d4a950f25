package sdktest

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
	studioencode "github.com/routix/routix/sdk/studio/encode"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// flat fills pictures with a colour made from seed and prompt. Its flaw, if any,
// breaks one rule.
type flat struct {
	flaw  string
	pace  time.Duration // of each of its steps
	calls atomic.Int64
}

func (f *flat) Describe(context.Context) (sdk.Manifest, error) {
	m := sdk.Manifest{
		ID: "flat", Name: "Flat", Version: "1.0.0", NativeWidth: 1280, NativeHeight: 720, MaxWidth: 1280, MaxHeight: 1280, NominalSeconds: 1,
		Features:         []string{sdk.FeatureFaceSwap},
		ParametersSchema: []byte(`{"type": "object"}`),
	}
	switch f.flaw {
	case "manifest without a version":
		m.Version = ""
	case "manifest that changes":
		m.CreditCost = int(f.calls.Add(1))
	case "schema that is none":
		m.ParametersSchema = []byte(`{"type": "colour"}`)
	}
	return m, nil
}

type drawing struct {
	req    *sdk.Request
	result *sdk.Result
}

func (f *flat) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	if f.flaw == "panic at strange words" && req.Prompt != everydayPrompt {
		panic(req.Prompt)
	}
	if f.flaw == "error at a bad face" && req.Face != nil {
		return nil, errors.New("eyes not found")
	}
	if f.flaw == "deaf to cancelling" {
		ctx = context.WithoutCancel(ctx)
	}
	chain := stage.Chain[drawing]{
		{Name: sdk.StageAnalyzing, Run: f.rest},
		{Name: sdk.StageGenerating, Run: f.rest},
		{Name: sdk.StageGenerating, Run: f.rest},
		{Name: sdk.StageGenerating, Run: f.fill},
		{Name: sdk.StageProcessing, Run: f.rest},
	}
	d := drawing{req: req, result: &sdk.Result{Seed: req.Seed, Metadata: []byte(`{"theme": "flat"}`)}}
	if _, err := chain.Run(ctx, &d, report); err != nil {
		return nil, err
	}
	switch f.flaw {
	case "progress that falls":
		report(sdk.Progress{Stage: sdk.StageProcessing, Percent: 5})
	case "unknown stage":
		report(sdk.Progress{Stage: "dreaming", Percent: 99})
	case "one picture too few":
		d.result.Images = d.result.Images[1:]
	case "metadata that is no JSON":
		d.result.Metadata = []byte("flat")
	}
	return d.result, nil
}

func (f *flat) rest(ctx context.Context, _ *drawing) error {
	select {
	case <-time.After(f.pace):
	case <-ctx.Done():
	}
	return ctx.Err()
}

func (f *flat) fill(_ context.Context, d *drawing) error {
	for variant := range d.req.Variants {
		hash := fnv.New32a()
		_ = binary.Write(hash, binary.LittleEndian, []int64{d.req.Seed, int64(variant)})
		switch f.flaw {
		case "seed without effect":
			hash.Reset()
		case "never the same twice":
			_ = binary.Write(hash, binary.LittleEndian, f.calls.Add(1))
		case "variants that are copies":
			hash.Reset()
			_ = binary.Write(hash, binary.LittleEndian, d.req.Seed)
		}
		width, height := d.req.Width, d.req.Height
		if f.flaw == "size off by one" {
			width--
		}
		d.result.Images = append(d.result.Images, sdk.Image{
			Data: encode(hash.Sum32(), width, height, d.req.Format), ContentType: "image/" + d.req.Format,
			Width: d.req.Width, Height: d.req.Height,
		})
	}
	return nil
}

type flatUpscaler struct{ flat }

func (f *flatUpscaler) Upscale(ctx context.Context, req *sdk.UpscaleRequest, _ func(sdk.Progress)) (*sdk.Result, error) {
	original, _, err := image.Decode(bytes.NewReader(req.Image))
	switch {
	case err != nil && f.flaw == "upscale of nonsense":
		original = image.NewRGBA(image.Rect(0, 0, 1, 1))
	case err != nil:
		return nil, &sdk.Error{Code: "INVALID_IMAGE", Message: "Send a picture."}
	case ctx.Err() != nil && f.flaw != "upscale deaf to cancelling":
		return nil, ctx.Err()
	}
	width, shift := req.Width, 0
	switch f.flaw {
	case "upscale that does nothing":
		width /= 2
	case "upscale of something else":
		original = image.NewRGBA(original.Bounds())
	case "upscale never the same twice":
		shift = int(f.calls.Add(1))
	}
	larger := image.NewRGBA(image.Rect(0, 0, width, req.Height))
	size := original.Bounds().Size()
	for y := range req.Height {
		for x := range width {
			larger.Set(x, y, original.At(min(x*size.X/width+shift, size.X-1), y*size.Y/req.Height))
		}
	}
	var file bytes.Buffer
	if err := studioencode.Image(&file, larger, req.Format, ""); err != nil {
		return nil, err
	}
	return &sdk.Result{Images: []sdk.Image{{
		Data: file.Bytes(), ContentType: "image/" + req.Format, Width: req.Width, Height: req.Height,
	}}}, nil
}

func encode(colour uint32, width, height int, format string) []byte {
	r, g, b := byte(colour>>16), byte(colour>>8), byte(colour)
	if format == "webp" {
		return solidWebP(r, g, b, width, height)
	}
	canvas := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(canvas, canvas.Bounds(), image.NewUniform(color.RGBA{r, g, b, 255}), image.Point{}, draw.Src)
	var out bytes.Buffer
	if format == "jpeg" {
		_ = jpeg.Encode(&out, canvas, nil)
	} else {
		_ = png.Encode(&out, canvas)
	}
	return out.Bytes()
}

// solidWebP is a lossless WebP of one colour: each of its five prefix codes has
// a single symbol and therefore no length, so that the pixels take no bits.
func solidWebP(r, g, b byte, width, height int) []byte {
	var bits []byte
	count := 0
	put := func(value, n int) {
		for i := range n {
			if count%8 == 0 {
				bits = append(bits, 0)
			}
			bits[count/8] |= byte(value>>i&1) << (count % 8)
			count++
		}
	}
	put(0x2f, 8) // signature
	put(width-1, 14)
	put(height-1, 14)
	put(0, 1+3)   // no alpha, version 0
	put(0, 1+1+1) // no transform, no colour cache, no meta prefix codes
	for _, symbol := range []byte{g, r, b, 255, 0} {
		put(1, 1) // simple code
		put(0, 1) // of one symbol
		put(1, 1) // in 8 bits
		put(int(symbol), 8)
	}
	if len(bits)%2 == 1 {
		bits = append(bits, 0)
	}
	file := append([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(12+len(bits)))...)
	file = append(append(file, "WEBPVP8L"...), binary.LittleEndian.AppendUint32(nil, uint32(len(bits)))...)
	return append(file, bits...)
}

func TestSoundAlgorithmPasses(t *testing.T) {
	Run(t, &flat{})
	Run(t, &flatUpscaler{})
}

func TestEachFlawIsFound(t *testing.T) {
	for flaw, ruleName := range map[string]string{
		"manifest without a version": "manifest",
		"manifest that changes":      "manifest",
		"schema that is none":        "manifest",
		"size off by one":            "sizes",
		"metadata that is no JSON":   "sizes",
		"one picture too few":        "variants",
		"seed without effect":        "seed",
		"never the same twice":       "seed",
		"variants that are copies":   "variants",
		"progress that falls":        "progress",
		"unknown stage":              "progress",
		"deaf to cancelling":         "cancel",
		"panic at strange words":     "prompts",
		"error at a bad face":        "pictures",

		"upscale that does nothing":    "upscale",
		"upscale of something else":    "upscale",
		"upscale never the same twice": "upscale",
		"upscale deaf to cancelling":   "upscale",
		"upscale of nonsense":          "upscale",
	} {
		t.Run(flaw, func(t *testing.T) {
			algorithm := &flatUpscaler{flat{flaw: flaw}}
			if ruleName == "cancel" {
				algorithm.pace = 10 * time.Millisecond
			}
			s := connect(t, algorithm)
			for _, rule := range rules() {
				if rule.name == ruleName && rule.check(t.Context(), s) == nil {
					t.Errorf("the rule %q let it pass", rule.name)
				}
			}
		})
	}
}

func TestObedientSlowAlgorithmPasses(t *testing.T) {
	if err := checkCancel(t.Context(), connect(t, &flat{pace: 10 * time.Millisecond})); err != nil {
		t.Error(err)
	}
}

func TestCases(t *testing.T) { Cases(t, &flat{}, "testdata/cases") }

func TestFailingCases(t *testing.T) {
	s := connect(t, &flat{})
	for name, text := range map[string]string{
		"unknown field":     `{"request": {"prompt": "a"}, "expekt": {}}`,
		"no prompt":         `{"request": {}}`,
		"missing picture":   `{"request": {"prompt": "a", "face": "nobody.jpg"}}`,
		"legibility":        `{"request": {"prompt": "a"}, "expect": {"min_legibility": 50}}`,
		"other metadata":    `{"request": {"prompt": "a"}, "expect": {"metadata": {"theme": "space"}}}`,
		"absent refusal":    `{"request": {"prompt": "a"}, "expect": {"error": "NO_FACE_FOUND"}}`,
		"format not drawn":  `{"request": {"prompt": "a", "format": "gif"}}`,
		"number of results": `{"request": {"prompt": "a", "variants": 0}, "expect": {"error": "X"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "case.json")
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			c, err := readCase(file)
			if err == nil {
				_, err = c.run(t.Context(), s)
			}
			if err == nil {
				t.Error("the case passed")
			}
		})
	}
}
