package web

import (
	"context"
	"fmt"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

// output tells huma that the operation writes its answer itself.
type output struct {
	Body func(huma.Context)
}

// Handle registers a route whose answer is data in the envelope. I is the
// input: a struct with path, query and header fields and, for a JSON body, a
// field named Body. O is what becomes data; it must marshal to an object.
// Registering a path or an operation id twice panics.
func Handle[I, O any](s *Server, route Route, h func(ctx context.Context, in *I) (*O, error)) {
	shape := newShape(s, &route, reflect.TypeFor[O]())
	register(s, &route, shape.success(), func(x *exchange, in *I) error {
		data, err := h(x.Context(), in)
		if err != nil {
			return err
		}
		if data == nil {
			return x.writeData(shape, struct{}{})
		}
		return x.writeData(shape, data)
	})
}

// HandleRaw registers a route that answers with bytes, a page or a file. The
// handler may still answer in the envelope, by Raw.Data.
func HandleRaw[I any](s *Server, route Route, h func(ctx context.Context, in *I) (*Raw, error)) {
	shape := newShape(s, &route, nil)
	register(s, &route, shape.success(), func(x *exchange, in *I) error {
		raw, err := h(x.Context(), in)
		if err != nil {
			return err
		}
		if raw.Data != nil {
			return x.writeData(shape, raw.Data)
		}
		return x.writeRaw(raw)
	})
}

// register adds one operation per path. The handler runs where huma asks for
// the answer's body, so that answers and errors are written in one place.
func register[I any](s *Server, route *Route, success *huma.Response, h func(*exchange, *I) error) {
	if route.Class == "" {
		route.Class = DefaultClass
	}
	if s.rates[route.Class] == nil {
		panic(fmt.Sprintf("web: %s %s is of the unknown rate class %q", route.Method, route.Path, route.Class))
	}
	for i, path := range route.paths() {
		op := s.operation(route, path, i, success, reflect.TypeFor[I]())
		huma.Register(s.api, op, func(_ context.Context, in *I) (*output, error) {
			return &output{Body: func(hc huma.Context) {
				x := hc.(*exchange)
				x.err = h(x, in)
			}}, nil
		})
	}
}
