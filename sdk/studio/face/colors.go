package face

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// decontaminate gives every pixel the colour that the person alone has there,
// premultiplied by the matte. A pixel of a hair in a photo is part background;
// without this it carries the old background along as a halo.
//
// The estimate is the blur fusion of M. Forte, "Approximate Fast Foreground
// Colour Estimation" (2021): the colours of person and background around a pixel,
// moved by what is left unexplained. Windows where nothing is near grow.
func (b *bust) decontaminate(matte []float32) *image.RGBA {
	const (
		shrink = 4  // windows are counted in cells of so many pixels
		wide   = 10 // radius of the wider one in cells
	)
	n := b.side
	person, background := b.around(matte, shrink, wide)
	out := image.NewRGBA(image.Rect(0, 0, n, n))
	m := (n + shrink - 1) / shrink
	canvas.Parallel(n, func(from, to int) {
		for y := from; y < to; y++ {
			for x := range n {
				alpha := matte[y*n+x]
				if alpha <= 0 {
					continue
				}
				i, cell := (y*n+x)*3, ((y/shrink)*m+x/shrink)*3
				p := out.Pix[y*out.Stride+x*4:][:4:4]
				for c := range 3 {
					v := b.colors[i+c]
					if alpha < 1 {
						f, g := person[cell+c], background[cell+c]
						v = canvas.Clamp(f+alpha*(v-alpha*f-(1-alpha)*g), 0, 255)
					}
					p[c] = uint8(v*alpha + .5)
				}
				p[3] = uint8(alpha*255 + .5)
			}
		}
	})
	return out
}

// around are the mean colours of person and background near every cell of shrink
// x shrink pixels, three numbers a cell.
func (b *bust) around(matte []float32, shrink, radius int) (person, background []float32) {
	n := b.side
	m := (n + shrink - 1) / shrink
	var planes [8][]float32 // weight and colours of the person, then of the background
	for i := range planes {
		planes[i] = make([]float32, m*m)
	}
	for y := 0; y < n; y += 2 { // a quarter of the pixels is enough for a mean
		for x := 0; x < n; x += 2 {
			cell := y/shrink*m + x/shrink
			alpha := matte[y*n+x]
			solid, empty := alpha*alpha, (1-alpha)*(1-alpha)
			planes[0][cell] += solid
			planes[4][cell] += empty
			for c, v := range b.colors[(y*n+x)*3:][:3] {
				planes[1+c][cell] += v * solid
				planes[5+c][cell] += v * empty
			}
		}
	}
	for i := range planes {
		near := canvas.BoxBlur(planes[i], m, m, max(1, radius/4))
		far := canvas.BoxBlur(planes[i], m, m, radius)
		for k := range near {
			planes[i][k] = near[k] + far[k]*.02 // what is far counts where nothing is near
		}
	}
	person, background = make([]float32, m*m*3), make([]float32, m*m*3)
	for i := range m * m {
		for c := range 3 {
			person[i*3+c] = planes[1+c][i] / (planes[0][i] + 1e-6)
			background[i*3+c] = planes[5+c][i] / (planes[4][i] + 1e-6)
		}
	}
	return person, background
}
