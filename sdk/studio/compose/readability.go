package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/lettering"
)

// readingWidth is the width in pixels of the copy on which legibility is judged:
// twice the preview, so that its pixels are averages again.
const readingWidth = 2 * lettering.PreviewWidth

// read judges the set title line by line: light letters on the picture and dark
// ones on a slab would else cancel out. The result is the mean of the lines, but
// no better than twice its worst one.
func (c *Composition) read() lettering.Reading {
	if len(c.block.Lines) == 0 {
		return lettering.Reading{}
	}
	full := c.canvas.Image
	width := min(readingWidth, full.Rect.Dx())
	small := image.NewRGBA(image.Rect(0, 0, width, max(1, full.Rect.Dy()*width/full.Rect.Dx())))
	sample(small, full)
	ink := shrinkMask(c.block.Ink, full.Rect, small.Rect)
	k := float32(width) / float32(full.Rect.Dx())
	var sum lettering.Reading
	worst := float32(100)
	for _, line := range c.block.Lines {
		r := lettering.Legibility(small, c.lineBlock(line, ink, k))
		sum.Score += r.Score
		sum.Contrast += r.Contrast
		sum.Solid += r.Solid
		sum.Outline += r.Outline
		worst = min(worst, r.Score)
	}
	n := float32(len(c.block.Lines))
	mean := sum.Score / n
	return lettering.Reading{
		Score: min(mean, 2*worst), Contrast: sum.Contrast / n, Solid: sum.Solid / n, Outline: sum.Outline / n, Visible: 1 - c.block.Hidden,
		CapHeight: c.block.CapHeight * lettering.PreviewWidth / float32(full.Rect.Dx()),
	}
}

// sample fills small with src by the mean of four samples a pixel: enough to
// judge lightness, at a small part of the cost of an exact reduction.
func sample(small, src *image.RGBA) {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	width, height := small.Rect.Dx(), small.Rect.Dy()
	for y := range height {
		above := src.Pix[(4*y+1)*h/(4*height)*src.Stride:]
		below := src.Pix[(4*y+3)*h/(4*height)*src.Stride:]
		row := small.Pix[y*small.Stride:]
		for x := range width {
			left, right := (4*x+1)*w/(4*width)*4, (4*x+3)*w/(4*width)*4
			for c := range 4 {
				sum := int(above[left+c]) + int(above[right+c]) + int(below[left+c]) + int(below[right+c])
				row[x*4+c] = uint8(sum / 4)
			}
		}
	}
}

// lineBlock is one line of the title on the small copy.
func (c *Composition) lineBlock(line lettering.LineBox, ink *mask, k float32) lettering.Block {
	const margin = .05 // of the line's height, for what skew moves out
	height := line.Bottom - line.Top
	m := height * margin
	scale := c.canvas.Scale * k
	quad := canvas.Path{{at(line.Left-m, line.Top-m), at(line.Right+m, line.Top-m), at(line.Right+m, line.Bottom+m), at(line.Left-m, line.Bottom+m)}}
	quad = quad.Map(c.lean).Map(func(p canvas.Point) canvas.Point { return at(p.X*scale, p.Y*scale) })
	own := canvas.CropToInk(canvas.Intersect(ink, quad.Mask(ink.Rect, 0)))
	return lettering.Block{
		Box: own.Rect, Ink: own, Lines: []lettering.LineBox{line}, CapHeight: height * scale,
		Stroke: c.block.Stroke * k, StrokeLuma: c.block.StrokeLuma, Hidden: c.block.Hidden,
	}
}

// leanOf is the skew and rotation that DrawBlock gives a block in its room.
func leanOf(style lettering.Style, room box) func(canvas.Point) canvas.Point {
	cx, cy := room.x+room.w/2, room.y+room.h/2
	turn := canvas.Rotation(cx, cy, style.Rotation)
	return func(p canvas.Point) canvas.Point {
		p.X -= (p.Y - cy) * style.Skew
		return turn(p)
	}
}

// shrinkMask averages a mask on a picture of rectangle full over the pixels of
// the smaller one.
func shrinkMask(m *mask, full, small image.Rectangle) *mask {
	sums := make([]uint32, small.Dx()*small.Dy())
	common := m.Rect.Intersect(full)
	for y := common.Min.Y; y < common.Max.Y; y++ {
		row := sums[y*small.Dy()/full.Dy()*small.Dx():]
		for x, v := range m.Pix[m.PixOffset(common.Min.X, y):][:common.Dx()] {
			row[(x+common.Min.X)*small.Dx()/full.Dx()] += uint32(v)
		}
	}
	area := float32(full.Dx()*full.Dy()) / float32(len(sums))
	out := image.NewAlpha(small)
	for i, sum := range sums {
		out.Pix[i] = uint8(min(255, float32(sum)/area))
	}
	return out
}
