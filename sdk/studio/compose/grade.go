package compose

import (
	"context"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Grade gives the scene its final colours; words come after it and stay pure.
func (c *Composition) Grade(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if c.opts.Quality == Fast && c.opts.Grade == "" {
		return nil // posters are flat colour already
	}
	p := c.colors
	g := canvas.Grade{
		Contrast: .34, Saturation: 1.14, Vignette: .5, Shadows: p.Dark.Scale(.10),
		Highlights: canvas.Mix(p.Bright, canvas.White(), .5).Add(canvas.Color{R: -.75, G: -.75, B: -.75}).Scale(.06),
	}
	if c.ground.Bright {
		g.Vignette, g.Contrast, g.Saturation = .26, .26, 1.10
	}
	m := c.choice.mood
	g.Contrast += m.contrast
	g.Vignette += m.vignette
	g.Saturation *= m.saturation
	asked := grades[c.opts.Grade]
	g.Contrast += asked.Contrast
	g.Vignette += asked.Vignette
	g.Saturation += asked.Saturation
	g.Shadows, g.Highlights = g.Shadows.Add(asked.Shadows), g.Highlights.Add(asked.Highlights)
	g.Vignette = canvas.Clamp(g.Vignette, 0, .9)
	if c.opts.Quality == Finest {
		c.bloom()
		c.lensLights()
	}
	g.Apply(c.canvas.Image)
	if h := c.layout.hero; c.layout.name == LayoutCallout && c.opts.Quality > Fast {
		k := min(h.size/490, (h.x-10)/400)
		c.paintArrow(at(h.x-330*k, h.y-250*k), at(h.x-390*k, h.y-60*k), at(h.x-225*k, h.y-40*k), canvas.Hex(0xff2030))
	}
	return nil
}

// Opacity of the tint under a title, on dark and on bright scenes.
const (
	sideTint, brightSideTint = .5, .30
	barTint, brightBarTint   = .82, .50
)

// tintTitleGround darkens the part of the picture under the title, so that
// letters and subject separate.
func (c *Composition) tintTitleGround() {
	if c.brief.Title == "" {
		return
	}
	switch {
	case c.layout.name == LayoutVersus || c.layout.name == LayoutBeforeAfter:
	case c.layout.bar || c.size.tall():
		c.tintBar()
	default:
		c.tintSide()
	}
}

func (c *Composition) tintBar() {
	col, strength := c.colors.Dark.Scale(.35), float32(barTint)
	if c.ground.Bright {
		col, strength = c.colors.Dark, brightBarTint
	}
	t := c.layout.title
	if c.layout.name == LayoutList {
		t = box{t.x, c.layout.number.y, t.w, t.bottom() - c.layout.number.y}
	}
	from, to := t.y-100, t.y+t.h*.45
	first, last := from, c.size.height
	if t.y+t.h/2 < c.size.height/2 {
		from, to = t.bottom()+100, t.bottom()-t.h*.45
		first, last = 0, from
	}
	c.canvas.EachPixel(max(first, 0), min(last, c.size.height), func(_, y float32, q []uint8) {
		canvas.Blend(q, col, strength*canvas.SmoothStep(from, to, y))
	})
}

func (c *Composition) tintSide() {
	strength := float32(sideTint)
	if c.ground.Bright {
		strength = brightSideTint
	}
	col, t := c.colors.Dark.Scale(.6), c.layout.title
	from, to := t.right()+20, t.x+60
	if c.layout.hero.x < c.size.width/2 {
		from, to = t.x-20, t.right()-60
	}
	k := c.canvas.Scale
	columns := make([]float32, c.canvas.Image.Rect.Dx())
	for x := range columns {
		columns[x] = strength * canvas.SmoothStep(from, to, (float32(x)+.5)/k)
	}
	c.canvas.EachPixel(0, c.size.height, func(x, _ float32, q []uint8) {
		if tint := columns[int(x*k)]; tint > 0 {
			canvas.Blend(q, col, tint)
		}
	})
}
