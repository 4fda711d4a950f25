// Package memory keeps caches and rate limits in the memory of this process.
package memory

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/maypok86/otter/v2"

	"github.com/routix/routix/app/cache"
)

var _ cache.Cache = (*Cache)(nil)

// entryOverhead is about what an entry costs besides its key and value, in
// bytes: the node, its place in the table and its timer.
const entryOverhead = 160

// Config bounds the memory of a cache or of a limiter.
type Config struct {
	MaxBytes uint64 // keys and values; the least useful entries go first
}

// DefaultConfig returns a bound of 64 MB.
func DefaultConfig() Config {
	return Config{MaxBytes: 64 << 20}
}

// Validate reports a bound that holds next to nothing.
func (c Config) Validate() error {
	if c.MaxBytes < 1<<16 {
		return fmt.Errorf("cache: bound of %d bytes is below 65536", c.MaxBytes)
	}
	return nil
}

// entry is a value and how long it lives from its writing.
type entry struct {
	value []byte
	ttl   time.Duration
}

// Cache implements cache.Cache.
type Cache struct {
	entries *otter.Cache[string, entry]
}

// NewCache returns an empty cache. Close stops its clean-up.
func NewCache(cfg Config) (*Cache, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	entries, err := otter.New(&otter.Options[string, entry]{
		MaximumWeight: cfg.MaxBytes,
		Weigher: func(key string, e entry) uint32 {
			return weight(len(key) + len(e.value) + entryOverhead)
		},
		ExpiryCalculator: otter.ExpiryWritingFunc(func(e otter.Entry[string, entry]) time.Duration {
			return e.Value.ttl
		}),
	})
	if err != nil {
		return nil, fmt.Errorf("cache: %w", err)
	}
	return &Cache{entries: entries}, nil
}

// weight returns size as a weight, which has 32 bits.
func weight(size int) uint32 {
	return uint32(min(size, 1<<32-1))
}

// Close ends the goroutine that removes expired entries.
func (c *Cache) Close() error {
	c.entries.StopAllGoroutines()
	return nil
}

// Get implements cache.Cache.
func (c *Cache) Get(_ context.Context, key string) ([]byte, bool, error) {
	e, found := c.entries.GetIfPresent(key)
	return slices.Clone(e.value), found, nil
}

// Set implements cache.Cache.
func (c *Cache) Set(_ context.Context, key string, value []byte, ttl time.Duration) error {
	if ttl <= 0 {
		return errors.New("cache: time to live must be positive")
	}
	c.entries.Set(key, entry{value: slices.Clone(value), ttl: ttl})
	return nil
}

// Delete implements cache.Cache.
func (c *Cache) Delete(_ context.Context, keys ...string) error {
	for _, key := range keys {
		c.entries.Invalidate(key)
	}
	return nil
}

// DropPrefix implements cache.Cache.
func (c *Cache) DropPrefix(_ context.Context, prefix string) error {
	for key := range c.entries.Keys() {
		if strings.HasPrefix(key, prefix) {
			c.entries.Invalidate(key)
		}
	}
	return nil
}
