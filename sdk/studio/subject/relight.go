package subject

import (
	"github.com/routix/routix/sdk/studio/canvas"
)

// relight paints the light of the scene into a flat picture: form gradient,
// tint of the surroundings, rim, occlusion on the far side, highlights.
func (h *Hero) relight(sprite *canvas.Sprite, scale float32) {
	l := newLighting(h, sprite, scale)
	sprite.EachPixel(func(x, y int, c canvas.Color, _ float32) canvas.Color {
		u, v := l.position(x, y)
		c = l.form(c, u*h.LightX+v*h.LightY)
		c = punch(c)
		c = l.edges(c, x, y)
		c = c.Add(canvas.White().Scale(l.highlight(u, v)))
		return canvas.Color{R: shoulder(c.R), G: shoulder(c.G), B: shoulder(c.B)}
	})
}

// lighting is what does not change between the pixels of one subject.
type lighting struct {
	hero                   *Hero
	middleX, middleY, unit float32
	gloss, rim, tint       float32
	repaint                float32 // 0 to 1
	inside                 func(x, y int) float32
	offsetX, offsetY       int // how far edges look towards the light
}

func newLighting(h *Hero, sprite *canvas.Sprite, scale float32) *lighting {
	r := sprite.Image.Rect
	width, height := float32(r.Dx()), float32(r.Dy())
	l := &lighting{
		hero: h, gloss: h.Surface.Gloss, rim: .85, tint: h.Tint * h.Surface.Tint,
		middleX: float32(r.Min.X) + width/2, middleY: float32(r.Min.Y) + height/2, unit: 2 / (width + height),
	}
	if h.Finish != Lit {
		l.gloss, l.rim = l.gloss*.75, .5
	} else if h.Surface.Repaint {
		l.repaint = canvas.SmoothStep(.34, .22, meanLuma(sprite)) * .8
	}
	edge := h.Size * .030 * scale
	soft := canvas.BlurMask(sprite.Mask(), max(1, int(edge)))
	l.inside = func(x, y int) float32 { return float32(soft.AlphaAt(x, y).A) / 255 }
	l.offsetX, l.offsetY = int(h.LightX*edge), int(h.LightY*edge)
	return l
}

// position is a pixel relative to the middle of the subject, about -1 to 1.
func (l *lighting) position(x, y int) (u, v float32) {
	return (float32(x) - l.middleX) * l.unit, (float32(y) - l.middleY) * l.unit
}

// form makes the lit side brighter and the far side darker and closer to the
// colour of the surroundings. towards is -1 on the far side and 1 on the lit one.
func (l *lighting) form(c canvas.Color, towards float32) canvas.Color {
	h := l.hero
	if l.repaint > 0 {
		c = canvas.Mix(c, h.Rim.Scale(.45+1.1*c.Luma()), l.repaint)
	}
	own := h.Surface.Shaded
	c = c.Scale((1.06 - .03*own + towards*.42*(1-.6*own)) * (1 - h.Dim))
	return canvas.Mix(c, c.Times(h.Ambient).Scale(1.7), canvas.Clamp(l.tint*(.55-towards*.8), 0, .8))
}

// punch raises contrast and saturation a little.
func punch(c canvas.Color) canvas.Color {
	grey := c.Luma()
	c = canvas.Mix(canvas.Color{R: grey, G: grey, B: grey}, c, 1.08)
	curve := func(v float32) float32 { return v + .64*(v-.5)*v*(1-v) }
	return canvas.Color{R: curve(c.R), G: curve(c.G), B: curve(c.B)}
}

// edges adds the rim light on the lit side and shade on the other.
func (l *lighting) edges(c canvas.Color, x, y int) canvas.Color {
	rim := canvas.SmoothStep(.1, .75, 1-l.inside(x+l.offsetX, y+l.offsetY))
	light := canvas.Mix(l.hero.Rim, canvas.White(), .25)
	c = c.Add(light.Scale(rim * l.rim * (1 - .7*c.Luma())))
	return c.Scale(1 - .42*(1-l.inside(x-l.offsetX, y-l.offsetY)))
}

// highlight is a broad and a thin streak across the upper part.
func (l *lighting) highlight(u, v float32) float32 {
	across := u*.8 + v*.6 + .10
	broad := canvas.SmoothStep(.085, 0, canvas.Abs(across)) * .20
	thin := canvas.SmoothStep(.022, 0, canvas.Abs(across-.15)) * .13
	return (broad + thin) * l.gloss * canvas.SmoothStep(.5, -.35, v)
}

// meanLuma is the mean lightness of the solid parts, 0 to 1, from every
// thirteenth pixel.
func meanLuma(sprite *canvas.Sprite) float32 {
	const step = 13 * 4
	var sum, n float32
	p := sprite.Image.Pix
	for i := 0; i+3 < len(p); i += step {
		if p[i+3] > 200 {
			sum += canvas.Color{R: float32(p[i]), G: float32(p[i+1]), B: float32(p[i+2])}.Luma()
			n++
		}
	}
	return sum / max(n, 1) / 255
}

// shoulder rolls highlights off instead of cutting them.
func shoulder(v float32) float32 {
	const knee = .78
	if v < knee {
		return v
	}
	v = (v - knee) / (1 - knee)
	return knee + (1-knee)*v/(.35*v+.65)*min(1, .65+.35*v)/(1+.25*max(0, v-1))
}
