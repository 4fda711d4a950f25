package effects

import (
	"image"
	"math"

	"github.com/routix/routix/sdk/studio/anime/ink"
	"github.com/routix/routix/sdk/studio/canvas"
)

// paintedSide bounds the picture that a photo is painted at; it is enlarged to
// the page afterwards, which a painting without fine grain survives.
const paintedSide = 640

// Repaint covers the page with a photo painted as the background of an anime
// film: smoothed within its edges (the filter of Kuwahara, "Processing of
// RI-angiocardiographic images", 1976), with stepped light, richer colours, lines
// where forms meet (an extended difference of Gaussians, Winnemöller 2011) and
// dots in the shadows.
func (p *Page) Repaint(photo *image.RGBA) {
	cover := coverOf(photo, p.Image.Rect.Dx(), p.Image.Rect.Dy())
	k := min(1, float32(paintedSide)/float32(max(cover.Dx(), cover.Dy())))
	w, h := max(8, int(float32(p.Image.Rect.Dx())/float32(max(p.Image.Rect.Dx(), p.Image.Rect.Dy()))*paintedSide)), 0
	h = max(8, w*p.Image.Rect.Dy()/p.Image.Rect.Dx())
	if k == 1 && cover.Dx() < w {
		w, h = max(8, cover.Dx()), max(8, cover.Dy())
	}
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	canvas.Downscale(small, photo.SubImage(cover).(*image.RGBA)) //nolint:forcetypeassert // a part of an RGBA is one
	lines := contours(small)
	smooth := kuwahara(small, max(2, w/160))
	for i := 0; i < len(smooth.Pix); i += 4 {
		c := smooth.Pix[i : i+3 : i+3]
		col := paintColor(canvas.Color{R: float32(c[0]) / 255, G: float32(c[1]) / 255, B: float32(c[2]) / 255})
		l := lines[i/4]
		c[0], c[1], c[2] = uint8(col.R*l*255), uint8(col.G*l*255), uint8(col.B*l*255)
	}
	canvas.Downscale(p.Image, smooth)
	p.Tone(9, 30, canvas.Hex(0x2a2050), .26, func(x, y float32) float32 {
		px, py := min(w-1, int(x/p.Width*float32(w))), min(h-1, int(y/p.Height*float32(h)))
		at := smooth.Pix[(max(0, py)*w+max(0, px))*4:]
		luma := (float32(at[0])*.299 + float32(at[1])*.587 + float32(at[2])*.114) / 255
		return .5 * canvas.SmoothStep(.46, .2, luma)
	})
	p.Bloom(.68, .6)
}

// coverOf is the middle of a picture in the shape of w x h.
func coverOf(photo *image.RGBA, w, h int) image.Rectangle {
	b := photo.Rect
	cw, ch := b.Dx(), b.Dx()*h/w
	if ch > b.Dy() {
		cw, ch = b.Dy()*w/h, b.Dy()
	}
	cw, ch = max(1, cw), max(1, ch)
	x, y := b.Min.X+(b.Dx()-cw)/2, b.Min.Y+(b.Dy()-ch)/2
	return image.Rect(x, y, x+cw, y+ch)
}

// paintColor steps the light of a colour and makes it richer; shadows lean to
// blue violet and lights to yellow.
func paintColor(c canvas.Color) canvas.Color {
	h, s, v := ink.ToHSV(c)
	const steps = 6
	v = canvas.Lerp(v, canvas.Floor(v*steps+.5)/steps, .6)
	if v < .5 {
		h = ink.TurnHue(h, 250, .18*(1-2*v))
	} else {
		h = ink.TurnHue(h, 48, .06)
	}
	return ink.HSV(h, min(1, s*1.16+.03), canvas.Clamp(.15+v*.95, 0, 1)) // lifted: a backdrop stays behind
}

// kuwahara replaces every pixel by the mean of the calmest of the four squares
// that meet in it.
func kuwahara(src *image.RGBA, radius int) *image.RGBA {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	sums := integral(src)
	out := image.NewRGBA(src.Rect)
	canvas.Parallel(h, func(from, to int) {
		for y := from; y < to; y++ {
			for x := range w {
				best, calmest := [3]float64{}, math.MaxFloat64
				for _, corner := range [4]image.Point{{-radius, -radius}, {0, -radius}, {-radius, 0}, {0, 0}} {
					x0, y0 := max(0, x+corner.X), max(0, y+corner.Y)
					x1, y1 := min(w, x+corner.X+radius+1), min(h, y+corner.Y+radius+1)
					mean, variance := sums.mean(x0, y0, x1, y1)
					if variance < calmest {
						best, calmest = mean, variance
					}
				}
				o := out.Pix[(y*w+x)*4:]
				o[0], o[1], o[2], o[3] = uint8(best[0]+.5), uint8(best[1]+.5), uint8(best[2]+.5), 255
			}
		}
	})
	return out
}

// table holds sums of a picture's channels and of the squares of its light over
// everything above and left of a pixel.
type table struct {
	width int
	sum   [][4]float64
}

func integral(src *image.RGBA) table {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	t := table{w + 1, make([][4]float64, (w+1)*(h+1))}
	for y := range h {
		var row [4]float64
		for x := range w {
			p := src.Pix[y*src.Stride+x*4:]
			r, g, b := float64(p[0]), float64(p[1]), float64(p[2])
			luma := .299*r + .587*g + .114*b
			row[0], row[1], row[2], row[3] = row[0]+r, row[1]+g, row[2]+b, row[3]+luma*luma
			above := t.sum[y*t.width+x+1]
			t.sum[(y+1)*t.width+x+1] = [4]float64{above[0] + row[0], above[1] + row[1], above[2] + row[2], above[3] + row[3]}
		}
	}
	return t
}

// mean is the mean colour of a rectangle and the variance of its light.
func (t table) mean(x0, y0, x1, y1 int) (color [3]float64, variance float64) {
	n := float64((x1 - x0) * (y1 - y0))
	a, b, c, d := t.sum[y0*t.width+x0], t.sum[y0*t.width+x1], t.sum[y1*t.width+x0], t.sum[y1*t.width+x1]
	var v [4]float64
	for i := range v {
		v[i] = (d[i] - b[i] - c[i] + a[i]) / n
	}
	luma := .299*v[0] + .587*v[1] + .114*v[2]
	return [3]float64{v[0], v[1], v[2]}, v[3] - luma*luma
}

// contours are factors by which the lines of a picture darken it: 1 where there
// is none. They are the sharpened difference of two blurs of its light.
func contours(src *image.RGBA) []float32 {
	const sharpness, threshold, slope = 18, .70, 7
	w, h := src.Rect.Dx(), src.Rect.Dy()
	luma := make([]float32, w*h)
	for i := range luma {
		p := src.Pix[i*4:]
		luma[i] = (float32(p[0])*.299 + float32(p[1])*.587 + float32(p[2])*.114) / 255
	}
	fine := canvas.BoxBlur(append([]float32{}, luma...), w, h, 1)
	broad := canvas.BoxBlur(canvas.BoxBlur(append([]float32{}, luma...), w, h, 2), w, h, 1)
	for i := range luma {
		v := fine[i] + sharpness*(fine[i]-broad[i])
		luma[i] = canvas.Clamp(1+float32(math.Tanh(float64(slope*(v-threshold*fine[i]-.02)))), .52, 1)
		if v >= threshold*fine[i] {
			luma[i] = 1
		}
	}
	return luma
}

// Photographic reports a picture that looks like a photo: it has many shades that
// change from place to place, where a drawing or a lettered design is flat.
func Photographic(im *image.RGBA) bool {
	const side, flat, most = 96, 3, .52
	small := image.NewRGBA(image.Rect(0, 0, side, side))
	if im.Rect.Empty() {
		return false
	}
	canvas.Downscale(small, im)
	still := 0
	for y := range side - 1 {
		for x := range side - 1 {
			p, q := small.Pix[(y*side+x)*4:], small.Pix[(y*side+x+1)*4:]
			if canvas.Abs(float32(p[0])-float32(q[0]))+canvas.Abs(float32(p[1])-float32(q[1]))+canvas.Abs(float32(p[2])-float32(q[2])) < flat {
				still++
			}
		}
	}
	return float32(still) < most*(side-1)*(side-1)
}
