// Package queuetest is the conformance suite of queue.Queue: an adapter passes
// all of it or is no queue.
package queuetest

import (
	"context"
	"testing"
	"time"

	"github.com/routix/routix/app/queue"
)

// Options are the settings of a queue that the suite relies on.
type Options struct {
	Node      string
	Workers   int
	LaneLimit func(lane string) int // nil: no limits
	Lease     time.Duration         // zero: so long that none expires in a test
	Drain     time.Duration         // zero: none
	// Beat is how soon the adapter should notice what no signal tells it: jobs
	// and cancels of other processes, expired leases, jobs due for another try.
	// Zero: not within a test.
	Beat time.Duration
}

// Backend is one open storage of jobs.
type Backend interface {
	// Queue returns a new queue on the storage.
	Queue(opts Options) (queue.Queue, error)
	// InTx runs fn in a transaction that the queue's methods join.
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// Close releases the storage and leaves its contents.
	Close() error
}

// Open opens the storage in folder dir, creating it where there is none. The
// suite opens one folder from two processes.
type Open func(ctx context.Context, dir string) (Backend, error)

// Run runs the suite.
func Run(t *testing.T, open Open) {
	tests := []struct {
		name string
		run  func(t *testing.T, s *suite)
	}{
		{"order of service", testOrder},
		{"newcomer takes turns", testNewcomer},
		{"a steady account does not starve others", testSteadyAccount},
		{"refused jobs", testRefused},
		{"stats", testStats},
		{"cancel waiting", testCancelWaiting},
		{"cancel running", testCancelRunning},
		{"cancel from another process", testCancelRemote},
		{"cancel rolled back", testCancelRolledBack},
		{"starts after the commit only", testCommit},
		{"rollback leaves nothing", testRollback},
		{"job of another process is found", testPoll},
		{"lane limit", testLaneLimit},
		{"failed run", testFailedRun},
		{"finish rolled back", testFinishRolledBack},
		{"stale lease cannot finish", testStaleLease},
		{"own jobs after a crash", testOwnCrash},
		{"expired jobs of another node", testExpiredLease},
		{"drain lets handlers end", testDrain},
		{"drain hands back", testHandBack},
		{"drain drops cancelled jobs", testHandBackCancelled},
		{"run twice", testRunTwice},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := &suite{open: open, dir: t.TempDir()}
			backend, err := open(t.Context(), s.dir)
			if err != nil {
				t.Fatal(err)
			}
			s.Backend = backend
			t.Cleanup(func() {
				if err := backend.Close(); err != nil {
					t.Error(err)
				}
			})
			tt.run(t, s)
		})
	}
}

// patience bounds every wait of the suite.
const patience = 20 * time.Second

// suite is what one test works on.
type suite struct {
	Backend
	open Open
	dir  string
}

func (s *suite) queue(t *testing.T, opts Options) queue.Queue {
	t.Helper()
	if opts.Node == "" {
		opts.Node = "main"
	}
	if opts.Workers == 0 {
		opts.Workers = 1
	}
	if opts.Lease == 0 {
		opts.Lease = time.Hour
	}
	q, err := s.Queue(opts)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// serve runs q until the end of the test, or until stop is called, which
// waits for Run to return.
func serve(t *testing.T, q queue.Queue, handler queue.Handler) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- q.Run(ctx, handler) }()
	stopped := false
	stop = func() {
		t.Helper()
		if stopped {
			return
		}
		stopped = true
		cancel()
		if err := receive(t, ended); err != nil {
			t.Errorf("Run: %v", err)
		}
	}
	t.Cleanup(stop)
	return stop
}

// receive returns the next value of ch or fails the test.
func receive[T any](t *testing.T, ch <-chan T) T {
	t.Helper()
	select {
	case v := <-ch:
		return v
	case <-time.After(patience):
		t.Fatal("waited too long")
		panic("unreachable")
	}
}

// eventually polls until ok returns true.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited too long until %s", what)
		}
	}
}

func enqueue(t *testing.T, q queue.Queue, jobs ...queue.Job) {
	t.Helper()
	for _, job := range jobs {
		if err := q.Enqueue(t.Context(), job); err != nil {
			t.Fatal(err)
		}
	}
}

// job returns a job of normal priority in a lane of its own kind.
func job(id, account string) queue.Job {
	return queue.Job{ID: id, Account: account, Lane: "lane", Payload: []byte("payload of " + id)}
}

func high(j queue.Job) queue.Job {
	j.Priority = queue.High
	return j
}

func stats(t *testing.T, q queue.Queue) queue.Stats {
	t.Helper()
	got, err := q.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// untilEmpty waits until no job is left.
func untilEmpty(t *testing.T, q queue.Queue) {
	t.Helper()
	eventually(t, "no job is left", func() bool {
		got := stats(t, q)
		return got.Waiting == 0 && got.Running == 0
	})
}

func cancel(t *testing.T, q queue.Queue, id string, want queue.State) {
	t.Helper()
	if state, err := q.Cancel(t.Context(), id); err != nil || state != want {
		t.Errorf("Cancel(%s) = %v, %v, want %v", id, state, err, want)
	}
}
