// Package users keeps accounts, their sign-ins and their credits.
package users

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/module"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// Config holds the settings of accounts.
type Config struct {
	// AccessTokenMinutes is how long an access token is valid.
	AccessTokenMinutes int `koanf:"access_token_minutes"`
	// RememberedTokenMinutes is the same for a login with remember_me.
	RememberedTokenMinutes int `koanf:"remembered_token_minutes"`
	// RefreshTokenDays is how long a refresh token is valid.
	RefreshTokenDays int `koanf:"refresh_token_days"`
}

// DefaultConfig returns the settings of a fresh installation.
func DefaultConfig() Config {
	return Config{AccessTokenMinutes: 1440, RememberedTokenMinutes: 10080, RefreshTokenDays: 30}
}

// Validate reports the first setting that cannot work.
func (c Config) Validate() error {
	for name, value := range map[string]int{
		"access_token_minutes":     c.AccessTokenMinutes,
		"remembered_token_minutes": c.RememberedTokenMinutes,
		"refresh_token_days":       c.RefreshTokenDays,
	} {
		if value < 1 {
			return fmt.Errorf("%s: must be at least 1, is %d", name, value)
		}
	}
	return nil
}

// Module is the users module.
type Module struct {
	cfg       Config
	db        *store.DB
	bus       *bus.Bus
	log       *slog.Logger
	accounts  accounts
	sessions  sessions
	ledger    ledger
	tokens    tokens
	passwords *passwords
}

var (
	_ module.Module      = (*Module)(nil)
	_ auth.Authenticator = (*Module)(nil)
)

// New makes the module. key signs access tokens.
func New(cfg Config, key []byte) (*Module, error) {
	if err := cfg.Validate(); err != nil {
		return nil, fmt.Errorf("users: %w", err)
	}
	p, err := newPasswords(passwordCost)
	if err != nil {
		return nil, fmt.Errorf("users: prepare password hashing: %w", err)
	}
	return &Module{cfg: cfg, tokens: tokens{key: key, now: time.Now}, passwords: p}, nil
}

// Name is the module's name in logs.
func (*Module) Name() string { return "users" }

// Register connects the module with the rest of the program.
func (m *Module) Register(kit *module.Kit) error {
	m.db, m.bus, m.log = kit.DB, kit.Bus, kit.Log
	m.accounts, m.sessions, m.ledger = accounts{kit.DB}, sessions{kit.DB}, ledger{kit.DB}
	bus.Answer(kit.Bus, contract.FindAccount, m.find)
	bus.Answer(kit.Bus, contract.DebitCredits, m.debit)
	bus.Answer(kit.Bus, contract.RefundCredits, m.refund)
	m.routes(kit.Web)
	m.connect(kit.Realtime)
	return nil
}

// find answers who an account is.
func (m *Module) find(ctx context.Context, id contract.AccountID) (contract.Account, error) {
	a, err := m.accounts.byID(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return contract.Account{}, fault.NotFound("account")
	}
	if err != nil {
		return contract.Account{}, err
	}
	return contract.Account{
		ID: a.ID, Username: a.Username, Role: a.Role, Tier: a.Tier, Active: a.Active, Credits: a.Credits,
	}, nil
}
