package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/scene"
)

// evenGrowth is what package subject adds to the size of long pictures, and
// longFrom the ratio of sides from which it does.
const (
	evenGrowth = 1.1
	longFrom   = 1.5
)

// heroPlace is where the main subject stands: as large as its own shape allows
// in the room of the layout. A bust under which the title lies has the room down
// to the edge of the picture, for it leaves the picture there.
func (c *Composition) heroPlace(name string) spot {
	place, room := c.layout.hero, c.layout.room
	if name == "gen:blackhole" && !c.size.tall() && !c.layout.cuts {
		place.size, place.y = place.size*2.4, place.y+8
		return place
	}
	if isBust(name) && !c.enclosed() {
		room.h = max(room.h, c.size.height-room.y)
	}
	if c.onPanel() && c.liftsHero() && nameHas(name, "face") { // a strip over the mouth spoils a face
		room.h = min(room.h, c.layout.title.y-panelLift-room.y)
	}
	if r := c.pictureRect(name); !r.Empty() {
		if c.layout.name == LayoutFullBleed {
			room = c.bleedRoom(r)
		}
		w, h := float32(r.Dx()), float32(r.Dy())
		place = spot{room.centerX(), room.centerY(), max(w, h) * min(room.w/w, room.h/h)}
		if max(w/h, h/w) > longFrom {
			place.size /= evenGrowth
		}
	}
	if !c.layout.cuts && !c.enclosed() {
		place.size *= []float32{1, .94, 1.03}[c.choice.seed>>16%3]
	}
	if c.layout.name == LayoutPolaroid {
		const stepOut = 1.12 // the subject leaves the photo a little
		place.size *= stepOut
	}
	return place
}

// pictureRect is the extent of a subject's picture, empty if it has none.
func (c *Composition) pictureRect(name string) image.Rectangle {
	picture, err := c.kit.Subjects.Picture(name)
	if err != nil {
		return image.Rectangle{} // draw reports it
	}
	return picture.Rect
}

// enclosed tells that the subject stands in a card and so touches no edge.
func (c *Composition) enclosed() bool {
	return c.layout.name == LayoutGrid || c.layout.name == LayoutPolaroid || c.layout.name == LayoutCallout
}

// heroExtent is the box of the main subject's picture. Of a bust only the upper
// part counts, head and shoulders: words may lie over the chest.
func (c *Composition) heroExtent(h actor) box {
	const headPart = .62
	b := c.actorBox(h)
	if h.Bust {
		_, height := scene.Size(c.canvas)
		b.y = height + bustSink - b.h
		b.h *= headPart
	}
	return b
}

// actorBox is the extent of an actor's picture.
func (c *Composition) actorBox(a actor) box {
	r := c.pictureRect(a.name)
	if r.Empty() {
		return spot{a.X, a.Y, a.Size}.box()
	}
	w, h := float32(r.Dx()), float32(r.Dy())
	k := a.Size / max(w, h)
	return box{a.X - w*k/2, a.Y - h*k/2, w * k, h * k}
}

// bleedRoom is the room of a full-bleed subject: the frame and the title take
// little of it, and what is tall keeps its top, by which it is recognised.
func (c *Composition) bleedRoom(picture image.Rectangle) box {
	const (
		tallFrom = 1.1 // height to width from which a picture counts as tall
		cut      = .06 // of the frame's side that may lie beyond each of its edges
		under    = .45 // of the height of the title's room that covers the foot
	)
	room := c.layout.room
	across := box{-cut * c.size.width, room.y, (1 + 2*cut) * c.size.width, room.h}
	room = room.common(across)
	top := -cut / 3 * c.size.height
	if float32(picture.Dy()) > tallFrom*float32(picture.Dx()) {
		top = .025 * c.size.height
	}
	end := min(room.bottom(), c.layout.title.y+c.layout.title.h*under)
	room.y = max(room.y, top)
	room.h = end - room.y
	return room
}
