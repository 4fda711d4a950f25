package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/routix/routix/app/blob/folder"
	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/cache/memory"
	"github.com/routix/routix/app/module"
	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/app/queue/sqlite"
	"github.com/routix/routix/app/realtime"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/app/web"
	"github.com/routix/routix/modules/algorithms"
	"github.com/routix/routix/modules/generation"
	"github.com/routix/routix/modules/users"
)

// Time to stop each part; together they stay below the 30 s that service
// managers give by default.
const (
	stopSettings = time.Second
	stopSockets  = 3 * time.Second
	stopWeb      = 5 * time.Second
	stopWork     = 12 * time.Second
	stopPlugins  = 6 * time.Second
)

// server is everything that runs, in the order in which it is stopped.
type server struct {
	log        *slog.Logger
	stack      *stack
	lock       *os.File
	db         *store.DB
	bus        *bus.Bus
	blobs      *folder.Store
	plugins    *pluginhost.Host
	queue      *sqlite.Queue
	limits     *memory.Limiter
	web        *web.Server
	sockets    *realtime.Server
	listener   net.Listener
	algorithms *algorithms.Module
	modules    []module.Module
}

// boot starts the server; when it returns, requests are being answered. After
// an error nothing is left running.
func boot(ctx context.Context, s *settings, log *slog.Logger) (_ *server, err error) {
	b := &server{log: log, stack: newStack(log)}
	defer func() {
		if err != nil {
			err = errors.Join(err, b.close())
		}
	}()
	if b.lock, err = lockFolder(s.DataDir); err != nil {
		return nil, err
	}
	for _, step := range []func(context.Context, *settings) error{
		b.openStores, b.openPlugins, b.openModules, b.run,
	} {
		if err := step(ctx, s); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *server) openStores(ctx context.Context, s *settings) (err error) {
	cfg := store.DefaultConfig()
	cfg.URL, cfg.Dir = s.Database.URL, s.DataDir
	if b.db, err = store.Open(ctx, cfg, b.log.With("part", "store")); err != nil {
		return err
	}
	if err := b.db.Migrate(ctx); err != nil {
		return err
	}
	files := folder.DefaultConfig()
	files.Dir = s.under("files")
	if b.blobs, err = folder.Open(files); err != nil {
		return err
	}
	b.bus = bus.New(store.AfterCommit, b.log.With("part", "bus"))
	return nil
}

func (b *server) openPlugins(_ context.Context, s *settings) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find the own binary: %w", err)
	}
	run, err := filepath.Abs(s.under("run"))
	if err != nil {
		return fmt.Errorf("run folder: %w", err)
	}
	cfg := pluginhost.DefaultConfig()
	cfg.Builtins, cfg.RunDir, cfg.MemoryLimit = builtinCommands(self), run, s.Plugins.MemoryMiB<<20
	cfg.DrainTimeout = stopPlugins / 2
	b.plugins, err = pluginhost.New(cfg, b.log.With("part", "plugins"))
	return err
}

func (b *server) openModules(_ context.Context, s *settings) error {
	key, err := s.signingKey()
	if err != nil {
		return err
	}
	accounts, err := users.New(s.Users, key)
	if err != nil {
		return err
	}
	if b.algorithms, err = algorithms.New(s.Algorithms); err != nil {
		return err
	}
	orders, err := generation.New(s.Generation)
	if err != nil {
		return err
	}
	b.modules = []module.Module{accounts, b.algorithms, orders}
	if err := b.openTransports(s, accounts); err != nil {
		return err
	}
	for _, m := range b.modules {
		kit := &module.Kit{
			Log: b.log.With("module", m.Name()), Bus: b.bus, DB: b.db, Queue: b.queue, Blobs: b.blobs,
			Plugins: b.plugins, Web: b.web, Realtime: b.sockets,
		}
		if err := m.Register(kit); err != nil {
			return fmt.Errorf("register %s: %w", m.Name(), err)
		}
	}
	return nil
}

// run starts the parts, those that others need first.
func (b *server) run(ctx context.Context, _ *settings) (err error) {
	b.stack.start(service{name: "plugins", run: b.plugins.Run, stop: stopPlugins})
	for _, m := range b.modules {
		if r, ok := m.(module.Runner); ok {
			b.stack.start(service{name: m.Name(), run: r.Run, stop: stopWork})
		}
	}
	if err := b.plugins.Ready(ctx); err != nil {
		return fmt.Errorf("start plugins: %w", err)
	}
	if b.listener, err = b.web.Listen(ctx); err != nil {
		return err
	}
	b.stack.start(service{name: "web", run: b.serveWeb, stop: stopWeb})
	b.stack.start(service{name: "sockets", run: b.serveSockets, stop: stopSockets})
	return nil
}

// close stops what runs and closes what is open.
func (b *server) close() error {
	errs := []error{b.stack.stop()}
	if b.bus != nil {
		b.bus.Close()
	}
	if b.limits != nil {
		errs = append(errs, b.limits.Close())
	}
	if b.blobs != nil {
		errs = append(errs, b.blobs.Close())
	}
	if b.db != nil {
		errs = append(errs, b.db.Close())
	}
	if b.lock != nil {
		errs = append(errs, b.lock.Close())
	}
	return errors.Join(errs...)
}
