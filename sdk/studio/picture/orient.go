package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// Values of the EXIF tag Orientation (EXIF 2.3, 4.6.4 A): what row 0 and column
// 0 of the stored picture are in the upright one.
const (
	upright     = 1
	firstTurned = 5 // from here on width and height change places
	lastKnown   = 8
)

// orientTag is the number of the tag in a TIFF directory.
const orientTag = 0x0112

// orientation is the EXIF orientation of a file, upright without one.
func orientation(file []byte) int {
	if t := tiffOf(file); t != nil {
		return tiffOrientation(t)
	}
	return upright
}

// tiffOf finds the EXIF data of a JPEG, PNG or WebP file, nil without.
func tiffOf(file []byte) []byte {
	switch {
	case bytes.HasPrefix(file, []byte("\xff\xd8")):
		return jpegExif(file)
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n\x1a\n")):
		for _, c := range chunks(file[8:], pngChunk) {
			if c.name == "eXIf" {
				return c.data
			}
		}
	case isWebP(file):
		for _, c := range chunks(file[riffHeader:], riffChunk) {
			if c.name == "EXIF" {
				return bytes.TrimPrefix(c.data, []byte("Exif\x00\x00"))
			}
		}
	}
	return nil
}

// jpegExif walks the segments before the first scan.
func jpegExif(file []byte) []byte {
	for at := 2; at+4 <= len(file) && file[at] == 0xff; {
		marker, length := file[at+1], int(binary.BigEndian.Uint16(file[at+2:]))
		if marker == 0xda || length < 2 || at+2+length > len(file) {
			return nil
		}
		body := file[at+4 : at+2+length]
		if marker == 0xe1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return body[6:]
		}
		at += 2 + length
	}
	return nil
}

// tiffOrientation reads the tag from the first directory.
func tiffOrientation(t []byte) int {
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(t, []byte("II*\x00")):
		order = binary.LittleEndian
	case bytes.HasPrefix(t, []byte("MM\x00*")):
		order = binary.BigEndian
	default:
		return upright
	}
	if len(t) < 8 {
		return upright
	}
	at := int64(order.Uint32(t[4:]))
	if at+2 > int64(len(t)) {
		return upright
	}
	const entry = 12 // bytes: tag, kind, count, value
	entries := t[at+2:]
	for range order.Uint16(t[at:]) {
		if len(entries) < entry {
			break
		}
		if value := int(order.Uint16(entries[8:])); order.Uint16(entries) == orientTag && value >= upright && value <= lastKnown {
			return value
		}
		entries = entries[entry:]
	}
	return upright
}

// orient turns and mirrors a picture upright.
func orient(src *image.RGBA, orientation int) *image.RGBA {
	if orientation == upright {
		return src
	}
	w, h := src.Rect.Dx(), src.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if orientation >= firstTurned {
		out = image.NewRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			u, v := x, y
			switch orientation {
			case 2:
				u = w - 1 - x
			case 3:
				u, v = w-1-x, h-1-y
			case 4:
				v = h - 1 - y
			case 5:
				u, v = y, x
			case 6:
				u, v = h-1-y, x
			case 7:
				u, v = h-1-y, w-1-x
			case 8:
				u, v = y, w-1-x
			}
			copy(out.Pix[v*out.Stride+u*4:][:4], src.Pix[y*src.Stride+x*4:][:4])
		}
	}
	return out
}
