package client

import (
	"strings"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol"
)

// This file is the host's half of the conversion between Go values and protocol
// messages; package sdk holds the plugin's.

func manifestFromProto(in *protocol.Manifest) sdk.Manifest {
	return sdk.Manifest{
		ID:               in.GetId(),
		Name:             in.GetName(),
		Version:          in.GetVersion(),
		Description:      in.GetDescription(),
		ModelType:        in.GetModelType(),
		BaseModel:        in.GetBaseModel(),
		Features:         in.GetFeatures(),
		NativeWidth:      int(in.GetNativeWidth()),
		NativeHeight:     int(in.GetNativeHeight()),
		MaxWidth:         int(in.GetMaxWidth()),
		MaxHeight:        int(in.GetMaxHeight()),
		CreditCost:       int(in.GetCreditCost()),
		Premium:          in.GetPremium(),
		NominalSeconds:   int(in.GetNominalSeconds()),
		DefaultActive:    in.GetDefaultActive(),
		Parameters:       in.GetParameters(),
		ParametersSchema: in.GetParametersSchema(),
		Upscales:         in.GetUpscales(),
	}
}

func requestToProto(runID string, r *sdk.Request) *protocol.GenerateRequest {
	out := &protocol.GenerateRequest{
		RunId:      runID,
		JobId:      valid(r.JobID),
		Prompt:     valid(r.Prompt),
		Title:      valid(r.Title),
		Width:      int64(r.Width),
		Height:     int64(r.Height),
		Seed:       r.Seed,
		Variants:   int64(r.Variants),
		Format:     valid(r.Format),
		Parameters: r.Parameters,
		Face:       r.Face,
		Logo:       r.Logo,
	}
	if r.Template != nil {
		out.Template = &protocol.Template{Image: r.Template.Image, Style: r.Template.Style, Layers: r.Template.Layers}
	}
	return out
}

func upscaleRequestToProto(runID string, r *sdk.UpscaleRequest) *protocol.UpscaleRequest {
	return &protocol.UpscaleRequest{
		RunId:  runID,
		JobId:  valid(r.JobID),
		Image:  r.Image,
		Width:  int64(r.Width),
		Height: int64(r.Height),
		Seed:   r.Seed,
		Format: valid(r.Format),
	}
}

func progressFromProto(in *protocol.Progress) sdk.Progress {
	return sdk.Progress{
		Stage:   in.GetStage(),
		Percent: int(in.GetPercent()),
		Message: in.GetMessage(),
		Preview: in.GetPreview(),
	}
}

func resultFromProto(in *protocol.Result) *sdk.Result {
	out := &sdk.Result{
		Seed:       in.GetSeed(),
		PromptUsed: in.GetPromptUsed(),
		Layers:     in.GetLayers(),
		Metadata:   in.GetMetadata(),
	}
	for _, image := range in.GetImages() {
		out.Images = append(out.Images, sdk.Image{
			Data:        image.GetData(),
			ContentType: image.GetContentType(),
			Width:       int(image.GetWidth()),
			Height:      int(image.GetHeight()),
			Legibility:  image.Legibility,
		})
	}
	return out
}

// valid makes text fit for a message, which holds valid UTF-8 only.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
