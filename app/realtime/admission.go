package realtime

import (
	"context"
	"errors"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/realtime/socketio"
)

const (
	codeTooManyConnections   fault.Code = "TOO_MANY_CONNECTIONS"
	codeTooManySubscriptions fault.Code = "TOO_MANY_SUBSCRIPTIONS"
	codeUnknownEvent         fault.Code = "UNKNOWN_EVENT"
)

// connect admits a socket whose token names an account.
func (s *Server) connect(ctx context.Context, socket *socketio.Socket) error {
	before := s.closings.Load()
	token, err := tokenOf(socket)
	if err != nil {
		return s.refuse(refusalOf(err))
	}
	account, err := s.authenticate(ctx, token)
	if err != nil {
		return s.refuse(refusalOf(err))
	}
	if !s.reserve(account.ID) {
		return s.refuse(fault.New(codeTooManyConnections, "Too many connections"))
	}
	socket.Data = &Client{
		server: s, socket: socket, account: account,
		baseURL:   s.baseURL(socket.Handshake().Origin()),
		events:    eventWindow{limit: s.config.EventLimit, length: s.config.EventWindow},
		following: make(map[string]struct{}),
		admission: admission{token, before},
	}
	return nil
}

func (s *Server) authenticate(ctx context.Context, token string) (auth.Account, error) {
	switch {
	case token == "":
		return auth.Account{}, &auth.Refusal{Reason: auth.TokenMissing}
	case len(token) > maxTokenLength:
		return auth.Account{}, &auth.Refusal{Reason: auth.TokenInvalid}
	}
	ctx, cancel := context.WithTimeout(ctx, s.config.RequestTimeout)
	defer cancel()
	return s.authenticator.Authenticate(ctx, token)
}

// refusalOf turns an error of the authenticator into what clients are told.
func refusalOf(err error) *fault.Error {
	var refusal *auth.Refusal
	if !errors.As(err, &refusal) {
		return fault.From(err)
	}
	messages := map[auth.Reason]string{
		auth.TokenMissing:    "Authentication required",
		auth.TokenInvalid:    "Invalid token",
		auth.TokenExpired:    "Token expired",
		auth.TokenRevoked:    "Token revoked",
		auth.AccountInactive: "Account inactive",
	}
	message, known := messages[refusal.Reason]
	if !known {
		return fault.Wrap(err, fault.Code(auth.TokenInvalid), "Invalid token")
	}
	return fault.Wrap(err, fault.Code(refusal.Reason), "%s", message)
}

func (s *Server) refuse(cause *fault.Error) error {
	s.counts.refuse(string(cause.Code))
	if cause.Code == fault.InternalError {
		s.log.Error("socket could not be authenticated", "error", cause)
	}
	return &socketio.Refusal{Message: cause.Message, Data: map[string]fault.Code{"code": cause.Code}}
}

// reserve counts one more socket of an account, within the limit.
func (s *Server) reserve(accountID string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.accounts[accountID] >= s.config.MaxAccountSockets {
		return false
	}
	s.accounts[accountID]++
	return true
}

// established is the payload of connection:established.
type established struct {
	Connected      bool       `json:"connected"`
	UserID         string     `json:"user_id"`
	Username       string     `json:"username"`
	SocketID       string     `json:"socket_id"`
	ServerTime     time.Time  `json:"server_time"`
	TokenExpiresAt *time.Time `json:"token_expires_at"`
}

// connected greets an admitted socket; only then may other events reach it.
func (s *Server) connected(ctx context.Context, socket *socketio.Socket) {
	c := clientOf(socket)
	account := c.Account()
	greeting, err := s.namespace.Prepare("connection:established", established{
		true, account.ID, account.Username, socket.ID(), time.Now().UTC(), expiryOf(account),
	})
	if err != nil {
		s.log.Error("connection:established could not be encoded", "error", err)
		return
	}
	socket.Enter(greeting, roomAll, roomOfAccount(account.ID), roomOfToken(account.TokenID))
	s.counts.sent("connection:established", 1)
	if s.endIfRevoked(ctx, c, c.admission.token, c.admission.closings) {
		return
	}
	c.mu.Lock()
	c.armExpiry()
	c.mu.Unlock()
	for _, greet := range s.greetings {
		greet(ctx, c)
	}
}

// endIfRevoked asks again for the account of a token where CloseAccount or
// CloseToken was called between the first answer and the moment when they
// reach c. It reports whether c was disconnected.
func (s *Server) endIfRevoked(ctx context.Context, c *Client, token string, before int64) bool {
	if s.closings.Load() == before {
		return false
	}
	_, err := s.authenticate(ctx, token)
	var refusal *auth.Refusal
	switch {
	case err == nil:
		return false
	case errors.As(err, &refusal):
		c.lose(lostReasonOf(refusal))
	default:
		c.socket.Close("authentication failed")
	}
	return true
}

func lostReasonOf(refusal *auth.Refusal) LostReason {
	switch refusal.Reason {
	case auth.TokenExpired:
		return LostTokenExpired
	case auth.AccountInactive:
		return LostAccountInactive
	default:
		return LostTokenRevoked
	}
}

// disconnected forgets a socket that has left.
func (s *Server) disconnected(socket *socketio.Socket, _ string) {
	c := clientOf(socket)
	c.mu.Lock()
	c.gone = true
	c.stopExpiry()
	account := c.account.ID
	c.mu.Unlock()
	s.generations.forget(c)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.accounts[account]--; s.accounts[account] <= 0 {
		delete(s.accounts, account)
	}
}
