// Package blobtest is the conformance suite of blob.Store.
package blobtest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/routix/routix/app/blob"
)

// Open returns an empty store that refuses files above maxSize bytes. It
// registers what must be done at the end with t.Cleanup.
type Open func(t *testing.T, maxSize int64) blob.Store

const limit = 1 << 20

// Run runs the suite.
func Run(t *testing.T, open Open) {
	tests := map[string]func(*testing.T, blob.Store){
		"put and open":              testPutOpen,
		"replace and delete":        testReplaceDelete,
		"missing":                   testMissing,
		"invalid keys":              testInvalidKeys,
		"failed put stores nothing": testFailedPut,
		"concurrent puts":           testConcurrentPuts,
		"ping":                      func(t *testing.T, s blob.Store) { noError(t, s.Ping(t.Context())) },
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { test(t, open(t, limit)) })
	}
}

func noError(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, s blob.Store, key, contentType, content string) blob.Info {
	t.Helper()
	info, err := s.Put(t.Context(), key, contentType, strings.NewReader(content))
	noError(t, err)
	return info
}

// get returns the content under key and what the store says about it.
func get(t *testing.T, s blob.Store, key string) (string, blob.Info) {
	t.Helper()
	object, err := s.Open(t.Context(), key)
	noError(t, err)
	content, err := io.ReadAll(object)
	noError(t, errors.Join(err, object.Close()))
	return string(content), object.Info
}

func testPutOpen(t *testing.T, s blob.Store) {
	tests := map[string]struct{ content, contentType string }{
		"text":    {"hello", "text/plain; charset=utf-8"},
		"empty":   {"", "application/octet-stream"},
		"no type": {"hello", ""},
		"binary":  {string(bytes.Repeat([]byte{0, 255, 13, 10}, 50_000)), "image/png"},
		"largest": {strings.Repeat("x", limit), "image/jpeg"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			key := blob.NewKey("a/b", "bin")
			stored := put(t, s, key, tt.contentType, tt.content)
			got, info := get(t, s, key)
			if got != tt.content {
				t.Errorf("content has %d bytes and differs from the %d stored", len(got), len(tt.content))
			}
			if info != stored || info.Size != int64(len(tt.content)) || info.ContentType != tt.contentType {
				t.Errorf("Open says %+v, Put said %+v", info, stored)
			}
			if info.ETag == "" || info.ModTime.Location() != time.UTC || info.ModTime.IsZero() {
				t.Errorf("info %+v lacks an ETag or a time in UTC", info)
			}
		})
	}
}

func testReplaceDelete(t *testing.T, s blob.Store) {
	const key = "kept/name.txt"
	before := put(t, s, key, "text/plain", "first content")
	reader, err := s.Open(t.Context(), key)
	noError(t, err)
	after := put(t, s, key, "text/html", "second")
	if before.ETag == after.ETag {
		t.Error("ETag is the same after the content changed")
	}
	if got, info := get(t, s, key); got != "second" || info.ContentType != "text/html" {
		t.Errorf("after replacing: %q, %+v", got, info)
	}
	noError(t, s.Delete(t.Context(), key))
	noError(t, s.Delete(t.Context(), key))
	if _, err := s.Open(t.Context(), key); !errors.Is(err, blob.ErrNotFound) {
		t.Errorf("Open after Delete = %v, want ErrNotFound", err)
	}
	_, err = reader.Seek(6, io.SeekStart)
	noError(t, err)
	rest, err := io.ReadAll(reader)
	noError(t, errors.Join(err, reader.Close()))
	if string(rest) != "content" {
		t.Errorf("reader opened before reads %q, want the first content", rest)
	}
}

func testMissing(t *testing.T, s blob.Store) {
	put(t, s, "folder/name", "text/plain", "x")
	for _, key := range []string{"absent", "folder", "folder/absent", "folder/name/below", "absent/name"} {
		if _, err := s.Open(t.Context(), key); !errors.Is(err, blob.ErrNotFound) {
			t.Errorf("Open(%q) = %v, want ErrNotFound", key, err)
		}
	}
}

func testInvalidKeys(t *testing.T, s blob.Store) {
	keys := []string{"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/..", ".hidden", "a/.hidden", "A", "a b", "a\\b", "a\x00", "é", "a%2fb", strings.Repeat("a", 513)}
	for _, key := range keys {
		_, putErr := s.Put(t.Context(), key, "text/plain", strings.NewReader("x"))
		_, openErr := s.Open(t.Context(), key)
		deleteErr := s.Delete(t.Context(), key)
		for _, err := range []error{putErr, openErr, deleteErr} {
			if !errors.Is(err, blob.ErrInvalidKey) {
				t.Errorf("key %q: %v, want ErrInvalidKey", key, err)
			}
		}
	}
}

var errBroken = errors.New("broken source")

// brokenSource yields some bytes and then fails.
type brokenSource struct{ left int }

func (b *brokenSource) Read(p []byte) (int, error) {
	if b.left == 0 {
		return 0, errBroken
	}
	n := min(b.left, len(p))
	b.left -= n
	return n, nil
}

func testFailedPut(t *testing.T, s blob.Store) {
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	tests := map[string]struct {
		ctx    context.Context
		source func() io.Reader
		want   error
	}{
		"too large":     {t.Context(), func() io.Reader { return strings.NewReader(strings.Repeat("x", limit+1)) }, blob.ErrTooLarge},
		"broken source": {t.Context(), func() io.Reader { return &brokenSource{left: 100_000} }, errBroken},
		"ended context": {ended, func() io.Reader { return strings.NewReader("new") }, context.Canceled},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			fresh, taken := blob.NewKey("x", "txt"), blob.NewKey("x", "txt")
			put(t, s, taken, "text/plain", "old")
			for _, key := range []string{fresh, taken} {
				if _, err := s.Put(tt.ctx, key, "text/html", tt.source()); !errors.Is(err, tt.want) {
					t.Errorf("Put = %v, want %v", err, tt.want)
				}
			}
			if _, err := s.Open(t.Context(), fresh); !errors.Is(err, blob.ErrNotFound) {
				t.Errorf("Open after a failed Put = %v, want ErrNotFound", err)
			}
			if got, info := get(t, s, taken); got != "old" || info.ContentType != "text/plain" {
				t.Errorf("a failed Put left %q, %+v", got, info)
			}
		})
	}
}

func testConcurrentPuts(t *testing.T, s blob.Store) {
	contents := []string{strings.Repeat("a", 70_000), strings.Repeat("b", 90_000)}
	put(t, s, "same", "text/plain", contents[0])
	var writers sync.WaitGroup
	for i := range 8 {
		writers.Go(func() {
			_, err := s.Put(t.Context(), "same", "text/plain", strings.NewReader(contents[i%2]))
			if err != nil {
				t.Error(err)
			}
		})
	}
	for range 8 {
		if got, _ := get(t, s, "same"); got != contents[0] && got != contents[1] {
			t.Errorf("read a mixture of %d bytes", len(got))
		}
	}
	writers.Wait()
}
