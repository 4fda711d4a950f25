package encode

import (
	"encoding/binary"
	"image"
)

// Shares of red, green and blue in brightness and in the two colour differences:
// ITU-T T.871, section 7, times 1<<colourBits.
const (
	colourBits = 16

	lumaR, lumaG, lumaB = 19595, 38470, 7471
	blueR, blueG, blueB = -11059, -21709, 32768
	redR, redG, redB    = 32768, -27439, -5329
)

// lineReader gives the rows of a picture with edges repeated outwards, as far as
// whole blocks need.
type lineReader struct {
	img    *image.RGBA
	width  int // of the lines given, in pixels
	copies [][]byte
}

func newLineReader(img *image.RGBA, width, rows int) *lineReader {
	r := &lineReader{img: img, width: width}
	if width > img.Rect.Dx() {
		buffer := make([]byte, rows*width*4)
		for i := range rows {
			r.copies = append(r.copies, buffer[i*width*4:(i+1)*width*4])
		}
	}
	return r
}

// lines fills into with the rows from top on.
func (r *lineReader) lines(top int, into [][]byte) {
	for i := range into {
		y := min(top+i, r.img.Rect.Dy()-1)
		line := r.img.Pix[y*r.img.Stride:][:r.img.Rect.Dx()*4]
		if r.copies != nil {
			whole := r.copies[i]
			for n := copy(whole, line); n < len(whole); n += 4 {
				copy(whole[n:n+4], line[len(line)-4:])
			}
			line = whole
		}
		into[i] = line
	}
}

// eachByte selects the lowest byte of both halves of a pair.
const eachByte = 0xff * bothLanes

// readFull takes two blocks side by side, the first at pixel x, apart into
// brightness and both colour differences.
func readFull(lines [][]byte, x int, luma, blue, red *pair) {
	const half = 1 << (colourBits - 1)
	for row := range 8 {
		left, right := lines[row][x*4:x*4+32:x*4+32], lines[row][x*4+32:x*4+64:x*4+64]
		y, u, v := luma[row*8:row*8+8:row*8+8], blue[row*8:row*8+8:row*8+8], red[row*8:row*8+8:row*8+8]
		for i := range 8 {
			p := uint64(binary.LittleEndian.Uint32(left[i*4:])) | uint64(binary.LittleEndian.Uint32(right[i*4:]))<<32
			r, g, b := int64(p&eachByte), int64(p>>8&eachByte), int64(p>>16&eachByte)
			y[i] = uint64(r*lumaR+g*lumaG+b*lumaB+half*bothLanes) >> colourBits & eachByte
			// Half less one keeps pure blue and red at 255.
			const centre = (128<<colourBits + half - 1) * bothLanes
			u[i] = uint64(r*blueR+g*blueG+b*blueB+centre) >> colourBits & eachByte
			v[i] = uint64(r*redR+g*redG+b*redB+centre) >> colourBits & eachByte
		}
	}
}

// readLuma takes the brightness of two blocks side by side.
func readLuma(lines [][]byte, x int, luma *pair) {
	const half = 1 << (colourBits - 1)
	for row := range 8 {
		left, right := lines[row][x*4:x*4+32:x*4+32], lines[row][x*4+32:x*4+64:x*4+64]
		y := luma[row*8 : row*8+8 : row*8+8]
		for i := range 8 {
			p := uint64(binary.LittleEndian.Uint32(left[i*4:])) | uint64(binary.LittleEndian.Uint32(right[i*4:]))<<32
			r, g, b := p&eachByte, p>>8&eachByte, p>>16&eachByte
			y[i] = (r*lumaR + g*lumaG + b*lumaB + half*bothLanes) >> colourBits & eachByte
		}
	}
}

// readHalved takes the colour differences, blue in the first half of the pair
// and red in the second, of 16x16 pixels, each the mean of four.
func readHalved(lines [][]byte, x int, colour *pair) {
	const (
		bits   = colourBits + 2
		centre = (128<<bits + 1<<(bits-1) - 1) * bothLanes
		wide   = 0x00ff00ff
		high   = 32
	)
	var shareR, shareG, shareB int64 = blueR + redR<<high, blueG + redG<<high, blueB + redB<<high
	for row := range 8 {
		upper, lower := lines[row*2][x*4:x*4+64:x*4+64], lines[row*2+1][x*4:x*4+64:x*4+64]
		out := colour[row*8 : row*8+8 : row*8+8]
		for i := range 8 {
			p, q := binary.LittleEndian.Uint64(upper[i*8:]), binary.LittleEndian.Uint64(lower[i*8:])
			a, b, c, d := uint32(p), uint32(p>>32), uint32(q), uint32(q>>32)
			redBlue := a&wide + b&wide + c&wide + d&wide
			green := a>>8&0xff + b>>8&0xff + c>>8&0xff + d>>8&0xff
			sum := int64(redBlue&0xffff)*shareR + int64(green)*shareG + int64(redBlue>>16)*shareB + centre
			out[i] = uint64(sum) >> bits & eachByte
		}
	}
}
