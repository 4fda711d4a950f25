package pluginhost

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that a result may have
	_ "image/png"
	"regexp"
	"unicode/utf8"

	_ "golang.org/x/image/webp" // algorithms may answer with WebP

	"github.com/routix/routix/sdk"
)

const (
	maxImageBytes    = 32 << 20
	maxJSONBytes     = 1 << 20
	maxPromptRunes   = 8000
	maxLegibility    = 100
	maxRefusalRunes  = 500
	maxFailureBytes  = 2000
	imageMediaPrefix = "image/"
)

var refusalCode = regexp.MustCompile(`^[A-Z][A-Z0-9_]{2,49}$`)

// wanted is what a result must hold.
type wanted struct {
	images, width, height int
	format                string
}

// check looks at a result as a stranger's work: pictures in the number, size and
// format asked for by their own headers, well-formed JSON, sane numbers. The
// error wraps ErrBadResult.
func (w wanted) check(r *sdk.Result) error {
	if len(r.Images) != w.images {
		return fmt.Errorf("%w: %d pictures instead of %d", ErrBadResult, len(r.Images), w.images)
	}
	for i := range r.Images {
		if err := w.checkImage(&r.Images[i]); err != nil {
			return fmt.Errorf("%w: picture %d: %w", ErrBadResult, i+1, err)
		}
	}
	if utf8.RuneCountInString(r.PromptUsed) > maxPromptRunes {
		return fmt.Errorf("%w: used prompt has more than %d characters", ErrBadResult, maxPromptRunes)
	}
	if !isJSON(r.Layers, "[{") || !isJSON(r.Metadata, "{") {
		return fmt.Errorf("%w: layers or metadata are not JSON of at most %d bytes", ErrBadResult, maxJSONBytes)
	}
	return nil
}

func (w wanted) checkImage(i *sdk.Image) error {
	if len(i.Data) > maxImageBytes {
		return fmt.Errorf("larger than %d bytes", maxImageBytes)
	}
	header, format, err := image.DecodeConfig(bytes.NewReader(i.Data))
	if err != nil {
		return fmt.Errorf("cannot be decoded: %w", err)
	}
	if format != w.format || i.ContentType != imageMediaPrefix+format {
		return fmt.Errorf("is %s announced as %.40q instead of %s", format, i.ContentType, w.format)
	}
	if header.Width != w.width || header.Height != w.height || i.Width != w.width || i.Height != w.height {
		return fmt.Errorf("is %dx%d announced as %dx%d instead of %dx%d",
			header.Width, header.Height, i.Width, i.Height, w.width, w.height)
	}
	// Written so that NaN is refused.
	if i.Legibility != nil && !(*i.Legibility >= 0 && *i.Legibility <= maxLegibility) {
		return fmt.Errorf("legibility is not within 0 to %d", maxLegibility)
	}
	return nil
}

// checkFailure passes on a refusal that is fit to be shown to people, and makes
// an ordinary failure, of bounded length, of any other error of the algorithm's.
func checkFailure(err error) error {
	var refusal *sdk.Error
	switch {
	case !errors.As(err, &refusal):
	case !refusalCode.MatchString(refusal.Code) || refusal.Message == "":
		err = fmt.Errorf("refusal %q: %q lacks a sound code or a message", refusal.Code, refusal.Message)
	default:
		return &sdk.Error{Code: refusal.Code, Message: shorten(refusal.Message, maxRefusalRunes)}
	}
	if text := err.Error(); len(text) > maxFailureBytes {
		return errors.New(shorten(text[:maxFailureBytes], maxFailureBytes))
	}
	return err
}

// isJSON reports whether data is empty, or a bounded JSON text that begins with
// one of the given characters.
func isJSON(data []byte, starts string) bool {
	data = bytes.TrimLeft(data, " \t\r\n")
	return len(data) == 0 || len(data) <= maxJSONBytes && bytes.IndexByte([]byte(starts), data[0]) >= 0 && json.Valid(data)
}
