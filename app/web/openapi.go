package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/routix/routix/app/fault"
)

func newDescription(version string) *huma.OpenAPI {
	return &huma.OpenAPI{
		OpenAPI: "3.1.0",
		Info: &huma.Info{
			Title: "Routix", Version: version,
			Description: "Thumbnails from a prompt. Every JSON answer is an envelope: success with data and " +
				"message, or error with code, message and request_id, and the message again as detail.",
		},
		Components: &huma.Components{
			Schemas: huma.NewMapRegistry("#/components/schemas/", schemaNames()),
			SecuritySchemes: map[string]*huma.SecurityScheme{
				"bearer": {Type: "http", Scheme: "bearer", BearerFormat: "JWT"},
			},
		},
	}
}

// schemaNames names types after their package, and numbers what still collides,
// because every module may have its own input or Summary.
func schemaNames() func(reflect.Type, string) string {
	names, taken := map[reflect.Type]string{}, map[string]reflect.Type{}
	return func(t reflect.Type, hint string) string {
		for t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if name, ok := names[t]; ok {
			return name
		}
		name := huma.DefaultSchemaNamer(t, hint)
		if owner := path.Base(t.PkgPath()); t.PkgPath() != "" && owner != "web" {
			name = strings.ToUpper(owner[:1]) + owner[1:] + name
		}
		unique := name
		for i := 2; taken[unique] != nil; i++ {
			unique = name + strconv.Itoa(i)
		}
		names[t], taken[unique] = unique, t
		return unique
	}
}

// operation describes a route under one of its paths.
func (s *Server) operation(route *Route, at string, index int, success *huma.Response, input reflect.Type) huma.Operation {
	op := huma.Operation{
		OperationID: route.ID, Method: route.Method, Path: strings.ReplaceAll(at, "...}", "}"),
		Summary: route.Summary, Description: route.Description, Tags: []string{route.Tag},
		MaxBodyBytes: -1, BodyReadTimeout: -1,
		Responses: s.failures(route, input),
		Metadata:  map[string]any{endpointKey: &endpoint{server: s, route: route, path: at, params: paramNames(at)}},
	}
	if index > 0 {
		op.OperationID += "-alias-" + strconv.Itoa(index)
		op.Description = strings.TrimSpace(fmt.Sprintf("Same as %s %s. %s", route.Method, route.Path, route.Description))
	}
	if route.Access != Public {
		op.Security = []map[string][]string{{"bearer": {}}}
	}
	op.Responses["200"] = success
	return op
}

// failures lists the answers a caller must expect besides success.
func (s *Server) failures(route *Route, input reflect.Type) map[string]*huma.Response {
	codes := slices.Clone(route.Errors)
	if route.Access != Public {
		codes = append(codes, fault.Unauthorized, fault.AccountInactive)
	}
	if route.Access == Admin {
		codes = append(codes, fault.Forbidden)
	}
	if input.NumField() > 0 {
		codes = append(codes, fault.BadRequest, fault.Validation)
	}
	if strings.HasPrefix(route.Path, "/api/") {
		codes = append(codes, fault.RateLimited)
	}
	codes = append(codes, fault.InternalError)
	slices.Sort(codes)

	schema := s.api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[Failure](), true, "")
	responses := map[string]*huma.Response{}
	for _, code := range slices.Compact(codes) {
		status := strconv.Itoa(s.status(code))
		if known := responses[status]; known != nil {
			known.Description += ", " + string(code)
			continue
		}
		responses[status] = &huma.Response{
			Description: string(code),
			Content:     map[string]*huma.MediaType{"application/json": {Schema: schema}},
		}
	}
	return responses
}

// success describes the envelope around the data with its mirrored fields, or
// the content types of a raw answer.
func (sh *shape) success() *huma.Response {
	content := map[string]*huma.MediaType{}
	if sh.data != nil {
		content["application/json"] = &huma.MediaType{Schema: sh.envelope()}
	}
	for _, kind := range sh.route.Produces {
		schema := &huma.Schema{Type: huma.TypeString, Format: "binary"}
		if kind == "application/json" {
			schema = &huma.Schema{Type: huma.TypeObject, AdditionalProperties: true}
		}
		content[kind] = &huma.MediaType{Schema: schema}
	}
	return &huma.Response{Description: http.StatusText(http.StatusOK), Content: content}
}

func (sh *shape) envelope() *huma.Schema {
	registry := sh.server.api.OpenAPI().Components.Schemas
	data := resolve(registry, sh.data)
	properties := map[string]*huma.Schema{
		"success": {Type: huma.TypeBoolean, Enum: []any{true}},
		"data":    sh.data,
		"message": {Type: huma.TypeString},
	}
	for name, property := range data.Properties {
		if sh.route.Mirror.holds(name) {
			properties[name] = property
		}
	}
	envelope := &huma.Schema{
		Type: huma.TypeObject, Properties: properties, Required: []string{"success", "data", "message"},
	}
	list := data.Properties[sh.route.BareArray]
	if list == nil {
		return envelope
	}
	return &huma.Schema{
		OneOf:       []*huma.Schema{envelope, list},
		Description: "The list alone with ?shape=array and for the origins of older web clients.",
	}
}

// document adds what only the route knows to what huma read from the input.
func (s *Server) document(ep *endpoint) {
	if ep.route.Query && ep.schema != nil {
		s.documentQuery(ep.operation, ep.schema)
	}
	if ep.route.Form && ep.schema != nil {
		documentForm(ep.operation, ep.schema)
	}
	documentPage(ep.operation, ep.route.Page)
}

// documentQuery lists the fields of the body that the query string takes too.
func (s *Server) documentQuery(op *huma.Operation, schema *huma.Schema) {
	registry := s.api.OpenAPI().Components.Schemas
	fields := resolve(registry, schema).Properties
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		known := slices.ContainsFunc(op.Parameters, func(p *huma.Param) bool { return p.Name == name })
		if !known {
			op.Parameters = append(op.Parameters, &huma.Param{
				Name: name, In: "query", Schema: fields[name], Description: "Instead of the field in the body.",
			})
		}
	}
	op.RequestBody.Required = false
}

// documentForm offers the JSON body as an HTML form too.
func documentForm(op *huma.Operation, schema *huma.Schema) {
	op.RequestBody.Content["application/x-www-form-urlencoded"] = &huma.MediaType{Schema: schema}
	op.RequestBody.Content["multipart/form-data"] = &huma.MediaType{Schema: schema}
}

// documentPage shows the bounds of a route's paging.
func documentPage(op *huma.Operation, page PageSize) {
	page = page.orDefaults()
	for i, parameter := range op.Parameters {
		if parameter.Name != "limit" || parameter.In != "query" {
			continue
		}
		schema := *parameter.Schema
		largest := float64(page.Max)
		schema.Default, schema.Maximum = page.Default, &largest
		documented := *parameter
		documented.Schema = &schema
		op.Parameters[i] = &documented
	}
}

// description renders the API description once all routes are registered.
func (s *Server) description() ([]byte, error) {
	schemas := s.api.OpenAPI().Components.Schemas
	for _, unused := range []reflect.Type{reflect.TypeFor[huma.ErrorModel](), reflect.TypeFor[huma.ErrorDetail]()} {
		delete(schemas.Map(), path.Base(schemas.Schema(unused, true, "").Ref))
	}
	content, err := json.Marshal(s.api.OpenAPI())
	if err != nil {
		return nil, fmt.Errorf("render the API description: %w", err)
	}
	return content, nil
}
