package upscale

import (
	"bytes"
	"context"
	"errors"
	"image"
	"testing"
	"testing/fstest"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
	"github.com/routix/routix/sdk/studio/encode"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func file(t *testing.T, width, height int, format, recipe string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := encode.Image(&b, drawn(width, height), format, recipe); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestUpscale(t *testing.T) {
	ability := New(studiotest.Open(t), Painted, stage.NewGate(1<<20))
	const recipe = `{"prompt":"a","seed":7}`
	for _, format := range []string{encode.FormatPNG, encode.FormatJPEG, encode.FormatWebP} {
		var percents []int
		result, err := ability.Upscale(t.Context(), &sdk.UpscaleRequest{
			Image: file(t, 80, 45, format, recipe), Width: 160, Height: 90, Seed: 7, Format: format,
		}, func(p sdk.Progress) { percents = append(percents, p.Percent) })
		if err != nil {
			t.Fatal(err)
		}
		made := result.Images[0]
		config, kind, err := image.DecodeConfig(bytes.NewReader(made.Data))
		if err != nil || kind != format || config.Width != 160 || config.Height != 90 {
			t.Errorf("%s: %s of %dx%d, %v", format, kind, config.Width, config.Height, err)
		}
		if got := encode.Recipe(made.Data); got != recipe {
			t.Errorf("%s: recipe %q, want %q", format, got, recipe)
		}
		if result.Seed != 7 || len(percents) < 3 {
			t.Errorf("%s: seed %d, progress %v", format, result.Seed, percents)
		}
	}
}

func TestUpscaleRefusals(t *testing.T) {
	ability := New(studiotest.Open(t), Painted, stage.NewGate(1<<20))
	whole := file(t, 64, 36, encode.FormatPNG, "")
	for name, c := range map[string]struct {
		image         []byte
		width, height int
		format, code  string
	}{
		"no picture":   {[]byte("no picture"), 128, 72, "png", "INVALID_IMAGE"},
		"nothing":      {nil, 128, 72, "png", "INVALID_IMAGE"},
		"cut off":      {whole[:len(whole)/2], 128, 72, "png", "INVALID_IMAGE"},
		"smaller":      {whole, 32, 18, "png", "INVALID_SIZE"},
		"zero":         {whole, 0, 0, "png", "INVALID_SIZE"},
		"negative":     {whole, -128, -72, "png", "INVALID_SIZE"},
		"too much":     {whole, 640, 360, "png", "INVALID_SIZE"},
		"huge":         {whole, 1 << 30, 1 << 30, "png", "INVALID_SIZE"},
		"other shape":  {whole, 128, 128, "png", "INVALID_SIZE"},
		"other format": {whole, 128, 72, "gif", "INVALID_FORMAT"},
	} {
		_, err := ability.Upscale(t.Context(), &sdk.UpscaleRequest{Image: c.image, Width: c.width, Height: c.height, Format: c.format}, nil)
		var refused *sdk.Error
		if !errors.As(err, &refused) || refused.Code != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
}

func TestUpscaleCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := New(studiotest.Open(t), Inked, stage.NewGate(1<<20)).Upscale(ctx, &sdk.UpscaleRequest{
		Image: file(t, 64, 36, encode.FormatPNG, ""), Width: 128, Height: 72, Format: "png",
	}, nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled run ended with %v", err)
	}
}

func TestDamagedPack(t *testing.T) {
	for name, content := range map[string]string{
		"no JSON":   "{",
		"no layers": "{}",
		"short":     `{"layers":{"conv2d_tf":{"weights":[1,2],"bias":[0,0,0,0]}}}`,
	} {
		pack := fstest.MapFS{"models/" + string(Painted) + ".json": {Data: []byte(content)}}
		if _, err := Open(pack, Painted); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := Open(nil, Painted); err == nil {
		t.Error("no pack: no error")
	}
	if _, err := Open(fstest.MapFS{}, Inked); err == nil {
		t.Error("empty pack: no error")
	}
}

func TestSize(t *testing.T) {
	for _, c := range []struct {
		from   image.Point
		factor int
		want   image.Point
	}{
		{image.Pt(1280, 720), 2, image.Pt(2560, 1440)},
		{image.Pt(1280, 720), 4, image.Pt(3840, 2160)},
		{image.Pt(720, 1280), 4, image.Pt(2160, 3840)},
		{image.Pt(1, 1), 4, image.Pt(4, 4)},
		{image.Pt(4000, 3000), 2, image.Pt(4000, 3000)},
	} {
		got := Size(c.from, c.factor)
		if got != c.want {
			t.Errorf("%v x%d gives %v, want %v", c.from, c.factor, got, c.want)
		}
		if err := checkSize(c.from, got); err != nil && max(c.from.X, c.from.Y) <= MaxSide {
			t.Errorf("%v x%d is refused: %v", c.from, c.factor, err)
		}
	}
}
