package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
	"github.com/routix/routix/sdk/studio/subject"
)

// portraitLight is how a scene lights a person of a photo.
type portraitLight struct {
	finish          subject.Finish
	rim, fill       canvas.Color // of the edges to the light and away from it
	glow, ambient   canvas.Color
	glowing         float32 // strength of the light behind
	rimming, tint   float32 // strength of the edge light, share of the ambient colour
	lightX, lightY  float32
	outline         float32 // width in parts of the head's height
	outlineColor    canvas.Color
	exposure, boost float32
}

// portraitLight reads the light of the scene.
func (c *Composition) portraitLight() portraitLight {
	p := c.colors
	a := c.actor("", spot{})
	l := portraitLight{
		finish: a.Finish, rim: canvas.Mix(p.Accent, canvas.White(), .35), fill: canvas.Mix(p.Second, p.Bright, .25),
		glow: canvas.Mix(p.Accent, p.Bright, .3), ambient: a.Ambient, glowing: .55, rimming: .75, tint: .11,
		lightX: a.LightX, lightY: a.LightY, outlineColor: canvas.White(), exposure: c.portraitExposure(), boost: .10,
	}
	if l.lightX == 0 && l.lightY == 0 {
		l.lightX, l.lightY = -.6, -.8
	}
	switch a.Finish {
	case subject.Sticker:
		l.outline, l.rimming, l.glowing = .026, .25, .2
	case subject.Product:
		l.outline, l.rimming, l.glowing, l.tint = .018, .22, 0, .08
	}
	if c.brief.Theme == "horror" {
		l.tint, l.exposure, l.boost = .4, l.exposure*.86, .2
	}
	return l
}

// portraitExposure brings a face half way to the lightness of a well-lit one, so
// that a dark photo is not lost at the size of a thumbnail and nobody's skin
// changes its colour.
func (c *Composition) portraitExposure() float32 {
	const lit = .62
	luma := c.opts.Portrait.Traits.Skin.Luma()
	if luma <= 0 {
		return 1
	}
	return canvas.Clamp(1+(lit/luma-1)*.5, .9, 1.5)
}

// drawPortrait paints the portrait with its glow, shadow and outline.
func (c *Composition) drawPortrait(on *canvas.Canvas, p placed, l portraitLight) {
	cut := p.portrait.Cutout.Rect
	k := on.Scale
	w, h := float32(cut.Dx())*p.scale, float32(cut.Dy())*p.scale
	sprite := canvas.Place(p.portrait.Cutout, (p.x+w/2)*k, (p.y+h/2)*k, max(w, h)*k, 0, p.flip)
	head := float32(p.portrait.Head.Dy()) * p.scale * k
	mask := sprite.Mask()
	img := on.Image
	if l.glowing > 0 {
		canvas.AddLight(img, canvas.BlurMask(mask, int(head*.16)), l.glow, l.glowing*.8)
	}
	shadow := canvas.Shift(canvas.BlurMask(mask, int(head*.05)), int(-l.lightX*head*.035), int(head*.03))
	canvas.FillColor(img, shadow, l.ambient.Scale(.10), .6)
	if l.outline > 0 {
		edge := head * l.outline
		field := canvas.Distances(smooth(mask, int(edge*.7)), int(edge)+2, img.Rect.Inset(-int(edge)-2))
		canvas.FillColor(img, canvas.BlurMask(field.Outline(edge), 1), l.outlineColor, 1)
		mask = clip(sprite, field.Outline(edge*.4)) // no single hair crosses the outline
	}
	if grown := p.scale * k; grown > sharpFrom {
		sharpen(sprite, grown)
	}
	l.apply(sprite, mask, head)
	sprite.Draw(img, 1)
}

// sharpFrom is the enlargement from which a photo needs sharpening.
const sharpFrom = 1.12

// sharpen raises the contrast of fine detail in a sprite that was enlarged, by
// unsharp masking.
func sharpen(sprite *canvas.Sprite, grown float32) {
	amount := min(.75, (grown-1)*.9)
	soft := sprite.Blur(max(1, int(grown+.5))).Image
	sprite.EachPixel(func(x, y int, c canvas.Color, _ float32) canvas.Color {
		q := soft.Pix[soft.PixOffset(x, y):]
		if q[3] < 250 { // not at the edge, where the blur is part background
			return c
		}
		detail := (c.Luma() - pixelColor(q).Luma()) * amount
		return c.Add(canvas.Color{R: detail, G: detail, B: detail})
	})
}

// clip cuts a sprite to a mask and returns its coverage.
func clip(sprite *canvas.Sprite, to *image.Alpha) *image.Alpha {
	m := canvas.Intersect(sprite.Mask(), to)
	pix := sprite.Image.Pix
	for i, v := range m.Pix {
		p := pix[i*4 : i*4+4 : i*4+4]
		if old := uint32(p[3]); uint32(v) < old {
			for c := range p {
				p[c] = uint8(uint32(p[c]) * uint32(v) / old)
			}
		}
	}
	return m
}

// smooth is a mask without its single hairs and small notches, which an outline
// would make thick.
func smooth(m *image.Alpha, radius int) *image.Alpha {
	soft := canvas.BlurMask(m, radius)
	out := image.NewAlpha(soft.Rect)
	for i, v := range soft.Pix {
		out.Pix[i] = uint8(canvas.SmoothStep(.38, .62, float32(v)/255)*255 + .5)
	}
	return out
}

// apply gives the photo the exposure, the colours and the edge light of the scene.
func (l portraitLight) apply(sprite *canvas.Sprite, mask *image.Alpha, head float32) {
	edge := max(2, head*.022)
	soft := canvas.BlurMask(mask, int(edge))
	inside := func(x, y float32) float32 { return float32(soft.AlphaAt(int(x), int(y)).A) / 255 }
	dx, dy := l.lightX*edge, l.lightY*edge*.7
	white := max(l.ambient.R, l.ambient.G, l.ambient.B, .01)
	cast := canvas.Mix(canvas.White(), l.ambient.Scale(1/white), l.tint)
	sprite.EachPixel(func(x, y int, col canvas.Color, _ float32) canvas.Color {
		col = col.Scale(l.exposure).Times(cast)
		grey := col.Luma()
		col = canvas.Mix(canvas.Color{R: grey, G: grey, B: grey}, col, 1+l.boost)
		col = canvas.Color{R: l.curve(col.R), G: l.curve(col.G), B: l.curve(col.B)}
		u, v := float32(x), float32(y)
		key := canvas.SmoothStep(.12, .8, 1-inside(u+dx, v+dy)) * l.rimming
		far := canvas.SmoothStep(.12, .8, 1-inside(u-dx, v+dy*.4)) * l.rimming * .8
		col = col.Add(l.rim.Scale(key * (1 - .6*grey)))
		return col.Add(l.fill.Scale(far * (1 - .6*grey)))
	})
}

// curve adds a little contrast and rolls highlights off.
func (l portraitLight) curve(v float32) float32 {
	const knee = .85
	v += l.boost * 1.6 * (v - .42) * v * (1 - min(v, 1))
	if v > knee {
		v = knee + (1-knee)*(1-1/(1+(v-knee)/(1-knee)))*1.6
	}
	return min(v, 1)
}
