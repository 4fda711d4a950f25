package engineio

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Config holds the limits of a [Server]. Begin with [DefaultConfig].
type Config struct {
	// PingInterval is the time between two pings to a client; PingTimeout is
	// how long a client may take to answer one. Both are announced.
	PingInterval, PingTimeout time.Duration
	// UpgradeTimeout bounds each step of an upgrade to WebSocket.
	UpgradeTimeout time.Duration
	// WriteTimeout bounds one write to a WebSocket.
	WriteTimeout time.Duration
	// MaxPayload is the greatest size in bytes of one WebSocket message or
	// one POST body from a client. It is announced.
	MaxPayload int
	// MaxQueuedMessages and MaxQueuedBytes bound what waits for one client.
	// More messages may wait for as long as QueueGrace, so that a burst does
	// not cost a client that takes what it is sent.
	MaxQueuedMessages, MaxQueuedBytes int
	QueueGrace                        time.Duration
	// MaxSessions bounds the open sessions of the server; one more is
	// answered with status 503.
	MaxSessions int
	// AllowOrigin reports whether pages of an origin ("https://example.com")
	// may connect to the server under its own address. Pages of that address
	// always may; nil allows no others.
	AllowOrigin func(origin, own string) bool
	// Caller returns the scheme and host that a client addressed, and the
	// client's address. Nil asks Fiber, which believes the forwarded headers that its own
	// settings allow.
	Caller func(ctx context.Context) (scheme, host, remoteIP string)
	// Refused is told the kind of each handshake or request that was refused,
	// one of the Refused constants. Nil is allowed.
	Refused func(kind string)
}

// Kinds of refusal reported to Config.Refused.
const (
	RefusedTransport = "UNKNOWN_TRANSPORT"
	RefusedSession   = "UNKNOWN_SESSION"
	RefusedMethod    = "BAD_HANDSHAKE_METHOD"
	RefusedRequest   = "BAD_REQUEST"
	RefusedOrigin    = "FORBIDDEN_ORIGIN"
	RefusedVersion   = "UNSUPPORTED_PROTOCOL_VERSION"
	RefusedCapacity  = "TOO_MANY_SESSIONS"
)

// DefaultConfig returns the intervals that Engine.IO 4 clients expect and
// limits for a server with some ten thousand clients.
func DefaultConfig() Config {
	return Config{
		PingInterval:      25 * time.Second,
		PingTimeout:       20 * time.Second,
		UpgradeTimeout:    10 * time.Second,
		WriteTimeout:      10 * time.Second,
		MaxPayload:        1_000_000,
		MaxQueuedMessages: 100,
		MaxQueuedBytes:    4 << 20,
		QueueGrace:        time.Second,
		MaxSessions:       50_000,
	}
}

// Validate reports every limit that is not positive.
func (c Config) Validate() error {
	limits := []struct {
		name  string
		value int64
	}{
		{"PingInterval", int64(c.PingInterval)},
		{"PingTimeout", int64(c.PingTimeout)},
		{"UpgradeTimeout", int64(c.UpgradeTimeout)},
		{"WriteTimeout", int64(c.WriteTimeout)},
		{"MaxPayload", int64(c.MaxPayload)},
		{"MaxQueuedMessages", int64(c.MaxQueuedMessages)},
		{"MaxQueuedBytes", int64(c.MaxQueuedBytes)},
		{"QueueGrace", int64(c.QueueGrace)},
		{"MaxSessions", int64(c.MaxSessions)},
	}
	var problems []error
	for _, limit := range limits {
		if limit.value <= 0 {
			problems = append(problems, fmt.Errorf("engineio: %s must be positive", limit.name))
		}
	}
	return errors.Join(problems...)
}
