package picture

import (
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"github.com/routix/routix/sdk"
)

// What may be wrong with a file.
var (
	// ErrFormat: it is no picture of a known kind.
	ErrFormat = errors.New("picture: no JPEG, PNG, WebP or GIF file")
	// ErrDamaged: its head is sound, but the rest is cut off or broken.
	ErrDamaged = errors.New("picture: damaged file")
	// ErrTooLarge and ErrTooSmall: it is outside the limits.
	ErrTooLarge = errors.New("picture: too large")
	ErrTooSmall = errors.New("picture: too small")
)

// classify names the error of a decoder. Kinds of JPEG and PNG that no common
// program writes count as unknown formats.
func classify(err error) error {
	var strangeJPEG jpeg.UnsupportedError
	var strangePNG png.UnsupportedError
	if errors.Is(err, image.ErrFormat) || errors.As(err, &strangeJPEG) || errors.As(err, &strangePNG) {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// Refusal tells the person who sent a file what is wrong with it and what to
// change. noun begins the sentence, for instance "The logo". An error that is
// none of this package's is returned as it is.
func Refusal(code, noun string, err error) error {
	var text string
	switch {
	case errors.Is(err, ErrTooLarge):
		text = " has more than 16 megapixels; send a smaller one."
	case errors.Is(err, ErrTooSmall):
		text = " is too small; send a larger one."
	case errors.Is(err, ErrDamaged):
		text = " cannot be decoded, its file is damaged or cut off; send it again."
	case errors.Is(err, ErrFormat):
		text = " is no common JPEG, PNG, WebP or GIF picture; save it as one of these and send it again."
	default:
		return err
	}
	return &sdk.Error{Code: code, Message: noun + text}
}
