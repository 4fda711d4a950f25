package engineio

import (
	"strings"

	"github.com/gofiber/fiber/v2"
)

// Handshake is what the first request of a session said.
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
func (srv *Server) readHandshake(c *fiber.Ctx) Handshake {
	scheme, host, remoteIP := c.Protocol(), c.Hostname(), c.IP()
	if srv.config.Caller != nil {
		scheme, host, remoteIP = srv.config.Caller(c.UserContext())
	}
	return Handshake{
		Scheme:        strings.Clone(scheme),
		Host:          strings.Clone(host),
		RemoteIP:      strings.Clone(remoteIP),
		Authorization: strings.Clone(c.Get(fiber.HeaderAuthorization)),
	}
}

// allowOrigin reports whether the request's origin, if it names one, may
// connect to the server's own address, and answers its page accordingly.
func (srv *Server) allowOrigin(c *fiber.Ctx, own string) bool {
	origin := strings.Clone(c.Get(fiber.HeaderOrigin))
	if origin == "" {
		return true
	}
	c.Vary(fiber.HeaderOrigin)
	listed := srv.config.AllowOrigin != nil && srv.config.AllowOrigin(origin, own)
	if !listed && !strings.EqualFold(origin, own) {
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
