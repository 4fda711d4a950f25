package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"github.com/routix/routix/app/assets"
	"github.com/routix/routix/sdk"
)

// versionCommand prints the version.
type versionCommand struct{}

// Run prints it.
func (*versionCommand) Run() error {
	_, err := fmt.Println("routix", version)
	return err
}

// assetsCommand groups what concerns the asset pack.
type assetsCommand struct {
	Export exportCommand `cmd:"" help:"Unpack fonts and icons into a folder, for plugins of one's own."`
}

type exportCommand struct {
	Dir string `arg:"" type:"path" help:"Folder to unpack below."`
}

// Run unpacks and prints where.
func (c *exportCommand) Run() error {
	if err := assets.Export(c.Dir); err != nil {
		return err
	}
	_, err := fmt.Println(filepath.Join(c.Dir, assets.Hash()))
	return err
}

// licensesCommand lists licences.
type licensesCommand struct {
	Full bool `help:"Print the whole texts."`
}

// Run prints a line or the text of each.
func (c *licensesCommand) Run() error {
	list, err := assets.Licenses()
	if err != nil {
		return err
	}
	for _, l := range list {
		fmt.Printf("%-45s %-12s %s\n", l.Name, l.Version, l.License)
		if c.Full {
			fmt.Printf("\n%s\n\n", strings.TrimSpace(l.Text))
		}
	}
	return nil
}

// Bounds of a side of a rendered picture, in pixels, as those of an order.
const minSide, maxSide = 256, 2560

// renderCommand makes one thumbnail.
type renderCommand struct {
	Algorithm string `default:"routix_v6" help:"routix_v4, routix_v5, routix_v6, routix_v7_anime or routix_experimental."`
	Prompt    string `required:"" help:"The idea."`
	Title     string `help:"Text to set; without it one is found in the prompt."`
	Size      string `default:"1280x720" help:"WIDTHxHEIGHT in pixels."`
	Seed      int64  `default:"1" help:"The same seed gives the same picture."`
	Face      string `type:"existingfile" placeholder:"FILE" help:"Picture of a face, for algorithms that take one."`
	Logo      string `type:"existingfile" placeholder:"FILE" help:"Logo, for algorithms that take one."`
	Params    string `name:"parameters" placeholder:"JSON" help:"Parameters of the algorithm."`
	Out       string `required:"" type:"path" help:"File to write; its ending decides the format (png, jpg, webp)."`
	Quiet     bool   `help:"Print no progress."`
}

// Run draws in this process, as the server's plugin would.
func (c *renderCommand) Run() error {
	request, err := c.request()
	if err != nil {
		return err
	}
	if info, err := os.Stat(filepath.Dir(c.Out)); err != nil || !info.IsDir() {
		return usage("--out: there is no folder %s", filepath.Dir(c.Out))
	}
	algorithm, err := builtin(c.Algorithm)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := c.addPictures(ctx, algorithm, request); err != nil {
		return err
	}
	result, err := algorithm.Generate(ctx, request, func(p sdk.Progress) {
		if !c.Quiet {
			fmt.Fprintf(os.Stderr, "%3d%% %s\n", p.Percent, p.Message)
		}
	})
	var refused *sdk.Error
	if errors.As(err, &refused) {
		return usageError{refused}
	}
	if err != nil {
		return err
	}
	if err := os.WriteFile(c.Out, result.Images[0].Data, 0o644); err != nil {
		return fmt.Errorf("write picture: %w", err)
	}
	return nil
}

func (c *renderCommand) request() (*sdk.Request, error) {
	r := &sdk.Request{
		JobID: "render", Prompt: strings.TrimSpace(c.Prompt), Title: strings.TrimSpace(c.Title), Seed: c.Seed,
		Variants: 1,
	}
	if r.Prompt == "" {
		return nil, usage("--prompt must not be empty")
	}
	n, err := fmt.Sscanf(c.Size, "%dx%d", &r.Width, &r.Height)
	if n != 2 || err != nil || min(r.Width, r.Height) < minSide || max(r.Width, r.Height) > maxSide {
		return nil, usage("--size must be WIDTHxHEIGHT with sides of %d to %d pixels, is %q", minSide, maxSide, c.Size)
	}
	formats := map[string]string{".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
	if r.Format = formats[strings.ToLower(filepath.Ext(c.Out))]; r.Format == "" {
		return nil, usage("--out must end in .png, .jpg or .webp, is %q", c.Out)
	}
	if c.Params != "" {
		r.Parameters = []byte(c.Params)
	}
	return r, nil
}

// addPictures reads the files given, if the algorithm takes them.
func (c *renderCommand) addPictures(ctx context.Context, algorithm sdk.Algorithm, r *sdk.Request) error {
	manifest, err := algorithm.Describe(ctx)
	if err != nil {
		return err
	}
	for _, given := range []struct {
		flag, file, feature string
		into                *[]byte
	}{
		{"--face", c.Face, sdk.FeatureFaceSwap, &r.Face},
		{"--logo", c.Logo, sdk.FeatureLogoIntegration, &r.Logo},
	} {
		if given.file == "" {
			continue
		}
		if !slices.Contains(manifest.Features, given.feature) {
			return usage("%s: %s does not use such a picture", given.flag, c.Algorithm)
		}
		if *given.into, err = os.ReadFile(given.file); err != nil {
			return fmt.Errorf("%s: %w", given.flag, err)
		}
	}
	return nil
}
