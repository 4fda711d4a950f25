package compose

import (
	"image"
	"image/draw"

	"github.com/routix/routix/sdk/studio/canvas"
)

// logoMark is a logo made ready: trimmed to what it shows.
type logoMark struct {
	picture *image.RGBA // premultiplied, its corner at the origin
	// card says that the logo covers its whole rectangle, with ground as the
	// colour of its border; it then stands on a card of its own.
	card   bool
	ground canvas.Color
}

// Alpha below which a pixel of a logo counts as empty, and the difference of a
// channel up to which one belongs to the ground around it.
const (
	faintAlpha  = 24
	groundNoise = 18
)

// readMark trims a logo. It is false for none and for one without a visible
// pixel.
func readMark(logo image.Image) (logoMark, bool) {
	if logo == nil || logo.Bounds().Empty() {
		return logoMark{}, false
	}
	m := image.NewRGBA(image.Rectangle{Max: logo.Bounds().Size()})
	draw.Draw(m, m.Rect, logo, logo.Bounds().Min, draw.Src)
	r := contentOf(m, func(p []uint8) bool { return p[3] >= faintAlpha })
	if r.Empty() {
		return logoMark{}, false
	}
	m = crop(m, r)
	if !isSolid(m) {
		return logoMark{picture: m}, true
	}
	ground, uniform := borderColor(m)
	out := logoMark{picture: m, card: true, ground: pixelColor(ground)}
	if uniform {
		if r := contentOf(m, func(p []uint8) bool { return differs(p, ground) }); !r.Empty() {
			out.picture = crop(m, r)
		}
	}
	return out, true
}

// contentOf is the smallest rectangle around the pixels that count.
func contentOf(m *image.RGBA, counts func(p []uint8) bool) image.Rectangle {
	r := image.Rectangle{Min: m.Rect.Max, Max: m.Rect.Min}
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		row := m.Pix[m.PixOffset(m.Rect.Min.X, y):][:m.Rect.Dx()*4]
		for x := 0; x < len(row); x += 4 {
			if counts(row[x : x+4]) {
				r.Min.X, r.Max.X = min(r.Min.X, x/4), max(r.Max.X, x/4+1)
				r.Min.Y, r.Max.Y = min(r.Min.Y, y), max(r.Max.Y, y+1)
			}
		}
	}
	return r
}

func crop(m *image.RGBA, r image.Rectangle) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: r.Size()})
	draw.Draw(out, out.Rect, m, r.Min, draw.Src)
	return out
}

// isSolid tells that a logo covers its rectangle, but for rounded corners.
func isSolid(m *image.RGBA) bool {
	const solidPart = .97
	n := 0
	for i := 3; i < len(m.Pix); i += 4 {
		if m.Pix[i] > 250 {
			n++
		}
	}
	return float64(n) >= solidPart*float64(len(m.Pix)/4)
}

// borderColor is the colour of the upper left pixel, and whether the whole border
// has it.
func borderColor(m *image.RGBA) (color []uint8, uniform bool) {
	const samePart = .98
	w, h := m.Rect.Dx(), m.Rect.Dy()
	// A rounded corner is empty: the middle of the upper edge speaks for the border.
	color = m.Pix[m.PixOffset(w/2, 0):][:4]
	same, all := 0, 0
	look := func(x, y int) {
		all++
		if !differs(m.Pix[m.PixOffset(x, y):], color) {
			same++
		}
	}
	for x := range w {
		look(x, 0)
		look(x, h-1)
	}
	for y := range h {
		look(0, y)
		look(w-1, y)
	}
	return color, float64(same) >= samePart*float64(all)
}

func differs(p, q []uint8) bool {
	for i := range 4 {
		if d := int(p[i]) - int(q[i]); d > groundNoise || d < -groundNoise {
			return true
		}
	}
	return false
}
