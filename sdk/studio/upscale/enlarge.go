package upscale

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"sync"
)

// Enlarger makes pictures larger with the networks of an asset pack. It is safe
// for concurrent use.
type Enlarger struct {
	first *Network // doubles the picture as it was drawn
	more  *Network // doubles it again
}

// Enlarge is src at width x height, which must not be less than its own. report
// (nil for none) hears the finished share, rising from 0 to 1, one call at a time.
// The error is that of ctx, or says that the size cannot be made.
func (e *Enlarger) Enlarge(ctx context.Context, src *image.RGBA, width, height int, report func(share float64)) (*image.RGBA, error) {
	size := src.Rect.Size()
	if src.Rect.Empty() || width < size.X || height < size.Y {
		return nil, fmt.Errorf("enlarge %v pixels to %dx%d: %w", size, width, height, errNotLarger)
	}
	passes := doublings(size, image.Pt(width, height))
	progress := rising{report: report}
	// Each pass works on four times as many pixels as the one before.
	total, done := 0., 0.
	for i := range passes {
		total += math.Pow(4, float64(i))
	}
	for i := range passes {
		network, share := e.more, math.Pow(4, float64(i))/total
		if i == 0 {
			network = e.first
		}
		larger, err := network.Double(ctx, src, func(s float64) { progress.to(done + share*s) })
		if err != nil {
			return nil, err
		}
		src, done = larger, done+share
	}
	if src.Rect.Dx() != width || src.Rect.Dy() != height {
		larger, err := Resample(ctx, src, width, height, Lanczos)
		if err != nil {
			return nil, err
		}
		calm(larger, src)
		src = larger
	}
	progress.to(1)
	return src, nil
}

var errNotLarger = errors.New("not larger in width and height")

// doublings is how often a picture can double without exceeding the size wanted
// by more than the pixel that rounding may cost.
func doublings(size, wanted image.Point) int {
	n := 0
	for size.X*2 <= wanted.X+1 && size.Y*2 <= wanted.Y+1 {
		size, n = size.Mul(2), n+1
	}
	return n
}

// rising passes on only what is more than before.
type rising struct {
	mu     sync.Mutex
	share  float64
	report func(float64)
}

func (r *rising) to(share float64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if share > r.share && r.report != nil {
		r.share = share
		r.report(min(share, 1))
	}
}
