package store_test

import (
	"bytes"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/routix/routix/app/store"
)

func TestQueryLog(t *testing.T) {
	const secret = "it's a secret"
	tests := map[string]struct {
		slow    time.Duration
		level   slog.Level
		want    []string
		without []string
	}{
		"slow at info":  {time.Nanosecond, slog.LevelInfo, []string{"level=WARN", "slow query", "took="}, []string{"secret"}},
		"fast at debug": {time.Hour, slog.LevelDebug, []string{"level=DEBUG", "msg=query", "name = ?"}, []string{"secret", "slow"}},
		"fast at info":  {time.Hour, slog.LevelInfo, nil, []string{"query"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			cfg := config(filepath.Join(t.TempDir(), "routix.db"))
			cfg.SlowQuery = tt.slow
			db, err := store.Open(t.Context(), cfg, slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: tt.level})))
			if err != nil {
				t.Fatal(err)
			}
			_, err = db.Read(t.Context()).NewRaw("SELECT 1 AS one WHERE name = ? OR ? = ''", secret, strings.Repeat("x", 5000)).Exec(t.Context())
			if err == nil {
				t.Error("a query of an unknown column succeeded")
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			for _, part := range tt.want {
				if !strings.Contains(log.String(), part) {
					t.Errorf("log lacks %q: %s", part, log.String())
				}
			}
			for _, part := range tt.without {
				if strings.Contains(log.String(), part) {
					t.Errorf("log has %q: %s", part, log.String())
				}
			}
			if log.Len() > 2000 {
				t.Errorf("log entry of %d bytes", log.Len())
			}
		})
	}
}
