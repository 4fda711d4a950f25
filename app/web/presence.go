package web

import (
	"fmt"

	"github.com/gofiber/fiber/v2"
)

// presenceCookie marks a browser whose user is logged in, for pages on the same
// host. It holds no secret and is never read as a credential.
const presenceCookie = "access_token"

// markPresence applies a route's effect on the cookie to a successful answer.
func (s *Server) markPresence(c *fiber.Ctx, r *request, effect Presence, known bool) {
	switch {
	case effect == Clear:
		s.setPresence(c, r, false)
	case effect == Set || known:
		s.setPresence(c, r, true)
	}
}

// clearStalePresence takes the marker back when a request that carried it turns
// out to be nobody's.
func (s *Server) clearStalePresence(c *fiber.Ctx) {
	if r := requestOf(c.UserContext()); r != nil && len(c.Request().Header.Cookie(presenceCookie)) > 0 {
		s.setPresence(c, r, false)
	}
}

func (s *Server) setPresence(c *fiber.Ctx, r *request, present bool) {
	if !s.config.PresenceCookie {
		return
	}
	// Written by hand because it is part of nearly every answer.
	cookie := presenceCookie + "=; Path=/; SameSite=Lax; HttpOnly; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
	if present {
		cookie = s.presence
	}
	if r.scheme == "https" {
		cookie += "; Secure"
	}
	c.Response().Header.DelCookie(presenceCookie)
	c.Response().Header.Add(fiber.HeaderSetCookie, cookie)
}

// presentCookie is the marker's text for callers who are logged in.
func presentCookie(config Config) string {
	return fmt.Sprintf("%s=1; Path=/; SameSite=Lax; HttpOnly; Max-Age=%d", presenceCookie, config.PresenceSeconds)
}
