package studiotest_test

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/routix/routix/sdk/studio/studiotest"
)

func TestOpenFolderAndZip(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "icons.json"), []byte("[]"), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "pack.zip")
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	archive := zip.NewWriter(out)
	if err := archive.AddFS(os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{folder, file} {
		t.Setenv(studiotest.PackVariable, path)
		data, err := fs.ReadFile(studiotest.Open(t), "icons.json")
		if err != nil || string(data) != "[]" {
			t.Errorf("%s: %q, %v", path, data, err)
		}
	}
}
