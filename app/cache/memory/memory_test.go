package memory

import (
	"context"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"go.uber.org/goleak"

	"github.com/routix/routix/app/cache"
	"github.com/routix/routix/app/cache/cachetest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// closing returns what a constructor made and closes it after the test.
func closing[T io.Closer](t testing.TB, made T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = made.Close() })
	return made
}

func newTestCache(t testing.TB, cfg Config) *Cache {
	made, err := NewCache(cfg)
	return closing(t, made, err)
}

func TestCache(t *testing.T) {
	cachetest.RunCache(t, func(t *testing.T) cache.Cache { return newTestCache(t, DefaultConfig()) })
}

func TestLimiter(t *testing.T) {
	cachetest.RunLimiter(t, func(t *testing.T) cache.Limiter {
		made, err := NewLimiter(DefaultConfig())
		return closing(t, made, err)
	})
}

func TestMemoryIsBounded(t *testing.T) {
	const bound = 1 << 20
	cfg := Config{MaxBytes: bound}
	c := newTestCache(t, cfg)
	made, err := NewLimiter(cfg)
	l := closing(t, made, err)
	value := []byte(strings.Repeat("x", 10_000))
	for i := range 5000 {
		key := strconv.Itoa(i)
		if err := c.Set(t.Context(), key, value, time.Hour); err != nil {
			t.Fatal(err)
		}
		if _, err := l.Allow(t.Context(), strings.Repeat(key, 300), 5, time.Hour, 1); err != nil {
			t.Fatal(err)
		}
	}
	c.entries.CleanUp()
	l.keys.CleanUp()
	if got := c.entries.WeightedSize(); got > bound || got == 0 {
		t.Errorf("cache holds %d bytes, want at most %d", got, bound)
	}
	if got := l.keys.WeightedSize(); got > bound || got == 0 {
		t.Errorf("limiter holds %d bytes, want at most %d", got, bound)
	}
}

func TestConfigValidate(t *testing.T) {
	if err := DefaultConfig().Validate(); err != nil {
		t.Error(err)
	}
	if _, err := NewCache(Config{}); err == nil {
		t.Error("cache without memory was made")
	}
	if _, err := NewLimiter(Config{}); err == nil {
		t.Error("limiter without memory was made")
	}
}

// TestUsage checks random calls against a record of every event.
func TestUsage(t *testing.T) {
	const window = 64 * time.Second
	// Pauses within a burst, between bursts, and at the edge of the window.
	pause := rapid.Custom(func(t *rapid.T) time.Duration {
		span := rapid.SampledFrom([][2]time.Duration{{0, time.Second}, {0, 5 * time.Second}, {window - time.Second, window + time.Second}}).Draw(t, "span")
		return time.Duration(rapid.Int64Range(int64(span[0]), int64(span[1])).Draw(t, "length"))
	})
	rapid.Check(t, func(t *rapid.T) {
		limit := rapid.IntRange(1, 50).Draw(t, "limit")
		u := &usage{window: window}
		now := time.Unix(1_800_000_000, 0)
		var events []time.Time
		within := func(span time.Duration) (n int) {
			for _, at := range events {
				if now.Sub(at) < span {
					n++
				}
			}
			return n
		}
		for range rapid.IntRange(1, 300).Draw(t, "calls") {
			now = now.Add(pause.Draw(t, "pause"))
			n := rapid.IntRange(1, 5).Draw(t, "n")
			got := u.use(now, limit, n)
			if exact := within(window); got.Allowed && exact+n > limit {
				t.Fatalf("allowed %d after %d within the window, limit %d", n, exact, limit)
			}
			if late := within(window + window/resolution); !got.Allowed && late+n <= limit {
				t.Fatalf("refused %d after %d, limit %d", n, late, limit)
			}
			if got.Allowed {
				for range n {
					events = append(events, now)
				}
			} else if n <= limit {
				checkRetry(t, *u, now, limit, n, got.RetryAfter)
			}
			if len(u.bursts) > resolution+1 {
				t.Fatalf("%d bursts", len(u.bursts))
			}
		}
	})
}

// checkRetry checks that the call is allowed after wait and not before.
func checkRetry(t *rapid.T, u usage, now time.Time, limit, n int, wait time.Duration) {
	for _, tt := range []struct {
		at   time.Duration
		want bool
	}{{wait - 1, false}, {wait, true}} {
		later := usage{window: u.window, bursts: append([]burst(nil), u.bursts...)}
		if got := later.use(now.Add(tt.at), limit, n); got.Allowed != tt.want {
			t.Fatalf("allowed %v after %v of %v, want %v", got.Allowed, tt.at, wait, tt.want)
		}
	}
}

func BenchmarkAllow(b *testing.B) {
	made, err := NewLimiter(DefaultConfig())
	l := closing(b, made, err)
	b.RunParallel(func(pb *testing.PB) {
		for i := 0; pb.Next(); i++ {
			if _, err := l.Allow(context.Background(), strconv.Itoa(i%1000), 60, time.Minute, 1); err != nil {
				b.Error(err)
			}
		}
	})
}
