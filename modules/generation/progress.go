package generation

import (
	"context"
	"time"

	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
	"github.com/routix/routix/sdk"
)

// progressEvery bounds how often a change inside a stage is stored and told.
const progressEvery = 250 * time.Millisecond

// rank orders the stages of a run; a run never goes back to a lower one, save
// for a retry.
var rank = map[Stage]int{
	Validating: 1, Analyzing: 2, MatchingStyle: 3, AnalyzingStyle: 4, Generating: 5, Retrying: 5, Finishing: 6,
}

// tracker stores and tells how far one run has come. Its methods are called
// from one goroutine at a time.
type tracker struct {
	m       *Module
	g       *Generation
	stage   Stage
	entered time.Time
	stored  time.Time
	// timings are the milliseconds spent in each stage that has been left.
	timings map[string]int
}

func newTracker(m *Module, g *Generation) *tracker {
	return &tracker{m: m, g: g, stage: g.Stage, entered: time.Now(), timings: map[string]int{}}
}

// leave books the time of the stage that ends now.
func (t *tracker) leave() {
	t.timings[string(t.stage)] += int(time.Since(t.entered).Milliseconds())
	t.entered = time.Now()
}

// report takes the progress of the algorithm. Entering a stage is always
// stored; steps inside a stage at most four times a second.
func (t *tracker) report(ctx context.Context, p sdk.Progress) {
	stage := Stage(p.Stage)
	same := stage == t.stage
	if rank[stage] == 0 || (t.stage != Retrying && rank[stage] < rank[t.stage]) {
		return
	}
	if same && time.Since(t.stored) < progressEvery {
		return
	}
	t.store(ctx, stage, min(p.Percent, progressStored), p.Message, p.Preview)
}

// enter notes a stage that the server itself enters.
func (t *tracker) enter(ctx context.Context, stage Stage, message string) {
	t.store(ctx, stage, 0, message, nil)
}

// store keeps the state first and tells it then; a loss of power may take it
// back, since the run would begin anew anyhow. A failure to store is logged and
// the run goes on: its end decides.
func (t *tracker) store(ctx context.Context, stage Stage, percent int, message string, preview []byte) {
	err := t.m.db.InUnsyncedTx(ctx, func(ctx context.Context) error {
		g, err := t.m.records.advance(ctx, t.g, stage, percent, message, store.Now())
		if err != nil {
			return err
		}
		e, err := t.m.estimates.left(ctx, g.Algorithm, store.Now().Sub(*g.StartedAt))
		if err != nil {
			return err
		}
		change := changeOf(g, contract.EventGenerationProgress, e)
		change.Preview = preview
		t.m.tell(ctx, change)
		*t.g = *g
		return nil
	})
	if err != nil {
		if ctx.Err() == nil {
			t.m.log.WarnContext(ctx, "progress not stored", "generation", t.g.ID, "stage", stage, "error", err)
		}
		return
	}
	if stage != t.stage {
		t.leave()
	}
	t.stage, t.stored = stage, time.Now()
}
