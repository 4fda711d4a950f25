package compose

import (
	"slices"
	"testing"
)

// shapes has every shape that may be asked for.
var shapes = map[string]shape{
	"16:9": {1280, 720}, "21:9": {1466, 628}, "3:2": {1176, 784}, "4:3": {1108, 831}, "1:1": {960, 960},
	"3:4": {831, 1108}, "2:3": {784, 1176}, "9:16": {720, 1280},
}

// eachArrangement calls f with every layout in every shape, turned or not, and
// with the default and the widest margin.
func eachArrangement(f func(name string, s shape, l limits, out layout)) {
	for shapeName, s := range shapes {
		for _, name := range append(Layouts(), LayoutList) {
			for _, mirrored := range []bool{false, true} {
				for _, margin := range []float32{0, .08} {
					l := limitsOf(s, margin)
					out := arrange(name, s, mirrored, l)
					label := shapeName + " " + name
					if mirrored {
						label += " turned"
					}
					f(label, s, l, out)
				}
			}
		}
	}
}

// slack allows for rounding.
const slack = .5

func inside(b, outer box) bool {
	return b.x >= outer.x-slack && b.y >= outer.y-slack && b.right() <= outer.right()+slack && b.bottom() <= outer.bottom()+slack
}

func TestWordsStayInTheSafeArea(t *testing.T) {
	eachArrangement(func(name string, _ shape, l limits, out layout) {
		for what, b := range map[string]box{"title": out.title, "badge": out.badge.box(), "number": out.number} {
			if b.w == 0 {
				continue
			}
			if !inside(b, l.safe) {
				t.Errorf("%s: %s %v leaves %v", name, what, b, l.safe)
			}
			for _, taken := range l.taken {
				if b.common(taken).area() > 1 {
					t.Errorf("%s: %s %v lies where players write", name, what, b)
				}
			}
		}
	})
}

func TestPartsOfALayoutKeepApart(t *testing.T) {
	eachArrangement(func(name string, _ shape, _ limits, out layout) {
		if o := overlap(out.badge.box(), out.title); o > .08 { // a burst does not fill its corners
			t.Errorf("%s: %.2f of the badge lies over the title", name, o)
		}
		if o := overlap(out.number, out.title); o > 0 {
			t.Errorf("%s: the figure lies over the title", name)
		}
		if o := overlap(out.title, out.hero.box()); o > .12 && !out.over {
			t.Errorf("%s: %.2f of the title lies over the subject", name, o)
		}
		if o := overlap(out.hero.box(), out.title); o > .45 && out.name != LayoutBehind {
			t.Errorf("%s: the title hides %.2f of the subject", name, o)
		}
	})
}

func TestLayoutsGiveTitleAndSubjectTheirShare(t *testing.T) {
	eachArrangement(func(name string, s shape, _ limits, out layout) {
		whole := s.width * s.height
		if part := out.title.area() / whole; part < .10 {
			t.Errorf("%s: the title has %.2f of the picture", name, part)
		}
		if size := out.hero.size / min(s.width, s.height); size < .36 {
			t.Errorf("%s: the subject has %.2f of the shorter side", name, size)
		}
		seen := out.hero.box().common(s.whole()).area() / out.hero.box().area()
		if seen < .99 && !out.cuts && out.name != LayoutCenter || seen < .6 {
			t.Errorf("%s: the frame leaves %.2f of the subject", name, seen)
		}
	})
}

func TestEveryShapeHasEveryLayout(t *testing.T) {
	for _, plans := range []map[string]plan{widePlans, squarePlans, tallPlans} {
		for _, name := range append(Layouts(), LayoutList) {
			if _, ok := plans[name]; !ok && name != LayoutRight {
				t.Errorf("no plan for %s", name)
			}
		}
	}
}

func TestFacesKeepTheTitleAway(t *testing.T) {
	for name, s := range shapes {
		l := limitsOf(s, 0)
		for _, layoutName := range Layouts() {
			c := &Composition{size: s, limits: l, layout: arrange(layoutName, s, false, l)}
			for _, part := range []box{{.3, .1, .4, .5}, {.05, .05, .4, .4}, {.6, .5, .3, .3}, {.1, .6, .8, .3}} {
				c.faceBoxes = []box{part.in(s.whole())}
				room := c.titleRoom()
				if room.common(c.faceBoxes[0]).area() > 1 || !inside(room, l.safe) {
					t.Errorf("%s %s: title %v, face %v", name, layoutName, room, c.faceBoxes[0])
				}
				if room.area() < .06*s.width*s.height {
					t.Errorf("%s %s: a face leaves %v to the title", name, layoutName, room)
				}
			}
		}
	}
}

func TestLimits(t *testing.T) {
	for name, s := range shapes {
		l := limitsOf(s, 0)
		corner := box{s.width - 20, s.height - 20, 15, 15}
		if b := l.place(corner); !inside(b, l.safe) || slices.ContainsFunc(l.taken, b.meets) {
			t.Errorf("%s: a box in the corner is moved to %v", name, b)
		}
		if got := limitsOf(s, .5).safe.x / s.width; got > maxSafeMargin+.001 {
			t.Errorf("%s: margin %v", name, got)
		}
	}
}

func TestBoxWithout(t *testing.T) {
	room := box{0, 0, 100, 60}
	for _, test := range []struct{ obstacle, want box }{
		{box{200, 0, 10, 10}, room}, {box{70, 0, 30, 60}, box{0, 0, 70, 60}}, {box{0, 40, 100, 20}, box{0, 0, 100, 40}},
		{box{-5, -5, 25, 70}, box{20, 0, 80, 60}}, {box{0, 0, 100, 10}, box{0, 10, 100, 50}}, {room, box{0, 0, 0, 0}},
	} {
		if got := room.without(test.obstacle); got != test.want {
			t.Errorf("without %v: %v, want %v", test.obstacle, got, test.want)
		}
	}
}
