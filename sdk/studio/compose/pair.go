package compose

import (
	"slices"
	"strings"

	"github.com/routix/routix/sdk/studio/brief"
)

// joiners are the words for "and" in the languages that prompts come in.
var joiners = []string{"and", "&", "+", "und", "et", "y", "e", "и", "و", "和", "と", "और", "ve", "en", "och", "dan", "và"}

// isPair tells that a title names two things side by side, and that there is a
// picture of the second: "Coffee and donuts".
func isPair(b brief.Brief) bool {
	if b.Form == brief.Versus || b.Form == brief.BeforeAfter || showsPerson(b) || b.Guessed {
		return false
	}
	words := strings.Fields(strings.ToLower(b.Title))
	joined := slices.ContainsFunc(words[min(1, len(words)):], func(w string) bool { return slices.Contains(joiners, w) })
	return joined && partnerOf(b) != ""
}

// partnerOf is the second subject, empty if there is none to stand beside the
// first.
func partnerOf(b brief.Brief) string {
	for _, s := range b.Subjects[1:] {
		if !isTile(s) && !glows(s) && !isPersonIcon(s) && s != b.Subjects[0] {
			return s
		}
	}
	return ""
}

// takesPair tells that the room of the layout's subject is wide enough for two.
func (l layout) takesPair() bool {
	switch l.name {
	case LayoutLeft, LayoutRight, LayoutSplit, LayoutCluster, LayoutTop, LayoutBottom, LayoutLowerThird, LayoutBanner, LayoutQuote:
		return true
	}
	return false
}

// Rooms of a pair in parts of the room for one: the first in front and lower, the
// second behind its shoulder and smaller. Two of one size would compete.
var (
	firstOfPair  = box{0, .24, .68, .76}
	secondOfPair = box{.45, 0, .55, .68}
)

// placePair draws two subjects on one ground in one light, the second first.
func (c *Composition) placePair(main, second string) {
	whole := c.layout.room
	room := whole
	if c.layout.behind { // the helpers at both sides make room
		const wider = 1.35
		room = box{room.x - room.w*(wider-1)/2, room.y, room.w * wider, room.h}.within(c.size.whole())
	}
	front, back := firstOfPair, secondOfPair
	if c.choice.seed>>22%2 == 0 {
		front, back = front.mirror(), back.mirror()
	}
	c.placeSecond(second, back.in(room))
	c.layout.room = front.in(room)
	c.placeHero(main)
	c.layout.room = whole
}

// placeSecond stands the second of a pair into its room, one step behind.
func (c *Composition) placeSecond(name string, room box) {
	const dim = .07 // of the light that the first one gets more
	picture := c.pictureRect(name)
	if picture.Empty() {
		return
	}
	w, h := float32(picture.Dx()), float32(picture.Dy())
	a := c.actor(name, spot{room.centerX(), room.centerY(), max(w, h) * min(room.w/w, room.h/h)})
	a.Rotation, a.GlowStrength, a.Dim = []float32{5, -5}[c.choice.seed>>22%2], a.GlowStrength*.7, a.Dim+dim
	if isUpright(name) {
		a.Rotation *= .4
	}
	c.keepInside(&a)
	extent := c.actorBox(a)
	c.heroes = append(c.heroes, extent)
	c.addLayer(Layer{Type: "subject", Name: name, Style: actorStyle(a)}, extent)
	c.draw(c.canvas, a)
}
