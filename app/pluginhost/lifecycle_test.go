package pluginhost

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestStopDrains(t *testing.T) {
	host := startHost(t, nil, "first_one")
	pid := host.info(t, "first_one").PID
	release := filepath.Join(t.TempDir(), "release")
	ended := host.begin(t.Context(), t, "first_one", "until "+release, job("ann", 1))
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		host.stop()
	}()
	eventually(t, "draining", func() bool { return host.info(t, "first_one").State == StateDraining })
	if _, err := host.generate(t.Context(), "first_one", "draw"); !errors.Is(err, ErrUnavailable) {
		t.Errorf("a new call while draining: %v, want ErrUnavailable", err)
	}
	if err := os.WriteFile(release, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err != nil {
		t.Errorf("the running job: %v", err)
	}
	<-stopped
	if alive(pid) {
		t.Error("the process is still there")
	}
	if left, _ := os.ReadDir(host.config.RunDir); len(left) != 0 {
		t.Errorf("left in the run folder: %v", left)
	}
	if _, err := host.generate(t.Context(), "first_one", "draw"); !errors.Is(err, ErrUnavailable) {
		t.Errorf("a call after the end: %v, want ErrUnavailable", err)
	}
}

func TestDrainIsBounded(t *testing.T) {
	host := startHost(t, func(c *Config, _ *tempo) { c.DrainTimeout = 20 * time.Millisecond }, "first_one")
	ended := host.begin(t.Context(), t, "first_one", "ignore", job("ann", 1))
	host.stop()
	if err := <-ended; !errors.Is(err, ErrUnavailable) || errors.Is(err, ErrCrashed) {
		t.Errorf("error %v: the job is not to blame, want ErrUnavailable", err)
	}
}

func TestFrozenProcessIsKilled(t *testing.T) {
	host := startHost(t, nil, "first_one")
	pid := host.info(t, "first_one").PID
	if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	host.stop()
	if alive(pid) {
		t.Error("the process is still there")
	}
}

// A service manager may send its signal to every process of the service, while
// the host still wants its running jobs to finish.
func TestTerminationIsTheHostsBusiness(t *testing.T) {
	host := startHost(t, nil, "first_one")
	pid := host.info(t, "first_one").PID
	release := filepath.Join(t.TempDir(), "release")
	ended := host.begin(t.Context(), t, "first_one", "until "+release, job("ann", 1))
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT} {
		if err := syscall.Kill(pid, signal); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(release, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err != nil {
		t.Errorf("the running job: %v", err)
	}
	if info := host.info(t, "first_one"); info.PID != pid {
		t.Errorf("info %+v, want the same process", info)
	}
}

func TestHelpersDieWithTheirPlugin(t *testing.T) {
	host := startHost(t, nil, "first_one")
	file := filepath.Join(t.TempDir(), "helper")
	if _, err := host.generate(t.Context(), "first_one", "helper "+file); err != nil {
		t.Fatal(err)
	}
	helper := readPID(t, file)
	if _, err := host.generate(t.Context(), "first_one", "crash"); !errors.Is(err, ErrCrashed) {
		t.Fatal(err)
	}
	eventually(t, "the end of the helper", func() bool { return gone(helper) })
}

func readPID(t *testing.T, file string) int {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(string(text))
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

// gone reports whether a process has ended, be it reaped by its new parent or not.
func gone(pid int) bool {
	stat, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	return err != nil && !alive(pid) || strings.Contains(string(stat), ") Z ")
}

func TestKilledHostLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	host := exec.Command(executable(t), "host", folder)
	out, err := host.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := host.Start(); err != nil {
		t.Fatal(err)
	}
	var pids []int
	lines := bufio.NewScanner(out)
	for lines.Scan() && lines.Text() != "doomed" {
		pid, err := strconv.Atoi(lines.Text())
		if err != nil || !alive(pid) {
			t.Fatalf("process %q: %v", lines.Text(), err)
		}
		pids = append(pids, pid)
	}
	if err := host.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = host.Wait()
	if len(pids) != 3 {
		t.Fatalf("processes %v, want two plugins and a helper", pids)
	}
	for _, pid := range pids {
		eventually(t, "the end of a plugin without its host", func() bool { return gone(pid) })
	}

	// The next host clears away what this one left.
	left := filepath.Join(folder, strconv.Itoa(host.Process.Pid))
	if !exists(left) {
		t.Fatalf("%s is not there, so nothing shows that it gets removed", left)
	}
	dir, err := newRunDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if exists(left) {
		t.Errorf("%s is still there", left)
	}
	if err := dir.remove(); err != nil {
		t.Error(err)
	}
}
