package scene

import (
	"github.com/routix/routix/sdk/studio/anime/character"
)

// room is how a gesture needs the hero to stand: a factor of the usual size, and
// whether the hand is better on the side of the title.
type room struct {
	zoom   float32
	inward bool
}

// rooms holds the room of every gesture; those without one need none.
var rooms = map[character.Gesture]room{
	character.Fists: {zoom: .90}, character.Fist: {zoom: .86}, character.Point: {zoom: .86, inward: true}, character.PointUp: {zoom: .84},
	character.Peace: {zoom: .86}, character.Wave: {zoom: .84}, character.ThumbsUp: {zoom: .84}, character.Hold: {zoom: .84},
	character.Crossed: {zoom: .80}, character.Cheeks: {zoom: .96}, character.Reach: {zoom: .82}, character.Sword: {zoom: .82}, character.Chin: {zoom: .92},
}

// chooseGesture settles what the hero's arms do and makes room for it.
func (b *Board) chooseGesture() character.Gesture {
	gesture := character.Relaxed
	if n := len(b.staging.gestures); n > 0 {
		gesture = b.staging.gestures[b.choice.IntN(n)]
	}
	switch {
	case b.setting.Gesture == character.Hold && b.setting.Held == nil:
	case b.setting.Gesture == NoGesture:
		gesture = character.Relaxed
	case b.setting.Gesture != "":
		gesture = b.setting.Gesture
	case b.setting.Held != nil:
		gesture = character.Hold
	}
	if !b.layout.wide && b.layout.side < 0 && gesture != character.Cheeks && gesture != character.Chin {
		return character.Relaxed // the title stands where the hands would be
	}
	if b.staging.duel && !b.layout.wide && gesture == character.Crossed {
		return character.Relaxed // elbows would reach into the other side
	}
	return gesture
}

// makeRoom sets the hero smaller and higher, so that arms and hands are seen.
func (l *layout) makeRoom(gesture character.Gesture, width float32) {
	r, raised := rooms[gesture]
	if !raised {
		return
	}
	before := l.scale
	l.scale *= r.zoom
	l.y -= (before - l.scale) * 150
	if !l.wide {
		l.scale = min(l.scale, width/2/250)
		return
	}
	if r.inward { // towards the edge, since the hand points at the title
		l.x += l.side * width * .035
	} else {
		l.x -= l.side * width * .012
	}
}

// makeRoomForHat sets a hero with a hat smaller and lower.
func (l *layout) makeRoomForHat() {
	before := l.scale
	l.scale *= .9
	l.y += before * 18
}

// handSide is the side of the page on which a single hand is raised.
func (b *Board) handSide(gesture character.Gesture) float32 {
	if rooms[gesture].inward && b.layout.wide {
		return -b.layout.side
	}
	return b.layout.side
}

// handsUp reports a gesture whose hand takes the room of a sound effect.
func handsUp(gesture character.Gesture) bool {
	switch gesture {
	case character.Wave, character.Peace, character.PointUp, character.Sword, character.Hold, character.ThumbsUp, character.Reach, character.Fist:
		return true
	default:
		return false
	}
}
