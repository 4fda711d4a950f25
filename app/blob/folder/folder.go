// Package folder stores files in a local folder.
//
// A file is written beside its place and renamed when it is complete and on
// the disk. Its content comes first and is followed by a footer: content type
// and ETag as JSON, the length of that JSON in four bytes, and a mark. One file
// per key keeps content and type together whatever happens between two writes,
// in backups and on every file system, and picture viewers ignore what follows
// a picture.
package folder

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"syscall"
	"time"

	"github.com/routix/routix/app/blob"
)

var _ blob.Store = (*Store)(nil)

// incoming is the folder of incomplete files. No key begins with a dot.
const incoming = ".incoming"

// staleAfter is the age at which an incomplete file is a leftover of a crash.
const staleAfter = 24 * time.Hour

// Config says where the files are and how large one may be.
type Config struct {
	Dir     string
	MaxSize int64 // bytes
}

// DefaultConfig returns the settings of a folder of files up to 256 MB.
func DefaultConfig() Config {
	return Config{Dir: "data/files", MaxSize: 256 << 20}
}

// Validate reports a setting that is missing or out of range.
func (c Config) Validate() error {
	if c.Dir == "" {
		return errors.New("blob: no folder")
	}
	if c.MaxSize < 1 {
		return fmt.Errorf("blob: largest size is %d bytes, must be positive", c.MaxSize)
	}
	return nil
}

// Store implements blob.Store. It is safe for concurrent use.
type Store struct {
	root    *os.Root
	maxSize int64
}

// Open opens the folder, creating it if there is none, and removes what a
// crash left incomplete.
func Open(cfg Config) (*Store, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("blob: create folder: %w", err)
	}
	root, err := os.OpenRoot(cfg.Dir)
	if err != nil {
		return nil, fmt.Errorf("blob: open folder: %w", err)
	}
	s := &Store{root: root, maxSize: cfg.MaxSize}
	if err := errors.Join(root.MkdirAll(incoming, 0o700), s.removeStale()); err != nil {
		return nil, errors.Join(fmt.Errorf("blob: prepare folder: %w", err), root.Close())
	}
	return s, nil
}

// Close releases the folder.
func (s *Store) Close() error {
	return s.root.Close()
}

func (s *Store) removeStale() error {
	entries, err := fs.ReadDir(s.root.FS(), incoming)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || time.Since(info.ModTime()) < staleAfter {
			continue // gone already, or of a live process
		}
		if err := s.root.Remove(path.Join(incoming, entry.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// Open implements blob.Store.
func (s *Store) Open(_ context.Context, key string) (*blob.Object, error) {
	if err := blob.CheckKey(key); err != nil {
		return nil, err
	}
	f, err := s.root.Open(key)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return nil, fmt.Errorf("%w: %s", blob.ErrNotFound, key)
	}
	if err != nil {
		return nil, fmt.Errorf("blob: open %s: %w", key, err)
	}
	object, err := read(f)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("blob: open %s: %w", key, err), f.Close())
	}
	return object, nil
}

func read(f *os.File) (*blob.Object, error) {
	stat, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if stat.IsDir() {
		return nil, blob.ErrNotFound
	}
	foot, size, err := readFooter(f, stat.Size())
	if err != nil {
		return nil, err
	}
	info := blob.Info{Size: size, ContentType: foot.ContentType, ModTime: stat.ModTime().UTC(), ETag: foot.ETag}
	return &blob.Object{ReadSeekCloser: content{io.NewSectionReader(f, 0, size), f}, Info: info}, nil
}

// content is the part of a file before its footer.
type content struct {
	*io.SectionReader
	io.Closer
}

// Delete implements blob.Store.
func (s *Store) Delete(_ context.Context, key string) error {
	if err := blob.CheckKey(key); err != nil {
		return err
	}
	if err := s.root.Remove(key); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("blob: delete %s: %w", key, err)
	}
	return nil
}

// Ping implements blob.Store: it writes a file, which fails on a full or
// read-only disk.
func (s *Store) Ping(context.Context) error {
	const probe = incoming + "/ping"
	if err := s.root.WriteFile(probe, []byte("ping"), 0o600); err != nil {
		return fmt.Errorf("blob: folder cannot be written: %w", err)
	}
	return nil
}
