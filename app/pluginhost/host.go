package pluginhost

import (
	"context"
	"fmt"
	"log/slog"
	"sync"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol/client"
)

// Host runs algorithms. Its methods may be called from several goroutines.
type Host struct {
	config Config
	log    *slog.Logger
	units  map[string]*unit
	order  []string
}

// New checks the settings and prepares a host; nothing runs before [Host.Run].
func New(config Config, log *slog.Logger) (*Host, error) {
	if err := config.Validate(); err != nil {
		return nil, fmt.Errorf("plugin host: %w", err)
	}
	h := &Host{config: config, log: log, units: map[string]*unit{}}
	for _, builtin := range config.Builtins {
		h.order = append(h.order, builtin.ID)
		h.units[builtin.ID] = newUnit(builtin, &h.config, defaultTempo(), log.With("plugin", builtin.ID))
	}
	return h, nil
}

func newUnit(builtin Builtin, config *Config, pace tempo, log *slog.Logger) *unit {
	level := slog.LevelInfo
	if log.Enabled(context.Background(), slog.LevelDebug) {
		level = slog.LevelDebug
	}
	return &unit{
		launcher: launcher{builtin: builtin, config: config, logLevel: level, log: log},
		config:   config,
		log:      log,
		tried:    make(chan struct{}),
		changed:  make(chan struct{}),
		info:     Info{ID: builtin.ID, State: StateStarting},
		history:  history{tempo: pace, crashes: crashLog{policy: pace.crash}},
	}
}

// Run starts all algorithms and keeps them running until ctx ends. Then it takes
// no more calls, lets the running ones finish within the drain timeout, and
// returns when all processes are gone. Call it once. The error tells that the
// run folder could not be made, in which case nothing ran, or not be removed.
func (h *Host) Run(ctx context.Context) error {
	dir, err := newRunDir(h.config.RunDir)
	if err != nil {
		return err
	}
	var running sync.WaitGroup
	for _, u := range h.units {
		u.launcher.dir = dir.path
		running.Go(func() { u.supervise(ctx) })
	}
	running.Wait()
	return dir.remove()
}

// Ready returns once each algorithm has been described or has failed to start
// once; [Host.List] tells which. Its error is that of ctx.
func (h *Host) Ready(ctx context.Context) error {
	for _, u := range h.units {
		select {
		case <-u.tried:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// Generate runs an algorithm on behalf of a job. While the algorithm's process
// starts or is started again, the call waits for it.
//
// report (nil for none) hears of progress, in order and cleaned up, from the
// calling goroutine; the algorithm stands still while it runs. When ctx ends, the
// algorithm is told to stop, and the call returns when it has or when it takes
// too long. Errors: see [ErrUnknown] and the others beside it.
func (h *Host) Generate(ctx context.Context, id string, job JobRef, req *sdk.Request, report func(sdk.Progress)) (*sdk.Result, error) {
	expect := wanted{images: req.Variants, width: req.Width, height: req.Height, format: req.Format}
	return h.run(ctx, id, job, expect, report, func(ctx context.Context, c *client.Client, report func(sdk.Progress)) (*sdk.Result, error) {
		return c.Generate(ctx, req, report)
	})
}

// Upscale makes a picture larger by an algorithm whose manifest says that it
// upscales; by another the error is errors.ErrUnsupported. All else is as in
// Generate.
func (h *Host) Upscale(ctx context.Context, id string, job JobRef, req *sdk.UpscaleRequest, report func(sdk.Progress)) (*sdk.Result, error) {
	expect := wanted{images: 1, width: req.Width, height: req.Height, format: req.Format}
	return h.run(ctx, id, job, expect, report, func(ctx context.Context, c *client.Client, report func(sdk.Progress)) (*sdk.Result, error) {
		return c.Upscale(ctx, req, report)
	})
}

func (h *Host) run(ctx context.Context, id string, job JobRef, expect wanted, report func(sdk.Progress),
	work func(context.Context, *client.Client, func(sdk.Progress)) (*sdk.Result, error),
) (*sdk.Result, error) {
	u, known := h.units[id]
	if !known {
		return nil, fmt.Errorf("%w: %q", ErrUnknown, id)
	}
	filter := progressFilter{deliver: report}
	result, err := u.run(ctx, job, expect, func(ctx context.Context, c *client.Client) (*sdk.Result, error) {
		return work(ctx, c, filter.report)
	})
	if err != nil {
		return nil, fmt.Errorf("plugin %s: %w", id, err)
	}
	return result, nil
}

// List tells how each algorithm stands, in the order of the settings.
func (h *Host) List() []Info {
	list := make([]Info, 0, len(h.order))
	for _, id := range h.order {
		list = append(list, h.units[id].snapshot())
	}
	return list
}

// Manifest is the last manifest of an algorithm. The error is [ErrUnknown], or
// [ErrUnavailable] when it has never been described. The manifest is shared: do
// not change it.
func (h *Host) Manifest(id string) (sdk.Manifest, error) {
	u, known := h.units[id]
	if !known {
		return sdk.Manifest{}, fmt.Errorf("%w: %q", ErrUnknown, id)
	}
	info := u.snapshot()
	if info.Manifest.ID == "" {
		return sdk.Manifest{}, fmt.Errorf("%w: %s has not described itself: %s", ErrUnavailable, id, info.Reason)
	}
	return info.Manifest, nil
}
