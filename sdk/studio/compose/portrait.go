package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/face"
)

// A portrait is the person of a photo as the main subject. It stands where a
// drawn person would, larger: the head takes about three fifths of the height.
const (
	headPart       = .60 // of the frame's height, in wide pictures
	headPartSquare = .46 // in square ones
	headPartTall   = .38 // in upright ones, where the width is short
	headWide       = .46 // the most of the frame's width that a head takes
	headWideTall   = .58 // and that in upright pictures
	headShare      = .74 // the most of the height from the top of the room to where the body ends
	turnedFrom     = .16 // yaw from which a face looks to one side
	turnsFrom      = .45 // and from which it is mirrored to look at the title
)

// placed is a portrait on its way into a picture: the scale of its pixels to
// design pixels, its place, and whether it is mirrored.
type placed struct {
	portrait *face.Portrait
	scale    float32
	x, y     float32 // of the cut-out's upper left corner
	flip     bool
}

// across is where column x of the cut-out lies in the picture.
func (p placed) across(x float32) float32 {
	if p.flip {
		x = float32(p.portrait.Cutout.Rect.Dx()) - x
	}
	return p.x + x*p.scale
}

// box is a rectangle of the cut-out in the picture.
func (p placed) box(r image.Rectangle) box {
	left, right := p.across(float32(r.Min.X)), p.across(float32(r.Max.X))
	return box{min(left, right), p.y + float32(r.Min.Y)*p.scale, canvas.Abs(right - left), float32(r.Dy()) * p.scale}
}

// stage is the place as that of a drawn person of the same head, for what stands
// beside it.
func (p placed) stage(bottom float32) stage {
	const headUnits = 300 // head and hair of a drawn person
	unit := float32(p.portrait.Head.Dy()) * p.scale / headUnits
	return stage{x: p.across(p.portrait.Center().X), waist: bottom, unit: unit}
}

// fitPortrait stands the portrait into a room whose lower edge, bottom, is where
// the body leaves the picture. side is where the title stands, -1, 0 or 1, and
// share the most of the height that the head takes.
func (c *Composition) fitPortrait(room box, bottom, side, share float32) placed {
	p := placed{portrait: c.opts.Portrait}
	head, cut := p.portrait.Head, p.portrait.Cutout.Rect
	part, wide := float32(headPart), float32(headWide)
	switch {
	case c.size.tall() && c.size.width > c.size.height*squareFrom:
		part = headPartSquare
	case c.size.tall():
		part, wide = headPartTall, headWideTall
	}
	height := bottom - max(room.y, 0)
	p.scale = min(part*c.size.height, height*share) / float32(head.Dy())
	p.scale = min(p.scale, wide*c.size.width/float32(head.Dx()))
	top := max(room.y, c.size.height*.035) - float32(head.Min.Y)*p.scale
	if p.portrait.TopCut { // the frame cuts the hair where the photo did
		top = min(top, -c.size.height*.005)
	}
	if short := bottom - (top + float32(cut.Dy())*p.scale); short > 0 { // a short bust: lower, then larger
		down := min(short, c.size.height*.16)
		if p.portrait.TopCut {
			down = 0
		}
		top += down
		if rest := short - down; rest > 0 {
			p.scale *= (bottom - top) / (bottom - top - rest)
		}
	}
	p.y = top
	p.flip = side*p.portrait.Yaw < -turnsFrom
	p.x = room.centerX() - p.across(p.portrait.Center().X)
	return p
}

// standPortrait is the place of the portrait in the layout and where its body
// ends: at the edge of the picture, or behind a title below that a longer body
// would push into the face.
func (c *Composition) standPortrait() (placed, float32) {
	room, bottom := c.layout.room, c.size.height+bustSink
	if !c.liftsHero() || !c.size.tall() && !c.onPanel() {
		return c.fitPortrait(room, bottom, c.inner(), headShare), bottom
	}
	limit, top := c.layout.title.y, max(room.y, 0)
	behind := limit + c.layout.title.h*.5
	share := headShare * (behind - top) / (bottom - top)
	if c.onPanel() { // its edge stands above the words
		limit -= c.panelRise(room)
		share = min(share, (limit-max(top, c.size.height*.035))/(bottom-top))
	}
	p := c.fitPortrait(room, bottom, c.inner(), share)
	if p.box(p.portrait.Head).bottom() <= limit {
		return p, bottom
	}
	return c.fitPortrait(room, behind, c.inner(), min(headShare, share*(bottom-top)/(behind-top))), behind
}

// placePortrait draws the portrait as the lead, between the things beside it.
func (c *Composition) placePortrait(l lead) {
	p, bottom := c.standPortrait()
	at := p.stage(bottom)
	c.placeThings(l, at, true)
	c.drawPortrait(c.canvas, p, c.portraitLight())
	head := p.box(p.portrait.Head)
	c.faceBoxes = append(c.faceBoxes, head)
	c.placeThings(l, at, false)
	end := min(bottom, c.size.height)
	if c.liftsHero() {
		end = min(end, c.layout.title.y)
	}
	body := box{head.x - head.w*.2, head.y, head.w * 1.4, max(end-head.y, head.h)}
	c.heroes = append(c.heroes, body)
	c.addLayer(Layer{Type: layerFace, Name: "person"}, head)
}

// leadPortrait is the lead when the request has a portrait: everything but people
// stands beside it.
func (c *Composition) leadPortrait() lead { return lead{things: c.personThings()} }

// withPortrait are the candidates that leave a head its room.
func withPortrait(list []candidate) []candidate {
	var kept []candidate
	for _, k := range list {
		switch k.name {
		case LayoutGrid, LayoutPolaroid, LayoutCallout, LayoutCenter, LayoutBanner, LayoutFullBleed, LayoutBigFace:
		case LayoutLeft, LayoutRight, LayoutSplit:
			kept = append(kept, candidate{k.name, k.weight * 2})
		default:
			kept = append(kept, k)
		}
	}
	if len(kept) == 0 {
		return []candidate{{LayoutLeft, 1}}
	}
	return kept
}

// facing turns a layout so that the title stands where the face looks.
func facing(p *face.Portrait, name string, mirrored bool, s shape) (string, bool) {
	if canvas.Abs(p.Yaw) < turnedFrom {
		return name, mirrored
	}
	want := textLeft
	if p.Yaw > 0 {
		want = textRight
	}
	title := planOf(name, s).title
	switch {
	case zone(title) == want:
		return name, false
	case zone(title.mirror()) != want:
		return name, mirrored
	case name == LayoutLeft:
		return LayoutRight, false
	case name == LayoutRight:
		return LayoutLeft, false
	}
	return name, true
}
