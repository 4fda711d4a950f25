package generation

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
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

// createOnce is create for a key that the client chose: the first order under
// it is carried out, the same order again gets the same answer, and another
// order under it is refused. Order and answer are stored in one transaction.
func (m *Module) createOnce(ctx context.Context, caller auth.Account, key string, body orderBody) (*createData, error) {
	order, err := body.order()
	if err != nil {
		return nil, err
	}
	hash, err := hashOrder(body)
	if err != nil {
		return nil, err
	}
	var answer *createData
	err = m.db.InTx(ctx, func(ctx context.Context) error {
		first, err := m.records.answer(ctx, caller.ID, key)
		if err != nil {
			return err
		}
		if first != nil {
			answer, err = first.repeat(hash)
			return err
		}
		accepted, err := m.create(ctx, caller, order, false)
		if err != nil {
			return err
		}
		answer = accepted.data(ctx)
		return m.records.keepAnswer(ctx, caller.ID, key, hash, answer)
	})
	return answer, err
}

func hashOrder(body orderBody) (string, error) {
	encoded, err := json.Marshal(body)
	if err != nil {
		return "", fmt.Errorf("generation: encode order: %w", err)
	}
	sum := sha256.Sum256(encoded)
	return hex.EncodeToString(sum[:]), nil
}

// repeat is the stored answer, if it is the answer to the same order.
func (r *answerRow) repeat(hash string) (*createData, error) {
	if r.RequestHash != hash {
		return nil, fault.New(fault.Conflict, "This Idempotency-Key was used for another order.")
	}
	var answer createData
	if err := json.Unmarshal(r.Response, &answer); err != nil {
		return nil, fmt.Errorf("generation: decode stored answer: %w", err)
	}
	return &answer, nil
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
