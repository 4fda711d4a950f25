package algorithms

import (
	"context"
	"sync"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/modules/contract"
)

// figures remembers what is measured of the algorithms until a generation is
// accepted or ends.
type figures struct {
	mu    sync.Mutex
	fresh bool
	known map[string]contract.AlgorithmUsed
}

// outdated drops the figures when a generation changes them.
func (f *figures) outdated(_ context.Context, g contract.Generation) error {
	if g.Event == contract.EventGenerationProgress {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.fresh = false
	return nil
}

// get returns the figures of each algorithm that was ever used.
func (f *figures) get(ctx context.Context, b *bus.Bus) (map[string]contract.AlgorithmUsed, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.fresh {
		return f.known, nil
	}
	known, err := bus.Ask(ctx, b, contract.AlgorithmFigures, struct{}{})
	if err != nil {
		return nil, err
	}
	f.known, f.fresh = known, true
	return known, nil
}
