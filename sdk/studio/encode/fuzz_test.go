package encode

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"golang.org/x/image/webp"
)

// FuzzEncoders makes pictures of any bytes, also ones that no premultiplied
// picture has: the encoders must not panic, the lossless ones return what they
// were given.
func FuzzEncoders(f *testing.F) {
	f.Add(uint16(3), uint16(2), true, 90, "seed=1", []byte("\x00\xff\x80"))
	f.Add(uint16(17), uint16(9), false, 1, "", []byte{255, 0, 7, 200})
	f.Add(uint16(64), uint16(64), true, 100, "a\x00b\xff", []byte{})
	f.Fuzz(func(t *testing.T, width, height uint16, opaque bool, quality int, recipe string, content []byte) {
		img := fuzzPicture(int(width%80), int(height%80), opaque, content)
		var files [3]bytes.Buffer
		failures := [3]error{PNG(&files[0], img, recipe), WebP(&files[1], img, recipe), JPEGAt(&files[2], img, quality, recipe)}
		if img.Rect.Empty() || len(recipe) > maxRecipe {
			for i, err := range failures {
				if err == nil {
					t.Errorf("encoder %d takes it", i)
				}
			}
			return
		}
		want := straightCopy(img)
		fromPNG, err := png.Decode(&files[0])
		if err != nil {
			t.Fatal(failures[0], err)
		}
		samePixels(t, fromPNG, want)
		fromWebP, err := webp.Decode(&files[1])
		if err != nil {
			t.Fatal(failures[1], err)
		}
		samePixels(t, fromWebP, want)
		if refused := quality < 1 || quality > 100; refused != (failures[2] != nil) {
			t.Fatalf("quality %d gives %v", quality, failures[2])
		} else if refused {
			return
		}
		if _, err := jpeg.Decode(&files[2]); err != nil {
			t.Fatal(err)
		}
	})
}

func fuzzPicture(width, height int, opaque bool, content []byte) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range img.Pix {
		if len(content) > 0 {
			img.Pix[i] = content[(i*7+i/13)%len(content)]
		}
		if opaque && i%4 == 3 {
			img.Pix[i] = 255
		}
	}
	return img
}
