package queuetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/routix/routix/app/queue"
)

var errRefused = errors.New("refused")

func testCancelWaiting(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	enqueue(t, q, job("a1", "a"), job("a2", "a"), job("a3", "a"), job("b1", "b"), job("b2", "b"), job("b3", "b"))
	cancel(t, q, "a1", queue.Waiting)
	cancel(t, q, "a1", queue.Absent)
	cancel(t, q, "unknown", queue.Absent)
	// a2 takes the place of a1: cancelling must not cost an account its turn.
	const want = "a2 b1 a3 b2 b3"
	wantOrder(t, waiting(t, q), want)
	wantOrder(t, served(t, q, 5), want)
	untilEmpty(t, q)
}

// untilCancelled is a handler that waits for the end of its context and
// reports the cause.
func untilCancelled(started chan<- queue.Job, causes chan<- error) queue.Handler {
	return func(ctx context.Context, run *queue.Run) error {
		started <- run.Job
		<-ctx.Done()
		causes <- context.Cause(ctx)
		return ctx.Err()
	}
}

func testCancelRunning(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	started, causes := make(chan queue.Job, 8), make(chan error, 8)
	serve(t, q, untilCancelled(started, causes))
	enqueue(t, q, job("a1", "a"))
	receive(t, started)
	cancel(t, q, "a1", queue.Running)
	if cause := receive(t, causes); !errors.Is(cause, queue.ErrCancelled) {
		t.Errorf("cause %v, want ErrCancelled", cause)
	}
	untilEmpty(t, q)
	cancel(t, q, "a1", queue.Absent)
}

func testCancelRemote(t *testing.T, s *suite) {
	worker := s.queue(t, Options{Node: "worker", Beat: 10 * time.Millisecond})
	started, causes := make(chan queue.Job, 8), make(chan error, 8)
	serve(t, worker, untilCancelled(started, causes))
	enqueue(t, worker, job("a1", "a"))
	receive(t, started)
	cancel(t, s.queue(t, Options{Node: "other"}), "a1", queue.Running)
	if cause := receive(t, causes); !errors.Is(cause, queue.ErrCancelled) {
		t.Errorf("cause %v, want ErrCancelled", cause)
	}
	untilEmpty(t, worker)
}

func testCancelRolledBack(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	started, causes := make(chan queue.Job, 8), make(chan error, 8)
	serve(t, q, untilCancelled(started, causes))
	enqueue(t, q, job("a1", "a"))
	receive(t, started)
	enqueue(t, q, job("a2", "a"))
	err := s.InTx(t.Context(), func(ctx context.Context) error {
		for id, want := range map[string]queue.State{"a1": queue.Running, "a2": queue.Waiting} {
			if state, err := q.Cancel(ctx, id); err != nil || state != want {
				t.Errorf("Cancel(%s) = %v, %v, want %v", id, state, err, want)
			}
		}
		return errRefused
	})
	if !errors.Is(err, errRefused) {
		t.Fatal(err)
	}
	wantOrder(t, waiting(t, q), "a2")
	select {
	case cause := <-causes:
		t.Errorf("handler ended with %v after a rolled back cancel", cause)
	default:
	}
	cancel(t, q, "a1", queue.Running)
	cancel(t, q, "a2", queue.Waiting)
	untilEmpty(t, q)
}
