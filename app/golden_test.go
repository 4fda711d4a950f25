package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"image"
	"math"
	"math/bits"
	"os"
	"slices"
	"strconv"
	"sync"
	"testing"

	"golang.org/x/image/draw"
)

const goldenFile = "testdata/goldens.json"

var updateGoldens = flag.Bool("update", false, "write "+goldenFile+" anew")

// goldens are the specimens whose look is kept.
var goldens = []string{"boss", "cake", "football", "room", "podcast", "farsi", "japanese", "ninja-square", "dance-short", "cinema-wide"}

// goldenTolerance is how many of the 64 bits of a perceptual hash may differ: other
// processors round differently, other pictures differ in some 32 bits.
const goldenTolerance = 8

// TestPicturesLookAsBefore compares perceptual hashes of small pictures with those
// of the last look that was approved. After a change that is meant to be seen, look
// at the pictures and run the test with -update.
func TestPicturesLookAsBefore(t *testing.T) {
	if testing.Short() {
		t.Skip("the pictures are the same under the race detector, which other tests run under it")
	}
	want := map[string]string{}
	if text, err := os.ReadFile(goldenFile); err == nil {
		if err := json.Unmarshal(text, &want); err != nil {
			t.Fatal(err)
		}
	} else if !*updateGoldens {
		t.Fatal(err)
	}
	var mu sync.Mutex
	got := map[string]string{}
	t.Run("pictures", func(t *testing.T) {
		manifests, algorithms := versions(t)
		for _, s := range corpus(t) {
			if !slices.Contains(goldens, s.Name) {
				continue
			}
			for _, m := range manifests {
				name := s.Name + "/" + m.ID
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					_, picture := paint(t, algorithms[m.ID], s.order(t, m, .5))
					hash := perceptualHash(picture)
					mu.Lock()
					got[name] = fmt.Sprintf("%016x", hash)
					mu.Unlock()
					before, err := strconv.ParseUint(want[name], 16, 64)
					if *updateGoldens {
						return
					}
					if d := bits.OnesCount64(hash ^ before); err != nil || d > goldenTolerance {
						t.Errorf("%d of 64 bits differ from the look approved last (%q)", d, want[name])
					}
				})
			}
		}
	})
	if *updateGoldens {
		writeGoldens(t, got)
	}
}

func writeGoldens(t *testing.T, hashes map[string]string) {
	t.Helper()
	text, err := json.MarshalIndent(hashes, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(goldenFile, append(text, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}

// perceptualHash tells for each of the 64 lowest frequencies of the lightness
// whether it is above the median (C. Zauner, Implementation and Benchmarking of
// Perceptual Image Hash Functions, 2010, section 3.2.1).
func perceptualHash(m image.Image) uint64 {
	const side, kept = 32, 8
	small := image.NewGray(image.Rect(0, 0, side, side))
	draw.CatmullRom.Scale(small, small.Rect, m, m.Bounds(), draw.Src, nil)
	var values [kept * kept]float64
	for v := range kept {
		for u := range kept {
			for y := range side {
				for x := range side {
					values[v*kept+u] += float64(small.Pix[y*side+x]) *
						math.Cos(math.Pi*float64(v+1)*(float64(y)+.5)/side) * math.Cos(math.Pi*float64(u+1)*(float64(x)+.5)/side)
				}
			}
		}
	}
	sorted := values
	slices.Sort(sorted[:])
	var hash uint64
	for i, v := range values {
		if v > sorted[len(sorted)/2] {
			hash |= 1 << i
		}
	}
	return hash
}
