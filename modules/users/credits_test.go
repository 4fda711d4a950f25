package users

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/modules/contract"
)

func TestParallelDebitsTakeWhatIsThere(t *testing.T) {
	m := newModule(t)
	id := newAccount(t, m, "rush").Account.ID
	var taken, refused atomic.Int32
	var wg sync.WaitGroup
	for n := range 100 {
		wg.Go(func() {
			_, err := m.debit(t.Context(), contract.Debit{AccountID: id, Amount: 2, GenerationID: generationID(n)})
			switch {
			case err == nil:
				taken.Add(1)
			case fault.Is(err, fault.InsufficientCredits):
				refused.Add(1)
			default:
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if taken.Load() != welcomeBonus/2 || refused.Load() != 100-welcomeBonus/2 {
		t.Errorf("%d debits taken, %d refused", taken.Load(), refused.Load())
	}
	checkBalance(t, m, id, 0)
}

func TestRefusedDebitSaysWhatIsMissing(t *testing.T) {
	m := newModule(t)
	id := newAccount(t, m, "poor").Account.ID
	_, err := m.debit(t.Context(), contract.Debit{AccountID: id, Amount: 11, GenerationID: generationID(1)})
	var refusal *fault.Error
	if !errors.As(err, &refusal) || refusal.Details["required"] != 11 || refusal.Details["available"] != welcomeBonus {
		t.Fatalf("refusal is %v", err)
	}
	checkBalance(t, m, id, welcomeBonus)
}

func TestDebitIsTakenOnce(t *testing.T) {
	m := newModule(t)
	id := newAccount(t, m, "once").Account.ID
	d := contract.Debit{AccountID: id, Amount: 3, GenerationID: generationID(1)}
	if _, err := m.debit(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	if _, err := m.debit(t.Context(), d); !errors.Is(err, errBooked) {
		t.Fatalf("a second debit of the same generation gives %v", err)
	}
	checkBalance(t, m, id, welcomeBonus-3)
}

func TestParallelRefundsGiveBackOnce(t *testing.T) {
	m := newModule(t)
	id := newAccount(t, m, "refund").Account.ID
	if _, err := m.debit(t.Context(), contract.Debit{AccountID: id, Amount: 4, GenerationID: generationID(1)}); err != nil {
		t.Fatal(err)
	}
	var booked atomic.Int32
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			balance, err := m.refund(t.Context(), contract.Refund{AccountID: id, GenerationID: generationID(1)})
			if err != nil || balance.Credits != welcomeBonus {
				t.Errorf("refund: %+v, %v", balance, err)
			}
			booked.Add(int32(balance.Booked))
		})
	}
	wg.Wait()
	if booked.Load() != 4 {
		t.Errorf("refunds booked %d credits, want 4", booked.Load())
	}
	checkBalance(t, m, id, welcomeBonus)
}

func TestRefundOfAnothersGenerationGivesNothing(t *testing.T) {
	m := newModule(t)
	owner, other := newAccount(t, m, "owner").Account.ID, newAccount(t, m, "other").Account.ID
	if _, err := m.debit(t.Context(), contract.Debit{AccountID: owner, Amount: 4, GenerationID: generationID(1)}); err != nil {
		t.Fatal(err)
	}
	balance, err := m.refund(t.Context(), contract.Refund{AccountID: other, GenerationID: generationID(1)})
	if err != nil || balance.Booked != 0 {
		t.Fatalf("refund: %+v, %v", balance, err)
	}
	checkBalance(t, m, owner, welcomeBonus-4)
	checkBalance(t, m, other, welcomeBonus)
}

func TestReferralBonusGoesToBoth(t *testing.T) {
	m := newModule(t)
	old := newAccount(t, m, "old").Account
	in, err := m.register(t.Context(), Registration{
		Username: "new", Email: "new@example.com", Password: "long enough", ReferralCode: old.ReferralCode,
	}, Origin{})
	if err != nil || !in.ReferralApplied {
		t.Fatalf("register: %+v, %v", in, err)
	}
	checkBalance(t, m, in.Account.ID, welcomeBonus+referralBonus)
	checkBalance(t, m, old.ID, welcomeBonus+referrerBonus)
}

// TestBalanceIsTheSumOfTheLedger books at random and compares after each step.
func TestBalanceIsTheSumOfTheLedger(t *testing.T) {
	m := newModule(t)
	id := newAccount(t, m, "random").Account.ID
	next := 0
	rapid.Check(t, func(r *rapid.T) {
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			generation := generationID(rapid.IntRange(max(0, next-5), next).Draw(r, "generation"))
			switch rapid.IntRange(0, 2).Draw(r, "operation") {
			case 0:
				next++
				_, err := m.debit(t.Context(), contract.Debit{
					AccountID: id, Amount: rapid.IntRange(0, 6).Draw(r, "amount"), GenerationID: generation,
				})
				if err != nil && !fault.Is(err, fault.InsufficientCredits) && !errors.Is(err, errBooked) {
					r.Fatal(err)
				}
			case 1:
				if _, err := m.refund(t.Context(), contract.Refund{AccountID: id, GenerationID: generation}); err != nil {
					r.Fatal(err)
				}
			case 2:
				next++
				err := m.bonus(t.Context(), id, rapid.IntRange(1, 3).Draw(r, "bonus"), generationID(next), "test")
				if err != nil && !errors.Is(err, errBooked) {
					r.Fatal(err)
				}
			}
			sum, balance := sumOf(t, m, id)
			if sum != balance || balance < 0 {
				r.Fatalf("ledger sums to %d, balance is %d", sum, balance)
			}
		}
	})
}
