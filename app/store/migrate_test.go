package store_test

import (
	"context"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/routix/routix/app/store"
)

// migrateEnv names the database that a child process of this test migrates.
const migrateEnv = "STORE_TEST_MIGRATE"

func TestMain(m *testing.M) {
	if path := os.Getenv(migrateEnv); path != "" {
		os.Exit(migrateChild(path))
	}
	os.Exit(m.Run())
}

func migrateChild(path string) int {
	ctx := context.Background()
	db, err := store.Open(ctx, config(path), slog.New(slog.DiscardHandler))
	if err == nil {
		err = db.Migrate(ctx)
	}
	if err != nil {
		os.Stderr.WriteString(err.Error())
		return 1
	}
	return 0
}

func tables(t *testing.T, db *store.DB) int {
	t.Helper()
	ctx := t.Context()
	var n int
	err := db.Read(ctx).NewRaw("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'schema_%'").Scan(ctx, &n)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestMigrateUpTwiceAndDown(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "routix.db"))
	ctx := t.Context()
	for range 2 {
		if err := db.Migrate(ctx); err != nil {
			t.Fatal(err)
		}
		if n := tables(t, db); n != 8 {
			t.Fatalf("%d tables after migrating up, want 8", n)
		}
	}
	if err := db.Rollback(ctx); err != nil {
		t.Fatal(err)
	}
	if n := tables(t, db); n != 0 {
		t.Fatalf("%d tables after migrating down, want none", n)
	}
	if err := db.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestMigrateInSeveralProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "routix.db")
	var children []*exec.Cmd
	for range 3 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), migrateEnv+"="+path)
		child.Stderr = os.Stderr
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		children = append(children, child)
	}
	for _, child := range children {
		if err := child.Wait(); err != nil {
			t.Error(err)
		}
	}
	db := open(t, path)
	ctx := t.Context()
	var names, distinct int
	err := db.Read(ctx).NewRaw("SELECT count(name), count(DISTINCT name) FROM schema_migrations").Scan(ctx, &names, &distinct)
	if err != nil {
		t.Fatal(err)
	}
	if names == 0 || names != distinct {
		t.Errorf("%d migrations applied, %d of them different", names, distinct)
	}
}
