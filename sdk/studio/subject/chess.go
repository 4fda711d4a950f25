package subject

import (
	"image"
	"slices"

	"github.com/routix/routix/sdk/studio/canvas"
)

// profile is the outline of a turned piece from the top down: half width and
// height, both in parts of the total height.
type profile []canvas.Point

// profiles of the pieces that turning can make. Never written.
var profiles = map[string]profile{
	"P": {{X: 0, Y: .16}, {X: .09, Y: .19}, {X: .125, Y: .27}, {X: .10, Y: .35}, {X: .06, Y: .39}, {X: .15, Y: .42}, {X: .15, Y: .45}, {X: .075, Y: .48}, {X: .09, Y: .66}, {X: .15, Y: .80}, {X: .22, Y: .86}, {X: .22, Y: .90}, {X: .26, Y: .92}, {X: .26, Y: 1}},
	"K": {{X: 0, Y: .13}, {X: .06, Y: .14}, {X: .14, Y: .17}, {X: .12, Y: .24}, {X: .085, Y: .34}, {X: .15, Y: .36}, {X: .15, Y: .385}, {X: .11, Y: .41}, {X: .07, Y: .44}, {X: .08, Y: .62}, {X: .12, Y: .76}, {X: .19, Y: .84}, {X: .19, Y: .88}, {X: .25, Y: .91}, {X: .25, Y: 1}},
	"Q": {{X: 0, Y: .06}, {X: .035, Y: .07}, {X: .04, Y: .11}, {X: .08, Y: .13}, {X: .16, Y: .13}, {X: .12, Y: .24}, {X: .08, Y: .34}, {X: .15, Y: .36}, {X: .15, Y: .385}, {X: .11, Y: .41}, {X: .07, Y: .44}, {X: .08, Y: .62}, {X: .12, Y: .76}, {X: .19, Y: .84}, {X: .19, Y: .88}, {X: .25, Y: .91}, {X: .25, Y: 1}},
}

// Size of a chess piece picture.
const (
	pieceHeight = 700
	pieceWidth  = 406
)

// pieceColors are the lacquer of a piece: lit, plain and dark.
type pieceColors struct{ high, base, low canvas.Color }

// drawChessPiece turns a chess piece on a lathe.
func drawChessPiece(_ *Set, arguments []string) (*image.RGBA, error) {
	shape, ok := profiles[arguments[0]]
	if !ok {
		return nil, ErrUnknown
	}
	var c pieceColors
	switch arguments[1] {
	case "w":
		c = pieceColors{canvas.Hex(0xffffff), canvas.Hex(0xf3e3c2), canvas.Hex(0x8a6a3a)}
	case "b":
		c = pieceColors{canvas.Hex(0xc8c0d8), canvas.Hex(0x3a3340), canvas.Hex(0x0c090f)}
	case "r":
		c = pieceColors{canvas.Hex(0xffc0b0), canvas.Hex(0xc8202c), canvas.Hex(0x4a0408)}
	default:
		return nil, ErrUnknown
	}
	k := newSheet(pieceWidth, pieceHeight)
	k.paint(shape.outline(), shape.lacquer(c))
	k.crown(arguments[0], c)
	return k.image, nil
}

// half is the half width at height v, both in parts of the total height.
func (p profile) half(v float32) float32 {
	for i := 1; i < len(p); i++ {
		if a, b := p[i-1], p[i]; v <= b.Y {
			t := canvas.Clamp((v-a.Y)/(b.Y-a.Y+1e-5), 0, 1)
			return canvas.Lerp(a.X, b.X, canvas.SmoothStep(0, 1, t))
		}
	}
	return p[len(p)-1].X
}

func (p profile) outline() canvas.Path {
	var left, right []canvas.Point
	for y := float32(0); y <= pieceHeight; y += 2 {
		v := y / pieceHeight
		if v < p[0].Y {
			continue
		}
		w := p.half(min(v, .995)) * pieceHeight
		if v > .985 { // rounded foot
			w *= 1 - (v-.985)*4
		}
		left = append(left, canvas.Point{X: pieceWidth/2 - w, Y: y})
		right = append(right, canvas.Point{X: pieceWidth/2 + w, Y: y})
	}
	slices.Reverse(right)
	return canvas.Path{append(left, right...)}
}

// lacquer lights a round, polished body from the upper left.
func (p profile) lacquer(c pieceColors) canvas.Paint {
	return shader(func(x, y float32) canvas.Color {
		v := y / pieceHeight
		t := canvas.Clamp((x-pieceWidth/2)/max(p.half(v)*pieceHeight, 1), -1, 1)
		slope := (p.half(v+.012) - p.half(v-.012)) / .024
		facing := -t*.75 - slope*.22 + canvas.Sqrt(max(0, 1-t*t))*.35
		q := canvas.Mix(c.low, c.base, canvas.SmoothStep(-.9, .45, facing))
		q = canvas.Mix(q, c.high, canvas.SmoothStep(.55, 1.05, facing)*.8)
		q = canvas.Mix(q, c.high, canvas.SmoothStep(.07, 0, canvas.Abs(t+.48))*.55)
		return canvas.Mix(q, canvas.Mix(c.base, c.high, .5), canvas.SmoothStep(.80, .97, t)*.6)
	})
}

// crown adds the cross of a king and the beads of a queen.
func (s sheet) crown(kind string, c pieceColors) {
	const middle = pieceWidth / 2
	switch kind {
	case "K":
		for _, bar := range []canvas.Path{canvas.RoundRect(middle-16, 4, 32, 100, 8), canvas.RoundRect(middle-46, 28, 92, 30, 8)} {
			s.paint(bar, canvas.VerticalGradient(0, 110, c.high, c.base, c.low))
		}
	case "Q":
		for i := float32(-2); i <= 2; i++ {
			s.paint(canvas.Ellipse(middle+i*52, 86+canvas.Abs(i)*2, 18, 18), canvas.VerticalGradient(66, 108, c.high, c.base, c.low))
		}
	}
}
