// Package algorithms knows which versions of Routix an installation offers,
// what they cost and whether they can be used right now.
package algorithms

import (
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"sync/atomic"
	"time"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/module"
	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/modules/contract"
)

// Config holds the settings of all algorithms by id.
type Config map[string]Settings

// Settings are what an operator says of one algorithm; nil and zero leave it to
// the plugin and to admins.
type Settings struct {
	// Enabled false switches the algorithm off whatever an admin says. True
	// switches on one that is off by default.
	Enabled *bool `koanf:"enabled"`
	// Default makes it the algorithm used when a request names none.
	Default bool `koanf:"default"`
	// CreditCost is the price of one picture, 0 to 1000.
	CreditCost *int `koanf:"credit_cost"`
	// Premium keeps the algorithm for paying accounts.
	Premium *bool `koanf:"premium"`
	// Timeout bounds one run.
	Timeout time.Duration `koanf:"timeout"`
}

// Defaults of settings that are left open.
const (
	usualDefault = "routix_v6"
	usualTimeout = 60 * time.Second
)

// Validate reports the first setting that cannot work.
func (c Config) Validate() error {
	chosen := ""
	for _, id := range slices.Sorted(maps.Keys(c)) {
		s := c[id]
		if s.CreditCost != nil && (*s.CreditCost < 0 || *s.CreditCost > 1000) {
			return fmt.Errorf("%s.credit_cost: must be 0 to 1000, is %d", id, *s.CreditCost)
		}
		if s.Timeout < 0 || (s.Timeout > 0 && s.Timeout < time.Second) {
			return fmt.Errorf("%s.timeout: must be at least 1s, is %v", id, s.Timeout)
		}
		if s.Default && chosen != "" {
			return fmt.Errorf("%s.default: %s is the default already", id, chosen)
		}
		if s.Default {
			chosen = id
		}
	}
	return nil
}

// defaultID is the algorithm used when a request names none.
func (c Config) defaultID() string {
	for id, s := range c {
		if s.Default {
			return id
		}
	}
	return usualDefault
}

// Module is the algorithms module.
type Module struct {
	settings atomic.Pointer[Config]
	records  records
	plugins  *pluginhost.Host
	bus      *bus.Bus
	log      *slog.Logger
	used     figures
}

var _ module.Module = (*Module)(nil)

// New makes the module.
func New(cfg Config) (*Module, error) {
	if err := cfg.Validate(); err != nil {
		return nil, fmt.Errorf("algorithms: %w", err)
	}
	m := &Module{}
	m.Configure(cfg)
	return m, nil
}

// Name is the module's name in logs.
func (*Module) Name() string { return "algorithms" }

// Configure takes other settings, which Validate has passed, while the server
// runs.
func (m *Module) Configure(cfg Config) { m.settings.Store(&cfg) }

// Register connects the module with the rest of the program.
func (m *Module) Register(kit *module.Kit) error {
	m.records, m.plugins, m.bus, m.log = records{kit.DB}, kit.Plugins, kit.Bus, kit.Log
	bus.Answer(kit.Bus, contract.FindAlgorithm, m.find)
	bus.Answer(kit.Bus, contract.FeatureOwners, m.owners)
	bus.On(kit.Bus, contract.GenerationChanged, "algorithm figures", m.used.outdated)
	m.routes(kit.Web)
	return nil
}
