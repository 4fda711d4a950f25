package compose

import "github.com/routix/routix/sdk/studio/canvas"

// box is a rectangle, in design pixels unless its owner says otherwise.
type box struct{ x, y, w, h float32 }

func (b box) right() float32   { return b.x + b.w }
func (b box) bottom() float32  { return b.y + b.h }
func (b box) centerX() float32 { return b.x + b.w/2 }
func (b box) centerY() float32 { return b.y + b.h/2 }
func (b box) area() float32    { return max(b.w, 0) * max(b.h, 0) }

// holds tells whether a point lies in the box grown by margin.
func (b box) holds(x, y, margin float32) bool {
	return x > b.x-margin && x < b.right()+margin && y > b.y-margin && y < b.bottom()+margin
}

// grow is the box with margin added on every side.
func (b box) grow(margin float32) box {
	return box{b.x - margin, b.y - margin, b.w + 2*margin, b.h + 2*margin}
}

// common is what both boxes cover, of no extent when they are apart.
func (b box) common(o box) box {
	x, y := max(b.x, o.x), max(b.y, o.y)
	return box{x, y, max(0, min(b.right(), o.right())-x), max(0, min(b.bottom(), o.bottom())-y)}
}

func (b box) meets(o box) bool { return b.common(o).area() > 0 }

// without is the largest part of the box that is free of o: what remains on one
// of its four sides.
func (b box) without(o box) box {
	if !b.meets(o) {
		return b
	}
	best := box{b.x, b.y, 0, 0}
	for _, rest := range []box{
		{b.x, b.y, o.x - b.x, b.h}, {o.right(), b.y, b.right() - o.right(), b.h},
		{b.x, b.y, b.w, o.y - b.y}, {b.x, o.bottom(), b.w, b.bottom() - o.bottom()},
	} {
		if rest.w > 0 && rest.h > 0 && rest.area() > best.area() {
			best = rest
		}
	}
	return best
}

// within is the box moved, and cut where it is too large, so that it lies in o.
func (b box) within(o box) box {
	b.w, b.h = min(b.w, o.w), min(b.h, o.h)
	b.x = canvas.Clamp(b.x, o.x, o.right()-b.w)
	b.y = canvas.Clamp(b.y, o.y, o.bottom()-b.h)
	return b
}

// in is a box given in parts of o.
func (b box) in(o box) box {
	return box{o.x + b.x*o.w, o.y + b.y*o.h, b.w * o.w, b.h * o.h}
}

// mirror is a box of parts seen in a mirror.
func (b box) mirror() box { return box{1 - b.x - b.w, b.y, b.w, b.h} }

// spot is a place for a subject: its centre and the length of its longer side.
// A size of 0 means that there is no such place.
type spot struct{ x, y, size float32 }

func (s spot) box() box { return box{s.x - s.size/2, s.y - s.size/2, s.size, s.size} }

// in is a spot given in parts of o, its size in parts of o's shorter side.
func (s spot) in(o box) spot {
	return spot{o.x + s.x*o.w, o.y + s.y*o.h, s.size * min(o.w, o.h)}
}

func (s spot) mirror() spot {
	if s.size == 0 {
		return s
	}
	return spot{1 - s.x, s.y, s.size}
}

// shape is the extent of the picture in design pixels.
type shape struct{ width, height float32 }

func (s shape) tall() bool { return s.width < s.height*wideFrom }

func (s shape) whole() box { return box{0, 0, s.width, s.height} }

// upright tells that the picture has the shape of an upright video.
func (s shape) upright() bool { return s.height >= s.width*uprightFrom }

// Ratios of the sides that part the shapes.
const (
	wideFrom    = 1.2 // width to height from which a picture is wide
	squareFrom  = .85 // width to height from which it is about square, below it is tall
	uprightFrom = 1.6 // height to width from which it is upright video
)
