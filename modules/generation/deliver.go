package generation

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/routix/routix/app/blob"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
	"github.com/routix/routix/sdk"
)

// extensions of the stored files by media type.
var extensions = map[string]string{"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}

// deliver stores the pictures and ends the generation as completed. When that
// fails the files are removed again.
func (m *Module) deliver(ctx context.Context, run *queue.Run, g *Generation, result *sdk.Result, timings map[string]int) error {
	done := *g
	for _, picture := range result.Images {
		image, err := m.keep(ctx, picture)
		if err != nil {
			m.discard(ctx, done.Images)
			return fault.Wrap(err, fault.StorageError, "The picture could not be stored.")
		}
		done.Images = append(done.Images, image)
	}
	done.Seed, done.EnhancedPrompt, done.Provider = result.Seed, result.PromptUsed, "embedded"
	done.Legibility, done.StageMessage = done.Images[0].Legibility, "Done"
	done.Timings = timings
	err := m.db.InTx(ctx, func(ctx context.Context) error {
		if err := run.Finish(ctx); err != nil {
			return err
		}
		now := store.Now()
		done.ProcessingTime = max(time.Millisecond, now.Sub(*g.StartedAt))
		stored, err := m.records.complete(ctx, &done, now)
		if err != nil {
			return err
		}
		m.publish(ctx, stored, contract.EventGenerationCompleted, estimate{})
		return nil
	})
	if err != nil {
		m.discard(ctx, done.Images)
		return fmt.Errorf("generation: complete %s: %w", g.ID, err)
	}
	m.log.InfoContext(ctx, "generation completed", "generation", g.ID, "algorithm", g.Algorithm, "took", done.ProcessingTime)
	return nil
}

// keep stores one picture under a key that cannot be guessed.
func (m *Module) keep(ctx context.Context, picture sdk.Image) (Image, error) {
	key := blob.NewKey("generations", extensions[picture.ContentType])
	if _, err := m.blobs.Put(ctx, key, picture.ContentType, bytes.NewReader(picture.Data)); err != nil {
		return Image{}, err
	}
	return Image{
		Key: key, ContentType: picture.ContentType, Width: picture.Width, Height: picture.Height,
		Size: int64(len(picture.Data)), Legibility: picture.Legibility,
	}, nil
}

// discard removes pictures that no record names.
func (m *Module) discard(ctx context.Context, images []Image) {
	for _, image := range images {
		if err := m.blobs.Delete(context.WithoutCancel(ctx), image.Key); err != nil {
			m.log.WarnContext(ctx, "picture left behind", "key", image.Key, "error", err)
		}
	}
}
