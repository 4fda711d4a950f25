package store

import (
	"context"
	"database/sql/driver"
	"fmt"

	"github.com/uptrace/bun"
)

// InUnsyncedTx is InTx for changes that may be lost when the machine loses
// power: the commit does not wait for the disk. A crash of the process loses
// nothing, and what InTx commits later takes earlier changes to the disk with
// it. Use it for what can be worked out again, such as a claim or a progress
// bar, when its price matters. Inside another transaction it joins that one.
func (d *DB) InUnsyncedTx(ctx context.Context, fn func(ctx context.Context) error) error {
	if t := current(ctx); t != nil && t.db == d {
		return t.join(ctx, fn)
	}
	hooks, err := d.transactUnsynced(ctx, fn)
	run(hooks)
	return err
}

func (d *DB) transactUnsynced(ctx context.Context, fn func(ctx context.Context) error) (hooks []func(), err error) {
	conn, err := d.writer.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("store: get connection: %w", err)
	}
	defer func() { _ = conn.Close() }() // gives it back; restoreSync may have closed it
	defer restoreSync(ctx, conn)
	if _, err := conn.ExecContext(ctx, "PRAGMA synchronous = NORMAL"); err != nil {
		return nil, fmt.Errorf("store: relax commits: %w", err)
	}
	return d.transact(ctx, conn, fn)
}

// restoreSync makes the commits of conn durable again. Should that fail, the
// connection must not go back to the pool.
func restoreSync(ctx context.Context, conn bun.Conn) {
	_, err := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA synchronous = FULL")
	if err != nil {
		_ = conn.Raw(func(any) error { return driver.ErrBadConn })
	}
}
