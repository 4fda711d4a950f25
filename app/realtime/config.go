package realtime

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/routix/routix/app/realtime/engineio"
	"github.com/routix/routix/app/realtime/socketio"
)

// Config holds the limits of a [Server]. Begin with [DefaultConfig].
type Config struct {
	// PingInterval and PingTimeout set the heartbeat, ConnectTimeout how long a
	// connection may stay without an admitted socket.
	PingInterval, PingTimeout, ConnectTimeout time.Duration
	// MaxPayload is the greatest message from a client, in bytes.
	MaxPayload int
	// MaxConnections bounds all connections together, MaxAccountSockets the
	// sockets of one account.
	MaxConnections, MaxAccountSockets int
	// MaxQueued bounds the events that wait for one client. In a burst more may
	// wait for as long as QueueGrace; longer, the client counts as too slow.
	MaxQueued  int
	QueueGrace time.Duration
	// MaxSubscriptions bounds the generations one socket may follow.
	MaxSubscriptions int
	// A socket may send EventLimit events within EventWindow.
	EventLimit  int
	EventWindow time.Duration
	// ProgressInterval is the least time between two progress events within a
	// stage of a generation, PositionInterval that between two of its queue
	// positions.
	ProgressInterval, PositionInterval time.Duration
	// ExpiryNotice is how long before the end of its token a client is warned.
	ExpiryNotice time.Duration
	// RequestTimeout bounds what a client's packet may set off: reading an
	// account, a generation or the work of a module.
	RequestTimeout time.Duration

	// AllowOrigin reports whether pages of an origin may connect to the server
	// under its own address, such as "https://example.com". Pages of that
	// address always may; nil allows no others.
	AllowOrigin func(origin, own string) bool
	// Caller returns the scheme and host that a client addressed, and the
	// client's address. Nil asks Fiber.
	Caller func(ctx context.Context) (scheme, host, remoteIP string)
	// PublicURL returns the address that makes relative URLs absolute for a
	// client that addressed the server as own. Nil takes own.
	PublicURL func(own string) string
}

// DefaultConfig returns the limits of the public API.
func DefaultConfig() Config {
	return Config{
		PingInterval:      25 * time.Second,
		PingTimeout:       20 * time.Second,
		ConnectTimeout:    45 * time.Second,
		MaxPayload:        1_000_000,
		MaxConnections:    50_000,
		MaxAccountSockets: 20,
		MaxQueued:         100,
		QueueGrace:        time.Second,
		MaxSubscriptions:  100,
		EventLimit:        30,
		EventWindow:       10 * time.Second,
		ProgressInterval:  250 * time.Millisecond,
		PositionInterval:  time.Second,
		ExpiryNotice:      time.Minute,
		RequestTimeout:    10 * time.Second,
	}
}

// Validate reports every limit that is not positive.
func (c Config) Validate() error {
	var problems []error
	positive := func(name string, value int64) {
		if value <= 0 {
			problems = append(problems, fmt.Errorf("realtime: %s must be positive", name))
		}
	}
	positive("MaxAccountSockets", int64(c.MaxAccountSockets))
	positive("MaxSubscriptions", int64(c.MaxSubscriptions))
	positive("EventLimit", int64(c.EventLimit))
	positive("EventWindow", int64(c.EventWindow))
	positive("ProgressInterval", int64(c.ProgressInterval))
	positive("PositionInterval", int64(c.PositionInterval))
	positive("ExpiryNotice", int64(c.ExpiryNotice))
	positive("RequestTimeout", int64(c.RequestTimeout))
	return errors.Join(append(problems, c.protocol().Validate())...)
}

// protocol returns the configuration of the layers below.
func (c Config) protocol() socketio.Config {
	config := socketio.DefaultConfig()
	config.ConnectTimeout = c.ConnectTimeout
	config.Engine = engineio.DefaultConfig()
	config.Engine.PingInterval = c.PingInterval
	config.Engine.PingTimeout = c.PingTimeout
	config.Engine.MaxPayload = c.MaxPayload
	config.Engine.MaxSessions = c.MaxConnections
	config.Engine.MaxQueuedMessages = c.MaxQueued
	config.Engine.QueueGrace = c.QueueGrace
	config.Engine.AllowOrigin = c.AllowOrigin
	config.Engine.Caller = c.Caller
	return config
}
