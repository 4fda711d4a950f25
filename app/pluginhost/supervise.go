package pluginhost

import (
	"context"
	"time"
)

// supervise keeps the algorithm running until ctx ends, and returns when none of
// its processes is left.
func (u *unit) supervise(ctx context.Context) {
	defer u.retired.Wait()
	for attempt := 0; ctx.Err() == nil; attempt++ {
		p, err := u.start(ctx, attempt)
		if err != nil {
			u.pause(ctx, err.Error(), u.note(func(h *history) verdict { return h.startFailed() }))
			continue
		}
		select {
		case <-p.runner.exited:
			u.afterDeath(ctx, p)
		case reason := <-p.condemned:
			u.replace(ctx, p, reason)
		case <-ctx.Done():
			u.finish(p)
		}
	}
	u.update(func() {
		u.stopped, u.current = true, nil
		u.info.State, u.info.Reason, u.info.PID = StateUnavailable, "the host has stopped", 0
	})
	u.markTried()
}

// start launches the next process and makes it the current one. An algorithm
// that was unavailable stays so until it has described itself.
func (u *unit) start(ctx context.Context, attempt int) (*process, error) {
	u.update(func() {
		u.info.Restarts = attempt
		if u.info.State != StateUnavailable {
			u.info.State, u.info.Reason = StateStarting, ""
		}
	})
	p, err := u.launcher.launch(ctx)
	if err != nil {
		return nil, err
	}
	u.update(func() {
		u.current = p
		u.info.State, u.info.Reason, u.info.Manifest = StateReady, "", p.manifest
		u.info.PID, u.info.StartedAt = p.id, p.born
	})
	u.markTried()
	u.log.Info("plugin ready", "pid", p.id, "version", p.manifest.Version, "restarts", attempt)
	return p, nil
}

// afterDeath sees to a process that ended by itself.
func (u *unit) afterDeath(ctx context.Context, p *process) {
	jobs := p.jobsAtDeath()
	p.stop()
	u.pause(ctx, p.runner.exitReason(), u.note(func(h *history) verdict {
		return h.died(time.Now(), time.Since(p.born), jobs)
	}))
}

// replace retires a process beside its successor. A broken connection is
// usually the first sign of a death, which is then treated as such.
func (u *unit) replace(ctx context.Context, p *process, reason string) {
	select {
	case <-p.runner.exited:
		u.afterDeath(ctx, p)
		return
	case <-time.After(lingering):
	}
	u.log.Warn("plugin is being replaced", "pid", p.id, "reason", reason)
	u.update(func() {
		u.current = nil
		u.info.LastError, u.info.PID = reason, 0
	})
	u.retired.Add(1)
	go func() {
		defer u.retired.Done()
		p.retire(u.config.DrainTimeout)
	}()
}

// finish drains and ends the last process.
func (u *unit) finish(p *process) {
	u.update(func() { u.info.State, u.info.Reason = StateDraining, "the host is stopping" })
	p.retire(u.config.DrainTimeout)
}

// pause records why there is no process and waits for the time of the next.
func (u *unit) pause(ctx context.Context, reason string, v verdict) {
	if ctx.Err() != nil {
		return
	}
	u.update(func() {
		u.current = nil
		u.info.State, u.info.Reason, u.info.LastError, u.info.PID = StateBackoff, reason, reason, 0
		if v.unavailable {
			u.info.State = StateUnavailable
		}
	})
	u.markTried()
	u.log.Warn("plugin down", "reason", reason, "retry_in", v.wait, "unavailable", v.unavailable)
	timer := time.NewTimer(v.wait)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

func (u *unit) note(event func(*history) verdict) verdict {
	u.mu.Lock()
	defer u.mu.Unlock()
	return event(&u.history)
}

// markTried is called by the supervising goroutine alone.
func (u *unit) markTried() {
	select {
	case <-u.tried:
	default:
		close(u.tried)
	}
}
