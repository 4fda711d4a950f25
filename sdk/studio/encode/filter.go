package encode

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// filtered is a picture as PNG wants it before deflate: lines of one filter byte
// and the differences of pixels from a guess.
type filtered struct {
	bytes    []byte
	stride   int // bytes per line
	height   int
	channels int // 3 for an opaque picture, else 4
}

// PNG filters used: guess by the left pixel on the first line, by the mean of
// left and upper pixel on the others. One fixed filter costs little in size on
// drawn pictures and saves trying all five.
const (
	filterSub     = 1
	filterAverage = 3
)

func filterLines(img *image.RGBA) filtered {
	f := filtered{height: img.Rect.Dy(), channels: 4}
	if img.Opaque() {
		f.channels = 3
	}
	width := img.Rect.Dx()
	f.stride = width*f.channels + 1
	f.bytes = make([]byte, f.stride*f.height)
	if f.channels == 4 {
		img = straightCopy(img)
	}
	canvas.Parallel(f.height, func(from, to int) {
		for y := from; y < to; y++ {
			line := f.bytes[y*f.stride : (y+1)*f.stride]
			row := img.Pix[y*img.Stride:][:width*4]
			if y == 0 {
				line[0] = filterSub
				subtractLeft(line[1:], row, f.channels)
				continue
			}
			line[0] = filterAverage
			above := img.Pix[(y-1)*img.Stride:][:width*4]
			if f.channels == 3 {
				subtractMean3(line[1:], row, above)
			} else {
				subtractMean4(line[1:], row, above)
			}
		}
	})
	return f
}

// straightCopy is img with plain instead of premultiplied colours.
func straightCopy(img *image.RGBA) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	canvas.Parallel(img.Rect.Dy(), func(from, to int) {
		for y := from; y < to; y++ {
			straight(out.Pix[y*out.Stride:][:img.Rect.Dx()*4], img.Pix[y*img.Stride:][:img.Rect.Dx()*4])
		}
	})
	return out
}

func subtractLeft(dst, row []byte, channels int) {
	for x := range len(row) / 4 {
		for c := range channels {
			var left byte
			if x > 0 {
				left = row[x*4-4+c]
			}
			dst[x*channels+c] = row[x*4+c] - left
		}
	}
}

func subtractMean3(dst, row, above []byte) {
	var r, g, b byte
	for x := range len(row) / 4 {
		p, v := row[x*4:x*4+3:x*4+3], above[x*4:x*4+3:x*4+3]
		q := dst[x*3 : x*3+3 : x*3+3]
		q[0] = p[0] - byte((int(v[0])+int(r))/2)
		q[1] = p[1] - byte((int(v[1])+int(g))/2)
		q[2] = p[2] - byte((int(v[2])+int(b))/2)
		r, g, b = p[0], p[1], p[2]
	}
}

func subtractMean4(dst, row, above []byte) {
	var left [4]byte
	for i := range row {
		c := i & 3
		dst[i] = row[i] - byte((int(above[i])+int(left[c]))/2)
		left[c] = row[i]
	}
}
