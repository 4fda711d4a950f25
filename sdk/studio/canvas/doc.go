// Package canvas is the paint layer of the picture kit: colours, closed paths,
// coverage masks, fills, lights, distance fields, sprites and grading on an
// ordinary *image.RGBA.
//
// # Coordinates
//
// A [Canvas] is drawn in design pixels: a space of [DesignWidth] units across,
// whatever the size of the picture. Functions without a Canvas work in picture
// pixels. The y axis points down; angles are degrees, clockwise on screen.
//
// # Values
//
// Colours have channels from 0 to 1, opacities go from 0 to 1, and a [Paint]
// answers in 0 to 255. Pictures painted on are opaque; pictures in a [Sprite]
// are premultiplied, as image.RGBA demands.
//
// # Determinism
//
// Loops over rows run on all processors, but no byte depends on how many there
// are. All randomness comes from the seed of the Canvas.
//
// A Canvas and a Sprite belong to one goroutine at a time. Everything else is
// free of state.
package canvas
