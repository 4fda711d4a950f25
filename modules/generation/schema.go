package generation

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/modules/contract"
)

// schemas checks parameters against the JSON Schema of their algorithm. Each
// schema is compiled once per version.
type schemas struct {
	mu       sync.Mutex
	compiled map[string]*jsonschema.Schema
}

func newSchemas() *schemas { return &schemas{compiled: map[string]*jsonschema.Schema{}} }

// check refuses parameters that the algorithm does not take, naming them.
func (s *schemas) check(a contract.Algorithm, parameters json.RawMessage) error {
	schema, err := s.of(a)
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(parameters))
	if err != nil {
		return fault.Invalid(fault.Field{Field: "parameters", Message: "is not valid JSON"})
	}
	var wrong *jsonschema.ValidationError
	if err := schema.Validate(value); errors.As(err, &wrong) {
		return fault.Invalid(violations(wrong)...)
	} else if err != nil {
		return fmt.Errorf("generation: check parameters of %s: %w", a.ID, err)
	}
	return nil
}

// noParameters is the schema of an algorithm that takes none.
const noParameters = `{"type":"object","additionalProperties":false}`

func (s *schemas) of(a contract.Algorithm) (*jsonschema.Schema, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := a.Plugin + " " + a.Version
	if known, ok := s.compiled[key]; ok {
		return known, nil
	}
	source := a.ParametersSchema
	if len(source) == 0 {
		source = []byte(noParameters)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(source))
	if err != nil {
		return nil, fmt.Errorf("generation: parameters schema of %s: %w", a.ID, err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(jsonschema.SchemeURLLoader{}) // a schema may not fetch others
	if err := compiler.AddResource("parameters.json", document); err != nil {
		return nil, fmt.Errorf("generation: parameters schema of %s: %w", a.ID, err)
	}
	schema, err := compiler.Compile("parameters.json")
	if err != nil {
		return nil, fmt.Errorf("generation: compile parameters schema of %s: %w", a.ID, err)
	}
	s.compiled[key] = schema
	return schema, nil
}

// violations lists the innermost causes, each under the name of its field.
func violations(e *jsonschema.ValidationError) []fault.Field {
	if len(e.Causes) > 0 {
		var all []fault.Field
		for _, cause := range e.Causes {
			all = append(all, violations(cause)...)
		}
		return all
	}
	at := append([]string{"parameters"}, e.InstanceLocation...)
	if unknown, ok := e.ErrorKind.(*kind.AdditionalProperties); ok {
		var all []fault.Field
		for _, name := range unknown.Properties {
			all = append(all, fault.Field{Field: strings.Join(append(at, name), "."), Message: "is not known to this algorithm"})
		}
		return all
	}
	printer := message.NewPrinter(language.English)
	return []fault.Field{{Field: strings.Join(at, "."), Message: e.ErrorKind.LocalizedString(printer)}}
}
