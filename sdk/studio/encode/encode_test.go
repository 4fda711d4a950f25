package encode

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/image/webp"
	"pgregory.net/rapid"
)

// picture draws smooth parts, noise, flat parts and, when asked, all kinds of alpha.
func picture(width, height int, alpha bool) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	r := rand.New(rand.NewSource(int64(width*31 + height)))
	for y := range height {
		for x := range width {
			c := color.NRGBA{uint8(x * 3), uint8(y * 2), uint8(x + y), 255}
			switch {
			case x > width/2 && y < height/2:
				c.R, c.G, c.B = uint8(r.Int()), uint8(r.Int()), uint8(r.Int())
			case y > height*3/4:
				c = color.NRGBA{10, 200, 30, 255}
			}
			if alpha {
				c.A = []uint8{0, 255, 255, 128, uint8(x), 1}[(x/3+y)%6]
			}
			img.Set(x, y, c)
		}
	}
	return img
}

var sizes = []image.Point{{1, 1}, {1, 7}, {7, 1}, {2, 2}, {3, 5}, {31, 33}, {33, 64}, {64, 31}, {257, 129}, {640, 361}}

func TestLosslessRoundTrip(t *testing.T) {
	decoders := map[string]func([]byte) (image.Image, error){
		FormatPNG:  func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) },
		FormatWebP: func(b []byte) (image.Image, error) { return webp.Decode(bytes.NewReader(b)) },
	}
	for format, decode := range decoders {
		for _, size := range sizes {
			for _, alpha := range []bool{false, true} {
				t.Run(fmt.Sprintf("%s %v alpha=%v", format, size, alpha), func(t *testing.T) {
					img := picture(size.X, size.Y, alpha)
					var b bytes.Buffer
					if err := Image(&b, img, format, ""); err != nil {
						t.Fatal(err)
					}
					got, err := decode(b.Bytes())
					if err != nil {
						t.Fatal(err)
					}
					samePixels(t, got, straightCopy(img))
				})
			}
		}
	}
}

// samePixels compares a decoded picture with plain, not premultiplied, pixels.
func samePixels(t rapid.TB, got image.Image, want *image.RGBA) {
	t.Helper()
	if got.Bounds().Size() != want.Rect.Size() {
		t.Fatalf("size %v, want %v", got.Bounds(), want.Rect)
	}
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			p := want.Pix[want.PixOffset(x, y):]
			w := color.NRGBA{p[0], p[1], p[2], p[3]}
			var g color.NRGBA
			switch src := got.(type) {
			case *image.NRGBA:
				g = src.NRGBAAt(x, y)
			default:
				g = color.NRGBAModel.Convert(src.At(x, y)).(color.NRGBA)
			}
			if g != w {
				t.Fatalf("pixel (%d,%d) is %v, want %v", x, y, g, w)
			}
		}
	}
}

func TestPartOfPicture(t *testing.T) {
	whole := picture(90, 70, false)
	part := whole.SubImage(image.Rect(11, 13, 61, 60)).(*image.RGBA)
	var b bytes.Buffer
	if err := PNG(&b, part, ""); err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	for y := range 47 {
		for x := range 50 {
			r, g, bl, _ := got.At(x, y).RGBA()
			p := whole.RGBAAt(x+11, y+13)
			if uint8(r>>8) != p.R || uint8(g>>8) != p.G || uint8(bl>>8) != p.B {
				t.Fatalf("pixel (%d,%d) differs", x, y)
			}
		}
	}
}

func TestRefusals(t *testing.T) {
	ok := picture(2, 2, false)
	for name, run := range map[string]func() error{
		"format":      func() error { return Image(&bytes.Buffer{}, ok, "gif", "") },
		"empty":       func() error { return PNG(&bytes.Buffer{}, image.NewRGBA(image.Rectangle{}), "") },
		"long recipe": func() error { return JPEG(&bytes.Buffer{}, ok, strings.Repeat("x", maxRecipe+1)) },
		"wide webp":   func() error { return WebP(&bytes.Buffer{}, image.NewRGBA(image.Rect(0, 0, maxWebPSide+1, 1)), "") },
		"wide jpeg":   func() error { return JPEG(&bytes.Buffer{}, image.NewRGBA(image.Rect(0, 0, 70000, 1)), "") },
	} {
		if run() == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if err := Image(&bytes.Buffer{}, ok, "gif", ""); !errors.Is(err, ErrFormat) {
		t.Errorf("unknown format gives %v", err)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrors(t *testing.T) {
	for _, format := range []string{FormatPNG, FormatJPEG, FormatWebP} {
		if err := Image(brokenWriter{}, picture(9, 9, true), format, ""); err == nil {
			t.Errorf("%s: no error from a broken writer", format)
		}
	}
}

func TestBytesIgnoreProcessors(t *testing.T) {
	img := picture(400, 300, false)
	var want [2]bytes.Buffer
	for i, n := range []int{1, 4} {
		old := runtime.GOMAXPROCS(n)
		for _, format := range []string{FormatPNG, FormatJPEG, FormatWebP} {
			if err := Image(&want[i], img, format, ""); err != nil {
				t.Fatal(err)
			}
		}
		runtime.GOMAXPROCS(old)
	}
	if !bytes.Equal(want[0].Bytes(), want[1].Bytes()) {
		t.Error("bytes depend on GOMAXPROCS")
	}
}

func BenchmarkEncode(b *testing.B) {
	img := picture(1280, 720, false)
	for _, format := range []string{FormatPNG, FormatJPEG, FormatWebP} {
		b.Run(format, func(b *testing.B) {
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := Image(&out, img, format, ""); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(out.Len())/1024, "KB")
		})
	}
}
