package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"github.com/uptrace/bun"
)

type txKey struct{}

// transaction is what a context carries between the start of InTx and its end.
type transaction struct {
	db *DB
	tx bun.Tx

	mu     sync.Mutex
	ended  bool
	failed error // of a joined call: forbids the commit
	hooks  []func()
}

// current returns the open transaction in ctx, or nil.
func current(ctx context.Context) *transaction {
	t, _ := ctx.Value(txKey{}).(*transaction)
	if t == nil {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ended {
		return nil
	}
	return t
}

// InTx runs fn in one transaction: committed when fn returns nil, rolled back
// when it returns an error or panics. Called with a context that already
// carries a transaction of d, it joins that one; a joined call that fails
// dooms the whole, so that an error swallowed in between cannot commit half
// of the work. fn must not keep using its context in goroutines that outlive
// the call.
func (d *DB) InTx(ctx context.Context, fn func(ctx context.Context) error) error {
	if t := current(ctx); t != nil && t.db == d {
		return t.join(ctx, fn)
	}
	hooks, err := d.transact(ctx, d.writer, fn)
	run(hooks)
	return err
}

// beginner is the pool for writing or its one connection.
type beginner interface {
	BeginTx(ctx context.Context, opts *sql.TxOptions) (bun.Tx, error)
}

// transact runs fn in a transaction of its own. The caller runs the hooks that
// it returns once the connection is free again, for hooks may write.
func (d *DB) transact(ctx context.Context, on beginner, fn func(ctx context.Context) error) (hooks []func(), err error) {
	tx, err := on.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("store: begin transaction: %w", err)
	}
	t := &transaction{db: d, tx: tx}
	defer t.rollback()
	if err := fn(context.WithValue(ctx, txKey{}, t)); err != nil {
		return nil, err
	}
	if t.failed != nil {
		return nil, fmt.Errorf("store: a joined transaction failed: %w", t.failed)
	}
	if err := tx.Commit(); err != nil {
		if errors.Is(err, sql.ErrTxDone) && ctx.Err() != nil {
			err = ctx.Err() // which is why it was rolled back
		}
		return nil, fmt.Errorf("store: commit transaction: %w", err)
	}
	return t.end(), nil
}

func run(hooks []func()) {
	for _, hook := range hooks {
		hook()
	}
}

func (t *transaction) join(ctx context.Context, fn func(ctx context.Context) error) error {
	err := fn(ctx)
	if err != nil {
		t.mu.Lock()
		t.failed = err
		t.mu.Unlock()
	}
	return err
}

// rollback does nothing after a commit. Its error is of no use to a caller:
// the connection is discarded by the pool when a rollback fails.
func (t *transaction) rollback() {
	t.end()
	_ = t.tx.Rollback()
}

// end marks the transaction as over and hands out its hooks, once.
func (t *transaction) end() []func() {
	t.mu.Lock()
	defer t.mu.Unlock()
	hooks := t.hooks
	t.ended, t.hooks = true, nil
	return hooks
}

// AfterCommit runs fn once the transaction in ctx is committed, in the order
// of the calls and in the goroutine that commits; never when it is rolled
// back. Without a transaction fn runs at once.
func AfterCommit(ctx context.Context, fn func()) {
	t := current(ctx)
	if t == nil {
		fn()
		return
	}
	t.mu.Lock()
	t.hooks = append(t.hooks, fn)
	t.mu.Unlock()
}

// Write returns the transaction in ctx, or else the connection for writing.
func (d *DB) Write(ctx context.Context) bun.IDB {
	if t := current(ctx); t != nil && t.db == d {
		return t.tx
	}
	return d.writer
}

// Read returns the transaction in ctx, so that a reader sees what was written
// in it, or else the pool for reading, which refuses to write.
func (d *DB) Read(ctx context.Context) bun.IDB {
	if t := current(ctx); t != nil && t.db == d {
		return t.tx
	}
	return d.reader
}
