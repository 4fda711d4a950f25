package encode

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// psnr is the mean square difference of two pictures as peak signal-to-noise
// ratio in decibels.
func psnr(a *image.RGBA, b image.Image) float64 {
	other := image.NewRGBA(a.Rect)
	draw.Draw(other, a.Rect, b, b.Bounds().Min, draw.Src)
	var sum float64
	for i := range a.Pix {
		d := float64(a.Pix[i]) - float64(other.Pix[i])
		sum += d * d
	}
	return 10 * math.Log10(255*255*float64(len(a.Pix))/max(sum, 1))
}

func decodeJPEG(t rapid.TB, img *image.RGBA, quality int) (image.Image, int) {
	t.Helper()
	var b bytes.Buffer
	if err := JPEGAt(&b, img, quality, "seed=7"); err != nil {
		t.Fatal(err)
	}
	size := b.Len()
	got, err := jpeg.Decode(&b)
	if err != nil {
		t.Fatalf("%v at quality %d: %v", img.Rect, quality, err)
	}
	if got.Bounds().Size() != img.Rect.Size() {
		t.Fatalf("size %v, want %v", got.Bounds().Size(), img.Rect.Size())
	}
	return got, size
}

// TestJPEGQuality holds pictures against those of the standard library, which
// follows the same tables: as good, and not larger where colour is halved.
func TestJPEGQuality(t *testing.T) {
	for _, size := range sizes {
		for _, quality := range []int{1, 30, 75, 89, 90, 97, 100} {
			t.Run(fmt.Sprintf("%v q%d", size, quality), func(t *testing.T) {
				img := picture(size.X, size.Y, false)
				got, length := decodeJPEG(t, img, quality)
				var b bytes.Buffer
				if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
					t.Fatal(err)
				}
				theirLength := b.Len()
				theirs, err := jpeg.Decode(&b)
				if err != nil {
					t.Fatal(err)
				}
				slack := .2 // decibels of rounding
				if min(size.X, size.Y) < 8 {
					slack = 2 // in few pixels it is a matter of luck
				}
				if ours, std := psnr(img, got), psnr(img, theirs); ours < std-slack {
					t.Errorf("%.2f dB, the standard library has %.2f dB", ours, std)
				}
				if quality < fullColour && length > theirLength {
					t.Errorf("%d bytes, the standard library has %d", length, theirLength)
				}
			})
		}
	}
}

// TestJPEGEdges looks at every pixel: at full quality all must stay close, also
// at edges that cut blocks.
func TestJPEGEdges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(1, 70).Draw(t, "width"), rapid.IntRange(1, 50).Draw(t, "height")
		img := image.NewRGBA(image.Rect(0, 0, width+5, height+7))
		for y := range height + 7 {
			for x := range width + 5 {
				img.Set(x, y, color.RGBA{uint8(x * 3), uint8(255 - y*4), uint8(x + 2*y), 255})
			}
		}
		part := img.SubImage(image.Rect(5, 7, width+5, height+7)).(*image.RGBA)
		got, _ := decodeJPEG(t, part, 100)
		for y := range height {
			for x := range width {
				r, g, b, _ := got.At(x, y).RGBA()
				want := part.RGBAAt(x+5, y+7)
				for _, d := range []int{int(r>>8) - int(want.R), int(g>>8) - int(want.G), int(b>>8) - int(want.B)} {
					if d > 4 || d < -4 {
						t.Fatalf("pixel (%d,%d) is %v, want %v", x, y, got.At(x, y), want)
					}
				}
			}
		}
	})
}

// TestJPEGExtremes codes blocks with the largest coefficients there are.
func TestJPEGExtremes(t *testing.T) {
	const most = 30 // decibels
	for name, at := range map[string]func(x, y int) bool{
		"checks":  func(x, y int) bool { return (x+y)&1 == 0 },
		"columns": func(x, _ int) bool { return x&1 == 0 },
		"corner":  func(x, y int) bool { return x&7 == 7 && y&7 == 7 },
		"cosine": func(x, y int) bool {
			return (math.Cos(float64(2*x+1)*5*math.Pi/16) > 0) != (math.Cos(float64(2*y+1)*3*math.Pi/16) > 0)
		},
		"white": func(int, int) bool { return true },
		"black": func(int, int) bool { return false },
	} {
		for _, bright := range []color.RGBA{{255, 255, 255, 255}, {255, 0, 0, 255}, {0, 0, 255, 255}} {
			img := image.NewRGBA(image.Rect(0, 0, 40, 24))
			for y := range 24 {
				for x := range 40 {
					img.SetRGBA(x, y, color.RGBA{A: 255})
					if at(x, y) {
						img.SetRGBA(x, y, bright)
					}
				}
			}
			if got, _ := decodeJPEG(t, img, 100); psnr(img, got) < most {
				t.Errorf("%s of %v: %.1f dB", name, bright, psnr(img, got))
			}
		}
	}
}

func TestJPEGRefusesQuality(t *testing.T) {
	for _, quality := range []int{-1, 0, 101} {
		if JPEGAt(&bytes.Buffer{}, picture(2, 2, false), quality, "") == nil {
			t.Errorf("quality %d: no error", quality)
		}
	}
}

// TestZeroMarks holds the quick way of finding coefficients that become zero
// against the division.
func TestZeroMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := newQuantiser(&annexK[0], rapid.IntRange(1, 100).Draw(t, "quality"))
		var p pair
		var low, high [64]int64
		for i := range p {
			span := rapid.SampledFrom([]int64{1 << 8, 1 << 20, 1 << 24, 1 << 30}).Draw(t, "span")
			low[i], high[i] = rapid.Int64Range(-span, span).Draw(t, "low"), rapid.Int64Range(-span, span).Draw(t, "high")
			p[i] = uint64(low[i] + high[i]<<32)
		}
		var got quantised
		q.quantise(&got, &p)
		for k := 1; k < 64; k++ {
			for lane, v := range []int64{low[zigzag[k]], high[zigzag[k]]} {
				value := q.value(&got, k, lane)
				if want := int(math.Floor(float64(v)*float64(q.reciprocal[k])/(1<<quantBits) + .5)); want != value {
					t.Fatalf("coefficient %d of lane %d is %d, want %d", k, lane, value, want)
				}
				if value != 0 && got.set[lane]>>k&1 == 0 {
					t.Fatalf("coefficient %d of lane %d is %d but marked as zero", k, lane, value)
				}
			}
		}
	})
}
