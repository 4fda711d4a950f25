package job

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/stage"
	"github.com/routix/routix/sdk/studio/compose"
	"github.com/routix/routix/sdk/studio/face"
	upload "github.com/routix/routix/sdk/studio/picture"
)

// withFace adds the reading of the photo after the reading of the prompt, for a
// request that has a photo.
func withFace(steps stage.Chain[Job], j *Job) stage.Chain[Job] {
	if len(j.Request.Face) == 0 || !slices.Contains(j.Manifest.Features, sdk.FeatureFaceSwap) {
		return steps
	}
	steps = insertAfter(steps, stage.Stage[Job]{Name: sdk.StageAnalyzing, Message: "Cutting out the person", Weight: 3, Run: ReadFace})
	if j.Request.Template == nil {
		return steps
	}
	return insertAfter(steps, stage.Stage[Job]{Name: sdk.StageMatchingTemplates, Message: "Putting the face into the template", Run: SwapFace})
}

// insertAfter puts a step behind the others of its name, or at the front if there
// are none.
func insertAfter(steps stage.Chain[Job], step stage.Stage[Job]) stage.Chain[Job] {
	at := 0
	for i, s := range steps {
		if s.Name == step.Name {
			at = i + 1
		}
	}
	return slices.Insert(slices.Clone(steps), at, step)
}

// ReadFace cuts the person out of the photo of the request. A photo that cannot be
func ReadFace(_ context.Context, j *Job) error {
	finder, err := j.tools.faces()
	if err != nil {
		return fmt.Errorf("read the face: %w", err)
	}
	j.Options.Portrait, err = finder.Portrait(j.Request.Face, j.settings.FaceIndex)
	j.faceUse = "cut-in"
	return err
}

// maxSceneSide is what a template is scaled down to before a face is swapped
// into it.
const maxSceneSide = 2560

// SwapFace puts the face of the photo into the template's picture, which then is
// the scene. Where that would not look real, or nobody is in the template, the
// person stays cut in, as in a template with layers. Words are set only where the
// request brings a title: the template's own are part of its picture.
func SwapFace(_ context.Context, j *Job) error {
	if j.layers != nil {
		return nil // they say where the person stands
	}
	template, err := upload.Decode(j.Request.Template.Image, upload.Limits{LongSide: maxSceneSide})
	if err != nil || j.Options.Portrait == nil {
		return nil //nolint:nilerr // a template that cannot be read changes nothing
	}
	finder, err := j.tools.faces()
	if err != nil {
		return fmt.Errorf("swap the face: %w", err)
	}
	swapped, err := finder.Swap(template, j.Options.Portrait)
	switch {
	case errors.Is(err, face.ErrNobody), errors.Is(err, face.ErrPose), errors.Is(err, face.ErrSeam), errors.Is(err, face.ErrSmall):
		return nil
	case err != nil:
		return fmt.Errorf("swap the face: %w", err)
	}
	j.faceUse = "swapped"
	j.Options.Portrait, j.Options.Scene = nil, &compose.Scene{Image: swapped.Image, Face: swapped.Face}
	if j.Request.Title == "" {
		j.Brief.Title, j.Brief.Kicker, j.Brief.Badge, j.Brief.Emphasis = "", "", "", nil
	}
	return nil
}
