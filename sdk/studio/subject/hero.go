package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Finish is how a subject stands out from its scene.
type Finish int

const (
	// Lit suits dark scenes: a thin rim in the colour of the light.
	Lit Finish = iota
	// Sticker cuts the subject out with a thick outline.
	Sticker
	// Product suits bright scenes: shadow only.
	Product
)

// Hero places one subject on a canvas. Lengths are design pixels.
type Hero struct {
	// X and Y are the centre and Size is about the longer side.
	X, Y, Size float32
	// Rotation is in degrees; Flip mirrors left to right.
	Rotation float32
	Flip     bool
	Finish   Finish
	// Surface is how the picture takes light; [Set.Draw] knows it by name.
	Surface Surface
	// Rim, Glow and Ambient are the colours of the edge light, of the light
	// behind the subject and of its surroundings.
	Rim, Glow, Ambient canvas.Color
	// Outline is the colour of a Sticker's outline.
	Outline canvas.Color
	// LightX and LightY point towards the key light, a unit vector.
	LightX, LightY float32
	// GlowStrength is the strength of the light behind, 0 for none.
	GlowStrength float32
	// Tint is how much of Ambient the subject takes on, 0 to 1.
	Tint float32
	// Dim darkens the whole subject, 0 to 1.
	Dim float32
	// Opacity is 0 to 1; 0 counts as 1.
	Opacity float32
	// Floor is the height of the ground under the subject, 0 for a subject in
	// the air. Reflection is how much the ground mirrors, 0 to 1.
	Floor, Reflection float32
	// Trail leaves fading copies behind, that far apart: to the left, or to the
	// right if negative; 0 for none.
	Trail float32
	// Soften blurs the subject, as one out of focus; it then has no shadow.
	Soften float32
	// Even says that Size is exact; else long pictures grow a little.
	Even bool
	// Treatment changes what the subject seems to be made of.
	Treatment Treatment
	// Sits rests the lower edge on Floor. Bust lets it leave the picture.
	Sits, Bust bool
}

// Draw looks up a subject and paints it. A few names paint light instead of a
// thing.
func (s *Set) Draw(c *canvas.Canvas, name string, h Hero) error {
	if name == "sparkles" {
		drawGlint(c, h)
		return nil
	}
	picture, err := s.Treated(name, h.Treatment)
	if err != nil {
		return err
	}
	if Emits(name) {
		c.Glow(h.X, h.Y, h.Size*.62, canvas.Hex(0xff6a1a), .55)
		h.place(c, picture).Draw(c.Image, h.opacity())
		return nil
	}
	h.Surface = SurfaceOf(name)
	if h.Treatment == Gold || h.Treatment == Frozen {
		h.Surface = Surface{Gloss: 1, Tint: .25}
	}
	Draw(c, picture, h)
	return nil
}

// Draw paints a picture as part of the scene on c: glow, shadow, contact with
// the ground, outline, then the picture itself under the light of the scene.
func Draw(c *canvas.Canvas, picture *image.RGBA, h Hero) {
	if picture.Rect.Empty() {
		return
	}
	h.Size = h.evenSize(picture.Rect)
	sprite := h.stand(c, picture)
	if h.Bust {
		h.Floor = 0
	}
	if h.Soften > 0 {
		h.relight(sprite, c.Scale)
		sprite.Blur(int(h.Soften*c.Scale)).Draw(c.Image, h.opacity())
		return
	}
	h.drawBehind(c, picture, sprite)
	if h.Treatment == Burning {
		burn(c, sprite.Mask(), h.Size, false)
	}
	h.relight(sprite, c.Scale)
	sprite.Draw(c.Image, h.opacity())
	if h.Treatment == Burning {
		burn(c, sprite.Mask(), h.Size, true)
	}
}

func (h *Hero) opacity() float32 {
	if h.Opacity == 0 {
		return 1
	}
	return h.Opacity
}

// evenSize enlarges long pictures, which look smaller than compact ones.
func (h *Hero) evenSize(r image.Rectangle) float32 {
	if h.Even {
		return h.Size
	}
	if ratio := float32(r.Dx()) / float32(r.Dy()); ratio > 1.5 || ratio < 1/1.5 {
		return h.Size * 1.1
	}
	return h.Size
}

func (h *Hero) place(c *canvas.Canvas, picture *image.RGBA) *canvas.Sprite {
	k := c.Scale
	return canvas.Place(picture, h.X*k, h.Y*k, h.Size*k, h.Rotation, h.Flip)
}

// stand places the picture with its lower edge where Sits and Bust want it.
func (h *Hero) stand(c *canvas.Canvas, picture *image.RGBA) *canvas.Sprite {
	sprite := h.place(c, picture)
	bottom := h.Floor
	switch {
	case h.Bust:
		bottom = float32(c.Image.Rect.Dy())/c.Scale + 6
	case !h.Sits || h.Floor <= 0:
		return sprite
	}
	down := int(bottom*c.Scale) - feet(sprite)
	h.Y += float32(down) / c.Scale
	sprite.Image.Rect = sprite.Image.Rect.Add(image.Pt(0, down))
	return sprite
}

// feet is the canvas row under the lowest solid part of a sprite.
func feet(sprite *canvas.Sprite) int {
	if ink := canvas.CropToInk(solid(sprite.Mask())).Rect; !ink.Empty() {
		return ink.Max.Y
	}
	return sprite.Image.Rect.Max.Y
}

// drawBehind paints what lies under the subject, from the back to the front.
func (h *Hero) drawBehind(c *canvas.Canvas, picture *image.RGBA, sprite *canvas.Sprite) {
	k := c.Scale
	mask := sprite.Mask()
	if h.Floor > 0 {
		h.touchGround(c, sprite)
	}
	if h.GlowStrength > 0 {
		canvas.AddLight(c.Image, canvas.BlurMask(mask, int(34*k)), h.Glow, h.GlowStrength*.75)
		canvas.AddLight(c.Image, canvas.BlurMask(mask, int(16*k)), h.Glow, h.GlowStrength*1.5)
	}
	shadow := canvas.Shift(canvas.BlurMask(mask, int(15*k)), int(-h.LightX*16*k), int((10-h.LightY*16)*k))
	canvas.FillColor(c.Image, shadow, h.Ambient.Scale(.12), .62)
	if h.Trail != 0 {
		h.drawTrail(c, picture)
	}
	switch h.Finish {
	case Sticker:
		width := h.Size * .022 * k
		field := canvas.Distances(solid(mask), int(width)+2, c.Image.Rect.Inset(-120))
		edge := canvas.BlurMask(field.Outline(width), 1)
		canvas.FillColor(c.Image, canvas.Shift(edge, int(3*k), int(6*k)), h.Ambient.Scale(.25), .85)
		canvas.FillColor(c.Image, edge, h.Outline, 1)
	case Lit:
		canvas.FillColor(c.Image, swell(solid(mask), int(3*k+.5)), h.Rim, .95)
	case Product:
		h.extrude(c, solid(mask))
	}
}

// extrude gives a flat picture a side: its shape again and again, away from the
// light and downwards.
func (h *Hero) extrude(c *canvas.Canvas, mask *image.Alpha) {
	const depth, step = .016, 2 // parts of the size; pixels from layer to layer
	side := canvas.Mix(h.Ambient, h.Rim, .25).Scale(.38)
	for d := int(h.Size * depth * c.Scale); d > 0; d -= step {
		canvas.FillColor(c.Image, canvas.Shift(mask, int(-h.LightX*float32(d)*.6), d), side, 1)
	}
}

// drawTrail leaves three blurred copies, the farthest first.
func (h *Hero) drawTrail(c *canvas.Canvas, picture *image.RGBA) {
	for i := float32(3); i > 0; i-- {
		ghost := *h
		ghost.X -= h.Trail * i
		ghost.Y += canvas.Abs(h.Trail) * .25 * i
		ghost.Size *= 1 - .03*i
		ghost.place(c, picture).Blur(int((4+3*i)*c.Scale)).Draw(c.Image, .34-.08*i)
	}
}

// drawGlint paints a cross-shaped highlight.
func drawGlint(c *canvas.Canvas, h Hero) {
	const spikes, waist = 4, .13
	radius := h.Size * .42
	star := make([]canvas.Point, 2*spikes)
	for i := range star {
		r := radius
		if i%2 == 1 {
			r *= waist
		}
		a := float32(i) / spikes * 3.14159
		star[i] = canvas.Point{X: h.X + r*canvas.Sin(a), Y: h.Y - r*canvas.Cos(a)}
	}
	c.Glow(h.X, h.Y, radius*1.5, canvas.White(), .65*h.opacity())
	c.Light(canvas.Path{star}, canvas.White(), h.opacity())
}
