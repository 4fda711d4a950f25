package sdk

import "context"

// Upscaler is an [Algorithm] that can also make a finished picture larger. The
// ability is optional: implement the method on the algorithm and [Serve] offers
// it to the host.
type Upscaler interface {
	Algorithm

	// Upscale redraws a picture at a larger size. Progress, cancellation and
	// errors are as in Generate; the result holds one picture.
	Upscale(ctx context.Context, req *UpscaleRequest, report func(Progress)) (*Result, error)
}

// UpscaleRequest asks for a larger version of a picture.
type UpscaleRequest struct {
	// JobID names the run in logs.
	JobID string
	// Image is the encoded picture: PNG, JPEG or WebP.
	Image []byte
	// Width and Height are the wanted size in pixels. They keep the proportions
	// of the picture to within a pixel.
	Width, Height int
	// Seed decides every choice left open.
	Seed int64
	// Format is the file kind of the answer: "png", "jpeg" or "webp".
	Format string
}
