package compose

import "slices"

// alignment of the lines of a title.
const (
	alignLeft = iota
	alignCenter
	alignRight
)

// Layout names, each with what it is for. Versus, before-after and list belong
// to their forms; the others may be asked for. A layout has an arrangement of
// its own for wide, square and tall pictures.
const (
	// LayoutLeft and LayoutRight part the picture: half to the title in two or
	// three lines, half to the subject at its largest. They suit any title.
	LayoutLeft  = "left"
	LayoutRight = "right"
	// LayoutCenter has the title in the middle column between two subjects: for
	// things that belong together.
	LayoutCenter = "center"
	// LayoutTop and LayoutBottom set a short title across the whole width, with
	// the subject in the middle and helpers one step behind on both sides.
	LayoutTop    = "top"
	LayoutBottom = "bottom"
	// LayoutLowerThird is the panel of television: the scene belongs to the
	// subject, the title keeps to a plate over the lower third.
	LayoutLowerThird = "lower-third"
	// LayoutList shouts a figure over a short title.
	LayoutList = "list"
	// LayoutVersus parts the picture along a slanted edge between two rivals.
	LayoutVersus = "versus"
	// LayoutBeforeAfter shows the same thing twice, dull and bright.
	LayoutBeforeAfter = "before-after"
	// LayoutBigFace lets the subject grow beyond the frame, as a face close to
	// the lens; the title takes the narrow rest.
	LayoutBigFace = "big-face"
	// LayoutCallout rings the subject and points at it with an arrow.
	LayoutCallout = "callout"
	// LayoutQuote sets a sentence under a quotation mark beside its speaker.
	LayoutQuote = "quote"
	// LayoutMagazine is a cover: a masthead over the whole width whose foot the
	// subject covers, inside a fine frame.
	LayoutMagazine = "magazine"
	// LayoutFullBleed fills the frame with the subject and writes over its foot.
	LayoutFullBleed = "full-bleed"
	// LayoutBehind sets one or two words as tall as the picture allows and
	// stands the subject before them.
	LayoutBehind = "text-behind"
	// LayoutCluster is left with the helpers close around the subject.
	LayoutCluster = "cluster"
	// LayoutGrid shows three subjects on cards, the middle one first in rank.
	LayoutGrid = "grid"
	// LayoutQuestion has a giant question mark behind the subject.
	LayoutQuestion = "question"
	// LayoutPolaroid shows the subject as a photo on a pile, stepping out of it.
	LayoutPolaroid = "polaroid"
	// LayoutSplit gives the title a slanted panel of plain colour, with the
	// subject over its edge.
	LayoutSplit = "split-diagonal"
	// LayoutBanner runs a slanted ribbon with the title across the subject.
	LayoutBanner = "banner"
)

// Layouts are the names that [Options.Layout] takes.
func Layouts() []string {
	return []string{
		LayoutLeft, LayoutRight, LayoutCenter, LayoutTop, LayoutBottom, LayoutLowerThird, LayoutBigFace, LayoutCallout, LayoutQuote,
		LayoutMagazine, LayoutFullBleed, LayoutBehind, LayoutCluster, LayoutGrid, LayoutQuestion, LayoutPolaroid, LayoutSplit, LayoutBanner,
	}
}

// plan is an arrangement in parts of the frame: boxes of its sides, the sizes of
// spots of its shorter side. See [layout] for the fields.
type plan struct {
	title, number, hero     box
	align, lines            int
	letters                 float32 // the largest letters, in parts of the shorter side; 0 for a third
	helpers                 []spot
	reaction, badge, mark   spot
	behind, bar, cuts, over bool
}

// layout places everything in design pixels.
type layout struct {
	name  string
	title box
	align int
	lines int
	// maxSize bounds the title's letters.
	maxSize float32
	// number is the room of a list's figure.
	number box
	// hero is the place of the main subject, a square in the middle of room.
	hero     spot
	room     box
	helpers  []spot
	reaction spot
	badge    spot
	mark     spot // of a giant question or quotation mark
	// behind says that helpers stand one step behind the hero, not before it.
	behind bool
	// bar says that the title lies across the picture on a darkened strip.
	bar bool
	// cuts says that the frame may cut the hero.
	cuts bool
	// over says that title and hero lie over each other on purpose.
	over bool
	// mirrored says that the plan was turned left to right.
	mirrored bool
}

// planOf is the arrangement of the named layout for a shape.
func planOf(name string, s shape) plan {
	plans := tallPlans
	switch {
	case !s.tall():
		plans = widePlans
	case s.width > s.height*squareFrom:
		plans = squarePlans
	}
	if name == LayoutRight {
		return plans[LayoutLeft].mirror()
	}
	if p, ok := plans[name]; ok {
		return p
	}
	return plans[LayoutLeft]
}

// mirror turns a plan left to right.
func (p plan) mirror() plan {
	p.title, p.number, p.hero = p.title.mirror(), p.number.mirror(), p.hero.mirror()
	p.helpers = slices.Clone(p.helpers)
	for i, h := range p.helpers {
		p.helpers[i] = h.mirror()
	}
	p.reaction, p.badge, p.mark = p.reaction.mirror(), p.badge.mirror(), p.mark.mirror()
	return p
}

// arrange makes the named layout for a picture of any shape, turned left to
// right if mirrored is set. Words stay inside the limits.
func arrange(name string, s shape, mirrored bool, l limits) layout {
	p := planOf(name, s)
	if mirrored {
		p = p.mirror()
	}
	frame := l.frame
	out := layout{
		name: name, align: p.align, lines: p.lines, behind: p.behind, bar: p.bar, cuts: p.cuts, over: p.over, mirrored: mirrored,
		title: l.clear(p.title.in(frame)), room: p.hero.in(frame),
		reaction: p.reaction.in(frame), mark: p.mark.in(frame),
	}
	if p.number.w > 0 {
		out.number = l.clear(p.number.in(frame))
	}
	if p.badge.size > 0 {
		out.badge = l.badge(p.badge.in(frame), out.title, out.number)
	}
	for _, h := range p.helpers {
		out.helpers = append(out.helpers, h.in(frame))
	}
	out.hero = spot{out.room.centerX(), out.room.centerY(), min(out.room.w, out.room.h)}
	letters := p.letters
	if letters == 0 {
		letters = 1. / 3
	}
	out.maxSize = letters * min(frame.w, frame.h)
	return out
}
