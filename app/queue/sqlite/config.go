// Package sqlite is the job queue in a table of the application's own SQLite
// database: jobs commit together with the rows that they belong to.
package sqlite

import (
	"errors"
	"fmt"
	"time"
)

// Config sets up the workers of one process. Start from DefaultConfig.
type Config struct {
	// Node names this process among those that work on the same database. It
	// must stay the same over restarts, so that a restarted process takes back
	// its jobs at once, and no two live processes may share it.
	Node string
	// Workers is how many jobs run at the same time, 1 to 1024.
	Workers int
	// LaneLimit returns how many jobs of a lane this process may run at the
	// same time, 0 for no limit. It is asked before each claim and must answer
	// at once, without calling the queue. Nil: no limits.
	LaneLimit func(lane string) int
	// Lease is for how long a run owns its job without a sign of life. Signs
	// are given three times as often.
	Lease time.Duration
	// Poll is how often the table is looked at for jobs of other processes and
	// for those that waited for another try.
	Poll time.Duration
	// RetryDelay is how long a job rests after its handler failed. It doubles
	// with each loss, up to 30 s.
	RetryDelay time.Duration
	// Drain is how long running jobs may go on after the queue is told to stop.
	Drain time.Duration
	// Grace is how long a handler may take, after Drain, to notice that its
	// context has ended.
	Grace time.Duration
}

// DefaultConfig returns the settings of a single server.
func DefaultConfig() Config {
	return Config{
		Node:       "main",
		Workers:    2,
		Lease:      15 * time.Second,
		Poll:       time.Second,
		RetryDelay: 200 * time.Millisecond,
		Drain:      20 * time.Second,
		Grace:      2 * time.Second,
	}
}

// Validate reports every setting that is out of range.
func (c Config) Validate() error {
	var errs []error
	if c.Node == "" {
		errs = append(errs, errors.New("queue: node has no name"))
	}
	if c.Workers < 1 || c.Workers > 1024 {
		errs = append(errs, fmt.Errorf("queue: %d workers, must be 1 to 1024", c.Workers))
	}
	for _, d := range []struct {
		name  string
		value time.Duration
	}{{"lease", c.Lease}, {"poll", c.Poll}, {"retry delay", c.RetryDelay}} {
		if d.value < time.Millisecond {
			errs = append(errs, fmt.Errorf("queue: %s is %v, must be at least 1ms", d.name, d.value))
		}
	}
	if c.Drain < 0 || c.Grace < 0 {
		errs = append(errs, fmt.Errorf("queue: drain %v and grace %v must not be negative", c.Drain, c.Grace))
	}
	return errors.Join(errs...)
}
