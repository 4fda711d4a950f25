package lettering

import "github.com/routix/routix/sdk/studio/canvas"

// Align is where the lines of a block stand in their box.
type Align int

// Start and End follow the direction of the title: Start is left for English
// and right for Arabic.
const (
	AlignStart Align = iota
	AlignCenter
	AlignEnd
)

// Style is how a title block looks. Widths and depths named "share" are parts of
// a line's font size.
type Style struct {
	// Fonts draw the letters, and Accent those of stressed words when it is set:
	// a handwriting among capitals, for instance.
	Fonts, Accent Stack
	// Top and Bottom are the gradient of ordinary words, StressTop and
	// StressBottom that of stressed ones.
	Top, Bottom             canvas.Color
	StressTop, StressBottom canvas.Color
	// Fill and StressFill, when set, are evenly spaced stops in place of those
	// two: metal needs more than two.
	Fill, StressFill []canvas.Color
	// Texture breaks up the faces of the letters.
	Texture Texture
	// Flat leaves out the light and dark edges of the faces.
	Flat bool
	// Stroke is the outline of the letters and StrokeWidth its share.
	Stroke      canvas.Color
	StrokeWidth float32
	// Outer is a second outline around the first, nil for none, and OuterWidth
	// its share.
	Outer      *canvas.Color
	OuterWidth float32
	// Glow is a light around the letters, nil for none; Neon makes it that of a
	// tube, strong near the letters and far-reaching.
	Glow *canvas.Color
	Neon bool
	// Shadow is the opacity of the shadow, 0 for none, and LongShadow the share
	// of its length when it is cast far to the lower right.
	Shadow, LongShadow float32
	// Extrude is the share of solid depth below the letters, 0 for none, Side its
	// colour when that is not the outline's, and Perspective makes the depth run
	// towards a point below the block.
	Extrude     float32
	Side        *canvas.Color
	Perspective bool
	// Skew leans the letters to the right by its tangent, Rotation turns the
	// block clockwise in degrees.
	Skew, Rotation float32
	// Case rewrites the letters by the rules of Language, a code such as "tr".
	Case     Case
	Language string
	// Slab is a panel behind lines made of stressed words only, nil for none,
	// and SlabText the colour of the letters on it.
	Slab     *canvas.Color
	SlabText canvas.Color
	// Mark marks stressed words among others in MarkColor; letters on a bar have
	// the colour SlabText.
	Mark      Mark
	MarkColor canvas.Color
	// Strip is what the lines lie on, in StripColor.
	Strip      Strip
	StripColor canvas.Color
	// Align places lines that are narrower than the box.
	Align Align
	// MaxLines bounds the number of lines; 0 means 3. Line breaks in the title
	// may go beyond.
	MaxLines int
	// Ratio bounds the largest line size to that many times the smallest; 0
	// means 1.9.
	Ratio float32
	// MaxSize bounds the font size in design pixels; 0 means 260.
	MaxSize float32
}

func (s Style) withDefaults() Style {
	if s.MaxLines <= 0 {
		s.MaxLines = 3
	}
	if s.Ratio <= 0 {
		s.Ratio = 1.9
	}
	if s.MaxSize <= 0 {
		s.MaxSize = 260
	}
	if len(s.Fill) == 0 {
		s.Fill = []canvas.Color{s.Top, canvas.Mix(s.Top, s.Bottom, .25), s.Bottom}
	}
	if len(s.StressFill) == 0 {
		s.StressFill = []canvas.Color{s.StressTop, canvas.Mix(s.StressTop, s.StressBottom, .35), s.StressBottom}
	}
	return s
}

// gap is the space between lines of two sizes: room for both outlines, which are
// as wide as those of the larger and may touch, and for depth, marks and strips.
func (s Style) gap(a, b float32) float32 {
	small, large := min(a, b), max(a, b)
	gap := small*.08 + large*.85*(1.4*s.StrokeWidth+s.OuterWidth)
	if s.Extrude > .06 {
		gap += large * (s.Extrude - .06) * .9
	}
	switch {
	case s.Strip != StripNone:
		gap = max(gap, small*.2)
	case s.Mark == MarkUnderline:
		gap += small * .08
	case s.Mark != MarkNone:
		gap = max(gap, small*.22)
	}
	return gap
}

// edge is how far a line's decoration goes beyond its ink, as a share.
func (s Style) edge() float32 {
	return max((s.StrokeWidth+s.OuterWidth)*.85, s.inset())
}

// inset is how far panels go beyond the ink to both sides, as a share.
func (s Style) inset() float32 {
	switch {
	case s.Strip != StripNone:
		return .2
	case s.Slab != nil || s.Mark == MarkBar || s.Mark == MarkBox:
		return .155
	}
	return 0
}
