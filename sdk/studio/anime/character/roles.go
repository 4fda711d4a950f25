package character

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
	Kimono  Outfit = "kimono"
	Suit    Outfit = "suit"
	Robe    Outfit = "robe"
	Shinobi Outfit = "ninja"
	Idol    Outfit = "idol"
	LabCoat Outfit = "lab_coat"
	Sports  Outfit = "sports"
	Casual  Outfit = "casual"
	Pirate  Outfit = "pirate"
	Pilot   Outfit = "pilot"
	Chef    Outfit = "chef"
	Coat    Outfit = "coat"
)

// Outfits lists every outfit.
func Outfits() []Outfit {
	return []Outfit{Hoodie, Sailor, Uniform, Jacket, Gi, Armour, Cape, Kimono, Suit, Robe, Shinobi, Idol, LabCoat, Sports, Casual, Pirate, Pilot, Chef, Coat}
}

// Emotion is what a face shows.
type Emotion string

// The emotions. The empty one is a neutral face.
const (
	Neutral     Emotion = "neutral"
	Smile       Emotion = "smile"
	Laugh       Emotion = "laugh"
	Excited     Emotion = "excited"
	Love        Emotion = "love"
	Wink        Emotion = "wink"
	Shout       Emotion = "shout"
	Rage        Emotion = "rage"
	Shock       Emotion = "shock"
	Fear        Emotion = "fear"
	Smirk       Emotion = "smirk"
	Grin        Emotion = "grin"
	Evil        Emotion = "evil"
	Determined  Emotion = "determined"
	Cry         Emotion = "cry"
	Sad         Emotion = "sad"
	Embarrassed Emotion = "embarrassed"
	Pout        Emotion = "pout"
	Puzzled     Emotion = "puzzled"
	Sleepy      Emotion = "sleepy"
	Dizzy       Emotion = "dizzy"
	Calm        Emotion = "calm"
	Dark        Emotion = "dark"
)

// Emotions lists every emotion.
func Emotions() []Emotion {
	return []Emotion{Neutral, Smile, Laugh, Excited, Love, Wink, Shout, Rage, Shock, Fear, Smirk, Grin, Evil, Determined,
		Cry, Sad, Embarrassed, Pout, Puzzled, Sleepy, Dizzy, Calm, Dark}
}

// Gesture is what arms and hands do. The zero value leaves the arms down.
type Gesture string

// The gestures. One-handed ones use the arm on the side that the face is turned
// to, if it is.
const (
	Relaxed  Gesture = ""
	Fists    Gesture = "fists"
	Fist     Gesture = "fist"
	Point    Gesture = "point"
	PointUp  Gesture = "point_up"
	Peace    Gesture = "peace"
	Wave     Gesture = "wave"
	ThumbsUp Gesture = "thumbs_up"
	Hold     Gesture = "hold"
	Crossed  Gesture = "crossed"
	Cheeks   Gesture = "cheeks"
	Reach    Gesture = "reach"
	Sword    Gesture = "sword"
	Chin     Gesture = "chin"
)

// Gestures lists every gesture but the relaxed one.
func Gestures() []Gesture {
	return []Gesture{Fists, Fist, Point, PointUp, Peace, Wave, ThumbsUp, Hold, Crossed, Cheeks, Reach, Sword, Chin}
}
