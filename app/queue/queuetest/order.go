package queuetest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/routix/routix/app/queue"
)

// waiting returns the ids of the waiting jobs and checks that ListWaiting and
// Position tell the same order.
func waiting(t *testing.T, q queue.Queue) []string {
	t.Helper()
	jobs, err := q.ListWaiting(t.Context(), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for i, j := range jobs {
		ids = append(ids, j.ID)
		if got, err := q.Position(t.Context(), j.ID); err != nil || got != i+1 {
			t.Errorf("Position(%s) = %d, %v, want %d", j.ID, got, err, i+1)
		}
	}
	return ids
}

func wantOrder(t *testing.T, got []string, want string) {
	t.Helper()
	if !slices.Equal(got, strings.Fields(want)) {
		t.Errorf("order %q, want %q", strings.Join(got, " "), want)
	}
}

// served runs q until n jobs are done and returns their ids in order.
func served(t *testing.T, q queue.Queue, n int) []string {
	t.Helper()
	started := make(chan queue.Job)
	serve(t, q, func(ctx context.Context, run *queue.Run) error {
		started <- run.Job
		return run.Finish(ctx)
	})
	var ids []string
	for range n {
		got := receive(t, started)
		if string(got.Payload) != "payload of "+got.ID || got.Attempt != 1 || got.Losses != 0 || got.EnqueuedAt.IsZero() {
			t.Errorf("job arrived as %+v", got)
		}
		ids = append(ids, got.ID)
	}
	return ids
}

func testOrder(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	enqueue(t, q,
		job("a1", "a"), job("a2", "a"), job("a3", "a"), job("b1", "b"), job("b2", "b"),
		high(job("a4", "a")), high(job("a5", "a")), high(job("c1", "c")), job("c2", "c"))
	const want = "a4 c1 a5 a1 b1 c2 a2 b2 a3"
	wantOrder(t, waiting(t, q), want)
	page, err := q.ListWaiting(t.Context(), 2, 2)
	if err != nil || len(page) != 2 || page[0].ID != "a5" || page[1].ID != "a1" {
		t.Errorf("ListWaiting(2, 2) = %v, %v", page, err)
	}
	if none, err := q.ListWaiting(t.Context(), 0, 0); err != nil || len(none) != 0 {
		t.Errorf("ListWaiting(0, 0) = %v, %v", none, err)
	}
	wantOrder(t, served(t, q, 9), want)
}

func testNewcomer(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	enqueue(t, q, job("a1", "a"), job("a2", "a"), job("a3", "a"), job("a4", "a"))
	started, next := make(chan string, 8), make(chan struct{})
	serve(t, q, func(_ context.Context, run *queue.Run) error {
		started <- run.Job.ID
		<-next
		return nil
	})
	receive(t, started)
	enqueue(t, q, job("b1", "b"), job("b2", "b"))
	wantOrder(t, waiting(t, q), "a2 b1 a3 b2 a4")
	close(next)
	untilEmpty(t, q)
}

// testSteadyAccount has account d hand in its next job while the one before
// runs, so that it always has exactly one waiting, and b must get its turns all
// the same. The job that waits for its full lane must not make d look like the
// newcomer each time.
func testSteadyAccount(t *testing.T, s *suite) {
	q := s.queue(t, Options{Workers: 2, LaneLimit: func(lane string) int {
		if lane == "full" {
			return 1
		}
		return 0
	}})
	order, unblock := make(chan string, 16), make(chan struct{})
	serve(t, q, func(ctx context.Context, run *queue.Run) error {
		id := run.Job.ID
		order <- id
		switch {
		case id[0] == 'x':
			<-unblock
		case id[0] == 'd' && id != "d6":
			if err := q.Enqueue(ctx, job("d"+string(id[1]+1), "d")); err != nil {
				return err
			}
		}
		return run.Finish(ctx)
	})
	for _, id := range []string{"x1", "x2"} {
		blocked := job(id, "x")
		blocked.Lane = "full"
		enqueue(t, q, blocked)
	}
	receive(t, order)
	err := s.InTx(t.Context(), func(ctx context.Context) error {
		return errors.Join(q.Enqueue(ctx, job("d0", "d")), q.Enqueue(ctx, job("b1", "b")),
			q.Enqueue(ctx, job("b2", "b")), q.Enqueue(ctx, job("b3", "b")))
	})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for range 10 {
		ids = append(ids, receive(t, order))
	}
	close(unblock)
	untilEmpty(t, q)
	if last := slices.Index(ids, "b3"); last < 0 || last > 5 {
		t.Errorf("order %q, want b to get at least every second turn", ids)
	}
}

func testRefused(t *testing.T, s *suite) {
	q := s.queue(t, Options{})
	enqueue(t, q, job("a1", "a"))
	tests := map[string]struct {
		job  queue.Job
		want error
	}{
		"same id":        {job("a1", "b"), queue.ErrDuplicate},
		"no id":          {job("", "a"), queue.ErrInvalid},
		"no account":     {job("a2", ""), queue.ErrInvalid},
		"no lane":        {queue.Job{ID: "a2", Account: "a"}, queue.ErrInvalid},
		"priority":       {queue.Job{ID: "a2", Account: "a", Lane: "l", Priority: 7}, queue.ErrInvalid},
		"payload length": {queue.Job{ID: "a2", Account: "a", Lane: "l", Payload: make([]byte, queue.MaxPayload+1)}, queue.ErrInvalid},
	}
	for name, tt := range tests {
		if err := q.Enqueue(t.Context(), tt.job); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", name, err, tt.want)
		}
	}
	wantOrder(t, waiting(t, q), "a1")
}

func testStats(t *testing.T, s *suite) {
	q := s.queue(t, Options{Workers: 2})
	if got := stats(t, q); got != (queue.Stats{Workers: 2}) {
		t.Errorf("stats of an empty queue: %+v", got)
	}
	enqueue(t, q, job("a1", "a"), job("a2", "a"), job("a3", "a"))
	started, end := make(chan string), make(chan struct{})
	serve(t, q, func(_ context.Context, run *queue.Run) error {
		started <- run.Job.ID
		<-end
		return nil
	})
	receive(t, started)
	receive(t, started)
	if got := stats(t, q); got != (queue.Stats{Waiting: 1, Running: 2, Workers: 2}) {
		t.Errorf("stats %+v, want 1 waiting and 2 running of 2", got)
	}
	if got, err := q.Position(t.Context(), "a1"); err != nil || got != 0 {
		t.Errorf("Position of a running job = %d, %v, want 0", got, err)
	}
	close(end)
	receive(t, started)
	untilEmpty(t, q)
}
