package main

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"slices"
	"testing"
)

// corrupted turns a stretch in the headers of a file into noise.
func corrupted(file []byte) []byte {
	out := slices.Clone(file)
	for i := 20; i < min(len(out), 400); i++ {
		out[i] ^= byte(i*31 + 7)
	}
	return out
}

// claimingPNG is a PNG of some bytes whose header claims 65535x65535 pixels.
func claimingPNG(t *testing.T) []byte {
	t.Helper()
	out := encodePNG(t, image.NewNRGBA(image.Rect(0, 0, 2, 2)))
	const header, checksum = 12, 29 // "IHDR" and the CRC behind it, PNG specification 5.3
	binary.BigEndian.PutUint32(out[header+4:], 65535)
	binary.BigEndian.PutUint32(out[header+8:], 65535)
	binary.BigEndian.PutUint32(out[checksum:], crc32.ChecksumIEEE(out[header:checksum]))
	return out
}

func deepPicture() image.Image {
	m := image.NewNRGBA64(image.Rect(0, 0, 80, 60))
	for y := range 60 {
		for x := range 80 {
			m.SetNRGBA64(x, y, color.NRGBA64{R: uint16(x * 800), G: uint16(y * 1000), B: 40000, A: 65535})
		}
	}
	return m
}

func palettePicture() *image.Paletted {
	m := image.NewPaletted(image.Rect(0, 0, 64, 64), palette.WebSafe)
	for i := range m.Pix {
		m.Pix[i] = uint8(i % len(palette.WebSafe))
	}
	return m
}

func whitePicture() image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, 200, 100))
	draw.Draw(m, m.Rect, image.White, image.Point{}, draw.Src)
	return m
}

// cmykJPEG is a JPEG of four components, built by renaming: an encoder for them is
// not in the standard library. It has no Adobe marker, so that the four are read
// as CMYK.
func cmykJPEG(t *testing.T) []byte {
	t.Helper()
	// Baseline, 8x8 pixels, four components, one flat block each: T.81, annex B.
	var b bytes.Buffer
	b.Write([]byte{0xff, 0xd8, 0xff, 0xdb, 0, 67, 0})
	b.Write(bytes.Repeat([]byte{16}, 64))
	b.Write([]byte{0xff, 0xc0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0})
	for class := range 2 { // one code of one bit, which means 0: no difference, or end of block
		b.Write([]byte{0xff, 0xc4, 0, 20, byte(class << 4), 1})
		b.Write(make([]byte, 15))
		b.WriteByte(0)
	}
	b.Write([]byte{0xff, 0xda, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0})
	b.Write([]byte{0x00, 0xff, 0xd9})
	return b.Bytes()
}

// turnedJPEG is a JPEG whose EXIF says that it has to be turned by 90 degrees.
func turnedJPEG(t *testing.T) []byte {
	t.Helper()
	plain := encodeJPEG(t, deepPicture())
	exif := []byte("Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00")
	segment := append([]byte{0xff, 0xe1, 0, byte(len(exif) + 2)}, exif...)
	return slices.Concat(plain[:2], segment, plain[2:])
}
