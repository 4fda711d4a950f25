package pluginhost

import (
	"errors"
	"time"

	"github.com/routix/routix/sdk"
)

// State is where an algorithm's process stands.
type State string

// States of an algorithm.
const (
	StateStarting    State = "starting"    // its process has not described itself yet
	StateReady       State = "ready"       // calls run
	StateBackoff     State = "backoff"     // its process died; the next starts after a delay
	StateUnavailable State = "unavailable" // it died too often; calls fail, a start is tried now and then
	StateDraining    State = "draining"    // the host is stopping; running calls may finish
)

// Info is what the host knows of an algorithm at one moment.
type Info struct {
	// ID is the algorithm's.
	ID string
	// Manifest is the last one received, and zero before the first. It is
	// shared: do not change it.
	Manifest sdk.Manifest
	// State is where the process stands and Reason why, in words for operators;
	// empty while all is well.
	State  State
	Reason string
	// PID is the process, 0 when there is none.
	PID int
	// StartedAt is when that process became ready.
	StartedAt time.Time
	// Restarts counts the processes started after the first.
	Restarts int
	// LastError is why a process last failed to start or died. It stays after a
	// recovery.
	LastError string
	// JobsRunning counts the calls under way.
	JobsRunning int
}

// JobRef tells on whose behalf a call runs. When the process dies, it helps to
// tell an algorithm that fails everybody from one job that is poison.
type JobRef struct {
	// ID is the job's, the same in every attempt.
	ID string
	// Account is the owner's.
	Account string
}

// What a call can fail with, besides an *sdk.Error (the request is to blame), the
// error of its context, and an error in the algorithm's own words.
var (
	// ErrUnknown means that there is no algorithm of that id.
	ErrUnknown = errors.New("unknown algorithm")

	// ErrUnavailable means that the algorithm has no process now and is not
	// about to have one, or that the host stopped it before the job was done.
	// The job is not to blame and may run again later.
	ErrUnavailable = errors.New("algorithm unavailable")

	// ErrCrashed means that the process died while the job ran. The job may be
	// the cause: try it again once, not for ever.
	ErrCrashed = errors.New("algorithm crashed")

	// ErrBadResult means that the algorithm answered with something other than
	// what was asked for.
	ErrBadResult = errors.New("algorithm returned a bad result")
)
