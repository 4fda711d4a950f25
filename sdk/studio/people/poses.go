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
	w, one := f.shoulders(), f.hand1
	switch f.pose {
	case casting.PointLeft:
		f.pointAside(w, -1)
	case casting.PointRight:
		f.pointAside(w, 1)
	case casting.PointUp:
		f.limb(reach{point(one*w*.80, 262), point(one*(w+34), 330), point(one*(w+24), 150), one * 4}, pointing, 0, 4, -one)
	case casting.ThumbUp:
		f.raiseThumb(w, one)
	case casting.ThumbsUp:
		f.raiseThumb(w, -1)
		f.raiseThumb(w, 1)
	case casting.CrossArms:
		f.crossArms(w)
	case casting.HandOnBelly:
		f.limb(reach{point(w*.90, 280), point(w*1.04, 400), point(66, 372), -72}, openHand, 0, 2, -1)
	case casting.Flex:
		for _, s := range bothSides {
			f.flexArm(s, w)
		}
	case casting.Hold:
		f.limb(reach{point(-one*w*.80, 264), point(-one*(w+26), 384), point(-one*(w+34), 262), -one * 6}, gripping, 0, 4, one)
	case casting.Offer:
		f.offer(w)
	case casting.Typing:
		f.typeAway(w)
	default:
		f.gesture(w)
	}
}

// gesture paints the poses of open hands and fists around face and body.
func (f *figure) gesture(w float32) {
	one := f.hand1
	switch f.pose {
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
	case casting.CoverMouth:
		f.limb(reach{point(w*.90, 280), point(w*1.10, 400), point(72, 190), -52}, openHand, 0, 2, -1)
	case casting.Wave:
		f.limb(reach{point(one*w*.82, 262), point(one*(w+46), 350), point(one*(w+48), 196), one * 12}, openHand, 0, 4, -one)
	case casting.Cheer:
		for _, s := range bothSides {
			f.limb(reach{point(s*w*.82, 262), point(s*(w+48), 330), point(s*(w+32), 168), s * 4}, fist, 0, 4, -s)
		}
	case casting.Hips:
		for _, s := range bothSides {
			f.limb(reach{point(s*w*.88, 262), point(s*(w+88), 346), point(s*w*.94, 402), -s * 58}, fist, 0, 0, -s)
		}
	case casting.Present:
		f.showPalm(w, -one)
	case casting.Shrug:
		f.showPalm(w, -1)
		f.showPalm(w, 1)
	case casting.Sing:
		f.limb(reach{point(one*w*.90, 276), point(one*w*1.08, 400), point(one*62, 254), -one * 22}, singing, 0, 4, -one)
	}
}

// pointAside points to a side with the hand beside the shoulder.
func (f *figure) pointAside(w, side float32) {
	f.limb(reach{point(side*w*.82, 260), point(side*(w+8), 388), point(side*(w+18), 268), side * 62}, pointing, side*4, -2, -side)
}

func (f *figure) raiseThumb(w, side float32) {
	wrist := point(side*w*.66, 318)
	f.limb(reach{point(side*w*.90, 268), point(side*(w+22), 408), wrist, -side * 50}, thumbUp, -side*2, 2, -side)
}

// showPalm lays the open hand aside, as one presents something.
func (f *figure) showPalm(w, side float32) {
	f.limb(reach{point(side*w*.84, 262), point(side*(w-2), 396), point(side*(w+52), 296), side * 58}, openHand, side*2, 0, side)
}

func (f *figure) crossArms(w float32) {
	f.limb(reach{point(w*.92, 268), point(w*1.06, 366), point(-w*.30, 334), -86}, fist, -2, 0, -1)
	f.limb(reach{point(-w*.92, 268), point(-w*1.06, 370), point(w*.38, 322), 80}, openHand, 0, 0, -1)
}

// offer holds the prop in both hands before the chest.
func (f *figure) offer(w float32) {
	const size, y = 190, 306
	half := f.propHalf(size) - 10
	f.layProp(point(0, y), size)
	for _, s := range bothSides {
		f.limb(reach{point(s*w*.90, 268), point(s*(w+16), 400), point(s*(half+30), 372), -s * 24}, clasping, 0, 2, -s)
	}
}

// typeAway puts a laptop before the chest, seen from behind, with the arms leading
// to its keys.
func (f *figure) typeAway(w float32) {
	for _, s := range bothSides {
		f.limb(reach{point(s*w*.90, 268), point(s*(w+14), 396), point(s*92, 410), -s * 70}, fist, 0, 0, -s)
	}
	shell := relief.MaterialOf(canvas.Hex(0xc9ced9), .35, 8, .25)
	lid := relief.Blob(-138, 300, -146, 308, -160, 460, -160, 480, 160, 480, 160, 460, 146, 308, 138, 300)
	m := f.Mask(lid)
	f.Cast(m, 0, -6, 12, f.cloth.Scale(.3), .5)
	f.Lit(m, shell)
	f.Part(relief.Star(0, 382, 24, 12, 5), relief.MaterialOf(canvas.Hex(0xf4f6fb), .6, 4, .3))
}
