// Package migrations holds the database schema as one ordered stream.
//
// A migration is a pair of files NUMBER_name.up.sql and NUMBER_name.down.sql.
// Numbers are dates, YYYYMMDDHHMMSS. Statements are separated by a line
// "--bun:split". A file is a template over Types: {{.Timestamp}} and the like
// stand for the column types that differ between databases. A migration that has been
// released is never edited; a change is a new one.
//
// All pending migrations run in one transaction that is already open: a file
// must not begin one of its own, hence no ".tx." in a name.
package migrations

import (
	"embed"

	"github.com/uptrace/bun/migrate"
)

//go:embed *.sql
var files embed.FS

// Types names the column types that differ between databases.
type Types struct {
	Timestamp string // an instant, in UTC
	JSON      string // a JSON document
	Bytes     string // bytes of any length
	Sequence  string // a primary key that the database counts up
}

// SQLiteTypes returns the column types of SQLite. TIMESTAMP makes the driver
// return a time.Time; JSON as TEXT keeps a document that is a bare number
// from being turned into one by column affinity.
func SQLiteTypes() Types {
	return Types{
		Timestamp: "TIMESTAMP",
		JSON:      "TEXT",
		Bytes:     "BLOB",
		Sequence:  "INTEGER PRIMARY KEY AUTOINCREMENT",
	}
}

// Stream returns all migrations in the order in which they apply.
func Stream() (*migrate.Migrations, error) {
	stream := migrate.NewMigrations()
	if err := stream.Discover(files); err != nil {
		return nil, err
	}
	return stream, nil
}
