package store_test

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
)

// event is a row of the table that these tests make for themselves.
type event struct {
	bun.BaseModel `bun:"table:events"`

	Name string    `bun:",pk"`
	At   time.Time `bun:",nullzero"`
}

func config(path string) store.Config {
	cfg := store.DefaultConfig()
	cfg.URL = "sqlite:" + path
	return cfg
}

func open(t *testing.T, path string) *store.DB {
	t.Helper()
	db, err := store.Open(t.Context(), config(path), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func openEvents(t *testing.T) *store.DB {
	t.Helper()
	db := open(t, filepath.Join(t.TempDir(), "a b#c%20d.db"))
	_, err := db.Write(t.Context()).ExecContext(t.Context(), "CREATE TABLE events (name TEXT PRIMARY KEY, at TIMESTAMP)")
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func insert(ctx context.Context, db *store.DB, name string) error {
	_, err := db.Write(ctx).NewInsert().Model(&event{Name: name, At: store.Now()}).Exec(ctx)
	return err
}

func count(t *testing.T, db *store.DB) int64 {
	t.Helper()
	n, err := db.Read(t.Context()).NewSelect().Model((*event)(nil)).Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestReaderRefusesToWrite(t *testing.T) {
	db := openEvents(t)
	_, err := db.Read(t.Context()).NewInsert().Model(&event{Name: "a"}).Exec(t.Context())
	if err == nil {
		t.Fatal("the reader pool wrote a row")
	}
}

func TestErrors(t *testing.T) {
	db := openEvents(t)
	ctx := t.Context()
	if err := insert(ctx, db, "a"); err != nil {
		t.Fatal(err)
	}
	if err := insert(ctx, db, "a"); !store.IsUniqueViolation(err) {
		t.Errorf("second insert: %v, want a unique violation", err)
	}
	_, err := db.Write(ctx).ExecContext(ctx, "INSERT INTO nowhere VALUES (1)")
	if err == nil || store.IsUniqueViolation(err) {
		t.Errorf("unknown table: %v, want another error", err)
	}
	err = db.Read(ctx).NewSelect().Model(new(event)).Where("name = 'b'").Scan(ctx)
	if !errors.Is(store.NotFound(err), store.ErrNotFound) {
		t.Errorf("missing row: %v, want ErrNotFound", err)
	}
	if err := store.NotFound(sql.ErrTxDone); !errors.Is(err, sql.ErrTxDone) {
		t.Errorf("NotFound(ErrTxDone) = %v", err)
	}
	if err := store.NotFound(nil); err != nil {
		t.Errorf("NotFound(nil) = %v", err)
	}
}

func TestTimesSortAndComeBackInUTC(t *testing.T) {
	db := openEvents(t)
	ctx := t.Context()
	tehran := time.FixedZone("+0330", 3*3600+1800)
	base := time.Date(2026, 11, 23, 2, 0, 0, 0, tehran)
	want := []time.Duration{0, time.Microsecond, 50 * time.Millisecond, 500 * time.Millisecond, 550 * time.Millisecond, time.Second}
	for _, i := range []int{4, 1, 5, 0, 3, 2} {
		_, err := db.Write(ctx).NewInsert().Model(&event{Name: want[i].String(), At: base.Add(want[i])}).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	}
	var rows []event
	err := db.Read(ctx).NewSelect().Model(&rows).Where("at >= ?", base.UTC()).Order("at").Scan(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(want) {
		t.Fatalf("%d rows not before the first, want %d", len(rows), len(want))
	}
	for i, row := range rows {
		if !row.At.Equal(base.Add(want[i])) || row.At.Location() != time.UTC {
			t.Errorf("row %d is %v, want %v in UTC", i, row.At, base.Add(want[i]).UTC())
		}
	}
}

func TestConfigValidate(t *testing.T) {
	tests := map[string]struct {
		change func(*store.Config)
		ok     bool
	}{
		"defaults":           {func(*store.Config) {}, true},
		"sqlite URL":         {func(c *store.Config) { c.URL = "sqlite:x.db" }, true},
		"sqlite URL slashes": {func(c *store.Config) { c.URL = "sqlite:///var/x.db" }, true},
		"file URL":           {func(c *store.Config) { c.URL = "file:x.db" }, true},
		"postgres":           {func(c *store.Config) { c.URL = "postgres://u:p@h/db" }, false},
		"bare path":          {func(c *store.Config) { c.URL = "x.db" }, false},
		"memory":             {func(c *store.Config) { c.URL = "sqlite::memory:" }, false},
		"parameters":         {func(c *store.Config) { c.URL = "file:x.db?mode=ro" }, false},
		"no file":            {func(c *store.Config) { c.URL = "sqlite:" }, false},
		"neither":            {func(c *store.Config) { c.Dir = "" }, false},
		"no readers":         {func(c *store.Config) { c.Readers = 0 }, false},
		"no busy timeout":    {func(c *store.Config) { c.BusyTimeout = 0 }, false},
		"no slow query":      {func(c *store.Config) { c.SlowQuery = 0 }, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			cfg := store.DefaultConfig()
			tt.change(&cfg)
			if err := cfg.Validate(); (err == nil) != tt.ok {
				t.Errorf("Validate() = %v, want ok %v", err, tt.ok)
			}
		})
	}
}
