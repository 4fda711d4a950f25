// Package generation takes orders for thumbnails and sees them through: checked
// and paid, queued, drawn by a plugin, stored, told to their owner.
package generation

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/routix/routix/app/blob"
	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/fetch"
	"github.com/routix/routix/app/module"
	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// Config holds the settings of generations.
type Config struct {
	// Workers is how many generations run at a time.
	Workers int `koanf:"workers"`
}

// DefaultConfig returns the settings of a fresh installation.
func DefaultConfig() Config { return Config{Workers: 2} }

// Validate reports the first setting that cannot work.
func (c Config) Validate() error {
	if c.Workers < 1 || c.Workers > 1024 {
		return fmt.Errorf("workers: must be 1 to 1024, is %d", c.Workers)
	}
	return nil
}

// figuresWindow is the time over which an algorithm's figures are taken.
const figuresWindow = 30 * 24 * time.Hour

// Module is the generation module.
type Module struct {
	cfg       Config
	db        *store.DB
	bus       *bus.Bus
	queue     queue.Queue
	blobs     blob.Store
	plugins   *pluginhost.Host
	pictures  *fetch.Client
	log       *slog.Logger
	records   records
	schemas   *schemas
	estimates *estimates
	positions *positions
}

var (
	_ module.Module = (*Module)(nil)
	_ module.Runner = (*Module)(nil)
)

// New makes the module.
func New(cfg Config) (*Module, error) {
	if err := cfg.Validate(); err != nil {
		return nil, fmt.Errorf("generation: %w", err)
	}
	return &Module{cfg: cfg, schemas: newSchemas(), pictures: fetch.New(fetch.DefaultConfig())}, nil
}

// Name is the module's name in logs.
func (*Module) Name() string { return "generation" }

// Register connects the module with the rest of the program.
func (m *Module) Register(kit *module.Kit) error {
	m.db, m.bus, m.queue, m.blobs, m.plugins, m.log = kit.DB, kit.Bus, kit.Queue, kit.Blobs, kit.Plugins, kit.Log
	m.records = records{kit.DB}
	m.estimates = newEstimates(m.records, kit.Bus)
	m.positions = newPositions(m)
	bus.Answer(kit.Bus, contract.GenerationUsage, m.usage)
	bus.Answer(kit.Bus, contract.AlgorithmFigures, m.figures)
	m.routes(kit.Web)
	m.connect(kit.Realtime)
	return nil
}

// Run works on queued generations until ctx ends, then lets the running ones
// finish or hands them back.
func (m *Module) Run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return m.queue.Run(ctx, m.work) })
	group.Go(func() error { return m.positions.run(ctx) })
	return group.Wait()
}

func (m *Module) usage(ctx context.Context, account contract.AccountID) (contract.Usage, error) {
	sum, err := m.records.summary(ctx, account)
	return contract.Usage{Generations: sum.Total}, err
}

func (m *Module) figures(ctx context.Context, _ struct{}) (map[string]contract.AlgorithmUsed, error) {
	return m.records.figures(ctx, store.Now().Add(-figuresWindow))
}
