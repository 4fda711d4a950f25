package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/uptrace/bun/migrate"

	"github.com/routix/routix/migrations"
)

// Migrate brings the schema up to date. It is safe to call at every start and
// from several processes at once: one of them migrates, the others wait for
// it and find nothing left to do. All pending migrations form one transaction,
// so a failed or killed run leaves the schema as it was.
func (d *DB) Migrate(ctx context.Context) error {
	return d.migrate(ctx, "up", func(m *migrate.Migrator) (*migrate.MigrationGroup, error) {
		return m.Migrate(ctx)
	})
}

// Rollback undoes the migrations of the last Migrate that had any to run.
// It loses the data of the tables that it drops.
func (d *DB) Rollback(ctx context.Context) error {
	return d.migrate(ctx, "down", func(m *migrate.Migrator) (*migrate.MigrationGroup, error) {
		return m.Rollback(ctx)
	})
}

// migrate runs step inside a write transaction, which is also the lock against
// other processes. bun's migrator takes a database, not a transaction: hence a
// pool of one connection on which the transaction is opened by hand. Closing
// the pool without a commit rolls back.
func (d *DB) migrate(ctx context.Context, direction string, step func(*migrate.Migrator) (*migrate.MigrationGroup, error)) (err error) {
	stream, err := migrations.Stream()
	if err != nil {
		return fmt.Errorf("store: read migrations: %w", err)
	}
	db, err := d.openForMigration()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return fmt.Errorf("store: lock database for migration: %w", err)
	}
	migrator := migrate.NewMigrator(db, stream,
		migrate.WithTableName("schema_migrations"),
		migrate.WithLocksTableName("schema_migration_locks"),
		migrate.WithMarkAppliedOnSuccess(true),
		migrate.WithTemplateData(migrations.SQLiteTypes()))
	if err := migrator.Init(ctx); err != nil {
		return fmt.Errorf("store: prepare migrations: %w", err)
	}
	group, err := step(migrator)
	if err != nil {
		return fmt.Errorf("store: migrate %s: %w", direction, err)
	}
	if _, err := db.ExecContext(ctx, "COMMIT"); err != nil {
		return fmt.Errorf("store: commit migration: %w", err)
	}
	if !group.IsZero() {
		d.log.InfoContext(ctx, "database migrated", "direction", direction, "group", group.String())
	}
	return nil
}
