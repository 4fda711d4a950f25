package queuetest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/routix/routix/app/queue"
)

// The environment of a child process that takes jobs and never ends them.
const (
	childDir   = "QUEUETEST_DIR"
	childNode  = "QUEUETEST_NODE"
	childLease = "QUEUETEST_LEASE"
)

// Main is the TestMain of an adapter: the suite starts the test binary again
// as a worker that it can kill. It fails when goroutines are left at the end.
func Main(m *testing.M, open Open) {
	if dir := os.Getenv(childDir); dir != "" {
		fmt.Fprintln(os.Stderr, runChild(dir, open))
		os.Exit(1)
	}
	goleak.VerifyTestMain(m)
}

func runChild(dir string, open Open) error {
	ctx := context.Background()
	lease, err := time.ParseDuration(os.Getenv(childLease))
	if err != nil {
		return err
	}
	backend, err := open(ctx, dir)
	if err != nil {
		return err
	}
	q, err := backend.Queue(Options{Node: os.Getenv(childNode), Workers: 1, Lease: lease})
	if err != nil {
		return err
	}
	return q.Run(ctx, func(ctx context.Context, run *queue.Run) error {
		fmt.Println(run.Job.ID)
		<-ctx.Done()
		return ctx.Err()
	})
}

// killedDuring starts a child process, waits until it runs a job and kills it.
func killedDuring(t *testing.T, s *suite, node string, lease time.Duration, id string) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childDir+"="+s.dir, childNode+"="+node, childLease+"="+lease.String())
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || line != id+"\n" {
		t.Errorf("child runs %q, %v, want %s", line, err, id)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := child.Wait(); !errors.As(err, &exit) {
		t.Fatalf("child ended with %v, want killed", err)
	}
}

// recovers runs q and expects job id with one loss.
func recovers(t *testing.T, q queue.Queue, id string) {
	t.Helper()
	runs := make(chan queue.Job, 8)
	serve(t, q, func(ctx context.Context, run *queue.Run) error {
		runs <- run.Job
		return run.Finish(ctx)
	})
	if got := receive(t, runs); got.ID != id || got.Attempt != 2 || got.Losses != 1 {
		t.Errorf("run after the crash %+v, want %s as attempt 2 after one loss", got, id)
	}
	untilEmpty(t, q)
}

// testOwnCrash uses leases far longer than the test: only the restart of the
// same node can bring the job back in time.
func testOwnCrash(t *testing.T, s *suite) {
	q := s.queue(t, Options{Node: "main"})
	enqueue(t, q, job("a1", "a"))
	killedDuring(t, s, "main", time.Hour, "a1")
	recovers(t, q, "a1")
}

func testExpiredLease(t *testing.T, s *suite) {
	q := s.queue(t, Options{Node: "main", Beat: 20 * time.Millisecond})
	enqueue(t, q, job("a1", "a"))
	killedDuring(t, s, "other", 300*time.Millisecond, "a1")
	recovers(t, q, "a1")
}

// testStaleLease starts a second queue under the name of the first, which
// takes its job over while the first handler still works on it.
func testStaleLease(t *testing.T, s *suite) {
	first := s.queue(t, Options{})
	started, resume, results := make(chan int, 8), make(chan struct{}), make(chan error, 8)
	serve(t, first, func(ctx context.Context, run *queue.Run) error {
		started <- run.Job.Attempt
		<-resume
		err := s.InTx(ctx, run.Finish)
		results <- err
		return err
	})
	enqueue(t, first, job("a1", "a"))
	receive(t, started)

	takenOver, finish := make(chan int, 8), make(chan struct{})
	serve(t, s.queue(t, Options{}), func(ctx context.Context, run *queue.Run) error {
		takenOver <- run.Job.Attempt
		<-finish
		err := run.Finish(ctx)
		results <- err
		return err
	})
	if attempt := receive(t, takenOver); attempt != 2 {
		t.Errorf("the run that took over is attempt %d, want 2", attempt)
	}
	close(resume)
	if err := receive(t, results); !errors.Is(err, queue.ErrLeaseLost) {
		t.Errorf("Finish of the stale run = %v, want ErrLeaseLost", err)
	}
	close(finish)
	if err := receive(t, results); err != nil {
		t.Errorf("Finish of the run that holds the lease = %v", err)
	}
	untilEmpty(t, first)
}
