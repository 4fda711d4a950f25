package folder

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"

	"github.com/routix/routix/app/blob"
)

// Put implements blob.Store.
func (s *Store) Put(ctx context.Context, key, contentType string, r io.Reader) (blob.Info, error) {
	if err := blob.CheckKey(key); err != nil {
		return blob.Info{}, err
	}
	name := path.Join(incoming, rand.Text()+".tmp")
	info, err := s.write(ctx, name, contentType, r)
	if err == nil {
		err = s.moveIn(name, key)
	}
	if err != nil {
		_ = s.root.Remove(name)
		return blob.Info{}, fmt.Errorf("blob: put %s: %w", key, err)
	}
	return info, nil
}

// write stores r and its footer in the new file name and waits for the disk.
func (s *Store) write(ctx context.Context, name, contentType string, r io.Reader) (info blob.Info, err error) {
	f, err := s.root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return blob.Info{}, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	content := &source{ctx: ctx, r: io.LimitReader(r, s.maxSize+1), sum: sha256.New()}
	size, err := io.Copy(f, content)
	if err != nil {
		return blob.Info{}, err
	}
	if size > s.maxSize {
		return blob.Info{}, fmt.Errorf("%w: more than %d bytes", blob.ErrTooLarge, s.maxSize)
	}
	etag := hex.EncodeToString(content.sum.Sum(nil)[:16])
	if err := writeFooter(f, footer{ContentType: contentType, ETag: etag}); err != nil {
		return blob.Info{}, err
	}
	if err := f.Sync(); err != nil {
		return blob.Info{}, err
	}
	stat, err := f.Stat()
	if err != nil {
		return blob.Info{}, err
	}
	return blob.Info{Size: size, ContentType: contentType, ModTime: stat.ModTime().UTC(), ETag: etag}, nil
}

// moveIn gives the complete file name its key. The folder is synced too: the
// entry in it is what makes the file found after loss of power.
func (s *Store) moveIn(name, key string) error {
	dir := path.Dir(key)
	_, err := s.root.Stat(dir)
	created := errors.Is(err, fs.ErrNotExist)
	if err := s.root.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if err := s.root.Rename(name, key); err != nil {
		return err
	}
	for ; created && dir != "."; dir = path.Dir(dir) {
		if err := s.syncFolder(dir); err != nil {
			return err
		}
	}
	return s.syncFolder(dir)
}

func (s *Store) syncFolder(dir string) error {
	f, err := s.root.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// source yields what r does until ctx ends, and sums it up.
type source struct {
	ctx context.Context
	r   io.Reader
	sum hash.Hash
}

func (s *source) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := s.r.Read(p)
	s.sum.Write(p[:n])
	return n, err
}
