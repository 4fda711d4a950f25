package realtime

import (
	"sync"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/realtime/socketio"
)

// LostReason tells a client why the server ends its connection.
type LostReason string

// The reasons of connection:lost.
const (
	LostTokenExpired       LostReason = "token_expired"
	LostTokenRevoked       LostReason = "token_revoked"
	LostAccountInactive    LostReason = "account_inactive"
	LostTooManyConnections LostReason = "too_many_connections"
	LostServerShutdown     LostReason = "server_shutdown"
	LostSlowConsumer       LostReason = "slow_consumer"
)

// message returns the reason in words for people.
func (r LostReason) message() string {
	switch r {
	case LostTokenExpired:
		return "Your session has expired"
	case LostTokenRevoked:
		return "Your session was ended"
	case LostAccountInactive:
		return "Your account is deactivated"
	case LostTooManyConnections:
		return "Too many connections are open"
	case LostServerShutdown:
		return "The server is restarting"
	case LostSlowConsumer:
		return "Too many events are waiting for this connection"
	default:
		return "The connection was ended"
	}
}

// reconnect reports whether the client should come back by itself.
func (r LostReason) reconnect() bool {
	return r == LostServerShutdown || r == LostSlowConsumer
}

// Client is one admitted socket. Its methods may be called from any goroutine.
type Client struct {
	server    *Server
	socket    *socketio.Socket
	baseURL   string // makes relative URLs absolute for this client
	events    eventWindow
	admission admission

	mu      sync.Mutex
	account auth.Account
	notice  *time.Timer // warns of the end of the token
	expiry  *time.Timer
	gone    bool

	following map[string]struct{} // guarded by generations.mu; nil once gone
}

// admission is what a client was admitted by.
type admission struct {
	token    string
	closings int64 // Server.closings when the token was checked
}

func clientOf(socket *socketio.Socket) *Client { return socket.Data.(*Client) }

// ID returns the id of the socket.
func (c *Client) ID() string { return c.socket.ID() }

// Account returns the account that the socket belongs to.
func (c *Client) Account() auth.Account {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.account
}

// Emit sends an event to this client alone.
func (c *Client) Emit(event string, payload any) {
	c.server.sendAll([]*socketio.Socket{c.socket}, event, payload)
}

// lost is the payload of connection:lost.
type lost struct {
	Reason    LostReason `json:"reason"`
	Message   string     `json:"message"`
	Reconnect bool       `json:"reconnect"`
}

// lose announces the end of the connection and ends it: with a DISCONNECT
// packet, after which clients stay away, or by closing the line, after which
// they come back.
func (c *Client) lose(reason LostReason) {
	payload := lost{reason, reason.message(), reason.reconnect()}
	if !reason.reconnect() {
		c.Emit("connection:lost", payload)
		c.socket.Disconnect()
		return
	}
	emission, err := c.server.namespace.Prepare("connection:lost", payload)
	if err != nil {
		c.server.log.Error("connection:lost could not be encoded", "error", err)
	}
	c.server.counts.sent("connection:lost", 1)
	c.socket.Close(string(reason), emission)
}

// expiring is the payload of token_expiring.
type expiring struct {
	ExpiresAt   time.Time `json:"expires_at"`
	SecondsLeft int       `json:"seconds_left"`
}

// armExpiry starts the timers of the account's token in place of those of an
// earlier one. The caller holds mu.
func (c *Client) armExpiry() {
	c.stopExpiry()
	end := c.account.ExpiresAt
	if end.IsZero() || c.gone {
		return
	}
	c.notice = time.AfterFunc(time.Until(end)-c.server.config.ExpiryNotice, func() {
		left := int(max(0, time.Until(end)).Round(time.Second) / time.Second)
		c.Emit("token_expiring", expiring{end.UTC(), left})
	})
	c.expiry = time.AfterFunc(time.Until(end), func() {
		if c.Account().ExpiresAt.Equal(end) {
			c.lose(LostTokenExpired)
		}
	})
}

func (c *Client) stopExpiry() {
	for _, timer := range []*time.Timer{c.notice, c.expiry} {
		if timer != nil {
			timer.Stop()
		}
	}
}
