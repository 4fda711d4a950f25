package encode

import (
	"image"

	"github.com/routix/routix/sdk/studio/canvas"
)

// scan is a picture on its way through the encoder.
type scan struct {
	img     *image.RGBA
	size    image.Point
	tables  [2]*quantiser // brightness, colour
	mcu     int           // side of the smallest coded unit in pixels: 8, or 16 with halved colour
	columns int           // coded units in a row
	lines   []line
	counts  []*[codeCount]uint32
}

// line is a row of coded units, first as symbols and then as bits.
type line struct{ tokens []jpegToken }

// jpegToken is a symbol of a prefix code with the bits that follow it: bits 0 to 15
// those bits, 16 to 23 the symbol, whose low four bits say how many they are,
// and 24 to 25 the code.
type jpegToken uint32

// The four prefix codes; codeCount is the number of all symbols.
const (
	codeLumaDC = iota << 8
	codeLumaAC
	codeColourDC
	codeColourAC
	codeCount
)

// symbols without bits of their own: the end of a block, and 16 zeros.
const (
	endOfBlock   = 0x00
	sixteenZeros = 0xf0
)

func newScan(img *image.RGBA, quality int) *scan {
	s := &scan{img: img, size: img.Rect.Size(), mcu: 16}
	if quality >= fullColour {
		s.mcu = 8
	}
	for i := range s.tables {
		s.tables[i] = newQuantiser(&annexK[i], quality)
	}
	s.columns = (s.size.X + s.mcu - 1) / s.mcu
	s.lines = make([]line, (s.size.Y+s.mcu-1)/s.mcu)
	return s
}

// transform turns the picture into symbols and counts them.
func (s *scan) transform() {
	counts := make([]*[codeCount]uint32, len(s.lines))
	canvas.Parallel(len(s.lines), func(from, to int) {
		t := &tokenizer{tables: s.tables, counts: new([codeCount]uint32)}
		counts[from] = t.counts
		const pairWidth = 16
		reader := newLineReader(s.img, (s.size.X+pairWidth-1)/pairWidth*pairWidth, s.mcu)
		rows := make([][]byte, s.mcu)
		for y := from; y < to; y++ {
			reader.lines(y*s.mcu, rows)
			t.begin(s.size.X * s.mcu / 8)
			for x := 0; x < s.size.X; x += pairWidth {
				if s.mcu == 8 {
					t.full(rows, x, x+8 < s.size.X)
				} else {
					t.halved(rows, x)
				}
			}
			s.lines[y].tokens = t.tokens
		}
	})
	s.counts = counts
}

// codes are the best prefix codes for the symbols counted.
func (s *scan) codes() *[4]huffman {
	var sum [codeCount]int
	for _, counts := range s.counts {
		if counts == nil {
			continue
		}
		for i, n := range counts {
			sum[i] += int(n)
		}
	}
	var codes [4]huffman
	for i := range codes {
		codes[i] = newHuffman(sum[i<<8 : (i+1)<<8])
	}
	return &codes
}

// rows are the coded rows, each but the last with the restart marker after it,
// and the end of the file.
func (s *scan) rows(codes *[4]huffman) [][]byte {
	book := newCodeBook(codes)
	out := make([][]byte, len(s.lines))
	canvas.Parallel(len(s.lines), func(from, to int) {
		for y := from; y < to; y++ {
			marker := uint16(markerEnd)
			if y < len(s.lines)-1 {
				marker = markerRestart + uint16(y&7)
			}
			out[y] = book.encode(s.lines[y].tokens, marker)
			s.lines[y].tokens = nil
		}
	})
	return out
}
