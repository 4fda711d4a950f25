package web

import (
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"mime/multipart"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"
)

// exchange is one request on its way through the input checks. Every string it
// hands out is a copy: the connection reuses its buffers, handlers may not.
type exchange struct {
	endpoint *endpoint
	fiber    *fiber.Ctx
	request  *request
	values   []string
	content  []byte
	form     *multipart.Form
	status   int
	err      error
}

var _ huma.Context = (*exchange)(nil)

func (x *exchange) Operation() *huma.Operation { return x.endpoint.operation }
func (x *exchange) Context() context.Context   { return x.fiber.UserContext() }
func (x *exchange) TLS() *tls.ConnectionState  { return x.fiber.Context().TLSConnectionState() }
func (x *exchange) Method() string             { return x.fiber.Method() }
func (x *exchange) Host() string               { return x.request.host }
func (x *exchange) RemoteAddr() string         { return x.fiber.Context().RemoteAddr().String() }

func (x *exchange) Version() huma.ProtoVersion {
	return huma.ProtoVersion{Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}
}

func (x *exchange) URL() url.URL {
	uri := x.fiber.Request().URI()
	return url.URL{Path: string(uri.Path()), RawQuery: string(uri.QueryString())}
}

func (x *exchange) Param(name string) string {
	if i := slices.Index(x.endpoint.params, name); i >= 0 {
		return x.values[i]
	}
	return ""
}

// Query returns a parameter given several times as a comma-separated list, so
// that lists may be written either way.
func (x *exchange) Query(name string) string {
	args := x.fiber.Request().URI().QueryArgs()
	if !args.Has(name) {
		return ""
	}
	values := args.PeekMulti(name)
	if len(values) == 1 {
		return string(values[0])
	}
	texts := make([]string, len(values))
	for i, value := range values {
		texts[i] = string(value)
	}
	return strings.Join(texts, ",")
}

func (x *exchange) Header(name string) string {
	if x.endpoint.takes == jsonBody && strings.EqualFold(name, fiber.HeaderContentType) {
		return fiber.MIMEApplicationJSON
	}
	return strings.Clone(x.fiber.Get(name))
}

func (x *exchange) EachHeader(visit func(name, value string)) {
	for name, value := range x.fiber.Request().Header.All() {
		visit(string(name), string(value))
	}
}

func (x *exchange) BodyReader() io.Reader { return bytes.NewReader(x.content) }

func (x *exchange) GetMultipartForm() (*multipart.Form, error) {
	if x.form == nil {
		return nil, fmt.Errorf("operation %s reads no form", x.endpoint.route.ID)
	}
	return x.form, nil
}

// SetReadDeadline does nothing: the body has been read under its own deadline.
func (x *exchange) SetReadDeadline(time.Time) error { return nil }

func (x *exchange) SetStatus(code int) {
	x.status = code
	x.fiber.Status(code)
}

func (x *exchange) Status() int                     { return x.status }
func (x *exchange) SetHeader(name, value string)    { x.fiber.Set(name, value) }
func (x *exchange) AppendHeader(name, value string) { x.fiber.Append(name, value) }
func (x *exchange) BodyWriter() io.Writer           { return x.fiber.Response().BodyWriter() }

// close removes the temporary files of an upload.
func (x *exchange) close() error {
	if x.form == nil {
		return nil
	}
	if err := x.form.RemoveAll(); err != nil {
		return fmt.Errorf("remove uploaded files: %w", err)
	}
	return nil
}
