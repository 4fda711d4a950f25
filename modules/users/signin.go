package users

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"strings"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// Origin tells from where a person signs in.
type Origin struct{ IP, UserAgent string }

// SignedIn is what a person gets by registering, signing in or refreshing.
type SignedIn struct {
	Account      *Account
	AccessToken  string
	RefreshToken string
	ExpiresIn    time.Duration
	// ReferralApplied tells whether a referral bonus was booked.
	ReferralApplied bool
}

// register makes an account with its welcome credits and signs it in.
func (m *Module) register(ctx context.Context, r Registration, from Origin) (*SignedIn, error) {
	r.Email = strings.TrimSpace(r.Email)
	if err := r.Validate(); err != nil {
		return nil, err
	}
	hash, err := m.passwords.hash(ctx, r.Password)
	if err != nil {
		return nil, err
	}
	now := store.Now()
	a := &Account{
		ID: contract.AccountID(contract.NewID(contract.PrefixAccount)), Username: r.Username, Email: r.Email,
		FullName: r.FullName, PasswordHash: hash, Role: RoleUser, Tier: tierFree, Active: true,
		ReferralCode: newReferralCode(), Profile: Profile{Preferences: defaultPreferences()},
		CreatedAt: now, UpdatedAt: now,
	}
	var in *SignedIn
	err = m.db.InTx(ctx, func(ctx context.Context) error {
		if err := m.applyReferral(ctx, a, r.ReferralCode); err != nil {
			return err
		}
		if err := m.accounts.insert(ctx, a); err != nil {
			return taken(err)
		}
		if err := m.grantWelcome(ctx, a); err != nil {
			return err
		}
		if a, err = m.accounts.byID(ctx, a.ID); err != nil {
			return err
		}
		in, err = m.open(ctx, a, from, m.cfg.accessLife())
		return err
	})
	if err != nil {
		return nil, err
	}
	in.ReferralApplied = a.ReferredBy != ""
	return in, nil
}

// applyReferral notes who referred the account; an unknown code is no error.
func (m *Module) applyReferral(ctx context.Context, a *Account, code string) error {
	if code == "" {
		return nil
	}
	by, err := m.accounts.byReferralCode(ctx, strings.ToUpper(strings.TrimSpace(code)))
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	a.ReferredBy = by.ID
	return nil
}

// taken turns the refusals of the database into the ones people see.
func taken(err error) error {
	for field, refusal := range map[string]error{"username": errUsernameTaken, "email": errEmailTaken} {
		if errors.Is(err, refusal) {
			conflict := fault.New(fault.Conflict, "This %s is already taken.", field)
			conflict.Details = map[string]any{"field": field}
			return conflict
		}
	}
	return err
}

// newReferralCode makes 8 letters and digits, 40 random bits.
func newReferralCode() string {
	var b [5]byte
	rand.Read(b[:])
	return base32.StdEncoding.EncodeToString(b[:])
}

// login checks a password and signs the account in.
func (m *Module) login(ctx context.Context, name, password string, remember bool, from Origin) (*SignedIn, error) {
	a, err := m.accounts.byName(ctx, name)
	if errors.Is(err, store.ErrNotFound) {
		a, err = &Account{}, nil
	}
	if err != nil {
		return nil, err
	}
	ok, err := m.passwords.match(ctx, password, a.PasswordHash)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fault.New(fault.InvalidCredentials, "Wrong name or password.")
	}
	if !a.Active {
		return nil, fault.New(fault.AccountInactive, "This account is deactivated.")
	}
	life := m.cfg.accessLife()
	if remember {
		life = m.cfg.rememberedLife()
	}
	var in *SignedIn
	err = m.db.InTx(ctx, func(ctx context.Context) error {
		if err := m.accounts.noteLogin(ctx, a, store.Now()); err != nil {
			return err
		}
		in, err = m.open(ctx, a, from, life)
		return err
	})
	return in, err
}

// open stores a session and issues its tokens.
func (m *Module) open(ctx context.Context, a *Account, from Origin, life time.Duration) (*SignedIn, error) {
	refresh, hash := newSecret()
	now := store.Now()
	row := &sessionRow{
		ID: contract.NewID("sess"), AccountID: string(a.ID), TokenHash: hash, IP: from.IP,
		UserAgent: cut(from.UserAgent, 300), CreatedAt: now, ExpiresAt: now.Add(m.cfg.refreshLife()),
	}
	if err := m.sessions.insert(ctx, row); err != nil {
		return nil, err
	}
	access, err := m.tokens.issue(a, row.ID, life)
	if err != nil {
		return nil, err
	}
	return &SignedIn{Account: a, AccessToken: access, RefreshToken: refresh, ExpiresIn: life}, nil
}

// refresh gives a new access token for a refresh token, which stays as it is.
func (m *Module) refresh(ctx context.Context, token string) (*SignedIn, error) {
	refused := fault.New(fault.InvalidRefreshToken, "The refresh token is not valid any more, please sign in.")
	session, err := m.sessions.use(ctx, hashSecret(token), store.Now())
	if errors.Is(err, store.ErrNotFound) {
		return nil, refused
	}
	if err != nil {
		return nil, err
	}
	a, err := m.accounts.byID(ctx, contract.AccountID(session.AccountID))
	if errors.Is(err, store.ErrNotFound) || (err == nil && !a.Active) {
		return nil, refused
	}
	if err != nil {
		return nil, err
	}
	access, err := m.tokens.issue(a, session.ID, m.cfg.accessLife())
	if err != nil {
		return nil, err
	}
	return &SignedIn{Account: a, AccessToken: access, RefreshToken: token, ExpiresIn: m.cfg.accessLife()}, nil
}

// logout ends the access token of the caller and its refresh token; without a
// refresh token all of the account's.
func (m *Module) logout(ctx context.Context, caller auth.Account, refreshToken string) error {
	id, now := contract.AccountID(caller.ID), store.Now()
	hash := ""
	if refreshToken != "" {
		hash = hashSecret(refreshToken)
	}
	return m.db.InTx(ctx, func(ctx context.Context) error {
		if err := m.sessions.revokeAccess(ctx, caller.TokenID, caller.ExpiresAt.UTC(), now); err != nil {
			return err
		}
		if err := m.sessions.revoke(ctx, id, hash, now); err != nil {
			return err
		}
		bus.Publish(ctx, m.bus, contract.AccountSignedOut,
			contract.SignOut{AccountID: id, TokenID: caller.TokenID, Reason: "token_revoked"})
		return nil
	})
}

// Authenticate resolves an access token to the account as it is stored now.
// It is what web and realtime ask for every request and connection.
func (m *Module) Authenticate(ctx context.Context, token string) (auth.Account, error) {
	if token == "" {
		return auth.Account{}, &auth.Refusal{Reason: auth.TokenMissing}
	}
	c, err := m.tokens.read(token)
	if err != nil {
		return auth.Account{}, err
	}
	revoked, err := m.sessions.accessRevoked(ctx, c.ID)
	if err != nil {
		return auth.Account{}, err
	}
	if revoked {
		return auth.Account{}, &auth.Refusal{Reason: auth.TokenRevoked}
	}
	a, err := m.accounts.byID(ctx, contract.AccountID(c.UserID))
	switch {
	case errors.Is(err, store.ErrNotFound):
		return auth.Account{}, &auth.Refusal{Reason: auth.TokenInvalid}
	case err != nil:
		return auth.Account{}, err
	case !a.Active:
		return auth.Account{}, &auth.Refusal{Reason: auth.AccountInactive}
	}
	return auth.Account{
		ID: string(a.ID), Username: a.Username, Role: a.Role, Tier: a.Tier, IsAdmin: a.isAdmin(),
		TokenID: c.ID, ExpiresAt: c.ExpiresAt.Time,
	}, nil
}

// cut shortens s to at most n bytes without breaking a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

func (c Config) accessLife() time.Duration {
	return time.Duration(c.AccessTokenMinutes) * time.Minute
}

func (c Config) rememberedLife() time.Duration {
	return time.Duration(c.RememberedTokenMinutes) * time.Minute
}

func (c Config) refreshLife() time.Duration {
	return time.Duration(c.RefreshTokenDays) * 24 * time.Hour
}
