package job

import (
	"bytes"
	"context"

	"github.com/routix/routix/sdk"
	upload "github.com/routix/routix/sdk/studio/picture"
)

// maxLogoSide is what a logo is scaled down to: far larger than it is drawn.
// minLogoSide is the least length of its longer side, below which it is no logo.
const (
	maxLogoSide = 1024
	minLogoSide = 16
)

// ReadLogo decodes the logo of the request, if it has one. One that is no raster
// picture, too large or too small gives an *sdk.Error.
func ReadLogo(_ context.Context, j *Job) error {
	file := j.Request.Logo
	if len(file) == 0 {
		return nil
	}
	if isSVG(file) {
		return &sdk.Error{Code: "INVALID_LOGO", Message: "The logo is an SVG file; save it as PNG with a transparent background and send that."}
	}
	logo, err := upload.Decode(file, upload.Limits{LongSide: maxLogoSide})
	if err != nil {
		return upload.Refusal("INVALID_LOGO", "The logo", err)
	}
	if max(logo.Rect.Dx(), logo.Rect.Dy()) < minLogoSide {
		return &sdk.Error{Code: "INVALID_LOGO", Message: "The logo is too small; send one of at least 16 pixels."}
	}
	j.Options.Logo = logo
	return nil
}

// isSVG recognises a drawing by the head of its file.
func isSVG(file []byte) bool {
	const head = 1024
	start := bytes.ToLower(bytes.TrimSpace(file[:min(len(file), head)]))
	start = bytes.TrimPrefix(start, []byte("\xef\xbb\xbf"))
	return bytes.HasPrefix(start, []byte("<")) && bytes.Contains(start, []byte("<svg"))
}
