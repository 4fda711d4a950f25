package compose

import (
	"slices"
	"strings"

	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/canvas"
)

// box is a rectangle in design pixels.
type box struct{ x, y, w, h float32 }

func (b box) right() float32  { return b.x + b.w }
func (b box) bottom() float32 { return b.y + b.h }

// holds tells whether a point lies in the box grown by margin.
func (b box) holds(x, y, margin float32) bool {
	return x > b.x-margin && x < b.right()+margin && y > b.y-margin && y < b.bottom()+margin
}

// spot is a place for a subject: its centre and the length of its longer side.
// A size of 0 means that there is no such place.
type spot struct{ x, y, size float32 }

func (s spot) box() box { return box{s.x - s.size/2, s.y - s.size/2, s.size, s.size} }

// alignment of the lines of a title.
const (
	alignLeft = iota
	alignCenter
	alignRight
)

// Layout names. Versus and before-after belong to their forms; the others may be
// asked for.
const (
	LayoutLeft        = "left"     // title left, subject right
	LayoutRight       = "right"    // title right, subject left
	LayoutTop         = "top"      // title above, subject below
	LayoutBottom      = "bottom"   // title below, subject above
	LayoutCluster     = "cluster"  // as left, with helpers around the subject
	LayoutList        = "list"     // a giant figure over the title
	LayoutQuestion    = "question" // a giant question mark behind the subject
	LayoutCallout     = "callout"  // the subject in a ring, with an arrow
	LayoutVersus      = "versus"
	LayoutBeforeAfter = "before-after"
)

// Layouts are the names that [Options.Layout] takes.
func Layouts() []string {
	return []string{LayoutLeft, LayoutRight, LayoutTop, LayoutBottom, LayoutCluster, LayoutCallout}
}

// layout places everything in design pixels.
type layout struct {
	name     string
	hero     spot
	title    box
	align    int
	lines    int
	maxSize  float32 // of the title's letters
	number   box     // of a list's figure
	helpers  []spot
	reaction spot
	badge    spot
	mark     spot // the giant question mark
	// behind says that helpers stand one step behind the hero, not before it.
	behind bool
	// bar says that the title lies across the picture on a darkened strip.
	bar bool
}

// wideLayouts are drawn for 1280x720.
var wideLayouts = map[string]layout{
	LayoutLeft: {
		hero: spot{940, 356, 600}, title: box{44, 50, 580, 610}, lines: 3,
		helpers: []spot{{700, 585, 200}, {1190, 150, 170}}, reaction: spot{742, 590, 235}, badge: spot{1150, 150, 260},
	},
	LayoutRight: {
		hero: spot{330, 360, 600}, title: box{656, 50, 580, 572}, lines: 3,
		helpers: []spot{{110, 590, 200}, {560, 130, 160}}, reaction: spot{118, 588, 225}, badge: spot{134, 140, 250},
	},
	LayoutBottom: {
		hero: spot{640, 262, 490}, title: box{40, 506, 1060, 190}, align: alignCenter, lines: 2, maxSize: 230, bar: true, behind: true,
		helpers: []spot{{335, 290, 280}, {945, 290, 280}}, reaction: spot{290, 330, 270}, badge: spot{1130, 140, 250},
	},
	LayoutTop: {
		hero: spot{640, 474, 500}, title: box{40, 22, 1200, 206}, align: alignCenter, lines: 2, maxSize: 230, bar: true, behind: true,
		helpers: []spot{{335, 500, 300}, {950, 490, 300}}, reaction: spot{290, 520, 280}, badge: spot{150, 560, 250},
	},
	LayoutCluster: {
		hero: spot{940, 366, 545}, title: box{44, 54, 566, 600}, lines: 3, behind: true,
		helpers: []spot{{738, 500, 250}, {1168, 480, 270}}, reaction: spot{1150, 160, 190}, badge: spot{1150, 150, 260},
	},
	LayoutList: {
		hero: spot{900, 372, 530}, title: box{44, 378, 560, 270}, number: box{44, 40, 515, 320}, lines: 2,
		helpers: []spot{{1165, 150, 190}, {680, 595, 150}}, badge: spot{1150, 160, 250},
	},
	LayoutQuestion: {
		hero: spot{845, 420, 420}, title: box{44, 60, 580, 580}, lines: 3,
		reaction: spot{1050, 560, 240}, badge: spot{1150, 150, 250}, mark: spot{1085, 300, 560},
	},
	LayoutCallout: {
		hero: spot{915, 380, 490}, title: box{44, 60, 560, 560}, lines: 3, badge: spot{1150, 130, 250},
	},
}

// shape is the extent of the picture in design pixels.
type shape struct{ width, height float32 }

func (s shape) tall() bool { return s.width < s.height*1.2 }

// arrange makes the named layout for a picture of any shape.
func arrange(name string, s shape) layout {
	if s.tall() {
		return arrangeTall(name, s)
	}
	l, ok := wideLayouts[name]
	if !ok {
		l = wideLayouts[LayoutLeft]
	}
	l.name = name
	if l.maxSize == 0 {
		l.maxSize = 230
	}
	kx, ky := s.width/canvas.DesignWidth, s.height/canvas.DesignHeight
	k := min(kx, ky)
	place := func(p spot) spot { return spot{p.x * kx, p.y * ky, p.size * k} }
	l.hero, l.reaction, l.badge, l.mark = place(l.hero), place(l.reaction), place(l.badge), place(l.mark)
	l.helpers = slices.Clone(l.helpers)
	for i, h := range l.helpers {
		l.helpers[i] = place(h)
	}
	l.title = box{l.title.x * kx, l.title.y * ky, l.title.w * kx, l.title.h * ky}
	l.number = box{l.number.x * kx, l.number.y * ky, l.number.w * kx, l.number.h * ky}
	l.maxSize *= k
	return l
}

// Parts of the height that tall pictures give to the title and keep free at the
// lower edge, where players of upright videos put their controls.
const (
	tallTitlePart  = .34
	tallMargin     = 36
	uprightFooter  = .10
	uprightFromHW  = 1.6 // height to width from which a picture is upright video
	tallTitleLines = 3
)

// arrangeTall puts the title over or under the subject.
func arrangeTall(name string, s shape) layout {
	l := layout{name: name, align: alignCenter, lines: tallTitleLines, maxSize: s.width * .3, behind: name != LayoutList}
	height := s.height
	if s.height >= s.width*uprightFromHW {
		height -= s.height * uprightFooter
	}
	titleHeight := height * tallTitlePart
	l.title = box{tallMargin, tallMargin, s.width - 2*tallMargin, titleHeight}
	from, to := l.title.bottom()+12, height-tallMargin*.5
	if name == LayoutBottom || name == LayoutRight {
		l.title.y = height - tallMargin - titleHeight
		from, to = tallMargin*.5, l.title.y-12
	}
	if name == LayoutList {
		l.number = box{s.width * .22, tallMargin, s.width * .56, titleHeight * .62}
		l.title = box{tallMargin, l.number.bottom() + 16, s.width - 2*tallMargin, titleHeight * .5}
		from, l.lines = l.title.bottom()+12, 2
	}
	free := to - from
	size := min(s.width*.86, free*.97)
	l.hero = spot{s.width / 2, from + free/2, size}
	side := min(s.width*.3, size*.5)
	low := l.hero.y + size*.5 - side*.5
	l.helpers = []spot{{side * .62, low, side}, {s.width - side*.62, low, side}}
	l.reaction = spot{side * .66, low, side * 1.1}
	badge := min(230, s.width*.28)
	l.badge = spot{s.width - badge*.6, l.hero.y - size*.5 + badge*.5, badge}
	l.mark = spot{s.width * .78, l.hero.y - size*.05, size * .9}
	switch name {
	case LayoutQuestion:
		l.hero.size *= .8
	case LayoutCallout:
		l.hero.size *= .72 // the ring around it takes the rest
		l.helpers, l.reaction = nil, spot{}
	}
	return l
}

// chooseLayout picks the layout that a brief asks for, by the seed where several
// suit it.
func chooseLayout(b brief.Brief, seed uint64) string {
	switch b.Form {
	case brief.Versus:
		return LayoutVersus
	case brief.BeforeAfter:
		return LayoutBeforeAfter
	case brief.List:
		if b.Number != "" {
			return LayoutList
		}
	case brief.Question:
		return LayoutQuestion
	case brief.Review:
		return LayoutCallout
	}
	if strings.HasPrefix(b.Subjects[0], "gen:blackhole") {
		return LayoutBottom
	}
	words := len(strings.Fields(b.Title))
	suited := []string{LayoutLeft, LayoutRight, LayoutCluster}
	if words <= 3 && len(b.Title) <= 17 {
		suited = []string{LayoutLeft, LayoutRight, LayoutBottom, LayoutTop, LayoutCluster}
	}
	return suited[seed%uint64(len(suited))]
}
