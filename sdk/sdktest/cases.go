package sdktest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/routix/routix/sdk"
)

// Cases runs every *.json file of a folder as a subtest: a request, and what must
// come of it.
//
//	{
//	  "request": {"prompt": "...", "title": "...", "width": 1280, "height": 720, "seed": 1, "variants": 1,
//	              "format": "png", "parameters": {}, "face": "me.jpg", "logo": "mark.png",
//	              "template": {"image": "other.png", "style": {}}},
//	  "expect":  {"error": "NO_FACE_FOUND", "min_legibility": 60, "metadata": {"theme": "space"}}
//	}
//
// All fields are optional but the prompt; left out, the picture is 1280x720, one,
// PNG, of seed 1. Picture names are relative to the file. An expected error is
// the code of an *sdk.Error. Expected metadata must be part of the result's; more
// keys may be there. Pictures are decoded and checked against the request in any
// case, and kept in the test's artifact folder (go test -artifacts).
func Cases(t *testing.T, a sdk.Algorithm, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in %s (%v)", dir, err)
	}
	s := connect(t, a)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			c, err := readCase(file)
			if err != nil {
				t.Fatal(err)
			}
			result, err := c.run(t.Context(), s)
			if err != nil {
				t.Error(err)
			}
			if result != nil {
				keep(t, result)
			}
		})
	}
}

// testCase is the content of a case file.
type testCase struct {
	Request caseRequest `json:"request"`
	Expect  struct {
		Error         string         `json:"error"`
		MinLegibility float64        `json:"min_legibility"`
		Metadata      map[string]any `json:"metadata"`
	} `json:"expect"`
	request *sdk.Request
}

type caseRequest struct {
	Prompt     string          `json:"prompt"`
	Title      string          `json:"title"`
	Width      int             `json:"width"`
	Height     int             `json:"height"`
	Seed       int64           `json:"seed"`
	Variants   int             `json:"variants"`
	Format     string          `json:"format"`
	Parameters json.RawMessage `json:"parameters"`
	Face       string          `json:"face"`
	Logo       string          `json:"logo"`
	Template   *struct {
		Image  string          `json:"image"`
		Style  json.RawMessage `json:"style"`
		Layers json.RawMessage `json:"layers"`
	} `json:"template"`
}

func readCase(file string) (*testCase, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	c := &testCase{Request: caseRequest{Width: 1280, Height: 720, Seed: 1, Variants: 1, Format: "png"}}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(c); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if c.Request.Prompt == "" {
		return nil, fmt.Errorf("%s: the request has no prompt", file)
	}
	if c.request, err = c.Request.resolve(filepath.Dir(file)); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return c, nil
}

// resolve reads the pictures that the request names.
func (r *caseRequest) resolve(folder string) (*sdk.Request, error) {
	req := &sdk.Request{
		JobID: "case", Prompt: r.Prompt, Title: r.Title, Width: r.Width, Height: r.Height,
		Seed: r.Seed, Variants: r.Variants, Format: r.Format, Parameters: r.Parameters,
	}
	read := func(name string) ([]byte, error) {
		if name == "" {
			return nil, nil
		}
		return os.ReadFile(filepath.Join(folder, name))
	}
	var faceErr, logoErr, templateErr error
	req.Face, faceErr = read(r.Face)
	req.Logo, logoErr = read(r.Logo)
	if r.Template != nil {
		req.Template = &sdk.Template{Style: r.Template.Style, Layers: r.Template.Layers}
		req.Template.Image, templateErr = read(r.Template.Image)
	}
	return req, errors.Join(faceErr, logoErr, templateErr)
}

// run draws the case and compares. The result comes along with an error too, so
// that it can be looked at.
func (c *testCase) run(ctx context.Context, s *subject) (*sdk.Result, error) {
	result, err := s.draw(ctx, c.request)
	if c.Expect.Error != "" {
		var refusal *sdk.Error
		if !errors.As(err, &refusal) || refusal.Code != c.Expect.Error {
			return result, fmt.Errorf("error is %v, want code %s", err, c.Expect.Error)
		}
		return nil, nil
	}
	if err != nil {
		return result, err
	}
	for i, made := range result.Images {
		if c.Expect.MinLegibility > 0 && (made.Legibility == nil || *made.Legibility < c.Expect.MinLegibility) {
			return result, fmt.Errorf("picture %d: legibility %s, want at least %v", i, number(made.Legibility), c.Expect.MinLegibility)
		}
	}
	return result, c.compareMetadata(result.Metadata)
}

func (c *testCase) compareMetadata(data []byte) error {
	if len(c.Expect.Metadata) == 0 {
		return nil
	}
	var metadata map[string]any
	if err := json.Unmarshal(data, &metadata); err != nil {
		return fmt.Errorf("metadata: %w", err)
	}
	for key, want := range c.Expect.Metadata {
		if got := metadata[key]; !reflect.DeepEqual(got, want) {
			return fmt.Errorf("metadata %s is %v, want %v", key, got, want)
		}
	}
	return nil
}

func number(n *float64) string {
	if n == nil {
		return "not computed"
	}
	return fmt.Sprint(*n)
}

// keep writes the pictures where the person who runs the test finds them.
func keep(t *testing.T, result *sdk.Result) {
	t.Helper()
	for i, made := range result.Images {
		extension := filepath.Base(made.ContentType)
		name := filepath.Join(t.ArtifactDir(), fmt.Sprintf("%d.%s", i+1, extension))
		if err := os.WriteFile(name, made.Data, 0o600); err != nil {
			t.Error(err)
		}
	}
}
