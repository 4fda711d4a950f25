package sdktest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that a result may have
	_ "image/png"

	_ "golang.org/x/image/webp" // algorithms may answer with WebP

	"github.com/routix/routix/sdk"
)

// checkResult decodes the pictures of a result and compares them with what was
// asked for and with what the result says of them.
func checkResult(result *sdk.Result, count, width, height int, format string) error {
	if len(result.Images) != count {
		return fmt.Errorf("%d pictures instead of %d", len(result.Images), count)
	}
	for i, made := range result.Images {
		decoded, found, err := image.Decode(bytes.NewReader(made.Data))
		if err != nil {
			return fmt.Errorf("picture %d cannot be decoded: %w", i, err)
		}
		if found != format || made.ContentType != "image/"+format {
			return fmt.Errorf("picture %d is %s announced as %q instead of %s", i, found, made.ContentType, format)
		}
		if size := decoded.Bounds().Size(); size.X != width || size.Y != height || made.Width != width || made.Height != height {
			return fmt.Errorf("picture %d is %dx%d announced as %dx%d instead of %dx%d",
				i, size.X, size.Y, made.Width, made.Height, width, height)
		}
		if made.Legibility != nil && !(*made.Legibility >= 0 && *made.Legibility <= 100) {
			return fmt.Errorf("picture %d has legibility %v, not within 0 to 100", i, *made.Legibility)
		}
	}
	if !isJSON(result.Layers) || !isJSON(result.Metadata) {
		return fmt.Errorf("layers or metadata are not JSON")
	}
	return nil
}

func isJSON(data []byte) bool { return len(data) == 0 || json.Valid(data) }
