package sdk_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math/rand/v2"

	"github.com/routix/routix/sdk"
)

// confetti is a complete algorithm. Its main function is
//
//	func main() { sdk.Serve(confetti{}) }
type confetti struct{}

func (confetti) Describe(context.Context) (sdk.Manifest, error) {
	return sdk.Manifest{
		ID: "confetti", Name: "Confetti", Version: "1.0.0", Description: "Coloured paper on white.",
		NativeWidth: 1280, NativeHeight: 720, MaxWidth: 2560, MaxHeight: 2560, CreditCost: 1, NominalSeconds: 1, DefaultActive: true,
	}, nil
}

func (confetti) Generate(ctx context.Context, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	if req.Format != "png" {
		return nil, &sdk.Error{Code: "FORMAT_UNSUPPORTED", Message: "Confetti comes as PNG only."}
	}
	result := &sdk.Result{Seed: req.Seed, PromptUsed: req.Prompt}
	for variant := range req.Variants {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		report(sdk.Progress{Stage: sdk.StageGenerating, Percent: 55, Message: "Throwing confetti"})
		var file bytes.Buffer
		if err := png.Encode(&file, throw(req.Width, req.Height, rand.New(rand.NewPCG(uint64(req.Seed), uint64(variant))))); err != nil {
			return nil, err
		}
		result.Images = append(result.Images, sdk.Image{
			Data: file.Bytes(), ContentType: "image/png", Width: req.Width, Height: req.Height,
		})
	}
	report(sdk.Progress{Stage: sdk.StageProcessing, Percent: 98, Message: "Done"})
	return result, nil
}

func throw(width, height int, random *rand.Rand) image.Image {
	canvas := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(canvas, canvas.Bounds(), image.White, image.Point{}, draw.Src)
	for range 200 {
		paper := image.Rect(0, 0, 12, 6).Add(image.Pt(random.IntN(width), random.IntN(height)))
		colour := color.RGBA{uint8(random.Uint32()), uint8(random.Uint32()), uint8(random.Uint32()), 255}
		draw.Draw(canvas, paper, image.NewUniform(colour), image.Point{}, draw.Src)
	}
	return canvas
}

func ExampleAlgorithm() {
	req := &sdk.Request{Prompt: "party", Width: 1280, Height: 720, Seed: 1, Variants: 1, Format: "png"}
	result, err := confetti{}.Generate(context.Background(), req, func(p sdk.Progress) {
		fmt.Printf("%d%% %s\n", p.Percent, p.Message)
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(result.Images), result.Images[0].ContentType)
	// Output:
	// 55% Throwing confetti
	// 98% Done
	// 1 image/png
}
