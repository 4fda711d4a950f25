package upscale

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"math"
	"sync"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
	"github.com/routix/routix/sdk/studio/encode"
	"github.com/routix/routix/sdk/studio/picture"
)

// MaxSide is the longest side of an enlarged picture in pixels, and MaxFactor
// the most that a request may ask for.
const (
	MaxSide   = 3840
	MaxFactor = 4
)

// Size is what a picture of the given size has when it is enlarged factor times,
// or less where a side would exceed MaxSide.
func Size(size image.Point, factor int) image.Point {
	k := min(float64(factor), MaxSide/float64(max(size.X, size.Y, 1)))
	scale := func(side int) int { return max(side, int(math.Round(float64(side)*k))) }
	return image.Pt(scale(size.X), scale(size.Y))
}

// Look is what pictures an [Ability] knows best.
type Look string

// Looks, by the network that doubles a picture for the first time. In trials on
// thumbnails and photos the small one came closest to the original; the middle
// one draws the cleaner lines.
const (
	Painted Look = "cnn-2x-s-an"
	Inked   Look = "cnn-2x-m-an"
)

// Ability is the method that makes an algorithm an sdk.Upscaler. It is safe for
// concurrent use.
type Ability struct {
	open func() (*Enlarger, error)
	gate *stage.Gate
}

// New returns the ability on an asset pack, which the first request opens. gate
// bounds the work of the whole algorithm in pixels that are painted.
func New(assets fs.FS, look Look, gate *stage.Gate) *Ability {
	return &Ability{open: sync.OnceValues(func() (*Enlarger, error) { return Open(assets, look) }), gate: gate}
}

// pixelsPerPainted is how many enlarged pixels take the memory of a painted one.
const pixelsPerPainted = 2

// Open makes an enlarger with the networks of a pack.
func Open(assets fs.FS, look Look) (*Enlarger, error) {
	if assets == nil {
		return nil, errors.New("upscale: no asset pack")
	}
	first, err := OpenNetwork(assets, string(look))
	if err != nil {
		return nil, err
	}
	more, err := OpenNetwork(assets, string(Painted))
	if err != nil {
		return nil, err
	}
	return &Enlarger{first, more}, nil
}

// Percentages at which the steps of a run begin; they agree with those of
// package stage.
const (
	readingPercent   = 15
	enlargingPercent = 55
	encodingPercent  = 96
)

// Upscale is the method of sdk.Upscaler. The recipe inside the picture stays. A
// picture that cannot be read and a size that is smaller, out of proportion or
// beyond the bounds give an *sdk.Error.
func (a *Ability) Upscale(ctx context.Context, req *sdk.UpscaleRequest, report func(sdk.Progress)) (*sdk.Result, error) {
	tell := func(step string, percent int, message string) {
		if report != nil {
			report(sdk.Progress{Stage: step, Percent: percent, Message: message})
		}
	}
	leave, err := a.gate.Enter(ctx, int64(req.Width)*int64(req.Height)/pixelsPerPainted)
	if err != nil {
		return nil, err
	}
	defer leave()
	tell(sdk.StageAnalyzing, readingPercent, "Reading the picture")
	src, err := read(req)
	if err != nil {
		return nil, err
	}
	enlarger, err := a.open()
	if err != nil {
		return nil, fmt.Errorf("open the networks: %w", err)
	}
	tell(sdk.StageGenerating, enlargingPercent, "Enlarging")
	last := enlargingPercent
	larger, err := enlarger.Enlarge(ctx, src, req.Width, req.Height, func(share float64) {
		if percent := enlargingPercent + int(share*(encodingPercent-enlargingPercent-1)); percent > last {
			last = percent
			tell(sdk.StageGenerating, percent, "Enlarging")
		}
	})
	if err != nil {
		return nil, err
	}
	tell(sdk.StageProcessing, encodingPercent, "Encoding")
	return result(req, src.Rect.Size(), larger)
}

// read decodes the picture and holds the size wanted against it.
func read(req *sdk.UpscaleRequest) (*image.RGBA, error) {
	size, err := picture.Size(req.Image)
	if err != nil {
		return nil, picture.Refusal("INVALID_IMAGE", "The picture", err)
	}
	if err := checkSize(size, image.Pt(req.Width, req.Height)); err != nil {
		return nil, err
	}
	if encode.ContentType(req.Format) == "" {
		return nil, &sdk.Error{Code: "INVALID_FORMAT", Message: "The output format must be png, jpeg or webp."}
	}
	src, err := picture.Decode(req.Image, picture.Limits{})
	if err != nil {
		return nil, picture.Refusal("INVALID_IMAGE", "The picture", err)
	}
	return src, nil
}

func checkSize(size, wanted image.Point) error {
	refuse := func(format string, args ...any) error {
		return &sdk.Error{Code: "INVALID_SIZE", Message: fmt.Sprintf(format, args...)}
	}
	// Whole pixels: the other side may be off by the part of a pixel that
	// rounding cost, carried over to this one.
	skew := wanted.X*size.Y - wanted.Y*size.X
	switch {
	case max(wanted.X, wanted.Y) > MaxSide:
		return refuse("Enlarged pictures have at most %d pixels a side; ask for less.", MaxSide)
	case wanted.X < size.X || wanted.Y < size.Y:
		return refuse("The picture has %dx%d pixels already; ask for more.", size.X, size.Y)
	case wanted.X > size.X*MaxFactor+1 || wanted.Y > size.Y*MaxFactor+1:
		return refuse("Pictures are enlarged %d times at most; ask for less.", MaxFactor)
	case max(skew, -skew) > max(size.X, size.Y):
		return refuse("The size must keep the proportions of the picture, %dx%d.", size.X, size.Y)
	}
	return nil
}

// result writes the picture and what is told about it.
func result(req *sdk.UpscaleRequest, from image.Point, larger *image.RGBA) (*sdk.Result, error) {
	recipe := encode.Recipe(req.Image)
	var file bytes.Buffer
	if err := encode.Image(&file, larger, req.Format, recipe); err != nil {
		return nil, fmt.Errorf("encode the picture: %w", err)
	}
	metadata, err := json.Marshal(map[string]any{
		"upscaled_from": map[string]int{"width": from.X, "height": from.Y},
		"factor":        float64(larger.Rect.Dx()) / float64(from.X),
	})
	if err != nil {
		return nil, fmt.Errorf("write metadata: %w", err)
	}
	return &sdk.Result{
		Images: []sdk.Image{{
			Data: file.Bytes(), ContentType: encode.ContentType(req.Format),
			Width: larger.Rect.Dx(), Height: larger.Rect.Dy(),
		}},
		Seed: req.Seed, Metadata: metadata,
	}, nil
}
