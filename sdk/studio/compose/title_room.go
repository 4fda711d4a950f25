package compose

import (
	"math"

	"github.com/routix/routix/sdk/studio/lettering"
)

// leastRoom is the part of a title's place that faces must leave free; below it
// the title moves.
const leastRoom = .45

// titleRoom is where the title may be set: its place in the layout, cut to what
// faces leave free, or the largest other strip of the picture if that is little.
func (c *Composition) titleRoom() box {
	planned := c.layout.title
	room := c.limits.clear(planned, c.faceBoxes...)
	if room.area() >= planned.area()*leastRoom {
		return room
	}
	safe := c.limits.safe
	for _, part := range []box{{0, 0, 1, .4}, {0, .6, 1, .4}, {0, 0, .5, 1}, {.5, 0, .5, 1}} {
		if other := c.limits.clear(part.in(safe), c.faceBoxes...); other.area() > room.area()*1.2 {
			room = other
		}
	}
	return room
}

// kickerSpots are the upper left corners, in parts of the frame, of kickers that
// stand outside the title's room, because that is a strip.
var kickerSpots = map[string]canvasPart{
	LayoutLowerThird: {.055, .56}, LayoutBanner: {.05, .5}, LayoutBottom: {.04, .58}, LayoutFullBleed: {.04, .47},
	LayoutTop: {.04, .355}, LayoutMagazine: {.055, .87}, LayoutBehind: {.04, .87}, LayoutGrid: {.04, .325},
}

// canvasPart is a place in parts of the frame.
type canvasPart struct{ x, y float32 }

// setFreeKicker sets the kicker of a layout whose title takes its whole room. It
// tells whether the layout has such a place.
func (c *Composition) setFreeKicker(title lettering.Block, rotation float32) bool {
	p, ok := kickerSpots[c.layout.name]
	if !ok || c.size.tall() && !c.onPanel() {
		return false
	}
	width := c.kickerWidth(c.brief.Kicker, c.limits.safe.w*.42)
	frame := c.limits.frame
	b := box{frame.x + p.x*frame.w, frame.y + p.y*frame.h, width, kickerHeight}
	if c.layout.mirrored {
		b.x = frame.right() - p.x*frame.w - width
	}
	if c.onPanel() {
		b.y = c.layout.title.y - kickerHeight - panelLift
	}
	b = c.limits.place(b)
	if len(title.Lines) > 0 && overlap(b, c.titleBox) > 0 {
		b.y = c.titleBox.bottom() + 14
	}
	for _, face := range c.faceBoxes {
		if b.meets(face) {
			return true // better none than one over a face
		}
	}
	c.paintKicker(c.brief.Kicker, b.x, b.y, width, rotation)
	return true
}

// panelLift is how far a kicker stands above the words of a panel.
const panelLift = 34

// panelRise is how far the panel stands above the room of its words within the
// width of a room: a ribbon rises towards the right.
func (c *Composition) panelRise(room box) float32 {
	const edge = 24 // the pads of [Composition.paintStrap] and [Composition.paintRibbon]
	if c.layout.name != LayoutBanner {
		return edge + 8
	}
	const slope = -ribbonTurn * math.Pi / 180
	far := max(0, room.centerX()+min(room.w, room.h)*.25-c.layout.title.centerX())
	return edge + far*slope
}

// suitLayout turns the lettering as the layout wants it: level on a strip, along
// a ribbon, without panels of its own on one.
func (c *Composition) suitLayout(s *lettering.Style) {
	const level = .35 // of the rotation that remains on a strip
	switch {
	case c.layout.name == LayoutBanner:
		s.Rotation, s.Slab = ribbonTurn, nil
	case c.layout.name == LayoutLowerThird || c.layout.name == LayoutMagazine || c.layout.name == LayoutQuote:
		s.Rotation = 0
	case c.layout.bar || c.layout.over || c.layout.name == LayoutGrid:
		s.Rotation *= level
	}
}

// badgePlace is the layout's place for the badge, or the nearest one that is free
// of the words that were set and of faces.
func (c *Composition) badgePlace() spot {
	if c.layout.badge.size == 0 {
		return spot{}
	}
	words := append([]box{c.titleBox}, c.faceBoxes...)
	for _, l := range c.layers {
		if l.Type == "text" && l.Name != "title" {
			words = append(words, c.layerBox(l))
		}
	}
	return c.limits.badge(c.layout.badge, words...)
}
