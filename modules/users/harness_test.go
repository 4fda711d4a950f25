package users

import (
	"context"
	"fmt"
	"log/slog"
	"testing"

	"github.com/alexedwards/argon2id"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// newModule is the module on a database of its own, without transports.
func newModule(t *testing.T) *Module {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	cfg := store.DefaultConfig()
	cfg.Dir = t.TempDir()
	db, err := store.Open(t.Context(), cfg, log)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	m, err := New(DefaultConfig(), []byte("a key of at least thirty-two bytes"))
	if err != nil {
		t.Fatal(err)
	}
	m.db, m.log = db, log
	if m.passwords, err = newPasswords(&argon2id.Params{Memory: 64, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}); err != nil {
		t.Fatal(err)
	}
	m.bus = bus.New(store.AfterCommit, log)
	t.Cleanup(m.bus.Close)
	m.accounts, m.sessions, m.ledger = accounts{db}, sessions{db}, ledger{db}
	return m
}

// newAccount registers a person and returns the account.
func newAccount(t *testing.T, m *Module, name string) *SignedIn {
	t.Helper()
	in, err := m.register(t.Context(), Registration{
		Username: name, Email: name + "@example.com", Password: "password of " + name,
	}, Origin{IP: "192.0.2.1", UserAgent: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// sumOf is the sum of an account's transactions, and its balance.
func sumOf(t *testing.T, m *Module, id contract.AccountID) (sum, balance int) {
	t.Helper()
	list, total, err := m.ledger.newest(context.Background(), id, 100000, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != total {
		t.Fatalf("read %d of %d transactions", len(list), total)
	}
	for _, entry := range list {
		sum += entry.Amount
	}
	a, err := m.accounts.byID(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return sum, a.Credits
}

func checkBalance(t *testing.T, m *Module, id contract.AccountID, want int) {
	t.Helper()
	if sum, balance := sumOf(t, m, id); sum != want || balance != want {
		t.Errorf("ledger sums to %d, balance is %d, want %d", sum, balance, want)
	}
}

// generationID is an id for a test.
func generationID(n int) string { return fmt.Sprintf("gen_%d", n) }
