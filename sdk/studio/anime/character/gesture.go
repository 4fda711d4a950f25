package character

import (
	"image"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// handSize brings a hand's own units to the figure's.
func (d *drawing) handSize() float32 {
	if d.who.Feminine {
		return 1.0
	}
	return 1.16
}

// handSide is the side of a single raised hand.
func (p Pose) handSide() float32 {
	switch {
	case p.Hand != 0:
		return ink.Sign(p.Hand)
	case p.Yaw < -.1:
		return -1
	default:
		return 1
	}
}

// gesture draws the arms that are before the figure.
func (d *drawing) gesture() {
	s := d.pose.handSide()
	half, size := d.who.shoulder(), d.handSize()
	raised := func(out, up float32) (elbow, wrist canvas.Point) {
		wrist = at(s*(half+out), up)
		return at(s*(half+out*.5+26), 352), wrist
	}
	show := func(out, up, degrees float32, g grip) {
		elbow, wrist := raised(out, up)
		d.arm(s, elbow, wrist)
		d.wristHand(wrist, s*degrees, -s, size, g)
	}
	switch d.pose.Gesture {
	case Wave:
		show(52, 138, 10, spread)
	case Peace:
		show(30, 166, 8, peaceSign)
	case PointUp:
		show(30, 176, 6, oneFinger)
	case Point:
		d.arm(s, at(s*(half-6), 356), at(s*(half+34), 248))
		d.wristHand(at(s*(half+34), 248), s*58, -s, size, pointing)
	case ThumbsUp:
		elbow, wrist := at(s*(half+70), 372), at(s*(half+26), 246)
		d.arm(s, elbow, wrist)
		d.thumbUp(wrist.X-s*14, wrist.Y-34, s)
	case Hold:
		d.hold(s)
	case Reach:
		d.arm(s, at(s*(half+26), 380), at(s*(half-2), 352))
		d.wristHand(at(s*(half-2), 360), s*7, -s, size*2.05, spread)
	case Fist:
		d.raisedFist(s, s)
	case Fists:
		d.raisedFist(1, s)
		d.raisedFist(-1, s)
	case Sword:
		d.sword(s)
	case Crossed:
		d.crossed(s)
	case Cheeks:
		sides(func(side float32) {
			d.forearm(at(side*126, 372), at(side*78, 180))
			d.wristHand(at(side*78, 180), side*4, -side, size*.98, resting)
		})
	case Chin:
		d.forearm(at(s*104, 372), at(s*62, 226))
		d.wristHand(at(s*62, 226), s*-7, -s, size*.96, oneFinger)
	}
}

// raisedFist draws a clenched hand before the chest; the one on the near side is
// foreshortened.
func (d *drawing) raisedFist(s, near float32) {
	still := d.Transform
	cx, cy := s*(d.who.shoulder()+22), 226+d.pose.FistY
	if s > 0 {
		cy -= 22
	}
	k := d.handSize()
	if s == near {
		k *= 1.22
	}
	d.forearm(at(cx+s*26, cy+190), at(cx+s*2, cy+50))
	d.Transform = ink.Translate(-cx, -cy).Then(ink.Scale(k, k)).Then(ink.RotateAbout(0, 0, s*-8)).Then(ink.Translate(cx, cy)).Then(still)
	d.fist(cx, cy, s)
	d.Transform = still
}

// crossed folds the arms before the chest.
func (d *drawing) crossed(s float32) {
	half := d.who.shoulder()
	under, over := at(-s*(half+4), 352), at(s*(half+4), 352)
	d.limb(at(-s*(half-26), 240), under, 1, .92, false)
	d.limb(at(s*(half-26), 240), over, 1, .92, false)
	d.forearm(under, at(s*(half-62), 322))
	d.forearm(over, at(-s*(half-58), 318))
	d.wristHand(at(-s*(half-58), 318), -s*78, -s, d.handSize()*.9, resting)
}

// hold presents what the pose holds: fingers behind it, the thumb before it.
func (d *drawing) hold(s float32) {
	half, size := d.who.shoulder(), d.handSize()
	wrist := at(s*(half+34), 282)
	d.arm(s, at(s*(half+62), 388), wrist)
	d.wristHand(wrist, s*8, -s, size, openPalm)
	if d.pose.Held == nil {
		return
	}
	const heldSize = 186
	q := d.Transform.Apply(at(wrist.X+s*10, wrist.Y-104))
	unit := d.Transform.Unit()
	canvas.Place(d.pose.Held, q.X, q.Y, heldSize*unit, d.pose.Lean, false).DrawOver(d.Image)
	still := d.Transform
	d.Transform = ink.Scale(s*size, size).Then(ink.RotateAbout(0, 0, s*8)).Then(ink.Translate(wrist.X, wrist.Y)).Then(still)
	d.thumb(d.flesh(), thumbAcross)
	d.Transform = still
}

// HeldBox is where what a pose holds is drawn, in pixels of a page; empty when
// it holds nothing.
func HeldBox(page ink.Affine, who Identity, pose Pose) image.Rectangle {
	if pose.Gesture != Hold || pose.Held == nil {
		return image.Rectangle{}
	}
	s, sx := pose.handSide(), pose.Scale
	if pose.Mirror {
		sx = -sx
	}
	body, _ := placement(pose, sx)
	body = body.Then(page)
	const reach = 93
	q, r := body.Apply(at(s*(who.shoulder()+44), 178)), reach*body.Unit()
	return image.Rect(int(q.X-r), int(q.Y-r), int(q.X+r), int(q.Y+r))
}
