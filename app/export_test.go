package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/routix/routix/sdk"
)

// TestDesignKeepsAcrossSizes draws the same request for several places: words,
// main subject, background and colours must be the same in all of them.
func TestDesignKeepsAcrossSizes(t *testing.T) {
	shrink := 2 // the design must not depend on it
	prompts := []string{"5 mistakes that ruin your pasta", "iPhone vs Android, the shocking truth"}
	if testing.Short() {
		prompts, shrink = prompts[:1], 4
	}
	for id := range builtins {
		algorithm, err := builtin(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, prompt := range prompts {
			var first string
			for _, place := range sdk.ExportSizes() {
				if place.Name == "og" || place.Name == "x" {
					continue // nearly the shape of the first
				}
				result, err := algorithm.Generate(t.Context(), &sdk.Request{
					JobID: "export", Prompt: prompt, Width: place.Width / shrink, Height: place.Height / shrink,
					Seed: 11, Variants: 1, Format: "jpeg",
				}, func(sdk.Progress) {})
				if err != nil {
					t.Fatal(err)
				}
				design := designOf(t, result)
				if first == "" {
					first = design
				}
				if design != first {
					t.Errorf("%s, %q for %s: other design\n%s\ninstead of\n%s", id, prompt, place.Name, design, first)
				}
			}
		}
	}
}

// designOf tells what a picture shows, without where.
func designOf(t *testing.T, result *sdk.Result) string {
	t.Helper()
	var layers []struct{ Type, Name, Text string }
	if err := json.Unmarshal(result.Layers, &layers); err != nil {
		t.Fatal(err)
	}
	var parts []string
	subjects := 0
	for _, l := range layers {
		if l.Type == "subject" {
			subjects++ // helpers, and sound effects below, are left out where there is no room
		}
		if l.Type == "background" || l.Type == "subject" && subjects == 1 || l.Type == "text" && l.Name != "sound" || l.Type == "badge" {
			parts = append(parts, l.Type+" "+l.Name+" "+l.Text)
		}
	}
	slices.Sort(parts)
	var told struct {
		Title    string
		Subjects []string
		Designs  []struct {
			Seed       int64
			Background string
		}
		Pictures []struct{ Scene, Palette, Emotion, Hair, Outfit string }
	}
	if err := json.Unmarshal(result.Metadata, &told); err != nil {
		t.Fatal(err)
	}
	metadata, err := json.Marshal(told)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(append(parts, string(metadata)), "\n")
}
