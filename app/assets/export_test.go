package assets

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"
)

// smallTree stands for the pack where its size does not matter.
func smallTree() fs.FS {
	return fstest.MapFS{
		"icons.json":      {Data: []byte("[]")},
		"icons/cat.webp":  {Data: []byte("RIFF cat")},
		"fonts/anton.ttf": {Data: []byte("anton")},
	}
}

func TestExportUnpacksThePackUnderItsHash(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data", "assets")
	if err := Export(dir); err != nil {
		t.Fatal(err)
	}
	tree := openPack(t)
	target := filepath.Join(dir, Hash())
	for _, name := range []string{"icons.json", "fonts/anton.ttf", "icons/rocket.webp"} {
		got, err := os.ReadFile(filepath.Join(target, filepath.FromSlash(name)))
		if err != nil || !bytes.Equal(got, readFile(t, tree, name)) {
			t.Errorf("%s: differs from the pack, %v", name, err)
		}
	}
	if !complete(tree, target) {
		t.Error("the exported folder lacks files")
	}
}

func TestExportTwiceTouchesNothing(t *testing.T) {
	target := filepath.Join(t.TempDir(), "pack")
	if err := export(smallTree(), target); err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(target)
	if err != nil {
		t.Fatal(err)
	}
	if err := export(smallTree(), target); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(target)
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(before, after) {
		t.Error("the second export replaced a complete folder")
	}
}

func TestExportMendsBrokenFolder(t *testing.T) {
	breakages := map[string]func(target string) error{
		"file lost":      func(target string) error { return os.Remove(filepath.Join(target, "icons.json")) },
		"file cut short": func(target string) error { return os.Truncate(filepath.Join(target, "icons", "cat.webp"), 3) },
		"folder lost":    func(target string) error { return os.RemoveAll(filepath.Join(target, "fonts")) },
	}
	for name, damage := range breakages {
		t.Run(name, func(t *testing.T) {
			target := filepath.Join(t.TempDir(), "pack")
			if err := export(smallTree(), target); err != nil {
				t.Fatal(err)
			}
			if err := damage(target); err != nil {
				t.Fatal(err)
			}
			if err := export(smallTree(), target); err != nil {
				t.Fatal(err)
			}
			if !complete(smallTree(), target) {
				t.Error("still broken after an export")
			}
		})
	}
}

func TestConcurrentExportsLeaveOneFolder(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "pack")
	var group sync.WaitGroup
	for range 16 {
		group.Go(func() {
			if err := export(smallTree(), target); err != nil {
				t.Error(err)
			}
			if !complete(smallTree(), target) {
				t.Error("export returned before the folder was complete")
			}
		})
	}
	group.Wait()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("%v beside the exported folder, %v", entries, err)
	}
}

func TestExportStaysInItsFolder(t *testing.T) {
	var archive bytes.Buffer
	writer := zip.NewWriter(&archive)
	for _, name := range []string{"icons.json", "../outside.txt", "/root.txt", "icons/../../up.txt"} {
		if _, err := writer.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	tree, err := open(archive.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	err = export(tree, filepath.Join(dir, "pack"))
	entries, readErr := os.ReadDir(dir)
	if readErr != nil {
		t.Fatal(readErr)
	}
	for _, entry := range entries {
		if entry.Name() != "pack" {
			t.Errorf("%s was written outside of the folder (export: %v)", entry.Name(), err)
		}
	}
}

func TestExportFailsBelowPlainFile(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := export(smallTree(), filepath.Join(blocked, "pack")); err == nil {
		t.Error("export below a plain file: no error")
	}
}
