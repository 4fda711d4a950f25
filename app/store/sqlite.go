package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/sqlitedialect"
	_ "modernc.org/sqlite" // registers the database/sql driver "sqlite"
)

// migrationWait is how long a process waits at its start while another one
// migrates the same database.
const migrationWait = 5 * time.Minute

// parseURL returns the path of the database file that raw names.
func parseURL(raw string) (string, error) {
	scheme, path, found := strings.Cut(raw, ":")
	if !found || (scheme != "sqlite" && scheme != "file") {
		if i := strings.Index(raw, "://"); i >= 0 {
			scheme = raw[:i]
		}
		return "", fmt.Errorf("store: database URL scheme %q is not supported, use sqlite:PATH or file:PATH", scheme)
	}
	path = strings.TrimPrefix(path, "//")
	switch {
	case path == "":
		return "", errors.New("store: database URL names no file")
	case strings.HasPrefix(path, ":memory:"):
		return "", errors.New("store: an in-memory database cannot be shared between connections, name a file")
	case strings.Contains(path, "?"):
		return "", errors.New("store: database URL must not carry parameters")
	}
	return path, nil
}

// connect opens the pools that cfg names. It is the one place that knows
// which database is in use.
func connect(cfg Config) (*DB, error) {
	path := filepath.Join(cfg.Dir, "routix.db")
	if cfg.URL != "" {
		var err error
		if path, err = parseURL(cfg.URL); err != nil {
			return nil, err
		}
	}
	if err := createPrivate(path); err != nil {
		return nil, err
	}
	writer, err := openPool(sqliteDSN(path, cfg, "immediate"), 1)
	if err != nil {
		return nil, err
	}
	reader, err := openPool(sqliteDSN(path, cfg, "deferred", "query_only(1)"), cfg.Readers)
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	patient := cfg
	patient.BusyTimeout = max(cfg.BusyTimeout, migrationWait)
	return &DB{
		writer: writer,
		reader: reader,
		openForMigration: func() (*bun.DB, error) {
			return openPool(sqliteDSN(path, patient, "immediate"), 1)
		},
	}, nil
}

// createPrivate creates the file and its folder, readable by the owner alone:
// the database holds password hashes. SQLite gives its side files the same mode.
func createPrivate(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("store: create database folder: %w", err)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("store: create database file: %w", err)
	}
	return f.Close()
}

func openPool(dsn string, size int) (*bun.DB, error) {
	pool, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, fmt.Errorf("store: open database: %w", err)
	}
	pool.SetMaxOpenConns(size)
	pool.SetMaxIdleConns(size)
	return bun.NewDB(pool, sqlitedialect.New()), nil
}

// sqliteDSN builds the driver's connection string. synchronous(FULL) makes a
// commit survive loss of power; with the write-ahead log, NORMAL may lose it.
func sqliteDSN(path string, cfg Config, lock string, pragmas ...string) string {
	query := url.Values{
		"_txlock":      {lock},
		"_timezone":    {"UTC"},
		"_time_format": {"sqlite"},
		"_pragma": append([]string{
			fmt.Sprintf("busy_timeout(%d)", cfg.BusyTimeout.Milliseconds()),
			"journal_mode(WAL)",
			"synchronous(FULL)",
			"foreign_keys(1)",
			"journal_size_limit(67108864)",
		}, pragmas...),
	}
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
	return "file:" + escaped + "?" + query.Encode()
}
