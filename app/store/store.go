package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/uptrace/bun"
)

// DB is an open database. It is safe for concurrent use.
type DB struct {
	writer *bun.DB
	reader *bun.DB
	log    *slog.Logger

	// openForMigration opens one more connection that writes and that waits
	// longer for a lock than others do.
	openForMigration func() (*bun.DB, error)
}

// Open opens the database that cfg names, creating an empty one where none
// exists, and checks that it answers. The caller runs Migrate before use and
// Close at the end.
func Open(ctx context.Context, cfg Config, log *slog.Logger) (*DB, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	d, err := connect(cfg)
	if err != nil {
		return nil, err
	}
	d.log = log
	hook := &queryLog{log: log, slow: cfg.SlowQuery}
	d.writer, d.reader = d.writer.WithQueryHook(hook), d.reader.WithQueryHook(hook)
	if err := d.Ping(ctx); err != nil {
		return nil, errors.Join(err, d.Close())
	}
	return d, nil
}

// Ping reports whether the database can be written to and read from.
func (d *DB) Ping(ctx context.Context) error {
	if err := d.writer.PingContext(ctx); err != nil {
		return fmt.Errorf("store: writer does not answer: %w", err)
	}
	if err := d.reader.PingContext(ctx); err != nil {
		return fmt.Errorf("store: reader does not answer: %w", err)
	}
	return nil
}

// Close closes all connections, after the statements in progress.
func (d *DB) Close() error {
	return errors.Join(d.reader.Close(), d.writer.Close())
}

// Now returns the present in UTC, cut to the microseconds that a column keeps.
func Now() time.Time {
	return time.Now().UTC().Truncate(time.Microsecond)
}
