package generation

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
)

// answerLife is how long the first answer to an idempotency key is repeated.
const answerLife = 24 * time.Hour

// answerRow is a row of the table idempotency_keys.
type answerRow struct {
	bun.BaseModel `bun:"table:idempotency_keys"`

	AccountID   string `bun:",pk"`
	Key         string `bun:",pk"`
	RequestHash string
	Response    json.RawMessage
	CreatedAt   time.Time
}

// answer returns the first answer under a key, nil without one. Answers past
// their life are forgotten.
func (s records) answer(ctx context.Context, account, key string) (*answerRow, error) {
	_, err := s.db.Write(ctx).NewDelete().Model((*answerRow)(nil)).
		Where("created_at < ?", store.Now().Add(-answerLife)).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("generation: forget old answers: %w", err)
	}
	var first answerRow
	err = s.db.Write(ctx).NewSelect().Model(&first).Where("account_id = ? AND key = ?", account, key).Scan(ctx)
	if errors.Is(store.NotFound(err), store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("generation: read stored answer: %w", err)
	}
	return &first, nil
}

func (s records) keepAnswer(ctx context.Context, account, key, hash string, answer *createData) error {
	first := &answerRow{AccountID: account, Key: key, RequestHash: hash, Response: json.RawMessage(jsonText(answer)), CreatedAt: store.Now()}
	if _, err := s.db.Write(ctx).NewInsert().Model(first).Exec(ctx); err != nil {
		return fmt.Errorf("generation: store answer: %w", err)
	}
	return nil
}
