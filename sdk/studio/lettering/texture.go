package lettering

import "github.com/routix/routix/sdk/studio/canvas"

// pattern is the colour of a pixel of a textured face: down is its place from the
// top of the line, 0 to 1. It is nil for plain faces.
func (f face) pattern(size float32) func(x, y int, down float32, c [3]int32) [3]int32 {
	ground := channels(f.ground)
	mix := func(c [3]int32, t float32) [3]int32 {
		for i := range c {
			c[i] += int32(float32(ground[i]-c[i]) * t)
		}
		return c
	}
	switch f.texture {
	case TextureHalftone:
		return func(x, y int, down float32, c [3]int32) [3]int32 { return mix(c, .3*dot(x, y, size*.075, down)) }
	case TextureScratched:
		return func(x, y int, _ float32, c [3]int32) [3]int32 { return mix(c, .62*wear(x, y, size)) }
	case TextureBars:
		return func(_, y int, down float32, c [3]int32) [3]int32 { return mix(c, .7*bar(down, size)) }
	}
	return nil
}

// dot is the ink of a screen of dots at 45 degrees, which begin above the middle
// of the line and nearly meet at its foot.
func dot(x, y int, pitch, down float32) float32 {
	const begin = .3
	pitch = max(pitch, 3)
	radius := canvas.Clamp((down-begin)/(1-begin), 0, 1) * .62
	u, v := (float32(x)+float32(y))/pitch*.707, (float32(x)-float32(y))/pitch*.707
	du, dv := u-canvas.Floor(u)-.5, v-canvas.Floor(v)-.5
	return canvas.Clamp((radius-canvas.Hypot(du, dv))*pitch+.5, 0, 1) * canvas.Clamp(radius*6, 0, 1)
}

// wear is where print has come off: long scratches and small spots.
func wear(x, y int, size float32) float32 {
	u, v := float32(x)/size, float32(y)/size
	scratches := canvas.Noise(u*3.1+v*26, v*2.2-u*1.3)
	spots := canvas.Noise(u*38, v*38)
	patches := canvas.Noise(u*3.4+50, v*3.4)
	return max(canvas.SmoothStep(.79, .83, scratches*.62+patches*.38), canvas.SmoothStep(.8, .88, spots*.72+patches*.28))
}

// bar is the ink of bands in the lower part of the line.
func bar(down, size float32) float32 {
	const begin, bands = .56, 3
	if down < begin {
		return 0
	}
	t := (down - begin) / (1 - begin) * bands
	band := canvas.Floor(t)
	thick := .13 + .07*band
	edge := bands * .9 / ((1 - begin) * max(size*.7, 1)) // one pixel
	return canvas.Clamp((thick-(t-band))/edge+.5, 0, 1)
}
