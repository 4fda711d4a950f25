package job

import (
	"bytes"
	"context"
	"image"

	"github.com/routix/routix/sdk"
)

// ReadLogo decodes the logo of the request, if it has one. One that is no
// picture, or too large, gives an *sdk.Error.
func ReadLogo(_ context.Context, j *Job) error {
	if len(j.Request.Logo) == 0 {
		return nil
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(j.Request.Logo))
	if err != nil || config.Width*config.Height > maxPicturePixels {
		return &sdk.Error{Code: "INVALID_LOGO", Message: "The logo is no PNG, JPEG or WebP picture of at most 16 megapixels."}
	}
	logo, _, err := image.Decode(bytes.NewReader(j.Request.Logo))
	if err != nil {
		return &sdk.Error{Code: "INVALID_LOGO", Message: "The logo cannot be decoded."}
	}
	j.Options.Logo = logo
	return nil
}
