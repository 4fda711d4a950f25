package web

import (
	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"

	"github.com/routix/routix/app/auth"
)

// bodyKind says how an operation reads its body.
type bodyKind int

const (
	noBody bodyKind = iota
	jsonBody
	formBody
	rawBody
)

// endpoint is a route under one of its paths.
type endpoint struct {
	server    *Server
	route     *Route
	operation *huma.Operation
	path      string
	params    []string
	takes     bodyKind
	schema    *huma.Schema
	handler   func(huma.Context)
}

// run takes a request from the guard to the answer. The order matters: nothing
// of the body is read for callers who may not call.
func (ep *endpoint) run(c *fiber.Ctx, r *request, values []string) error {
	s, ctx := ep.server, c.UserContext()
	account, known, refused := s.authenticate(ctx, c, ep.route.Access)
	if err := s.limitRoute(ctx, c, r, ep.route, account, known); err != nil {
		return err
	}
	if refused != nil {
		return refused
	}
	if err := permit(ep.route.Access, account); err != nil {
		return err
	}
	if known {
		c.SetUserContext(auth.WithAccount(ctx, account))
		s.markPresence(c, r, Refresh, true)
	}
	if ep.route.BareArray != "" {
		c.Vary(fiber.HeaderReferer)
		r.bareArray = s.sendsArray(c, r)
	}
	x := &exchange{endpoint: ep, fiber: c, request: r, values: values, status: fiber.StatusOK}
	if err := ep.answer(x); err != nil {
		return err
	}
	s.markPresence(c, r, ep.route.Presence, known)
	return nil
}

// answer reads the body, runs the handler and removes what the body left.
func (ep *endpoint) answer(x *exchange) (err error) {
	defer func() {
		if failed := x.close(); err == nil {
			err = failed
		}
	}()
	if err := ep.takeBody(x); err != nil {
		return err
	}
	ep.handler(x)
	return x.err
}

func (ep *endpoint) takeBody(x *exchange) (err error) {
	limit := ep.route.BodyLimit
	if limit == 0 {
		limit = ep.server.config.BodyLimit
	}
	switch ep.takes {
	case jsonBody:
		x.content, err = ep.readJSON(x, limit)
	case formBody:
		x.form, err = x.request.body.form(x.fiber, limit)
	case rawBody:
		x.content, err = x.request.body.read(x.fiber, limit)
	case noBody:
	}
	return err
}

// sendsArray reports whether this caller gets the list without the envelope.
func (s *Server) sendsArray(c *fiber.Ctx, r *request) bool {
	switch c.Query("shape") {
	case "array":
		return true
	case "envelope":
		return false
	}
	origin := originOf(c)
	return origin != "" && s.origins.isLegacy(origin, r.own())
}
