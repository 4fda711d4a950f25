package generation

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/modules/contract"
)

func TestOrderNamesWrongFields(t *testing.T) {
	negative := int64(-1)
	for name, tc := range map[string]struct {
		order Order
		field string
	}{
		"plain":               {Order{Prompt: "cats"}, ""},
		"longest prompt":      {Order{Prompt: strings.Repeat("é", 2000)}, ""},
		"emoji":               {Order{Prompt: "🔥🔥"}, ""},
		"right to left":       {Order{Prompt: "آموزش آشپزی"}, ""},
		"with a control":      {Order{Prompt: "a\x00b"}, ""},
		"no prompt":           {Order{}, "prompt"},
		"blank prompt":        {Order{Prompt: " \t\n"}, "prompt"},
		"long prompt":         {Order{Prompt: strings.Repeat("é", 2001)}, "prompt"},
		"controls alone":      {Order{Prompt: "\x00\x01\x02"}, "prompt"},
		"zero width alone":    {Order{Prompt: "\u200b\u200b"}, "prompt"},
		"long title":          {Order{Prompt: "x", Title: strings.Repeat("t", 501)}, "custom_text"},
		"ratio":               {Order{Prompt: "x", AspectRatio: "5:4"}, "aspect_ratio"},
		"priority":            {Order{Prompt: "x", Priority: "urgent"}, "priority"},
		"format":              {Order{Prompt: "x", Format: "gif"}, "output_format"},
		"variants":            {Order{Prompt: "x", Variants: 5}, "variants"},
		"negative variants":   {Order{Prompt: "x", Variants: -1}, "variants"},
		"seed":                {Order{Prompt: "x", Seed: &negative}, "seed"},
		"parameters array":    {Order{Prompt: "x", Parameters: json.RawMessage(`[1]`)}, "parameters"},
		"parameters too long": {Order{Prompt: "x", Parameters: json.RawMessage(`{"a":"` + strings.Repeat("x", 8192) + `"}`)}, "parameters"},
		"resolution":          {Order{Prompt: "x", Resolution: "1280x720"}, ""},
		"small resolution":    {Order{Prompt: "x", Resolution: "254x256"}, "resolution"},
		"large resolution":    {Order{Prompt: "x", Resolution: "2562x256"}, "resolution"},
		"odd resolution":      {Order{Prompt: "x", Resolution: "1281x720"}, "resolution"},
		"resolution in words": {Order{Prompt: "x", Resolution: "big"}, "resolution"},
		"resolution and more": {Order{Prompt: "x", Resolution: "1280x720x3"}, "resolution"},
		"padded resolution":   {Order{Prompt: "x", Resolution: "01280x720"}, "resolution"},
		"face address":        {Order{Prompt: "x", FaceURL: "https://" + strings.Repeat("a", 2048)}, "user_face_url"},
		"logo address":        {Order{Prompt: "x", LogoURL: "https://" + strings.Repeat("a", 2048)}, "user_logo_url"},
	} {
		t.Run(name, func(t *testing.T) {
			tc.order.normalize()
			checkField(t, tc.order.Validate(), tc.field)
		})
	}
}

// checkField demands a refusal that names one field, or none for "".
func checkField(t *testing.T, err error, field string) {
	t.Helper()
	if field == "" {
		if err != nil {
			t.Errorf("refused: %v", err)
		}
		return
	}
	var refusal *fault.Error
	if !errors.As(err, &refusal) || refusal.Code != fault.Validation {
		t.Fatalf("got %v, want a refusal of %s", err, field)
	}
	if fields := refusal.Details["fields"].([]fault.Field); len(fields) != 1 || fields[0].Field != field {
		t.Errorf("named %v, want %s", fields, field)
	}
}

func TestSizeFollowsRatioAndAlgorithm(t *testing.T) {
	for _, tc := range []struct {
		order         Order
		longSide      int
		width, height int
	}{
		{Order{}, 1280, 1280, 720},
		{Order{AspectRatio: "9:16"}, 1920, 1080, 1920},
		{Order{AspectRatio: "1:1"}, 1280, 1280, 1280},
		{Order{AspectRatio: "4:3"}, 1280, 1280, 960},
		{Order{AspectRatio: "3:4"}, 1280, 960, 1280},
		{Order{AspectRatio: "3:2"}, 1280, 1280, 854},
		{Order{AspectRatio: "2:3"}, 1280, 854, 1280},
		{Order{AspectRatio: "21:9"}, 1280, 1280, 548},
		{Order{Resolution: "2560x1440"}, 1280, 2560, 1440},
	} {
		tc.order.normalize()
		if w, h := tc.order.size(tc.longSide); w != tc.width || h != tc.height {
			t.Errorf("%s %s at %d is %dx%d, want %dx%d", tc.order.AspectRatio, tc.order.Resolution, tc.longSide, w, h, tc.width, tc.height)
		}
	}
}

func TestParametersAreCheckedAgainstTheSchema(t *testing.T) {
	a := contract.Algorithm{ID: "routix_v4", Plugin: "routix_v4", Version: "4.0", ParametersSchema: []byte(`{
		"type": "object", "additionalProperties": false,
		"properties": {"palette": {"enum": ["warm", "cold"]}, "level": {"type": "integer", "maximum": 3}}}`)}
	none := contract.Algorithm{ID: "bare", Plugin: "bare", Version: "1"}
	for _, tc := range []struct {
		algorithm  contract.Algorithm
		parameters string
		field      string
	}{
		{a, `{}`, ""},
		{a, `{"palette":"warm","level":3}`, ""},
		{a, `{"palette":"hot"}`, "parameters.palette"},
		{a, `{"level":4}`, "parameters.level"},
		{a, `{"level":"4"}`, "parameters.level"},
		{a, `{"colour":"red"}`, "parameters.colour"},
		{none, `{}`, ""},
		{none, `{"x":1}`, "parameters.x"},
	} {
		checkField(t, newSchemas().check(tc.algorithm, json.RawMessage(tc.parameters)), tc.field)
	}
}

func TestSchemasCannotReachOutside(t *testing.T) {
	for _, ref := range []string{"http://127.0.0.1/schema.json", "file:///etc/passwd"} {
		a := contract.Algorithm{ID: "x", Plugin: "x", Version: "1", ParametersSchema: []byte(`{"$ref":"` + ref + `"}`)}
		if err := newSchemas().check(a, json.RawMessage(`{}`)); err == nil {
			t.Errorf("a schema may refer to %s", ref)
		}
	}
}

func TestHistoryFilter(t *testing.T) {
	for _, tc := range []struct {
		in    historyInput
		field string
	}{
		{historyInput{}, ""},
		{historyInput{Status: "all", SortBy: "oldest"}, ""},
		{historyInput{Status: "analyzing_style"}, ""},
		{historyInput{Status: "running"}, "status"},
		{historyInput{SortBy: "best"}, "sort_by"},
		{historyInput{StartDate: "2026-02-30"}, "start_date"},
		{historyInput{EndDate: "soon"}, "end_date"},
		{historyInput{StartDate: "2026-02-01", EndDate: "2026-02-28T10:00:00+02:00"}, ""},
	} {
		_, err := tc.in.filter("user_1")
		checkField(t, err, tc.field)
	}
	f, err := (&historyInput{Status: "pending", EndDate: "2026-02-28"}).filter("user_1")
	if err != nil || f.Status != Queued || f.Until.Format("2006-01-02 15:04") != "2026-03-01 00:00" {
		t.Errorf("filter is %+v, %v", f, err)
	}
}
