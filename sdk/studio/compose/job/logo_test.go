package job_test

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/compose/job"
)

func pngOf(t *testing.T, w, h int) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestReadLogoRefusesWithAReason(t *testing.T) {
	for name, test := range map[string]struct {
		file []byte
		says string // empty: it is taken
	}{
		"svg":        {[]byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`), "SVG"},
		"marked svg": {[]byte("\xef\xbb\xbf<SVG width='3'/>"), "SVG"},
		"text":       {[]byte("hello"), "PNG"}, "dot": {pngOf(t, 1, 1), "small"}, "cut off": {pngOf(t, 64, 64)[:50], "damaged"},
		"none": {nil, ""}, "good": {pngOf(t, 64, 64), ""}, "thin": {pngOf(t, 300, 2), ""},
	} {
		j := &job.Job{Request: &sdk.Request{Logo: test.file}}
		err := job.ReadLogo(t.Context(), j)
		if test.says == "" {
			if err != nil || (j.Options.Logo == nil) != (test.file == nil) {
				t.Errorf("%s: %v, logo %v", name, err, j.Options.Logo)
			}
			continue
		}
		var refused *sdk.Error
		if !errors.As(err, &refused) || refused.Code != "INVALID_LOGO" || !strings.Contains(refused.Message, test.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
