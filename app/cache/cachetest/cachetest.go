// Package cachetest is the conformance suite of cache.Cache and cache.Limiter.
package cachetest

import (
	"bytes"
	"context"
	"errors"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/routix/routix/app/cache"
)

// RunCache runs the suite of cache.Cache. open returns an empty cache and
// registers what must be done at the end with t.Cleanup.
func RunCache(t *testing.T, open func(t *testing.T) cache.Cache) {
	tests := map[string]func(*testing.T, cache.Cache){
		"set, get and delete": testSetGetDelete,
		"values are copies":   testCopies,
		"entries expire":      testExpiry,
		"drop prefix":         testDropPrefix,
		"concurrent use":      testConcurrent,
		"view":                testView,
		"load":                testLoad,
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

func set(t *testing.T, c cache.Cache, key, value string, ttl time.Duration) {
	t.Helper()
	if err := c.Set(t.Context(), key, []byte(value), ttl); err != nil {
		t.Fatal(err)
	}
}

// get returns the value under key, or "-" if there is none.
func get(t *testing.T, c cache.Cache, key string) string {
	t.Helper()
	value, found, err := c.Get(t.Context(), key)
	if err != nil {
		t.Fatal(err)
	}
	if !found {
		return "-"
	}
	return string(value)
}

func want(t *testing.T, c cache.Cache, values map[string]string) {
	t.Helper()
	for key, value := range values {
		if got := get(t, c, key); got != value {
			t.Errorf("value of %q is %q, want %q", key, got, value)
		}
	}
}

func testSetGetDelete(t *testing.T, c cache.Cache) {
	want(t, c, map[string]string{"a": "-"})
	set(t, c, "a", "1", time.Hour)
	set(t, c, "b", "", time.Hour)
	set(t, c, "c", "\x00\xff", time.Hour)
	want(t, c, map[string]string{"a": "1", "b": "", "c": "\x00\xff"})
	set(t, c, "a", "2", time.Hour)
	want(t, c, map[string]string{"a": "2"})
	if err := c.Delete(t.Context(), "a", "b", "never set"); err != nil {
		t.Fatal(err)
	}
	if err := c.Delete(t.Context()); err != nil {
		t.Fatal(err)
	}
	want(t, c, map[string]string{"a": "-", "b": "-", "c": "\x00\xff"})
	for _, ttl := range []time.Duration{0, -time.Second} {
		if err := c.Set(t.Context(), "d", nil, ttl); err == nil {
			t.Errorf("Set with a time to live of %v was accepted", ttl)
		}
	}
}

func testCopies(t *testing.T, c cache.Cache) {
	value := []byte("value")
	if err := c.Set(t.Context(), "a", value, time.Hour); err != nil {
		t.Fatal(err)
	}
	value[0] = 'X'
	got, _, err := c.Get(t.Context(), "a")
	if err != nil || !bytes.Equal(got, []byte("value")) {
		t.Fatalf("Get = %q, %v after the caller changed its slice", got, err)
	}
	got[0] = 'Y'
	want(t, c, map[string]string{"a": "value"})
}

func testExpiry(t *testing.T, c cache.Cache) {
	const short = 50 * time.Millisecond
	set(t, c, "short", "1", short)
	set(t, c, "shortened", "1", time.Hour)
	set(t, c, "shortened", "2", short)
	set(t, c, "prolonged", "1", short)
	set(t, c, "prolonged", "2", time.Hour)
	time.Sleep(short)
	want(t, c, map[string]string{"short": "-", "shortened": "-", "prolonged": "2"})
}

func testDropPrefix(t *testing.T, c cache.Cache) {
	for _, key := range []string{"a:1", "a:2", "ab", "b:1", "*:1", "a*"} {
		set(t, c, key, "x", time.Hour)
	}
	for _, prefix := range []string{"a:", "*"} {
		if err := c.DropPrefix(t.Context(), prefix); err != nil {
			t.Fatal(err)
		}
	}
	want(t, c, map[string]string{"a:1": "-", "a:2": "-", "ab": "x", "b:1": "x", "*:1": "-", "a*": "x"})
}

func testConcurrent(t *testing.T, c cache.Cache) {
	var users sync.WaitGroup
	for i := range 4 {
		users.Go(func() {
			mine := strconv.Itoa(i)
			for j := range 200 {
				value := []byte(strconv.Itoa(j))
				if err := c.Set(t.Context(), mine, value, time.Hour); err != nil {
					t.Error(err)
				}
				if err := c.Set(t.Context(), "shared", value, time.Hour); err != nil {
					t.Error(err)
				}
				if got, found, err := c.Get(t.Context(), mine); err != nil || !found || !bytes.Equal(got, value) {
					t.Errorf("own key: %q, %v, %v, want %q", got, found, err, value)
				}
			}
		})
	}
	users.Wait()
}

type person struct {
	Name string
	Tags []string
}

func testView(t *testing.T, c cache.Cache) {
	ctx := t.Context()
	people, numbers := cache.NewView[person](c, "people", time.Hour), cache.NewView[int](c, "numbers", time.Hour)
	if err := errors.Join(people.Set(ctx, "1", person{"Ada", []string{"x"}}), people.Set(ctx, "2", person{}), numbers.Set(ctx, "1", 7)); err != nil {
		t.Fatal(err)
	}
	if got, found, err := people.Get(ctx, "1"); err != nil || !found || got.Name != "Ada" || got.Tags[0] != "x" {
		t.Errorf("Get = %+v, %v, %v", got, found, err)
	}
	if err := people.Delete(ctx, "1"); err != nil {
		t.Fatal(err)
	}
	if _, found, err := people.Get(ctx, "1"); err != nil || found {
		t.Errorf("Get after Delete: %v, %v", found, err)
	}
	if err := people.Clear(ctx); err != nil {
		t.Fatal(err)
	}
	if _, found, err := people.Get(ctx, "2"); err != nil || found {
		t.Errorf("Get after Clear: %v, %v", found, err)
	}
	if got, found, err := numbers.Get(ctx, "1"); err != nil || !found || got != 7 {
		t.Errorf("other view: %v, %v, %v, want 7", got, found, err)
	}
	set(t, c, "numbers:2", "no JSON", time.Hour)
	if _, found, err := numbers.Get(ctx, "2"); err == nil || found {
		t.Errorf("Get of a foreign value: %v, %v, want an error", found, err)
	}
}

func testLoad(t *testing.T, c cache.Cache) {
	numbers := cache.NewView[int](c, "numbers", time.Hour)
	refused := errors.New("refused")
	calls := 0
	load := func(err error) func(context.Context) (int, error) {
		return func(context.Context) (int, error) {
			calls++
			return calls, err
		}
	}
	if _, err := numbers.Load(t.Context(), "1", load(refused)); !errors.Is(err, refused) {
		t.Errorf("Load = %v, want the error of load", err)
	}
	set(t, c, "numbers:2", "no JSON", time.Hour)
	for _, key := range []string{"1", "1", "2", "2"} {
		if _, err := numbers.Load(t.Context(), key, load(nil)); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := numbers.Load(t.Context(), "1", load(nil)); err != nil || got != 2 || calls != 3 {
		t.Errorf("Load = %d, %v after %d calls, want the value of call 2 of 3", got, err, calls)
	}
}
