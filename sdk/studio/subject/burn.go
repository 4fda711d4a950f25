package subject

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// burn lays flames around a shape: they rise from its edge, and from inside when
// front is set, where they are shorter.
func burn(c *canvas.Canvas, mask *image.Alpha, size float32, front bool) {
	k := c.Scale
	rise := size * .34 * k
	soft := canvas.BlurMask(mask, max(1, int(size*.035*k)))
	area := image.NewAlpha(image.Rect(soft.Rect.Min.X, soft.Rect.Min.Y-int(rise), soft.Rect.Max.X, soft.Rect.Max.Y).Intersect(c.Image.Rect))
	for i := range area.Pix {
		area.Pix[i] = 255
	}
	top, height := float32(mask.Rect.Min.Y), float32(mask.Rect.Dy())+1
	canvas.FillCoarse(c.Image, area, max(1, int(2*k)), func(x, y float32) (canvas.Color, float32) {
		u, v := x/k/(size*.12), y/k/(size*.22)
		bend := canvas.Noise(u*.7+3, v*.8+9) - .5
		n := canvas.FBM(u+bend*1.6, v+bend, 4)
		lick := rise * (1.5*n - .25)
		at := soft.AlphaAt(int(x+bend*rise*.4), int(y+lick)).A
		heat := float32(at)/255*1.1 - .30 + .55*(n-.4)
		if front { // only the foot of the shape burns before it
			heat -= canvas.SmoothStep(.98, .58, (y-top)/height) * 1.2
		}
		flame := ramp(heat*1.15, 0x7a1004, 0xe8380a, 0xff8a14, 0xffc83a, 0xfff4b8)
		return flame, canvas.SmoothStep(.04, .34, heat)
	})
}
