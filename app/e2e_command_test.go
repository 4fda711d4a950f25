//go:build e2e

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestE2ECommandLine gives commands that cannot be carried out: exit code 2 and
// words about what is wrong.
func TestE2ECommandLine(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "x.png")
	layers := filepath.Join(dir, "layers.json")
	if err := os.WriteFile(layers, []byte("[{"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		args  []string
		words string
	}{
		"unknown command":   {[]string{"paint"}, "paint"},
		"unknown flag":      {[]string{"serve", "--colour", "red"}, "--colour"},
		"port in words":     {[]string{"serve", "--port", "many"}, "--port"},
		"no prompt":         {[]string{"render", "--out", out}, "--prompt"},
		"blank prompt":      {[]string{"render", "--prompt", " ", "--out", out}, "--prompt"},
		"other ending":      {[]string{"render", "--prompt", "x", "--out", out + ".gif"}, "--out"},
		"no folder":         {[]string{"render", "--prompt", "x", "--out", filepath.Join(dir, "no", "x.png")}, "--out"},
		"tiny":              {[]string{"render", "--prompt", "x", "--size", "9x9", "--out", out}, "--size"},
		"unknown algorithm": {[]string{"render", "--prompt", "x", "--algorithm", "v9", "--out", out}, "routix_v7_anime"},
		"face without use":  {[]string{"render", "--prompt", "x", "--algorithm", "routix_v4", "--face", os.Getenv("ROUTIX_BINARY"), "--out", out}, "--face"},
		"template":          {[]string{"render", "--prompt", "x", "--template", layers, "--out", out}, "--template"},
		"unknown place":     {[]string{"render", "--prompt", "x", "--sizes", "youtube,fax", "--out", out}, "shorts"},
		"factor":            {[]string{"upscale", "--in", os.Getenv("ROUTIX_BINARY"), "--factor", "3", "--out", out}, "--factor"},
		"no picture":        {[]string{"upscale", "--in", os.Getenv("ROUTIX_BINARY"), "--out", out}, "--in"},
		"parameters":        {[]string{"render", "--prompt", "x", "--parameters", `{"colour":1}`, "--out", out}, "colour"},
	} {
		t.Run(name, func(t *testing.T) {
			command := exec.CommandContext(t.Context(), os.Getenv("ROUTIX_BINARY"), tc.args...)
			text, err := command.CombinedOutput()
			if code := command.ProcessState.ExitCode(); code != 2 || !strings.Contains(string(text), tc.words) {
				t.Errorf("exit code %d (%v), want 2 and words about %s:\n%s", code, err, tc.words, text)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("a picture was written all the same")
			}
		})
	}
}
