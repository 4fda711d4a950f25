package web

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/validation"

	"github.com/routix/routix/app/fault"
)

// maxFields bounds how many wrong fields one answer names.
const maxFields = 50

// endpointKey finds an operation's endpoint in its metadata.
const endpointKey = "endpoint"

// registrar connects huma's operations to the server's routing tree. It takes
// the place of huma's own Fiber adapter, which reads bodies before the guard
// and hands out strings whose memory the connection reuses.
type registrar struct{ server *Server }

// Handle adds an operation to the routing tree under the path in its endpoint.
func (a registrar) Handle(op *huma.Operation, handler func(huma.Context)) {
	ep, ok := op.Metadata[endpointKey].(*endpoint)
	if !ok {
		return
	}
	ep.operation, ep.handler = op, handler
	ep.takes, ep.schema = bodyOf(op)
	a.server.document(ep)
	a.server.routes.add(op.Method, ep.path, ep)
}

// ServeHTTP exists for huma's test tools, which this server does not use.
func (a registrar) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.WriteHeader(http.StatusNotImplemented)
}

func bodyOf(op *huma.Operation) (bodyKind, *huma.Schema) {
	if op.RequestBody == nil {
		return noBody, nil
	}
	if media := op.RequestBody.Content["application/json"]; media != nil {
		return jsonBody, media.Schema
	}
	if op.RequestBody.Content["multipart/form-data"] != nil {
		return formBody, nil
	}
	return rawBody, nil
}

func newAPI(s *Server) huma.API {
	format := huma.Format{Marshal: writeJSON, Unmarshal: readJSON}
	config := huma.Config{
		OpenAPI:       newDescription(s.deps.Version),
		Formats:       map[string]huma.Format{"application/json": format, "json": format},
		DefaultFormat: "application/json",
		Transformers:  []huma.Transformer{catchInvalid},
	}
	config.AllowAdditionalPropertiesByDefault = true
	return huma.NewAPI(config, registrar{s})
}

// catchInvalid takes huma's own errors, which are about the input, out of its
// hands: the endpoint answers them like every other error.
func catchInvalid(ctx huma.Context, _ string, value any) (any, error) {
	if x, ok := ctx.(*exchange); ok {
		if model, ok := value.(*huma.ErrorModel); ok {
			x.err = invalidInput(model)
			return nil, nil
		}
	}
	return value, nil
}

// invalidInput turns huma's error into a refusal that names the wrong fields.
func invalidInput(model *huma.ErrorModel) *fault.Error {
	switch {
	case model.Status == http.StatusBadRequest:
		return fault.New(fault.BadRequest, "The request body could not be read.")
	case model.Status != http.StatusUnprocessableEntity:
		return fault.Internal(fmt.Errorf("input check: %d %s", model.Status, model.Detail))
	}
	var fields []fault.Field
	for _, detail := range model.Errors {
		if detail != nil && len(fields) < maxFields {
			fields = append(fields, fieldOf(detail))
		}
	}
	return fault.Invalid(fields...)
}

func fieldOf(detail *huma.ErrorDetail) fault.Field {
	name := detail.Location
	for _, place := range []string{"body", "query", "path", "header", "form"} {
		if rest, ok := strings.CutPrefix(name, place); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			name = strings.TrimPrefix(rest, ".")
			break
		}
	}
	before, after, _ := strings.Cut(validation.MsgExpectedRequiredProperty, "%s")
	if missing, ok := strings.CutPrefix(detail.Message, before); ok {
		if missing, ok = strings.CutSuffix(missing, after); ok {
			return fault.Field{Field: strings.TrimPrefix(name+"."+missing, "."), Message: "is required"}
		}
	}
	message := detail.Message
	if strings.HasPrefix(message, "required ") && strings.HasSuffix(message, " is missing") {
		message = "is required"
	}
	return fault.Field{Field: cmp.Or(name, wholeBody), Message: message}
}

func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}

// readJSON decodes a body and words type errors without naming Go types.
func readJSON(data []byte, value any) error {
	err := json.Unmarshal(data, value)
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return fmt.Errorf("%s: a %s does not fit here", wrong.Field, wrong.Value)
	}
	return err
}
