package pluginhost

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

const (
	// maxSocketPath is the length of sun_path less its closing zero, on the
	// system with the shortest one that Go supports.
	maxSocketPath = 103
	// socketName is the longest that go-plugin puts below the folder: two
	// generated names of up to ten digits.
	socketName = "/plugin-dir0000000000/plugin0000000000"

	temporaryPrefix = "routix-run-"
	lockName        = "lock"
)

// runDir is the folder of one living host. The lock on a file within tells it
// from one left behind, which a process id alone cannot: ids are reused, and
// containers that share a volume have the same ones.
type runDir struct {
	path string
	lock *os.File
}

// newRunDir makes the folder <parent>/<pid>, or one in the system's temporary
// folder when that path is too long for a socket or already taken by a host that
// lives elsewhere. It first removes what dead hosts left in both places.
func newRunDir(parent string) (*runDir, error) {
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return nil, fmt.Errorf("run folder: %w", err)
	}
	absolute, err := filepath.Abs(parent)
	if err != nil {
		return nil, fmt.Errorf("run folder: %w", err)
	}
	sweep(filepath.Join(absolute, "[0-9]*"))
	sweep(filepath.Join(os.TempDir(), temporaryPrefix+"*"))

	path := filepath.Join(absolute, strconv.Itoa(os.Getpid()))
	if len(path)+len(socketName) <= maxSocketPath {
		if err := os.Mkdir(path, 0o700); err == nil {
			return lockDir(path)
		} else if !errors.Is(err, os.ErrExist) {
			return nil, fmt.Errorf("run folder: %w", err)
		}
	}
	if path, err = os.MkdirTemp("", temporaryPrefix); err != nil {
		return nil, fmt.Errorf("run folder: %w", err)
	}
	return lockDir(path)
}

// lockDir marks a folder as that of a living host; the system undoes it when
// the process ends in whatever way.
func lockDir(path string) (*runDir, error) {
	lock, err := os.OpenFile(filepath.Join(path, lockName), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("run folder: %w", err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = lock.Close()
		return nil, fmt.Errorf("run folder %s is in use: %w", path, err)
	}
	return &runDir{path: path, lock: lock}, nil
}

// sweep removes the folders whose host is dead. Failing that, they stay: it
// is a matter of tidiness.
func sweep(pattern string) {
	folders, err := filepath.Glob(pattern)
	if err != nil {
		return
	}
	for _, folder := range folders {
		// A folder without a lock file may be a host's that is just starting.
		lock, err := os.OpenFile(filepath.Join(folder, lockName), os.O_RDWR, 0)
		if err != nil {
			continue
		}
		if syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil {
			_ = os.RemoveAll(folder)
		}
		_ = lock.Close()
	}
}

// remove deletes the folder and gives up the lock.
func (d *runDir) remove() error {
	err := os.RemoveAll(d.path)
	return errors.Join(err, d.lock.Close())
}
