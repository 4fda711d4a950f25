package job

import (
	"context"

	upload "github.com/routix/routix/sdk/studio/picture"
)

// maxLogoSide is what a logo is scaled down to: far larger than it is drawn.
const maxLogoSide = 1024

// ReadLogo decodes the logo of the request, if it has one. One that is no
// picture, or too large, gives an *sdk.Error.
func ReadLogo(_ context.Context, j *Job) error {
	if len(j.Request.Logo) == 0 {
		return nil
	}
	logo, err := upload.Decode(j.Request.Logo, upload.Limits{LongSide: maxLogoSide})
	if err != nil {
		return upload.Refusal("INVALID_LOGO", "The logo", err)
	}
	j.Options.Logo = logo
	return nil
}
