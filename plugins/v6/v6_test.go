package v6_test

import (
	"testing"

	"github.com/routix/routix/plugins/v6"
	"github.com/routix/routix/sdk/sdktest"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func TestConformance(t *testing.T) { sdktest.Run(t, v6.New(studiotest.Open(t))) }

func TestCases(t *testing.T) { sdktest.Cases(t, v6.New(studiotest.Open(t)), "testdata/cases") }

func TestFaceSwap(t *testing.T) { studiotest.FaceSwap(t, v6.New(studiotest.Open(t))) }
