//go:build e2e

package main

import (
	"context"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestE2EReadme runs the commands of the README as they stand there.
func TestE2EReadme(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	h := startHost(t, t.TempDir())
	for _, tc := range []struct{ heading, picture string }{
		{"## A thumbnail by curl", "thumbnail.png"},
		{"## One picture, no server", "anime.png"},
	} {
		t.Run(tc.heading, func(t *testing.T) {
			script := commands(t, string(readme), tc.heading)
			script = strings.ReplaceAll(script, "localhost:8000", strings.TrimPrefix(h.url, "http://"))
			script = strings.ReplaceAll(script, "bin/routix", os.Getenv("ROUTIX_BINARY"))
			script = strings.ReplaceAll(script, "make build\n", "")
			dir := t.TempDir()
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			shell := exec.CommandContext(ctx, "bash", "-euo", "pipefail", "-c", script)
			shell.Dir = dir
			if out, err := shell.CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			file, err := os.Open(filepath.Join(dir, tc.picture))
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			if _, _, err := image.Decode(file); err != nil {
				t.Errorf("%s: %v", tc.picture, err)
			}
		})
	}
}

// commands are the indented lines below a heading.
func commands(t *testing.T, text, heading string) string {
	t.Helper()
	_, section, found := strings.Cut(text, heading+"\n")
	if !found {
		t.Fatalf("the README has no %q", heading)
	}
	section, _, _ = strings.Cut(section, "\n## ")
	var script strings.Builder
	for line := range strings.SplitSeq(section, "\n") {
		if command, ok := strings.CutPrefix(line, "    "); ok {
			script.WriteString(command + "\n")
		}
	}
	return script.String()
}
