package generation

import (
	"context"
	"fmt"
	"time"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// positionsEvery bounds how often the places in the queue are told.
const positionsEvery = time.Second

// positions tells waiting generations when their place or estimate changes.
type positions struct {
	m *Module
	// wake holds at most one signal: the queue has changed.
	wake chan struct{}
	told map[string]estimate
}

func newPositions(m *Module) *positions {
	return &positions{m: m, wake: make(chan struct{}, 1), told: map[string]estimate{}}
}

// outdated notes that the queue has changed, once the change is committed.
func (p *positions) outdated(ctx context.Context) {
	store.AfterCommit(ctx, func() {
		select {
		case p.wake <- struct{}{}:
		default:
		}
	})
}

// run tells places until ctx ends.
func (p *positions) run(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-p.wake:
		}
		if err := p.tell(ctx); err != nil && ctx.Err() == nil {
			p.m.log.WarnContext(ctx, "queue positions not told", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(positionsEvery):
		}
	}
}

// tell publishes the places that have changed since they were last told.
func (p *positions) tell(ctx context.Context) error {
	waiting, err := p.m.queue.ListWaiting(ctx, 0, maxListed)
	if err != nil {
		return fmt.Errorf("generation: read queue: %w", err)
	}
	now, err := p.m.estimateAll(ctx, waiting)
	if err != nil {
		return err
	}
	var changed []string
	for id, e := range now {
		if before, known := p.told[id]; known && before != e {
			changed = append(changed, id)
		}
	}
	p.told = now
	if len(changed) == 0 {
		return nil
	}
	return p.m.db.InTx(ctx, func(ctx context.Context) error {
		moved, err := p.m.records.bump(ctx, changed)
		for id, g := range moved {
			bus.Publish(ctx, p.m.bus, contract.GenerationChanged, changeOf(g, contract.EventQueuePosition, now[id]))
		}
		return err
	})
}
