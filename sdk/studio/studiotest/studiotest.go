// Package studiotest gives tests the real asset pack.
package studiotest

import (
	"archive/zip"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// PackVariable names the environment variable that points to the pack: a folder,
// or a zip file of one.
const PackVariable = "ROUTIX_ASSETS"

// builtPack is where the pack is built in the repository, from its root.
const builtPack = "app/assets/pack/assets.zip"

// Photos is how many photos [Photo] knows.
const Photos = 6

// photoFolder is where make assets puts photos for tests, beside the pack.
const photoFolder = "photos"

// Photo returns the n-th test photo, 1 to [Photos], an encoded JPEG of a few
// people. They come with the asset pack but are not part of it.
func Photo(t testing.TB, n int) []byte {
	t.Helper()
	pack := os.Getenv(PackVariable)
	if pack == "" {
		pack = inRepository(t)
	}
	data, err := os.ReadFile(filepath.Join(filepath.Dir(filepath.Clean(pack)), photoFolder, fmt.Sprintf("sample%d.jpg", n)))
	if err != nil {
		t.Fatalf("test photo (run make assets): %v", err)
	}
	return data
}

// Open returns the asset pack named by ROUTIX_ASSETS, or else the one built in
// this repository. A test that needs the pack fails without it.
func Open(t testing.TB) fs.FS {
	t.Helper()
	path := os.Getenv(PackVariable)
	if path == "" {
		path = inRepository(t)
	}
	pack, err := open(t, path)
	if err != nil {
		t.Fatalf("asset pack (set %s, or run make assets): %v", PackVariable, err)
	}
	return pack
}

// inRepository finds the built pack beside the go.mod above the test.
func inRepository(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return filepath.Join(folder, filepath.FromSlash(builtPack))
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			t.Fatalf("no go.mod above the test and %s is not set", PackVariable)
		}
		folder = parent
	}
}

func open(t testing.TB, path string) (fs.FS, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return os.DirFS(path), nil
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	t.Cleanup(func() { _ = archive.Close() })
	return archive, nil
}
