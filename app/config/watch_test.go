package config

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// lines is a log whose lines can be awaited.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// watched is a running Watch over one file.
type watched struct {
	t       *testing.T
	path    string
	applied chan settings
	log     lines
	read    int
}

// watch starts watching; the returned value follows what is applied.
func watch(t *testing.T, path string, env ...string) *watched {
	t.Helper()
	w := &watched{t: t, path: path, applied: make(chan settings, 16)}
	source := Source{File: path, Env: env}
	current, _, err := Load(source, testDefaults())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	log := slog.New(slog.NewTextHandler(&w.log, nil))
	go func() {
		done <- Watch(ctx, source, testDefaults(), current, log, func(s settings, _ Report) { w.applied <- s })
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("watch: %v", err)
		}
	})
	// The first change is found whether or not the watch has begun, because it
	// reads the file once after its beginning.
	return w
}

func portText(port int) []byte { return []byte(fmt.Sprintf("web: {port: %d}\n", port)) }

// write replaces the file's content in place.
func (w *watched) write(content []byte) {
	w.t.Helper()
	if err := os.WriteFile(w.path, content, 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// expect waits until settings with this port are applied.
func (w *watched) expect(port int) settings {
	w.t.Helper()
	deadline := time.After(10 * time.Second)
	for {
		select {
		case got := <-w.applied:
			if got.Web.Port == port {
				return got
			}
		case <-deadline:
			w.t.Fatalf("port %d was not applied; log: %s", port, w.log.String())
		}
	}
}

// expectLog waits for a text in what was logged since the last call.
func (w *watched) expectLog(text string) {
	w.t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !strings.Contains(w.log.String()[w.read:], text); {
		if time.Now().After(deadline) {
			w.t.Fatalf("the log lacks %q: %s", text, w.log.String())
		}
		time.Sleep(5 * time.Millisecond)
	}
	w.read = len(w.log.String())
}

func TestWatchWrites(t *testing.T) {
	t.Parallel()
	path := writeFile(t, string(portText(1)))
	w := watch(t, path)
	w.write(portText(2))
	w.expect(2)

	for port := 3; port < 6; port++ {
		if err := os.WriteFile(path+".tmp", portText(port), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(path+".tmp", path); err != nil {
			t.Fatal(err)
		}
		w.expect(port)
	}

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.expectLog("no such file")
	w.write(portText(6))
	w.expect(6)
	w.write(portText(7))
	w.expect(7)
}

func TestWatchHalfWritten(t *testing.T) {
	t.Parallel()
	w := watch(t, writeFile(t, string(portText(1))))
	file, err := os.Create(w.path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, part := range []string{"web:\n", "  port", ": 2", "2\n"} {
		if _, err := file.WriteString(part); err != nil {
			t.Fatal(err)
		}
	}
	w.expect(22)
	if w.log.String() != "" {
		t.Errorf("a half-written file was read: %s", w.log.String())
	}
}

func TestWatchRefusesBadFiles(t *testing.T) {
	t.Parallel()
	tests := []struct{ content, reason string }{
		{"", "the file is empty"},
		{" \n\n", "the file is empty"},
		{"web: [", "line 1"},
		{"web:\n  prot: 2\n", "config.yaml:2: web.prot: unknown setting, did you mean web.port?"},
		{"web: {port: hunter2}\n", "config.yaml:1: web.port: expected a whole number"},
		{"web: {port: 666}\n", "666 is taken"},
	}
	w := watch(t, writeFile(t, string(portText(1))))
	for i, tt := range tests {
		before := strings.Count(w.log.String(), "\n")
		w.write([]byte(tt.content))
		w.expectLog(tt.reason)
		w.write(portText(10 + i))
		w.expect(10 + i)
		if n := strings.Count(w.log.String(), "\n") - before; n != 1 {
			t.Errorf("%q wrote %d lines: %s", tt.content, n, w.log.String())
		}
	}
	if strings.Contains(w.log.String(), "hunter2") {
		t.Error("the log shows a value")
	}
}

func TestWatchKeepsPrecedence(t *testing.T) {
	t.Parallel()
	w := watch(t, writeFile(t, string(portText(1))), "ROUTIX_WEB__PORT=99")
	w.write([]byte("web: {port: 2, host: changed}\n"))
	if got := w.expect(99); got.Web.Host != "changed" {
		t.Errorf("host %q", got.Web.Host)
	}
}

// TestWatchLinkedFolder swaps a linked folder, as cluster managers do.
func TestWatchLinkedFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	version := func(name string, port int) {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name, "config.yaml"), portText(port), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(name, filepath.Join(dir, "next")); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(filepath.Join(dir, "next"), filepath.Join(dir, "..data")); err != nil {
			t.Fatal(err)
		}
	}
	version("v1", 1)
	if err := os.Symlink("..data/config.yaml", filepath.Join(dir, "config.yaml")); err != nil {
		t.Fatal(err)
	}
	w := watch(t, filepath.Join(dir, "config.yaml"))
	version("v2", 2)
	w.expect(2)
	version("v3", 3)
	w.expect(3)
	w.write(portText(4))
	w.expect(4)
}

// TestWatchLinkedFile changes a file that is only linked into the folder.
func TestWatchLinkedFile(t *testing.T) {
	t.Parallel()
	target := writeFile(t, string(portText(1)))
	link := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	w := watch(t, link)
	w.write(portText(2))
	w.expect(2)
	w.write(portText(3))
	w.expect(3)
}

func TestWatchFileThatComesLater(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "config.yaml")
	w := watch(t, path)
	w.write(portText(5))
	w.expect(5)
	if w.log.String() != "" {
		t.Errorf("log: %s", w.log.String())
	}
}

func TestWatchWithoutFolder(t *testing.T) {
	t.Parallel()
	source := Source{File: filepath.Join(t.TempDir(), "none", "config.yaml")}
	err := Watch(t.Context(), source, testDefaults(), testDefaults(), slog.New(slog.DiscardHandler), func(settings, Report) {})
	if err == nil {
		t.Error("no error")
	}
}
