package sqlite

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"github.com/routix/routix/app/store"
)

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
