package sqlite

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/routix/routix/app/queue"
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
