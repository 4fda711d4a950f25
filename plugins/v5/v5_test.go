package v5_test

import (
	"testing"

	"github.com/routix/routix/plugins/v5"
	"github.com/routix/routix/sdk/sdktest"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func TestConformance(t *testing.T) { sdktest.Run(t, v5.New(studiotest.Open(t))) }

func TestCases(t *testing.T) { sdktest.Cases(t, v5.New(studiotest.Open(t)), "testdata/cases") }

func TestFaceSwap(t *testing.T) { studiotest.FaceSwap(t, v5.New(studiotest.Open(t))) }
