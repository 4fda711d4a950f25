package main

import (
	"maps"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/routix/routix/sdk"
)

// BenchmarkVersions measures a picture of each version from request to PNG, warm
// and on one core: the median over a handful of prompts at 1280x720.
func BenchmarkVersions(b *testing.B) {
	prompts := []string{
		"Epic boss fight with explosions", "5 mistakes that ruin your pasta", "I survived 30 days in the desert",
		"iPhone vs Android, the shocking truth", "How to invest your first 1000 dollars",
	}
	for _, id := range slices.Sorted(maps.Keys(builtins)) {
		b.Run(id, func(b *testing.B) {
			old := runtime.GOMAXPROCS(1)
			b.Cleanup(func() { runtime.GOMAXPROCS(old) })
			algorithm, err := builtin(id)
			if err != nil {
				b.Fatal(err)
			}
			draw := func(n int) {
				_, err := algorithm.Generate(b.Context(), &sdk.Request{
					JobID: "bench", Prompt: prompts[n%len(prompts)], Width: 1280, Height: 720, Seed: int64(n % len(prompts)),
					Variants: 1, Format: "png",
				}, func(sdk.Progress) {})
				if err != nil {
					b.Fatal(err)
				}
			}
			for n := range prompts {
				draw(n)
			}
			var took []time.Duration
			for n := 0; b.Loop(); n++ {
				began := time.Now()
				draw(n)
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}
