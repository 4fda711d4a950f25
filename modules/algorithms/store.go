package algorithms

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
)

// row is a row of the table algorithms.
type row struct {
	bun.BaseModel `bun:"table:algorithms,alias:algorithm"`

	ID        string `bun:",pk"`
	Plugin    string
	Active    bool
	Overrides map[string]any
	UpdatedBy *string
	CreatedAt time.Time
	UpdatedAt time.Time
	DeletedAt *time.Time
}

// records stores which algorithms an installation offers.
type records struct{ db *store.DB }

// seed stores an algorithm of a plugin that is seen for the first time and
// returns the row that there is now.
func (s records) seed(ctx context.Context, id string, active bool) (*row, error) {
	now := store.Now()
	r := &row{ID: id, Plugin: id, Active: active, Overrides: map[string]any{}, CreatedAt: now, UpdatedAt: now}
	if _, err := s.db.Write(ctx).NewInsert().Model(r).Ignore().Exec(ctx); err != nil {
		return nil, fmt.Errorf("algorithms: seed %s: %w", id, err)
	}
	if err := s.db.Write(ctx).NewSelect().Model(r).WherePK().Scan(ctx); err != nil {
		return nil, fmt.Errorf("algorithms: read %s: %w", id, err)
	}
	return r, nil
}

// all returns every algorithm, deleted ones too.
func (s records) all(ctx context.Context) ([]row, error) {
	var rows []row
	if err := s.db.Read(ctx).NewSelect().Model(&rows).Scan(ctx); err != nil {
		return nil, fmt.Errorf("algorithms: list: %w", err)
	}
	return rows, nil
}
