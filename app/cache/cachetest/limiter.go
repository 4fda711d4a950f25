package cachetest

import (
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/routix/routix/app/cache"
)

// RunLimiter runs the suite of cache.Limiter. open returns a limiter that has
// seen nothing and registers what must be done at the end with t.Cleanup.
func RunLimiter(t *testing.T, open func(t *testing.T) cache.Limiter) {
	tests := map[string]func(*testing.T, cache.Limiter){
		"allows up to the limit":   testLimit,
		"keys are apart":           testKeys,
		"takes several at a time":  testSeveral,
		"refuses wrong arguments":  testArguments,
		"frees after the window":   testWindow,
		"never gives a unit twice": testRace,
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

func allow(t *testing.T, l cache.Limiter, key string, limit int, window time.Duration, n int) cache.Decision {
	t.Helper()
	decision, err := l.Allow(t.Context(), key, limit, window, n)
	if err != nil {
		t.Fatal(err)
	}
	if most := window + window/50; decision.Reset < 0 || decision.Reset > most || decision.RetryAfter < 0 || decision.RetryAfter > most {
		t.Errorf("decision %+v has times beyond the window of %v", decision, window)
	}
	return decision
}

func testLimit(t *testing.T, l cache.Limiter) {
	for i := range 5 {
		if got := allow(t, l, "a", 5, time.Hour, 1); !got.Allowed || got.Remaining != 4-i || got.Reset == 0 || got.RetryAfter != 0 {
			t.Errorf("call %d: %+v", i+1, got)
		}
	}
	for range 3 {
		if got := allow(t, l, "a", 5, time.Hour, 1); got.Allowed || got.Remaining != 0 || got.RetryAfter == 0 || got.Reset < got.RetryAfter {
			t.Errorf("call above the limit: %+v", got)
		}
	}
	if got := allow(t, l, "a", 10, time.Hour, 1); !got.Allowed || got.Remaining != 4 {
		t.Errorf("call under a raised limit: %+v", got)
	}
	if got := allow(t, l, "a", 2, time.Hour, 1); got.Allowed || got.Remaining != 0 {
		t.Errorf("call under a lowered limit: %+v", got)
	}
}

func testKeys(t *testing.T, l cache.Limiter) {
	for _, key := range []string{"a", "b", ""} {
		if got := allow(t, l, key, 1, time.Hour, 1); !got.Allowed {
			t.Errorf("first call of key %q: %+v", key, got)
		}
	}
}

func testSeveral(t *testing.T, l cache.Limiter) {
	tests := []struct {
		n         int
		allowed   bool
		remaining int
		canRetry  bool
	}{
		{6, false, 5, false}, // more than the limit can never be allowed
		{3, true, 2, false},
		{3, false, 2, true},
		{2, true, 0, false},
		{1, false, 0, true},
	}
	for i, tt := range tests {
		got := allow(t, l, "a", 5, time.Hour, tt.n)
		if got.Allowed != tt.allowed || got.Remaining != tt.remaining || (got.RetryAfter > 0) != tt.canRetry {
			t.Errorf("call %d for %d: %+v, want %+v", i+1, tt.n, got, tt)
		}
	}
}

func testArguments(t *testing.T, l cache.Limiter) {
	tests := []struct {
		limit  int
		window time.Duration
		n      int
	}{{0, time.Hour, 1}, {-1, time.Hour, 1}, {1, 0, 1}, {1, -1, 1}, {1, time.Hour, 0}, {1, time.Hour, -1}}
	for _, tt := range tests {
		if got, err := l.Allow(t.Context(), "a", tt.limit, tt.window, tt.n); err == nil {
			t.Errorf("%+v was accepted: %+v", tt, got)
		}
	}
	if got := allow(t, l, "a", 1, time.Hour, 1); !got.Allowed {
		t.Errorf("refused calls used the limit: %+v", got)
	}
}

func testWindow(t *testing.T, l cache.Limiter) {
	const window = 200 * time.Millisecond
	key, begin, refused := exhaust(t, l, window)
	time.Sleep(refused.RetryAfter)
	if got := allow(t, l, key, 2, window, 2); !got.Allowed {
		t.Errorf("refused after waiting as told: %+v, then %+v", refused, got)
	}
	if took := time.Since(begin); took < window {
		t.Errorf("free again after %v, want at least %v", took, window)
	}
}

// exhaust uses up a limit of 2 and returns the refusal of the next call. When
// the machine stalls between the two for the whole window it tries again.
func exhaust(t *testing.T, l cache.Limiter, window time.Duration) (key string, begin time.Time, refused cache.Decision) {
	t.Helper()
	for i := range 20 {
		key, begin = strconv.Itoa(i), time.Now()
		allow(t, l, key, 2, window, 2)
		refused = allow(t, l, key, 2, window, 1)
		if !refused.Allowed {
			return key, begin, refused
		}
		if waited := time.Since(begin); waited < window {
			t.Fatalf("allowed again after %v: %+v", waited, refused)
		}
	}
	t.Fatal("the machine is too slow for this test")
	return key, begin, refused
}

func testRace(t *testing.T, l cache.Limiter) {
	var allowed atomic.Int32
	var callers sync.WaitGroup
	for range 8 {
		callers.Go(func() {
			for range 50 {
				got, err := l.Allow(t.Context(), "a", 100, time.Hour, 1)
				if err != nil {
					t.Error(err)
				}
				if got.Allowed {
					allowed.Add(1)
				}
			}
		})
	}
	callers.Wait()
	if allowed.Load() != 100 {
		t.Errorf("%d of 400 calls allowed, want 100", allowed.Load())
	}
}
