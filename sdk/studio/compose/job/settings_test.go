package job_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/compose/job"
	"github.com/routix/routix/sdk/studio/studiotest"
)

// refusal runs a request with parameters up to the step that reads them.
func refusal(t *testing.T, engine *job.Engine, parameters string) *sdk.Error {
	t.Helper()
	steps := job.Steps(func(_ context.Context, j *job.Job) error {
		j.ApplySettings(&j.Options)
		return errors.New("read")
	})
	manifest := sdk.Manifest{ID: "test", Name: "Test", ParametersSchema: job.Schema(append(job.AdvancedSettings(), "logo_position")...)}
	request := &sdk.Request{Prompt: "A red car", Width: 320, Height: 180, Variants: 1, Parameters: []byte(parameters)}
	_, err := engine.Generate(context.Background(), steps, manifest, request, func(sdk.Progress) {})
	var refused *sdk.Error
	if !errors.As(err, &refused) && !strings.Contains(err.Error(), "read") {
		t.Fatalf("%s: %v", parameters, err)
	}
	return refused
}

func TestParametersAreChecked(t *testing.T) {
	engine := job.NewEngine(studiotest.Open(t))
	for parameters, blamed := range map[string]string{
		``:                       "",
		`{}`:                     "",
		`{"palette":"gold"}`:     "",
		`{"palette":"mud"}`:      "parameters.palette",
		`{"palette":7}`:          "parameters.palette",
		`{"subject":"a rocket"}`: "",
		`{"badge":"` + strings.Repeat("9", 17) + `"}`: "parameters.badge",
		`{"safe_area":8.5}`:                           "",
		`{"safe_area":3.9}`:                           "parameters.safe_area",
		`{"safe_area":99}`:                            "parameters.safe_area",
		`{"safe_area":"8"}`:                           "parameters.safe_area",
		`{"text_position":"left"}`:                    "",
		`{"text_position":"above"}`:                   "parameters.text_position",
		`{"embed_metadata":false}`:                    "",
		`{"embed_metadata":"no"}`:                     "parameters.embed_metadata",
		`{"colour":"red"}`:                            "parameters.colour",
		`[]`:                                          "parameters",
	} {
		switch refused := refusal(t, engine, parameters); {
		case blamed == "" && refused != nil:
			t.Errorf("%s: %v", parameters, refused)
		case blamed != "" && (refused == nil || refused.Code != "INVALID_PARAMETERS" || !strings.Contains(refused.Message, blamed)):
			t.Errorf("%s: %v, want a refusal that names %s", parameters, refused, blamed)
		}
	}
}
