package stage_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/routix/routix/sdk/stage"
)

func TestGateBoundsWork(t *testing.T) {
	const capacity = 10
	gate := stage.NewGate(capacity)
	var inside, most atomic.Int64
	var running sync.WaitGroup
	for n := range int64(60) {
		running.Go(func() {
			units := n%13 - 1 // also none, fewer than none and too many
			leave, err := gate.Enter(t.Context(), units)
			if err != nil {
				t.Error(err)
				return
			}
			defer leave()
			counted := min(max(units, 1), capacity)
			now := inside.Add(counted)
			for {
				seen := most.Load()
				if now <= seen || most.CompareAndSwap(seen, now) {
					break
				}
			}
			inside.Add(-counted)
		})
	}
	running.Wait()
	if most.Load() > capacity {
		t.Errorf("%d units at once, want at most %d", most.Load(), capacity)
	}
}

func TestGateCancelled(t *testing.T) {
	gate := stage.NewGate(1)
	leave, err := gate.Enter(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	waited := make(chan error, 1)
	go func() {
		_, err := gate.Enter(ctx, 1)
		waited <- err
	}()
	cancel()
	if err := <-waited; !errors.Is(err, context.Canceled) {
		t.Errorf("waiting ended with %v", err)
	}
	leave()
	if _, err := gate.Enter(ctx, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled request went in: %v", err)
	}
	if _, err := gate.Enter(t.Context(), 1); err != nil {
		t.Error(err)
	}
}
