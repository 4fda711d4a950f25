package compose

import (
	"math"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// limits are where words, badge and logo may stand.
type limits struct {
	// frame is what the plan of a layout is laid into: the picture without the
	// strip that players of upright videos cover.
	frame box
	// safe is the picture without its margins.
	safe box
	// taken are parts of the picture that players write over.
	taken []box
}

// The margin of the safe area in parts of each side, unless Options asks for
// another.
const (
	safeMargin    = .04
	maxSafeMargin = .12
)

// What players cover, in parts of the sides: the length of the video in the
// lower right corner of wide pictures; in upright ones the controls along the
// lower edge and the column of buttons at the right.
const (
	stampWidth, stampHeight = .13, .11
	uprightFooter           = .10
	railWidth, railFrom     = .12, .46
)

// limitsOf are the limits of a shape for a margin in parts of each side.
func limitsOf(s shape, margin float32) limits {
	if margin <= 0 {
		margin = safeMargin
	}
	margin = min(margin, maxSafeMargin)
	l := limits{frame: s.whole(), safe: box{s.width * margin, s.height * margin, s.width * (1 - 2*margin), s.height * (1 - 2*margin)}}
	switch {
	case s.upright():
		l.frame.h *= 1 - uprightFooter
		l.safe.h = min(l.safe.h, l.frame.h-l.safe.y)
		l.taken = []box{{s.width * (1 - railWidth), s.height * railFrom, s.width * railWidth, s.height * (1 - railFrom)}}
	case !s.tall():
		l.taken = []box{{s.width * (1 - stampWidth), s.height * (1 - stampHeight), s.width * stampWidth, s.height * stampHeight}}
	}
	return l
}

// clear cuts a room for words to what may carry them.
func (l limits) clear(room box, obstacles ...box) box {
	room = room.common(l.safe)
	for _, t := range l.taken {
		room = room.without(t)
	}
	for _, o := range obstacles {
		room = room.without(o)
	}
	return room
}

// place moves a box to where it may stand, the shorter way out of what players
// cover.
func (l limits) place(b box) box {
	b = b.within(l.safe)
	for _, t := range l.taken {
		if !b.meets(t) {
			continue
		}
		up, left := b.bottom()-t.y, b.right()-t.x
		if b.y-up >= l.safe.y && (up <= left || b.x-left < l.safe.x) {
			b.y -= up
		} else {
			b.x = max(l.safe.x, b.x-left)
		}
	}
	return b
}

// cornerSlack is the part of a badge's size that may lie over words: a burst does
// not fill the corners of its box.
const cornerSlack = .07

// badge is the place for a badge nearest to the one wanted that lies over no room
// for words, smaller where there is none for the whole of it. Its size is 0 when
// there is no place at all.
func (l limits) badge(want spot, words ...box) spot {
	const grid = 32
	for _, size := range []float32{1, .85, .7, .55} {
		best, nearest := spot{}, float32(math.MaxFloat32)
		half := want.size * size / 2
		try := func(x, y float32) {
			x = canvas.Clamp(x, l.safe.x+half, l.safe.right()-half)
			y = canvas.Clamp(y, l.safe.y+half, l.safe.bottom()-half)
			s := spot{x, y, 2 * half}
			if far := canvas.Hypot(x-want.x, y-want.y); far < nearest && l.free(s, words) {
				best, nearest = s, far
			}
		}
		try(want.x, want.y)
		for i := range grid * grid {
			try(l.safe.x+l.safe.w*float32(i%grid)/(grid-1), l.safe.y+l.safe.h*float32(i/grid)/(grid-1))
		}
		if nearest < 2*want.size || size < .6 && best.size > 0 {
			return best
		}
	}
	return spot{}
}

// free tells that a badge lies over no words and not where players write.
func (l limits) free(s spot, words []box) bool {
	core := s.box().grow(-s.size * cornerSlack / 2)
	return !slices.ContainsFunc(words, core.meets) && !slices.ContainsFunc(l.taken, s.box().meets)
}
