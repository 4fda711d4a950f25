package web

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
)

// maxUserAgent bounds what is kept of a client's name, in bytes.
const maxUserAgent = 512

// request is what is known of a request for as long as its context lives. It
// holds copies only, so it may outlive the connection's buffers.
type request struct {
	id, ip, userAgent string
	scheme, host      string
	// public is the configured prefix of absolute URLs, empty to use the own.
	public        string
	origin        string
	originAllowed bool
	bareArray     bool
	started       time.Time
	spend         func(ctx context.Context, n int) error
	body          body
}

type requestKey struct{}

// own is the origin under which the request reached the server.
func (r *request) own() string { return r.scheme + "://" + r.host }

func requestOf(ctx context.Context) *request {
	r, _ := ctx.Value(requestKey{}).(*request)
	return r
}

// ClientInfo tells where a request comes from.
type ClientInfo struct {
	// IP is the client's address, behind trusted proxies the forwarded one.
	IP string
	// UserAgent is the client software's own name, valid UTF-8 of at most 512 bytes.
	UserAgent string
}

// Client returns where the request comes from; it is empty without a request.
func Client(ctx context.Context) ClientInfo {
	if r := requestOf(ctx); r != nil {
		return ClientInfo{IP: r.ip, UserAgent: r.userAgent}
	}
	return ClientInfo{}
}

// BaseURL returns the prefix for absolute URLs in this request's answer, such
// as https://routix.example, without a trailing slash. Empty without a request;
// use Config.BaseURL for mail and webhooks.
func BaseURL(ctx context.Context) string {
	r := requestOf(ctx)
	switch {
	case r == nil:
		return ""
	case r.public != "":
		return r.public
	}
	return r.own()
}

// Addressed returns the scheme and host under which the client reached the
// server, behind trusted proxies the forwarded ones. Empty without a request.
func Addressed(ctx context.Context) (scheme, host string) {
	if r := requestOf(ctx); r != nil {
		return r.scheme, r.host
	}
	return "", ""
}

// RequestID returns the id that the answer and the log carry, empty without a
// request.
func RequestID(ctx context.Context) string {
	if r := requestOf(ctx); r != nil {
		return r.id
	}
	return ""
}

// OriginAllowed reports whether the page that sent the request may do so:
// always without an Origin header, else for the own and the configured origins.
func OriginAllowed(ctx context.Context) bool {
	r := requestOf(ctx)
	return r != nil && (r.origin == "" || r.originAllowed)
}

// WantsArray reports whether the answer of a route with BareArray will be sent
// as a bare array.
func WantsArray(ctx context.Context) bool {
	r := requestOf(ctx)
	return r != nil && r.bareArray
}

// Spend counts n further requests of the route's class, for calls that do the
// work of several. It fails with RATE_LIMITED when they do not fit.
func Spend(ctx context.Context, n int) error {
	r := requestOf(ctx)
	if r == nil || r.spend == nil || n < 1 {
		return nil
	}
	return r.spend(ctx, n)
}

// begin collects what is known of a request before anything is decided.
func (s *Server) begin(c *fiber.Ctx) *request {
	header := &c.Request().Header
	r := &request{started: time.Now(), origin: string(header.Peek(fiber.HeaderOrigin))}
	r.scheme, r.host, r.ip = s.caller(c)
	r.public = s.origins.public
	r.originAllowed = r.origin != "" && s.origins.allows(r.origin, r.own())
	agent := header.UserAgent()
	r.userAgent = strings.ToValidUTF8(string(agent[:min(len(agent), maxUserAgent)]), "")
	r.id = string(header.Peek(fiber.HeaderXRequestID))
	if !isRequestID(r.id) {
		r.id = newRequestID()
	}
	c.SetUserContext(context.WithValue(s.base, requestKey{}, r))
	return r
}

// newRequestID returns an id that is unique but no secret.
func newRequestID() string {
	var id [16]byte
	binary.BigEndian.PutUint64(id[:8], rand.Uint64())
	binary.BigEndian.PutUint64(id[8:], rand.Uint64())
	return hex.EncodeToString(id[:])
}

// isRequestID accepts ids that are safe to repeat in headers and logs.
func isRequestID(id string) bool {
	if id == "" || len(id) > 128 {
		return false
	}
	for i := range len(id) {
		b := id[i]
		if (b < '0' || b > '9') && (b < 'a' || b > 'z') && (b < 'A' || b > 'Z') && b != '-' && b != '_' && b != '.' {
			return false
		}
	}
	return true
}
