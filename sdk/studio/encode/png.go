package encode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"image"
	"io"

	"github.com/routix/routix/sdk/studio/canvas"
)

// PNG writes img as PNG, without an alpha channel when it is opaque. Filters and
// deflate run on all processors, in strips of fixed size.
//
// The format is that of the W3C Recommendation "Portable Network Graphics
// (PNG)"; the zlib wrapper is RFC 1950.
func PNG(w io.Writer, img *image.RGBA, recipe string) error {
	recipe, err := check(img, recipe, 1<<24)
	if err != nil {
		return fmt.Errorf("encode PNG: %w", err)
	}
	lines := filterLines(img)
	strips, err := deflate(lines)
	if err != nil {
		return fmt.Errorf("encode PNG: %w", err)
	}
	var sum [4]byte
	binary.BigEndian.PutUint32(sum[:], adler32.Checksum(lines.bytes))

	out := &chunkWriter{w: w}
	out.write([]byte(pngSignature))
	out.chunk("IHDR", header(img, lines.channels))
	if recipe != "" {
		out.chunk("iTXt", []byte(textHead), []byte(recipe))
	}
	zlib := append([][]byte{{0x78, 0x01}}, strips...) // deflate, 32 KB window, made quickly
	out.chunk("IDAT", append(zlib, sum[:])...)
	out.chunk("IEND")
	if out.err != nil {
		return fmt.Errorf("write PNG: %w", out.err)
	}
	return nil
}

func header(img *image.RGBA, channels int) []byte {
	colorType := byte(2) // RGB
	if channels == 4 {
		colorType = 6
	}
	h := binary.BigEndian.AppendUint32(nil, uint32(img.Rect.Dx()))
	h = binary.BigEndian.AppendUint32(h, uint32(img.Rect.Dy()))
	return append(h, 8, colorType, 0, 0, 0)
}

// stripBytes is about how much raw data one strip of deflate takes: small enough
// for all processors to have work, large enough to lose nothing at the seams.
const stripBytes = 128 << 10

// deflate compresses the lines in strips that together are one stream.
func deflate(lines filtered) ([][]byte, error) {
	perStrip := max(1, stripBytes/lines.stride)
	strips := make([]bytes.Buffer, (lines.height+perStrip-1)/perStrip)
	failures := make([]error, len(strips))
	canvas.Parallel(len(strips), func(from, to int) {
		c, err := newStripCompressor()
		for i := from; i < to && err == nil; i++ {
			start, end := i*perStrip*lines.stride, min((i+1)*perStrip, lines.height)*lines.stride
			err = c.compress(&strips[i], lines.bytes[start:end], i == len(strips)-1)
		}
		failures[from] = err
	})
	out := make([][]byte, len(strips))
	for i := range strips {
		if failures[i] != nil {
			return nil, fmt.Errorf("deflate: %w", failures[i])
		}
		out[i] = strips[i].Bytes()
	}
	return out, nil
}

// chunkWriter writes the parts of a PNG file and keeps the first error.
type chunkWriter struct {
	w   io.Writer
	err error
}

func (c *chunkWriter) write(b []byte) {
	if c.err == nil {
		_, c.err = c.w.Write(b)
	}
}

func (c *chunkWriter) chunk(name string, parts ...[]byte) {
	length := 0
	sum := crc32.ChecksumIEEE([]byte(name))
	for _, part := range parts {
		length += len(part)
		sum = crc32.Update(sum, crc32.IEEETable, part)
	}
	c.write(append(binary.BigEndian.AppendUint32(nil, uint32(length)), name...))
	for _, part := range parts {
		c.write(part)
	}
	c.write(binary.BigEndian.AppendUint32(nil, sum))
}
