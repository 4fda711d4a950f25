package parameter_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/studio/parameter"
)

func table() parameter.Table {
	return parameter.Table{
		"colour": parameter.Choice("A colour.", []string{"red", "blue"}),
		"text":   parameter.Text("Some text.", 3),
		"share":  parameter.Number("A share.", 0, 1),
		"index":  parameter.Count("An index.", 0, 7),
		"shiny":  parameter.Flag("Shiny or not.").Or(true),
	}
}

type values struct {
	Colour string  `json:"colour"`
	Text   string  `json:"text"`
	Share  float64 `json:"share"`
	Index  int     `json:"index"`
	Shiny  *bool   `json:"shiny"`
}

func TestRead(t *testing.T) {
	for given, allowed := range map[string]bool{
		"": true, "  ": true, "{}": true, `{"colour":"red"}`: true, `{"text":"äöü"}`: true, `{"share":1}`: true, `{"index":7}`: true, `{"shiny":false}`: true,
		"[]": false, "{": false, `{"colour":"green"}`: false, `{"colour":1}`: false, `{"text":"four"}`: false, `{"share":1.01}`: false,
		`{"share":"x"}`: false, `{"index":1.5}`: false, `{"index":8}`: false, `{"index":-1}`: false, `{"shiny":"yes"}`: false, `{"other":1}`: false,
	} {
		var v values
		err := table().Read([]byte(given), "test", &v)
		var refusal *sdk.Error
		switch {
		case allowed && err != nil:
			t.Errorf("%s: %v", given, err)
		case !allowed && (!errors.As(err, &refusal) || refusal.Code != "INVALID_PARAMETERS"):
			t.Errorf("%s: %v", given, err)
		}
	}
}

func TestReadFillsTheStruct(t *testing.T) {
	var v values
	if err := table().Read([]byte(`{"colour":"blue","text":"abc","share":0.5,"index":2,"shiny":false}`), "test", &v); err != nil {
		t.Fatal(err)
	}
	if v.Colour != "blue" || v.Text != "abc" || v.Share != .5 || v.Index != 2 || v.Shiny == nil || *v.Shiny {
		t.Errorf("read as %+v", v)
	}
}

func TestSchemaNamesEverything(t *testing.T) {
	var schema struct {
		Additional bool                           `json:"additionalProperties"`
		Properties map[string]parameter.Parameter `json:"properties"`
	}
	if err := json.Unmarshal(table().Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	if schema.Additional || len(schema.Properties) != len(table()) || schema.Properties["shiny"].Default != true || *schema.Properties["index"].Maximum != 7 {
		t.Errorf("the schema is %+v", schema)
	}
}
