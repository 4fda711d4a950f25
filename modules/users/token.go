package users

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"github.com/routix/routix/app/auth"
)

const typeAccess = "access"

// claims are what an access token says. Only the identity is trusted: role,
// credits and activity are read from the stored account at each request.
type claims struct {
	jwt.RegisteredClaims
	UserID  string `json:"user_id"`
	Email   string `json:"email"`
	Role    string `json:"role"`
	IsAdmin bool   `json:"is_admin"`
	Type    string `json:"type"`
	// Session names the refresh token that the access token belongs to.
	Session string `json:"sid,omitempty"`
}

// tokens signs and reads access tokens (JWT, HS256).
type tokens struct {
	key []byte
	now func() time.Time
}

// issue signs an access token for the account.
func (t tokens) issue(a *Account, session string, life time.Duration) (signed string, err error) {
	now := t.now()
	c := claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Subject:   a.Username,
			ID:        uuid.NewString(),
			IssuedAt:  jwt.NewNumericDate(now),
			ExpiresAt: jwt.NewNumericDate(now.Add(life)),
		},
		UserID: string(a.ID), Email: a.Email, Role: a.Role, IsAdmin: a.isAdmin(), Type: typeAccess, Session: session,
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(t.key)
}

// read returns the claims of a token that we signed and that has not expired.
// The error is an *auth.Refusal.
func (t tokens) read(signed string) (*claims, error) {
	var c claims
	_, err := jwt.ParseWithClaims(signed, &c, func(*jwt.Token) (any, error) { return t.key, nil },
		jwt.WithValidMethods([]string{jwt.SigningMethodHS256.Alg()}),
		jwt.WithExpirationRequired(), jwt.WithTimeFunc(t.now))
	switch {
	case errors.Is(err, jwt.ErrTokenExpired):
		return nil, &auth.Refusal{Reason: auth.TokenExpired}
	case err != nil || c.Type != typeAccess || c.UserID == "" || c.ID == "":
		return nil, &auth.Refusal{Reason: auth.TokenInvalid}
	}
	return &c, nil
}

// newSecret makes a token of 256 random bits and the hash under which it is
// stored.
func newSecret() (secret, hash string) {
	var b [32]byte
	rand.Read(b[:]) // never fails: crypto/rand aborts the program instead
	secret = base64.RawURLEncoding.EncodeToString(b[:])
	return secret, hashSecret(secret)
}

// hashSecret is a plain SHA-256: the secret has too many bits to be guessed.
func hashSecret(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
