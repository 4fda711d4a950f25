package encode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"io"
)

// maxWebPSide is the largest width and height of a WebP picture.
const maxWebPSide = 1 << 14

// WebP writes img as lossless WebP: about as small as PNG at its best, and with
// alpha. The recipe is not stored: simple WebP files have no place for text.
//
// The bit stream is that of RFC 9649, "WebP Image Format", section 3. Used are
// the subtract-green and the predictor transform, references to earlier pixels
// and one set of prefix codes.
func WebP(w io.Writer, img *image.RGBA, recipe string) error {
	if _, err := check(img, recipe, maxWebPSide); err != nil {
		return fmt.Errorf("encode WebP: %w", err)
	}
	const signature, alphaUsed = 0x2f, 1
	bits := &bitWriter{}
	bits.write(signature, 8)
	bits.write(uint32(img.Rect.Dx()-1), 14)
	bits.write(uint32(img.Rect.Dy()-1), 14)
	if img.Opaque() {
		bits.write(0, 1)
	} else {
		bits.write(alphaUsed, 1)
	}
	bits.write(0, 3) // version
	pixels := newPixels(img)
	pixels.subtractGreen()
	bits.write(transformFollows|transformSubtractGreen<<1, 3)
	modes := pixels.predict()
	bits.write(transformFollows|transformPredictor<<1, 3)
	bits.write(tileBits-2, 3)
	bits.write(0, 1) // no colour cache
	writeTokens(bits, modes.pixels, modes.width)
	bits.write(0, 1) // no further transform
	bits.write(0, 1) // no colour cache
	bits.write(0, 1) // one set of prefix codes
	writeTokens(bits, pixels.pixels, pixels.width)
	if err := writeRIFF(w, bits.bytes()); err != nil {
		return fmt.Errorf("write WebP: %w", err)
	}
	return nil
}

// Transforms of the bit stream.
const (
	transformFollows       = 1
	transformPredictor     = 0
	transformSubtractGreen = 2
)

// writeRIFF wraps one VP8L chunk.
func writeRIFF(w io.Writer, data []byte) error {
	padding := len(data) & 1
	var b bytes.Buffer
	b.WriteString("RIFF")
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(12+len(data)+padding)))
	b.WriteString("WEBPVP8L")
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(data))))
	b.Write(data)
	b.Write(make([]byte, padding))
	_, err := w.Write(b.Bytes())
	return err
}

// bitWriter packs bits from the lowest of each byte up.
type bitWriter struct {
	out     []byte
	pending uint64
	count   uint
}

// write appends the low n bits of v, n at most 32.
func (b *bitWriter) write(v uint32, n uint) {
	b.pending |= uint64(v) << b.count
	b.count += n
	for b.count >= 8 {
		b.out = append(b.out, byte(b.pending))
		b.pending >>= 8
		b.count -= 8
	}
}

// bytes ends the stream.
func (b *bitWriter) bytes() []byte {
	if b.count > 0 {
		b.out = append(b.out, byte(b.pending))
		b.pending, b.count = 0, 0
	}
	return b.out
}
