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

// seed stores an algorithm of a plugin that is seen for the first time.
func (s records) seed(ctx context.Context, id string, active bool) error {
	now := store.Now()
	r := &row{ID: id, Plugin: id, Active: active, Overrides: map[string]any{}, CreatedAt: now, UpdatedAt: now}
	if _, err := s.db.Write(ctx).NewInsert().Model(r).Ignore().Exec(ctx); err != nil {
		return fmt.Errorf("algorithms: seed %s: %w", id, err)
	}
	return nil
}

// all returns every algorithm that is not deleted, by id.
func (s records) all(ctx context.Context) ([]row, error) {
	var rows []row
	err := s.db.Read(ctx).NewSelect().Model(&rows).Where("deleted_at IS NULL").OrderExpr("id").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("algorithms: list: %w", err)
	}
	return rows, nil
}
