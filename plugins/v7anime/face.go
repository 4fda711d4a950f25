package v7anime

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/routix/routix/sdk/studio/anime"
)

// readFace measures the person in the photo of the request, if there is one. A
// photo that cannot be used gives the *sdk.Error of package face.
func readFace(_ context.Context, j *job) error {
	if len(j.request.Face) == 0 {
		return nil
	}
	finder, err := j.faces()
	if err != nil {
		return fmt.Errorf("read the face: %w", err)
	}
	portrait, err := finder.Portrait(j.request.Face, j.settings.FaceIndex)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(j.request.Face)
	j.person = &anime.Person{ID: fmt.Sprintf("%s-%d", hex.EncodeToString(sum[:8]), j.settings.FaceIndex), Traits: portrait.Traits}
	return nil
}
