package users

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// Refusals of a booking.
var (
	errTooFew = errors.New("users: too few credits")
	errBooked = errors.New("users: booked before")
)

// ledgerRow is a row of the append-only table ledger.
type ledgerRow struct {
	bun.BaseModel `bun:"table:ledger,alias:entry"`

	ID           string `bun:",pk"`
	AccountID    string
	Amount       int
	Type         string
	Reference    string
	Description  string
	BalanceAfter int
	GenerationID *string
	Metadata     map[string]any
	CreatedAt    time.Time
}

func (r *ledgerRow) transaction() Transaction {
	t := Transaction{
		ID: r.ID, AccountID: contract.AccountID(r.AccountID), Amount: r.Amount, Type: r.Type,
		Reference: r.Reference, Description: r.Description, BalanceAfter: r.BalanceAfter,
		Metadata: r.Metadata, At: r.CreatedAt,
	}
	if r.GenerationID != nil {
		t.GenerationID = *r.GenerationID
	}
	return t
}

// ledger stores transactions and keeps balances in step with them.
type ledger struct{ db *store.DB }

// move changes the balance in one conditional statement and returns the new
// one, or errTooFew.
func (l ledger) move(ctx context.Context, t *Transaction) (balance int, err error) {
	q := l.db.Write(ctx).NewUpdate().Model((*accountRow)(nil)).
		Set("balance = balance + ?", t.Amount).
		Where("id = ? AND balance + ? >= 0", string(t.AccountID), t.Amount)
	switch t.Type {
	case typePurchase:
		q.Set("total_purchased = total_purchased + ?", t.Amount)
	case typeDeduction, typeRefund:
		q.Set("total_used = total_used - ?", t.Amount)
	}
	err = q.Returning("balance").Scan(ctx, &balance)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, errTooFew
	}
	if err != nil {
		return 0, fmt.Errorf("users: move balance: %w", err)
	}
	return balance, nil
}

func (l ledger) append(ctx context.Context, t *Transaction) error {
	row := &ledgerRow{
		ID: t.ID, AccountID: string(t.AccountID), Amount: t.Amount, Type: t.Type, Reference: t.Reference,
		Description: t.Description, BalanceAfter: t.BalanceAfter, Metadata: t.Metadata, CreatedAt: t.At,
	}
	if row.Metadata == nil {
		row.Metadata = map[string]any{}
	}
	if t.GenerationID != "" {
		row.GenerationID = &t.GenerationID
	}
	_, err := l.db.Write(ctx).NewInsert().Model(row).Exec(ctx)
	if store.IsUniqueViolation(err) {
		return errBooked
	}
	if err != nil {
		return fmt.Errorf("users: append to ledger: %w", err)
	}
	return nil
}

// deducted returns how much was taken for a generation of the account.
func (l ledger) deducted(ctx context.Context, account contract.AccountID, generation string) (int, error) {
	var amount int
	err := l.db.Read(ctx).NewSelect().Model((*ledgerRow)(nil)).Column("amount").
		Where("type = ? AND reference = ? AND account_id = ?", typeDeduction, generation, string(account)).
		Scan(ctx, &amount)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("users: read deduction: %w", err)
	}
	return -amount, nil
}

// booked tells whether a transaction of that type and reference exists.
func (l ledger) booked(ctx context.Context, typ, reference string) (bool, error) {
	exists, err := l.db.Read(ctx).NewSelect().Model((*ledgerRow)(nil)).
		Where("type = ? AND reference = ?", typ, reference).Exists(ctx)
	if err != nil {
		return false, fmt.Errorf("users: look for a booking: %w", err)
	}
	return exists, nil
}

// newest returns an account's transactions, newest first, and how many there are.
func (l ledger) newest(ctx context.Context, account contract.AccountID, limit, offset int) ([]Transaction, int, error) {
	var rows []ledgerRow
	total, err := l.db.Read(ctx).NewSelect().Model(&rows).Where("account_id = ?", string(account)).
		OrderExpr("created_at DESC, id DESC").Limit(int64(limit)).Offset(int64(offset)).ScanAndCount(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("users: read ledger: %w", err)
	}
	list := make([]Transaction, len(rows))
	for i := range rows {
		list[i] = rows[i].transaction()
	}
	return list, int(total), nil
}
