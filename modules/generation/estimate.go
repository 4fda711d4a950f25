package generation

import (
	"context"
	"fmt"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
)

// Where an estimate comes from.
const (
	sourceHistory = "history"
	sourceNominal = "nominal"
)

// Estimates rest on this many of the newest completed runs, none older.
const (
	estimateRuns = 50
	estimateAge  = 7 * 24 * time.Hour
	estimateLife = 10 * time.Second
)

// estimate is the expected time left, in whole seconds; 0 when there is none.
type estimate struct {
	seconds  int
	source   string
	position int
}

// expectation is the expected time of one run of an algorithm.
type expectation struct {
	run    time.Duration
	source string
	read   time.Time
}

// estimates expects times from stored records and remembers them briefly.
type estimates struct {
	records records
	bus     *bus.Bus

	mu    sync.Mutex
	known map[string]expectation
}

func newEstimates(r records, b *bus.Bus) *estimates {
	return &estimates{records: r, bus: b, known: map[string]expectation{}}
}

// expect returns the expected time of one run: the mean of the newest completed
// ones, else what the algorithm says of itself.
func (e *estimates) expect(ctx context.Context, algorithm string) (expectation, error) {
	e.mu.Lock()
	known, ok := e.known[algorithm]
	e.mu.Unlock()
	if ok && time.Since(known.read) < estimateLife {
		return known, nil
	}
	fresh := expectation{source: sourceHistory, read: time.Now()}
	mean, err := e.records.meanTime(ctx, algorithm, store.Now().Add(-estimateAge), estimateRuns)
	if err != nil {
		return fresh, err
	}
	if fresh.run = mean; mean == 0 {
		a, err := bus.Ask(ctx, e.bus, contract.FindAlgorithm, contract.AlgorithmChoice{ID: algorithm})
		if err != nil {
			return fresh, err
		}
		fresh.run, fresh.source = time.Duration(a.NominalSeconds)*time.Second, sourceNominal
	}
	e.mu.Lock()
	e.known[algorithm] = fresh
	e.mu.Unlock()
	return fresh, nil
}

// of is the estimate of a run that would start at once.
func (e *estimates) of(ctx context.Context, algorithm string) (estimate, error) {
	x, err := e.expect(ctx, algorithm)
	return estimate{seconds: wholeSeconds(x.run), source: x.source}, err
}

// left is the estimate of a run that started some time ago; at least one second.
func (e *estimates) left(ctx context.Context, algorithm string, elapsed time.Duration) (estimate, error) {
	x, err := e.expect(ctx, algorithm)
	return estimate{seconds: max(1, wholeSeconds(x.run-elapsed)), source: x.source}, err
}

func wholeSeconds(d time.Duration) int { return int(math.Ceil(d.Seconds())) }

// maxListed bounds how many waiting generations have a place of their own
// computed at once.
const maxListed = 1000

// estimateWaiting is the place of a waiting generation and the time until it is
// done: the work ahead, shared by the workers, and its own. A generation that
// has just left the queue has the time of its run alone.
func (m *Module) estimateWaiting(ctx context.Context, g *Generation) (estimate, error) {
	waiting, err := m.queue.ListWaiting(ctx, 0, maxListed)
	if err != nil {
		return estimate{}, fmt.Errorf("generation: read queue: %w", err)
	}
	all, err := m.estimateAll(ctx, waiting)
	if err != nil {
		return estimate{}, err
	}
	if e, listed := all[g.ID]; listed {
		return e, nil
	}
	return m.estimateFar(ctx, g, waiting, all)
}

// estimateFar extends the estimate of the last listed generation to one behind.
func (m *Module) estimateFar(ctx context.Context, g *Generation, waiting []queue.Job, all map[string]estimate) (estimate, error) {
	e, err := m.estimates.of(ctx, g.Algorithm)
	if err != nil {
		return e, err
	}
	e.position, err = m.queue.Position(ctx, g.ID)
	if err != nil {
		return e, fmt.Errorf("generation: read queue: %w", err)
	}
	if e.position > len(waiting) && len(waiting) > 0 {
		last := all[waiting[len(waiting)-1].ID]
		e.seconds = last.seconds * e.position / len(waiting)
	}
	return e, nil
}

// estimateAll estimates every waiting job, which come in claim order.
func (m *Module) estimateAll(ctx context.Context, waiting []queue.Job) (map[string]estimate, error) {
	all := make(map[string]estimate, len(waiting))
	workers := max(1, m.cfg.Workers)
	ahead, err := m.runningTime(ctx)
	if err != nil {
		return nil, err
	}
	for i, job := range waiting {
		x, err := m.estimates.expect(ctx, job.Lane)
		if err != nil {
			return nil, err
		}
		wait := ahead / time.Duration(workers)
		all[job.ID] = estimate{seconds: wholeSeconds(wait + x.run), source: x.source, position: i + 1}
		ahead += x.run
	}
	return all, nil
}

// runningTime is the expected time left of all running generations together.
func (m *Module) runningTime(ctx context.Context) (time.Duration, error) {
	running, err := m.records.running(ctx)
	if err != nil {
		return 0, err
	}
	var sum time.Duration
	for _, g := range running {
		e, err := m.estimates.left(ctx, g.Algorithm, store.Now().Sub(*g.StartedAt))
		if err != nil {
			return 0, err
		}
		sum += time.Duration(e.seconds) * time.Second
	}
	return sum, nil
}

// estimateList is the estimates of several generations by id, with one look at
// the queue for all of them.
func (m *Module) estimateList(ctx context.Context, list []*Generation) (map[string]estimate, error) {
	all := map[string]estimate{}
	if slices.ContainsFunc(list, func(g *Generation) bool { return g.Status == Queued }) {
		waiting, err := m.queue.ListWaiting(ctx, 0, maxListed)
		if err != nil {
			return nil, fmt.Errorf("generation: read queue: %w", err)
		}
		if all, err = m.estimateAll(ctx, waiting); err != nil {
			return nil, err
		}
	}
	for _, g := range list {
		if g.Status != Processing {
			continue
		}
		e, err := m.estimateOf(ctx, g)
		if err != nil {
			return nil, err
		}
		all[g.ID] = e
	}
	return all, nil
}

// estimateOf is the estimate of a generation in whatever state it is.
func (m *Module) estimateOf(ctx context.Context, g *Generation) (estimate, error) {
	switch {
	case g.Status == Queued:
		return m.estimateWaiting(ctx, g)
	case g.Status == Processing && g.StartedAt != nil:
		return m.estimates.left(ctx, g.Algorithm, store.Now().Sub(*g.StartedAt))
	}
	return estimate{}, nil
}
