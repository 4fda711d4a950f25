package compose

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// stage sets the main subject off: it changes the place of h where it must. What
// it returns paints what lies behind the subject, and is to be called before it
// is drawn.
func (c *Composition) stage(h *actor) (behind func()) {
	h.Treatment = c.treatmentOf(h.name)
	kind := c.stagingOf(h.name)
	if kind == stagePedestal {
		c.raise(h)
	}
	return func() {
		switch kind {
		case stageRing:
			c.paintNeonRing(h)
		case stageDisc:
			c.paintDisc(h)
		case stageEcho:
			c.paintEcho(h)
		case stageSpotlight:
			c.paintSpotlight(h)
		case stagePedestal:
			c.paintPedestal(h)
		case stagePair:
			c.drawTwin(*h, .62, .37, .14)
		case stagePile:
			c.drawTwin(*h, .5, .40, .22)
			c.drawTwin(*h, .5, -.40, .22)
		case stageStreaks:
			c.paintStreaks(h)
		case stageDebris:
			c.paintDebris(h)
		}
	}
}

// pedestalPart is the height of a pedestal in parts of the subject's size.
const pedestalPart = .15

// raise makes room for a pedestal under the subject.
func (c *Composition) raise(h *actor) {
	r := c.pictureRect(h.name)
	if r.Empty() {
		return
	}
	tall := h.Size * float32(r.Dy()) / float32(max(r.Dx(), r.Dy()))
	foot := min(h.Y+tall/2, c.size.height-8)
	if h.Floor > 0 {
		foot = min(max(foot, h.Floor), c.size.height-8)
	}
	k := min(1, (foot-14)/(tall*(1+pedestalPart)))
	h.Size, tall = h.Size*k*.92, tall*k*.92
	top := foot - h.Size*pedestalPart
	h.Y, h.Rotation = top-tall/2, h.Rotation*.3
	h.Floor, h.Reflection, h.Sits = top+3, .22, true
}

// paintPedestal is a drum whose upper face lies at the subject's floor.
func (c *Composition) paintPedestal(h *actor) {
	k, p := c.canvas, c.colors
	r := c.pictureRect(h.name)
	half := h.Size * float32(r.Dx()) / float32(max(r.Dx(), r.Dy())) * .56
	half = max(half, h.Size*.30)
	flat, top, depth := half*.17, h.Floor-2, h.Size*pedestalPart
	body := canvas.Mix(p.Mid, p.Dark, .35)
	if c.ground.Bright {
		body = canvas.Mix(p.Accent, canvas.White(), .25)
	}
	k.SoftShape(canvas.Ellipse(h.X, top+depth, half*1.15, flat*1.3), 18, canvas.Color{}, .6)
	drum := append(canvas.Ellipse(h.X, top+depth, half, flat), []canvas.Point{at(h.X-half, top), at(h.X+half, top), at(h.X+half, top+depth), at(h.X-half, top+depth)})
	scale := k.Scale
	k.Paint(drum, func(x, _ int) (float32, float32, float32, float32) {
		u := (float32(x)/scale - h.X) / half
		q := body.Scale(1.18 - .85*canvas.Abs(u+.35)).Add(p.Accent.Scale(.35 * canvas.SmoothStep(.55, 1, u)))
		return q.R * 255, q.G * 255, q.B * 255, 1
	})
	face := canvas.Ellipse(h.X, top, half, flat)
	k.Light(canvas.Ellipse(h.X, top, half*1.03, flat*1.06), p.Accent, .5)
	k.Paint(face, k.Gradient(top-flat, top+flat, canvas.Mix(body, canvas.White(), .22), canvas.Mix(body, canvas.White(), .5)))
}

// paintNeonRing is two rings of light around the subject.
func (c *Composition) paintNeonRing(h *actor) {
	for i, col := range []canvas.Color{c.colors.Accent, c.colors.Second} {
		r := h.Size * (.50 + .075*float32(i))
		path := ringPath(h.X, h.Y, r, h.Size*(.022-.008*float32(i)))
		m := c.canvas.Mask(path)
		canvas.AddLight(c.canvas.Image, canvas.BlurMask(m, int(22*c.canvas.Scale)), col, 1.5)
		canvas.FillColor(c.canvas.Image, m, canvas.Mix(col, canvas.White(), .6), .95)
	}
}

// ringPath is a circle of the given line width.
func ringPath(x, y, radius, width float32) canvas.Path {
	outer, inner := canvas.Ellipse(x, y, radius, radius)[0], canvas.Ellipse(x, y, radius-width, radius-width)[0]
	for i, j := 0, len(inner)-1; i < j; i, j = i+1, j-1 {
		inner[i], inner[j] = inner[j], inner[i]
	}
	return canvas.Path{outer, inner}
}

func (c *Composition) paintDisc(h *actor) {
	r := h.Size * .50
	p, k := c.colors, c.canvas
	k.SoftShape(canvas.Ellipse(h.X+8, h.Y+16, r, r), 16, p.Dark.Scale(.5), .4)
	k.Paint(canvas.Ellipse(h.X, h.Y, r, r), k.Gradient(h.Y-r, h.Y+r, canvas.Mix(p.Accent, canvas.White(), .18), canvas.Mix(p.Accent, p.Dark, .35)))
	k.Fill(ringPath(h.X, h.Y, r*1.10, r*.03), canvas.White(), .9)
	k.Fill(ringPath(h.X, h.Y, r*1.03, r*.05), p.Second, 1)
}

// paintEcho is the outline of the subject, half as large again, as a flat shape.
func (c *Composition) paintEcho(h *actor) {
	picture, err := c.kit.Subjects.Picture(h.name)
	if err != nil {
		return // draw reports it
	}
	k := c.canvas.Scale
	lean := float32(1)
	if h.X < c.size.width/2 {
		lean = -1
	}
	for i := float32(2); i > 0; i-- {
		size := h.Size * (1 + .19*i)
		m := canvas.Place(picture, (h.X+lean*h.Size*.05*i)*k, (h.Y-h.Size*.02*i)*k, size*k, h.Rotation-4*i*lean, h.Flip).Mask()
		if c.ground.Bright {
			canvas.FillColor(c.canvas.Image, m, canvas.Mix(c.colors.Accent, c.colors.Dark, .25), .34)
			continue
		}
		canvas.AddLight(c.canvas.Image, m, canvas.Mix(c.colors.Accent, c.colors.Second, i-1), .24)
	}
}

func (c *Composition) paintSpotlight(h *actor) {
	light := canvas.Mix(c.colors.Bright, canvas.White(), .55)
	low := min(h.Y+h.Size*.52, c.size.height)
	if h.Floor > 0 {
		low = h.Floor + 10
	}
	side := float32(1)
	if h.LightX < 0 {
		side = -1
	}
	topX := h.X + side*h.Size*.28
	for i := float32(1); i <= 2; i++ {
		half := h.Size * (.62 - .17*i)
		cone := canvas.Path{{at(topX-24/i, -30), at(topX+24/i, -30), at(h.X+half, low), at(h.X-half, low)}}
		m := canvas.BlurMask(c.canvas.Mask(cone), int(24*c.canvas.Scale))
		canvas.AddLight(c.canvas.Image, m, light, .17)
	}
	c.canvas.SoftShape(canvas.Ellipse(h.X, low, h.Size*.5, h.Size*.09), 18, light, .42)
}

// drawTwin draws the subject again, smaller, one step behind and aside by parts
// of its size.
func (c *Composition) drawTwin(h actor, size, dx, dy float32) {
	if h.X < c.size.width/2 {
		dx = -dx
	}
	twin := h
	twin.X, twin.Y, twin.Size = h.X+dx*h.Size, h.Y+dy*h.Size, h.Size*size
	twin.Flip = h.Flip != (dx > 0 && canFlip(h.name))
	twin.Rotation, twin.Dim, twin.Soften, twin.Treatment = h.Rotation+14*dx, .14, 1.4, ""
	c.keepInside(&twin)
	if box := (spot{twin.X, twin.Y, twin.Size}).box(); overlap(box, c.layout.title) > 0 {
		return
	}
	c.draw(c.canvas, twin)
}

// paintStreaks are lines of speed that the subject leaves behind it.
func (c *Composition) paintStreaks(h *actor) {
	back := float32(1) // icons look to the left
	if h.Flip {
		back = -1
	}
	for range 34 {
		y := h.Y + c.canvas.Between(-.48, .48)*h.Size
		x := h.X + back*c.canvas.Between(-.1, .45)*h.Size
		length, width := c.canvas.Between(.15, .6)*h.Size, c.canvas.Between(2, 9)
		tip := x + back*length
		if c.layout.title.holds(tip, y, 10) {
			continue
		}
		line := []canvas.Point{at(x, y), at(x+back*length*.5, y), at(tip, y)}
		path := canvas.Stroke(line, func(t float32) float32 { return width * (1 - t) })
		if c.ground.Bright {
			c.canvas.Fill(path, canvas.White(), c.canvas.Between(.4, .85))
		} else {
			c.canvas.Light(path, canvas.Mix(c.colors.Accent, canvas.White(), .4), c.canvas.Between(.3, .8))
		}
	}
	h.Trail = back * -h.Size * .045
}

// paintDebris lets splinters in the subject's own colours fly off it.
func (c *Composition) paintDebris(h *actor) {
	picture, err := c.kit.Subjects.Picture(h.name)
	if err != nil || picture.Rect.Empty() {
		return // draw reports it
	}
	for range 46 {
		angle, far := c.canvas.Float()*6.2832, c.canvas.Between(.40, .74)*h.Size
		ux, uy := canvas.Cos(angle), canvas.Sin(angle)
		x, y, size := h.X+ux*far, h.Y+uy*far, c.canvas.Between(5, 22)*h.Size/520
		col := sampleColor(picture, c.canvas.Float(), c.canvas.Float(), c.colors.Accent)
		turn, thin := c.canvas.Float()*6.2832, c.canvas.Between(.4, 1)
		if c.layout.title.holds(x, y, size) {
			continue
		}
		tail := []canvas.Point{at(x-ux*size*5, y-uy*size*5), at(x-ux*size*2, y-uy*size*2), at(x, y)}
		c.canvas.Light(canvas.Stroke(tail, func(t float32) float32 { return size * .8 * t }), col, .4)
		tx, ty := canvas.Cos(turn)*size, canvas.Sin(turn)*size
		shard := canvas.Path{{at(x+tx, y+ty), at(x-ty*thin, y+tx*thin), at(x-tx*.8, y-ty*.5)}}
		c.canvas.Fill(shard.Move(2, 4), canvas.Color{}, .4)
		c.canvas.Fill(shard, col, 1)
	}
	c.canvas.Glow(h.X, h.Y, h.Size*.7, c.colors.Accent, .45)
}

// sampleColor is the colour of a picture at a point given in parts of it, or
// other where it is empty there.
func sampleColor(m *image.RGBA, u, v float32, other canvas.Color) canvas.Color {
	p := m.RGBAAt(m.Rect.Min.X+int(u*float32(m.Rect.Dx()-1)), m.Rect.Min.Y+int(v*float32(m.Rect.Dy()-1)))
	if p.A < 220 {
		return other
	}
	return canvas.Color{R: float32(p.R) / 255, G: float32(p.G) / 255, B: float32(p.B) / 255}
}
