package engineio

import (
	"strings"

	"github.com/gofiber/fiber/v2"
)

// Handshake is what the first request of a session said. Behind a trusted
// proxy (fiber.Config) scheme and host are those that the client used.
type Handshake struct {
	// Scheme is "http" or "https"; Host may carry a port.
	Scheme, Host string
	// RemoteIP is the client's address.
	RemoteIP string
	// Authorization is the header of that name, or empty.
	Authorization string
}

// Origin returns the address of the server as the client used it, for
// instance "https://example.com".
func (h Handshake) Origin() string { return h.Scheme + "://" + h.Host }

// readHandshake copies what Fiber reuses after the request.
func readHandshake(c *fiber.Ctx) Handshake {
	return Handshake{
		Scheme:        strings.Clone(c.Protocol()),
		Host:          strings.Clone(c.Hostname()),
		RemoteIP:      strings.Clone(c.IP()),
		Authorization: strings.Clone(c.Get(fiber.HeaderAuthorization)),
	}
}

// allowOrigin reports whether the request's origin, if it names one, may
// connect, and answers its page accordingly.
func (srv *Server) allowOrigin(c *fiber.Ctx) bool {
	origin := strings.Clone(c.Get(fiber.HeaderOrigin))
	if origin == "" {
		return true
	}
	c.Vary(fiber.HeaderOrigin)
	own := strings.EqualFold(origin, c.Protocol()+"://"+c.Hostname())
	if !own && (srv.config.AllowOrigin == nil || !srv.config.AllowOrigin(origin)) {
		return false
	}
	c.Set(fiber.HeaderAccessControlAllowOrigin, origin)
	c.Set(fiber.HeaderAccessControlAllowCredentials, "true")
	if c.Method() == fiber.MethodOptions {
		c.Set(fiber.HeaderAccessControlAllowMethods, "GET, POST")
		c.Set(fiber.HeaderAccessControlAllowHeaders, "Authorization, Content-Type")
	}
	return true
}
