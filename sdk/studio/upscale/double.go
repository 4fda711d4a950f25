package upscale

import (
	"context"
	"image"
	"sync/atomic"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Double is src at twice its width and height. The result does not depend on the
// number of processors. report (nil for none) hears the finished share, at most 1,
// from several goroutines and not always in order. The error is that of ctx,
// which is looked at for every tile.
func (n *Network) Double(ctx context.Context, src *image.RGBA, report func(share float64)) (*image.RGBA, error) {
	width, height := src.Rect.Dx()*2, src.Rect.Dy()*2
	dst := image.NewRGBA(image.Rect(0, 0, width, height))
	if len(n.heads) == 0 {
		var err error
		if dst, err = Resample(ctx, src, width, height, Lanczos); err != nil {
			return nil, err
		}
	}
	all := tiles(src.Rect)
	var done atomic.Int64
	canvas.Parallel(len(all), func(from, to int) {
		w := newWorker(n)
		for _, tile := range all[from:to] {
			if ctx.Err() != nil {
				return
			}
			w.double(dst, src, tile)
			if finished := done.Add(1); report != nil {
				report(float64(finished) / float64(len(all)))
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return dst, nil
}
