package lettering

import "image"

// Pictures calls draw with every emoji of the line, from left to right: its
// picture, the middle of it and its height for a pen starting at (x, baseline)
// and size pixels per em. Glyphs draws the rest of the line.
func (l Line) Pictures(x, baseline, size float32, draw func(picture *image.RGBA, cx, cy, height float32)) {
	k := size / UnitSize
	for _, s := range l.sprites {
		draw(s.image, x+s.x*k, baseline-s.y*k, s.height*k)
	}
}
