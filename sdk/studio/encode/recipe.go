package encode

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// What stands before the recipe in each kind of file.
const (
	pngSignature = "\x89PNG\r\n\x1a\n"
	textHead     = RecipeKey + "\x00\x00\x00\x00\x00" // keyword, not compressed, no language
	exifHead     = "Exif\x00\x00"
	recipeHead   = RecipeKey + ": " // of an Exif comment, which has no name of its own
)

// Recipe is the recipe stored in a file of this package, empty for a file
// without one. It reads the heads of chunks only, and any bytes at all may be
// given.
func Recipe(file []byte) string {
	switch {
	case bytes.HasPrefix(file, []byte(pngSignature)):
		return pngRecipe(file[len(pngSignature):])
	case bytes.HasPrefix(file, []byte{markerStart >> 8, markerStart & 0xff}):
		return jpegRecipe(file[2:])
	case bytes.HasPrefix(file, []byte("RIFF")) && len(file) > riffHeader:
		return webpRecipe(file[riffHeader:])
	}
	return ""
}

func pngRecipe(rest []byte) string {
	for len(rest) >= 12 {
		n := uint64(binary.BigEndian.Uint32(rest))
		if n+12 > uint64(len(rest)) {
			return ""
		}
		if text, ok := strings.CutPrefix(string(rest[8:8+min(n, maxRecipe+100)]), textHead); ok && string(rest[4:8]) == "iTXt" {
			return text
		}
		rest = rest[12+n:]
	}
	return ""
}

func jpegRecipe(rest []byte) string {
	for len(rest) >= 4 {
		marker, n := binary.BigEndian.Uint16(rest), int(binary.BigEndian.Uint16(rest[2:]))
		if n < 2 || n+2 > len(rest) || marker == markerScan {
			return ""
		}
		contents := rest[4 : 2+n]
		if block, ok := bytes.CutPrefix(contents, []byte(exifHead)); ok && marker == markerExif {
			return fromComment(block)
		}
		rest = rest[2+n:]
	}
	return ""
}

func webpRecipe(rest []byte) string {
	for len(rest) >= 8 {
		n := uint64(binary.LittleEndian.Uint32(rest[4:]))
		if n+8 > uint64(len(rest)) {
			return ""
		}
		if string(rest[:4]) == "EXIF" {
			return fromComment(rest[8 : 8+n])
		}
		rest = rest[min(8+n+n&1, uint64(len(rest))):]
	}
	return ""
}

func fromComment(block []byte) string {
	text, ok := strings.CutPrefix(exifComment(block), recipeHead)
	if !ok {
		return ""
	}
	return text
}
