// Package store opens the database and carries transactions in a context.
//
// A repository never holds a *sql.Tx. It asks for Write(ctx) or Read(ctx) and
// gets the transaction that ctx carries, or else the database. A call made
// inside InTx therefore takes part in the caller's transaction without knowing
// of it, even across modules.
//
// # SQLite
//
// One connection writes, a pool of read-only connections reads. SQLite allows
// one writer at a time anyway; queueing for a connection in Go is fair and
// can be cancelled, which waiting on the file lock is not. The log is
// write-ahead, so readers never wait for the writer. Inside InTx always pass
// the context that fn received: a write with the outer context would wait for
// the connection that the transaction itself holds.
//
// # Times
//
// Columns of type TIMESTAMP hold text in UTC with microseconds, as bun writes
// it: "2006-01-02 15:04:05.999999+00:00". Trailing zeros are cut, and the text
// still sorts by time, because '+' sorts before '.' and before every digit.
// PostgreSQL stores the same values as timestamptz with the same precision.
// Every time.Time that the database returns is in UTC. Use Now for values to
// store: what was written then equals what is read back.
//
// # JSON
//
// Maps, slices and structs are stored as JSON documents. Tag such fields
// `bun:"type:jsonb"`, which both databases understand.
package store
