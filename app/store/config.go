package store

import (
	"errors"
	"fmt"
	"time"
)

// Config says which database to open and how. The zero value is not valid;
// start from DefaultConfig.
type Config struct {
	// URL names the database: empty for routix.db in Dir, "sqlite:PATH", or
	// "file:PATH". A relative path is relative to the working directory.
	URL string
	// Dir is the folder of the database file when URL is empty.
	Dir string
	// Readers is the number of connections for reading, 1 to 256.
	Readers int
	// BusyTimeout is how long a statement waits while another process holds
	// the database locked.
	BusyTimeout time.Duration
	// SlowQuery is the duration from which a statement is logged as a warning.
	SlowQuery time.Duration
}

// DefaultConfig returns the settings of a database in ./data.
func DefaultConfig() Config {
	return Config{
		Dir:         "data",
		Readers:     8,
		BusyTimeout: 10 * time.Second,
		SlowQuery:   250 * time.Millisecond,
	}
}

// Validate reports every setting that is out of range.
func (c Config) Validate() error {
	var errs []error
	if c.URL == "" && c.Dir == "" {
		errs = append(errs, errors.New("store: a URL or a folder is required"))
	}
	if c.URL != "" {
		if _, err := parseURL(c.URL); err != nil {
			errs = append(errs, err)
		}
	}
	if c.Readers < 1 || c.Readers > 256 {
		errs = append(errs, fmt.Errorf("store: readers is %d, must be 1 to 256", c.Readers))
	}
	if c.BusyTimeout < time.Millisecond {
		errs = append(errs, fmt.Errorf("store: busy timeout is %v, must be at least 1ms", c.BusyTimeout))
	}
	if c.SlowQuery <= 0 {
		errs = append(errs, fmt.Errorf("store: slow query is %v, must be positive", c.SlowQuery))
	}
	return errors.Join(errs...)
}
