// Package ink is the drawing surface of the anime studio: a layer with its own
// coordinates and clip, curves through a few hand-placed points, colours in two
// flat tones, and line work whose width swells and tapers like a pen's.
//
// Shapes are given in the coordinates of whatever is drawn (a head is about 240
// units high); the layer's transform brings them to pixels. Lengths such as line
// widths are in the same units.
package ink

import "github.com/routix/routix/sdk/studio/canvas"

// Between is the point at t on the way from a to b.
func Between(a, b canvas.Point, t float32) canvas.Point {
	return canvas.Point{X: canvas.Lerp(a.X, b.X, t), Y: canvas.Lerp(a.Y, b.Y, t)}
}

// Sign is -1 for a negative v and 1 otherwise.
func Sign(v float32) float32 {
	if v < 0 {
		return -1
	}
	return 1
}
