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
	var solid, empty [4][]float32 // weight and colours of person and background
	for i := range solid {
		solid[i], empty[i] = make([]float32, m*m), make([]float32, m*m)
	}
	for y := 0; y < n; y += 2 { // a quarter of the pixels is enough for a mean
		for x := 0; x < n; x += 2 {
			cell := y/shrink*m + x/shrink
			alpha := matte[y*n+x]
			weights := [2]float32{alpha * alpha, (1 - alpha) * (1 - alpha)}
			solid[3][cell] += weights[0]
			empty[3][cell] += weights[1]
			for c, v := range b.colors[(y*n+x)*3:][:3] {
				solid[c][cell] += v * weights[0]
				empty[c][cell] += v * weights[1]
			}
		}
	}
	return spreadColors(solid, m, radius), spreadColors(empty, m, radius)
}

// spreadColors are the mean colours near every cell, from sums of weighted
// colours and, last, of the weights.
func spreadColors(sums [4][]float32, m, radius int) []float32 {
	const far = .02 // what the wider window counts beside the narrow one
	for i, plane := range sums {
		near, wide := canvas.BoxBlur(plane, m, m, max(1, radius/4)), canvas.BoxBlur(plane, m, m, radius)
		for k := range near {
			near[k] += wide[k] * far
		}
		sums[i] = near
	}
	colors := make([]float32, m*m*3)
	for i := range m * m {
		for c := range 3 {
			colors[i*3+c] = sums[c][i] / (sums[3][i] + 1e-6)
		}
	}
	return colors
}
