package subject

import (
	"image"
	"image/color"
	"image/draw"

	"github.com/routix/routix/sdk/studio/canvas"
)

func drawInto(dst *image.RGBA, src image.Image) {
	draw.Draw(dst, dst.Rect, src, src.Bounds().Min, draw.Src)
}

// premultiplyRow converts row y of src, counted from its top, into dst.
func premultiplyRow(dst []uint8, src *image.NYCbCrA, y int) {
	y += src.Rect.Min.Y
	for x := range len(dst) / 4 {
		alpha := uint32(src.A[src.AOffset(x+src.Rect.Min.X, y)])
		if alpha == 0 {
			continue
		}
		luma, chroma := src.YOffset(x+src.Rect.Min.X, y), src.COffset(x+src.Rect.Min.X, y)
		r, g, b := color.YCbCrToRGB(src.Y[luma], src.Cb[chroma], src.Cr[chroma])
		p := dst[x*4 : x*4+4 : x*4+4]
		p[0] = uint8((uint32(r)*alpha + 127) / 255)
		p[1] = uint8((uint32(g)*alpha + 127) / 255)
		p[2] = uint8((uint32(b)*alpha + 127) / 255)
		p[3] = uint8(alpha)
	}
}

// fade multiplies the premultiplied pixel p by mask/255 of its own alpha.
func fade(p []uint8, alpha uint8) {
	if p[3] > 0 {
		for c := range 3 {
			p[c] = uint8(uint32(p[c]) * uint32(alpha) / uint32(p[3]))
		}
	}
	p[3] = alpha
}

// swell is a mask grown by about radius pixels with a soft edge: quicker than
// distances, and exact enough for a thin rim.
func swell(mask *image.Alpha, radius int) *image.Alpha {
	const gain = 6
	soft := canvas.BlurMask(mask, max(1, radius))
	out := image.NewAlpha(soft.Rect)
	for i, v := range soft.Pix {
		out.Pix[i] = uint8(min(255, gain*int(v)))
	}
	return out
}

// solid is the mask without its faint parts: icons carry soft shadows that no
// outline must follow.
func solid(mask *image.Alpha) *image.Alpha {
	const faint, gain = 64, 2 // edges keep their steps from a quarter to three quarters
	out := image.NewAlpha(mask.Rect)
	for i, v := range mask.Pix {
		if v > faint {
			out.Pix[i] = uint8(min(255, gain*(int(v)-faint)))
		}
	}
	return out
}
