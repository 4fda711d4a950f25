package pluginhost

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/routix/routix/sdk"
)

// The test binary is also its own plugins and, for one test, its own host.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 {
		switch os.Args[1] {
		case "plugin":
			servePlugin(os.Args[2])
		case "host":
			runDoomedHost(os.Args[2])
		}
	}
	goleak.VerifyTestMain(m)
}

const (
	waitLong = 20 * time.Second
	poll     = 5 * time.Millisecond
)

// eventually waits for a condition that another process brings about.
func eventually(t *testing.T, what string, condition func() bool) {
	t.Helper()
	for deadline := time.Now().Add(waitLong); !condition(); time.Sleep(poll) {
		if time.Now().After(deadline) {
			t.Fatalf("%s did not come about", what)
		}
	}
}

func executable(t testing.TB) string {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func builtins(t testing.TB, ids ...string) []Builtin {
	var list []Builtin
	for _, id := range ids {
		list = append(list, Builtin{ID: id, Command: []string{executable(t), "plugin", id}})
	}
	return list
}

// logBuffer collects log records as text.
type logBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *logBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *logBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

func (b *logBuffer) contains(text string) bool { return strings.Contains(b.String(), text) }

// running is a host under test, with what it logged.
type running struct {
	*Host
	logs *logBuffer
	stop func() // ends the host and waits until it is gone
}

// startHost runs the given behaviours with short delays until the test ends.
func startHost(t testing.TB, adjust func(*Config, *tempo), ids ...string) *running {
	t.Helper()
	logs := &logBuffer{}
	config := DefaultConfig()
	config.Builtins = builtins(t, ids...)
	config.RunDir = filepath.Join(t.TempDir(), "run")
	config.DrainTimeout = waitLong
	pace := defaultTempo()
	pace.firstDelay = 5 * time.Millisecond
	if adjust != nil {
		adjust(&config, &pace)
	}
	host, err := New(config, slog.New(slog.NewTextHandler(logs, nil)))
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range host.units {
		u.history.tempo, u.history.crashes.policy = pace, pace.crash
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- host.Run(ctx) }()
	stop := sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	t.Cleanup(stop)
	ready, done := context.WithTimeout(context.Background(), waitLong)
	defer done()
	if err := host.Ready(ready); err != nil {
		t.Fatalf("Ready: %v\n%s", err, logs)
	}
	return &running{Host: host, logs: logs, stop: stop}
}

func (r *running) info(t testing.TB, id string) Info {
	t.Helper()
	for _, info := range r.List() {
		if info.ID == id {
			return info
		}
	}
	t.Fatalf("no algorithm %s", id)
	return Info{}
}

// request asks a behaviour for a small picture; the prompt tells it what to do.
func request(prompt string) *sdk.Request {
	return &sdk.Request{JobID: prompt, Prompt: prompt, Width: 64, Height: 36, Seed: 1, Variants: 1, Format: "png"}
}

func job(account string, n int) JobRef {
	return JobRef{ID: fmt.Sprintf("%s-%d", account, n), Account: account}
}

func (r *running) generate(ctx context.Context, id, prompt string) (*sdk.Result, error) {
	return r.Generate(ctx, id, JobRef{ID: prompt, Account: "ann"}, request(prompt), nil)
}

func picture(width, height int) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		panic(err)
	}
	return out.Bytes()
}

func TestGenerate(t *testing.T) {
	host := startHost(t, nil, "first_one", "second_one")
	for _, id := range []string{"first_one", "second_one"} {
		var stages []string
		result, err := host.Generate(t.Context(), id, job("ann", 1), request("draw"), func(p sdk.Progress) {
			stages = append(stages, fmt.Sprintf("%s %d", p.Stage, p.Percent))
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Images) != 1 || result.PromptUsed != "draw" {
			t.Errorf("result %+v", result)
		}
		if want := "analyzing 15,generating 55,processing 96"; strings.Join(stages, ",") != want {
			t.Errorf("progress %v, want %s", stages, want)
		}
		manifest, err := host.Manifest(id)
		if err != nil || manifest.ID != id || !manifest.Upscales {
			t.Errorf("manifest %+v, %v", manifest, err)
		}
		if info := host.info(t, id); info.State != StateReady || info.PID == 0 || info.Restarts != 0 || info.StartedAt.IsZero() {
			t.Errorf("info %+v", info)
		}
	}
}

func TestUpscale(t *testing.T) {
	host := startHost(t, nil, "first_one")
	result, err := host.Upscale(t.Context(), "first_one", job("ann", 1),
		&sdk.UpscaleRequest{Image: picture(64, 36), Width: 128, Height: 72, Format: "png"}, nil)
	if err != nil || result.Images[0].Width != 128 {
		t.Errorf("result %+v, %v", result, err)
	}
}

func TestUnknownAlgorithm(t *testing.T) {
	host := startHost(t, nil, "first_one")
	if _, err := host.generate(t.Context(), "nobody", "draw"); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v, want ErrUnknown", err)
	}
	if _, err := host.Manifest("nobody"); !errors.Is(err, ErrUnknown) {
		t.Errorf("error %v, want ErrUnknown", err)
	}
}

func TestFailuresOfTheAlgorithm(t *testing.T) {
	host := startHost(t, nil, "first_one")
	pid := host.info(t, "first_one").PID
	for prompt, check := range map[string]func(error) bool{
		"refuse": func(err error) bool {
			var refusal *sdk.Error
			return errors.As(err, &refusal) && refusal.Code == "NO_FACE_FOUND"
		},
		"fail":       func(err error) bool { return strings.Contains(err.Error(), "out of ink") },
		"panic":      func(err error) bool { return strings.Contains(err.Error(), "panic: brush") },
		"wrong size": func(err error) bool { return errors.Is(err, ErrBadResult) },
		"too many":   func(err error) bool { return errors.Is(err, ErrBadResult) },
		"too large":  func(err error) bool { return errors.Is(err, ErrBadResult) },
	} {
		_, err := host.generate(t.Context(), "first_one", prompt)
		if err == nil || !check(err) || errors.Is(err, ErrCrashed) {
			t.Errorf("%s: unexpected error %v", prompt, err)
		}
	}
	if now := host.info(t, "first_one").PID; now != pid {
		t.Errorf("process %d was replaced by %d", pid, now)
	}
	if !host.logs.contains("panic in algorithm") {
		t.Error("the panic is not in the log")
	}
}

func TestEnvironmentIsBare(t *testing.T) {
	t.Setenv("DATABASE_PASSWORD", "secret")
	host := startHost(t, func(c *Config, _ *tempo) {
		c.MemoryLimit, c.MaxProcs, c.AssetsDir = 1<<30, 1, "/assets"
	}, "first_one")
	result, err := host.generate(t.Context(), "first_one", "environment")
	if err != nil {
		t.Fatal(err)
	}
	environment := string(result.Metadata)
	if strings.Contains(environment, "secret") {
		t.Error("the plugin sees the host's environment")
	}
	for _, want := range []string{"GOMEMLIMIT=1073741824", "GOMAXPROCS=1", "ROUTIX_ASSETS=/assets", "TMPDIR="} {
		if !strings.Contains(environment, want) {
			t.Errorf("%s is missing from %s", want, environment)
		}
	}
}
