package encode

import (
	"encoding/binary"
	"fmt"
	"image"
	"io"
)

// maxWebPSide is the largest width and height of a WebP picture.
const maxWebPSide = 1 << 14

// WebP writes img as lossless WebP: about as small as PNG at its best, and with
// alpha. The recipe becomes the user comment of an Exif chunk, after "Routix: ";
// of a picture with alpha it is left out, because widespread decoders
// (golang.org/x/image/webp) refuse lossless alpha in files that have such chunks.
//
// The bit stream is that of RFC 9649, "WebP Image Format", section 3. Used are
// the subtract-green and the predictor transform, references to earlier pixels
// and one set of prefix codes.
func WebP(w io.Writer, img *image.RGBA, recipe string) error {
	recipe, err := check(img, recipe, maxWebPSide)
	if err != nil {
		return fmt.Errorf("encode WebP: %w", err)
	}
	const signature, alphaUsed = 0x2f, 1
	bits := &bitWriter{}
	bits.write(signature, 8)
	bits.write(uint32(img.Rect.Dx()-1), 14)
	bits.write(uint32(img.Rect.Dy()-1), 14)
	opaque := img.Opaque()
	if opaque {
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
	file := riff{}
	if recipe == "" || !opaque {
		file.chunk("VP8L", bits.bytes())
	} else {
		file.chunk("VP8X", extended(img.Rect.Size()))
		file.chunk("VP8L", bits.bytes())
		file.chunk("EXIF", exif(recipeHead+recipe))
	}
	if _, err := w.Write(file.bytes()); err != nil {
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

// riffHeader is the length of "RIFF", size and "WEBP".
const riffHeader = 12

// riff is the body of a file: chunks padded to even length.
type riff struct{ body []byte }

func (r *riff) chunk(name string, data []byte) {
	r.body = binary.LittleEndian.AppendUint32(append(r.body, name...), uint32(len(data)))
	r.body = append(r.body, data...)
	if len(data)&1 == 1 {
		r.body = append(r.body, 0)
	}
}

func (r *riff) bytes() []byte {
	head := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(4+len(r.body)))
	return append(append(head, "WEBP"...), r.body...)
}

// extended is the VP8X chunk of an opaque picture with an Exif chunk: RFC 9649,
// 2.7.
func extended(size image.Point) []byte {
	const hasExif = 0x08
	w, h := uint32(size.X-1), uint32(size.Y-1)
	return []byte{hasExif, 0, 0, 0, byte(w), byte(w >> 8), byte(w >> 16), byte(h), byte(h >> 8), byte(h >> 16)}
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
