package algorithms

import (
	"cmp"
	"strings"
	"time"

	"github.com/routix/routix/modules/contract"
	"github.com/routix/routix/sdk"
)

// Why an algorithm is not active.
const (
	reasonConfig      = "config"
	reasonAdmin       = "admin"
	reasonUnavailable = "unavailable"
	reasonDefaultOff  = "default_off"
)

// defaultAlgorithm is the id that means whichever is the default one.
const defaultAlgorithm = "default"

// Algorithm is a version of Routix as an installation offers it: what its
// plugin says of itself, what is stored, and what the settings say.
type Algorithm struct {
	ID       string
	Plugin   string
	Manifest sdk.Manifest
	// SwitchedOn is the stored switch; ByAdmin tells that a person set it.
	SwitchedOn bool
	ByAdmin    bool
	// Available tells that the plugin runs or is about to.
	Available bool
	CreatedAt time.Time
	UpdatedAt time.Time

	settings Settings
}

// inactive tells why the algorithm cannot be used; empty when it can.
func (a *Algorithm) inactive() string {
	enabled := a.settings.Enabled
	switch {
	case enabled != nil && !*enabled:
		return reasonConfig
	case !a.Available:
		return reasonUnavailable
	case a.SwitchedOn:
		return ""
	case a.ByAdmin:
		return reasonAdmin
	case enabled != nil:
		return "" // off by default, and the settings switch it on
	}
	return reasonDefaultOff
}

func (a *Algorithm) cost() int {
	if a.settings.CreditCost != nil {
		return *a.settings.CreditCost
	}
	return a.Manifest.CreditCost
}

func (a *Algorithm) premium() bool {
	if a.settings.Premium != nil {
		return *a.settings.Premium
	}
	return a.Manifest.Premium
}

// forOthers is the algorithm as other modules see it.
func (a *Algorithm) forOthers() contract.Algorithm {
	m := a.Manifest
	return contract.Algorithm{
		ID: a.ID, Name: m.Name, Version: m.Version, BaseModel: m.BaseModel, Active: a.inactive() == "",
		Premium: a.premium(), Cost: a.cost(), LongSide: max(m.NativeWidth, m.NativeHeight),
		MaxWidth: m.MaxWidth, MaxHeight: m.MaxHeight,
		NominalSeconds: max(1, m.NominalSeconds), Features: m.Features, ParametersSchema: m.ParametersSchema,
		Plugin: a.Plugin, Timeout: cmp.Or(a.settings.Timeout, usualTimeout),
	}
}

// models are the names that older clients give to algorithms.
var models = map[string]string{
	"v4": "routix_v4", "v5": "routix_v5", "v6": "routix_v6",
	"v7": "routix_v7_anime", "niji": "routix_v7_anime", "anime": "routix_v7_anime",
}

// modelID turns an older name into an id; false when nobody knows it.
func modelID(model string) (string, bool) {
	id, ok := models[strings.ToLower(strings.TrimSpace(model))]
	return id, ok
}
