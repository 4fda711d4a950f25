package lettering

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// PreviewWidth is the width in pixels at which people first see a thumbnail, in
// a list of videos on a phone (168x94).
const PreviewWidth = 168

// Reading is how well a title can be read at [PreviewWidth].
type Reading struct {
	// Score sums it up, 0 to 100: the product of the three below, each cut at
	// the value from which on more of it does not help.
	Score float32
	// Contrast is the WCAG 2 contrast ratio, 1 to 21, between the letters and
	// what lies right around them: outline, background, or a hero in the way.
	Contrast float32
	// CapHeight is the height of the lowest line in preview pixels.
	CapHeight float32
	// Solid is the share of the letters' ink in preview pixels that they fill
	// at least by half, 0 to 1: low for thin strokes, which turn grey.
	Solid float32
}

// Values from which on a property is good enough.
const (
	goodContrast  = 7 // WCAG 2 level AAA
	goodCapHeight = 11
	goodSolid     = .6
)

// Legibility judges a title on the finished picture img. A block that drew
// nothing reads 0.
func Legibility(img *image.RGBA, b Block) Reading {
	if b.Ink == nil || b.Ink.Rect.Intersect(img.Rect).Empty() {
		return Reading{}
	}
	small := image.Rect(0, 0, PreviewWidth, max(1, PreviewWidth*img.Rect.Dy()/img.Rect.Dx()))
	preview := image.NewRGBA(small)
	canvas.Downscale(preview, img)
	p := previewInk{small, coverage(b.Ink, img.Rect, small)}
	r := Reading{CapHeight: b.CapHeight * PreviewWidth / float32(img.Rect.Dx())}
	r.Contrast, r.Solid = p.measure(preview)
	r.Score = 100 * canvas.Clamp(r.Contrast/goodContrast, 0, 1) *
		canvas.Clamp(r.CapHeight/goodCapHeight, 0, 1) * canvas.Clamp(r.Solid/goodSolid, 0, 1)
	return r
}

// previewInk is how much of each preview pixel the letters cover, 0 to 1.
type previewInk struct {
	rect  image.Rectangle
	cover []float32
}

// coverage averages a mask on a picture of rectangle full over preview pixels.
func coverage(m *image.Alpha, full, small image.Rectangle) []float32 {
	cover := make([]float32, small.Dx()*small.Dy())
	area := float32(full.Dx()*full.Dy()) / float32(len(cover)) * 255
	common := m.Rect.Intersect(full)
	for y := common.Min.Y; y < common.Max.Y; y++ {
		row := cover[(y-full.Min.Y)*small.Dy()/full.Dy()*small.Dx():]
		for x := common.Min.X; x < common.Max.X; x++ {
			row[(x-full.Min.X)*small.Dx()/full.Dx()] += float32(m.Pix[m.PixOffset(x, y)]) / area
		}
	}
	return cover
}

// measure compares the pixels that letters fill with those next to them.
func (p previewInk) measure(preview *image.RGBA) (contrast, solid float32) {
	const filled, bare = .5, .15
	var ink, filledInk, around, letters, ring float64
	for y := range p.rect.Dy() {
		for x := range p.rect.Dx() {
			c := float64(p.cover[y*p.rect.Dx()+x])
			ink += c
			switch {
			case c >= filled:
				filledInk += c
				letters += luminance(preview, x, y) * c
			case c < bare && p.nextToInk(x, y, filled):
				around += luminance(preview, x, y)
				ring++
			}
		}
	}
	if filledInk == 0 || ring == 0 {
		return 1, 0
	}
	light, dark := letters/filledInk, around/ring
	if light < dark {
		light, dark = dark, light
	}
	return float32((light + .05) / (dark + .05)), float32(filledInk / ink)
}

// nextToInk tells whether a pixel within two steps of (x, y) is covered by at
// least least.
func (p previewInk) nextToInk(x, y int, least float32) bool {
	const steps = 2
	for ny := max(0, y-steps); ny <= min(p.rect.Dy()-1, y+steps); ny++ {
		for nx := max(0, x-steps); nx <= min(p.rect.Dx()-1, x+steps); nx++ {
			if p.cover[ny*p.rect.Dx()+nx] >= least {
				return true
			}
		}
	}
	return false
}

// luminance is the relative luminance of a pixel by WCAG 2, with the plain
// exponent 2.2 in place of the piecewise curve of sRGB.
func luminance(img *image.RGBA, x, y int) float64 {
	p := img.Pix[img.PixOffset(x, y):]
	linear := func(v uint8) float64 { return math.Pow(float64(v)/255, 2.2) }
	return .2126*linear(p[0]) + .7152*linear(p[1]) + .0722*linear(p[2])
}
