package cache

import (
	"context"
	"time"
)

// Decision is the answer of a Limiter.
type Decision struct {
	Allowed bool
	// Remaining is how much of the limit is left after this call.
	Remaining int
	// Reset is the time until all of the limit is free again.
	Reset time.Duration
	// RetryAfter is the time after which a refused call would be allowed if
	// nothing else happened. It is zero when the call was allowed, and when it
	// asked for more than the limit.
	RetryAfter time.Duration
}

// Limiter bounds how much is used within any span of time of a given length,
// a sliding window. What was used counts for the length of the window, and at
// most a fiftieth longer: implementations may count together what happens at
// nearly the same time, so that a key costs little memory whatever its limit.
type Limiter interface {
	// Allow uses n of the limit of key, if that much is left, in one step: two
	// callers never get the same unit. A refused call uses nothing. limit,
	// window and n must be positive, else it returns an error. A key must
	// always come with the same window.
	Allow(ctx context.Context, key string, limit int, window time.Duration, n int) (Decision, error)
}
