package pluginhost

import (
	"context"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/routix/routix/sdk"
)

// BenchmarkCall compares a call of an algorithm in its own process, with three
// reports of progress, with the same call in this one; the difference is what
// the protocol costs. The round trip is the least that any call to another
// process takes on this machine at this moment.
func BenchmarkCall(b *testing.B) {
	req := request("draw")
	host := startHost(b, nil, "first_one")
	b.Run("process", func(b *testing.B) {
		for b.Loop() {
			if _, err := host.Generate(context.Background(), "first_one", job("ann", 1), req, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("round trip", func(b *testing.B) {
		algorithm := host.units["first_one"].current.client
		for b.Loop() {
			if _, err := algorithm.Describe(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("in-process", func(b *testing.B) {
		algorithm := newBehaviour("first_one")
		for b.Loop() {
			if _, err := algorithm.Generate(context.Background(), req, func(sdk.Progress) {}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkColdStart starts five processes until all are ready, and ends them.
func BenchmarkColdStart(b *testing.B) {
	config := DefaultConfig()
	config.Builtins = builtins(b, "version_4", "version_5", "version_6", "version_7", "version_8")
	config.RunDir = filepath.Join(b.TempDir(), "run")
	var ready time.Duration
	for b.Loop() {
		host, err := New(config, slog.New(slog.DiscardHandler))
		if err != nil {
			b.Fatal(err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan error, 1)
		begun := time.Now()
		go func() { ended <- host.Run(ctx) }()
		if err := host.Ready(ctx); err != nil {
			b.Fatal(err)
		}
		ready += time.Since(begun)
		cancel()
		if err := <-ended; err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(ready.Milliseconds())/float64(b.N), "ms/ready")
}
