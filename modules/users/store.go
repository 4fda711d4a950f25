package users

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// Refusals of the database that callers tell apart.
var (
	errUsernameTaken = errors.New("users: name is taken")
	errEmailTaken    = errors.New("users: address is taken")
)

// accountRow is a row of the table accounts.
type accountRow struct {
	bun.BaseModel `bun:"table:accounts,alias:account"`

	ID               string `bun:",pk"`
	Username         string
	UsernameKey      string
	Email            string
	EmailKey         string
	FullName         string
	PasswordHash     string
	Role             string
	SubscriptionTier string
	IsActive         bool
	IsVerified       bool
	Balance          int
	TotalPurchased   int
	TotalUsed        int
	ReferralCode     string
	ReferredBy       *string
	AvatarURL        *string
	Bio              string
	Website          string
	Location         string
	Preferences      map[string]any
	LoginCount       int
	LastLogin        *time.Time
	CreatedAt        time.Time
	UpdatedAt        time.Time
}

func rowOf(a *Account) *accountRow {
	row := &accountRow{
		ID: string(a.ID), Username: a.Username, UsernameKey: key(a.Username), Email: a.Email, EmailKey: key(a.Email),
		FullName: a.FullName, PasswordHash: a.PasswordHash, Role: a.Role, SubscriptionTier: a.Tier,
		IsActive: a.Active, IsVerified: a.Verified, Balance: a.Credits,
		TotalPurchased: a.TotalPurchased, TotalUsed: a.TotalUsed,
		ReferralCode: a.ReferralCode, AvatarURL: a.Profile.AvatarURL, Bio: a.Profile.Bio, Website: a.Profile.Website,
		Location: a.Profile.Location, Preferences: a.Profile.Preferences, LoginCount: a.LoginCount,
		LastLogin: a.LastLogin, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
	}
	if a.ReferredBy != "" {
		by := string(a.ReferredBy)
		row.ReferredBy = &by
	}
	return row
}

func (r *accountRow) account() *Account {
	a := &Account{
		ID: contract.AccountID(r.ID), Username: r.Username, Email: r.Email, FullName: r.FullName,
		PasswordHash: r.PasswordHash, Role: r.Role, Tier: r.SubscriptionTier, Active: r.IsActive,
		Verified: r.IsVerified, Credits: r.Balance, TotalPurchased: r.TotalPurchased,
		TotalUsed: r.TotalUsed, ReferralCode: r.ReferralCode,
		Profile: Profile{AvatarURL: r.AvatarURL, Bio: r.Bio, Website: r.Website, Location: r.Location,
			Preferences: r.Preferences},
		LoginCount: r.LoginCount, LastLogin: r.LastLogin, CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt,
	}
	if r.ReferredBy != nil {
		a.ReferredBy = contract.AccountID(*r.ReferredBy)
	}
	return a
}

// accounts stores accounts.
type accounts struct{ db *store.DB }

// insert stores a new account; a taken name or address gives errUsernameTaken
// or errEmailTaken.
func (s accounts) insert(ctx context.Context, a *Account) error {
	for _, taken := range []struct {
		column, value string
		refusal       error
	}{
		{"username_key", key(a.Username), errUsernameTaken},
		{"email_key", key(a.Email), errEmailTaken},
	} {
		exists, err := s.db.Write(ctx).NewSelect().Model((*accountRow)(nil)).
			Where("? = ?", bun.Ident(taken.column), taken.value).Exists(ctx)
		if err != nil {
			return fmt.Errorf("users: look for a taken name: %w", err)
		}
		if exists {
			return taken.refusal
		}
	}
	if _, err := s.db.Write(ctx).NewInsert().Model(rowOf(a)).Exec(ctx); err != nil {
		return fmt.Errorf("users: insert account: %w", err)
	}
	return nil
}

// byID returns an account, or store.ErrNotFound.
func (s accounts) byID(ctx context.Context, id contract.AccountID) (*Account, error) {
	return s.find(ctx, "id", string(id))
}

// byReferralCode returns the account that owns the code, or store.ErrNotFound.
func (s accounts) byReferralCode(ctx context.Context, code string) (*Account, error) {
	return s.find(ctx, "referral_code", code)
}

// byName returns the account of a user name or an address, or store.ErrNotFound.
func (s accounts) byName(ctx context.Context, name string) (*Account, error) {
	a, err := s.find(ctx, "username_key", key(name))
	if errors.Is(err, store.ErrNotFound) {
		return s.find(ctx, "email_key", key(name))
	}
	return a, err
}

func (s accounts) find(ctx context.Context, column, value string) (*Account, error) {
	var row accountRow
	err := s.db.Read(ctx).NewSelect().Model(&row).Where("? = ?", bun.Ident(column), value).Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("users: find account by %s: %w", column, store.NotFound(err))
	}
	return row.account(), nil
}

// noteLogin counts a sign-in.
func (s accounts) noteLogin(ctx context.Context, a *Account, at time.Time) error {
	a.LoginCount++
	a.LastLogin = &at
	_, err := s.db.Write(ctx).NewUpdate().Model((*accountRow)(nil)).
		Set("login_count = login_count + 1").Set("last_login = ?", at).Where("id = ?", string(a.ID)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("users: note login: %w", err)
	}
	return nil
}

// updateProfile stores what a person may change of the own account. A taken
// address gives errEmailTaken.
func (s accounts) updateProfile(ctx context.Context, a *Account) error {
	_, err := s.db.Write(ctx).NewUpdate().Model(rowOf(a)).
		Column("full_name", "email", "email_key", "is_verified", "avatar_url", "bio", "website", "location",
			"preferences", "updated_at").WherePK().Exec(ctx)
	if store.IsUniqueViolation(err) {
		return errEmailTaken
	}
	if err != nil {
		return fmt.Errorf("users: update profile: %w", err)
	}
	return nil
}
