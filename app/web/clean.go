package web

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/routix/routix/app/fault"
)

// wholeBody is the name of what is wrong when no field of the body is.
const wholeBody = "body"

// cleaner removes from a parsed body what the check and the decoder would read
// differently, and notes texts that no store can hold.
type cleaner struct {
	registry huma.Registry
	fields   []fault.Field
}

func (c *cleaner) value(schema *huma.Schema, value any, path string) any {
	schema = resolve(c.registry, schema)
	switch value := value.(type) {
	case string:
		c.text(value, path)
	case []any:
		for i := range value {
			value[i] = c.value(schema.Items, value[i], fmt.Sprintf("%s[%d]", path, i))
		}
	case map[string]any:
		c.object(schema, value, path)
	}
	return value
}

func (c *cleaner) object(schema *huma.Schema, object map[string]any, path string) {
	for name, member := range object {
		at := strings.TrimPrefix(path+"."+name, ".")
		c.text(name, at)
		property := schema.Properties[name]
		switch {
		case property == nil && isVariant(schema, name):
			delete(object, name)
		case member == nil && property != nil && !takesNull(property):
			delete(object, name)
		default:
			object[name] = c.value(property, member, at)
		}
	}
}

func (c *cleaner) text(text, path string) {
	if strings.IndexByte(text, 0) >= 0 && len(c.fields) < maxFields {
		c.fields = append(c.fields, fault.Field{Field: cmp.Or(path, wholeBody), Message: "must not contain the character U+0000"})
	}
}

// isVariant reports whether name is a property in other letter case. Such a
// field is unknown, but Go's decoder would take it for the property.
func isVariant(schema *huma.Schema, name string) bool {
	for known := range schema.Properties {
		if strings.EqualFold(known, name) {
			return true
		}
	}
	return false
}

// takesNull reports whether null is a value of its own; elsewhere it is the
// same as an absent field.
func takesNull(schema *huma.Schema) bool {
	return schema.Nullable || (schema.Type == "" && schema.Ref == "")
}

// resolve follows references; a missing schema is one that allows everything.
func resolve(registry huma.Registry, schema *huma.Schema) *huma.Schema {
	for schema != nil && schema.Ref != "" {
		schema = registry.SchemaFromRef(schema.Ref)
	}
	if schema == nil {
		return &huma.Schema{}
	}
	return schema
}
