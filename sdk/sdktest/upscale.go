package sdktest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"github.com/routix/routix/sdk"
)

// checkUpscale makes a picture larger, if the algorithm can.
func checkUpscale(ctx context.Context, s *subject) error {
	if !s.manifest.Upscales {
		return nil
	}
	original := quarters(leastSide, leastSide*3/4)
	for _, want := range []struct {
		factor int
		format string
	}{{2, "png"}, {4, "png"}, {2, "jpeg"}, {2, "webp"}} {
		req := upscaleRequest(original, want.factor, want.format)
		result, err := s.enlarge(ctx, req)
		if err != nil {
			return fmt.Errorf("%d times as %s: %w", want.factor, want.format, err)
		}
		if err := sameQuarters(original, result.Images[0].Data); err != nil {
			return fmt.Errorf("%d times as %s: %w", want.factor, want.format, err)
		}
	}
	return errors.Join(s.upscaleTwice(ctx, original), s.upscaleCancelled(ctx, original), s.upscaleNonsense(ctx, original))
}

func upscaleRequest(original image.Image, factor int, format string) *sdk.UpscaleRequest {
	var file bytes.Buffer
	// A buffer takes whatever is written to it.
	_ = png.Encode(&file, original)
	size := original.Bounds().Size().Mul(factor)
	return &sdk.UpscaleRequest{
		JobID: "conformance", Image: file.Bytes(), Width: size.X, Height: size.Y, Seed: firstSeed, Format: format,
	}
}

func (s *subject) enlarge(ctx context.Context, req *sdk.UpscaleRequest) (*sdk.Result, error) {
	result, err := s.Upscale(ctx, req, nil)
	if err != nil {
		return nil, err
	}
	return result, checkResult(result, 1, req.Width, req.Height, req.Format)
}

func (s *subject) upscaleTwice(ctx context.Context, original image.Image) error {
	var files [2][]byte
	for i := range files {
		result, err := s.enlarge(ctx, upscaleRequest(original, 2, "png"))
		if err != nil {
			return err
		}
		files[i] = result.Images[0].Data
	}
	if !bytes.Equal(files[0], files[1]) {
		return errors.New("the same picture upscaled twice gave other bytes")
	}
	return nil
}

// upscaleCancelled calls the algorithm directly: the protocol does not send what
// is cancelled already.
func (s *subject) upscaleCancelled(ctx context.Context, original image.Image) error {
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	upscaler, able := s.algorithm.(sdk.Upscaler)
	if !able {
		return errors.New("the manifest says that it upscales, but there is no method")
	}
	if _, err := upscaler.Upscale(ctx, upscaleRequest(original, 2, "png"), func(sdk.Progress) {}); !errors.Is(err, context.Canceled) {
		return fmt.Errorf("an upscale that was cancelled before its start ended with %w", err)
	}
	return nil
}

// upscaleNonsense sends bytes that are no picture: a refusal is the only answer.
func (s *subject) upscaleNonsense(ctx context.Context, original image.Image) error {
	req := upscaleRequest(original, 2, "png")
	req.Image = []byte("this is no picture")
	_, err := s.Upscale(ctx, req, nil)
	var refusal *sdk.Error
	if !errors.As(err, &refusal) {
		return fmt.Errorf("bytes that are no picture ended with %v, not with a refusal", err)
	}
	return checkRefusal(refusal)
}

// quarters is a picture of four colours.
func quarters(width, height int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{R: 40, G: 60, B: 120, A: 255}
			if x >= width/2 {
				c.R = 220
			}
			if y >= height/2 {
				c.G = 200
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

// sameQuarters tells whether an encoded picture has the colours of another in
// the middle of its quarters, as far as a lossy format allows.
func sameQuarters(want image.Image, file []byte) error {
	got, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return err
	}
	const tolerance = 30 << 8
	for _, at := range []image.Point{{1, 1}, {3, 1}, {1, 3}, {3, 3}} {
		place := func(m image.Image) (c [3]int) {
			r, g, b, _ := m.At(m.Bounds().Dx()*at.X/4, m.Bounds().Dy()*at.Y/4).RGBA()
			return [3]int{int(r), int(g), int(b)}
		}
		a, b := place(want), place(got)
		for i := range a {
			if d := a[i] - b[i]; d > tolerance || d < -tolerance {
				return fmt.Errorf("it shows another picture: %v instead of %v at %v quarters", b, a, at)
			}
		}
	}
	return nil
}
