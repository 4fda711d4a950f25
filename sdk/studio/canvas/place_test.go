package canvas

import (
	"bytes"
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestPlaceBulk holds the fast way of filling rows against the one that looks at
// every sample.
func TestPlaceBulk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := image.NewRGBA(image.Rect(0, 0, rapid.IntRange(1, 40).Draw(t, "width"), rapid.IntRange(1, 40).Draw(t, "height")))
		seed := uint32(1)
		for i := range src.Pix {
			seed = seed*1664525 + 1013904223
			src.Pix[i] = uint8(seed >> 24)
		}
		k := rapid.Float64Range(.3, 6).Draw(t, "scale")
		sin, cos := math.Sincos(rapid.SampledFrom([]float64{0, .3, math.Pi / 2, math.Pi, 4}).Draw(t, "turn"))
		r := resampler{
			src: src, u0: rapid.Float64Range(-50, 50).Draw(t, "u"), v0: rapid.Float64Range(-50, 50).Draw(t, "v"),
			uPerX: cos / k, uPerY: sin / k, vPerX: -sin / k, vPerY: cos / k,
			samples: rapid.SampledFrom([]int{1, 4}).Draw(t, "samples"),
		}
		const width = 50
		for y := range 10 {
			got, want := make([]byte, width*4), make([]byte, width*4)
			r.row(got, -7, y*4)
			slowRow(&r, want, -7, y*4)
			if !bytes.Equal(got, want) {
				t.Fatalf("row %d is\n%v, want\n%v", y, got, want)
			}
		}
	})
}

// slowRow is resampler.row without its fast way.
func slowRow(r *resampler, dst []uint8, x, y int) {
	fixed := func(v float64) int { return int(math.Round(v * one)) }
	starts := make([][2]int, r.samples)
	for i := range starts {
		dx, dy := .5, .5
		if r.samples > 1 {
			dx, dy = .25+.5*float64(i&1), .25+.5*float64(i>>1)
		}
		px, py := float64(x)+dx, float64(y)+dy
		starts[i] = [2]int{fixed(r.u0 + r.uPerX*px + r.uPerY*py - .5), fixed(r.v0 + r.vPerX*px + r.vPerY*py - .5)}
	}
	r.edge(dst, starts, fixed(r.uPerX), fixed(r.vPerX), 0, len(dst)/4, uint(15+r.samples/4*2))
}

func BenchmarkPlace(b *testing.B) {
	src := halves(512, 512)
	for name, size := range map[string]float32{"larger": 560, "smaller": 300} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Place(src, 400, 300, size, 7, false)
			}
		})
	}
}
