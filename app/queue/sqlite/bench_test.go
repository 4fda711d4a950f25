package sqlite_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/queue/queuetest"
)

// serve starts q for the time of the benchmark.
func serve(b *testing.B, q queue.Queue, handler queue.Handler) {
	b.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- q.Run(ctx, handler) }()
	b.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			b.Error(err)
		}
	})
}

func benchQueue(b *testing.B, workers int) (*backend, queue.Queue) {
	b.Helper()
	s, err := openBackend(b.Context(), b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	q, err := s.Queue(queuetest.Options{Node: "main", Workers: workers, Lease: time.Minute, Drain: time.Minute})
	if err != nil {
		b.Fatal(err)
	}
	return s, q
}

func newJob(i int) queue.Job {
	return queue.Job{ID: fmt.Sprint("job", i), Lane: "lane", Account: fmt.Sprint("account", i%20)}
}

// BenchmarkStart measures from the call of Enqueue, and from its commit, to
// the call of the handler, one job at a time.
func BenchmarkStart(b *testing.B) {
	_, q := benchQueue(b, 2)
	started, finished := make(chan time.Time, 1), make(chan struct{})
	serve(b, q, func(ctx context.Context, run *queue.Run) error {
		started <- time.Now()
		err := run.Finish(ctx)
		finished <- struct{}{}
		return err
	})
	var fromCall, fromCommit []time.Duration
	for i := range b.N {
		call := time.Now()
		if err := q.Enqueue(b.Context(), newJob(i)); err != nil {
			b.Fatal(err)
		}
		commit := time.Now()
		at := <-started
		<-finished
		fromCall = append(fromCall, at.Sub(call))
		fromCommit = append(fromCommit, at.Sub(commit))
	}
	slices.Sort(fromCall)
	slices.Sort(fromCommit)
	b.ReportMetric(float64(fromCall[b.N/2].Microseconds()), "µs-call-p50")
	b.ReportMetric(float64(fromCommit[b.N/2].Microseconds()), "µs-commit-p50")
	b.ReportMetric(float64(fromCall[b.N*99/100].Microseconds()), "µs-call-p99")
}

// BenchmarkThroughput measures jobs from Enqueue to Finish, stored by several
// callers and done by several workers at the same time.
func BenchmarkThroughput(b *testing.B) {
	_, q := benchQueue(b, 32)
	done := make(chan struct{}, b.N)
	serve(b, q, func(ctx context.Context, run *queue.Run) error {
		err := run.Finish(ctx)
		done <- struct{}{}
		return err
	})
	const callers = 8
	for c := range callers {
		go func() {
			for i := c; i < b.N; i += callers {
				if err := q.Enqueue(b.Context(), newJob(i)); err != nil {
					b.Error(err)
				}
			}
		}()
	}
	for range b.N {
		<-done
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "jobs/s")
}

// BenchmarkPosition measures the place of the last of 5000 waiting jobs.
func BenchmarkPosition(b *testing.B) {
	s, q := benchQueue(b, 1)
	const waiting = 5000
	err := s.InTx(b.Context(), func(ctx context.Context) error {
		for i := range waiting {
			if err := q.Enqueue(ctx, newJob(i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for range b.N {
		if p, err := q.Position(b.Context(), newJob(waiting-1).ID); err != nil || p != waiting {
			b.Fatalf("Position = %d, %v, want %d", p, err, waiting)
		}
	}
}
