package web

import (
	"time"

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
	cookie := fiber.Cookie{
		Name: presenceCookie, Path: "/", HTTPOnly: true,
		SameSite: fiber.CookieSameSiteLaxMode, Secure: r.scheme == "https",
	}
	if present {
		cookie.Value, cookie.MaxAge = "1", s.config.PresenceSeconds
	} else {
		cookie.Expires = time.Unix(0, 0)
	}
	c.Cookie(&cookie)
}
