package sdk

import (
	"context"
	"errors"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/routix/routix/sdk/protocol"
)

// This file is the plugin's half of the conversion between Go values and
// protocol messages; package protocol/client holds the host's. Text is made
// valid UTF-8 on the way out, for a message with other bytes cannot be sent.

func manifestToProto(m *Manifest) *protocol.Manifest {
	return &protocol.Manifest{
		Id:               valid(m.ID),
		Name:             valid(m.Name),
		Version:          valid(m.Version),
		Description:      valid(m.Description),
		ModelType:        valid(m.ModelType),
		BaseModel:        valid(m.BaseModel),
		Features:         validAll(m.Features),
		NativeWidth:      int64(m.NativeWidth),
		NativeHeight:     int64(m.NativeHeight),
		MaxWidth:         int64(m.MaxWidth),
		MaxHeight:        int64(m.MaxHeight),
		CreditCost:       int64(m.CreditCost),
		Premium:          m.Premium,
		NominalSeconds:   int64(m.NominalSeconds),
		DefaultActive:    m.DefaultActive,
		Parameters:       validPairs(m.Parameters),
		ParametersSchema: m.ParametersSchema,
		Upscales:         m.Upscales,
	}
}

func requestFromProto(in *protocol.GenerateRequest) *Request {
	request := &Request{
		JobID:      in.GetJobId(),
		Prompt:     in.GetPrompt(),
		Title:      in.GetTitle(),
		Width:      int(in.GetWidth()),
		Height:     int(in.GetHeight()),
		Seed:       in.GetSeed(),
		Variants:   int(in.GetVariants()),
		Format:     in.GetFormat(),
		Parameters: in.GetParameters(),
		Face:       in.GetFace(),
		Logo:       in.GetLogo(),
	}
	if in.GetTemplate() != nil {
		t := in.GetTemplate()
		request.Template = &Template{Image: t.GetImage(), Style: t.GetStyle(), Layers: t.GetLayers()}
	}
	return request
}

func upscaleRequestFromProto(in *protocol.UpscaleRequest) *UpscaleRequest {
	return &UpscaleRequest{
		JobID:  in.GetJobId(),
		Image:  in.GetImage(),
		Width:  int(in.GetWidth()),
		Height: int(in.GetHeight()),
		Seed:   in.GetSeed(),
		Format: in.GetFormat(),
	}
}

func progressToProto(p *Progress) *protocol.Progress {
	return &protocol.Progress{
		Stage:   valid(p.Stage),
		Percent: int64(p.Percent),
		Message: valid(p.Message),
		Preview: p.Preview,
	}
}

func resultToProto(r *Result) *protocol.Result {
	out := &protocol.Result{
		Seed:       r.Seed,
		PromptUsed: valid(r.PromptUsed),
		Layers:     r.Layers,
		Metadata:   r.Metadata,
	}
	for _, image := range r.Images {
		out.Images = append(out.Images, &protocol.Image{
			Data:        image.Data,
			ContentType: valid(image.ContentType),
			Width:       int64(image.Width),
			Height:      int64(image.Height),
			Legibility:  image.Legibility,
		})
	}
	return out
}

// statusOf makes a gRPC status of an algorithm's error. Context codes are kept
// for calls that the host ended; an algorithm that runs into a timeout of its
// own has simply failed.
func statusOf(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return status.FromContextError(ctx.Err()).Err()
	}
	var refusal *Error
	if !errors.As(err, &refusal) {
		return status.Error(codes.Unknown, valid(err.Error()))
	}
	detailed, detailErr := status.New(codes.FailedPrecondition, valid(refusal.Message)).WithDetails(
		&protocol.Refusal{Code: valid(refusal.Code), Message: valid(refusal.Message)})
	if detailErr != nil {
		return status.Error(codes.Unknown, valid(err.Error()))
	}
	return detailed.Err()
}

func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

func validAll(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, valid(s))
	}
	return out
}

func validPairs(pairs map[string]string) map[string]string {
	if len(pairs) == 0 {
		return nil
	}
	out := make(map[string]string, len(pairs))
	for key, value := range pairs {
		out[valid(key)] = valid(value)
	}
	return out
}
