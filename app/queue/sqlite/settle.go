package sqlite

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
)

// maxRetryDelay bounds the growth of Config.RetryDelay.
const maxRetryDelay = 30 * time.Second

// held is true of the row of a run as long as that run holds the lease.
const held = " WHERE id = ? AND attempt = ? AND state = 'running'"

// finish implements queue.Run.Finish for r.
func (q *Queue) finish(ctx context.Context, r *running) error {
	res, err := q.db.Write(ctx).NewRaw("DELETE FROM jobs"+held, r.ID, r.Attempt).Exec(ctx)
	if err != nil {
		return fmt.Errorf("queue: finish job %s: %w", r.ID, err)
	}
	if n, err := res.RowsAffected(); err != nil {
		return fmt.Errorf("queue: finish job %s: %w", r.ID, err)
	} else if n == 0 {
		return queue.ErrLeaseLost
	}
	store.AfterCommit(ctx, func() {
		q.mu.Lock()
		r.finished = true
		q.mu.Unlock()
	})
	return nil
}

// settle decides what becomes of a job whose handler has returned err. Should
// the database refuse, the lease expires and the job runs again.
func (q *Queue) settle(ctx context.Context, r *running, err error) {
	q.mu.Lock()
	finished := r.finished
	q.mu.Unlock()
	cause := context.Cause(ctx)
	if finished || errors.Is(cause, queue.ErrLeaseLost) {
		return
	}
	ctx = context.WithoutCancel(ctx)
	var refused error
	switch {
	case err == nil, errors.Is(cause, queue.ErrCancelled):
		_, refused = q.db.Write(ctx).NewRaw("DELETE FROM jobs"+held, r.ID, r.Attempt).Exec(ctx)
	case errors.Is(cause, queue.ErrHandedBack):
		refused = q.release(ctx, 0, "id = ? AND attempt = ?", r.ID, r.Attempt)
	default:
		delay := q.retryDelay(r.Losses)
		q.log.WarnContext(ctx, "job failed and will run again", "job", r.ID, "attempt", r.Attempt, "in", delay, "error", err)
		_, refused = q.db.Write(ctx).NewRaw(
			"UPDATE jobs SET state = 'waiting', node = '', losses = losses + 1, available_at = ?"+held,
			store.Now().Add(delay), r.ID, r.Attempt).Exec(ctx)
	}
	if refused != nil {
		q.log.ErrorContext(ctx, "outcome of job not stored", "job", r.ID, "error", refused)
	}
}

func (q *Queue) retryDelay(losses int) time.Duration {
	delay := q.cfg.RetryDelay
	for range losses {
		if delay *= 2; delay >= maxRetryDelay {
			return maxRetryDelay
		}
	}
	return delay
}
