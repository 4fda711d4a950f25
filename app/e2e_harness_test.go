//go:build e2e

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// host is a running server process.
type host struct {
	*target
	dir  string
	cmd  *exec.Cmd
	logs *bytes.Buffer
}

// startHost starts the binary under test on a free port with its data in dir.
func startHost(t *testing.T, dir string, env ...string) *host {
	t.Helper()
	binary := os.Getenv("ROUTIX_BINARY")
	if binary == "" {
		t.Fatal("ROUTIX_BINARY must name the binary under test: run 'make e2e'")
	}
	h := &host{target: &target{t: t}, dir: dir, logs: &bytes.Buffer{}}
	h.cmd = exec.Command(binary, "serve", "--port", "0", "--data-dir", dir)
	h.cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "RATE_LIMIT_ENABLED=false"}, env...)
	h.cmd.Dir = t.TempDir()
	h.cmd.Stderr = h.logs
	out, err := h.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := h.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		h.kill()
		if t.Failed() {
			t.Logf("server log:\n%s", h.logs)
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	address, found := strings.CutPrefix(strings.TrimSpace(line), "listening on ")
	if !found {
		t.Fatalf("the server did not come up: %q, %v", line, err)
	}
	h.url = address
	return h
}

// kill ends the server without warning and waits until it is gone.
func (h *host) kill() {
	_ = h.cmd.Process.Signal(syscall.SIGKILL)
	_ = h.cmd.Wait()
}

// stop asks the server to end and returns its exit code.
func (h *host) stop() int {
	h.t.Helper()
	if err := h.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		h.t.Fatal(err)
	}
	_ = h.cmd.Wait()
	return h.cmd.ProcessState.ExitCode()
}

// plugins returns the process ids of the server's plugins by algorithm.
func (h *host) plugins() map[string]int { return pluginsIn(h.t, h.cmd.Process.Pid) }

// pluginsIn returns the plugin processes of a server, which are found by their
// command line: "routix plugin serve ID".
func pluginsIn(t testing.TB, server int) map[string]int {
	t.Helper()
	found := map[string]int{}
	folders, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		text, err := os.ReadFile(folder)
		args := strings.Split(strings.TrimRight(string(text), "\x00"), "\x00")
		if err != nil || len(args) != 4 || args[1] != "plugin" || args[2] != "serve" || args[0] != os.Getenv("ROUTIX_BINARY") {
			continue
		}
		var pid, parent int
		if _, err := fmt.Sscanf(folder, "/proc/%d/cmdline", &pid); err != nil {
			t.Fatal(err)
		}
		stat, err := os.ReadFile(filepath.Join(filepath.Dir(folder), "stat"))
		if err != nil {
			continue
		}
		fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+2:]))
		if _, err := fmt.Sscan(fields[1], &parent); err != nil {
			t.Fatal(err)
		}
		if parent == server {
			found[args[3]] = pid
		}
	}
	return found
}
