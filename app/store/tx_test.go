package store_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"github.com/routix/routix/app/store"
)

var errRefused = errors.New("refused")

// transactor is a method of store.DB that runs a transaction.
type transactor func(*store.DB, context.Context, func(context.Context) error) error

// kinds are the ways to run a transaction; all but durability is the same.
var kinds = map[string]transactor{
	"InTx":         (*store.DB).InTx,
	"InUnsyncedTx": (*store.DB).InUnsyncedTx,
}

func TestTransactionCommitsOnSuccessAlone(t *testing.T) {
	tests := map[string]struct {
		fn   func(ctx context.Context, db *store.DB) error
		want error
		rows int64
	}{
		"success": {func(ctx context.Context, db *store.DB) error { return insert(ctx, db, "b") }, nil, 2},
		"error":   {func(context.Context, *store.DB) error { return errRefused }, errRefused, 0},
		"joined call fails": {func(ctx context.Context, db *store.DB) error {
			return db.InTx(ctx, func(context.Context) error { return errRefused })
		}, errRefused, 0},
		"joined call fails and is ignored": {func(ctx context.Context, db *store.DB) error {
			_ = db.InTx(ctx, func(context.Context) error { return errRefused })
			return nil
		}, errRefused, 0},
		"joined call succeeds": {func(ctx context.Context, db *store.DB) error {
			return db.InTx(ctx, func(ctx context.Context) error { return insert(ctx, db, "b") })
		}, nil, 2},
	}
	for name, tt := range tests {
		for kind, begin := range kinds {
			t.Run(name+", "+kind, func(t *testing.T) {
				db := openEvents(t)
				err := begin(db, t.Context(), func(ctx context.Context) error {
					if err := insert(ctx, db, "a"); err != nil {
						return err
					}
					return tt.fn(ctx, db)
				})
				if !errors.Is(err, tt.want) {
					t.Errorf("transaction = %v, want %v", err, tt.want)
				}
				if n := count(t, db); n != tt.rows {
					t.Errorf("%d rows, want %d", n, tt.rows)
				}
			})
		}
	}
}

// The levels of PRAGMA synchronous.
const normal, full = 1, 2

func syncLevel(ctx context.Context, t *testing.T, db *store.DB) (level int) {
	t.Helper()
	if err := db.Write(ctx).NewRaw("PRAGMA synchronous").Scan(ctx, &level); err != nil {
		t.Error(err)
	}
	return level
}

func TestUnsyncedTxLeavesLaterCommitsDurable(t *testing.T) {
	db := openEvents(t)
	for _, outcome := range []error{nil, errRefused} {
		inside := 0
		_ = db.InUnsyncedTx(t.Context(), func(ctx context.Context) error {
			inside = syncLevel(ctx, t, db)
			return outcome
		})
		if after := syncLevel(t.Context(), t, db); inside != normal || after != full {
			t.Errorf("synchronous is %d inside and %d after, want %d and %d", inside, after, normal, full)
		}
	}
}

func TestTransactionRollsBackOnPanic(t *testing.T) {
	for kind, begin := range kinds {
		t.Run(kind, func(t *testing.T) {
			db := openEvents(t)
			func() {
				defer func() {
					if got, _ := recover().(error); !errors.Is(got, errRefused) {
						t.Errorf("recovered %v, want the panic of fn", got)
					}
				}()
				_ = begin(db, t.Context(), func(ctx context.Context) error {
					if err := insert(ctx, db, "a"); err != nil {
						t.Error(err)
					}
					panic(errRefused)
				})
			}()
			if n := count(t, db); n != 0 {
				t.Errorf("%d rows after a panic, want none", n)
			}
			if err := insert(t.Context(), db, "b"); err != nil {
				t.Errorf("insert after a panic: %v", err)
			}
		})
	}
}

func TestTransactionEndsWithItsContext(t *testing.T) {
	for kind, begin := range kinds {
		t.Run(kind, func(t *testing.T) {
			db := openEvents(t)
			ctx, cancel := context.WithCancel(t.Context())
			err := begin(db, ctx, func(ctx context.Context) error {
				err := insert(ctx, db, "a")
				cancel()
				return err
			})
			if !errors.Is(err, context.Canceled) {
				t.Errorf("transaction = %v, want context.Canceled", err)
			}
			if err := insert(t.Context(), db, "b"); err != nil {
				t.Errorf("insert afterwards: %v", err)
			}
			if level, n := syncLevel(t.Context(), t, db), count(t, db); level != full || n != 1 {
				t.Errorf("synchronous is %d with %d rows, want %d and 1", level, n, full)
			}
		})
	}
}

func TestReadSeesOwnTransactionOnly(t *testing.T) {
	db := openEvents(t)
	seen := func(ctx context.Context) int64 {
		n, err := db.Read(ctx).NewSelect().Model((*event)(nil)).Count(ctx)
		if err != nil {
			t.Error(err)
		}
		return n
	}
	err := db.InTx(t.Context(), func(ctx context.Context) error {
		err := insert(ctx, db, "a")
		if inside, outside := seen(ctx), seen(t.Context()); inside != 1 || outside != 0 {
			t.Errorf("%d rows seen inside and %d outside, want 1 and 0", inside, outside)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAfterCommit(t *testing.T) {
	for kind, begin := range kinds {
		t.Run(kind, func(t *testing.T) { testAfterCommit(t, begin) })
	}
}

func testAfterCommit(t *testing.T, begin transactor) {
	db := openEvents(t)
	var order []string
	note := func(name string) func() { return func() { order = append(order, name) } }

	store.AfterCommit(t.Context(), note("without transaction"))
	err := begin(db, t.Context(), func(ctx context.Context) error {
		store.AfterCommit(ctx, note("first"))
		err := db.InTx(ctx, func(ctx context.Context) error {
			store.AfterCommit(ctx, note("joined"))
			return nil
		})
		store.AfterCommit(ctx, func() {
			order = append(order, "last")
			if err := insert(ctx, db, "by hook"); err != nil {
				t.Errorf("write with the context of the ended transaction: %v", err)
			}
			store.AfterCommit(ctx, note("registered by hook"))
		})
		order = append(order, "body")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	_ = begin(db, t.Context(), func(ctx context.Context) error {
		store.AfterCommit(ctx, note("rolled back"))
		return errRefused
	})
	want := []string{"without transaction", "body", "first", "joined", "last", "registered by hook"}
	if !slices.Equal(order, want) {
		t.Errorf("order %q, want %q", order, want)
	}
	if n := count(t, db); n != 1 {
		t.Errorf("%d rows, want the one of the hook", n)
	}
}

// TestConcurrentWriters checks that the writers of two processes queue up
// instead of failing, and that none works on a stale value.
func TestConcurrentWriters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shared.db")
	db, other := open(t, path), open(t, path)
	_, err := db.Write(t.Context()).ExecContext(t.Context(), "CREATE TABLE counter AS SELECT 0 AS n")
	if err != nil {
		t.Fatal(err)
	}
	const writers, rounds = 8, 25
	done := make(chan error, writers)
	for i := range writers {
		go func() {
			mine := db
			if i%2 == 1 {
				mine = other
			}
			var err error
			for range rounds {
				if err = increment(t.Context(), mine); err != nil {
					break
				}
			}
			done <- err
		}()
	}
	for range writers {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	var total int
	if err := db.Read(t.Context()).NewRaw("SELECT n FROM counter").Scan(t.Context(), &total); err != nil || total != writers*rounds {
		t.Errorf("counter is %d, %v, want %d", total, err, writers*rounds)
	}
}

// increment reads and writes back in two steps, so that a lost update shows.
func increment(ctx context.Context, db *store.DB) error {
	return db.InTx(ctx, func(ctx context.Context) error {
		var n int
		if err := db.Read(ctx).NewRaw("SELECT n FROM counter").Scan(ctx, &n); err != nil {
			return err
		}
		_, err := db.Write(ctx).NewRaw("UPDATE counter SET n = ?", n+1).Exec(ctx)
		return err
	})
}
