package encode

import (
	"encoding/binary"
	"unicode/utf16"
)

// The places of an Exif block with nothing but a comment: a TIFF header, its
// directory with a pointer to the Exif directory, and that with the comment
// (Exif 2.32, 4.5 and 4.6.5).
const (
	tiffHeader      = "II*\x00"
	firstDirectory  = 8
	exifDirectory   = firstDirectory + 2 + 12 + 4
	commentData     = exifDirectory + 2 + 12 + 4
	tagExif         = 0x8769
	tagComment      = 0x9286
	typeLong        = 4
	typeUndefined   = 7
	commentEncoding = "UNICODE\x00"
)

// exif is an Exif block whose user comment is the text.
func exif(text string) []byte {
	units := utf16.Encode([]rune(text))
	le := binary.LittleEndian
	directory := func(b []byte, tag, kind uint16, count, value uint32) []byte {
		b = le.AppendUint16(b, 1) // one entry
		b = le.AppendUint16(le.AppendUint16(b, tag), kind)
		b = le.AppendUint32(le.AppendUint32(b, count), value)
		return le.AppendUint32(b, 0) // no further directory
	}
	b := le.AppendUint32([]byte(tiffHeader), firstDirectory)
	b = directory(b, tagExif, typeLong, 1, exifDirectory)
	b = directory(b, tagComment, typeUndefined, uint32(len(commentEncoding)+2*len(units)), commentData)
	b = append(b, commentEncoding...)
	for _, unit := range units {
		b = le.AppendUint16(b, unit)
	}
	return b
}

// exifComment is the text of a block made by exif, empty for others.
func exifComment(b []byte) string {
	if len(b) < commentData+len(commentEncoding) || string(b[:4]) != tiffHeader ||
		string(b[commentData:commentData+len(commentEncoding)]) != commentEncoding {
		return ""
	}
	le := binary.LittleEndian
	entry := b[exifDirectory+2:]
	if le.Uint16(entry) != tagComment || le.Uint32(entry[8:]) != commentData {
		return ""
	}
	text := b[commentData+len(commentEncoding):]
	count := int(le.Uint32(entry[4:])) - len(commentEncoding)
	units := make([]uint16, 0, len(text)/2)
	for i := 0; i+1 < min(len(text), count); i += 2 {
		units = append(units, le.Uint16(text[i:]))
	}
	return string(utf16.Decode(units))
}
