package users

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// Types of a transaction.
const (
	typePurchase  = "purchase"
	typeDeduction = "deduction"
	typeRefund    = "refund"
	typeBonus     = "bonus"
)

// Bonuses of a registration, in credits.
const (
	welcomeBonus  = 10
	referralBonus = 5
	referrerBonus = 10
)

// Transaction is one booking on an account's ledger. The balance of an account
// is the sum of its amounts, always.
type Transaction struct {
	ID           string
	AccountID    contract.AccountID
	Amount       int
	Type         string
	Reference    string
	Description  string
	BalanceAfter int
	GenerationID string
	Metadata     map[string]any
	At           time.Time
}

// book writes a transaction and moves the balance with it, in the transaction
// of ctx or its own. Type and Reference together are unique: booking the same
// twice gives errBooked and changes nothing. A balance that would fall below
// zero gives errTooFew.
func (m *Module) book(ctx context.Context, t *Transaction) error {
	return m.db.InTx(ctx, func(ctx context.Context) error {
		balance, err := m.ledger.move(ctx, t)
		if err != nil {
			return err
		}
		t.ID, t.BalanceAfter, t.At = contract.NewID(contract.PrefixTransaction), balance, store.Now()
		return m.ledger.append(ctx, t)
	})
}

// debit takes the price of a generation.
func (m *Module) debit(ctx context.Context, d contract.Debit) (contract.Balance, error) {
	if d.Amount == 0 {
		a, err := m.accounts.byID(ctx, d.AccountID)
		if err != nil {
			return contract.Balance{}, err
		}
		return contract.Balance{Credits: a.Credits}, nil
	}
	t := &Transaction{
		AccountID: d.AccountID, Amount: -d.Amount, Type: typeDeduction,
		Reference: d.GenerationID, GenerationID: d.GenerationID, Description: d.Description,
	}
	err := m.book(ctx, t)
	switch {
	case errors.Is(err, errTooFew):
		return contract.Balance{}, m.tooFew(ctx, d)
	case err != nil:
		return contract.Balance{}, fmt.Errorf("users: debit %s: %w", d.GenerationID, err)
	}
	return contract.Balance{Credits: t.BalanceAfter, Booked: t.Amount}, nil
}

// tooFew is the refusal of a debit that the balance does not cover.
func (m *Module) tooFew(ctx context.Context, d contract.Debit) error {
	a, err := m.accounts.byID(ctx, d.AccountID)
	if err != nil {
		return err
	}
	refusal := fault.New(fault.InsufficientCredits, "%d credits needed, %d available", d.Amount, a.Credits)
	refusal.Details = map[string]any{"required": d.Amount, "available": a.Credits}
	return refusal
}

// refund gives back what was taken for a generation, once.
func (m *Module) refund(ctx context.Context, r contract.Refund) (balance contract.Balance, err error) {
	err = m.db.InTx(ctx, func(ctx context.Context) error {
		taken, err := m.ledger.deducted(ctx, r.AccountID, r.GenerationID)
		if err != nil {
			return err
		}
		a, err := m.accounts.byID(ctx, r.AccountID)
		if err != nil {
			return err
		}
		balance = contract.Balance{Credits: a.Credits}
		given, err := m.ledger.booked(ctx, typeRefund, r.GenerationID)
		if err != nil || given || taken == 0 {
			return err
		}
		t := &Transaction{
			AccountID: r.AccountID, Amount: taken, Type: typeRefund,
			Reference: r.GenerationID, GenerationID: r.GenerationID, Description: r.Description,
		}
		if err := m.book(ctx, t); err != nil {
			return err
		}
		balance = contract.Balance{Credits: t.BalanceAfter, Booked: taken}
		return nil
	})
	if err != nil {
		return contract.Balance{}, fmt.Errorf("users: refund %s: %w", r.GenerationID, err)
	}
	return balance, nil
}

// grantWelcome books the bonuses of a registration.
func (m *Module) grantWelcome(ctx context.Context, a *Account) error {
	if err := m.bonus(ctx, a.ID, welcomeBonus, "welcome:"+string(a.ID), "Welcome bonus"); err != nil {
		return err
	}
	if a.ReferredBy == "" {
		return nil
	}
	if err := m.bonus(ctx, a.ID, referralBonus, "referred:"+string(a.ID), "Referral bonus"); err != nil {
		return err
	}
	return m.bonus(ctx, a.ReferredBy, referrerBonus, "referrer:"+string(a.ID), "Referral of "+a.Username)
}

func (m *Module) bonus(ctx context.Context, account contract.AccountID, amount int, reference, description string) error {
	return m.book(ctx, &Transaction{
		AccountID: account, Amount: amount, Type: typeBonus, Reference: reference, Description: description,
	})
}
