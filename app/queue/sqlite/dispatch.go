package sqlite

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
)

// running is a job that this process runs.
type running struct {
	row
	cancel   context.CancelCauseFunc
	finished bool // by Finish, and committed
}

// Run implements queue.Queue.
func (q *Queue) Run(ctx context.Context, handler queue.Handler) error {
	if q.started.Swap(true) {
		return errors.New("queue: Run called twice")
	}
	if err := q.takeBackOwn(ctx, 1); err != nil {
		return err
	}
	base := context.WithoutCancel(ctx)
	leases, stop := context.WithCancel(base)
	kept := make(chan struct{})
	go func() {
		defer close(kept)
		q.keepLeases(leases)
	}()
	q.dispatch(ctx, handler)
	err := q.drain(base)
	stop()
	<-kept
	return err
}

// dispatch starts jobs until ctx ends.
func (q *Queue) dispatch(ctx context.Context, handler queue.Handler) {
	poll := time.NewTicker(q.cfg.Poll)
	defer poll.Stop()
	for ctx.Err() == nil {
		if err := q.startAll(ctx, handler); err != nil && ctx.Err() == nil {
			q.log.ErrorContext(ctx, "jobs cannot be claimed", "error", err)
		}
		select {
		case <-ctx.Done():
		case <-q.wake:
		case <-poll.C:
		}
	}
}

// startAll claims and starts jobs until no worker is free or no job waits
// whose lane has room.
func (q *Queue) startAll(ctx context.Context, handler queue.Handler) error {
	for ctx.Err() == nil {
		if n, err := q.startSome(ctx, handler); err != nil || n == 0 {
			return err
		}
	}
	return nil
}

func (q *Queue) startSome(ctx context.Context, handler queue.Handler) (int, error) {
	free, full := q.room()
	if free == 0 {
		return 0, nil
	}
	q.claiming.Lock()
	defer q.claiming.Unlock()
	claimed, err := q.claim(ctx, free, full)
	for _, r := range claimed {
		q.start(ctx, r, handler)
	}
	return len(claimed), err
}

// room returns the number of idle workers and the lanes that are full.
func (q *Queue) room() (free int, full []string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for lane, n := range q.lanes {
		if n >= q.laneLimit(lane) {
			full = append(full, lane)
		}
	}
	return q.cfg.Workers - len(q.running), full
}

func (q *Queue) laneLimit(lane string) int {
	if q.cfg.LaneLimit != nil {
		if limit := q.cfg.LaneLimit(lane); limit > 0 {
			return limit
		}
	}
	return q.cfg.Workers
}

// claim takes up to n jobs whose lanes are not full, for this node. It reads
// without a lock first, so that a look at an empty queue costs no write.
func (q *Queue) claim(ctx context.Context, n int, full []string) ([]row, error) {
	var found []row
	query := q.db.Read(ctx).NewSelect().TableExpr("jobs").
		Column("seq", "id", "lane", "account", "priority", "payload", "attempt", "losses", "enqueued_at").
		Where("state = 'waiting' AND available_at <= ?", store.Now())
	if len(full) > 0 {
		query = query.Where("lane NOT IN (?)", bun.List(full))
	}
	if err := query.OrderExpr(inOrder).Limit(int64(n)).Scan(ctx, &found); err != nil {
		return nil, fmt.Errorf("queue: look for jobs: %w", err)
	}
	found = q.withinLimits(found)
	if len(found) == 0 {
		return nil, nil
	}
	return q.own(ctx, found)
}

// withinLimits drops the jobs that would take a lane above its limit.
func (q *Queue) withinLimits(found []row) []row {
	q.mu.Lock()
	defer q.mu.Unlock()
	taken := make(map[string]int)
	kept := found[:0]
	for _, r := range found {
		if q.lanes[r.Lane]+taken[r.Lane] < q.laneLimit(r.Lane) {
			taken[r.Lane]++
			kept = append(kept, r)
		}
	}
	return kept
}

// own marks the jobs as run by this node and returns those that nobody else
// took or cancelled in the meantime.
func (q *Queue) own(ctx context.Context, found []row) ([]row, error) {
	seqs := make([]int64, len(found))
	for i, r := range found {
		seqs[i] = r.Seq
	}
	var attempts []row
	err := q.db.InUnsyncedTx(ctx, func(ctx context.Context) error {
		return q.db.Write(ctx).NewRaw(
			"UPDATE jobs SET state = 'running', attempt = attempt + 1, node = ?, lease_until = ? "+
				"WHERE seq IN (?) AND state = 'waiting' RETURNING seq, attempt",
			q.cfg.Node, store.Now().Add(q.cfg.Lease), bun.List(seqs)).Scan(ctx, &attempts)
	})
	if err != nil {
		return nil, fmt.Errorf("queue: claim jobs: %w", err)
	}
	attempt := make(map[int64]int, len(attempts))
	for _, r := range attempts {
		attempt[r.Seq] = r.Attempt
	}
	owned := found[:0]
	for _, r := range found {
		if r.Attempt = attempt[r.Seq]; r.Attempt > 0 {
			owned = append(owned, r)
		}
	}
	return owned, nil
}

// start runs a claimed job in a goroutine of its own. The handler outlives
// ctx: it is drain that ends it.
func (q *Queue) start(ctx context.Context, claimed row, handler queue.Handler) {
	ctx, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	r := &running{row: claimed, cancel: cancel}
	q.mu.Lock()
	q.running[r.ID] = r
	q.lanes[r.Lane]++
	q.mu.Unlock()
	go func() {
		defer cancel(nil)
		err := q.handle(ctx, r, handler)
		q.settle(ctx, r, err)
		q.mu.Lock()
		delete(q.running, r.ID)
		if q.lanes[r.Lane]--; q.lanes[r.Lane] == 0 {
			delete(q.lanes, r.Lane)
		}
		q.mu.Unlock()
		q.notify()
	}()
}

// handle calls the handler and makes an error of a panic.
func (q *Queue) handle(ctx context.Context, r *running, handler queue.Handler) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("handler panicked: %v", p)
			q.log.ErrorContext(ctx, "job handler panicked", "job", r.ID, "panic", p, "stack", string(debug.Stack()))
		}
	}()
	return handler(ctx, queue.NewRun(r.job(), func(ctx context.Context) error { return q.finish(ctx, r) }))
}

// interrupt cancels the run of job id, if it is here.
func (q *Queue) interrupt(id string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if r := q.running[id]; r != nil {
		r.cancel(queue.ErrCancelled)
	}
}
