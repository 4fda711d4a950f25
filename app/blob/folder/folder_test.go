package folder_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/app/blob"
	"github.com/routix/routix/app/blob/blobtest"
	"github.com/routix/routix/app/blob/folder"
)

func open(t *testing.T, dir string, maxSize int64) *folder.Store {
	t.Helper()
	s, err := folder.Open(folder.Config{Dir: dir, MaxSize: maxSize})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestConformance(t *testing.T) {
	blobtest.Run(t, func(t *testing.T, maxSize int64) blob.Store {
		dir := t.TempDir()
		t.Cleanup(func() {
			left, err := filepath.Glob(filepath.Join(dir, ".incoming", "*.tmp"))
			if err != nil || len(left) > 0 {
				t.Errorf("incomplete files left: %v, %v", left, err)
			}
		})
		return open(t, dir, maxSize)
	})
}

func TestSurvivesReopening(t *testing.T) {
	dir := t.TempDir()
	stored, err := open(t, dir, 100).Put(t.Context(), "a/b.png", "image/png", strings.NewReader("content"))
	if err != nil {
		t.Fatal(err)
	}
	object, err := open(t, dir, 100).Open(t.Context(), "a/b.png")
	if err != nil {
		t.Fatal(err)
	}
	defer object.Close()
	if object.Info != stored {
		t.Errorf("info %+v, want %+v", object.Info, stored)
	}
}

func TestOpenRemovesOldIncompleteFiles(t *testing.T) {
	dir := t.TempDir()
	open(t, dir, 100)
	old, fresh := filepath.Join(dir, ".incoming", "old.tmp"), filepath.Join(dir, ".incoming", "fresh.tmp")
	for name, age := range map[string]time.Duration{old: 25 * time.Hour, fresh: time.Hour} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(name, time.Time{}, time.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	open(t, dir, 100)
	if _, err := os.Stat(old); !os.IsNotExist(err) {
		t.Errorf("old incomplete file: %v, want it gone", err)
	}
	if _, err := os.Stat(fresh); err != nil {
		t.Errorf("file of a live process: %v, want it kept", err)
	}
}

func TestDamagedFilesAreRefused(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, 100)
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	tests := map[string]string{
		"foreign":     "a file of somebody else, long enough",
		"short":       "x",
		"empty":       "",
		"only-mark":   "RTXblob1",
		"long-footer": "\xff\xff\xff\xffRTXblob1",
		"bad-footer":  "{]\x00\x00\x00\x02RTXblob1",
	}
	for name, content := range tests {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tests["link"] = ""
	for name := range tests {
		if object, err := s.Open(t.Context(), name); err == nil {
			t.Errorf("%s: opened as %+v", name, object.Info)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	tests := map[string]folder.Config{
		"no folder":    {MaxSize: 1},
		"no size":      {Dir: t.TempDir()},
		"not a folder": {Dir: file, MaxSize: 1},
		"below a file": {Dir: filepath.Join(file, "x"), MaxSize: 1},
	}
	for name, cfg := range tests {
		if _, err := folder.Open(cfg); err == nil {
			t.Errorf("%s: opened", name)
		}
	}
	if err := folder.DefaultConfig().Validate(); err != nil {
		t.Error(err)
	}
}
