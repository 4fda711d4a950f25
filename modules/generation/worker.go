package generation

import (
	"context"
	"errors"
	"fmt"

	"github.com/routix/routix/app/bus"
	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/pluginhost"
	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
	"github.com/routix/routix/modules/contract"
	"github.com/routix/routix/sdk"
)

// work is the handler of a queued job: it draws the pictures of one generation
// and ends it. It returns an error only to have the job run again.
func (m *Module) work(ctx context.Context, run *queue.Run) error {
	g, err := m.start(ctx, run)
	if errors.Is(err, errStale) {
		return run.Finish(ctx) // cancelled or ended before this run began
	}
	if err != nil {
		return err
	}
	if run.Job.Losses >= maxLosses {
		return m.giveUp(ctx, run, g, fault.New(fault.WorkerLost, "The server lost this generation %d times.", maxLosses))
	}
	track := newTracker(m, g)
	result, err := m.draw(ctx, g, track)
	if err == nil {
		track.leave()
		err = m.deliver(ctx, run, g, result, track.timings)
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errStale), errors.Is(err, queue.ErrLeaseLost):
		return err // someone else ended it: what we drew is dropped
	case ctx.Err() != nil:
		return context.Cause(ctx) // cancelled by the owner, or the server stops
	}
	return m.giveUp(ctx, run, g, blame(err))
}

// start gives the generation to this run.
func (m *Module) start(ctx context.Context, run *queue.Run) (g *Generation, err error) {
	err = m.db.InTx(ctx, func(ctx context.Context) error {
		g, err = m.records.claim(ctx, run.Job.ID, run.Job.Attempt, store.Now())
		if err != nil {
			return err
		}
		e, err := m.estimates.left(ctx, g.Algorithm, 0)
		if err != nil {
			return err
		}
		event := contract.EventGenerationProgress
		if g.UpdatedAt.Equal(*g.StartedAt) { // this claim was the first
			event = contract.EventGenerationStarted
		}
		m.publish(ctx, g, event, e)
		return nil
	})
	return g, err
}

// draw runs the algorithm. A crash of its process is forgiven once.
func (m *Module) draw(ctx context.Context, g *Generation, track *tracker) (*sdk.Result, error) {
	a, err := bus.Ask(ctx, m.bus, contract.FindAlgorithm, contract.AlgorithmChoice{ID: g.Algorithm})
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithTimeoutCause(ctx, a.Timeout, errTimeout)
	defer stop()
	result, err := m.generate(ctx, g, a.Plugin, track)
	if errors.Is(err, pluginhost.ErrCrashed) && ctx.Err() == nil {
		track.enter(ctx, Retrying, "The algorithm stopped, trying once more")
		result, err = m.generate(ctx, g, a.Plugin, track)
	}
	if err != nil && errors.Is(context.Cause(ctx), errTimeout) {
		return nil, errTimeout
	}
	return result, err
}

func (m *Module) generate(ctx context.Context, g *Generation, plugin string, track *tracker) (*sdk.Result, error) {
	face, err := m.picture(ctx, "face", g.FaceURL)
	if err != nil {
		return nil, err
	}
	logo, err := m.picture(ctx, "logo", g.LogoURL)
	if err != nil {
		return nil, err
	}
	request := &sdk.Request{
		JobID: g.ID, Prompt: g.Prompt, Title: g.Title, Width: g.Width, Height: g.Height, Seed: g.Seed,
		Variants: g.Variants, Format: g.Format, Parameters: g.Parameters, Face: face, Logo: logo,
	}
	job := pluginhost.JobRef{ID: g.ID, Account: string(g.AccountID)}
	return m.plugins.Generate(ctx, plugin, job, request, func(p sdk.Progress) { track.report(ctx, p) })
}

var errTimeout = errors.New("generation: the run took too long")

// blame turns what went wrong in a run into what its owner is told.
func blame(err error) *fault.Error {
	var own *sdk.Error
	var known *fault.Error
	switch {
	case errors.As(err, &own):
		return fault.New(fault.Code(own.Code), "%s", own.Message)
	case errors.As(err, &known):
		return known
	case errors.Is(err, errTimeout):
		return fault.New(fault.Timeout, "The picture took too long to draw.")
	case errors.Is(err, pluginhost.ErrCrashed):
		return fault.Wrap(err, fault.PluginCrashed, "The algorithm stopped twice while drawing this picture.")
	case errors.Is(err, pluginhost.ErrUnavailable), errors.Is(err, pluginhost.ErrUnknown):
		return fault.Wrap(err, fault.ProviderUnavailable, "The algorithm is not available right now.")
	case errors.Is(err, pluginhost.ErrBadResult):
		return fault.Wrap(err, fault.BadResult, "The algorithm gave no usable picture.")
	}
	return fault.Wrap(err, fault.InternalError, "Something went wrong while drawing this picture.")
}

// giveUp ends the generation as failed and gives the credits back.
func (m *Module) giveUp(ctx context.Context, run *queue.Run, g *Generation, why *fault.Error) error {
	m.log.WarnContext(ctx, "generation failed", "generation", g.ID, "algorithm", g.Algorithm, "code", why.Code, "error", why)
	return m.db.InTx(ctx, func(ctx context.Context) error {
		if err := run.Finish(ctx); err != nil {
			return err
		}
		balance, err := m.refund(ctx, g, "Refund of a failed thumbnail")
		if err != nil {
			return err
		}
		now := store.Now()
		g.Refunded, g.StageMessage = balance.Booked, why.Message
		g.ErrorCode, g.ErrorMessage = string(why.Code), why.Message
		g.ProcessingTime = now.Sub(*g.StartedAt)
		ended, err := m.records.fail(ctx, g, now)
		if err != nil {
			return fmt.Errorf("generation: end %s as failed: %w", g.ID, err)
		}
		m.publish(ctx, ended, contract.EventGenerationFailed, estimate{})
		return nil
	})
}
