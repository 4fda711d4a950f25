package web

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/fault"
)

const (
	// drainLimit and drainTime bound what is read and thrown away of a body that
	// nobody wanted, so that the client gets to see the answer.
	drainLimit = 8 << 20
	drainTime  = 2 * time.Second
	// slowestUpload, in bytes per second, sets the deadline for a body.
	slowestUpload = 64 << 10
	// formMemory is how much of a multipart form is kept in memory; files over
	// it wait in temporary files until the answer is sent.
	formMemory = 4 << 20
)

// body follows how far a request's body has been read.
type body struct {
	ended bool
}

// source is the body as a reader that remembers its end and fails beyond limit.
type source struct {
	body   *body
	stream io.Reader
	left   int
}

var errTooLarge = errors.New("body over its limit")

func (s *source) Read(p []byte) (int, error) {
	if s.body.ended {
		return 0, io.EOF
	}
	if len(p) > s.left+1 {
		p = p[:s.left+1]
	}
	n, err := s.stream.Read(p)
	if err == io.EOF {
		s.body.ended = true
	}
	if n > s.left {
		return s.left, errTooLarge
	}
	s.left -= n
	return n, err
}

// open returns the body as a reader bounded by limit, nil if there is none.
func (b *body) open(c *fiber.Ctx, limit int) (io.Reader, error) {
	stream := c.Request().BodyStream()
	if stream == nil {
		b.ended = true
		return nil, nil
	}
	if c.Request().Header.ContentLength() > limit {
		return nil, tooLarge(limit)
	}
	if encoding := c.Get(fiber.HeaderContentEncoding); encoding != "" && encoding != "identity" {
		return nil, fault.New(fault.BadRequest, "Compressed request bodies are not accepted.")
	}
	deadline := headerTimeout + time.Duration(limit/slowestUpload)*time.Second
	if err := c.Context().Conn().SetReadDeadline(time.Now().Add(deadline)); err != nil {
		return nil, fmt.Errorf("set the deadline of a body: %w", err)
	}
	return &source{body: b, stream: stream, left: limit}, nil
}

// read returns the whole body, at most limit bytes.
func (b *body) read(c *fiber.Ctx, limit int) ([]byte, error) {
	reader, err := b.open(c, limit)
	if err != nil || reader == nil {
		return nil, err
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		return nil, readFailure(err, limit)
	}
	return content, nil
}

// form returns the multipart form. The caller removes its files.
func (b *body) form(c *fiber.Ctx, limit int) (*multipart.Form, error) {
	kind, params, err := mime.ParseMediaType(c.Get(fiber.HeaderContentType))
	if err != nil || kind != fiber.MIMEMultipartForm || params["boundary"] == "" {
		return nil, fault.New(fault.BadRequest, "This request must be sent as multipart/form-data.")
	}
	reader, err := b.open(c, limit)
	if err != nil {
		return nil, err
	}
	if reader == nil {
		return &multipart.Form{}, nil
	}
	form, err := multipart.NewReader(reader, params["boundary"]).ReadForm(formMemory)
	if err != nil {
		return nil, readFailure(err, limit)
	}
	return form, nil
}

// leftover reports whether unread body stays on the connection, after throwing
// away a bounded rest of it.
func (b *body) leftover(c *fiber.Ctx) bool {
	stream := c.Request().BodyStream()
	if stream == nil || b.ended {
		return false
	}
	if err := c.Context().Conn().SetReadDeadline(time.Now().Add(drainTime)); err != nil {
		return true
	}
	_, err := io.Copy(io.Discard, &source{body: b, stream: stream, left: drainLimit})
	return err != nil
}

func tooLarge(limit int) error {
	return fault.New(fault.PayloadTooLarge, "The request body is larger than %d bytes.", limit).With("limit", limit)
}

func readFailure(err error, limit int) error {
	if errors.Is(err, errTooLarge) {
		return tooLarge(limit)
	}
	if timeout, ok := errors.AsType[net.Error](err); ok && timeout.Timeout() {
		return fault.Wrap(err, fault.BadRequest, "The request body did not arrive in time.")
	}
	return fault.Wrap(err, fault.BadRequest, "The request body could not be read.")
}
