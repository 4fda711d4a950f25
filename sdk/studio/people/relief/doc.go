// Package relief paints shapes as softly lit, inflated forms, as a cartoonist
// shades a figure: every shape bulges towards the viewer, takes light from one
// side, shines, and gets a thin light on its far edge.
//
// A [Surface] is drawn in design units that its maker chooses. Shapes come from
// smooth curves through a few points: [Blob], [Mirrored], [Line], [Ellipse].
package relief
