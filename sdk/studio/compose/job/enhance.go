package job

import (
	"context"
	"fmt"
	"image"
	"image/draw"
)

// photoNetwork doubles photos and logos.
const photoNetwork = "cnn-2x-s-rl"

// Parts of the longer side of a picture that a person and a logo take at the
// most: one that has fewer pixels than that gains by a network.
const (
	portraitPart = .56
	logoPart     = .17
)

// Enhance doubles the person and the logo of the request by a neural network
// where the picture shows them larger than they are, which drawing alone would
// blur. It comes after the steps that read them; the parameter enhance switches
// it off.
func Enhance(ctx context.Context, j *Job) error {
	if j.settings.Enhance != nil && !*j.settings.Enhance {
		return nil
	}
	side := float64(max(j.Request.Width, j.Request.Height))
	if p := j.Options.Portrait; p != nil && float64(p.Cutout.Rect.Dy()) < side*portraitPart {
		cutout, err := j.double(ctx, p.Cutout)
		if err != nil {
			return err
		}
		j.Options.Portrait = p.Scaled(cutout)
		j.enhanced = append(j.enhanced, "face")
	}
	if logo := j.Options.Logo; logo != nil && float64(max(logo.Bounds().Dx(), logo.Bounds().Dy())) < side*logoPart {
		double, err := j.double(ctx, logo)
		if err != nil {
			return err
		}
		j.Options.Logo = double
		j.enhanced = append(j.enhanced, "logo")
	}
	return nil
}

func (j *Job) double(ctx context.Context, m image.Image) (*image.RGBA, error) {
	network, err := j.tools.network()
	if err != nil {
		return nil, fmt.Errorf("enhance: %w", err)
	}
	own, ok := m.(*image.RGBA)
	if !ok || own.Rect.Min != (image.Point{}) {
		own = image.NewRGBA(image.Rectangle{Max: m.Bounds().Size()})
		draw.Draw(own, own.Rect, m, m.Bounds().Min, draw.Src)
	}
	return network.Double(ctx, own, nil)
}
