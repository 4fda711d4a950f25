package generation

import (
	"bytes"
	"context"
	"errors"
	"image"
	_ "image/gif"  // people give pictures of these kinds
	_ "image/jpeg" // likewise
	_ "image/png"  // likewise

	_ "golang.org/x/image/webp" // likewise

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/fetch"
)

// maxPixels bounds a picture that a person gives: 16 megapixels take 64 MB once
// decoded.
const maxPixels = 16 << 20

// picture fetches the face or the logo of an order; nil without an address. Its
// size is checked before anybody decodes it.
func (m *Module) picture(ctx context.Context, what, address string) ([]byte, error) {
	if address == "" {
		return nil, nil
	}
	data, err := m.pictures.Picture(ctx, address)
	if err != nil {
		return nil, unusable(ctx, what, err)
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, unusable(ctx, what, fetch.ErrType)
	}
	if config.Width < 1 || config.Height < 1 || config.Width > maxPixels/config.Height {
		return nil, unusable(ctx, what, fetch.ErrTooLarge)
	}
	return data, nil
}

// unusable tells the owner why a picture could not be used, without the
// network's own words.
func unusable(ctx context.Context, what string, err error) error {
	if ctx.Err() != nil {
		return err
	}
	for _, known := range []error{fetch.ErrAddress, fetch.ErrTooLarge, fetch.ErrType, fetch.ErrUnreachable} {
		if errors.Is(err, known) {
			return fault.Wrap(err, fault.FileUpload, "Your %s could not be used: the %s.", what, known)
		}
	}
	return err
}
