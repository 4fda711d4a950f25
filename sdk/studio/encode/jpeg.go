package encode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	"io"
)

// JPEGQuality is the quality of every JPEG written: the least at which letters
// keep clean edges.
const JPEGQuality = 90

// JPEG writes img as baseline JPEG on black where it is transparent. The recipe
// becomes a comment segment (COM) that starts with "Routix: ".
func JPEG(w io.Writer, img *image.RGBA, recipe string) error {
	recipe, err := check(img, recipe, 65535)
	if err != nil {
		return fmt.Errorf("encode JPEG: %w", err)
	}
	var data bytes.Buffer
	if err := jpeg.Encode(&data, img, &jpeg.Options{Quality: JPEGQuality}); err != nil {
		return fmt.Errorf("encode JPEG: %w", err)
	}
	const startOfImage = 2 // bytes of the marker that comment must follow
	parts := [][]byte{data.Next(startOfImage), comment(recipe), data.Bytes()}
	for _, part := range parts {
		if _, err := w.Write(part); err != nil {
			return fmt.Errorf("write JPEG: %w", err)
		}
	}
	return nil
}

// comment is a COM segment with the recipe, nothing for an empty one.
func comment(recipe string) []byte {
	if recipe == "" {
		return nil
	}
	text := RecipeKey + ": " + recipe
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xfe}, uint16(2+len(text)))
	return append(segment, text...)
}
