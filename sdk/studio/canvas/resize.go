package canvas

import (
	"encoding/binary"
	"image"
	"math"
)

// Fixed-point precision of filter weights: those between rows, which work on
// four channels in the quarters of one word, and those between columns, on two
// in its halves.
const (
	rowBits    = 8
	columnBits = 14
)

// window is the part of a source line that one target pixel is made of.
type window struct {
	first   int
	weights []int32 // sum is 1<<bits
}

// windows are the weights of a triangle filter, widened to cover the source
// when scaling down: with whole factors close to the mean over the area.
func windows(in, out, bits int) []window {
	step := float64(in) / float64(out)
	radius := max(step, 1)
	all := make([]window, out)
	for o := range all {
		centre := (float64(o)+.5)*step - .5
		first, last := max(int(math.Floor(centre-radius))+1, 0), min(int(centre+radius), in-1)
		shares := make([]float64, last-first+1)
		var sum float64
		for i := range shares {
			d := (float64(first+i) - centre) / radius
			shares[i] = max(0, 1-max(d, -d))
			sum += shares[i]
		}
		w := window{first, make([]int32, len(shares))}
		rest := int32(1) << bits
		for i, share := range shares {
			w.weights[i] = int32(share/sum*float64(int32(1)<<bits) + .5)
			rest -= w.weights[i]
		}
		w.weights[len(shares)/2] += rest
		all[o] = w
	}
	return all
}

// Downscale fills the opaque picture dst with src, averaging over the area each
// pixel stands for: the way from a supersampled picture to its final size and to
// a preview. It enlarges too, linearly.
func Downscale(dst, src *image.RGBA) {
	if dst.Rect.Empty() || src.Rect.Empty() {
		return
	}
	width := src.Rect.Dx()
	columns, rows := windows(width, dst.Rect.Dx(), columnBits), windows(src.Rect.Dy(), dst.Rect.Dy(), rowBits)
	Parallel(dst.Rect.Dy(), func(from, to int) {
		sum := make([]pairSum, (width+1)/2)
		line := make([]channels, len(sum)*2)
		for y := from; y < to; y++ {
			clear(sum)
			for k, w := range rows[y].weights {
				addRow(sum, src.Pix[(rows[y].first+k)*src.Stride:][:width*4], uint64(w))
			}
			for i, s := range sum {
				line[2*i] = channels{s.redBlue&0xffff | s.redBlue&0xffff0000<<16, s.greenAlpha & 0xffff}
				line[2*i+1] = channels{s.redBlue>>32&0xffff | s.redBlue>>48<<32, s.greenAlpha >> 32 & 0xffff}
			}
			mixColumns(dst.Pix[y*dst.Stride:][:dst.Rect.Dx()*4], line, columns)
		}
	})
}

// pairSum are weighted sums of two pixels side by side: red and blue of both, and
// green and alpha of both, in the quarters of a word.
type pairSum struct{ redBlue, greenAlpha uint64 }

// addRow adds a row of pixels times a weight.
func addRow(sum []pairSum, row []uint8, weight uint64) {
	const bytes = 0x00ff00ff00ff00ff
	for i := range len(row) / 8 {
		p, s := binary.LittleEndian.Uint64(row[i*8:]), &sum[i]
		s.redBlue += p & bytes * weight
		s.greenAlpha += p >> 8 & bytes * weight
	}
	if len(row)%8 != 0 {
		p, s := uint64(binary.LittleEndian.Uint32(row[len(row)-4:])), &sum[len(sum)-1]
		s.redBlue += p & bytes * weight
		s.greenAlpha += p >> 8 & bytes * weight
	}
}

// channels are sums of a pixel over rows: red and blue in the halves of a word,
// and green.
type channels struct{ redBlue, green uint64 }

// mixColumns makes one target row of a source row of sums over rows.
func mixColumns(dst []uint8, line []channels, columns []window) {
	const shift = rowBits + columnBits
	for x := range columns {
		redBlue, green := uint64(1<<(shift-1)*(1|1<<32)), uint64(1<<(shift-1))
		part := line[columns[x].first:][:len(columns[x].weights)]
		for k, w := range columns[x].weights {
			redBlue += part[k].redBlue * uint64(w)
			green += part[k].green * uint64(w)
		}
		rb := redBlue >> shift
		binary.LittleEndian.PutUint32(dst[x*4:], uint32(rb&0xff|green>>shift&0xff<<8|rb>>16&0xff0000)|0xff000000)
	}
}
