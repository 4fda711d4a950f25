package encode

import (
	"encoding/binary"
	"io"

	"github.com/klauspost/compress/flate"
)

// stripCompressor compresses strips one after another, each by the quicker of two
// ways that suits it: with references to what came before, or by prefix codes
// alone. Soft and dithered parts have little to refer to, and what there is costs
// more than the short codes of small differences.
type stripCompressor struct{ referring, plain *flate.Writer }

func newStripCompressor() (*stripCompressor, error) {
	referring, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	plain, err := flate.NewWriter(nil, flate.HuffmanOnly)
	return &stripCompressor{referring, plain}, err
}

// compress writes a strip; the last one ends the stream.
func (c *stripCompressor) compress(w io.Writer, strip []byte, last bool) error {
	z := c.plain
	if repeats(strip) {
		z = c.referring
	}
	z.Reset(w)
	if _, err := z.Write(strip); err != nil {
		return err
	}
	if last {
		return z.Close()
	}
	return z.Flush()
}

// repeats tells whether much of a strip came before in it: of its words,
// at least a fifth must stand, with the word after it, where its hash was last
// seen. The share was found on thumbnails of all versions.
func repeats(strip []byte) bool {
	const word, tableBits, least = 8, 12, 5
	var seen [1 << tableBits]int32 // position + 1
	hits, tried := 0, 0
	for i := 0; i+2*word <= len(strip); i += word {
		v := binary.LittleEndian.Uint64(strip[i:])
		h := v * 0x9e3779b97f4a7c15 >> (64 - tableBits)
		if at := int(seen[h]) - 1; at >= 0 && binary.LittleEndian.Uint64(strip[at:]) == v &&
			binary.LittleEndian.Uint64(strip[at+word:]) == binary.LittleEndian.Uint64(strip[i+word:]) {
			hits++
		}
		seen[h] = int32(i + 1)
		tried++
	}
	return hits*least >= tried
}
