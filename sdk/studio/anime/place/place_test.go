package place_test

import (
	"bytes"
	"testing"

	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/anime/place"
	"github.com/routix/routix/sdk/studio/canvas"
)

func view(side float32) place.View {
	return place.View{
		Deep: canvas.Hex(0x1f7be6), Mid: canvas.Hex(0x6fc6ff), Bright: canvas.Hex(0xffe9d8),
		Accent: canvas.Hex(0xff5a96), Second: canvas.Hex(0xffd93a), Side: side,
	}
}

// TestPlacesCoverThePage paints every place wide and tall: each must cover its
// page, look unlike the others and follow the seed.
func TestPlacesCoverThePage(t *testing.T) {
	seen := map[string]string{}
	for i, p := range place.All() {
		for _, size := range [][2]int{{256, 144}, {108, 192}} {
			if testing.Short() && size[0] < size[1] && i%4 != 0 {
				continue
			}
			paint := func(seed uint64) []byte {
				page := effects.NewPage(size[0], size[1], seed)
				p.Paint(page, view(float32(i%3-1)))
				return page.Image.Pix
			}
			pix := paint(1)
			for at := 3; at < len(pix); at += 4 {
				if pix[at] != 255 {
					t.Fatalf("%s %v: pixel %d is not covered", p.Name, size, at/4)
				}
			}
			if !bytes.Equal(pix, paint(1)) {
				t.Errorf("%s: one seed gives two pictures", p.Name)
			}
			if other, same := seen[string(pix)]; same {
				t.Errorf("%s looks like %s", p.Name, other)
			}
			seen[string(pix)] = p.Name
		}
	}
}

func TestNamed(t *testing.T) {
	for _, p := range place.All() {
		if got, ok := place.Named(p.Name); !ok || got.Name != p.Name || got.Light != p.Light {
			t.Errorf("%s is not found", p.Name)
		}
	}
	if _, ok := place.Named("nowhere"); ok {
		t.Error("a place of no name is found")
	}
}
