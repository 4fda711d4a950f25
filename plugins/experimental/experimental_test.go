package experimental_test

import (
	"testing"

	"github.com/routix/routix/plugins/experimental"
	"github.com/routix/routix/sdk/sdktest"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func TestConformance(t *testing.T) { sdktest.Run(t, experimental.New(studiotest.Open(t))) }

func TestCases(t *testing.T) {
	sdktest.Cases(t, experimental.New(studiotest.Open(t)), "testdata/cases")
}

func TestFaceSwap(t *testing.T) { studiotest.FaceSwap(t, experimental.New(studiotest.Open(t))) }
