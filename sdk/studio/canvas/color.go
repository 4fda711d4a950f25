package canvas

// Color is an opaque colour in the sRGB encoding, 0 to 1 per channel. Values
// outside that range are allowed between steps and cut when painted.
type Color struct{ R, G, B float32 }

// White is the lightest colour. The zero Color is black.
func White() Color { return Color{1, 1, 1} }

// Hex makes a colour from 0xRRGGBB.
func Hex(rgb uint32) Color {
	return Color{float32(rgb>>16&255) / 255, float32(rgb>>8&255) / 255, float32(rgb&255) / 255}
}

// Mix blends a and b: a at t = 0, b at t = 1.
func Mix(a, b Color, t float32) Color {
	return Color{a.R + (b.R-a.R)*t, a.G + (b.G-a.G)*t, a.B + (b.B-a.B)*t}
}

// Scale multiplies every channel by k.
func (c Color) Scale(k float32) Color { return Color{c.R * k, c.G * k, c.B * k} }

// Add is the sum of two lights.
func (c Color) Add(o Color) Color { return Color{c.R + o.R, c.G + o.G, c.B + o.B} }

// Times multiplies channel by channel, as a filter of colour o does.
func (c Color) Times(o Color) Color { return Color{c.R * o.R, c.G * o.G, c.B * o.B} }

// Luma is the perceived lightness by the weights of ITU-R BT.601, 0 to 1.
func (c Color) Luma() float32 { return .299*c.R + .587*c.G + .114*c.B }

// Blend mixes c into the RGBA pixel p with the given opacity. Alpha is left alone.
func Blend(p []uint8, c Color, opacity float32) {
	p[0] = toByte(float32(p[0]) + (c.R*255-float32(p[0]))*opacity + .5)
	p[1] = toByte(float32(p[1]) + (c.G*255-float32(p[1]))*opacity + .5)
	p[2] = toByte(float32(p[2]) + (c.B*255-float32(p[2]))*opacity + .5)
}

// BlendAdd adds light of colour c and the given strength to the RGBA pixel p.
func BlendAdd(p []uint8, c Color, strength float32) {
	strength *= 255
	p[0] = toByte(float32(p[0]) + c.R*strength)
	p[1] = toByte(float32(p[1]) + c.G*strength)
	p[2] = toByte(float32(p[2]) + c.B*strength)
}
