// Package queue is the port through which work is stored now and done later.
//
// A job is stored in the caller's transaction and becomes visible to workers
// when that commits. One worker at a time holds a job, by a lease that it
// renews; a worker that dies loses the lease and the job runs again. Each run
// has its own attempt number, the fencing token: only the run that holds the
// lease can finish the job, so the effects of a job that are written in the
// transaction of Run.Finish happen at most once.
//
// Jobs are served by priority first. Within a priority accounts take turns: an
// account's second waiting job comes after the first of every other account
// that already waits.
package queue

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// MaxPayload is the largest payload of a job, in bytes.
const MaxPayload = 1 << 20

var (
	// ErrInvalid means that a job lacks a field or that one is out of range.
	ErrInvalid = errors.New("queue: invalid job")
	// ErrDuplicate means that a job with the same id waits or runs already.
	ErrDuplicate = errors.New("queue: job exists already")
	// ErrLeaseLost is what Run.Finish returns when another run has taken over
	// the job or it is gone, and the cause of the handler's context when a
	// heartbeat finds that out. The handler must discard its work.
	ErrLeaseLost = errors.New("queue: lease lost")
	// ErrCancelled is the cause of a handler's context after Cancel.
	ErrCancelled = errors.New("queue: job cancelled")
	// ErrHandedBack is the cause of a handler's context when the queue shuts
	// down and the handler did not end in time. The job will run again.
	ErrHandedBack = errors.New("queue: job handed back at shutdown")
)

// Priority orders jobs: a higher one is always served first.
type Priority int

// The priorities that exist.
const (
	Normal Priority = 0
	High   Priority = 1
)

// Job is one piece of work.
type Job struct {
	// ID is chosen by the caller and unique among the jobs that exist.
	ID string
	// Lane groups jobs that share a limit of concurrent runs.
	Lane string
	// Account is on whose behalf the job runs: accounts take turns.
	Account  string
	Priority Priority
	// Payload is opaque to the queue and at most MaxPayload long.
	Payload []byte

	// Attempt is the number of this run, from 1. Set by the queue.
	Attempt int
	// Losses is the number of earlier runs that ended without a result:
	// the worker died, or the handler failed or panicked. A job handed back at
	// a shutdown did not lose its worker. The queue never gives up on a job;
	// the handler decides how many losses are too many. Set by the queue.
	Losses int
	// EnqueuedAt is when the job was stored, in UTC. Set by the queue.
	EnqueuedAt time.Time
}

// Validate reports a field that a caller must set and did not. The error wraps
// ErrInvalid.
func (j Job) Validate() error {
	switch {
	case j.ID == "":
		return fmt.Errorf("%w: no id", ErrInvalid)
	case j.Lane == "":
		return fmt.Errorf("%w: no lane", ErrInvalid)
	case j.Account == "":
		return fmt.Errorf("%w: no account", ErrInvalid)
	case j.Priority != Normal && j.Priority != High:
		return fmt.Errorf("%w: priority %d", ErrInvalid, j.Priority)
	case len(j.Payload) > MaxPayload:
		return fmt.Errorf("%w: payload of %d bytes, at most %d", ErrInvalid, len(j.Payload), MaxPayload)
	}
	return nil
}

// State is where in its life a job is.
type State string

// The states of a job. One that is finished does not exist any more.
const (
	Absent  State = "absent"
	Waiting State = "waiting"
	Running State = "running"
)

// Stats are the figures of one moment, over all processes except Workers.
type Stats struct {
	Waiting int // jobs that wait
	Running int // jobs that a worker holds
	Workers int // jobs that this process can run at the same time
}

// Handler does a job. Its context ends, with the cause telling why, when the
// job is cancelled or handed back or its lease is lost. What it returns counts
// only if it did not call Finish: nil removes the job, an error or a panic
// makes it run again later with one more loss, unless it was cancelled.
type Handler func(ctx context.Context, run *Run) error

// Run is one attempt at a job.
type Run struct {
	Job Job

	finish func(ctx context.Context) error
}

// NewRun is for adapters: finish must implement Run.Finish for this attempt.
func NewRun(job Job, finish func(ctx context.Context) error) *Run {
	return &Run{Job: job, finish: finish}
}

// Finish removes the job, in the transaction that ctx carries. Call it in the
// transaction that stores the result, and return its error from there: with
// ErrLeaseLost another run owns the job, and nothing may be stored. A cancelled
// run still holds its lease and may finish.
func (r *Run) Finish(ctx context.Context) error {
	return r.finish(ctx)
}

// Queue stores jobs and runs them.
type Queue interface {
	// Enqueue stores job in the transaction that ctx carries. Workers of this
	// process start at once after the commit, others within their poll
	// interval. It returns ErrInvalid or ErrDuplicate for a refused job.
	Enqueue(ctx context.Context, job Job) error

	// Run does jobs with handler until ctx ends. It then takes no more jobs,
	// waits for the running ones up to the drain time, hands back those that
	// remain and returns. It may be called once.
	Run(ctx context.Context, handler Handler) error

	// Cancel removes a waiting job, or ends the context of a running one with
	// cause ErrCancelled, after the transaction in ctx commits. The state says
	// what the job was found as; Absent is no error.
	Cancel(ctx context.Context, id string) (State, error)

	// Position returns the place of a waiting job in the order of service,
	// from 1, or 0 when no such job waits.
	Position(ctx context.Context, id string) (int, error)

	// ListWaiting returns up to limit waiting jobs in the order of service,
	// after leaving out the first offset ones. Payloads are left out.
	ListWaiting(ctx context.Context, offset, limit int) ([]Job, error)

	// Stats counts the jobs.
	Stats(ctx context.Context) (Stats, error)
}
