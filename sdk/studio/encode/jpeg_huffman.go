package encode

import (
	"encoding/binary"
	"sort"
)

// maxJPEGCode is the longest code that the format allows, in bits.
const maxJPEGCode = 16

// huffman is a prefix code as JPEG stores it: symbols by rising code length.
type huffman struct {
	lengths []int  // by symbol
	symbols []byte // in the order of their codes
}

// newHuffman makes a code for symbols by how often they occur. The code of ones
// alone is not given out, as T.81 demands: one more symbol gets it, the longest
// and last of all.
func newHuffman(counts []int) huffman {
	dummy := len(counts)
	lengths := newPrefixCode(append(counts[:dummy:dummy], 1), maxJPEGCode).lengths
	longest := dummy
	for symbol, length := range lengths {
		if length > lengths[longest] {
			longest = symbol
		}
	}
	lengths[longest], lengths[dummy] = lengths[dummy], lengths[longest]
	h := huffman{lengths: lengths[:dummy]}
	for symbol, length := range h.lengths {
		if length > 0 {
			h.symbols = append(h.symbols, byte(symbol))
		}
	}
	sort.SliceStable(h.symbols, func(i, k int) bool { return h.lengths[h.symbols[i]] < h.lengths[h.symbols[k]] })
	return h
}

// inFile is the number of codes of each length, and the symbols.
func (h *huffman) inFile() []byte {
	var numbers [maxJPEGCode]byte
	for _, symbol := range h.symbols {
		numbers[h.lengths[symbol]-1]++
	}
	return append(numbers[:], h.symbols...)
}

// codeBook has, for each token's code and symbol, the code with room for the
// token's own bits below it, and the length of both.
type codeBook struct {
	codes   [codeCount]uint32
	lengths [codeCount]uint8
}

func newCodeBook(codes *[4]huffman) *codeBook {
	b := &codeBook{}
	for i := range codes {
		code, length := uint32(0), 0
		for _, symbol := range codes[i].symbols {
			code <<= codes[i].lengths[symbol] - length
			length = codes[i].lengths[symbol]
			extra := int(symbol & 15)
			b.codes[i<<8|int(symbol)] = code << extra
			b.lengths[i<<8|int(symbol)] = uint8(length + extra)
			code++
		}
	}
	return b
}

// encode writes the bits of tokens, filled up with ones, and a marker.
func (b *codeBook) encode(tokens []jpegToken, marker uint16) []byte {
	out := make([]byte, 0, len(tokens)*3/2+16)
	pending, free := uint64(0), 64 // bits wait at the low end of pending
	for _, t := range tokens {
		at := t >> 16 & (codeCount - 1)
		n := int(b.lengths[at])
		bits := uint64(b.codes[at] | uint32(t&0xffff))
		if free -= n; free >= 0 {
			pending = pending<<(n&63) | bits
			continue
		}
		// The word is full: -free bits wait for the next.
		out = appendStuffed(out, pending<<((n+free)&63)|bits>>(-free&63))
		pending, free = bits, 64+free
	}
	used := 64 - free
	for ; used&7 != 0; used++ {
		pending = pending<<1 | 1
	}
	for ; used > 0; used -= 8 {
		out = appendByte(out, byte(pending>>(used-8)))
	}
	return binary.BigEndian.AppendUint16(out, marker)
}

// appendStuffed appends eight bytes, each 0xff followed by a zero so that it is
// no marker.
func appendStuffed(out []byte, word uint64) []byte {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	// A byte is 0xff if its top bit is set and adding one clears it; carries
	// into the next byte can only add to the suspects.
	if word&^(word+ones)&tops == 0 {
		return binary.BigEndian.AppendUint64(out, word)
	}
	for shift := 56; shift >= 0; shift -= 8 {
		out = appendByte(out, byte(word>>shift))
	}
	return out
}

func appendByte(out []byte, b byte) []byte {
	if b == 0xff {
		return append(out, b, 0)
	}
	return append(out, b)
}
