//go:build e2e

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// patience bounds every wait of these tests; it decides nothing but when to
// give up.
const patience = 90 * time.Second

// host is a running server process.
type host struct {
	t    *testing.T
	url  string
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
	h := &host{t: t, dir: dir, logs: &bytes.Buffer{}}
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
func pluginsIn(t *testing.T, server int) map[string]int {
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
		fmt.Sscanf(folder, "/proc/%d/cmdline", &pid)
		stat, err := os.ReadFile(filepath.Join(filepath.Dir(folder), "stat"))
		if err != nil {
			continue
		}
		fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+2:]))
		fmt.Sscan(fields[1], &parent)
		if parent == server {
			found[args[3]] = pid
		}
	}
	return found
}

// account is a person with a token.
type account struct {
	h     *host
	ID    string
	Name  string
	Token string
}

// register makes an account with the welcome credits.
func (h *host) register(name string) *account {
	h.t.Helper()
	a := &account{h: h, Name: name}
	body := a.must(http.MethodPost, "/api/v1/users/register", map[string]any{
		"username": name, "email": name + "@example.com", "password": "correct horse " + name,
	})
	a.Token = body["access_token"].(string)
	a.ID = body["data"].(map[string]any)["user"].(map[string]any)["id"].(string)
	return a
}

// call sends a request and returns status, headers and the decoded body.
func (a *account) call(method, path string, body any) (int, http.Header, map[string]any) {
	a.h.t.Helper()
	var reader io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		reader = strings.NewReader(b)
	default:
		encoded, err := json.Marshal(b)
		if err != nil {
			a.h.t.Fatal(err)
		}
		reader = bytes.NewReader(encoded)
	}
	request, err := http.NewRequest(method, a.h.url+path, reader)
	if err != nil {
		a.h.t.Fatal(err)
	}
	if reader != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if a.Token != "" {
		request.Header.Set("Authorization", "Bearer "+a.Token)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		a.h.t.Fatal(err)
	}
	defer response.Body.Close()
	var decoded map[string]any
	if err := json.NewDecoder(response.Body).Decode(&decoded); err != nil {
		a.h.t.Fatalf("%s %s: status %d, body is no JSON: %v", method, path, response.StatusCode, err)
	}
	return response.StatusCode, response.Header, decoded
}

// must is call for a request that has to succeed.
func (a *account) must(method, path string, body any) map[string]any {
	a.h.t.Helper()
	status, _, decoded := a.call(method, path, body)
	if status != http.StatusOK || decoded["success"] != true {
		a.h.t.Fatalf("%s %s: status %d, %v", method, path, status, decoded)
	}
	return decoded
}

// order creates a generation and returns its id.
func (a *account) order(fields map[string]any) string {
	a.h.t.Helper()
	return a.must(http.MethodPost, "/api/v1/generation/create", fields)["generation_id"].(string)
}

// await polls a generation until it has ended and returns its last state.
func (a *account) await(id string) map[string]any {
	a.h.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		state := a.must(http.MethodGet, "/api/v1/generation/"+id+"/status", nil)
		switch state["status"] {
		case "completed", "failed", "cancelled":
			return state
		}
	}
	a.h.t.Fatalf("generation %s did not end", id)
	return nil
}

// checkLedger demands that the balance is the sum of the transactions.
func (a *account) checkLedger() (balance int) {
	a.h.t.Helper()
	credits := a.must(http.MethodGet, "/api/v1/users/credits?limit=100", nil)
	sum := 0
	for _, entry := range credits["recent_transactions"].([]any) {
		sum += int(entry.(map[string]any)["amount"].(float64))
	}
	balance = int(credits["credits"].(float64))
	if sum != balance {
		a.h.t.Errorf("%s: ledger sums to %d, balance is %d", a.Name, sum, balance)
	}
	return balance
}
