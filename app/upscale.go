package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/picture"
	"github.com/routix/routix/sdk/studio/upscale"
)

// upscaleCommand makes a picture larger.
type upscaleCommand struct {
	Algorithm string `default:"routix_v6" help:"Algorithm that redraws it; routix_v7_anime is made for line art."`
	Factor    int    `default:"2" enum:"2,4" help:"2 or 4; no side gets longer than 3840 pixels."`
	In        string `required:"" type:"existingfile" placeholder:"FILE" help:"Picture: PNG, JPEG, WebP or GIF."`
	Out       string `required:"" type:"path" help:"File to write; its ending decides the format (png, jpg, webp)."`
	Quiet     bool   `help:"Print no progress."`
}

// Run enlarges in this process, as the server's plugin would.
func (c *upscaleCommand) Run() error {
	format, err := outputFormat(c.Out)
	if err != nil {
		return err
	}
	algorithm, err := builtin(c.Algorithm)
	if err != nil {
		return err
	}
	upscaler, able := algorithm.(sdk.Upscaler)
	if !able {
		return usage("--algorithm: %s does not upscale", c.Algorithm)
	}
	file, err := os.ReadFile(c.In)
	if err != nil {
		return fmt.Errorf("--in: %w", err)
	}
	size, err := picture.Size(file)
	if err != nil {
		return refusedBy(picture.Refusal("INVALID_IMAGE", "--in: the picture", err))
	}
	wanted := upscale.Size(size, c.Factor)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	result, err := upscaler.Upscale(ctx, &sdk.UpscaleRequest{
		JobID: "upscale", Image: file, Width: wanted.X, Height: wanted.Y, Format: format,
	}, printProgress(c.Quiet))
	if err != nil {
		return refusedBy(err)
	}
	return writePicture(c.Out, result.Images[0].Data)
}

// outputFormat is the format that a file name asks for, if there is a folder for
// it.
func outputFormat(name string) (string, error) {
	formats := map[string]string{".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
	format := formats[strings.ToLower(filepath.Ext(name))]
	if format == "" {
		return "", usage("--out must end in .png, .jpg or .webp, is %q", name)
	}
	if info, err := os.Stat(filepath.Dir(name)); err != nil || !info.IsDir() {
		return "", usage("--out: there is no folder %s", filepath.Dir(name))
	}
	return format, nil
}

// printProgress shows on standard error how far a run is, unless it shall not.
func printProgress(quiet bool) func(sdk.Progress) {
	return func(p sdk.Progress) {
		if !quiet {
			fmt.Fprintf(os.Stderr, "%3d%% %s\n", p.Percent, p.Message)
		}
	}
}

// refusedBy makes a usage error of an algorithm's refusal.
func refusedBy(err error) error {
	if refused := (*sdk.Error)(nil); errors.As(err, &refused) {
		return usageError{refused}
	}
	return err
}

func writePicture(name string, data []byte) error {
	if err := os.WriteFile(name, data, 0o644); err != nil {
		return fmt.Errorf("write picture: %w", err)
	}
	return nil
}
