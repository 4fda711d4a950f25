package realtime

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/realtime/socketio"
)

// maxTokenLength bounds what is handed to the authenticator, in bytes.
const maxTokenLength = 8 << 10

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

func expiryOf(account auth.Account) *time.Time {
	if account.ExpiresAt.IsZero() {
		return nil
	}
	end := account.ExpiresAt.UTC()
	return &end
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
	before := s.closings.Load()
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
	s.endIfRevoked(ctx, c, *request.Token, before)
	return map[string]*time.Time{"expires_at": expiryOf(account)}, nil, nil
}
