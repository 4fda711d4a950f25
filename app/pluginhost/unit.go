package pluginhost

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/routix/routix/sdk"
	"github.com/routix/routix/sdk/protocol/client"
)

// unit is one algorithm: the process that it has now, and its past.
type unit struct {
	launcher launcher
	config   *Config
	log      *slog.Logger

	tried   chan struct{} // closed once the first start has succeeded or failed
	retired sync.WaitGroup

	mu      sync.Mutex
	info    Info
	current *process
	changed chan struct{} // closed and replaced at each change of state
	stopped bool
	history history
}

// snapshot is the unit's Info now.
func (u *unit) snapshot() Info {
	u.mu.Lock()
	defer u.mu.Unlock()
	info := u.info
	if u.current != nil {
		info.JobsRunning = u.current.running()
	}
	return info
}

// update changes the state under the lock, and then tells those who wait and
// the host's owner.
func (u *unit) update(change func()) {
	u.mu.Lock()
	change()
	close(u.changed)
	u.changed = make(chan struct{})
	u.mu.Unlock()
	if u.config.OnChange != nil {
		u.config.OnChange(u.snapshot())
	}
}

// maxUnreached bounds how often a call turns to the next process because the
// one it was given had just died.
const maxUnreached = 3

// run calls the algorithm once a process is ready. A process may be dead before
// anybody has noticed; a call that did not reach it waits for the next one.
func (u *unit) run(ctx context.Context, job JobRef, w wanted, work func(context.Context, *client.Client) (*sdk.Result, error)) (*sdk.Result, error) {
	for attempt := 1; ; attempt++ {
		p, c, err := u.acquire(ctx, job)
		if err != nil {
			return nil, err
		}
		result, err := work(ctx, p.client)
		if errors.Is(err, client.ErrUnreached) && ctx.Err() == nil {
			p.endBroken(c, false)
			if attempt < maxUnreached {
				continue
			}
			return nil, fmt.Errorf("%w: %w", ErrUnavailable, err)
		}
		return u.settle(p, c, w, result, err)
	}
}

// settle sees to what the end of a call means for its process and its caller.
func (u *unit) settle(p *process, c *call, w wanted, result *sdk.Result, err error) (*sdk.Result, error) {
	var abandoned *client.Abandoned
	if errors.As(err, &abandoned) {
		// It ends with the grace or with the process, whichever is sooner.
		go u.awaitStubborn(p, c, abandoned)
		return nil, err
	}
	if errors.Is(err, client.ErrBroken) {
		return nil, u.afterBreak(p, c, err)
	}
	p.end(c)
	switch {
	case errors.Is(err, client.ErrResultTooLarge):
		return nil, fmt.Errorf("%w: %w", ErrBadResult, err)
	case err != nil:
		return nil, checkFailure(err)
	}
	u.succeeded()
	return result, w.check(result)
}

// acquire enters a call at the current process. While there is none but soon may
// be, it waits, for as long as ctx and the wait limit allow.
func (u *unit) acquire(ctx context.Context, job JobRef) (*process, *call, error) {
	limit := time.NewTimer(u.config.WaitLimit)
	defer limit.Stop()
	for {
		u.mu.Lock()
		p, info, changed, stopped := u.current, u.info, u.changed, u.stopped
		u.mu.Unlock()
		if p != nil {
			if c, ok := p.begin(job); ok {
				return p, c, nil
			}
		}
		if stopped || info.State == StateUnavailable || info.State == StateDraining {
			return nil, nil, fmt.Errorf("%w: %s is %s: %s", ErrUnavailable, info.ID, info.State, info.Reason)
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return nil, nil, ctx.Err()
		case <-limit.C:
			return nil, nil, fmt.Errorf("%w: %s is still %s: %s", ErrUnavailable, info.ID, info.State, info.Reason)
		}
	}
}

// afterBreak ends a call whose stream broke. A stream can break just before the
// process is seen to be dead; one that breaks without a death makes the process
// useless all the same.
func (u *unit) afterBreak(p *process, c *call, err error) error {
	u.log.Warn("call broke", "job", c.job.ID, "pid", p.id, "error", err)
	if p.endBroken(c, true) {
		return fmt.Errorf("%w: its process was stopped", ErrUnavailable)
	}
	return fmt.Errorf("%w: %w", ErrCrashed, err)
}

// awaitStubborn gives a cancelled run the rest of its grace, and has the process
// replaced if that passes too.
func (u *unit) awaitStubborn(p *process, c *call, abandoned *client.Abandoned) {
	ctx, cancel := context.WithTimeout(context.Background(), u.config.CancelGrace-u.config.CancelPatience)
	defer cancel()
	if abandoned.Wait(ctx) != nil {
		u.log.Error("cancelled run does not stop", "job", c.job.ID, "pid", p.id)
		p.giveUpOn(c)
		p.condemn(fmt.Sprintf("job %s ran on after it was cancelled", c.job.ID))
		<-p.runner.exited
	}
	p.end(c)
}

// succeeded notes that the algorithm works.
func (u *unit) succeeded() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.history.recovered()
}
