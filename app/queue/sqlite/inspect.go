package sqlite

import (
	"context"
	"fmt"
	"time"

	"github.com/routix/routix/app/queue"
)

// row is a job as the table holds it.
type row struct {
	Seq        int64
	ID         string
	Lane       string
	Account    string
	Priority   queue.Priority
	Round      int64
	Payload    []byte
	State      queue.State
	Attempt    int
	Losses     int
	Cancelled  bool
	EnqueuedAt time.Time
}

func (r row) job() queue.Job {
	return queue.Job{
		ID: r.ID, Lane: r.Lane, Account: r.Account, Priority: r.Priority, Payload: r.Payload,
		Attempt: r.Attempt, Losses: r.Losses, EnqueuedAt: r.EnqueuedAt,
	}
}

// inOrder is the order of service; claims and positions must agree on it.
const inOrder = "priority DESC, round, seq"

const positionSQL = `
SELECT count(*) FROM jobs AS earlier, (SELECT priority, round, seq FROM jobs WHERE id = ? AND state = 'waiting') AS me
WHERE earlier.state = 'waiting' AND (earlier.priority > me.priority
	OR earlier.priority = me.priority AND (earlier.round, earlier.seq) <= (me.round, me.seq))`

// Position implements queue.Queue.
func (q *Queue) Position(ctx context.Context, id string) (int, error) {
	var position int
	if err := q.db.Read(ctx).NewRaw(positionSQL, id).Scan(ctx, &position); err != nil {
		return 0, fmt.Errorf("queue: position of job %s: %w", id, err)
	}
	return position, nil
}

// ListWaiting implements queue.Queue.
func (q *Queue) ListWaiting(ctx context.Context, offset, limit int) ([]queue.Job, error) {
	if limit <= 0 {
		return nil, nil // to the query builder, 0 means no limit
	}
	var rows []row
	err := q.db.Read(ctx).NewSelect().TableExpr("jobs").
		Column("id", "lane", "account", "priority", "attempt", "losses", "enqueued_at").
		Where("state = 'waiting'").OrderExpr(inOrder).Offset(int64(offset)).Limit(int64(limit)).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("queue: list waiting jobs: %w", err)
	}
	jobs := make([]queue.Job, len(rows))
	for i, r := range rows {
		jobs[i] = r.job()
	}
	return jobs, nil
}

// Stats implements queue.Queue.
func (q *Queue) Stats(ctx context.Context) (queue.Stats, error) {
	stats := queue.Stats{Workers: q.cfg.Workers}
	err := q.db.Read(ctx).NewRaw(
		"SELECT coalesce(sum(state = 'waiting'), 0), coalesce(sum(state = 'running'), 0) FROM jobs").
		Scan(ctx, &stats.Waiting, &stats.Running)
	if err != nil {
		return queue.Stats{}, fmt.Errorf("queue: count jobs: %w", err)
	}
	return stats, nil
}
