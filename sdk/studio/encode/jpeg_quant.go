package encode

import "math/bits"

// zigzag is the order in which a file stores coefficients: figure A.6 of T.81.
var zigzag = [64]uint8{
	0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
	35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
}

// annexK are the quantisation steps of T.81, tables K.1 and K.2, for brightness
// and for colour, row by row.
var annexK = [2][64]uint8{{
	16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
	18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
}, {
	17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
	99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
}}

// quantBits is the precision of a reciprocal.
const quantBits = 45

// bothLanes is 1 in both halves of a pair.
const bothLanes = 1 | 1<<32

// quantiser divides coefficients by their steps. All but inFile follow the
// zigzag order too, so that one loop serves them.
type quantiser struct {
	inFile     [64]uint8
	reciprocal [64]int64
	// margin and width tell zeros apart without a division: a coefficient v
	// becomes zero if 0 <= v+margin <= width.
	margin, width [64]uint64
}

// newQuantiser scales a table of Annex K by quality as the Independent JPEG
// Group does.
func newQuantiser(steps *[64]uint8, quality int) *quantiser {
	percent := 200 - 2*quality
	if quality < 50 {
		percent = 5000 / quality
	}
	q := &quantiser{}
	for k, at := range zigzag {
		step := min(max((int(steps[at])*percent+50)/100, 1), 255)
		q.inFile[k] = uint8(step)
		unit := 8 * dctScale * dctScale * dctGain[at/8] * dctGain[at%8] * float64(step)
		q.reciprocal[k] = int64((1<<quantBits)/unit + .5)
		margin := uint64(unit/2) - 1
		q.margin[k], q.width[k] = margin*bothLanes, 2*margin*bothLanes
	}
	return q
}

// quantised is a pair of blocks whose coefficients stand in zigzag order, still
// undivided, with a bit for each that may not be zero.
type quantised struct {
	coefficients pair
	set          [2]uint64
}

// quantise marks the coefficients of p that stay. A borrow between the halves
// can mark a zero, never hide another.
func (q *quantiser) quantise(to *quantised, p *pair) {
	const signs = 1<<31 | 1<<63
	var marks [2]uint64
	for half := range marks {
		seen := uint64(0)
		for k := half * 32; k < half*32+32; k++ {
			v := p[zigzag[k&63]&63]
			to.coefficients[k&63] = v
			above := v + q.margin[k&63]
			outside := (above | (q.width[k&63] - above)) & signs
			seen = seen>>1 | outside
		}
		marks[half] = seen
	}
	to.set[0] = marks[0]&0xffffffff | marks[1]<<32
	to.set[1] = marks[0]>>32 | marks[1]>>32<<32
}

// levelShift is what the DC coefficient has too much because samples are not
// centred: 128 in all of 64 of them.
const levelShift = 128 * 64 * dctScale * dctScale

// value is the quantised coefficient k of one of the two blocks.
func (q *quantiser) value(from *quantised, k, lane int) int {
	low, high := lanes(from.coefficients[k&63])
	v := low
	if lane == 1 {
		v = high
	}
	if k == 0 {
		v -= levelShift
	}
	return int((v*q.reciprocal[k&63] + 1<<(quantBits-1)) >> quantBits)
}

// magnitude is the number of bits of a value without its sign, and the bits that
// a file stores for it: T.81, F.1.2.1.
func magnitude(v int) (size uint, extra uint32) {
	sign := v >> 63
	size = uint(bits.Len64(uint64((v ^ sign) - sign)))
	return size, uint32(v+sign) & (1<<size - 1)
}
