package reference

import (
	"math"
	"slices"

	"github.com/routix/routix/sdk/studio/brief"
)

// swatch is a colour with its part of the picture.
type swatch struct {
	lab
	part float64
}

// Clusters of a picture's colours: more than a palette has, so that a small
// accent is not swallowed by the background's shades.
const (
	clusterCount = 8
	clusterSteps = 12
	leastPart    = .006 // of the picture, below which a colour is noise
)

// cluster finds the colours of a picture by k-means (S. Lloyd, "Least Squares
// Quantization in PCM", 1982). It starts from the mean and, one after the other,
// the sample farthest from all before, so that nothing is left to chance.
func cluster(samples []lab) []swatch {
	centers := startCenters(samples)
	nearest := make([]int, len(samples))
	var out []swatch
	for range clusterSteps {
		sums := make([]lab, len(centers))
		counts := make([]float64, len(centers))
		for i, s := range samples {
			nearest[i] = nearestOf(centers, s)
			k := nearest[i]
			sums[k] = lab{sums[k].l + s.l, sums[k].a + s.a, sums[k].b + s.b}
			counts[k]++
		}
		out = out[:0]
		for k := range centers {
			if n := counts[k]; n > 0 {
				centers[k] = lab{sums[k].l / n, sums[k].a / n, sums[k].b / n}
				out = append(out, swatch{centers[k], n / float64(len(samples))})
			}
		}
	}
	large := slices.DeleteFunc(slices.Clone(out), func(s swatch) bool { return s.part < leastPart })
	if len(large) > 0 {
		return large
	}
	return out
}

func startCenters(samples []lab) []lab {
	var mean lab
	for _, s := range samples {
		mean = lab{mean.l + s.l, mean.a + s.a, mean.b + s.b}
	}
	n := float64(len(samples))
	centers := []lab{{mean.l / n, mean.a / n, mean.b / n}}
	nearest := make([]float64, len(samples))
	for i := range nearest {
		nearest[i] = math.Inf(1)
	}
	for len(centers) < clusterCount {
		far, at := 1., -1 // samples nearer than one step are the same colour
		for i, s := range samples {
			nearest[i] = min(nearest[i], s.far(centers[len(centers)-1]))
			if nearest[i] > far {
				far, at = nearest[i], i
			}
		}
		if at < 0 {
			break
		}
		centers = append(centers, samples[at])
	}
	return centers
}

func nearestOf(centers []lab, s lab) int {
	best, least := 0, math.Inf(1)
	for k, c := range centers {
		if d := s.far(c); d < least {
			best, least = k, d
		}
	}
	return best
}

// Bounds of lightness (L*) that keep a ramp fit for letters.
const (
	darkest, leastMid, mostMid, brightest = 22, 28, 62, 82
	plainChroma                           = 12 // below it a colour counts as grey
)

// paletteOf orders swatches: dark, middle and bright by lightness and size, the
// accents by colourfulness.
func paletteOf(swatches []swatch) brief.Palette {
	accent := best(swatches, func(s swatch) float64 { return s.chroma() * (.25 + math.Sqrt(s.part)) })
	second := best(swatches, func(s swatch) float64 {
		return math.Sqrt(s.far(accent.lab)) * (.3 + s.chroma()/60) * (.3 + math.Sqrt(s.part))
	})
	dark := best(swatches, func(s swatch) float64 { return (100 - s.l) * (.3 + math.Sqrt(s.part)) })
	bright := best(swatches, func(s swatch) float64 { return s.l * (.3 + math.Sqrt(s.part)) })
	mid := best(swatches, func(s swatch) float64 {
		return s.part * (1 - math.Abs(s.l-(leastMid+mostMid)/2)/100) * (1 + s.chroma()/40)
	})
	dark.l, bright.l = min(dark.l, darkest), max(bright.l, brightest)
	mid.l = min(max(mid.l, leastMid), mostMid)
	if mid.far(accent.lab) < 1 { // one colour for all: the ramp takes a deeper shade
		mid.l = min(mid.l, (leastMid+mostMid)/2)
	}
	if accent.chroma() < plainChroma { // a grey picture shouts in white
		accent.l = max(accent.l, brightest)
	}
	const leastAccent = 38
	accent.l = max(accent.l, leastAccent)
	return brief.Palette{Dark: dark.hex(), Mid: mid.hex(), Bright: bright.hex(), Accent: accent.hex(), Second: second.hex()}
}

func best(swatches []swatch, score func(swatch) float64) swatch {
	out, highest := swatches[0], math.Inf(-1)
	for _, s := range swatches {
		if v := score(s); v > highest {
			out, highest = s, v
		}
	}
	return out
}

// moodOf names what lightness and colour say together.
func moodOf(samples []lab) string {
	var light, squares, chroma float64
	for _, s := range samples {
		light, squares, chroma = light+s.l, squares+s.l*s.l, chroma+s.chroma()
	}
	n := float64(len(samples))
	light, chroma = light/n, chroma/n
	spread := math.Sqrt(max(0, squares/n-light*light))
	switch {
	case light > 74:
		return "bright"
	case light < 32 && spread > 20:
		return "dramatic"
	case chroma > 52:
		return "energetic"
	case chroma < 16 && spread < 24:
		return "calm"
	}
	return ""
}
