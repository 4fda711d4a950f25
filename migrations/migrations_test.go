package migrations_test

import (
	"log/slog"
	"path/filepath"
	"testing"

	"github.com/routix/routix/app/store"
)

// rows are complete but for the columns that have defaults.
const (
	account = `INSERT INTO accounts (id, username, username_key, email, email_key, password_hash, referral_code, created_at, updated_at)
		VALUES ('a', 'Ada', 'ada', 'Ada@x.org', 'ada@x.org', 'hash', 'code', '2026-01-01', '2026-01-01')`
	charge = `INSERT INTO ledger (id, account_id, amount, type, reference, balance_after, created_at)
		VALUES ('l', 'a', -2, 'deduction', 'generation:g', 8, '2026-01-01')`
	generation = `INSERT INTO generations (id, account_id, prompt, algorithm, seed, credits_cost, created_at, updated_at)
		VALUES ('g', 'a', 'a cat', 'routix_v6', 7, 2, '2026-01-01', '2026-01-01')`
)

// TestConstraints checks that the database itself refuses what must never be
// stored, whatever a module does.
func TestConstraints(t *testing.T) {
	tests := map[string]struct {
		statement string
		accepted  bool
	}{
		"same name in another case": {`INSERT INTO accounts (id, username, username_key, email, email_key, password_hash, referral_code, created_at, updated_at)
			VALUES ('b', 'ADA', 'ada', 'b@x.org', 'b@x.org', 'hash', 'code2', '2026-01-01', '2026-01-01')`, false},
		"name of another case":  {"UPDATE accounts SET username = 'ADA'", true},
		"balance":               {"UPDATE accounts SET balance = 0", true},
		"balance below zero":    {"UPDATE accounts SET balance = -1", false},
		"unknown referrer":      {"UPDATE accounts SET referred_by = 'nobody'", false},
		"account with a ledger": {"DELETE FROM accounts", false},
		"charged twice": {`INSERT INTO ledger (id, account_id, amount, type, reference, balance_after, created_at)
			VALUES ('l2', 'a', -2, 'deduction', 'generation:g', 6, '2026-01-01')`, false},
		"refund of the charge": {`INSERT INTO ledger (id, account_id, amount, type, reference, balance_after, created_at)
			VALUES ('l2', 'a', 2, 'refund', 'generation:g', 10, '2026-01-01')`, true},
		"ledger of nobody":       {"UPDATE ledger SET account_id = 'nobody'", false},
		"unknown ledger type":    {"UPDATE ledger SET type = 'gift'", false},
		"empty ledger entry":     {"UPDATE ledger SET amount = 0", false},
		"unknown status":         {"UPDATE generations SET status = 'done'", false},
		"known status":           {"UPDATE generations SET status = 'processing'", true},
		"progress above 100":     {"UPDATE generations SET progress = 101", false},
		"refund of all":          {"UPDATE generations SET credits_refunded = 2", true},
		"refund above the price": {"UPDATE generations SET credits_refunded = 3", false},
		"negative seed":          {"UPDATE generations SET seed = -1", false},
		"unknown kind":           {"UPDATE generations SET kind = 'video'", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			cfg := store.DefaultConfig()
			cfg.URL = "sqlite:" + filepath.Join(t.TempDir(), "routix.db")
			db, err := store.Open(t.Context(), cfg, slog.New(slog.DiscardHandler))
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if err := db.Migrate(t.Context()); err != nil {
				t.Fatal(err)
			}
			for _, row := range []string{account, charge, generation} {
				if _, err := db.Write(t.Context()).ExecContext(t.Context(), row); err != nil {
					t.Fatal(err)
				}
			}
			_, err = db.Write(t.Context()).ExecContext(t.Context(), tt.statement)
			if (err == nil) != tt.accepted {
				t.Errorf("%s: %v, want accepted %v", tt.statement, err, tt.accepted)
			}
		})
	}
}
