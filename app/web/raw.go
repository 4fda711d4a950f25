package web

import (
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp/fasthttpadaptor"
)

// pagePolicy is the content security policy of pages that set none: everything
// from this server alone, pictures also inline.
const pagePolicy = "default-src 'self'; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline'; " +
	"frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'"

// Raw is an answer outside the envelope. Set one of Body, Content and Data.
type Raw struct {
	// Status is the HTTP status; 0 means 200. It has no effect on Content.
	Status int
	// ContentType is the media type of Body or Content.
	ContentType string
	// Body is the whole answer.
	Body []byte
	// Content is an answer of which clients may ask parts: Range, If-None-Match
	// and If-Modified-Since are honoured. It is closed if it is an io.Closer.
	Content io.ReadSeeker
	// Data is answered in the envelope after all.
	Data any
	// Attachment is the file name under which browsers save the answer; empty
	// means that they show it.
	Attachment string
	// ETag, in quotes, and Modified identify the version of Content.
	ETag     string
	Modified time.Time
	// Header holds further headers.
	Header map[string]string
}

// writeRaw sends bytes or a file as they are.
func (x *exchange) writeRaw(raw *Raw) error {
	c := x.fiber
	for name, value := range raw.Header {
		c.Set(name, value)
	}
	if raw.Attachment != "" {
		c.Set(fiber.HeaderContentDisposition, mime.FormatMediaType("attachment", map[string]string{"filename": raw.Attachment}))
	}
	if raw.ETag != "" {
		c.Set(fiber.HeaderETag, raw.ETag)
	}
	if strings.HasPrefix(raw.ContentType, fiber.MIMETextHTML) && c.GetRespHeader(fiber.HeaderContentSecurityPolicy) == "" {
		c.Set(fiber.HeaderContentSecurityPolicy, pagePolicy)
	}
	c.Set(fiber.HeaderContentType, raw.ContentType)
	if raw.Content != nil {
		return x.serveContent(raw)
	}
	if raw.Status != 0 {
		c.Status(raw.Status)
	}
	return c.Send(raw.Body)
}

// serveContent leaves conditions and ranges to net/http.
func (x *exchange) serveContent(raw *Raw) error {
	if closer, ok := raw.Content.(io.Closer); ok {
		defer func() { _ = closer.Close() }()
	}
	var r http.Request
	if err := fasthttpadaptor.ConvertRequest(x.fiber.Context(), &r, true); err != nil {
		return fmt.Errorf("convert a request: %w", err)
	}
	r.Body = http.NoBody
	if r.Method == http.MethodHead {
		r.Method = http.MethodGet // the connection leaves the body out, but needs its length
	}
	w := &recorder{header: http.Header{}, status: http.StatusOK}
	for name, value := range x.fiber.Response().Header.All() {
		w.header.Add(string(name), string(value))
	}
	http.ServeContent(w, &r, "", raw.Modified, raw.Content)
	if w.status >= http.StatusBadRequest && w.status != http.StatusRequestedRangeNotSatisfiable {
		return fmt.Errorf("serve content: %s", bytes.TrimSpace(w.body.Bytes()))
	}
	for _, name := range []string{"Content-Type", "Content-Range", "Accept-Ranges", "Last-Modified"} {
		if value := w.header.Get(name); value != "" {
			x.fiber.Set(name, value)
		}
	}
	return x.fiber.Status(w.status).Send(w.body.Bytes())
}

// recorder collects what net/http writes.
type recorder struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (w *recorder) Header() http.Header         { return w.header }
func (w *recorder) WriteHeader(status int)      { w.status = status }
func (w *recorder) Write(p []byte) (int, error) { return w.body.Write(p) }
