package algorithms

import (
	"context"
	"slices"
	"strings"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/modules/contract"
)

// all returns every algorithm of the installation, in order of id. One whose
// plugin is seen for the first time is stored then, switched as its manifest
// says.
func (m *Module) all(ctx context.Context) ([]*Algorithm, error) {
	rows, err := m.records.all(ctx)
	if err != nil {
		return nil, err
	}
	plugins := map[string]pluginhost.Info{}
	for _, p := range m.plugins.List() {
		plugins[p.ID] = p
		seen := slices.ContainsFunc(rows, func(r row) bool { return r.ID == p.ID })
		if seen || p.Manifest.ID == "" {
			continue
		}
		r, err := m.records.seed(ctx, p.ID, p.Manifest.DefaultActive)
		if err != nil {
			return nil, err
		}
		rows = append(rows, *r)
	}
	slices.SortFunc(rows, func(a, b row) int { return strings.Compare(a.ID, b.ID) })
	return m.merge(rows, plugins), nil
}

// merge joins what is stored with what the plugins and the settings say. An
// algorithm whose plugin is not installed or has never spoken is left out.
func (m *Module) merge(rows []row, plugins map[string]pluginhost.Info) []*Algorithm {
	settings := *m.settings.Load()
	list := make([]*Algorithm, 0, len(rows))
	for _, r := range rows {
		p := plugins[r.Plugin]
		if p.Manifest.ID == "" || r.DeletedAt != nil {
			continue
		}
		list = append(list, &Algorithm{
			ID: r.ID, Plugin: r.Plugin, Manifest: p.Manifest, SwitchedOn: r.Active, ByAdmin: r.UpdatedBy != nil,
			Available: p.State != pluginhost.StateUnavailable,
			CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt, settings: settings[r.ID],
		})
	}
	return list
}

// get returns one algorithm; an unknown id gives fault NOT_FOUND.
func (m *Module) get(ctx context.Context, id string) (*Algorithm, error) {
	list, err := m.all(ctx)
	if err != nil {
		return nil, err
	}
	if i := slices.IndexFunc(list, func(a *Algorithm) bool { return a.ID == id }); i >= 0 {
		return list[i], nil
	}
	return nil, fault.NotFound("algorithm")
}

// defaultOf is the algorithm used when a request names none: the one that the
// settings name, or the first active one when that is inactive.
func (m *Module) defaultOf(list []*Algorithm) string {
	want := m.settings.Load().defaultID()
	active := func(a *Algorithm) bool { return a.inactive() == "" }
	if slices.ContainsFunc(list, func(a *Algorithm) bool { return a.ID == want && active(a) }) {
		return want
	}
	if i := slices.IndexFunc(list, active); i >= 0 {
		return list[i].ID
	}
	return want
}

// find answers which algorithm a request means.
func (m *Module) find(ctx context.Context, choice contract.AlgorithmChoice) (contract.Algorithm, error) {
	id := choice.ID
	if id == "" && choice.Model != "" {
		known, ok := modelID(choice.Model)
		if !ok {
			return contract.Algorithm{}, fault.Invalid(fault.Field{Field: "model", Message: "must be one of v4, v5, v6, v7, niji, anime"})
		}
		id = known
	}
	if id == "" || id == defaultAlgorithm {
		list, err := m.all(ctx)
		if err != nil {
			return contract.Algorithm{}, err
		}
		id = m.defaultOf(list)
	}
	a, err := m.get(ctx, id)
	if err != nil {
		return contract.Algorithm{}, err
	}
	return a.forOthers(), nil
}

// owners answers which active algorithms have a feature.
func (m *Module) owners(ctx context.Context, feature string) ([]string, error) {
	list, err := m.all(ctx)
	if err != nil {
		return nil, err
	}
	ids := []string{}
	for _, a := range list {
		if a.inactive() == "" && slices.Contains(a.Manifest.Features, feature) {
			ids = append(ids, a.ID)
		}
	}
	return ids, nil
}
