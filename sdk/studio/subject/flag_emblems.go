package subject

import "github.com/routix/routix/sdk/studio/canvas"

// flagRatio is the width of a flag to its height: u covers that much more than v.
const flagRatio = 1.6

// unionJack puts the crosses of Saint Andrew, Patrick and George on field.
func unionJack(u, v float32, field canvas.Color) canvas.Color {
	red := canvas.Hex(0xd8102a)
	u, v = canvas.Abs(u), canvas.Abs(v)
	diagonal := canvas.Abs(u - v)
	switch {
	case u < .10 || v < .16:
		return red
	case u < .17 || v < .27:
		return canvas.White()
	case diagonal < .05:
		return red
	case diagonal < .13:
		return canvas.White()
	}
	return field
}

// discAt is a disc on the field; the radius is in halves of the height.
func discAt(rgb uint32, at, radius float32) func(u, v float32, field canvas.Color) canvas.Color {
	c := canvas.Hex(rgb)
	return func(u, v float32, field canvas.Color) canvas.Color {
		return canvas.Mix(field, c, canvas.SmoothStep(radius+.02, radius-.02, canvas.Hypot((u-at)*flagRatio, v)))
	}
}

func discOf(rgb uint32, radius float32) func(u, v float32, field canvas.Color) canvas.Color {
	return discAt(rgb, 0, radius)
}

// sunOf is a golden disc.
func sunOf(at, radius float32) func(u, v float32, field canvas.Color) canvas.Color {
	return discAt(0xf6b40e, at, radius)
}

// nordicCross is a cross left of the middle, with a core of another colour.
func nordicCross(outer, inner uint32) func(u, v float32, field canvas.Color) canvas.Color {
	a, b := canvas.Hex(outer), canvas.Hex(inner)
	return func(u, v float32, field canvas.Color) canvas.Color {
		near := min(canvas.Abs(u+.28)*flagRatio, canvas.Abs(v))
		switch {
		case near < .10:
			return b
		case near < .19:
			return a
		}
		return field
	}
}

// inStar tells whether a point lies in a five-pointed star of radius r that
// points up.
func inStar(x, y, r float32) bool {
	const fifth = 1.25664
	angle := canvas.Atan2(x, -y)
	angle -= canvas.Floor(angle/fifth+.5) * fifth
	d := canvas.Hypot(x, y)
	px, py := d*canvas.Cos(angle), canvas.Abs(d*canvas.Sin(angle))
	const innerX, innerY = .382 * .809, .382 * .588
	return (innerX*r-r)*py-innerY*r*(px-r) >= 0 && px < r
}

func starOn(field, c canvas.Color, x, y, r float32) canvas.Color {
	if inStar(x, y, r) {
		return c
	}
	return field
}

func starField(u, v float32, field canvas.Color) canvas.Color {
	if u > -.2 || v > .08 {
		return field
	}
	const columns, rows = 6, 5
	x, y := (u+1)/.8*columns, (v+1)/1.08*rows
	return starOn(canvas.Hex(0x1c2f72), canvas.White(), x-canvas.Floor(x)-.5, y-canvas.Floor(y)-.5, .36)
}

func chineseStars(u, v float32, field canvas.Color) canvas.Color {
	gold := canvas.Hex(0xffde00)
	field = starOn(field, gold, (u+.66)*flagRatio, v+.45, .32)
	for _, q := range [4][2]float32{{-.33, -.8}, {-.2, -.58}, {-.2, -.3}, {-.33, -.08}} {
		field = starOn(field, gold, (u-q[0])*flagRatio, v-q[1], .11)
	}
	return field
}

func crescent(u, v float32, field canvas.Color) canvas.Color {
	x := u * flagRatio
	if canvas.Hypot(x+.45, v) < .5 && canvas.Hypot(x+.33, v) > .4 {
		return canvas.White()
	}
	return starOn(field, canvas.White(), v, -(x - .18), .24) // lies on its side
}

func brazil(u, v float32, field canvas.Color) canvas.Color {
	if canvas.Abs(u)/.84+canvas.Abs(v)/.78 > 1 {
		return field
	}
	x := u * flagRatio
	if canvas.Hypot(x, v) > .42 {
		return canvas.Hex(0xffdf00)
	}
	if r := canvas.Hypot(x+.15, v-1.05); r > 1.0 && r < 1.13 {
		return canvas.White()
	}
	return canvas.Hex(0x123a9c)
}

func plusSign(u, v float32, field canvas.Color) canvas.Color {
	x, y := canvas.Abs(u*flagRatio), canvas.Abs(v)
	if max(x, y) < .62 && min(x, y) < .2 {
		return canvas.White()
	}
	return field
}

// mapleLeaf is a leaf of eleven points, drawn by its radius over the angle.
func mapleLeaf(u, v float32, field canvas.Color) canvas.Color {
	x, y := canvas.Abs(u*flagRatio), v
	if x < .03 && y > 0 && y < .75 {
		return canvas.Hex(0xe8202c)
	}
	angle := canvas.Atan2(x, -y) // 0 up, pi down
	edge := .34 + .26*canvas.Abs(canvas.Cos(angle*2.5))*canvas.SmoothStep(3.0, 2.2, angle) + .06*canvas.Abs(canvas.Sin(angle*7.5))
	if canvas.Hypot(x, y) < edge*canvas.SmoothStep(3.1, 2.4, angle) {
		return canvas.Hex(0xe8202c)
	}
	return field
}

func greekCanton(u, v float32, field canvas.Color) canvas.Color {
	if u > -.26 || v > .11 {
		return field
	}
	x, y := (u+.63)*flagRatio, v+.445
	if min(canvas.Abs(x), canvas.Abs(y)) < .11 {
		return canvas.White()
	}
	return canvas.Hex(0x0d5eaf)
}

func wheelSign(u, v float32, field canvas.Color) canvas.Color {
	x := u * flagRatio
	r := canvas.Hypot(x, v)
	spoke := canvas.Abs(canvas.Sin(canvas.Atan2(v, x)*12)) * r
	if r < .28 && (r > .235 || r < .05 || spoke < .03) {
		return canvas.Hex(0x10207a)
	}
	return field
}

func hexagram(u, v float32, field canvas.Color) canvas.Color {
	x := canvas.Abs(u * flagRatio)
	for _, y := range []float32{v, -v} {
		edge := max(y-.17, x*.866-y*.5-.17)
		if edge < 0 && edge > -.055 {
			return canvas.Hex(0x1f5fc8)
		}
	}
	return field
}

func taeguk(u, v float32, field canvas.Color) canvas.Color {
	x, y := u*flagRatio, v
	x, y = x*.87+y*.5, y*.87-x*.5
	red, blue := canvas.Hex(0xd8202c), canvas.Hex(0x123a9c)
	switch {
	case canvas.Hypot(x, y) < .46:
		upper := y < 0
		if canvas.Hypot(x+.23, y) < .23 {
			upper = true
		} else if canvas.Hypot(x-.23, y) < .23 {
			upper = false
		}
		if upper {
			return red
		}
		return blue
	case canvas.Hypot(canvas.Abs(u)*flagRatio-.95, canvas.Abs(v)-.62) < .24:
		bar := (canvas.Abs(u)*flagRatio - .95 + (canvas.Abs(v)-.62)*.66) * 9
		if f := bar - canvas.Floor(bar); f < .55 && canvas.Abs(bar) < 1.5 {
			return canvas.Hex(0x161616)
		}
	}
	return field
}
