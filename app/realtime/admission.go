package realtime

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
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

// maxTokenLength bounds what is handed to the authenticator, in bytes.
const maxTokenLength = 8 << 10

// connect admits a socket whose token names an account.
func (s *Server) connect(ctx context.Context, socket *socketio.Socket) error {
	before := s.closings.Load()
	account, err := s.identify(ctx, socket)
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
		admitted:  before,
	}
	return nil
}

// identify returns the account of the socket's own token.
func (s *Server) identify(ctx context.Context, socket *socketio.Socket) (auth.Account, error) {
	token, err := tokenOf(socket)
	if err != nil {
		return auth.Account{}, err
	}
	return s.authenticate(ctx, token)
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

// tokenOf returns the token in the payload of the CONNECT packet, or else
// that in the header of the connection's first request.
func tokenOf(socket *socketio.Socket) (string, error) {
	var payload struct {
		Token string `json:"token"`
	}
	if len(socket.Payload()) > 0 && json.Unmarshal(socket.Payload(), &payload) != nil {
		return "", &auth.Refusal{Reason: auth.TokenInvalid}
	}
	if payload.Token != "" {
		return payload.Token, nil
	}
	scheme, token, _ := strings.Cut(socket.Handshake().Authorization, " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return "", nil
	}
	return strings.TrimSpace(token), nil
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
	if s.revokedMeanwhile(ctx, c) {
		return
	}
	c.mu.Lock()
	c.armExpiry()
	c.mu.Unlock()
	for _, greet := range s.greetings {
		greet(ctx, c)
	}
}

// revokedMeanwhile asks again for the account where CloseAccount or CloseToken
// was called between the first answer and the moment when they reach c.
func (s *Server) revokedMeanwhile(ctx context.Context, c *Client) bool {
	if s.closings.Load() == c.admitted {
		return false
	}
	_, err := s.identify(ctx, c.socket)
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

func expiryOf(account auth.Account) *time.Time {
	if account.ExpiresAt.IsZero() {
		return nil
	}
	end := account.ExpiresAt.UTC()
	return &end
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

// onAuthenticate puts a fresh token of the same account in the place of the
// one that the socket was admitted by.
func (s *Server) onAuthenticate(ctx context.Context, c *Client, payload json.RawMessage) (any, func(), error) {
	var request struct {
		Token *string `json:"token"`
	}
	if err := json.Unmarshal(payload, &request); err != nil || request.Token == nil {
		return nil, nil, fault.Invalid(fault.Field{Field: "token", Message: "must be a string"})
	}
	account, err := s.authenticate(ctx, *request.Token)
	if err == nil && account.ID != c.Account().ID {
		err = &auth.Refusal{Reason: auth.TokenInvalid}
	}
	if err != nil {
		return nil, nil, refusalOf(err)
	}
	c.mu.Lock()
	previous := c.account.TokenID
	c.account = account
	c.armExpiry()
	c.mu.Unlock()
	if previous != account.TokenID {
		c.socket.Join(roomOfToken(account.TokenID))
		c.socket.Leave(roomOfToken(previous))
	}
	return map[string]*time.Time{"expires_at": expiryOf(account)}, nil, nil
}
