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
	// Stroke is the outline of the letters and StrokeWidth its share.
	Stroke      canvas.Color
	StrokeWidth float32
	// Outer is a second outline around the first, nil for none, and OuterWidth
	// its share.
	Outer      *canvas.Color
	OuterWidth float32
	// Glow is a light around the letters, nil for none.
	Glow *canvas.Color
	// Shadow is the opacity of the shadow, 0 for none.
	Shadow float32
	// Extrude is the share of solid depth below the letters, 0 for none.
	Extrude float32
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
	// Align places lines that are narrower than the box.
	Align Align
	// MaxLines bounds the number of lines; 0 means 3.
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
	return s
}

// gap is the space between lines as a share of the smaller of the two: room for
// both outlines.
func (s Style) gap() float32 { return .1 + 2*s.StrokeWidth + s.OuterWidth }
