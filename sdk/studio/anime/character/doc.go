// Package character draws anime people from a description.
//
// An [Identity] is all that stays the same between pictures of one person: hair,
// eyes, face, clothes. It is derived from an id alone, so an id kept over a
// series keeps the face. A [Pose] is all that changes: place, size, turn of the
// head, emotion, light. [Draw] puts the two together.
//
// A figure is drawn in units in which a head is about 240 high, with the origin
// between the eyes' height and the brow; the pose's Scale and X, Y bring it to
// the page.
package character

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Pose is everything that changes between pictures of one character.
type Pose struct {
	// X, Y is where the head sits on the page and Scale its size, in the
	// page's units.
	X, Y, Scale float32
	// Tilt turns the head and Lean the whole figure, in degrees clockwise.
	Tilt, Lean float32
	// Yaw turns the face to a side: -1 is three quarters to the left, 0 frontal.
	Yaw float32
	// Mirror draws the figure the other way round.
	Mirror bool
	// Emotion is the face's expression.
	Emotion Emotion
	// LookX, LookY move the irises, -1 to 1.
	LookX, LookY float32
	// Wind blows the hair: 0 is still, 1 strong and to the right.
	Wind float32
	// Gesture is what arms and hands do; FistY moves a pair of fists up or down.
	Gesture Gesture
	// Hand is the side of a single raised hand, -1 left; 0 is the side that the
	// face is turned to.
	Hand  float32
	FistY float32
	// Held is the picture with alpha of what the hand of a [Hold] presents.
	Held *image.RGBA
	// GlowingEyes lights the eyes from within.
	GlowingEyes bool
	// HalfShadow leaves half of the face in the dark.
	HalfShadow bool
	// Light is how the scene lights the figure.
	Light Light
}

// Light is how a scene lights a figure. The zero value lights evenly from the
// upper left.
type Light struct {
	// Rim is the colour of the light from behind, RimWidth its breadth in the
	// page's units and RimX, RimY the direction it comes from. Width 0 is none.
	Rim        canvas.Color
	RimWidth   float32
	RimX, RimY float32
	// BackRim is a second light from the other side; black is none.
	BackRim canvas.Color
	// Wash colours the side of the figure that the rim light falls on, by Strength.
	Wash         canvas.Color
	WashStrength float32
	// Tint multiplies every colour; black means none.
	Tint canvas.Color
	// Gloom darkens towards the foot of the page, 0 to 1.
	Gloom float32
}
