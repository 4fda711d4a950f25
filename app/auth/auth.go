// Package auth names who is calling. The transports ask an Authenticator once
// per request or connection and carry its answer in the context; everything
// behind them reads the Account from there.
package auth

import (
	"context"
	"time"
)

// Account is the caller as stored at the moment of the request. Role and
// rights come from the store, never from a token's claims.
type Account struct {
	// ID is the opaque account id; Username the name shown to others.
	ID, Username string
	// Role is one of user, premium, moderator, admin, super_admin.
	Role string
	// Tier is the current subscription tier, such as free or pro.
	Tier string
	// IsAdmin is true for the roles admin and super_admin.
	IsAdmin bool
	// TokenID identifies the access token, so that it alone can be revoked.
	TokenID string
	// ExpiresAt is when the token stops being valid; zero means never.
	ExpiresAt time.Time
}

// Authenticator resolves an access token to its account. Implementations
// return a *Refusal for a token that gives no access, and any other error
// where the question could not be answered. They are safe for concurrent use.
type Authenticator interface {
	Authenticate(ctx context.Context, token string) (Account, error)
}

// Reason says why a token gives no access.
type Reason string

// The reasons for which a token is refused.
const (
	TokenMissing    Reason = "TOKEN_MISSING"
	TokenInvalid    Reason = "TOKEN_INVALID"
	TokenExpired    Reason = "TOKEN_EXPIRED"
	TokenRevoked    Reason = "TOKEN_REVOKED"
	AccountInactive Reason = "ACCOUNT_INACTIVE"
)

// Refusal is the error of a token that gives no access.
type Refusal struct{ Reason Reason }

// Error returns the reason in words that may be shown to the caller.
func (r *Refusal) Error() string {
	switch r.Reason {
	case TokenMissing:
		return "An access token is required."
	case TokenExpired:
		return "The access token has expired."
	case TokenRevoked:
		return "The access token has been revoked."
	case AccountInactive:
		return "The account is deactivated."
	default:
		return "The access token is not valid."
	}
}

// Is reports whether target is a refusal for the same reason.
func (r *Refusal) Is(target error) bool {
	other, ok := target.(*Refusal)
	return ok && other != nil && other.Reason == r.Reason
}

type contextKey struct{}

// WithAccount returns a context that carries the caller.
func WithAccount(ctx context.Context, account Account) context.Context {
	return context.WithValue(ctx, contextKey{}, account)
}

// From returns the caller. It is false where nobody has authenticated.
func From(ctx context.Context) (Account, bool) {
	account, ok := ctx.Value(contextKey{}).(Account)
	return account, ok
}
