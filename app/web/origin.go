package web

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// origins answers questions about hosts and origins from the settings.
type origins struct {
	cors, legacy, hosts []string
	public              string
	legacyClient        bool
}

func newOrigins(config Config) origins {
	return origins{
		cors:         normalizeOrigins(config.CORSOrigins),
		legacy:       normalizeOrigins(config.LegacyWebOrigins),
		hosts:        lowered(config.AllowedHosts),
		public:       strings.ToLower(strings.TrimRight(config.PublicBaseURL, "/")),
		legacyClient: config.LegacyClient,
	}
}

func normalizeOrigins(list []string) []string {
	out := lowered(list)
	for i := range out {
		out[i] = strings.TrimRight(out[i], "/")
	}
	return out
}

func lowered(list []string) []string {
	out := make([]string, len(list))
	for i, text := range list {
		out[i] = strings.ToLower(strings.TrimSpace(text))
	}
	return out
}

// allows reports whether a browser page of this origin may call. The server's
// own origin always may.
func (o origins) allows(origin, own string) bool {
	origin = strings.ToLower(origin)
	return origin == strings.ToLower(own) || (o.public != "" && origin == o.public) ||
		slices.Contains(o.cors, origin) || slices.Contains(o.cors, "*")
}

// isLegacy reports whether this page gets bare arrays.
func (o origins) isLegacy(origin, own string) bool {
	origin = strings.ToLower(origin)
	return slices.Contains(o.legacy, origin) || (o.legacyClient && origin == strings.ToLower(own))
}

// servesHost reports whether the server answers to this Host header.
func (o origins) servesHost(host string) bool {
	if host == "" || strings.ContainsFunc(host, isNoHostRune) {
		return slices.Contains(o.hosts, "*") && host == ""
	}
	host = strings.ToLower(host)
	name := host
	if bare, _, err := net.SplitHostPort(host); err == nil {
		name = bare
	}
	for _, pattern := range o.hosts {
		suffix, wild := strings.CutPrefix(pattern, "*.")
		if pattern == "*" || pattern == host || pattern == name || (wild && strings.HasSuffix(name, "."+suffix)) {
			return true
		}
	}
	return false
}

func isNoHostRune(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') &&
		!strings.ContainsRune(".-_:[]", r)
}

// caller reads scheme, host and client address, believing X-Forwarded-* only
// when the connection comes from a trusted proxy.
func (s *Server) caller(c *fiber.Ctx) (scheme, host, address string) {
	scheme, host = "http", string(c.Request().Host())
	if c.Context().IsTLS() {
		scheme = "https"
	}
	peer := c.Context().RemoteIP().String()
	if len(s.proxies) == 0 || !s.isTrusted(peer) {
		return scheme, host, peer
	}
	if proto := lastOf(c.Get("X-Forwarded-Proto")); proto == "http" || proto == "https" {
		scheme = proto
	}
	if forwarded := lastOf(c.Get("X-Forwarded-Host")); forwarded != "" {
		host = forwarded
	}
	return scheme, host, s.forwardedFor(c.Get("X-Forwarded-For"), peer)
}

// forwardedFor walks the chain from the nearest hop and stops at the first
// address that is no trusted proxy: everything before it could be invented.
func (s *Server) forwardedFor(chain, peer string) string {
	hops := strings.Split(chain, ",")
	for _, hop := range slices.Backward(hops) {
		address, err := netip.ParseAddr(strings.TrimSpace(hop))
		if err != nil {
			return peer
		}
		peer = address.Unmap().String()
		if !s.isTrusted(peer) {
			return peer
		}
	}
	return peer
}

func (s *Server) isTrusted(text string) bool {
	address, err := netip.ParseAddr(text)
	return err == nil && slices.ContainsFunc(s.proxies, func(network netip.Prefix) bool {
		return network.Contains(address.Unmap())
	})
}

func lastOf(list string) string {
	return strings.ToLower(strings.TrimSpace(list[strings.LastIndexByte(list, ',')+1:]))
}

// originOf returns the Origin header, without one the origin of the Referer.
func originOf(c *fiber.Ctx) string {
	if origin := c.Get(fiber.HeaderOrigin); origin != "" {
		return origin
	}
	u, err := url.Parse(c.Get(fiber.HeaderReferer))
	if err != nil || u.Host == "" {
		return ""
	}
	return u.Scheme + "://" + u.Host
}
