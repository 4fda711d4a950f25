package people

import (
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/people/casting"
	"github.com/routix/routix/sdk/studio/people/relief"
)

// reach is an arm from the shoulder over the elbow to the wrist, with the turn of
// its hand in degrees.
type reach struct {
	shoulder, elbow, wrist canvas.Point
	degrees                float32
}

// limb paints an arm and its hand. A bare hand melts over the arm, a sleeve closes
// over the wrist. The hand sits (dx, dy) from the wrist.
func (f *figure) limb(r reach, g gesture, dx, dy, mirror float32) {
	paintHand := func() { f.hand(g, relief.Offset(r.wrist, dx, dy), r.degrees, mirror) }
	if f.shortSleeves() {
		f.arm(r)
		paintHand()
		return
	}
	paintHand()
	f.arm(r)
}

func point(x, y float32) canvas.Point { return canvas.Point{X: x, Y: y} }

// arms paints the arms that the pose raises; the others hang out of the picture.
func (f *figure) arms() {
	w := f.shoulders()
	switch f.pose {
	case casting.PointLeft:
		f.pointAside(w, -1)
	case casting.PointRight:
		f.pointAside(w, 1)
	case casting.PointUp:
		f.limb(reach{point(-w*.80, 262), point(-(w + 34), 318), point(-(w + 24), 138), -4}, pointing, 0, 4, 1)
	case casting.ThumbUp:
		f.raiseThumb(w, 1)
	case casting.ThumbsUp:
		f.raiseThumb(w, -1)
		f.raiseThumb(w, 1)
	case casting.Ponder:
		f.limb(reach{point(w*.90, 272), point(w, 410), point(84, 262), -15}, atChin, 0, 4, 1)
	case casting.Shush:
		f.limb(reach{point(w*.90, 272), point(w*.98, 420), point(28, 284), -4}, pointing, 0, 4, 1)
	case casting.HoldCheeks:
		for _, s := range bothSides {
			f.limb(reach{point(s*w*.90, 280), point(s*w*1.12, 372), point(s*98, 196), -s * 10}, openHand, 0, 4, -s)
		}
	case casting.FacePalm:
		f.limb(reach{point(w*.90, 280), point(w*1.20, 350), point(98, 146), -33}, openHand, 0, 4, -1)
	case casting.Flex:
		for _, s := range bothSides {
			f.flexArm(s, w)
		}
	case casting.CrossArms:
		f.limb(reach{point(w*.92, 272), point(w*1.04, 362), point(-w*.30, 330), -86}, fist, -2, 0, -1)
		f.limb(reach{point(-w*.92, 272), point(-w*1.04, 366), point(w*.40, 318), 76}, openHand, 0, 0, -1)
	case casting.HandOnBelly:
		f.limb(reach{point(w*.90, 280), point(w*1.04, 400), point(66, 372), -72}, openHand, 0, 2, -1)
	}
}

func (f *figure) pointAside(w, side float32) {
	out := float32(58)
	if f.age == child {
		out = 42
	}
	f.limb(reach{point(side*w*.80, 256), point(side*(w-10), 338), point(side*(w+out), 240), side * 66}, pointing, side*4, -2, -side)
}

func (f *figure) raiseThumb(w, side float32) {
	wrist := point(side*w*.84, 272)
	f.limb(reach{point(side*w*.98, 350), relief.Offset(wrist, side*102, 66), wrist, -side * 58}, thumbUp, -side*4, 2, -side)
}
