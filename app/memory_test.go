package main

import (
	"fmt"
	"log/slog"
	"os"
	"regexp"
	"strconv"
	"sync"
	"testing"

	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/sdk"
)

// mostPluginMiB bounds what a plugin may take under load.
const mostPluginMiB = 250

// TestPluginMemory gives the plugin of the largest pictures eight jobs at once,
// as a host does, and looks at the most memory that its process ever had.
func TestPluginMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector has memory of its own")
	}
	const id, jobs = "routix_v6", 8
	host := startPlugin(t, id)
	var running sync.WaitGroup
	for n := range jobs {
		running.Go(func() {
			_, err := host.Generate(t.Context(), id, pluginhost.JobRef{ID: fmt.Sprint("job", n)}, &sdk.Request{
				JobID: fmt.Sprint("job", n), Prompt: fmt.Sprintf("Epic boss fight number %d with explosions", n),
				Width: 1920, Height: 1080, Seed: int64(n), Variants: 1, Format: "png",
			}, nil)
			if err != nil {
				t.Error(err)
			}
		})
	}
	running.Wait()
	peak := peakMiB(t, host.List()[0].PID)
	t.Logf("%d MiB at most", peak)
	if peak > mostPluginMiB {
		t.Errorf("the process took %d MiB, want at most %d", peak, mostPluginMiB)
	}
}

// startPlugin runs one built-in algorithm under a host with the settings of a
// server, until the test ends.
func startPlugin(t *testing.T, id string) *pluginhost.Host {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	settings := defaultSettings()
	config := pluginhost.DefaultConfig()
	config.RunDir, config.MemoryLimit = t.TempDir(), settings.Plugins.MemoryMiB<<20
	config.Builtins = []pluginhost.Builtin{{ID: id, Command: []string{self, "plugin", "serve", id}}}
	host, err := pluginhost.New(config, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	stopped := make(chan error, 1)
	go func() { stopped <- host.Run(t.Context()) }()
	t.Cleanup(func() {
		if err := <-stopped; err != nil {
			t.Error(err)
		}
	})
	if err := host.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	return host
}

// peakMiB is the high-water mark of a process's resident memory.
func peakMiB(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Skip("no /proc: ", err)
	}
	found := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status)
	if found == nil {
		t.Fatalf("no VmHWM in\n%s", status)
	}
	kB, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return kB >> 10
}
