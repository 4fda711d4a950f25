package sqlite

import (
	"context"
	"fmt"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
)

// keepLeases renews the leases of this process until ctx ends and takes back
// the jobs of processes that have stopped doing so.
func (q *Queue) keepLeases(ctx context.Context) {
	beat := time.NewTicker(q.cfg.Lease / 3)
	defer beat.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-beat.C:
		}
		err := q.renew(ctx)
		if err == nil {
			err = q.release(ctx, 1, "lease_until < ?", store.Now())
		}
		if err != nil && ctx.Err() == nil {
			q.log.ErrorContext(ctx, "leases not renewed", "error", err)
		}
	}
}

// renew extends all leases in one statement. It learns by the way which jobs
// were cancelled from another process and which are no longer its own.
func (q *Queue) renew(ctx context.Context) error {
	attempts := q.attempts()
	if len(attempts) == 0 {
		return nil
	}
	ids := make([]string, 0, len(attempts))
	for id := range attempts {
		ids = append(ids, id)
	}
	var mine []row
	err := q.db.InUnsyncedTx(ctx, func(ctx context.Context) error {
		return q.db.Write(ctx).NewRaw(
			"UPDATE jobs SET lease_until = ? WHERE id IN (?) AND state = 'running' AND node = ? RETURNING id, attempt, cancelled",
			store.Now().Add(q.cfg.Lease), bun.List(ids), q.cfg.Node).Scan(ctx, &mine)
	})
	if err != nil {
		return fmt.Errorf("queue: renew leases: %w", err)
	}
	for _, r := range mine {
		if attempts[r.ID] != r.Attempt {
			continue
		}
		delete(attempts, r.ID)
		if r.Cancelled {
			q.interrupt(r.ID)
		}
	}
	for id, attempt := range attempts {
		q.loseLease(id, attempt)
	}
	return nil
}

// attempts returns the jobs that run here, by id.
func (q *Queue) attempts() map[string]int {
	q.mu.Lock()
	defer q.mu.Unlock()
	attempts := make(map[string]int, len(q.running))
	for id, r := range q.running {
		attempts[id] = r.Attempt
	}
	return attempts
}

// loseLease ends a run whose job is not its own any more. A job that has just
// finished is gone from the table as well; its handler needs no telling.
func (q *Queue) loseLease(id string, attempt int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if r := q.running[id]; r != nil && r.Attempt == attempt && !r.finished {
		r.cancel(queue.ErrLeaseLost)
	}
}

// release puts the running jobs that match where back in the queue, adding to
// their losses; a cancelled one is removed instead.
func (q *Queue) release(ctx context.Context, losses int, where string, args ...any) error {
	released := int64(0)
	err := q.db.InTx(ctx, func(ctx context.Context) error {
		tx := q.db.Write(ctx)
		_, err := tx.NewDelete().TableExpr("jobs").Where("state = 'running' AND cancelled").Where(where, args...).Exec(ctx)
		if err != nil {
			return err
		}
		res, err := tx.NewUpdate().TableExpr("jobs").
			Set("state = 'waiting'").Set("node = ''").Set("losses = losses + ?", losses).
			Where("state = 'running'").Where(where, args...).Exec(ctx)
		if err != nil {
			return err
		}
		released, err = res.RowsAffected()
		return err
	})
	if err != nil {
		return fmt.Errorf("queue: release jobs: %w", err)
	}
	if released > 0 {
		q.log.WarnContext(ctx, "jobs run again", "jobs", released, "losses", losses)
		q.notify()
	}
	return nil
}

// takeBackOwn releases what runs under the name of this node.
func (q *Queue) takeBackOwn(ctx context.Context, losses int) error {
	return q.release(ctx, losses, "node = ?", q.cfg.Node)
}

// drain waits for the running jobs, first to end by themselves, then to notice
// that their contexts have ended, and hands back what is left in the table. A
// handler that still does not return can no longer finish its job.
func (q *Queue) drain(ctx context.Context) error {
	if !q.idleWithin(q.cfg.Drain) {
		q.mu.Lock()
		for _, r := range q.running {
			r.cancel(queue.ErrHandedBack)
		}
		q.mu.Unlock()
		q.idleWithin(q.cfg.Grace)
	}
	return q.takeBackOwn(ctx, 0)
}

// idleWithin reports whether all handlers have returned within limit.
func (q *Queue) idleWithin(limit time.Duration) bool {
	deadline := time.NewTimer(limit)
	defer deadline.Stop()
	for {
		if len(q.attempts()) == 0 {
			return true
		}
		select {
		case <-q.wake:
		case <-deadline.C:
			return false
		}
	}
}
