package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// drawBlackHole shows a shadow, the far side of the disc of gas bent around it,
// and the near side as a thin ellipse in front.
func drawBlackHole(*Set, []string) (*image.RGBA, error) {
	const size = 900
	out := image.NewRGBA(image.Rect(0, 0, size, size))
	canvas.Parallel(size, func(from, to int) {
		for y := from; y < to; y++ {
			for x := range size {
				u, v := float32(x)/(size/2)-1, float32(y)/(size/2)-1
				c, alpha := blackHoleAt(u, v)
				p := out.Pix[out.PixOffset(x, y):][:4:4]
				canvas.Blend(p, c, alpha)
				p[3] = uint8(alpha*255 + .5)
			}
		}
	})
	return out, nil
}

// shadowRadius is where no light comes from, in half widths of the picture.
const shadowRadius = .292

// blackHoleAt is the colour and opacity at u, v from -1 to 1.
func blackHoleAt(u, v float32) (canvas.Color, float32) {
	r := canvas.Hypot(u, v)
	light := gasLight(u, v, r)
	alpha := canvas.Clamp(light*1.5, 0, 1)
	if r < shadowRadius {
		alpha = max(alpha, canvas.SmoothStep(.294, .280, r))
	}
	alpha *= canvas.SmoothStep(1, .93, max(canvas.Abs(u), canvas.Abs(v)))
	if light <= 0 {
		return canvas.Color{}, alpha
	}
	c := canvas.Mix(canvas.Hex(0x7a1604), canvas.Hex(0xff7a1a), canvas.Clamp(light*1.25, 0, 1))
	c = canvas.Mix(c, canvas.Hex(0xffd98a), canvas.SmoothStep(.55, 1.05, light))
	c = canvas.Mix(c, canvas.White(), canvas.SmoothStep(.95, 1.6, light))
	c = c.Scale(canvas.Clamp(light*1.6, 0, 1) / max(alpha, .01))
	return canvas.Color{R: min(c.R, 1), G: min(c.G, 1), B: min(c.B, 1)}, alpha
}

// gasLight is the brightness of the disc. The side that turns towards the viewer
// (left) is brighter.
func gasLight(u, v, r float32) float32 {
	swirl := canvas.FBM(canvas.Atan2(v, u)*2.2+20, r*16, 4)
	far := canvas.SmoothStep(.285, .315, r) * canvas.SmoothStep(.62, .33, r)
	light := far * (.55 + .9*swirl) * (.75 - .35*u)
	light += canvas.SmoothStep(.022, 0, canvas.Abs(r-.30)) * 1.1 // photon ring
	if r < shadowRadius && v < 0 {
		return light // hidden by the shadow
	}
	const flatness = .16
	e := canvas.Hypot(u, v/flatness)
	near := canvas.SmoothStep(.30, .42, e) * canvas.SmoothStep(.99, .46, e)
	streaks := canvas.FBM(canvas.Atan2(v/flatness, u)*1.6+40, e*22, 4)
	return light + near*(.45+1.1*streaks)*(1.05-.5*u)*1.25
}
