package upscale

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"math"
	"runtime"
	"slices"
	"testing"

	"github.com/routix/routix/sdk/studio"
	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// drawn is a picture of hard and soft edges, thin spikes and gradients.
func drawn(width, height int) *image.RGBA {
	c := canvas.New(width, height, 7)
	c.Soft(func(_, y float32) canvas.Color { return canvas.Mix(canvas.Hex(0x203060), canvas.Hex(0xf07020), y/720) })
	for i := range 12 {
		x, y := float32(60+i*100), float32(180+i%3*190)
		c.Fill(canvas.Burst(x, y, 90, 30+float32(i)*4, 5+i), canvas.Hex(uint32(0x20c0f0+i*0x150301)), 1)
		c.Fill(canvas.RoundRect(x-40, y+60, 90, 50, float32(i*2)), canvas.White(), 1)
		c.Fill(canvas.Ellipse(x, y+84, 12, 17), canvas.Hex(0xd01020), 1)
	}
	return c.Image
}

// thumbnail is a finished picture of the kit, with a title.
func thumbnail(t *testing.T, width, height int) *image.RGBA {
	t.Helper()
	kit, err := studio.Open(studiotest.Open(t))
	if err != nil {
		t.Fatal(err)
	}
	icons := make([]brief.Icon, len(kit.Icons))
	for i, icon := range kit.Icons {
		icons[i] = brief.Icon(icon)
	}
	read := brief.NewReader(icons).Read("My first marathon in the rain", "")
	design, err := compose.Render(t.Context(), kit, read, compose.Options{Width: width, Height: height, Seed: 3, Quality: compose.Full})
	if err != nil {
		t.Fatal(err)
	}
	return design.Image
}

func psnr(a, b *image.RGBA) float64 {
	var sum float64
	for i := range a.Pix {
		d := float64(a.Pix[i]) - float64(b.Pix[i])
		sum += d * d
	}
	return 10 * math.Log10(255*255*float64(len(a.Pix))/max(sum, 1))
}

// ssim is the structural similarity of the greens in blocks of 8x8 (Wang, Bovik,
// Sheikh and Simoncelli, "Image Quality Assessment", 2004, formula 13).
func ssim(a, b *image.RGBA) float64 {
	const side, c1, c2 = 8, 6.5025, 58.5225
	var sum float64
	n := 0
	for y := 0; y+side <= a.Rect.Dy(); y += side {
		for x := 0; x+side <= a.Rect.Dx(); x += side {
			var ma, mb, aa, bb, ab float64
			for i := range side * side {
				at := (y+i/side)*a.Stride + (x+i%side)*4 + 1
				p, q := float64(a.Pix[at]), float64(b.Pix[at])
				ma, mb, aa, bb, ab = ma+p, mb+q, aa+p*p, bb+q*q, ab+p*q
			}
			const pixels = side * side
			ma, mb = ma/pixels, mb/pixels
			va, vb, cov := aa/pixels-ma*ma, bb/pixels-mb*mb, ab/pixels-ma*mb
			sum += (2*ma*mb + c1) * (2*cov + c2) / ((ma*ma + mb*mb + c1) * (va + vb + c2))
			n++
		}
	}
	return sum / float64(n)
}

func open(t testing.TB, look Look) *Enlarger {
	t.Helper()
	e, err := Open(studiotest.Open(t), look)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// TestCloserThanBicubic halves pictures and enlarges them again.
func TestCloserThanBicubic(t *testing.T) {
	width, height := 1280, 720
	if testing.Short() {
		width, height = 640, 360
	}
	for name, original := range map[string]*image.RGBA{"drawn": drawn(width, height), "thumbnail": thumbnail(t, width, height)} {
		small := image.NewRGBA(image.Rect(0, 0, width/2, height/2))
		canvas.Downscale(small, original)
		bicubic, err := Resample(t.Context(), small, width, height, CatmullRom)
		if err != nil {
			t.Fatal(err)
		}
		for _, look := range []Look{Painted, Inked} {
			got, err := open(t, look).Enlarge(t.Context(), small, width, height, nil)
			if err != nil {
				t.Fatal(err)
			}
			gain := psnr(original, got) - psnr(original, bicubic)
			ours, theirs := ssim(original, got), ssim(original, bicubic)
			t.Logf("%s %s: %+.2f dB, similarity %.4f after %.4f", name, look, gain, ours, theirs)
			if gain < 1 || ours <= theirs {
				t.Errorf("%s enlarged by %s: %+.2f dB against bicubic, similarity %.4f against %.4f", name, look, gain, ours, theirs)
			}
		}
	}
}

// TestNoSeams holds tiles against the picture as one tile, byte by byte.
func TestNoSeams(t *testing.T) {
	src := drawn(2*tileSide+37, tileSide+11)
	for _, network := range []*Network{open(t, Painted).first, open(t, Inked).first} {
		tiled, err := network.Double(t.Context(), src, nil)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := Resample(t.Context(), src, src.Rect.Dx()*2, src.Rect.Dy()*2, Lanczos)
		if err != nil {
			t.Fatal(err)
		}
		w := newWorker(network)
		w.double(whole, src, src.Rect)
		if !slices.Equal(tiled.Pix, whole.Pix) {
			t.Error("tiles differ from the whole")
		}
	}
}

func TestSizes(t *testing.T) {
	e := open(t, Inked)
	cases := [][2]image.Point{
		{{1, 1}, {1, 1}}, {{1, 1}, {2, 2}}, {{1, 1}, {4, 4}}, {{1, 7}, {3, 21}}, {{7, 1}, {28, 4}}, {{5, 3}, {9, 6}},
		{{97, 96}, {194, 192}}, {{100, 50}, {133, 67}}, {{101, 33}, {303, 99}}, {{64, 64}, {64, 64}},
	}
	if !testing.Short() {
		cases = append(cases, [2]image.Point{{1920, 1080}, {3840, 2160}})
	}
	for _, c := range cases {
		src := drawn(max(c[0].X, 1), max(c[0].Y, 1))
		got, err := e.Enlarge(t.Context(), src, c[1].X, c[1].Y, nil)
		if err != nil {
			t.Fatalf("%v to %v: %v", c[0], c[1], err)
		}
		if got.Rect.Size() != c[1] || !got.Opaque() {
			t.Errorf("%v to %v: %v, opaque %v", c[0], c[1], got.Rect.Size(), got.Opaque())
		}
	}
	if _, err := e.Enlarge(t.Context(), drawn(10, 10), 9, 20, nil); !errors.Is(err, errNotLarger) {
		t.Errorf("smaller size gives %v", err)
	}
}

// TestPartOfPicture enlarges a picture whose corner is not the origin.
func TestPartOfPicture(t *testing.T) {
	whole := drawn(300, 200)
	part := whole.SubImage(image.Rect(40, 30, 190, 140)).(*image.RGBA)
	copied := image.NewRGBA(image.Rect(0, 0, 150, 110))
	for y := range 110 {
		copy(copied.Pix[y*copied.Stride:], part.Pix[y*part.Stride:][:150*4])
	}
	e := open(t, Painted)
	a, err := e.Enlarge(t.Context(), part, 450, 330, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := e.Enlarge(t.Context(), copied, 450, 330, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(a.Pix, b.Pix) {
		t.Error("a part is enlarged otherwise than its copy")
	}
}

// TestAlpha keeps pixels premultiplied and clear ones clear.
func TestAlpha(t *testing.T) {
	src := image.NewRGBA(image.Rect(0, 0, 60, 40))
	for y := range 40 {
		for x := range 60 {
			if d := math.Hypot(float64(x-30), float64(y-20)); d < 15 {
				src.Set(x, y, color.NRGBA{255, 40, 200, uint8(min(255, 40*(15-d)))})
			}
		}
	}
	for _, look := range []Look{Painted, Inked} {
		for _, factor := range []int{2, 3, 4} {
			got, err := open(t, look).Enlarge(t.Context(), src, 60*factor, 40*factor, nil)
			if err != nil {
				t.Fatal(err)
			}
			for i := 0; i < len(got.Pix); i += 4 {
				if p := got.Pix[i : i+4]; max(p[0], p[1], p[2]) > p[3] {
					t.Fatalf("%s x%d: colour %v exceeds its alpha", look, factor, p)
				}
			}
			if got.RGBAAt(2, 2) != (color.RGBA{}) || got.RGBAAt(30*factor, 20*factor).A != 255 {
				t.Errorf("%s x%d: clear is %v, solid %v", look, factor, got.RGBAAt(2, 2), got.RGBAAt(30*factor, 20*factor))
			}
		}
	}
}

// TestNoHalos enlarges a hard edge: nothing may be much brighter than white or
// darker than black around it.
func TestNoHalos(t *testing.T) {
	src := image.NewRGBA(image.Rect(0, 0, 40, 30))
	for i := range src.Pix {
		src.Pix[i] = 100
		if i/4%40 > 20 {
			src.Pix[i] = 150
		}
		if i%4 == 3 {
			src.Pix[i] = 255
		}
	}
	got, err := open(t, Painted).Enlarge(t.Context(), src, 60, 45, nil)
	if err != nil {
		t.Fatal(err)
	}
	const slack = 50/haloSlack + 1
	for i, v := range got.Pix {
		if i%4 != 3 && (v < 100-slack || v > 150+slack) {
			t.Fatalf("value %d beside an edge from 100 to 150", v)
		}
	}
}

func TestIgnoresProcessors(t *testing.T) {
	src, e := drawn(250, 150), open(t, Inked)
	var want []uint8
	for _, n := range []int{1, 4} {
		old := runtime.GOMAXPROCS(n)
		got, err := e.Enlarge(t.Context(), src, 750, 450, nil)
		runtime.GOMAXPROCS(old)
		if err != nil {
			t.Fatal(err)
		}
		if want != nil && !slices.Equal(got.Pix, want) {
			t.Error("the picture depends on GOMAXPROCS")
		}
		want = got.Pix
	}
}

func TestProgressAndCancel(t *testing.T) {
	src, e := drawn(400, 300), open(t, Painted)
	last := 0.
	if _, err := e.Enlarge(t.Context(), src, 1600, 1200, func(share float64) {
		if share <= last || share > 1 {
			t.Errorf("share %v after %v", share, last)
		}
		last = share
	}); err != nil || last != 1 {
		t.Errorf("ended at %v with %v", last, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	_, err := e.Enlarge(ctx, src, 1600, 1200, func(float64) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled run ended with %v", err)
	}
	if _, err := Resample(ctx, src, 500, 375, Mitchell); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled resampling ended with %v", err)
	}
}

// TestResample checks that filters keep flat colour and the mean, also when
// scaling down.
func TestResample(t *testing.T) {
	flat := image.NewRGBA(image.Rect(0, 0, 31, 17))
	for i := range flat.Pix {
		flat.Pix[i] = []uint8{10, 200, 77, 255}[i%4]
	}
	for _, filter := range []Filter{Lanczos, Mitchell, CatmullRom} {
		for _, size := range []image.Point{{1, 1}, {5, 9}, {31, 17}, {62, 34}, {100, 3}} {
			t.Run(fmt.Sprint(filter, size), func(t *testing.T) {
				got, err := Resample(t.Context(), flat, size.X, size.Y, filter)
				if err != nil {
					t.Fatal(err)
				}
				for i, v := range got.Pix {
					if v != flat.Pix[i%4] {
						t.Fatalf("value %d is %d, want %d", i, v, flat.Pix[i%4])
					}
				}
			})
		}
	}
}
