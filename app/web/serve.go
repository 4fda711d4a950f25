package web

import (
	"bytes"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"github.com/routix/routix/app/fault"
)

// serve is the way of every request: known facts, checks that need no route,
// then the route, then the headers that every answer carries.
func (s *Server) serve(c *fiber.Ctx) (err error) {
	r := s.begin(c)
	defer func() {
		if cause := recover(); cause != nil {
			err = fault.Internal(fmt.Errorf("panic: %v\n%s", cause, debug.Stack()))
		}
		if err != nil {
			c.Response().ResetBody()
			err = s.answerError(c, err)
		}
		s.finish(c, r)
	}()
	s.writeCORS(c, r)
	if err := s.checkHead(c, r); err != nil {
		return err
	}
	if isPreflight(c) {
		return c.SendStatus(fiber.StatusNoContent)
	}
	return s.dispatch(c, r)
}

// answerBroken answers what never reached serve, such as a request whose head
// could not be read.
func (s *Server) answerBroken(c *fiber.Ctx, err error) error {
	r := s.begin(c)
	err = s.answerError(c, err)
	s.finish(c, r)
	return err
}

// onlyKnownMethods answers methods that Fiber has no number for; it would do so
// itself, but in plain text.
func (s *Server) onlyKnownMethods(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		if slices.Contains(fiber.DefaultMethods, string(ctx.Method())) {
			next(ctx)
			return
		}
		c := s.fiber.AcquireCtx(ctx)
		defer s.fiber.ReleaseCtx(c)
		if err := s.answerBroken(c, fiber.ErrMethodNotAllowed); err != nil {
			ctx.SetStatusCode(fiber.StatusInternalServerError)
		}
	}
}

// checkHead refuses requests whose host or text nothing behind could handle.
func (s *Server) checkHead(c *fiber.Ctx, r *request) error {
	if !s.origins.servesHost(r.host) {
		return fault.New(fault.BadHost, "This server does not answer to that host name.")
	}
	if !isCleanText(c.Request().URI().Path()) {
		return fault.NotFound("page")
	}
	for key, value := range c.Request().URI().QueryArgs().All() {
		if !isCleanText(key) || !isCleanText(value) {
			return fault.New(fault.BadRequest, "The query string is not valid UTF-8 text.")
		}
	}
	return nil
}

// isCleanText refuses what databases cannot store as text.
func isCleanText(text []byte) bool {
	for _, b := range text {
		if b == 0 {
			return false
		}
	}
	return utf8.Valid(text)
}

// dispatch finds the route. Paths of no route go on to handlers mounted on
// Fiber itself, which see at most BodyLimit bytes of body.
func (s *Server) dispatch(c *fiber.Ctx, r *request) error {
	var buffer [4]string
	path := string(c.Request().URI().Path())
	methods, values := s.routes.find(path, buffer[:0])
	if methods == nil {
		return s.passOn(c, r, path)
	}
	method := c.Method()
	ep := methods[method]
	if ep == nil && method == fiber.MethodHead {
		ep = methods[fiber.MethodGet]
	}
	if ep == nil {
		c.Set(fiber.HeaderAllow, allowed(methods))
		return fault.New(fault.MethodNotAllowed, "This path does not accept %s.", method)
	}
	return ep.run(c, r, values)
}

func (s *Server) passOn(c *fiber.Ctx, r *request, path string) error {
	if strings.HasPrefix(path, "/api/") {
		if err := s.limit(c.UserContext(), c, DefaultClass, "ip:"+r.ip, 1, 1); err != nil {
			return err
		}
	}
	if c.Request().IsBodyStream() {
		body, err := r.body.read(c, s.config.BodyLimit)
		if err != nil {
			return err
		}
		c.Request().SetBody(body)
	}
	return c.Next()
}

// finish sets the headers of every answer and leaves the connection usable: a
// rest of body on it would be read as the next request.
func (s *Server) finish(c *fiber.Ctx, r *request) {
	header := &c.Response().Header
	header.Set(fiber.HeaderXRequestID, r.id)
	header.Set(fiber.HeaderXContentTypeOptions, "nosniff")
	if bytes.HasPrefix(header.ContentType(), []byte(fiber.MIMETextHTML)) {
		header.Set(fiber.HeaderXFrameOptions, "SAMEORIGIN")
		header.Set(fiber.HeaderReferrerPolicy, "strict-origin-when-cross-origin")
	}
	took := time.Since(r.started)
	var seconds [24]byte
	header.SetBytesV("X-Process-Time", strconv.AppendFloat(seconds[:0], took.Seconds(), 'f', 6, 64))
	if r.body.leftover(c) {
		header.SetConnectionClose()
	}
	if s.deps.Log.Enabled(s.base, slog.LevelDebug) {
		s.deps.Log.DebugContext(c.UserContext(), "request", "method", c.Method(), "path", c.Path(),
			"status", c.Response().StatusCode(), "took", took, "ip", r.ip)
	}
}

func isPreflight(c *fiber.Ctx) bool {
	return c.Context().IsOptions() && c.Get(fiber.HeaderOrigin) != "" &&
		c.Get(fiber.HeaderAccessControlRequestMethod) != ""
}

const exposedHeaders = "X-Total-Count, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, " +
	"Retry-After, Content-Disposition, X-Request-ID"

// writeCORS lets pages of the allowed origins read the answer.
func (s *Server) writeCORS(c *fiber.Ctx, r *request) {
	c.Response().Header.Set(fiber.HeaderVary, fiber.HeaderOrigin)
	if !r.originAllowed {
		return
	}
	c.Set(fiber.HeaderAccessControlAllowOrigin, r.origin)
	c.Set(fiber.HeaderAccessControlAllowCredentials, "true")
	if !isPreflight(c) {
		c.Set(fiber.HeaderAccessControlExposeHeaders, exposedHeaders)
		return
	}
	c.Set(fiber.HeaderAccessControlAllowMethods, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
	if wanted := c.Get(fiber.HeaderAccessControlRequestHeaders); wanted != "" {
		c.Set(fiber.HeaderAccessControlAllowHeaders, wanted)
	}
	c.Set(fiber.HeaderAccessControlMaxAge, "600")
}
