package generation

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/routix/routix/app/auth"
	"github.com/routix/routix/app/fault"
)

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
