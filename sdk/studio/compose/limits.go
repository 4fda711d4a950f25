package compose

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

// spot moves the place of a badge to where it may stand.
func (l limits) spot(s spot) spot {
	if s.size == 0 {
		return s
	}
	b := l.place(s.box())
	return spot{b.centerX(), b.centerY(), min(s.size, b.w, b.h)}
}
