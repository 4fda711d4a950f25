package encode

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"golang.org/x/image/webp"
	"pgregory.net/rapid"
)

// randomPicture draws from few or many colours in runs, the cases that decide
// between the forms of prefix codes and copies.
func randomPicture(t *rapid.T) *image.RGBA {
	width, height := rapid.IntRange(1, 70).Draw(t, "width"), rapid.IntRange(1, 70).Draw(t, "height")
	palette := rapid.SliceOfN(rapid.Uint32(), 1, 40).Draw(t, "palette")
	opaque := rapid.Bool().Draw(t, "opaque")
	longest := rapid.IntRange(1, 200).Draw(t, "longest run")
	steps := rapid.SliceOfN(rapid.IntRange(0, 1<<20), 1, 60).Draw(t, "steps")
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for i, run := 0, 0; i < width*height; run++ {
		step := steps[run%len(steps)] + run
		v := palette[step%len(palette)]
		alpha := v >> 24
		if opaque {
			alpha = 255
		}
		for n := step%longest + 1; n > 0 && i < width*height; n-- {
			p := img.Pix[i*4 : i*4+4]
			p[0], p[1], p[2], p[3] = uint8(v&255*alpha/255), uint8(v>>8&255*alpha/255), uint8(v>>16&255*alpha/255), uint8(alpha)
			i++
		}
	}
	return img
}

func TestRandomPicturesRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		img := randomPicture(rt)
		want := straightCopy(img)
		var p, w bytes.Buffer
		if err := PNG(&p, img, ""); err != nil {
			rt.Fatal(err)
		}
		if err := WebP(&w, img, ""); err != nil {
			rt.Fatal(err)
		}
		fromPNG, err := png.Decode(&p)
		if err != nil {
			rt.Fatal(err)
		}
		fromWebP, err := webp.Decode(&w)
		if err != nil {
			rt.Fatal(err)
		}
		samePixels(rt, fromPNG, want)
		samePixels(rt, fromWebP, want)
	})
}
