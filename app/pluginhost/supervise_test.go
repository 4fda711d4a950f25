package pluginhost

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol/client"
)

// alive reports whether a process exists; one that nobody reaped counts.
func alive(pid int) bool { return syscall.Kill(pid, 0) == nil }

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// begin runs a call in the background until it reports its first progress.
func (r *running) begin(ctx context.Context, t *testing.T, id, prompt string, owner JobRef) <-chan error {
	t.Helper()
	begun, ended := make(chan struct{}), make(chan error, 1)
	once := sync.OnceFunc(func() { close(begun) })
	go func() {
		_, err := r.Generate(ctx, id, owner, request(prompt), func(sdk.Progress) { once() })
		ended <- err
	}()
	select {
	case <-begun:
	case err := <-ended:
		t.Fatalf("%s ended before it began: %v", prompt, err)
	case <-time.After(waitLong):
		t.Fatalf("%s did not begin", prompt)
	}
	return ended
}

func TestCrashFailsItsJobOnly(t *testing.T) {
	for _, way := range []string{"crash", "stray"} {
		t.Run(way, func(t *testing.T) {
			host := startHost(t, nil, "first_one", "second_one")
			before := host.info(t, "first_one").PID
			release := filepath.Join(t.TempDir(), "release")
			neighbour := host.begin(t.Context(), t, "second_one", "until "+release, job("bob", 1))

			if _, err := host.generate(t.Context(), "first_one", way); !errors.Is(err, ErrCrashed) {
				t.Errorf("error %v, want ErrCrashed", err)
			}
			// No waiting here: the call itself waits for the next process.
			if _, err := host.generate(t.Context(), "first_one", "draw"); err != nil {
				t.Errorf("after the crash: %v", err)
			}
			info := host.info(t, "first_one")
			if info.State != StateReady || info.Restarts != 1 || info.PID == before || info.LastError == "" {
				t.Errorf("info %+v", info)
			}
			if way == "stray" && !strings.Contains(info.LastError, "panic: stray goroutine") {
				t.Errorf("last error %q does not tell of the panic", info.LastError)
			}
			if err := os.WriteFile(release, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := <-neighbour; err != nil {
				t.Errorf("the neighbour's job: %v", err)
			}
			if alive(before) {
				t.Error("the dead process was not reaped")
			}
		})
	}
}

func TestJobsRunTogether(t *testing.T) {
	host := startHost(t, nil, "first_one")
	release := filepath.Join(t.TempDir(), "release")
	one := host.begin(t.Context(), t, "first_one", "until "+release, job("ann", 1))
	two := host.begin(t.Context(), t, "first_one", "until "+release, job("bob", 1))
	if n := host.info(t, "first_one").JobsRunning; n != 2 {
		t.Errorf("%d jobs running, want 2", n)
	}
	if err := os.WriteFile(release, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(<-one, <-two); err != nil {
		t.Error(err)
	}
	eventually(t, "an idle process", func() bool { return host.info(t, "first_one").JobsRunning == 0 })
}

func TestCancelReachesThePlugin(t *testing.T) {
	host := startHost(t, nil, "first_one")
	told := filepath.Join(t.TempDir(), "told")
	ctx, cancel := context.WithCancel(t.Context())
	ended := host.begin(ctx, t, "first_one", "wait "+told, job("ann", 1))
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	// The call returned when the algorithm had let go, so it has been told.
	if text, err := os.ReadFile(told); err != nil || string(text) != "context canceled" {
		t.Errorf("the algorithm was told %q (%v)", text, err)
	}
	if info := host.info(t, "first_one"); info.Restarts != 0 || info.JobsRunning != 0 {
		t.Errorf("info %+v", info)
	}
}

func TestStubbornRunCostsTheProcess(t *testing.T) {
	host := startHost(t, func(c *Config, _ *tempo) {
		c.CancelPatience, c.CancelGrace = 20*time.Millisecond, 60*time.Millisecond
	}, "first_one")
	before := host.info(t, "first_one").PID
	release := filepath.Join(t.TempDir(), "release")
	innocent := host.begin(t.Context(), t, "first_one", "until "+release, job("bob", 1))
	ctx, cancel := context.WithCancel(t.Context())
	ended := host.begin(ctx, t, "first_one", "ignore", job("ann", 1))
	cancel()
	err := <-ended
	var abandoned *client.Abandoned
	if !errors.Is(err, context.Canceled) || !errors.As(err, &abandoned) {
		t.Errorf("error %v, want an abandoned call", err)
	}
	eventually(t, "a new process", func() bool {
		info := host.info(t, "first_one")
		return info.State == StateReady && info.PID != before
	})
	if _, err := host.generate(t.Context(), "first_one", "draw"); err != nil {
		t.Errorf("the new process: %v", err)
	}
	if !alive(before) {
		t.Error("the old process did not wait for its other job")
	}
	if err := os.WriteFile(release, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := <-innocent; err != nil {
		t.Errorf("the other job of the old process: %v", err)
	}
	eventually(t, "the end of the old process", func() bool { return !alive(before) })
}

func TestDeadlineEndsAHungJob(t *testing.T) {
	host := startHost(t, func(c *Config, _ *tempo) { c.CancelPatience, c.CancelGrace = time.Millisecond, 2*time.Millisecond }, "first_one")
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := host.generate(ctx, "first_one", "ignore"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want context.DeadlineExceeded", err)
	}
}

func TestFailedStarts(t *testing.T) {
	for id, reason := range map[string]string{
		"dies_at_start":  "no brushes found",
		"never_speaks":   "timeout",
		"wrong_manifest": "version",
		"other_id":       "somebody_else",
	} {
		t.Run(id, func(t *testing.T) {
			host := startHost(t, func(c *Config, pace *tempo) {
				c.StartTimeout = 2 * time.Second
				if id == "never_speaks" {
					c.StartTimeout = 50 * time.Millisecond
				}
				pace.failedStarts = 2
				pace.unavailableDelay = time.Hour
			}, id)
			eventually(t, "giving up", func() bool { return host.info(t, id).State == StateUnavailable })
			if info := host.info(t, id); !strings.Contains(info.Reason, reason) || info.Restarts != 1 {
				t.Errorf("info %+v, want a reason with %q after one restart", info, reason)
			}
			if _, err := host.generate(t.Context(), id, "draw"); !errors.Is(err, ErrUnavailable) {
				t.Errorf("Generate: %v, want ErrUnavailable", err)
			}
			if _, err := host.Manifest(id); !errors.Is(err, ErrUnavailable) {
				t.Errorf("Manifest: %v, want ErrUnavailable", err)
			}
		})
	}
}

func TestMissingExecutable(t *testing.T) {
	folder := ""
	host := startHost(t, func(c *Config, pace *tempo) {
		c.Builtins = []Builtin{{ID: "gone", Command: []string{"/nonexistent/plugin"}}}
		pace.failedStarts, pace.unavailableDelay = 3, time.Hour
		folder = c.RunDir
	})
	eventually(t, "giving up", func() bool { return host.info(t, "gone").State == StateUnavailable })
	left, err := filepath.Glob(filepath.Join(folder, "*", "plugin-dir*"))
	if err != nil || len(left) > 0 {
		t.Errorf("failed starts left %v (%v)", left, err)
	}
}

func TestUnavailableIsRetried(t *testing.T) {
	var mu sync.Mutex
	var states []State
	host := startHost(t, func(c *Config, pace *tempo) {
		pace.failedStarts, pace.unavailableDelay = 1, 50*time.Millisecond
		c.OnChange = func(info Info) {
			mu.Lock()
			defer mu.Unlock()
			states = append(states, info.State)
		}
	}, "dies_at_first_start")
	eventually(t, "a recovery", func() bool { return host.info(t, "dies_at_first_start").State == StateReady })
	host.stop()
	mu.Lock()
	defer mu.Unlock()
	want := []State{StateStarting, StateUnavailable, StateUnavailable, StateReady, StateDraining, StateUnavailable}
	if len(states) != len(want) {
		t.Fatalf("states %v, want %v", states, want)
	}
	for i := range want {
		if states[i] != want[i] {
			t.Fatalf("states %v, want %v", states, want)
		}
	}
}

func TestManyCulpritsMakeUnavailable(t *testing.T) {
	host := startHost(t, func(_ *Config, pace *tempo) {
		pace.crash.jobs, pace.unavailableDelay = 3, time.Hour
	}, "first_one")
	crash := func(owner JobRef) error {
		_, err := host.Generate(t.Context(), "first_one", owner, request("crash"), nil)
		return err
	}
	for n := range 4 {
		if err := crash(job("ann", n)); !errors.Is(err, ErrCrashed) {
			t.Fatalf("crash %d: %v", n, err)
		}
	}
	if _, err := host.generate(t.Context(), "first_one", "draw"); err != nil {
		t.Fatalf("one account took the algorithm away from all: %v", err)
	}
	if err := crash(job("bob", 1)); !errors.Is(err, ErrCrashed) {
		t.Fatal(err)
	}
	if _, err := host.generate(t.Context(), "first_one", "draw"); !errors.Is(err, ErrUnavailable) {
		t.Errorf("error %v, want ErrUnavailable", err)
	}
}

func TestWaitForAProcessIsBounded(t *testing.T) {
	host := startHost(t, func(c *Config, pace *tempo) {
		c.WaitLimit, pace.firstDelay, pace.maxDelay = 50*time.Millisecond, time.Hour, time.Hour
	}, "dies_at_start")
	if _, err := host.generate(t.Context(), "dies_at_start", "draw"); !errors.Is(err, ErrUnavailable) {
		t.Errorf("error %v, want ErrUnavailable", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := host.generate(ctx, "dies_at_start", "draw"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestLogFloodIsBounded(t *testing.T) {
	host := startHost(t, nil, "first_one")
	if _, err := host.generate(t.Context(), "first_one", "say"); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the structured line", func() bool {
		return host.logs.contains(`level=WARN msg="structured line" plugin=first_one colour=teal`)
	})
	if _, err := host.generate(t.Context(), "first_one", "print"); err != nil {
		t.Fatal(err)
	}
	if _, err := host.generate(t.Context(), "first_one", "draw"); err != nil {
		t.Fatal(err)
	}
	host.stop()
	if size, lines := len(host.logs.String()), strings.Count(host.logs.String(), "\n"); lines > 2*lineBurst || size > 200<<10 {
		t.Errorf("%d lines of %d bytes were logged", lines, size)
	}
}

// Whatever moment a process dies at, every call ends, with a picture or with
// the news of the crash, and the algorithm comes back.
func TestDeathsUnderLoad(t *testing.T) {
	host := startHost(t, func(_ *Config, pace *tempo) {
		pace.firstDelay, pace.maxDelay = time.Millisecond, time.Millisecond
		pace.failedStarts, pace.crash.jobs = 1000, 1000
	}, "first_one")
	stop := make(chan struct{})
	var workers sync.WaitGroup
	var drawn, crashed atomic.Int64
	for worker := range 4 {
		workers.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				default:
				}
				_, err := host.Generate(t.Context(), "first_one", job(strconv.Itoa(worker), n), request("draw"), nil)
				switch {
				case err == nil:
					drawn.Add(1)
				case errors.Is(err, ErrCrashed):
					crashed.Add(1)
				default:
					t.Errorf("worker %d: %v", worker, err)
				}
			}
		})
	}
	killed := 0
	for range 10 {
		before := drawn.Load()
		eventually(t, "a picture", func() bool { return drawn.Load() > before })
		if pid := host.info(t, "first_one").PID; pid != 0 {
			killed = pid
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
	}
	close(stop)
	workers.Wait()
	eventually(t, "the last recovery", func() bool {
		info := host.info(t, "first_one")
		return info.State == StateReady && info.PID != killed
	})
	t.Logf("%d pictures, %d crashed calls", drawn.Load(), crashed.Load())
	if _, err := host.generate(t.Context(), "first_one", "draw"); err != nil {
		t.Errorf("afterwards: %v", err)
	}
	if n := host.info(t, "first_one").JobsRunning; n != 0 {
		t.Errorf("%d jobs still count as running", n)
	}
}
