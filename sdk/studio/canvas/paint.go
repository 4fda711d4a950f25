package canvas

// Paint gives the colour of a picture pixel: channels 0 to 255 and opacity 0 to
// 1. It may be called from several goroutines.
type Paint func(x, y int) (r, g, b, opacity float32)

// Solid is one colour everywhere.
func Solid(c Color, opacity float32) Paint {
	r, g, b := c.R*255, c.G*255, c.B*255
	return func(int, int) (float32, float32, float32, float32) { return r, g, b, opacity }
}

// VerticalGradient runs through evenly spaced stops from the first at y0 to the
// last at y1, and keeps the end colours outside. One stop is a solid colour.
func VerticalGradient(y0, y1 float32, stops ...Color) Paint {
	switch len(stops) {
	case 0:
		return Solid(Color{}, 1)
	case 1:
		return Solid(stops[0], 1)
	}
	const steps = 512
	var table [steps]Color
	for i := range table {
		t := float32(i) / (steps - 1) * float32(len(stops)-1)
		k := min(int(t), len(stops)-2)
		table[i] = Mix(stops[k], stops[k+1], t-float32(k)).Scale(255)
	}
	perPixel := 1 / max(y1-y0, 1e-6)
	return func(_, y int) (float32, float32, float32, float32) {
		c := table[int(Clamp((float32(y)-y0)*perPixel, 0, 1)*(steps-1))]
		return c.R, c.G, c.B, 1
	}
}

// RadialGradient runs from inner at (cx, cy) to outer at radius and beyond.
func RadialGradient(cx, cy, radius float32, inner, outer Color) Paint {
	return func(x, y int) (float32, float32, float32, float32) {
		c := Mix(inner, outer, Clamp(Hypot(float32(x)-cx, float32(y)-cy)/radius, 0, 1))
		return c.R * 255, c.G * 255, c.B * 255, 1
	}
}
