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
}

// draw paints placed lines on the canvas.
func draw(c *canvas.Canvas, style Style, lines []placedLine) Block {
	p := &painter{image: c.Image, clip: c.Image.Rect.Inset(-bleed), style: style, scale: c.Scale, lines: lines}
	block := Block{CapHeight: lines[0].bottom - lines[0].top}
	var all, free canvas.Path // letters on slabs carry no outline
	var sprites []*canvas.Sprite
	for _, l := range lines {
		height := l.bottom - l.top
		block.CapHeight = min(block.CapHeight, height)
		p.depth = max(p.depth, height*1.3)
		p.stroke = max(p.stroke, style.StrokeWidth*l.size*.85)
		p.outer = max(p.outer, style.OuterWidth*l.size*.85)
		all = append(append(all, l.plain...), l.stressed...)
		sprites = append(sprites, l.sprites...)
		if l.slab == nil {
			free = append(free, l.plain...)
		}
		if !p.onPanel(l) {
			free = append(free, l.stressed...)
		}
	}
	block.Stroke, block.StrokeLuma = p.stroke, style.Stroke.Luma()
	block.Ink = all.Mask(p.clip, 0)
	shape := withSprites(block.Ink, sprites)
	if len(all) == 0 {
		block.Ink = shape
	}
	block.Box = shape.Rect.Inset(-int(p.stroke+p.outer+p.depth*.2) - 3).Intersect(p.clip)
	p.strips()
	p.halo(shape)
	p.panels()
	outlined := shape
	if len(free) < len(all) {
		outlined = withSprites(free.Mask(p.clip, 0), sprites)
	}
	if !outlined.Rect.Empty() {
		p.outlines(outlined)
	}
	for _, l := range lines {
		p.faces(l)
	}
	for _, s := range sprites {
		s.Draw(p.image, 1)
	}
	return block
}

// withSprites adds the shapes of the emoji to a mask of letters.
func withSprites(m *image.Alpha, sprites []*canvas.Sprite) *image.Alpha {
	for _, s := range sprites {
		m = canvas.Union(m, s.Mask())
	}
	return m
}

// shade covers mask with black.
func (p *painter) shade(mask *image.Alpha, opacity float32) {
	canvas.FillColor(p.image, mask, canvas.Color{}, opacity)
}

// halo draws the glow and the soft shadow behind everything.
func (p *painter) halo(shape *image.Alpha) {
	reach := max(p.stroke+p.outer, p.depth*.2)
	s := p.style
	if s.Shadow > 0 {
		wide := float32(.85)
		if s.Neon {
			wide = 2 // tubes shine before a dark wall
		}
		soften(shape, reach*wide).shade(p.image, image.Pt(int(p.depth*.02), int(p.depth*.05)), s.Shadow)
	}
	switch {
	case s.Glow != nil && s.Neon:
		soften(shape, reach*2.6).light(p.image, *s.Glow, .7)
		soften(shape, reach*.8).light(p.image, *s.Glow, 1)
	case s.Glow != nil:
		soften(shape, reach).light(p.image, *s.Glow, .85)
	}
}

// strips draws what the lines lie on.
func (p *painter) strips() {
	for _, l := range p.lines {
		if l.strip == nil {
			continue
		}
		m, c := l.strip.Mask(p.clip, 0), p.style.StripColor
		soften(m, l.size*.12).shade(p.image, image.Pt(int(l.size*.02), int(l.size*.05)), .6)
		canvas.Fill(p.image, m, canvas.VerticalGradient(float32(m.Rect.Min.Y), float32(m.Rect.Max.Y), canvas.Mix(c, canvas.White(), .12), c, c.Scale(.9)))
		edge := max(1, int(l.size*.012))
		canvas.FillColor(p.image, canvas.Subtract(m, canvas.Shift(m, 0, edge)), canvas.White(), .5)
		p.shade(canvas.Subtract(m, canvas.Shift(m, 0, -edge)), .2)
	}
}

// panels draws the slabs and the marks at stressed words, with a shadow and a
// lower edge.
func (p *painter) panels() {
	px := func(design float32) int { return int(design * p.scale) }
	for _, l := range p.lines {
		shape, c := l.slab, p.style.MarkColor
		if shape != nil {
			c = *p.style.Slab
		} else if shape = l.marks; shape == nil {
			continue
		}
		m := shape.Mask(p.clip, 0)
		soften(m, 16*p.scale).shade(p.image, image.Pt(px(5), px(9)), .55)
		if p.style.Mark != MarkUnderline || l.slab != nil {
			canvas.FillColor(p.image, canvas.Shift(m, px(4), px(6)), c.Scale(.45), 1)
		}
		top, bottom := float32(m.Rect.Min.Y), float32(m.Rect.Max.Y)
		canvas.Fill(p.image, m, canvas.VerticalGradient(top, bottom, canvas.Mix(c, canvas.White(), .18), c, c.Scale(.86)))
	}
}

// onPanel tells that the stressed letters of a line lie on a slab or a bar.
func (p *painter) onPanel(l placedLine) bool {
	return l.slab != nil || l.marks != nil && p.style.Mark == MarkBar
}

// faces fills the letters of one line, with a bevel unless they lie on a slab.
func (p *painter) faces(l placedLine) {
	plain := face{paint: p.style.Fill, texture: p.style.Texture, ground: p.textureGround()}
	if !p.style.Flat {
		plain.bevel = max(1, int(l.size*.018))
	}
	stressed := plain
	stressed.paint = p.style.StressFill
	if l.slab != nil {
		plain = face{paint: []canvas.Color{p.style.SlabText}}
	}
	if p.onPanel(l) {
		stressed = face{paint: []canvas.Color{p.style.SlabText}}
	}
	plain.fill(p.image, l.plain, l)
	stressed.fill(p.image, l.stressed, l)
}

// textureGround is what shows where a texture breaks the faces up.
func (p *painter) textureGround() canvas.Color {
	if p.style.StrokeWidth > 0 {
		return p.style.Stroke
	}
	return canvas.Color{}
}
