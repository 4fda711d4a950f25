package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/url"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/fault"
)

// readJSON returns the operation's input as canonical JSON: one object built
// from the body and, where the route says so, from a form or the query. After
// it, what is checked and what is decoded cannot differ.
func (ep *endpoint) readJSON(x *exchange, limit int) ([]byte, error) {
	value, err := ep.parseBody(x, limit)
	if err != nil {
		return nil, err
	}
	if object, ok := value.(map[string]any); ok && ep.route.Query {
		addMissing(object, ep.fields(), func(name string) []string {
			if text := x.Query(name); text != "" {
				return []string{text}
			}
			return nil
		})
	}
	clean := cleaner{registry: ep.server.api.OpenAPI().Components.Schemas}
	value = clean.value(ep.schema, value, "")
	if clean.fields != nil {
		return nil, fault.Invalid(clean.fields...)
	}
	content, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("encode the canonical body: %w", err)
	}
	return content, nil
}

// parseBody reads the body by what it is rather than by what it is called: many
// clients send JSON under a wrong content type. No body at all is {}.
func (ep *endpoint) parseBody(x *exchange, limit int) (any, error) {
	kind, _, _ := mime.ParseMediaType(x.fiber.Get(fiber.HeaderContentType))
	if ep.route.Form && kind == fiber.MIMEMultipartForm {
		form, err := x.request.body.form(x.fiber, limit)
		if err != nil {
			return nil, err
		}
		x.form = form
		return ep.formObject(form.Value), nil
	}
	content, err := x.request.body.read(x.fiber, limit)
	if err != nil {
		return nil, err
	}
	content = bytes.TrimSpace(content)
	if ep.route.Form && kind == fiber.MIMEApplicationForm && !bytes.HasPrefix(content, []byte("{")) {
		values, err := url.ParseQuery(string(content))
		if err != nil {
			return nil, fault.New(fault.BadRequest, "The form could not be read.")
		}
		return ep.formObject(values), nil
	}
	if len(content) == 0 {
		return map[string]any{}, nil
	}
	return parseJSON(content)
}

func parseJSON(content []byte) (value any, err error) {
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return nil, fault.New(fault.BadRequest, "The request body is not valid JSON.")
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fault.New(fault.BadRequest, "The request body holds more than one JSON value.")
	}
	return value, nil
}

func (ep *endpoint) formObject(values url.Values) map[string]any {
	object := map[string]any{}
	addMissing(object, ep.fields(), func(name string) []string { return values[name] })
	return object
}

// fields returns the properties of the operation's JSON body.
func (ep *endpoint) fields() map[string]*huma.Schema {
	return resolve(ep.server.api.OpenAPI().Components.Schemas, ep.schema).Properties
}

// addMissing fills an object's absent fields from texts.
func addMissing(object map[string]any, fields map[string]*huma.Schema, texts func(name string) []string) {
	for name, schema := range fields {
		if _, given := object[name]; given {
			continue
		}
		if values := texts(name); len(values) > 0 {
			object[name] = fromTexts(schema, values)
		}
	}
}

// fromTexts reads texts as the schema's type. What does not fit stays a text,
// which the check then refuses by name.
func fromTexts(schema *huma.Schema, texts []string) any {
	if schema.Type == huma.TypeArray {
		if len(texts) == 1 {
			texts = strings.Split(texts[0], ",")
		}
		list := make([]any, len(texts))
		for i, text := range texts {
			list[i] = fromText(schema.Items, text)
		}
		return list
	}
	return fromText(schema, texts[0])
}

func fromText(schema *huma.Schema, text string) any {
	switch schema.Type {
	case huma.TypeInteger, huma.TypeNumber:
		var number json.Number
		if json.Unmarshal([]byte(text), &number) == nil && number != "" {
			return number
		}
	case huma.TypeBoolean:
		switch strings.ToLower(text) {
		case "true", "1", "yes", "on":
			return true
		case "false", "0", "no", "off":
			return false
		}
	case huma.TypeObject, "":
		if value, err := parseJSON([]byte(text)); err == nil {
			return value
		}
	}
	return text
}
