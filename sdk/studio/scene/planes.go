package scene

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// far paints a plane that is out of focus by about blur design pixels: draw gets
// a painter of the same space on a picture so much smaller. It covers the canvas.
func (p *painter) far(blur float32, draw func(q *painter)) {
	cell := max(1, int(blur*p.Scale+.5))
	size := p.Image.Rect.Size()
	q := *p
	q.Canvas = &canvas.Canvas{
		Image: image.NewRGBA(image.Rect(0, 0, (size.X+cell-1)/cell+1, (size.Y+cell-1)/cell+1)),
		Scale: p.Scale / float32(cell), Rand: p.Rand,
	}
	draw(&q)
	canvas.SoftImage(q.Image, cell).Draw(p.Image)
}

// shade gives every pixel of the canvas the colour that f finds for it.
func (p *painter) shade(f func(x, y float32) canvas.Color) {
	p.EachPixel(0, p.height*2, func(x, y float32, q []uint8) { canvas.Blend(q, f(x, y), 1) })
}

// below covers the canvas from the height y down with the colour that f finds.
func (p *painter) below(y float32, f func(x, y float32) canvas.Color) {
	p.coat(rectangle(-9, y, p.width+18, p.height), func(x, y float32) (canvas.Color, float32) { return f(x, y), 1 })
}

// coat covers a path with a texture that has no detail below a few pixels.
func (p *painter) coat(q canvas.Path, f func(x, y float32) (canvas.Color, float32)) {
	k := 1 / p.Scale
	canvas.FillCoarse(p.Image, p.Mask(q), int(3.2*p.Scale), func(x, y float32) (canvas.Color, float32) { return f(x*k, y*k) })
}

// ramp is the palette's colour of a lightness from 0 to 1.
func (p *painter) ramp(l float32) canvas.Color {
	if l < .5 {
		return canvas.Mix(p.Dark, p.Mid, canvas.SmoothStep(0, .5, l))
	}
	return canvas.Mix(p.Mid, p.Bright, canvas.SmoothStep(.5, 1, l))
}

// tone draws the natural colour of a thing (0xRRGGBB) towards the palette, so
// that wood stays wood and yet belongs to the picture.
func (p *painter) tone(natural uint32) canvas.Color {
	c := canvas.Hex(natural)
	return canvas.Mix(c, p.ramp(c.Luma()), .34)
}

// deepen sinks what is far from the subject into a saturated shade of the
// palette: a title over it stays readable on the palest scene.
func (p *painter) deepen(strength float32) {
	deep := p.deep()
	reach := max(p.width, p.height)
	p.EachPixel(0, p.height*2, func(x, y float32, q []uint8) {
		canvas.Blend(q, deep, strength*canvas.SmoothStep(.16*reach, .80*reach, p.fromSubject(x, y)))
	})
}

// deep is the darkest saturated shade that the palette has.
func (p *painter) deep() canvas.Color {
	c := p.Dark
	if l := c.Luma(); l > .2 {
		c = c.Scale(.2 / l)
	}
	return c
}

// haze lays light over a band: nothing at the height from, strength at to.
func (p *painter) haze(from, to float32, c canvas.Color, strength float32) {
	p.EachPixel(min(from, to), max(from, to), func(_, y float32, q []uint8) {
		canvas.Blend(q, c, strength*canvas.SmoothStep(from, to, y))
	})
}

// beam is a cone of light that leaves (x, y) and is width wide at (toX, toY).
func (p *painter) beam(x, y, toX, toY, width float32, c canvas.Color, strength float32) {
	dx, dy := toX-x, toY-y
	length := canvas.Hypot(dx, dy) + 1e-3
	ux, uy := dx/length, dy/length
	p.EachPixel(min(y, toY)-width, max(y, toY)+width, func(px, py float32, q []uint8) {
		along := (px-x)*ux + (py-y)*uy
		if along <= 0 || along >= length {
			return
		}
		half := 4 + width*.5*along/length
		side := canvas.Abs((px-x)*uy-(py-y)*ux) / half
		if side >= 1 {
			return
		}
		canvas.BlendAdd(q, c, strength*(1-side*side)*(1-side*side)*(1-along/length*.75))
	})
}
