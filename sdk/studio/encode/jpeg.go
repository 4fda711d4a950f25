package encode

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"io"
)

// JPEGQuality is the quality of every JPEG written by [Image] and [JPEG]: the
// least at which letters keep clean edges.
const JPEGQuality = 90

// fullColour is the quality from which on colour is stored at full resolution:
// below it, red and yellow letters would fray, which nobody expects from a file
// that claims quality.
const fullColour = 90

// JPEG writes img as baseline JPEG of [JPEGQuality], on black where it is
// transparent. The recipe becomes the user comment of an Exif segment, after
// "Routix: ".
func JPEG(w io.Writer, img *image.RGBA, recipe string) error {
	return JPEGAt(w, img, JPEGQuality, recipe)
}

// JPEGAt is [JPEG] with a quality of 1 to 100 on the scale of the Independent
// JPEG Group. From 90 on colours have full resolution (4:4:4), below half of it
// in both directions (4:2:0). Prefix codes are made for the picture.
//
// The format is that of ITU-T T.81 (baseline, restart markers after every row of
// blocks) with the JFIF header of ITU-T T.871. Transforming and entropy coding
// run on all processors.
func JPEGAt(w io.Writer, img *image.RGBA, quality int, recipe string) error {
	recipe, err := check(img, recipe, 65535)
	if err == nil && (quality < 1 || quality > 100) {
		err = errors.New("quality must be 1 to 100")
	}
	if err != nil {
		return fmt.Errorf("encode JPEG: %w", err)
	}
	s := newScan(img, quality)
	s.transform()
	codes := s.codes()
	file := [][]byte{startOfImage(), exifSegment(recipe), s.headers(codes)}
	for _, part := range append(file, s.rows(codes)...) {
		if _, err := w.Write(part); err != nil {
			return fmt.Errorf("write JPEG: %w", err)
		}
	}
	return nil
}

// Markers of T.81, table B.1.
const (
	markerStart        = 0xffd8 // SOI
	markerEnd          = 0xffd9 // EOI
	markerJFIF         = 0xffe0 // APP0
	markerExif         = 0xffe1 // APP1
	markerQuantisation = 0xffdb // DQT
	markerFrame        = 0xffc0 // SOF0
	markerCodes        = 0xffc4 // DHT
	markerInterval     = 0xffdd // DRI
	markerScan         = 0xffda // SOS
	markerRestart      = 0xffd0 // RST0
)

// segment is a marker with its contents and their length.
func segment(marker uint16, contents []byte) []byte {
	s := binary.BigEndian.AppendUint16(nil, marker)
	s = binary.BigEndian.AppendUint16(s, uint16(2+len(contents)))
	return append(s, contents...)
}

// startOfImage is the start of every file: JFIF 1.1, square pixels.
func startOfImage() []byte {
	jfif := segment(markerJFIF, []byte("JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"))
	return append(binary.BigEndian.AppendUint16(nil, markerStart), jfif...)
}

// exifSegment is an APP1 segment with the recipe, nothing for an empty one.
func exifSegment(recipe string) []byte {
	if recipe == "" {
		return nil
	}
	return segment(markerExif, append([]byte(exifHead), exif(recipeHead+recipe)...))
}

// headers describe the picture and how it is coded.
func (s *scan) headers(codes *[4]huffman) []byte {
	var out []byte
	for i, table := range s.tables {
		out = append(out, segment(markerQuantisation, append([]byte{byte(i)}, table.inFile[:]...))...)
	}
	frame := binary.BigEndian.AppendUint16([]byte{8}, uint16(s.size.Y))
	frame = binary.BigEndian.AppendUint16(frame, uint16(s.size.X))
	sampling := byte(s.mcu / 8)
	frame = append(frame, 3, 1, sampling<<4|sampling, 0, 2, 0x11, 1, 3, 0x11, 1)
	out = append(out, segment(markerFrame, frame)...)
	for i := range codes {
		class, id := byte(i&1), byte(i>>1)
		out = append(out, segment(markerCodes, append([]byte{class<<4 | id}, codes[i].inFile()...))...)
	}
	interval := binary.BigEndian.AppendUint16(nil, uint16(s.columns))
	out = append(out, segment(markerInterval, interval)...)
	return append(out, segment(markerScan, []byte{3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0})...)
}
