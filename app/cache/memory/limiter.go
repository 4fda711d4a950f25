package memory

import (
	"context"
	"fmt"
	"time"

	"github.com/maypok86/otter/v2"

	"github.com/routix/routix/app/cache"
)

var _ cache.Limiter = (*Limiter)(nil)

// Limiter implements cache.Limiter.
type Limiter struct {
	now  func() time.Time
	keys *otter.Cache[string, *usage]
}

// NewLimiter returns a limiter that has seen nothing. Close stops its clean-up.
func NewLimiter(cfg Config) (*Limiter, error) {
	return newLimiter(cfg, time.Now)
}

func newLimiter(cfg Config, now func() time.Time) (*Limiter, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	keys, err := otter.New(&otter.Options[string, *usage]{
		MaximumWeight: cfg.MaxBytes,
		Weigher: func(key string, u *usage) uint32 {
			return weight(len(key) + cap(u.bursts)*burstSize + entryOverhead)
		},
		ExpiryCalculator: otter.ExpiryWritingFunc(func(e otter.Entry[string, *usage]) time.Duration {
			return e.Value.window
		}),
	})
	if err != nil {
		return nil, fmt.Errorf("cache: limiter: %w", err)
	}
	return &Limiter{now: now, keys: keys}, nil
}

// Close ends the goroutine that removes forgotten keys.
func (l *Limiter) Close() error {
	l.keys.StopAllGoroutines()
	return nil
}

// Allow implements cache.Limiter.
func (l *Limiter) Allow(_ context.Context, key string, limit int, window time.Duration, n int) (cache.Decision, error) {
	if limit < 1 || window <= 0 || n < 1 {
		return cache.Decision{}, fmt.Errorf("cache: limit %d, window %v and n %d must be positive", limit, window, n)
	}
	var decision cache.Decision
	l.keys.Compute(key, func(u *usage, found bool) (*usage, otter.ComputeOp) {
		if !found {
			u = &usage{window: window}
		}
		decision = u.use(l.now(), limit, n)
		if !decision.Allowed {
			return u, otter.CancelOp
		}
		return u, otter.WriteOp
	})
	return decision, nil
}
