package sqlite

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"

	"github.com/routix/routix/app/queue"
	"github.com/routix/routix/app/store"
)

var _ queue.Queue = (*Queue)(nil)

// Queue implements queue.Queue on the table jobs.
type Queue struct {
	db      *store.DB
	cfg     Config
	log     *slog.Logger
	wake    chan struct{}
	started atomic.Bool

	claiming sync.Mutex // held from the claim of jobs to their entry in running

	mu      sync.Mutex
	running map[string]*running // by job id
	lanes   map[string]int      // running jobs by lane
}

// New returns a queue on db, whose schema must be up to date.
func New(db *store.DB, cfg Config, log *slog.Logger) (*Queue, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	return &Queue{
		db:      db,
		cfg:     cfg,
		log:     log,
		wake:    make(chan struct{}, 1),
		running: make(map[string]*running),
		lanes:   make(map[string]int),
	}, nil
}

// enqueueSQL gives a job its round: after the jobs of its account that wait or
// run, and not before the earliest round that still waits, so that a newcomer
// starts beside the others and not ahead of them. Running jobs count, or an
// account that always has just one job waiting could hold up all others.
const enqueueSQL = `
INSERT INTO jobs (id, lane, account, priority, payload, state, available_at, enqueued_at, round)
VALUES (?0, ?1, ?2, ?3, ?4, 'waiting', ?5, ?5, max(
	coalesce((SELECT min(round) FROM jobs WHERE state = 'waiting' AND priority = ?3), 0),
	coalesce((SELECT max(round) + 1 FROM jobs WHERE account = ?2 AND priority = ?3), 0)))`

// Enqueue implements queue.Queue.
func (q *Queue) Enqueue(ctx context.Context, job queue.Job) error {
	if err := job.Validate(); err != nil {
		return err
	}
	_, err := q.db.Write(ctx).NewRaw(enqueueSQL,
		job.ID, job.Lane, job.Account, job.Priority, job.Payload, store.Now()).Exec(ctx)
	if store.IsUniqueViolation(err) {
		return fmt.Errorf("%w: %s", queue.ErrDuplicate, job.ID)
	}
	if err != nil {
		return fmt.Errorf("queue: store job %s: %w", job.ID, err)
	}
	store.AfterCommit(ctx, q.notify)
	return nil
}

// notify wakes the dispatcher. One pending signal is enough: it looks for all
// jobs that it can start.
func (q *Queue) notify() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// closeGapSQL moves the later jobs of an account up when one in front is
// cancelled, or the account would lose the turn of the cancelled job.
const closeGapSQL = `
UPDATE jobs SET round = round - 1
WHERE account = ? AND priority = ? AND state = 'waiting' AND round > ?`

// Cancel implements queue.Queue. A job that runs in another process learns of
// it at that process's next heartbeat.
func (q *Queue) Cancel(ctx context.Context, id string) (state queue.State, err error) {
	err = q.db.InTx(ctx, func(ctx context.Context) error {
		state, err = q.cancel(ctx, id)
		return err
	})
	if err != nil {
		return queue.Absent, fmt.Errorf("queue: cancel job %s: %w", id, err)
	}
	return state, nil
}

func (q *Queue) cancel(ctx context.Context, id string) (queue.State, error) {
	var job row
	tx := q.db.Write(ctx)
	err := tx.NewRaw("SELECT state, account, priority, round FROM jobs WHERE id = ?", id).Scan(ctx, &job)
	if errors.Is(store.NotFound(err), store.ErrNotFound) {
		return queue.Absent, nil
	}
	if err != nil {
		return queue.Absent, err
	}
	if job.State == queue.Running {
		store.AfterCommit(ctx, func() {
			q.claiming.Lock()
			defer q.claiming.Unlock()
			q.interrupt(id)
		})
		_, err := tx.NewRaw("UPDATE jobs SET cancelled = TRUE WHERE id = ?", id).Exec(ctx)
		return queue.Running, err
	}
	if _, err := tx.NewRaw("DELETE FROM jobs WHERE id = ?", id).Exec(ctx); err != nil {
		return queue.Absent, err
	}
	_, err = tx.NewRaw(closeGapSQL, job.Account, job.Priority, job.Round).Exec(ctx)
	return queue.Waiting, err
}
