// Package encode writes finished pictures as PNG, JPEG or lossless WebP, with an
// optional recipe inside: a text that tells how the picture was made.
//
// Bytes depend on the picture and the recipe alone, not on the machine's number
// of processors.
package encode

import (
	"errors"
	"fmt"
	"image"
	"io"
	"strings"
)

// Formats that [Image] writes.
const (
	FormatPNG  = "png"
	FormatJPEG = "jpeg"
	FormatWebP = "webp"
)

// RecipeKey is the name under which the recipe is stored in a file.
const RecipeKey = "Routix"

// maxRecipe bounds a recipe, in bytes, to what fits into one segment of a JPEG
// file as UTF-16.
const maxRecipe = 30_000

// ErrFormat means that a picture format is not one of the Format constants.
var ErrFormat = errors.New("unknown picture format")

// Image writes img in the named format. An empty recipe is left out. Formats
// other than the constants of this package give [ErrFormat].
func Image(w io.Writer, img *image.RGBA, format, recipe string) error {
	switch format {
	case FormatPNG:
		return PNG(w, img, recipe)
	case FormatJPEG:
		return JPEG(w, img, recipe)
	case FormatWebP:
		return WebP(w, img, recipe)
	}
	return fmt.Errorf("%w: %q", ErrFormat, format)
}

// ContentType is the media type of a format, empty for an unknown one.
func ContentType(format string) string {
	switch format {
	case FormatPNG, FormatJPEG, FormatWebP:
		return "image/" + format
	}
	return ""
}

// check refuses pictures and recipes that a file cannot hold, and makes the
// recipe clean UTF-8 without NUL, which would end it early.
func check(img *image.RGBA, recipe string, maxSide int) (string, error) {
	if img.Rect.Empty() {
		return "", errors.New("picture without pixels")
	}
	if img.Rect.Dx() > maxSide || img.Rect.Dy() > maxSide {
		return "", fmt.Errorf("picture of %v pixels: at most %d a side", img.Rect.Size(), maxSide)
	}
	if len(recipe) > maxRecipe {
		return "", fmt.Errorf("recipe of %d bytes: at most %d", len(recipe), maxRecipe)
	}
	return strings.ReplaceAll(strings.ToValidUTF8(recipe, ""), "\x00", ""), nil
}

// straight converts premultiplied pixels to plain ones, as PNG and WebP want.
func straight(dst, src []uint8) {
	for i := 0; i < len(src); i += 4 {
		a := uint32(src[i+3])
		dst[i+3] = uint8(a)
		for c := i; c < i+3; c++ {
			if a == 0 {
				dst[c] = 0
				continue
			}
			dst[c] = uint8(min(255, (uint32(src[c])*255+a/2)/a))
		}
	}
}
