package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// PreviewWidth is the width in pixels at which people first see a thumbnail, in
// a list of videos on a phone (168x94).
const PreviewWidth = 168

// Reading is how well a title can be read at [PreviewWidth].
type Reading struct {
	// Score sums it up, 0 to 100: the product of the properties below, each cut
	// at the value from which on more of it does not help.
	Score float32
	// Contrast is the WCAG 2 contrast ratio, 1 to 21, between the letters and
	// what lies right around them: outline, background, or a hero in the way. It
	// is the mean over the edges of the letters, where more than enough at one
	// place does not make up for too little at another.
	Contrast float32
	// CapHeight is the height of the lowest line in preview pixels.
	CapHeight float32
	// Solid is the share of the letters' ink in preview pixels that they fill
	// at least by half, 0 to 1: low for thin strokes, which turn grey.
	Solid float32
	// Outline is how far an outline sets the letters off their surroundings, 0 to
	// 1: by its width and by its contrast to the letters.
	Outline float32
	// Visible is the share of the letters that nothing covers.
	Visible float32
}

// Values from which on a property is good enough. They were set against what
// tesseract reads of titles in all styles, at 480 pixels wide.
const (
	goodContrast  = 4.5 // WCAG 2 level AA
	goodCapHeight = 11
	goodSolid     = .6
	goodOutline   = .8 // preview pixels
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
	p := preview168{small, coverage(b.Ink, img.Rect, small), lightness(preview)}
	perPixel := float32(PreviewWidth) / float32(img.Rect.Dx())
	r := Reading{CapHeight: b.CapHeight * perPixel, Visible: 1 - b.Hidden}
	contrast, solid, letters := p.measure()
	r.Solid = solid
	if b.Stroke > 0 && letters >= 0 {
		width := canvas.Clamp(b.Stroke*perPixel/goodOutline, 0, 1)
		r.Outline = width * canvas.Clamp((ratio(letters, linear(b.StrokeLuma))-1)/(goodContrast-1), 0, 1)
	}
	r.Contrast = contrast
	separated := canvas.Clamp((contrast-1)/(goodContrast-1), 0, 1)
	separated += (1 - separated) * r.Outline * .7
	r.Score = 100 * separated * canvas.Clamp(r.CapHeight/goodCapHeight, 0, 1) *
		canvas.Clamp(r.Solid/goodSolid, 0, 1) * canvas.Clamp(r.Visible, 0, 1)
	return r
}

// ratio is the WCAG 2 contrast ratio of two relative luminances.
func ratio(a, b float32) float32 {
	return (max(a, b) + .05) / (min(a, b) + .05)
}
