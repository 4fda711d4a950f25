// Package blob is the port through which files are stored: pictures, uploads,
// exports. Adapters keep them in a folder or in an object store.
package blob

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// maxKey is the length of the longest key, in bytes; object stores allow 1024.
const maxKey = 512

var (
	// ErrNotFound means that no file is stored under the key.
	ErrNotFound = errors.New("blob: not found")
	// ErrInvalidKey means that the key breaks the rules of CheckKey.
	ErrInvalidKey = errors.New("blob: invalid key")
	// ErrTooLarge means that the file exceeds the limit of the store. Nothing
	// was stored.
	ErrTooLarge = errors.New("blob: file too large")
)

// Info describes a stored file.
type Info struct {
	Size        int64 // bytes
	ContentType string
	ModTime     time.Time // when it was stored, in UTC
	// ETag differs whenever the content does. It carries no quotes.
	ETag string
}

// Object is a stored file that is open for reading. The caller closes it.
type Object struct {
	io.ReadSeekCloser
	Info Info
}

// Store keeps files under keys. A file appears as a whole or not at all, and a
// reader that has one open keeps its content while it is replaced or deleted.
type Store interface {
	// Put stores all that r yields under key, replacing what was there, and
	// returns once the file survives loss of power.
	Put(ctx context.Context, key, contentType string, r io.Reader) (Info, error)
	// Open returns the file under key, or ErrNotFound.
	Open(ctx context.Context, key string) (*Object, error)
	// Delete removes the file under key. It is no error if there is none.
	Delete(ctx context.Context, key string) error
	// Ping reports whether files can be stored.
	Ping(ctx context.Context) error
}

// NewKey returns a key that nobody can guess: prefix, a slash, 128 random bits
// and ext, such as "png". The bits are spread over 256 folders.
func NewKey(prefix, ext string) string {
	var bits [16]byte
	_, _ = rand.Read(bits[:]) // never fails: it ends the program instead
	name := hex.EncodeToString(bits[:])
	return prefix + "/" + name[:2] + "/" + name + "." + ext
}

// CheckKey returns ErrInvalidKey unless key is of one or more segments of a-z,
// 0-9, '_', '-' and '.', joined by slashes, none of which is empty or begins
// with a dot: such keys are safe as paths and in URLs.
func CheckKey(key string) error {
	if key == "" || len(key) > maxKey {
		return fmt.Errorf("%w: %d bytes", ErrInvalidKey, len(key))
	}
	for segment := range strings.SplitSeq(key, "/") {
		if segment == "" || segment[0] == '.' || strings.Trim(segment, "abcdefghijklmnopqrstuvwxyz0123456789_-.") != "" {
			return fmt.Errorf("%w: %q", ErrInvalidKey, key)
		}
	}
	return nil
}
