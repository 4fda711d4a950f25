package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"github.com/routix/routix/sdk"
)

// Bounds of a side of a rendered picture, in pixels, as those of an order.
const minSide, maxSide = 256, 2560

// renderCommand makes one thumbnail.
type renderCommand struct {
	Algorithm string   `default:"routix_v6" help:"routix_v4, routix_v5, routix_v6, routix_v7_anime or routix_experimental."`
	Prompt    string   `required:"" help:"The idea."`
	Title     string   `help:"Text to set; without it one is found in the prompt."`
	Size      string   `default:"1280x720" help:"WIDTHxHEIGHT in pixels."`
	Sizes     []string `placeholder:"NAME,..." help:"The same design for several places, each laid out anew: youtube, shorts, square, x, og. Files are named after --out with the place added."`
	Seed      int64    `default:"1" help:"The same seed gives the same picture."`
	Face      string   `type:"existingfile" placeholder:"FILE" help:"Picture of a face, for algorithms that take one."`
	Logo      string   `type:"existingfile" placeholder:"FILE" help:"Logo, for algorithms that take one."`
	Template  string   `type:"existingfile" placeholder:"FILE" help:"Picture or layers (.json) whose look is followed."`
	Params    string   `name:"parameters" placeholder:"JSON" help:"Parameters of the algorithm."`
	Out       string   `required:"" type:"path" help:"File to write; its ending decides the format (png, jpg, webp)."`
	Quiet     bool     `help:"Print no progress."`
}

// Run draws in this process, as the server's plugin would.
func (c *renderCommand) Run() error {
	request, err := c.request()
	if err != nil {
		return err
	}
	places, err := c.places()
	if err != nil {
		return err
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
	if len(places) == 0 {
		return c.draw(ctx, algorithm, request, c.Out)
	}
	for _, place := range places {
		request.Width, request.Height = place.Width, place.Height
		ending := filepath.Ext(c.Out)
		if err := c.draw(ctx, algorithm, request, strings.TrimSuffix(c.Out, ending)+"-"+place.Name+ending); err != nil {
			return err
		}
	}
	return nil
}

// draw makes one picture and writes it.
func (c *renderCommand) draw(ctx context.Context, algorithm sdk.Algorithm, request *sdk.Request, out string) error {
	result, err := algorithm.Generate(ctx, request, printProgress(c.Quiet))
	if err != nil {
		return refusedBy(err)
	}
	return writePicture(out, result.Images[0].Data)
}

// places are the sizes asked for by name.
func (c *renderCommand) places() ([]sdk.ExportSize, error) {
	var list []sdk.ExportSize
	for _, name := range c.Sizes {
		place, known := sdk.ExportSizeOf(name)
		if !known {
			return nil, usage("--sizes: unknown size %q; there are %s", name, strings.Join(sdk.ExportNames(), ", "))
		}
		list = append(list, place)
	}
	return list, nil
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
	if r.Format, err = outputFormat(c.Out); err != nil {
		return nil, err
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
	return c.addTemplate(r)
}

// addTemplate reads the template given.
func (c *renderCommand) addTemplate(r *sdk.Request) error {
	if c.Template == "" {
		return nil
	}
	file, err := os.ReadFile(c.Template)
	if err != nil {
		return fmt.Errorf("--template: %w", err)
	}
	r.Template = &sdk.Template{Image: file}
	if filepath.Ext(c.Template) == ".json" {
		if !json.Valid(file) {
			return usage("--template: %s is no JSON", c.Template)
		}
		r.Template = &sdk.Template{Layers: file}
	}
	return nil
}
