package users

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// sessionRow is a row of the table refresh_tokens: one sign-in.
type sessionRow struct {
	bun.BaseModel `bun:"table:refresh_tokens,alias:session"`

	ID         string `bun:",pk"`
	AccountID  string
	TokenHash  string
	UserAgent  string
	IP         string
	CreatedAt  time.Time
	LastUsedAt *time.Time
	ExpiresAt  time.Time
	RevokedAt  *time.Time
}

// revokedRow is a row of the table revoked_tokens.
type revokedRow struct {
	bun.BaseModel `bun:"table:revoked_tokens"`

	JTI       string `bun:"jti,pk"`
	ExpiresAt time.Time
}

// sessions stores sign-ins and the access tokens that ended early.
type sessions struct{ db *store.DB }

func (s sessions) insert(ctx context.Context, row *sessionRow) error {
	if _, err := s.db.Write(ctx).NewInsert().Model(row).Exec(ctx); err != nil {
		return fmt.Errorf("users: insert session: %w", err)
	}
	return nil
}

// use returns the live session of a refresh token and notes its use, or
// store.ErrNotFound.
func (s sessions) use(ctx context.Context, tokenHash string, now time.Time) (*sessionRow, error) {
	var row sessionRow
	err := s.db.Write(ctx).NewUpdate().Model(&row).Set("last_used_at = ?", now).
		Where("token_hash = ? AND revoked_at IS NULL AND expires_at > ?", tokenHash, now).
		Returning("?Columns").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("users: use refresh token: %w", store.NotFound(err))
	}
	return &row, nil
}

// revoke ends the session of a refresh token of the account; with an empty
// hash all of the account's.
func (s sessions) revoke(ctx context.Context, account contract.AccountID, tokenHash string, now time.Time) error {
	q := s.db.Write(ctx).NewUpdate().Model((*sessionRow)(nil)).Set("revoked_at = ?", now).
		Where("account_id = ? AND revoked_at IS NULL", string(account))
	if tokenHash != "" {
		q.Where("token_hash = ?", tokenHash)
	}
	if _, err := q.Exec(ctx); err != nil {
		return fmt.Errorf("users: revoke sessions: %w", err)
	}
	return nil
}

// revokeAccess ends an access token before its time. Tokens that have expired
// meanwhile are forgotten.
func (s sessions) revokeAccess(ctx context.Context, jti string, expires, now time.Time) error {
	if _, err := s.db.Write(ctx).NewDelete().Model((*revokedRow)(nil)).Where("expires_at < ?", now).Exec(ctx); err != nil {
		return fmt.Errorf("users: forget expired tokens: %w", err)
	}
	row := &revokedRow{JTI: jti, ExpiresAt: expires}
	if _, err := s.db.Write(ctx).NewInsert().Model(row).Ignore().Exec(ctx); err != nil {
		return fmt.Errorf("users: revoke access token: %w", err)
	}
	return nil
}

// accessRevoked tells whether the access token ended before its time.
func (s sessions) accessRevoked(ctx context.Context, jti string) (bool, error) {
	revoked, err := s.db.Read(ctx).NewSelect().Model((*revokedRow)(nil)).Where("jti = ?", jti).Exists(ctx)
	if err != nil {
		return false, fmt.Errorf("users: look for a revoked token: %w", err)
	}
	return revoked, nil
}
