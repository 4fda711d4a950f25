package sdk

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"unicode/utf8"
)

var (
	idPattern      = regexp.MustCompile(`^[a-z0-9_]{3,50}$`)
	featurePattern = regexp.MustCompile(`^[a-z][a-z0-9_]{2,49}$`)
)

// Bounds of a manifest. They keep listings readable and messages small.
const (
	maxNameLength        = 100
	maxVersionLength     = 30
	maxDescriptionLength = 500
	maxFeatures          = 32
	maxParameters        = 32
	maxSchemaBytes       = 64 << 10
	minSide, maxSide     = 256, 8192
	maxNominalSeconds    = 3600
	maxCreditCost        = 1000
)

// Validate reports everything that is wrong with the manifest, joined. The host
// refuses to start an algorithm whose manifest does not pass. That the schema is
// a JSON object is checked here, that it is a sound JSON Schema by sdktest.
func (m *Manifest) Validate() error {
	var problems []error
	require := func(ok bool, format string, values ...any) {
		if !ok {
			problems = append(problems, fmt.Errorf("manifest: "+format, values...))
		}
	}
	require(idPattern.MatchString(m.ID), "id %q is not [a-z0-9_]{3,50}", m.ID)
	require(m.Name != "" && isText(m.Name, maxNameLength), "name must have 1 to %d characters", maxNameLength)
	require(m.Version != "" && isText(m.Version, maxVersionLength), "version must have 1 to %d characters", maxVersionLength)
	require(isText(m.Description, maxDescriptionLength), "description has more than %d characters", maxDescriptionLength)
	require(isText(m.ModelType, maxNameLength) && isText(m.BaseModel, maxNameLength), "model type and base model have at most %d characters", maxNameLength)
	require(inRange(m.NativeWidth, minSide, m.MaxWidth), "native width %d is not within %d to the maximum width", m.NativeWidth, minSide)
	require(inRange(m.NativeHeight, minSide, m.MaxHeight), "native height %d is not within %d to the maximum height", m.NativeHeight, minSide)
	require(inRange(m.MaxWidth, minSide, maxSide), "maximum width %d is not within %d to %d", m.MaxWidth, minSide, maxSide)
	require(inRange(m.MaxHeight, minSide, maxSide), "maximum height %d is not within %d to %d", m.MaxHeight, minSide, maxSide)
	require(inRange(m.CreditCost, 0, maxCreditCost), "credit cost %d is not within 0 to %d", m.CreditCost, maxCreditCost)
	require(inRange(m.NominalSeconds, 1, maxNominalSeconds), "nominal seconds %d is not within 1 to %d", m.NominalSeconds, maxNominalSeconds)
	problems = append(problems, validateFeatures(m.Features), validateParameters(m.Parameters), validateSchema(m.ParametersSchema))
	return errors.Join(problems...)
}

func validateFeatures(features []string) error {
	if len(features) > maxFeatures {
		return fmt.Errorf("manifest: more than %d features", maxFeatures)
	}
	seen := map[string]bool{}
	for _, feature := range features {
		if !featurePattern.MatchString(feature) || seen[feature] {
			return fmt.Errorf("manifest: feature %q is repeated or not [a-z][a-z0-9_]{2,49}", feature)
		}
		seen[feature] = true
	}
	return nil
}

func validateParameters(parameters map[string]string) error {
	if len(parameters) > maxParameters {
		return fmt.Errorf("manifest: more than %d parameters", maxParameters)
	}
	for key, value := range parameters {
		if !isText(key, maxNameLength) || !isText(value, maxDescriptionLength) {
			return fmt.Errorf("manifest: parameter %.100q is too long", key)
		}
	}
	return nil
}

func validateSchema(schema []byte) error {
	if len(schema) == 0 {
		return nil
	}
	if len(schema) > maxSchemaBytes {
		return fmt.Errorf("manifest: parameters schema is larger than %d bytes", maxSchemaBytes)
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(schema, &object); err != nil || object == nil {
		return errors.New("manifest: parameters schema is not a JSON object")
	}
	return nil
}

// isText reports whether s is valid UTF-8 of at most limit characters.
func isText(s string, limit int) bool {
	return utf8.ValidString(s) && utf8.RuneCountInString(s) <= limit
}

func inRange(n, low, high int) bool { return low <= n && n <= high }
