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

import "github.com/routix/routix/sdk/studio/canvas"

// Hair is a hair style.
type Hair string

// The hair styles.
const (
	Spiky    Hair = "spiky"
	Messy    Hair = "messy"
	Long     Hair = "long"
	TwinTail Hair = "twin_tails"
	Bob      Hair = "bob"
	PonyTail Hair = "ponytail"
)

// Fringe is how hair falls over the brow.
type Fringe string

// The fringes. Spiky and messy hair bring their own.
const (
	Swept  Fringe = "swept"
	Parted Fringe = "parted"
	Blunt  Fringe = "blunt"
)

// Outfit is what a figure wears.
type Outfit string

// The outfits.
const (
	Hoodie  Outfit = "hoodie"
	Sailor  Outfit = "sailor"
	Uniform Outfit = "uniform"
	Jacket  Outfit = "jacket"
	Gi      Outfit = "gi"
	Armour  Outfit = "armour"
	Cape    Outfit = "cape"
)

// Emotion is what a face shows.
type Emotion string

// The emotions. The empty one is a neutral face.
const (
	Neutral    Emotion = "neutral"
	Smile      Emotion = "smile"
	Shout      Emotion = "shout"
	Shock      Emotion = "shock"
	Smirk      Emotion = "smirk"
	Grin       Emotion = "grin"
	Evil       Emotion = "evil"
	Determined Emotion = "determined"
	Cry        Emotion = "cry"
	Calm       Emotion = "calm"
	Dark       Emotion = "dark"
)

// Hairs lists every hair style.
func Hairs() []Hair { return []Hair{Spiky, Messy, Long, TwinTail, Bob, PonyTail} }

// Outfits lists every outfit.
func Outfits() []Outfit { return []Outfit{Hoodie, Sailor, Uniform, Jacket, Gi, Armour, Cape} }

// Emotions lists every emotion.
func Emotions() []Emotion {
	return []Emotion{Neutral, Smile, Shout, Shock, Smirk, Grin, Evil, Determined, Cry, Calm, Dark}
}

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
	// Fists raises two clenched hands before the chest, FistY lower or higher.
	Fists bool
	FistY float32
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
