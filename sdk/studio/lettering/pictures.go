package lettering

import "image"

// ShapeWithEmoji is [Stack.Shape] with room for the pictures of emoji, which the
// caller draws by [Line.Pictures].
func (s Stack) ShapeWithEmoji(text string, firstWord int) Line {
	return s.shape(s.clean(text, firstWord))
}

// Pictures calls draw with every emoji of a line made by [Stack.ShapeWithEmoji],
// from left to right: its picture, the middle of it and its height for a pen
// starting at (x, baseline) and size pixels per em.
func (l Line) Pictures(x, baseline, size float32, draw func(picture *image.RGBA, cx, cy, height float32)) {
	k := size / UnitSize
	for _, s := range l.sprites {
		draw(s.image, x+s.x*k, baseline-s.y*k, s.height*k)
	}
}
