package job

import (
	"context"
	"fmt"
	"slices"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
)

// withFace adds the reading of the photo after the reading of the prompt, for a
// request that has a photo.
func withFace(steps stage.Chain[Job], j *Job) stage.Chain[Job] {
	if len(j.Request.Face) == 0 || !slices.Contains(j.Manifest.Features, sdk.FeatureFaceSwap) {
		return steps
	}
	after := 0
	for after < len(steps) && steps[after].Name == sdk.StageAnalyzing {
		after++
	}
	step := stage.Stage[Job]{Name: sdk.StageAnalyzing, Message: "Cutting out the person", Weight: 3, Run: ReadFace}
	return slices.Insert(slices.Clone(steps), after, step)
}

// ReadFace cuts the person out of the photo of the request. A photo that cannot be
func ReadFace(_ context.Context, j *Job) error {
	finder, err := j.tools.faces()
	if err != nil {
		return fmt.Errorf("read the face: %w", err)
	}
	j.Options.Portrait, err = finder.Portrait(j.Request.Face, j.settings.FaceIndex)
	return err
}
