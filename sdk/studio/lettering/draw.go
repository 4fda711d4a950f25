package lettering

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// bleed is how far masks reach beyond the picture, so that halos of cut letters
// stay right at its edge.
const bleed = 60

// painter draws the layers of one block, from the back to the front.
type painter struct {
	image  *image.RGBA
	clip   image.Rectangle
	style  Style
	scale  float32
	lines  []placedLine
	depth  float32 // largest line height with some air: the measure of shadows
	stroke float32 // outline widths in picture pixels
	outer  float32
	reach  int // how far halos go
}

// draw paints placed lines on the canvas.
func draw(c *canvas.Canvas, style Style, lines []placedLine) Block {
	p := &painter{image: c.Image, clip: c.Image.Rect.Inset(-bleed), style: style, scale: c.Scale, lines: lines}
	block := Block{CapHeight: lines[0].bottom - lines[0].top}
	var all, free canvas.Path // letters on slabs carry no outline
	for _, l := range lines {
		height := l.bottom - l.top
		block.CapHeight = min(block.CapHeight, height)
		p.depth = max(p.depth, height*1.3)
		p.stroke = max(p.stroke, style.StrokeWidth*l.size*.85)
		p.outer = max(p.outer, style.OuterWidth*l.size*.85)
		all = append(append(all, l.plain...), l.stressed...)
		if l.slab == nil {
			free = append(append(free, l.plain...), l.stressed...)
		}
	}
	p.reach = int(max(p.stroke+p.outer, p.depth*.2)) + 3
	block.Ink = all.Mask(p.clip, 0)
	field := canvas.Distances(block.Ink, p.reach, p.clip)
	block.Box = field.Rect
	p.halo(field)
	p.slabs()
	if len(free) < len(all) {
		field = canvas.Distances(free.Mask(p.clip, 0), p.reach, p.clip)
	}
	if len(free) > 0 {
		p.outlines(field)
	}
	for _, l := range lines {
		p.faces(l)
	}
	return block
}

// halo draws the glow and the soft shadow behind everything.
func (p *painter) halo(field canvas.DistanceField) {
	if p.style.Glow != nil {
		canvas.AddLight(p.image, field.SoftOutline(float32(p.reach)), *p.style.Glow, .75)
	}
	if p.style.Shadow > 0 {
		shadow := field.SoftOutline(float32(p.reach) * .85)
		p.shade(canvas.Shift(shadow, int(p.depth*.02), int(p.depth*.05)), p.style.Shadow)
	}
}

// shade covers mask with black.
func (p *painter) shade(mask *image.Alpha, opacity float32) {
	canvas.FillColor(p.image, mask, canvas.Color{}, opacity)
}

// slabs draws the panels with their shadow and lower edge.
func (p *painter) slabs() {
	px := func(design float32) int { return int(design * p.scale) }
	for _, l := range p.lines {
		if l.slab == nil {
			continue
		}
		m, c := l.slab.Mask(p.clip, 0), *p.style.Slab
		p.shade(canvas.Shift(canvas.BlurMask(m, px(8)), px(5), px(9)), .55)
		canvas.FillColor(p.image, canvas.Shift(m, px(4), px(6)), c.Scale(.45), 1)
		top, bottom := float32(m.Rect.Min.Y), float32(m.Rect.Max.Y)
		canvas.Fill(p.image, m, canvas.VerticalGradient(top, bottom, canvas.Mix(c, canvas.White(), .18), c, c.Scale(.86)))
	}
}

// outlines draws the depth or the hard shadow, then both outlines.
func (p *painter) outlines(field canvas.DistanceField) {
	edge := field.Outline(p.stroke + p.outer)
	if depth := int(p.style.Extrude * p.depth); depth > 0 {
		for i := depth; i > 0; i -= 2 {
			canvas.FillColor(p.image, canvas.Shift(edge, i/3, i), p.sideColor(), 1)
		}
	} else if p.style.Shadow > 0 {
		p.shade(canvas.Shift(edge, int(p.depth*.022), int(p.depth*.04)), p.style.Shadow*.9)
	}
	if p.style.Outer != nil {
		canvas.FillColor(p.image, edge, *p.style.Outer, 1)
	}
	if p.stroke > 0 {
		canvas.FillColor(p.image, field.Outline(p.stroke), p.style.Stroke, 1)
	}
}

// sideColor is the colour of extruded sides.
func (p *painter) sideColor() canvas.Color {
	if p.style.Outer != nil {
		return canvas.Mix(*p.style.Outer, p.style.Stroke, .85).Scale(.8)
	}
	return p.style.Stroke.Scale(.55)
}

// faces fills the letters of one line, with a bevel unless they lie on a slab.
func (p *painter) faces(l placedLine) {
	s := p.style
	plain := canvas.VerticalGradient(l.top, l.bottom, s.Top, canvas.Mix(s.Top, s.Bottom, .25), s.Bottom)
	stressed := canvas.VerticalGradient(l.top, l.bottom, s.StressTop, canvas.Mix(s.StressTop, s.StressBottom, .35), s.StressBottom)
	if l.slab != nil {
		plain, stressed = canvas.Solid(s.SlabText, 1), canvas.Solid(s.SlabText, 1)
	}
	p.face(l, l.plain, plain)
	p.face(l, l.stressed, stressed)
}

func (p *painter) face(l placedLine, letters canvas.Path, paint canvas.Paint) {
	if len(letters) == 0 {
		return
	}
	m := letters.Mask(p.image.Rect, 0)
	canvas.Fill(p.image, m, paint)
	if l.slab != nil {
		return
	}
	bevel := max(1, int(l.size*.018))
	canvas.FillColor(p.image, canvas.Subtract(m, canvas.Shift(m, 0, bevel)), canvas.White(), .75)
	p.shade(canvas.Subtract(m, canvas.Shift(m, 0, -bevel)), .22)
}
