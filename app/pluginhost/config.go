package pluginhost

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"
)

// Config says which algorithms run and within which bounds. Start from
// [DefaultConfig].
type Config struct {
	// Builtins are the algorithms to run. IDs are distinct.
	Builtins []Builtin
	// RunDir is the folder below which the host makes one for its sockets and
	// for its plugins' temporary files, named by its process id. Folders there
	// that belong to no living host are removed.
	RunDir string
	// AssetsDir is the folder of unpacked assets lent to plugins; empty for none.
	AssetsDir string
	// StartTimeout bounds the time from starting a process to its manifest.
	StartTimeout time.Duration
	// WaitLimit bounds how long a call waits for a process that is not ready.
	WaitLimit time.Duration
	// CancelPatience is how long a cancelled call waits for the algorithm to
	// stop before it returns without it.
	CancelPatience time.Duration
	// CancelGrace is how long a cancelled run may go on before its process is
	// replaced.
	CancelGrace time.Duration
	// DrainTimeout bounds how long the host waits for running calls before it
	// stops their process.
	DrainTimeout time.Duration
	// MemoryLimit is the soft limit of each process in bytes, enforced by its Go
	// runtime; zero for none.
	MemoryLimit int64
	// MaxProcs is the number of cores each process uses at once; zero for all.
	MaxProcs int
	// OnChange hears whenever an Info changes otherwise than in its JobsRunning, one call at a time for each
	// algorithm. It must not block and must not call the host back. Nil for none.
	OnChange func(Info)
}

// Builtin is an algorithm and how to start it.
type Builtin struct {
	// ID is what the algorithm's manifest must say.
	ID string
	// Command is the executable, by absolute path, and its arguments.
	Command []string
}

// DefaultConfig has every bound set and no algorithms or folders.
func DefaultConfig() Config {
	return Config{
		StartTimeout:   10 * time.Second,
		WaitLimit:      30 * time.Second,
		CancelPatience: 2 * time.Second,
		CancelGrace:    10 * time.Second,
		DrainTimeout:   20 * time.Second,
	}
}

// Validate reports everything that is wrong with the settings, joined.
func (c *Config) Validate() error {
	var problems []error
	seen := map[string]bool{}
	for _, b := range c.Builtins {
		switch {
		case b.ID == "" || seen[b.ID]:
			problems = append(problems, fmt.Errorf("plugin id %q is empty or repeated", b.ID))
		case len(b.Command) == 0 || !filepath.IsAbs(b.Command[0]):
			problems = append(problems, fmt.Errorf("plugin %s: command must begin with an absolute path", b.ID))
		}
		seen[b.ID] = true
	}
	if c.RunDir == "" {
		problems = append(problems, errors.New("run folder is not set"))
	}
	for name, d := range map[string]time.Duration{
		"start timeout": c.StartTimeout, "wait limit": c.WaitLimit, "cancel patience": c.CancelPatience,
		"cancel grace": c.CancelGrace, "drain timeout": c.DrainTimeout,
	} {
		if d <= 0 {
			problems = append(problems, fmt.Errorf("%s must be positive", name))
		}
	}
	if c.MemoryLimit < 0 || c.MaxProcs < 0 {
		problems = append(problems, errors.New("memory limit and processor count must not be negative"))
	}
	return errors.Join(problems...)
}

// tempo is the rhythm of supervision.
type tempo struct {
	firstDelay       time.Duration // before the first restart
	maxDelay         time.Duration // the delay doubles up to here
	healthyAfter     time.Duration // a process this old has recovered
	unavailableDelay time.Duration // between attempts of an unavailable algorithm
	failedStarts     int           // in a row, until unavailable
	crash            crashPolicy
}

func defaultTempo() tempo {
	return tempo{
		firstDelay:       100 * time.Millisecond,
		maxDelay:         30 * time.Second,
		healthyAfter:     time.Minute,
		unavailableDelay: 30 * time.Second,
		failedStarts:     5,
		crash:            crashPolicy{window: 10 * time.Minute, jobs: 5},
	}
}
