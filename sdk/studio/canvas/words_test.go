package canvas

import (
	"image"
	"math/rand"
	"testing"
)

// noisy is a picture of random bytes; premultiplied, unless wild.
func noisy(seed int64, width, height int, wild bool) *image.RGBA {
	r := rand.New(rand.NewSource(seed))
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := 0; i < len(m.Pix); i += 4 {
		a := []int{0, 255, r.Intn(256)}[r.Intn(3)]
		for c := range 3 {
			m.Pix[i+c] = uint8(r.Intn(a + 1))
			if wild {
				m.Pix[i+c] = uint8(r.Intn(256))
			}
		}
		m.Pix[i+3] = uint8(a)
	}
	return m
}

// TestWords holds the operations that mix two channels in one word against the
// same done one by one.
func TestWords(t *testing.T) {
	const width, height = 67, 40
	for seed := range int64(20) {
		wild := seed%2 == 1
		opacity := []float32{0, .3, .9999, 1}[seed%4]
		base, top := noisy(seed, width, height, wild), noisy(seed+100, width, height, wild)

		got, want := clone(base), clone(base)
		(&Sprite{top}).Draw(got, opacity)
		k := uint32(opacity * 256)
		for i := range want.Pix {
			if a := uint32(top.Pix[i|3]); i&3 != 3 && a > 0 {
				want.Pix[i] = uint8(min(255, uint32(top.Pix[i])*k>>8+(uint32(want.Pix[i])*(255-a*k>>8)+127)/255))
			}
		}
		same(t, "Draw", got, want)

		got, want = clone(base), clone(base)
		(&Sprite{top}).DrawOver(got)
		for i := range want.Pix {
			if a := uint32(top.Pix[i|3]); a > 0 {
				want.Pix[i] = uint8(min(255, uint32(top.Pix[i])+(uint32(base.Pix[i])*(255-a)+127)/255))
			}
		}
		same(t, "DrawOver", got, want)

		got, want = clone(base), clone(base)
		mask := (&Sprite{top}).Mask()
		FillColor(got, mask, Color{.2, 1, .7}, opacity)
		for i := range want.Pix {
			a := uint32(mask.Pix[i/4]) * uint32(opacity*257)
			c := []uint32{51, 255, 178, 0}[i&3]
			switch {
			case i&3 == 3 || a == 0:
			case a >= 65535-257:
				want.Pix[i] = uint8(c)
			default:
				want.Pix[i] = uint8((uint32(want.Pix[i])*(65535-a) + c*a + 32768) >> 16)
			}
		}
		same(t, "FillColor", got, want)
	}
}

func clone(m *image.RGBA) *image.RGBA {
	c := *m
	c.Pix = append([]uint8(nil), m.Pix...)
	return &c
}

func same(t *testing.T, what string, got, want *image.RGBA) {
	t.Helper()
	for i, v := range got.Pix {
		if v != want.Pix[i] {
			t.Fatalf("%s: byte %d of pixel %d is %d, want %d", what, i%4, i/4, v, want.Pix[i])
		}
	}
}

// TestDownscaleExact holds the fixed-point scaling against one in floating point.
func TestDownscaleExact(t *testing.T) {
	src := noisy(1, 90, 70, true)
	for _, size := range []image.Point{{1, 1}, {13, 9}, {64, 50}, {89, 70}, {200, 3}} {
		got := image.NewRGBA(image.Rectangle{Max: size})
		Downscale(got, src)
		columns, rows := windows(90, size.X, columnBits), windows(70, size.Y, rowBits)
		for y := range size.Y {
			for x := range size.X {
				for c := range 3 {
					sum := 0.
					for j, v := range rows[y].weights {
						for i, u := range columns[x].weights {
							sum += float64(u) * float64(v) * float64(src.Pix[(rows[y].first+j)*src.Stride+(columns[x].first+i)*4+c])
						}
					}
					want := sum / (1 << (rowBits + columnBits))
					if d := float64(got.Pix[y*got.Stride+x*4+c]) - want; d > .51 || d < -.51 {
						t.Fatalf("%v: pixel (%d,%d) has %d, want %.2f", size, x, y, got.Pix[y*got.Stride+x*4+c], want)
					}
				}
			}
		}
	}
}

func BenchmarkWords(b *testing.B) {
	base, top := noisy(1, 900, 600, false), noisy(2, 900, 600, false)
	mask := (&Sprite{top}).Mask()
	small := image.NewRGBA(image.Rect(0, 0, 640, 430))
	disc := image.NewRGBA(base.Rect)
	Fill(disc, Ellipse(450, 300, 250, 250).Mask(disc.Rect, 0), Solid(White(), 1))
	for i := range disc.Pix {
		disc.Pix[i] = disc.Pix[i&^3]
	}
	for name, run := range map[string]func(){
		"Draw":      func() { (&Sprite{disc}).Draw(base, 1) },
		"FillColor": func() { FillColor(base, mask, Color{.2, 1, .7}, .5) },
		"Downscale": func() { Downscale(small, base) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				run()
			}
		})
	}
}

// TestBoxRow holds the running mean against sums of their own.
func TestBoxRow(t *testing.T) {
	for _, width := range []int{1, 2, 5, 9, 40} {
		for _, radius := range []int{1, 2, 3, 7, 50} {
			src, dst := make([]float32, width), make([]float32, width)
			for i := range src {
				src[i] = float32(i*i%17) * 3
			}
			boxRow(dst, src, radius)
			for x, got := range dst {
				var sum float32
				part := src[max(0, x-radius):min(width, x+radius+1)]
				for _, v := range part {
					sum += v
				}
				if want := sum / float32(len(part)); got-want > 1e-3 || want-got > 1e-3 {
					t.Fatalf("width %d, radius %d: mean at %d is %v, want %v", width, radius, x, got, want)
				}
			}
		}
	}
}

// TestScreen holds Screen against enlarging first and blending then.
func TestScreen(t *testing.T) {
	small := noisy(3, 20, 12, false)
	clear(small.Pix[:4*60])
	for i := 3; i < len(small.Pix); i += 4 {
		small.Pix[i] = 255
	}
	got := noisy(4, 131, 70, false)
	want, wide := clone(got), image.NewRGBA(got.Rect)
	Downscale(wide, small)
	Screen(got, small)
	for i, v := range wide.Pix {
		if i%4 == 3 {
			continue
		}
		w := 255 - (255-int(want.Pix[i]))*(255-int(v))/255
		if d := int(got.Pix[i]) - w; d > 2 || d < -2 {
			t.Fatalf("byte %d is %d, want %d", i, got.Pix[i], w)
		}
	}
}
