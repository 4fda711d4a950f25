package scene_test

import (
	"fmt"
	"image"
	"math"
	"math/bits"
	"testing"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/scene"
)

func TestManyScenes(t *testing.T) {
	if n := len(scene.Names()); n < 60 {
		t.Errorf("%d scenes", n)
	}
}

// luminance is the lightness of a picture in cells of a coarse grid, 0 to 255.
func luminance(m *image.RGBA, columns, rows int) []float64 {
	cells, counts := make([]float64, columns*rows), make([]float64, columns*rows)
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			p := m.Pix[m.PixOffset(x, y):]
			i := y*rows/m.Rect.Dy()*columns + x*columns/m.Rect.Dx()
			cells[i] += float64(canvas.Color{R: float32(p[0]), G: float32(p[1]), B: float32(p[2])}.Luma())
			counts[i]++
		}
	}
	for i := range cells {
		cells[i] /= counts[i]
	}
	return cells
}

// entropy is that of the lightness of a picture in bits: few for a picture of
// few tones, which has nothing to look at.
func entropy(m *image.RGBA) float64 {
	const columns, rows = 128, 72
	var histogram [64]float64
	for _, v := range luminance(m, columns, rows) {
		histogram[int(v)/4]++
	}
	var sum float64
	for _, n := range histogram {
		if n > 0 {
			sum -= n / (columns * rows) * math.Log2(n/(columns*rows))
		}
	}
	return sum
}

// fingerprint says, for each neighbour pair of a 16x9 grid, which side is
// lighter (the "difference hash" of N. Krawetz).
func fingerprint(m *image.RGBA) [3]uint64 {
	var f [3]uint64
	cells := luminance(m, 16, 9)
	for i := range 9 * 15 {
		if at := i/15*16 + i%15; cells[at] > cells[at+1]+.5 {
			f[i/64] |= 1 << (i % 64)
		}
	}
	return f
}

func distance(a, b [3]uint64) int {
	d := 0
	for i := range a {
		d += bits.OnesCount64(a[i] ^ b[i])
	}
	return d
}

// sameOnPurpose are scenes that share a ground and differ by their subjects.
var sameOnPurpose = map[string]bool{"money": true}

func TestScenesHaveTonesAndDiffer(t *testing.T) {
	names, prints := scene.Names(), map[string][3]uint64{}
	for _, name := range names {
		c, _ := paint(t, name, 256, 144, 3)
		prints[name] = fingerprint(c.Image)
		if bits := entropy(c.Image); bits < 2 {
			t.Errorf("%s has %.1f bits of tones", name, bits)
		}
	}
	for i, a := range names {
		for _, b := range names[i+1:] {
			if d := distance(prints[a], prints[b]); d < 10 && !sameOnPurpose[a] && !sameOnPurpose[b] {
				t.Errorf("%s and %s differ in %d of 135 places", a, b, d)
			}
		}
	}
}

func TestSeedsVaryScenes(t *testing.T) {
	for _, name := range scene.Names() {
		seen := map[string]bool{}
		for seed := range int64(6) {
			c, _ := paint(t, name, 96, 54, seed)
			seen[fmt.Sprint(fingerprint(c.Image))] = true
		}
		if len(seen) < 2 {
			t.Errorf("%s looks the same for six seeds", name)
		}
	}
}

// TestSoftPlanesHaveNoBands wants neighbouring pixels of a wide gradient to use
// the levels between its steps: dither, not bands.
func TestSoftPlanesHaveNoBands(t *testing.T) {
	const width, height = 512, 64
	for name, draw := range map[string]func(*canvas.Canvas){
		"soft": func(c *canvas.Canvas) {
			c.Soft(func(x, _ float32) canvas.Color { return ramp(x / canvas.DesignWidth) })
		},
		"image": func(c *canvas.Canvas) {
			small := image.NewRGBA(image.Rect(0, 0, width/4+1, height/4+1))
			for i := 0; i < len(small.Pix); i += 4 {
				v := ramp(float32(i/4%(width/4+1)) / (width / 4))
				small.Pix[i], small.Pix[i+1], small.Pix[i+2], small.Pix[i+3] = uint8(v.R*255), uint8(v.G*255), uint8(v.B*255), 255
			}
			canvas.SoftImage(small, 4).Draw(c.Image)
		},
		"coarse": func(c *canvas.Canvas) {
			full := image.NewAlpha(c.Image.Rect)
			for i := range full.Pix {
				full.Pix[i] = 255
			}
			canvas.FillCoarse(c.Image, full, 3, func(x, _ float32) (canvas.Color, float32) { return ramp(x / width), 1 })
		},
	} {
		c := canvas.New(width, height, 1)
		draw(c)
		for y := range height {
			changes := 0
			for x := 1; x < width; x++ {
				if c.Image.Pix[c.Image.PixOffset(x, y)] != c.Image.Pix[c.Image.PixOffset(x-1, y)] {
					changes++
				}
			}
			if changes < 60 { // plain rounding changes 20 times, once a level
				t.Fatalf("%s: row %d changes its level %d times", name, y, changes)
			}
		}
	}
}

// ramp is a faint gradient: 20 levels of 255.
func ramp(t float32) canvas.Color {
	v := (40 + 20*t) / 255
	return canvas.Color{R: v, G: v, B: v}
}
