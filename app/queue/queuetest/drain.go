package queuetest

import (
	"context"
	"errors"
	"testing"

	"github.com/routix/routix/app/queue"
)

func testDrain(t *testing.T, s *suite) {
	q := s.queue(t, Options{Drain: patience})
	started, end, ended := make(chan string, 8), make(chan struct{}), make(chan error, 1)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		ended <- q.Run(ctx, func(ctx context.Context, run *queue.Run) error {
			started <- run.Job.ID
			<-end
			if ctx.Err() != nil {
				t.Errorf("context ended during the drain: %v", context.Cause(ctx))
			}
			return run.Finish(ctx)
		})
	}()
	enqueue(t, q, job("a1", "a"), job("a2", "a"))
	receive(t, started)
	stop()
	close(end)
	if err := receive(t, ended); err != nil {
		t.Errorf("Run: %v", err)
	}
	if got := stats(t, q); got.Running != 0 {
		t.Errorf("stats after the drain %+v, want nothing running", got)
	}
	wantOrder(t, waiting(t, q), "a2")
}

func testHandBack(t *testing.T, s *suite) {
	q := s.queue(t, Options{Workers: 2})
	started, causes := make(chan queue.Job, 8), make(chan error, 8)
	stubborn := make(chan struct{})
	stop := serve(t, q, func(ctx context.Context, run *queue.Run) error {
		if run.Job.ID == "b1" {
			started <- run.Job
			<-stubborn
			causes <- run.Finish(ctx)
			return nil
		}
		return untilCancelled(started, causes)(ctx, run)
	})
	enqueue(t, q, job("a1", "a"), job("b1", "b"))
	receive(t, started)
	receive(t, started)
	stop()
	if cause := receive(t, causes); !errors.Is(cause, queue.ErrHandedBack) {
		t.Errorf("cause %v, want ErrHandedBack", cause)
	}
	wantOrder(t, waiting(t, q), "a1 b1")
	close(stubborn)
	if err := receive(t, causes); err == nil {
		t.Error("a run whose job was handed back could finish it")
	}
	runs := make(chan queue.Job, 8)
	next := s.queue(t, Options{})
	serve(t, next, func(ctx context.Context, run *queue.Run) error {
		runs <- run.Job
		return run.Finish(ctx)
	})
	for range 2 {
		if got := receive(t, runs); got.Attempt != 2 || got.Losses != 0 {
			t.Errorf("run after the hand-back %+v, want attempt 2 without a loss", got)
		}
	}
	untilEmpty(t, next)
}

func testHandBackCancelled(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	started, stubborn := make(chan string, 8), make(chan struct{})
	stop := serve(t, q, func(_ context.Context, run *queue.Run) error {
		started <- run.Job.ID
		<-stubborn
		return nil
	})
	enqueue(t, q, job("a1", "a"))
	receive(t, started)
	cancel(t, q, "a1", queue.Running)
	stop()
	if got := stats(t, q); got.Waiting+got.Running != 0 {
		t.Errorf("stats %+v, want the cancelled job gone", got)
	}
	close(stubborn)
}
