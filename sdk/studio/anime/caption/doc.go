// Package caption sets titles and sound effects the way manga covers do: every
// line in a size of its own so that the block fills its box, stressed words
// large and hot, letters that lean and grow, rings of outline around them.
//
// A title is first arranged ([Arrange]) and then drawn ([Block.Draw]); what an
// arranged block covers is known before a pixel is touched, and it never leaves
// its box.
package caption

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// Ring is an outline around letters.
type Ring struct {
	// Width is measured from the letter's edge, as a share of the font size.
	Width float32
	Color canvas.Color
}

// Align is the side that lines share.
type Align int

// The alignments.
const (
	Left Align = iota
	Centre
	Right
)

// String names the alignment as designs do.
func (a Align) String() string { return [...]string{"left", "center", "right"}[a] }

// Style is the look of a title.
type Style struct {
	Fonts lettering.Stack
	// Plain, Strong and Second are vertical gradients: of common lines, of the
	// line that carries the title and of the next strongest one.
	Plain, Strong, Second []canvas.Color
	// Rings are outlines from the innermost out; StrongRings, when set, replace
	// them on the strong lines.
	Rings, StrongRings []Ring
	// Skew slants letters (a share of their height), Rotate turns the block in
	// degrees, Grow lets strong lines swell from start to end, Jitter turns
	// single letters, in degrees.
	Skew, Rotate, Grow, Jitter float32
	// Drop is the length of the strong lines' hard shadow, as a share of the size.
	Drop      float32
	DropColor canvas.Color
	// Upper sets capitals; Shine adds a wet highlight to strong lines.
	Upper, Shine bool
	Align        Align
	// MaxSize bounds the font size in the page's units.
	MaxSize float32
}

// ringWidth is the breadth of all outlines of a line.
func (s Style) ringWidth() float32 {
	width := float32(0)
	for _, rings := range [][]Ring{s.Rings, s.StrongRings} {
		for _, r := range rings {
			width = max(width, r.Width)
		}
	}
	return width
}

// Box is a rectangle in the page's units.
type Box struct{ X0, Y0, X1, Y1 float32 }

// Width is the box's width, negative for an inverted box.
func (b Box) Width() float32 { return b.X1 - b.X0 }

// Height is the box's height, negative for an inverted box.
func (b Box) Height() float32 { return b.Y1 - b.Y0 }

// Inset is the box made smaller by d on every side.
func (b Box) Inset(d float32) Box { return Box{b.X0 + d, b.Y0 + d, b.X1 - d, b.Y1 - d} }

// Overlaps reports whether the boxes share an area.
func (b Box) Overlaps(o Box) bool {
	return b.X0 < o.X1 && o.X0 < b.X1 && b.Y0 < o.Y1 && o.Y0 < b.Y1
}

// Contains reports whether o lies within b.
func (b Box) Contains(o Box) bool {
	return o.X0 >= b.X0 && o.Y0 >= b.Y0 && o.X1 <= b.X1 && o.Y1 <= b.Y1
}
