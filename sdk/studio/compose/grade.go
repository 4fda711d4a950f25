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
	if c.flat() || c.opts.Scene != nil && c.opts.Grade == "" {
		return nil
	}
	if c.opts.Quality == Finest && c.opts.Scene == nil {
		c.bloom()
		c.lensLights()
	}
	c.sceneGrade().Apply(c.canvas.Image)
	if h := c.layout.hero; c.layout.name == LayoutCallout && c.opts.Quality > Fast {
		c.paintCalloutArrow(h)
	}
	return nil
}

// sceneGrade is the grade of theme, mood and option.
func (c *Composition) sceneGrade() canvas.Grade {
	if c.flat() {
		return canvas.Grade{Saturation: 1}
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
	return g
}

// flat tells that the picture stays as it is painted: posters are flat colour
// already.
func (c *Composition) flat() bool { return c.opts.Quality == Fast && c.opts.Grade == "" }

// Opacity of the tint under a title, on dark and on bright scenes.
const (
	sideTint, brightSideTint = .5, .30
	barTint                  = .82
)

// tintTitleGround darkens the part of the picture under the title, so that
// letters and subject separate.
func (c *Composition) tintTitleGround() {
	if c.brief.Title == "" {
		return
	}
	switch {
	case c.layout.name == LayoutVersus || c.layout.name == LayoutBeforeAfter || c.onPanel():
	case c.layout.name == LayoutCenter:
		c.tintMiddle()
	case c.layout.bar || c.size.tall() || c.layout.over || c.layout.name == LayoutGrid:
		c.tintBar()
	default:
		c.tintSide()
	}
}

func (c *Composition) tintBar() {
	col, strength := c.colors.Dark.Scale(.35), float32(barTint)
	tint := canvas.Blend
	if c.ground.Bright {
		col, tint = canvas.Mix(c.colors.Dark, c.colors.Mid, .45), filter
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
		tint(q, col, strength*canvas.SmoothStep(from, to, y))
	})
}

// filter darkens a pixel as a glass of colour c does: hues stay, where covering
// bright things with a dark colour would turn them to mud.
func filter(p []uint8, c canvas.Color, strength float32) {
	for i, v := range [3]float32{c.R, c.G, c.B} {
		p[i] = uint8(float32(p[i]) * (1 - strength*(1-v)))
	}
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

// tintMiddle darkens the column of a title between two subjects.
func (c *Composition) tintMiddle() {
	const soft = 90
	strength := float32(sideTint)
	if c.ground.Bright {
		strength = brightSideTint
	}
	t := c.layout.title
	c.canvas.SoftShape(canvas.Ellipse(t.centerX(), t.centerY(), t.w*.52, t.h*.62), soft, c.colors.Dark.Scale(.6), min(1, strength*1.4))
}
