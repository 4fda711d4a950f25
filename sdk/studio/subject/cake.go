package subject

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/canvas"
)

// Measures of the cake.
const (
	cakeWidth  = 720
	cakeHeight = 700
	cakeMiddle = cakeWidth / 2
	cakeRadius = 262
)

// cakeColors are what a kind of cake is made of.
type cakeColors struct{ sponge, cream, glaze, dark canvas.Color }

// drawCake builds a layered drip cake with strawberries on a plate.
func drawCake(s *Set, arguments []string) (*image.RGBA, error) {
	c := cakeColors{cream: canvas.Hex(0xfff0d8)}
	switch arguments[0] {
	case "choco":
		c.sponge, c.glaze, c.dark = canvas.Hex(0x8f4d22), canvas.Hex(0x3a1406), canvas.Hex(0x1c0802)
	case "cream":
		c.sponge, c.glaze, c.dark = canvas.Hex(0xe9b765), canvas.Hex(0xff7aa8), canvas.Hex(0xb02a60)
	default:
		return nil, ErrUnknown
	}
	k := newSheet(cakeWidth, cakeHeight)
	k.paint(canvas.Ellipse(cakeMiddle, 590, 352, 98), gradient(490, 690, 0xffffff, 0xdfe3ee, 0xa8b0c4))
	k.paint(canvas.Ellipse(cakeMiddle, 580, 306, 78), gradient(500, 660, 0xc8cede, 0xf6f8ff))
	k.fill(canvas.Ellipse(cakeMiddle, 578, 284, 70), canvas.Hex(0x20100a), .45)
	k.cakeLayers(c)
	k.cakeGlaze(c)
	if err := k.cakeFruit(s); err != nil {
		return nil, err
	}
	return k.image, nil
}

// round lights the wall of the cake: key light left of the middle, rim on the right.
func round(c canvas.Color) canvas.Paint {
	return shader(func(x, y float32) canvas.Color {
		t := (x - cakeMiddle) / cakeRadius
		light := .62 + .55*canvas.SmoothStep(-1.05, -.35, t)*canvas.SmoothStep(1, -.25, t) +
			.25*canvas.SmoothStep(.86, .99, t) - .25*canvas.SmoothStep(-.8, -1, t)
		return c.Scale(light * (.93 + .14*canvas.Noise(x/5, y/5)))
	})
}

// halfTurn calls f with n+1 angles from 0 to half a turn.
func halfTurn(n int, f func(i int, cos, sin float32)) {
	for i := 0; i <= n; i++ {
		a := float32(i) / float32(n) * math.Pi
		f(i, canvas.Cos(a), canvas.Sin(a))
	}
}

// band is a curved strip of the wall between two heights.
func band(top, bottom, radius float32) canvas.Path {
	const steps, bend = 40, 62
	polygon := make([]canvas.Point, 2*(steps+1))
	halfTurn(steps, func(i int, cos, sin float32) {
		polygon[i] = canvas.Point{X: cakeMiddle + radius*cos, Y: bottom + bend*sin}
		polygon[len(polygon)-1-i] = canvas.Point{X: cakeMiddle + radius*cos, Y: top + bend*sin}
	})
	return canvas.Path{polygon}
}

// cakeLayers paints sponge, cream and crumb.
func (s sheet) cakeLayers(c cakeColors) {
	s.paint(band(250, 555, cakeRadius), round(c.sponge))
	for _, y := range []float32{352, 452} {
		s.paint(band(y, y+26, cakeRadius+2), round(c.cream))
		s.fill(band(y+26, y+34, cakeRadius), c.dark, .35)
	}
	for i := range 240 {
		a := canvas.Noise(float32(i)*3.7, 1)*2.8 + .17
		y := 262 + 285*canvas.Noise(float32(i)*1.9, 7) + 58*canvas.Sin(a)
		s.fill(canvas.Ellipse(cakeMiddle+256*canvas.Cos(a), y, 3, 2.4), c.dark, .35)
	}
}

// cakeGlaze pours the glaze with its drips.
func (s sheet) cakeGlaze(c cakeColors) {
	const steps = 120
	edge := make([]canvas.Point, 2*(steps+1))
	drips := make([]float32, steps+1)
	halfTurn(steps, func(i int, cos, sin float32) {
		wave := canvas.SmoothStep(.15, .9, canvas.Sin(float32(i)/steps*math.Pi*12+.6))
		drips[i] = 20 + 92*wave*(.35+.9*canvas.Noise(float32(i)/10, 3))
		edge[i] = canvas.Point{X: cakeMiddle + 268*cos, Y: 236 + 64*sin + drips[i]}
		edge[len(edge)-1-i] = canvas.Point{X: cakeMiddle + 268*cos, Y: 230 - 64*sin}
	})
	glaze := canvas.Path{edge}
	s.fill(glaze.Move(2, 9), c.dark, .45)
	s.paint(glaze, round(canvas.Mix(c.glaze, canvas.Color{R: 1, G: .6, B: .35}, .10)))
	light := canvas.Mix(c.glaze, canvas.Color{R: 1, G: .75, B: .5}, .30)
	s.paint(canvas.Ellipse(cakeMiddle, 232, cakeRadius, 63), canvas.VerticalGradient(168, 296, light, c.glaze))
	const shineX, shineY = cakeMiddle - 110, 205
	s.fill(canvas.Ellipse(shineX, shineY, 92, 14).Map(canvas.Rotation(shineX, shineY, -8)), canvas.Color{R: 1, G: .9, B: .8}, .40)
	for i, drip := range drips { // wet highlights on the longest drips
		if drip > 62 && i%3 == 0 {
			s.fill(canvas.RoundRect(edge[i].X-3, edge[i].Y-38, 6, 24, 3), canvas.Color{R: 1, G: .85, B: .72}, .5)
		}
	}
}

// cakeFruit puts rosettes of cream with a strawberry each on top.
func (s sheet) cakeFruit(set *Set) error {
	for _, at := range []struct{ x, y, size float32 }{
		{cakeMiddle - 150, 214, 1}, {cakeMiddle + 150, 214, 1},
		{cakeMiddle - 78, 250, 1.1}, {cakeMiddle + 78, 250, 1.1}, {cakeMiddle, 196, 1},
	} {
		for j := range 3 {
			r := (46 - 12*float32(j)) * at.size
			s.paint(canvas.Ellipse(at.x, at.y-float32(j)*15, r, r*.55), gradient(at.y-50, at.y+24, 0xffffff, 0xfff0dc, 0xd8b894))
		}
		if err := s.place(set, "strawberry", at.x, at.y-68*at.size, 104*at.size); err != nil {
			return err
		}
	}
	return nil
}
