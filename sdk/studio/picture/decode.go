package picture

import (
	"bytes"
	"fmt"
	"image"
	_ "image/gif" // kinds of picture that people send
	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/webp" // another one
)

// DefaultPixels is the largest area of a picture that is decoded when Limits say
// nothing else: 16 megapixels, the camera of a phone.
const DefaultPixels = 16_000_000

// Limits bound what [Decode] accepts and what it gives.
type Limits struct {
	// Pixels is the largest area, before scaling; 0 is DefaultPixels.
	Pixels int
	// ShortSide is the least length of the shorter side in pixels.
	ShortSide int
	// LongSide scales larger pictures down by a whole factor until their longer
	// side has at most so many pixels; 0 leaves them as they are.
	LongSide int
}

// Decode gives the picture in a file, upright, premultiplied, with its upper left
// corner at the origin. It fails with an error that wraps [ErrFormat],
// [ErrDamaged], [ErrTooLarge] or [ErrTooSmall], and never panics.
func Decode(file []byte, limits Limits) (*image.RGBA, error) {
	size, err := Size(file)
	if err != nil {
		return nil, err
	}
	if err := limits.check(size); err != nil {
		return nil, err
	}
	still, err := firstFrame(file, size)
	if err != nil {
		return nil, err
	}
	decoded, _, err := image.Decode(bytes.NewReader(still))
	if err != nil {
		return nil, classify(err)
	}
	if decoded.Bounds().Empty() {
		return nil, fmt.Errorf("%w: no pixels", ErrDamaged)
	}
	return orient(shrink(decoded, limits.factor(decoded.Bounds())), orientation(file)), nil
}

// Size is the width and height of the upright picture in a file, read from its
// head. It fails as [Decode] does.
func Size(file []byte) (image.Point, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return image.Point{}, classify(err)
	}
	if orientation(file) >= firstTurned {
		return image.Pt(config.Height, config.Width), nil
	}
	return image.Pt(config.Width, config.Height), nil
}

// check holds what a file claims to be against the limits.
func (l Limits) check(size image.Point) error {
	if l.Pixels == 0 {
		l.Pixels = DefaultPixels
	}
	if int64(size.X)*int64(size.Y) > int64(l.Pixels) {
		return fmt.Errorf("%w: %dx%d pixels", ErrTooLarge, size.X, size.Y)
	}
	if min(size.X, size.Y) < max(l.ShortSide, 1) {
		return fmt.Errorf("%w: %dx%d pixels", ErrTooSmall, size.X, size.Y)
	}
	return nil
}

// factor is the whole number by which a picture is scaled down.
func (l Limits) factor(r image.Rectangle) int {
	if l.LongSide <= 0 {
		return 1
	}
	return (max(r.Dx(), r.Dy()) + l.LongSide - 1) / l.LongSide
}
