package picture

import (
	"encoding/binary"
	"fmt"
	"image"
	"slices"
)

// riffHeader is the length of "RIFF", size and "WEBP".
const riffHeader = 12

func isWebP(file []byte) bool {
	return len(file) > riffHeader && string(file[:4]) == "RIFF" && string(file[8:12]) == "WEBP"
}

// chunk is one part of a PNG or RIFF file.
type chunk struct {
	name string
	data []byte
}

// layout is how a kind of file writes its chunks.
type layout int

const (
	pngChunk  layout = iota // big-endian length, name, data, checksum
	riffChunk               // name, little-endian length, data, padded to even
)

// chunks splits a file body until it ends or a chunk is cut off.
func chunks(body []byte, as layout) []chunk {
	var all []chunk
	for len(body) >= 8 {
		name, length, tail := string(body[4:8]), uint64(binary.BigEndian.Uint32(body)), uint64(4)
		if as == riffChunk {
			name, length = string(body[:4]), uint64(binary.LittleEndian.Uint32(body[4:]))
			tail = length % 2
		}
		if 8+length > uint64(len(body)) {
			break
		}
		all = append(all, chunk{name, body[8 : 8+length]})
		body = body[min(8+length+tail, uint64(len(body))):]
	}
	return all
}

// frameHeader is what stands in an ANMF chunk before the picture: place, size,
// duration, flags (WebP container specification, "Animation").
const frameHeader = 16

// firstFrame is the file itself, or the first frame of a moving WebP picture as
// a file of its own: the decoder knows still ones only. A frame larger than the
// file claims is refused, or a bomb could hide in it.
func firstFrame(file []byte, claimed image.Point) ([]byte, error) {
	if !isWebP(file) {
		return file, nil
	}
	for _, c := range chunks(file[riffHeader:], riffChunk) {
		if c.name != "ANMF" || len(c.data) <= frameHeader {
			continue
		}
		parts := chunks(c.data[frameHeader:], riffChunk)
		for _, part := range parts {
			if size, ok := frameSize(part); ok && size.X*size.Y > claimed.X*claimed.Y {
				return nil, fmt.Errorf("%w: a frame is larger than the picture", ErrDamaged)
			}
		}
		return stillWebP(parts), nil
	}
	return file, nil
}

// stillWebP writes the parts of a frame as a file.
func stillWebP(parts []chunk) []byte {
	body := []byte("WEBP")
	put := func(name string, data []byte) {
		body = append(body, name...)
		body = binary.LittleEndian.AppendUint32(body, uint32(len(data)))
		body = append(body, data...)
		if len(data)%2 == 1 {
			body = append(body, 0)
		}
	}
	if head := alphaHead(parts); head != nil {
		put("VP8X", head)
	}
	for _, c := range parts {
		if c.name == "ALPH" || c.name == "VP8 " || c.name == "VP8L" {
			put(c.name, c.data)
		}
	}
	file := append([]byte("RIFF"), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(file[4:], uint32(len(body)))
	return append(file, body...)
}

// alphaHead is the VP8X chunk that a picture with an ALPH chunk needs, nil for
// others.
func alphaHead(parts []chunk) []byte {
	const alphaFlag = 0x10
	if !slices.ContainsFunc(parts, func(c chunk) bool { return c.name == "ALPH" }) {
		return nil
	}
	for _, c := range parts {
		if size, ok := frameSize(c); ok && size.X > 0 && size.Y > 0 {
			w, h := uint32(size.X-1), uint32(size.Y-1)
			return []byte{alphaFlag, 0, 0, 0, byte(w), byte(w >> 8), byte(w >> 16), byte(h), byte(h >> 8), byte(h >> 16)}
		}
	}
	return nil
}

// frameSize reads the size from the head of a bitstream: RFC 6386, 9.1 for VP8,
// the WebP lossless specification, 3 for VP8L.
func frameSize(c chunk) (image.Point, bool) {
	const sideMask = 1<<14 - 1
	switch {
	case c.name == "VP8 " && len(c.data) >= 10:
		return image.Pt(int(binary.LittleEndian.Uint16(c.data[6:]))&sideMask, int(binary.LittleEndian.Uint16(c.data[8:]))&sideMask), true
	case c.name == "VP8L" && len(c.data) >= 5:
		bits := binary.LittleEndian.Uint32(c.data[1:])
		return image.Pt(int(bits&sideMask)+1, int(bits>>14&sideMask)+1), true
	}
	return image.Point{}, false
}
