// Package cache holds the ports for what may be forgotten: cached values and
// rate limits. Adapters keep them in memory, for one process, or in a shared
// server, for several.
package cache

import (
	"context"
	"encoding/json"
	"fmt"
	"time"
)

// Cache keeps values for a while. An entry may vanish at any time before its
// end; it never stays longer. Implementations bound their memory.
type Cache interface {
	// Get returns the value under key and whether there is one. The caller
	// owns the slice.
	Get(ctx context.Context, key string) (value []byte, found bool, err error)
	// Set keeps a copy of value under key for ttl, which must be positive.
	Set(ctx context.Context, key string, value []byte, ttl time.Duration) error
	// Delete forgets the keys.
	Delete(ctx context.Context, keys ...string) error
	// DropPrefix forgets every key that begins with prefix. It looks at all
	// keys: for rare events, not for requests.
	DropPrefix(ctx context.Context, prefix string) error
}

// View is a cache of values of type T, kept as JSON under one prefix.
type View[T any] struct {
	cache  Cache
	prefix string
	ttl    time.Duration
}

// NewView returns a view on c. The prefix sets it apart from other views and
// should change when T does; ttl is how long values are kept.
func NewView[T any](c Cache, prefix string, ttl time.Duration) View[T] {
	return View[T]{cache: c, prefix: prefix + ":", ttl: ttl}
}

// Get returns the value under key and whether there is one.
func (v View[T]) Get(ctx context.Context, key string) (value T, found bool, err error) {
	text, found, err := v.cache.Get(ctx, v.prefix+key)
	if err != nil || !found {
		return value, false, err
	}
	if err := json.Unmarshal(text, &value); err != nil {
		return value, false, fmt.Errorf("cache: value of %s%s: %w", v.prefix, key, err)
	}
	return value, true, nil
}

// Set keeps value under key.
func (v View[T]) Set(ctx context.Context, key string, value T) error {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("cache: value of %s%s: %w", v.prefix, key, err)
	}
	return v.cache.Set(ctx, v.prefix+key, text, v.ttl)
}

// Load returns the value under key, or else what load returns, which it keeps
// unless it is an error. A cache that does not answer costs time but fails no
// request. A value loaded while its source changes may be kept although the
// key was deleted in between: ttl bounds for how long.
func (v View[T]) Load(ctx context.Context, key string, load func(ctx context.Context) (T, error)) (T, error) {
	if value, found, err := v.Get(ctx, key); err == nil && found {
		return value, nil
	}
	value, err := load(ctx)
	if err == nil {
		_ = v.Set(ctx, key, value)
	}
	return value, err
}

// Delete forgets the keys.
func (v View[T]) Delete(ctx context.Context, keys ...string) error {
	full := make([]string, len(keys))
	for i, key := range keys {
		full[i] = v.prefix + key
	}
	return v.cache.Delete(ctx, full...)
}

// Clear forgets every value of the view.
func (v View[T]) Clear(ctx context.Context) error {
	return v.cache.DropPrefix(ctx, v.prefix)
}
