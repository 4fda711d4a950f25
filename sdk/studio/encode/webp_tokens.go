package encode

import "math/bits"

// token is one pixel, or a copy of length pixels from distance pixels back.
type token struct {
	pixel            uint32
	length, distance uint32
}

// Bounds of a copy. Shorter ones cost more than the pixels themselves.
const (
	minCopy = 4
	maxCopy = 4096
)

// tokenize finds repeats: of the pixel before, of the row above and of the last
// place with the same two pixels.
func tokenize(p []uint32, width int) []token {
	const tableBits = 14
	var seen [1 << tableBits]int32 // position + 1
	hash := func(i int) uint32 { return (p[i]*0x9e3779b1 ^ p[i+1]*0x85ebca6b) >> (32 - tableBits) }
	tokens := make([]token, 0, len(p)/2)
	for i := 0; i < len(p); {
		best := token{pixel: p[i]}
		consider := func(distance int) {
			if distance < 1 || distance > i {
				return
			}
			if n := matching(p, i, distance); n >= minCopy && n > int(best.length) {
				best.length, best.distance = uint32(n), uint32(distance)
			}
		}
		consider(1)
		consider(width)
		if i+1 < len(p) {
			h := hash(i)
			if seen[h] > 0 {
				consider(i - int(seen[h]-1))
			}
			seen[h] = int32(i + 1)
		}
		tokens = append(tokens, best)
		i += max(1, int(best.length))
	}
	return tokens
}

// matching is how many pixels at i equal those distance back.
func matching(p []uint32, i, distance int) int {
	n := 0
	for n < maxCopy && i+n < len(p) && p[i+n] == p[i+n-distance] {
		n++
	}
	return n
}

// Sizes of the five alphabets: green with copy lengths, red, blue, alpha, distance.
const (
	literals      = 256
	lengthCodes   = 24
	distanceCodes = 40
)

// writeTokens writes prefix codes and the pixels in them.
func writeTokens(out *bitWriter, p []uint32, width int) {
	tokens := tokenize(p, width)
	var counts [5][]int
	for i, n := range []int{literals + lengthCodes, literals, literals, literals, distanceCodes} {
		counts[i] = make([]int, n)
	}
	for _, t := range tokens {
		t.symbols(width, func(alphabet int, symbol, _ uint32, _ uint) { counts[alphabet][symbol]++ })
	}
	var codes [5]prefixCode
	for i, count := range counts {
		codes[i] = newPrefixCode(count, maxCodeLength)
		codes[i].writeTo(out)
	}
	for _, t := range tokens {
		t.symbols(width, func(alphabet int, symbol, extra uint32, n uint) {
			codes[alphabet].write(out, symbol)
			out.write(extra, n)
		})
	}
}

// symbols calls f with the symbols of a token in order: alphabet, symbol, and
// the value and number of the extra bits behind it.
func (t token) symbols(width int, f func(alphabet int, symbol, extra uint32, n uint)) {
	if t.length == 0 {
		f(0, t.pixel>>8&0xff, 0, 0)
		f(1, t.pixel>>16&0xff, 0, 0)
		f(2, t.pixel&0xff, 0, 0)
		f(3, t.pixel>>24, 0, 0)
		return
	}
	symbol, extra, n := prefixOf(t.length)
	f(0, literals+symbol, extra, n)
	symbol, extra, n = prefixOf(distanceCode(t.distance, width))
	f(4, symbol, extra, n)
}

// distanceCode maps a distance to its number in the stream. The first 120 stand
// for places around the pixel, of which the two most common are used.
func distanceCode(distance uint32, width int) uint32 {
	switch distance {
	case uint32(width):
		return 1
	case 1:
		return 2
	}
	return distance + 120
}

// prefixOf splits a length or distance of at least 1 into a symbol and extra bits.
func prefixOf(v uint32) (symbol, extra uint32, n uint) {
	v--
	if v < 4 {
		return v, 0, 0
	}
	high := uint(bits.Len32(v) - 1)
	n = high - 1
	return uint32(2*high) + v>>n&1, v & (1<<n - 1), n
}
