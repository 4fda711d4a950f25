package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"
)

// buffers hold answers while they are built.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// maxPooled keeps single large answers from staying in memory.
const maxPooled = 256 << 10

const dataStart = `{"success":true,"data":`

// shape is what is known of a route's success answer before any request.
type shape struct {
	server *Server
	route  *Route
	data   *huma.Schema
	tail   []byte
	splice bool
}

// newShape derives the answer's shape from the type of its data, which is nil
// for raw routes.
func newShape(s *Server, route *Route, data reflect.Type) *shape {
	message := route.Message
	if message == "" {
		message = "OK"
	}
	quoted, _ := json.Marshal(message)
	sh := &shape{server: s, route: route, tail: append([]byte(`,"message":`), quoted...)}
	if data != nil {
		sh.data = s.api.OpenAPI().Components.Schemas.Schema(data, true, route.ID+"Data")
		sh.splice = route.Mirror.all && isPlainObject(resolve(s.api.OpenAPI().Components.Schemas, sh.data), data)
	}
	return sh
}

// isPlainObject reports whether every field may be mirrored as it stands.
func isPlainObject(schema *huma.Schema, data reflect.Type) bool {
	marshals := reflect.PointerTo(data).Implements(reflect.TypeFor[json.Marshaler]())
	if data.Kind() != reflect.Struct || marshals || len(schema.Properties) == 0 {
		return false
	}
	for name := range schema.Properties {
		if isReserved(name) {
			return false
		}
	}
	return true
}

// writeData answers with data in the envelope, or with the bare list in it for
// callers that get one.
func (x *exchange) writeData(sh *shape, data any) error {
	buffer := buffers.Get().(*bytes.Buffer)
	defer func() {
		if buffer.Cap() <= maxPooled {
			buffer.Reset()
			buffers.Put(buffer)
		}
	}()
	buffer.WriteString(dataStart)
	if err := writeJSON(buffer, data); err != nil {
		return fmt.Errorf("encode the answer of %s: %w", sh.route.ID, err)
	}
	buffer.Truncate(buffer.Len() - 1)
	content := buffer.Bytes()[len(dataStart):]
	if len(content) == 0 || content[0] != '{' {
		return fmt.Errorf("the data of %s is no object", sh.route.ID)
	}
	x.fiber.Set(fiber.HeaderContentType, fiber.MIMEApplicationJSON)
	if x.request.bareArray {
		return x.writeArray(sh, content)
	}
	size := len(content)
	buffer.Write(sh.tail)
	if err := sh.mirror(buffer, size); err != nil {
		return err
	}
	buffer.WriteByte('}')
	x.fiber.Response().SetBody(buffer.Bytes())
	return nil
}

// mirror repeats fields of the data, whose size is given, at the top level.
func (sh *shape) mirror(buffer *bytes.Buffer, size int) error {
	if sh.route.Mirror.none() || size == len("{}") {
		return nil
	}
	content := buffer.Bytes()[len(dataStart) : len(dataStart)+size]
	if sh.splice {
		buffer.WriteByte(',')
		buffer.Write(content[1 : size-1])
		return nil
	}
	fields, err := members(content)
	if err != nil {
		return err
	}
	for _, field := range fields {
		if sh.route.Mirror.holds(field.name) {
			name, _ := json.Marshal(field.name)
			buffer.WriteByte(',')
			buffer.Write(name)
			buffer.WriteByte(':')
			buffer.Write(field.value)
		}
	}
	return nil
}

// writeArray sends the list alone; the total travels in a header.
func (x *exchange) writeArray(sh *shape, content []byte) error {
	fields, err := members(content)
	if err != nil {
		return err
	}
	list := json.RawMessage("[]")
	for _, field := range fields {
		switch field.name {
		case sh.route.BareArray:
			if len(field.value) > 0 && field.value[0] == '[' {
				list = field.value
			}
		case "pagination":
			var page Pagination
			if err := json.Unmarshal(field.value, &page); err != nil {
				return fmt.Errorf("read the pagination of %s: %w", sh.route.ID, err)
			}
			x.fiber.Set("X-Total-Count", strconv.Itoa(page.Total))
		}
	}
	x.fiber.Response().SetBody(list)
	return nil
}

// member is one field of a JSON object.
type member struct {
	name  string
	value json.RawMessage
}

// members splits a JSON object into its fields, in order.
func members(object []byte) ([]member, error) {
	decoder := json.NewDecoder(bytes.NewReader(object))
	if _, err := decoder.Token(); err != nil {
		return nil, fmt.Errorf("split an object: %w", err)
	}
	var fields []member
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil, fmt.Errorf("split an object: %w", err)
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return nil, fmt.Errorf("split an object: %w", err)
		}
		fields = append(fields, member{name: name.(string), value: value})
	}
	return fields, nil
}
