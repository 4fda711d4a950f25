package encode

// The discrete cosine transform works on two blocks of 8x8 samples at once: the
// low half of a uint64 belongs to the first, the high half to the second. Sums,
// differences and products with a constant of such pairs are right as long as
// each final half fits into 32 bits with its sign, whatever is borrowed between
// them on the way; see lanes.

// pair is a block of 64 pairs.
type pair [64]uint64

// dctScale is the factor of each pass. The method of Arai, Agui and Nakajima (as
// told in Pennebaker and Mitchell, "JPEG: Still Image Data Compression
// Standard", 4.3.5) multiplies with four constants; at this scale all of them
// are within 0.0004 of an integer's share, the best below 360, and 9-bit samples
// still leave both passes with 32 bits.
const (
	dctScale = 290
	dctC4    = 205 // cos(4 pi/16)
	dctC6    = 111 // cos(6 pi/16)
	dctC2m6  = 157 // cos(2 pi/16) - cos(6 pi/16)
	dctC2p6  = 379 // cos(2 pi/16) + cos(6 pi/16)
)

// dctGain is what the method leaves to the quantiser: the factor of line k.
var dctGain = [8]float64{1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.541196100, 0.275899379}

// transform replaces samples by coefficients, each times 8, twice dctScale and
// the dctGain of its row and column.
func (p *pair) transform() {
	var turned pair
	dctPass(&turned, p)
	dctPass(p, &turned)
}

// dctPass transforms the rows of src into the columns of dst.
func dctPass(dst, src *pair) {
	for i := range 8 {
		s, d := src[i*8:i*8+8:i*8+8], dst[i:i+57:i+57]
		t0, t7 := s[0]+s[7], s[0]-s[7]
		t1, t6 := s[1]+s[6], s[1]-s[6]
		t2, t5 := s[2]+s[5], s[2]-s[5]
		t3, t4 := s[3]+s[4], s[3]-s[4]

		e0, e3 := t0+t3, (t0-t3)*dctScale
		e1, e2 := t1+t2, t1-t2
		d[0] = (e0 + e1) * dctScale
		d[32] = (e0 - e1) * dctScale
		z1 := e2*dctC4 + (t0-t3)*dctC4
		d[16], d[48] = e3+z1, e3-z1

		o0, o1, o2 := t4+t5, t5+t6, t6+t7
		z5 := (o0 - o2) * dctC6
		z2, z4, z3 := o0*dctC2m6+z5, o2*dctC2p6+z5, o1*dctC4
		z11, z13 := t7*dctScale+z3, t7*dctScale-z3
		d[40], d[24] = z13+z2, z13-z2
		d[8], d[56] = z11+z4, z11-z4
	}
}

// lanes takes a pair apart.
func lanes(p uint64) (low, high int64) {
	low = int64(int32(uint32(p)))
	return low, (int64(p) - low) >> 32
}
