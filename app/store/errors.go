package store

import (
	"database/sql"
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrNotFound means that the row asked for does not exist.
var ErrNotFound = errors.New("store: not found")

// NotFound turns the "no rows" of database/sql into ErrNotFound and returns
// every other error as it is.
func NotFound(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// IsUniqueViolation reports whether err says that a row with the same unique
// key or primary key exists already.
func IsUniqueViolation(err error) bool {
	var violation *sqlite.Error
	if !errors.As(err, &violation) {
		return false
	}
	code := violation.Code()
	return code == sqlite3.SQLITE_CONSTRAINT_UNIQUE || code == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY
}
