package queuetest

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"github.com/routix/routix/app/queue"
)

func testCommit(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	var ended atomic.Bool
	early := make(chan bool, 8)
	serve(t, q, func(context.Context, *queue.Run) error {
		early <- !ended.Load()
		return nil
	})
	err := s.InTx(t.Context(), func(ctx context.Context) error {
		if err := q.Enqueue(ctx, job("a1", "a")); err != nil {
			return err
		}
		if got, err := q.Position(ctx, "a1"); err != nil || got != 1 {
			t.Errorf("Position inside the transaction = %d, %v, want 1", got, err)
		}
		if got := stats(t, q); got.Waiting+got.Running != 0 {
			t.Errorf("job is visible before the commit: %+v", got)
		}
		ended.Store(true)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if receive(t, early) {
		t.Error("job started before its transaction ended")
	}
}

func testRollback(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	err := s.InTx(t.Context(), func(ctx context.Context) error {
		return errors.Join(q.Enqueue(ctx, job("a1", "a")), errRefused)
	})
	if !errors.Is(err, errRefused) {
		t.Fatal(err)
	}
	if got := stats(t, q); got.Waiting != 0 {
		t.Errorf("stats after rollback: %+v", got)
	}
	enqueue(t, q, job("a2", "a"))
	wantOrder(t, served(t, q, 1), "a2")
}

func testPoll(t *testing.T, s *suite) {
	worker := s.queue(t, Options{Node: "worker", Beat: 10 * time.Millisecond})
	started := make(chan string)
	serve(t, worker, func(_ context.Context, run *queue.Run) error {
		started <- run.Job.ID
		return nil
	})
	enqueue(t, s.queue(t, Options{Node: "other"}), job("a1", "a"))
	if id := receive(t, started); id != "a1" {
		t.Errorf("started %q, want a1", id)
	}
}

func testLaneLimit(t *testing.T, s *suite) {
	q := s.queue(t, Options{Workers: 4, LaneLimit: func(lane string) int {
		if lane == "slow" {
			return 1
		}
		return 0
	}})
	var slow, worst atomic.Int32
	started, end := make(chan string, 8), make(chan struct{})
	for _, id := range []string{"s1", "s2", "s3"} {
		j := job(id, "a")
		j.Lane = "slow"
		enqueue(t, q, j)
	}
	enqueue(t, q, job("f1", "b"), job("f2", "b"))
	serve(t, q, func(_ context.Context, run *queue.Run) error {
		if run.Job.Lane == "slow" {
			worst.Store(max(worst.Load(), slow.Add(1)))
			defer slow.Add(-1)
		}
		started <- run.Job.ID
		<-end
		return nil
	})
	for range 3 {
		receive(t, started)
	}
	if got := stats(t, q); got.Running != 3 || got.Waiting != 2 {
		t.Errorf("stats %+v, want one slow and two fast jobs running", got)
	}
	close(end)
	untilEmpty(t, q)
	if worst.Load() != 1 {
		t.Errorf("%d slow jobs ran at once, want 1", worst.Load())
	}
}

func testFailedRun(t *testing.T, s *suite) {
	q := s.queue(t, Options{Beat: 10 * time.Millisecond})
	runs := make(chan queue.Job, 8)
	serve(t, q, func(_ context.Context, run *queue.Run) error {
		runs <- run.Job
		switch run.Job.Losses {
		case 0:
			return errRefused
		case 1:
			panic("handler broke")
		}
		return nil
	})
	enqueue(t, q, job("a1", "a"))
	for losses := range 3 {
		if got := receive(t, runs); got.Losses != losses || got.Attempt != losses+1 {
			t.Errorf("run %d has %d losses and attempt %d", losses+1, got.Losses, got.Attempt)
		}
	}
	untilEmpty(t, q)
}

func testFinishRolledBack(t *testing.T, s *suite) {
	q := s.queue(t, Options{Beat: 10 * time.Millisecond})
	runs := make(chan queue.Job, 8)
	serve(t, q, func(ctx context.Context, run *queue.Run) error {
		runs <- run.Job
		return s.InTx(ctx, func(ctx context.Context) error {
			if err := run.Finish(ctx); err != nil || run.Job.Losses > 0 {
				return err
			}
			return errRefused
		})
	})
	enqueue(t, q, job("a1", "a"))
	receive(t, runs)
	if again := receive(t, runs); again.Attempt != 2 || again.Losses != 1 {
		t.Errorf("second run %+v, want attempt 2 after one loss", again)
	}
	untilEmpty(t, q)
}

func testRunTwice(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	stop := serve(t, q, func(context.Context, *queue.Run) error { return nil })
	enqueue(t, q, job("a1", "a"))
	untilEmpty(t, q)
	if err := q.Run(t.Context(), nil); err == nil {
		t.Error("a second Run was accepted")
	}
	stop()
}
