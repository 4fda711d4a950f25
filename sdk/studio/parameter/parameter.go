// Package parameter describes the parameters that a request may carry and holds
// given ones against the description.
//
// An algorithm keeps a [Table], publishes its [Table.Schema] in its manifest and
// reads requests with [Table.Read], so that what is offered and what is accepted
// cannot drift apart.
package parameter

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"

	"github.com/routix/routix/sdk"
)

// Parameter is one property of a schema, a subset of JSON Schema (draft 2020-12).
type Parameter struct {
	// Type is string, number, integer or boolean.
	Type        string   `json:"type"`
	Description string   `json:"description"`
	Enum        []string `json:"enum,omitempty"`
	// MaxLength counts characters; 0 is no bound.
	MaxLength int `json:"maxLength,omitempty"`
	// Pattern is a regular expression (RE2) that the whole text must match.
	Pattern string   `json:"pattern,omitempty"`
	Minimum *float64 `json:"minimum,omitempty"`
	Maximum *float64 `json:"maximum,omitempty"`
	Default any      `json:"default,omitempty"`
}

// Choice is one of some names.
func Choice[T ~string](description string, names []T) Parameter {
	plain := make([]string, len(names))
	for i, name := range names {
		plain[i] = string(name)
	}
	return Parameter{Type: "string", Description: description, Enum: plain}
}

// Text is any text of at most so many characters.
func Text(description string, most int) Parameter {
	return Parameter{Type: "string", Description: description, MaxLength: most}
}

// Color is a colour as #rrggbb.
func Color(description string) Parameter {
	return Parameter{Type: "string", Description: description, Pattern: "^#[0-9A-Fa-f]{6}$"}
}

// Number is a number between two bounds, which belong to it.
func Number(description string, least, most float64) Parameter {
	return Parameter{Type: "number", Description: description, Minimum: &least, Maximum: &most}
}

// Count is a whole number between two bounds, which belong to it.
func Count(description string, least, most int) Parameter {
	p := Number(description, float64(least), float64(most))
	p.Type = "integer"
	return p
}

// Flag is yes or no.
func Flag(description string) Parameter { return Parameter{Type: "boolean", Description: description} }

// Or is p with a default.
func (p Parameter) Or(value any) Parameter {
	p.Default = value
	return p
}

// Table holds parameters by their names.
type Table map[string]Parameter

// Schema is the JSON Schema (draft 2020-12) of the table.
func (t Table) Schema() []byte {
	schema, err := json.Marshal(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"type":                 "object",
		"additionalProperties": false,
		"properties":           t,
	})
	if err != nil {
		panic(err) // texts, numbers and booleans always marshal
	}
	return schema
}

// Read decodes given parameters into a struct with JSON tags after holding them
// against the table; algorithm is the name that refusals speak of. Nothing given
// is no error. What the table does not allow gives an [sdk.Error] with the code
// INVALID_PARAMETERS.
func (t Table) Read(given []byte, algorithm string, into any) error {
	if len(bytes.TrimSpace(given)) == 0 {
		return nil
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(given, &values); err != nil {
		return invalid("parameters must be a JSON object")
	}
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names) // the same request is refused for the same reason
	for _, name := range names {
		p, offered := t[name]
		if !offered {
			return invalid("parameters.%s is not known to %s", name, algorithm)
		}
		if err := p.check(name, values[name]); err != nil {
			return err
		}
	}
	if err := json.Unmarshal(given, into); err != nil {
		return invalid("parameters: %v", err)
	}
	return nil
}

// invalid blames a parameter of the request.
func invalid(format string, args ...any) error {
	return &sdk.Error{Code: "INVALID_PARAMETERS", Message: fmt.Sprintf(format, args...)}
}

func (p Parameter) check(name string, value json.RawMessage) error {
	switch p.Type {
	case "boolean":
		var b bool
		if json.Unmarshal(value, &b) != nil {
			return invalid("parameters.%s must be true or false", name)
		}
	case "number":
		var n float64
		if json.Unmarshal(value, &n) != nil || n < *p.Minimum || n > *p.Maximum {
			return invalid("parameters.%s must be a number from %g to %g", name, *p.Minimum, *p.Maximum)
		}
	case "integer":
		var n int
		if json.Unmarshal(value, &n) != nil || float64(n) < *p.Minimum || float64(n) > *p.Maximum {
			return invalid("parameters.%s must be a whole number from %g to %g", name, *p.Minimum, *p.Maximum)
		}
	default:
		return p.checkText(name, value)
	}
	return nil
}

func (p Parameter) checkText(name string, value json.RawMessage) error {
	var s string
	if json.Unmarshal(value, &s) != nil {
		return invalid("parameters.%s must be a text", name)
	}
	if p.Pattern != "" {
		matches, err := regexp.MatchString(p.Pattern, s)
		if err != nil {
			return fmt.Errorf("pattern of %s: %w", name, err)
		}
		if !matches {
			return invalid("parameters.%s must match %s", name, p.Pattern)
		}
	}
	if p.Enum != nil && !slices.Contains(p.Enum, s) {
		return invalid("parameters.%s must be one of %v", name, p.Enum)
	}
	if p.MaxLength > 0 && len([]rune(s)) > p.MaxLength {
		return invalid("parameters.%s must have at most %d characters", name, p.MaxLength)
	}
	return nil
}
