package caption

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/anime/effects"
	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// dropSlope is how much further a hard shadow falls down than to the right.
const dropSlope = 1.2

// Draw paints the block on a page.
func (b Block) Draw(page *effects.Page) {
	for _, r := range b.rows {
		r.draw(page)
	}
}

// Legibility judges the block on the finished picture of a page.
func (b Block) Legibility(page *effects.Page) lettering.Reading {
	if b.Empty() {
		return lettering.Reading{}
	}
	var letters canvas.Path
	lowest := float32(math.MaxFloat32)
	for _, r := range b.rows {
		lowest = min(lowest, r.bottom-r.top)
		for _, p := range r.letters {
			letters = append(letters, p...)
		}
	}
	return lettering.Legibility(page.Image, lettering.Block{Ink: page.Mask(letters), CapHeight: lowest * page.Unit})
}

func (r row) draw(page *effects.Page) {
	size := r.size * page.Unit
	masks := make([]*image.Alpha, len(r.letters))
	whole := image.Rectangle{}
	for i, p := range r.letters {
		masks[i] = page.Mask(p)
		whole = whole.Union(masks[i].Rect)
	}
	pictures := r.place(page)
	for _, s := range pictures {
		whole = whole.Union(s.Image.Rect)
	}
	if whole.Empty() {
		return
	}
	union := image.NewAlpha(whole)
	for _, m := range masks {
		ink.Merge(union, m)
	}
	for _, s := range pictures {
		ink.Merge(union, s.Mask())
	}
	reach := r.look.reach() * size
	field := canvas.Distances(union, int(reach)+3, page.Image.Rect)
	if r.look.drop > 0 {
		outline := field.Outline(reach)
		for _, share := range []float32{1, .66, .33} {
			d := r.look.drop * size * share
			canvas.FillColor(page.Image, canvas.Shift(outline, int(d), int(d*dropSlope)), r.look.dropColor, 1)
		}
	}
	for i := len(r.look.rings) - 1; i >= 0; i-- {
		ring := r.look.rings[i]
		canvas.FillColor(page.Image, field.Outline(ring.Width*size), ring.Color, 1)
	}
	for i, p := range r.letters {
		_, y0, _, y1 := extent([]canvas.Path{p})
		page.FillMaskGradient(masks[i], min(r.top, y0), max(r.bottom, y1), r.look.fill...)
		if r.look.shine {
			r.shine(page, masks[i], p)
		}
	}
	for _, s := range pictures {
		s.Draw(page.Image, 1)
	}
}

// place brings the emoji of the row to their places on the page.
func (r row) place(page *effects.Page) []*canvas.Sprite {
	sprites := make([]*canvas.Sprite, len(r.emoji))
	for i, e := range r.emoji {
		sprites[i] = canvas.Place(e.picture, e.at.X*page.Unit, e.at.Y*page.Unit, e.height*page.Unit, 0, false)
	}
	return sprites
}

// shine is a wet highlight on the upper part of a letter.
func (r row) shine(page *effects.Page, letter *image.Alpha, p canvas.Path) {
	x0, y0, x1, y1 := extent([]canvas.Path{p})
	h := y1 - y0
	sheen := ink.Blob(x0-4, y0-4, x1+4, y0-4, x1+4, y0+h*.30, x0+(x1-x0)*.55, y0+h*.40, x0-4, y0+h*.46)
	page.FillMask(canvas.Intersect(letter, page.Mask(sheen)), canvas.White(), .34)
}
