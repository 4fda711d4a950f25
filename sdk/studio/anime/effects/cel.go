package effects

import (
	"image"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// celSide is the longer side in pixels of a picture that [Cel] makes: more than
// any prop is shown at on common pages.
const celSide = 320

// celSteps are the levels of light that cel paint knows.
const celSteps = 4

// Cel paints a picture with alpha anew in the manner of cel animation: flat
// steps of light in stronger colours, ink where colours meet and around the
// whole. The result has a margin for its outline.
func Cel(src *image.RGBA) *image.RGBA {
	if src == nil || src.Rect.Empty() {
		return nil
	}
	const edge, margin = 7, 10
	small := canvas.Place(src, celSide/2, celSide/2, celSide-2*margin, 0, false).Image
	out := image.NewRGBA(image.Rect(0, 0, celSide, celSide))
	alpha := image.NewAlpha(out.Rect)
	luma := make([]float32, celSide*celSide)
	for y := range celSide {
		for x := range celSide {
			p := small.RGBAAt(x, y)
			if p.A == 0 {
				continue
			}
			alpha.Pix[y*alpha.Stride+x] = p.A
			k := 1 / float32(p.A)
			c := celColor(canvas.Color{R: float32(p.R) * k, G: float32(p.G) * k, B: float32(p.B) * k})
			luma[y*celSide+x] = canvas.Color{R: float32(p.R) * k, G: float32(p.G) * k, B: float32(p.B) * k}.Luma()
			a := float32(p.A)
			o := out.Pix[out.PixOffset(x, y):]
			o[0], o[1], o[2], o[3] = uint8(c.R*a), uint8(c.G*a), uint8(c.B*a), p.A
		}
	}
	inkSeams(out, luma)
	return outlined(out, alpha, edge)
}

// celColor brings a colour to one of the levels of cel paint.
func celColor(c canvas.Color) canvas.Color {
	h, s, v := ink.ToHSV(c)
	step := canvas.Floor(v*celSteps+.35) / celSteps
	if dark := v - step; dark < 0 { // shadows lean to violet, as skin and cloth do
		h = ink.TurnHue(h, 262, .05)
	}
	return ink.HSV(h, min(1, s*1.18+.02*canvas.Clamp(s*20, 0, 1)), canvas.Lerp(v, step, .8))
}

// inkSeams darkens places where the light changes at once.
func inkSeams(im *image.RGBA, luma []float32) {
	const weak, strong = .16, .34
	for y := 2; y < celSide-2; y++ {
		for x := 2; x < celSide-2; x++ {
			i := y*celSide + x
			p := im.Pix[i*4 : i*4+4 : i*4+4]
			if p[3] < 250 {
				continue
			}
			g := canvas.Abs(luma[i+2]-luma[i-2]) + canvas.Abs(luma[i+2*celSide]-luma[i-2*celSide])
			k := 1 - .62*canvas.SmoothStep(weak, strong, g)
			p[0], p[1], p[2] = uint8(float32(p[0])*k), uint8(float32(p[1])*k), uint8(float32(p[2])*k)
		}
	}
}

// outlined lays a picture over an outline of ink of a width in pixels.
func outlined(im *image.RGBA, alpha *image.Alpha, width float32) *image.RGBA {
	base := image.NewRGBA(im.Rect)
	line := canvas.Distances(alpha, int(width)+3, im.Rect).Outline(width)
	box := line.Rect.Intersect(im.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			a := line.AlphaAt(x, y).A
			o := base.Pix[base.PixOffset(x, y):]
			o[0], o[1], o[2], o[3] = uint8(uint32(a)*22/255), uint8(uint32(a)*14/255), uint8(uint32(a)*28/255), a
		}
	}
	(&canvas.Sprite{Image: im}).DrawOver(base)
	return base
}
