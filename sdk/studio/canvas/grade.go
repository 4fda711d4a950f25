package canvas

import "image"

// Grade is the last colour step of a scene: contrast, saturation, a tint for
// shadows and one for highlights, darker corners. Apply it before lettering, so
// that the letters keep their pure colours.
type Grade struct {
	// Contrast is the strength of an S curve: 0 leaves tones alone, 1 is strong.
	Contrast float32
	// Saturation is a factor: 1 leaves colours alone.
	Saturation float32
	// Vignette is how much the corners darken, 0 to 1.
	Vignette float32
	// Shadows and Highlights are added to the dark and the light tones.
	Shadows, Highlights Color
}

// toneTable maps channel values 0..255.
type toneTable [256]int32

func (g Grade) tones(shadow, highlight float32) *toneTable {
	var t toneTable
	for i := range t {
		v := float32(i) / 255
		curved := v + g.Contrast*(v-.5)*(1-v)*v*2
		t[i] = int32(Clamp(curved+shadow*(1-v)*(1-v)+highlight*v*v, 0, 1)*255 + .5)
	}
	return &t
}

// Apply grades the whole of dst in one pass of fixed-point arithmetic.
func (g Grade) Apply(dst *image.RGBA) {
	red := g.tones(g.Shadows.R, g.Highlights.R)
	green := g.tones(g.Shadows.G, g.Highlights.G)
	blue := g.tones(g.Shadows.B, g.Highlights.B)
	width, height := dst.Rect.Dx(), dst.Rect.Dy()
	saturation := int32(g.Saturation * 256)
	edge := make([]float32, width)
	for x := range edge {
		u := (float32(x)/float32(width) - .5) * 2
		edge[x] = u * u
	}
	Parallel(height, func(from, to int) {
		for y := from; y < to; y++ {
			v := (float32(y)/float32(height) - .5) * 2
			row := dst.Pix[y*dst.Stride:][:width*4]
			for x, e := range edge {
				p := row[x*4 : x*4+4 : x*4+4]
				r, gr, b := red[p[0]], green[p[1]], blue[p[2]]
				luma := (r*77 + gr*150 + b*29) >> 8
				q := e + v*v
				light := int32(256 - g.Vignette*64*q*q)
				p[0] = clampByte((luma + ((r-luma)*saturation)>>8) * light >> 8)
				p[1] = clampByte((luma + ((gr-luma)*saturation)>>8) * light >> 8)
				p[2] = clampByte((luma + ((b-luma)*saturation)>>8) * light >> 8)
			}
		}
	})
}
