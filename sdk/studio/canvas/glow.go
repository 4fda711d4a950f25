package canvas

import "image"

// AddGlow adds a round light around (cx, cy) that fades to nothing at radius.
func AddGlow(dst *image.RGBA, cx, cy, radius float32, c Color, strength float32) {
	addRound(dst, cx, cy, radius, c, strength, func(q float32) float32 {
		return (1 - q) * (1 - q) * (1 - q)
	})
}

// AddBokeh adds an out-of-focus light: a disc that is brightest at its rim.
func AddBokeh(dst *image.RGBA, cx, cy, radius float32, c Color, strength float32) {
	addRound(dst, cx, cy, radius, c, strength, func(q float32) float32 {
		q = Sqrt(q)
		return Clamp((1-q)*radius*.5, 0, 1) * (.55 + .45*q*q*q)
	})
}

// addRound adds light whose strength depends on q, the squared distance from
// the centre in radii. Bright pixels take less, so lights do not clip at once.
func addRound(dst *image.RGBA, cx, cy, radius float32, c Color, strength float32, falloff func(q float32) float32) {
	if !(radius > 0) {
		return
	}
	b := image.Rect(int(cx-radius)-1, int(cy-radius)-1, int(cx+radius)+2, int(cy+radius)+2).Intersect(dst.Rect)
	inv := 1 / radius
	eachRow(b, func(y int) {
		d := pixelRow(dst, b, y)
		dy := float32(y) - cy
		for x := range b.Dx() {
			dx := float32(x+b.Min.X) - cx
			q := (dx*dx + dy*dy) * inv * inv
			if q >= 1 {
				continue
			}
			a := falloff(q) * strength * 255
			p := d[x*4 : x*4+4 : x*4+4]
			p[0] = toByte(float32(p[0]) + c.R*a*(1-float32(p[0])*(.6/255)))
			p[1] = toByte(float32(p[1]) + c.G*a*(1-float32(p[1])*(.6/255)))
			p[2] = toByte(float32(p[2]) + c.B*a*(1-float32(p[2])*(.6/255)))
		}
	})
}
