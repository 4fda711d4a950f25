package sqlite_test

import (
	"context"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/queue/queuetest"
	"github.com/routix/routix/app/queue/sqlite"
	"github.com/routix/routix/app/store"
)

func TestMain(m *testing.M) { queuetest.Main(m, open) }

func TestConformance(t *testing.T) { queuetest.Run(t, open) }

// backend is a migrated database in a folder of its own.
type backend struct{ *store.DB }

func open(ctx context.Context, dir string) (queuetest.Backend, error) {
	return openBackend(ctx, dir)
}

func openBackend(ctx context.Context, dir string) (*backend, error) {
	cfg := store.DefaultConfig()
	cfg.URL = "sqlite:" + filepath.Join(dir, "routix.db")
	db, err := store.Open(ctx, cfg, slog.New(slog.DiscardHandler))
	if err != nil {
		return nil, err
	}
	return &backend{db}, db.Migrate(ctx)
}

func (b *backend) Queue(opts queuetest.Options) (queue.Queue, error) {
	cfg := sqlite.DefaultConfig()
	cfg.Node, cfg.Workers, cfg.LaneLimit = opts.Node, opts.Workers, opts.LaneLimit
	cfg.Lease, cfg.Drain, cfg.Grace = opts.Lease, opts.Drain, 50*time.Millisecond
	cfg.RetryDelay = time.Millisecond
	cfg.Poll = time.Hour
	if opts.Beat > 0 {
		cfg.Poll, cfg.Lease = opts.Beat, max(3*opts.Beat, 3*time.Second)
	}
	return sqlite.New(b.DB, cfg, slog.New(slog.DiscardHandler))
}

func TestConfigValidate(t *testing.T) {
	tests := map[string]struct {
		change func(*sqlite.Config)
		ok     bool
	}{
		"defaults":       {func(*sqlite.Config) {}, true},
		"no node":        {func(c *sqlite.Config) { c.Node = "" }, false},
		"no workers":     {func(c *sqlite.Config) { c.Workers = 0 }, false},
		"no lease":       {func(c *sqlite.Config) { c.Lease = 0 }, false},
		"no poll":        {func(c *sqlite.Config) { c.Poll = 0 }, false},
		"no retry delay": {func(c *sqlite.Config) { c.RetryDelay = 0 }, false},
		"negative drain": {func(c *sqlite.Config) { c.Drain = -1 }, false},
		"no drain":       {func(c *sqlite.Config) { c.Drain, c.Grace = 0, 0 }, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			cfg := sqlite.DefaultConfig()
			tt.change(&cfg)
			_, err := sqlite.New(nil, cfg, nil)
			if (err == nil) != tt.ok {
				t.Errorf("New = %v, want ok %v", err, tt.ok)
			}
		})
	}
}
