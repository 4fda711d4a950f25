package generation

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"github.com/uptrace/bun"

	"github.com/routix/routix/modules/contract"
)

// Filter narrows and orders a list of generations. Zero fields do not narrow.
type Filter struct {
	Account      contract.AccountID
	Status       Status
	Stage        Stage
	Search       string
	From, Until  time.Time // created in [From, Until)
	FavoriteOnly bool
	Algorithm    string
	Sort         string
	Limit        int
	Offset       int
}

// orders are the sort orders on offer; a tie goes to the newer one.
var orders = map[string]string{
	"newest":          "created_at DESC",
	"oldest":          "created_at ASC",
	"most_downloaded": "download_count DESC",
	"most_shared":     "share_count DESC",
	"processing_time": "processing_ms IS NULL, processing_ms ASC",
}

// list returns a page of generations and how many match in all.
func (s records) list(ctx context.Context, f Filter) ([]*Generation, int, error) {
	var rows []row
	q := s.db.Read(ctx).NewSelect().Model(&rows).Where("account_id = ? AND deleted_at IS NULL", string(f.Account))
	f.narrow(q)
	tie := "id DESC"
	if f.Sort == "oldest" {
		tie = "id ASC"
	}
	total, err := q.OrderExpr(orders[f.Sort]).OrderExpr(tie).Limit(int64(f.Limit)).Offset(int64(f.Offset)).ScanAndCount(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("generation: list: %w", err)
	}
	list := make([]*Generation, len(rows))
	for i := range rows {
		list[i] = rows[i].generation()
	}
	return list, int(total), nil
}

func (f Filter) narrow(q *bun.SelectQuery) {
	if f.Status != "" {
		q.Where("status = ?", f.Status)
	}
	if f.Stage != "" {
		q.Where("stage = ?", f.Stage)
	}
	if f.Search != "" {
		q.Where("LOWER(prompt) LIKE ? ESCAPE '\\'", "%"+escapeLike(strings.ToLower(f.Search))+"%")
	}
	if !f.From.IsZero() {
		q.Where("created_at >= ?", f.From)
	}
	if !f.Until.IsZero() {
		q.Where("created_at < ?", f.Until)
	}
	if f.FavoriteOnly {
		q.Where("is_favorite")
	}
	if f.Algorithm != "" {
		q.Where("algorithm = ?", f.Algorithm)
	}
}

// escapeLike makes the wildcards of LIKE stand for themselves.
func escapeLike(s string) string {
	return strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s)
}

// Summary counts all generations of an account.
type Summary struct {
	Total, Completed, Failed, CreditsUsed int
}

func (s records) summary(ctx context.Context, account contract.AccountID) (Summary, error) {
	var sum Summary
	err := s.db.Read(ctx).NewSelect().Model((*row)(nil)).
		ColumnExpr("COUNT(*)").
		ColumnExpr("COALESCE(SUM(CASE WHEN status = ? THEN 1 ELSE 0 END), 0)", Completed).
		ColumnExpr("COALESCE(SUM(CASE WHEN status = ? THEN 1 ELSE 0 END), 0)", Failed).
		ColumnExpr("COALESCE(SUM(credits_cost - credits_refunded), 0)").
		Where("account_id = ?", string(account)).
		Scan(ctx, &sum.Total, &sum.Completed, &sum.Failed, &sum.CreditsUsed)
	if err != nil {
		return sum, fmt.Errorf("generation: summary: %w", err)
	}
	return sum, nil
}

// running returns the generations that workers have in hand.
func (s records) running(ctx context.Context) ([]*Generation, error) {
	var rows []row
	err := s.db.Read(ctx).NewSelect().Model(&rows).Where("status = ? AND started_at IS NOT NULL", Processing).Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("generation: list running: %w", err)
	}
	list := make([]*Generation, len(rows))
	for i := range rows {
		list[i] = rows[i].generation()
	}
	return list, nil
}

// meanTime is the mean time of the newest completed runs of an algorithm; 0
// without any.
func (s records) meanTime(ctx context.Context, algorithm string, since time.Time, most int64) (time.Duration, error) {
	newest := s.db.Read(ctx).NewSelect().Model((*row)(nil)).Column("processing_ms").
		Where("algorithm = ? AND kind = ? AND status = ? AND completed_at >= ?", algorithm, KindGeneration, Completed, since).
		OrderExpr("completed_at DESC").Limit(most)
	var mean sql.NullFloat64
	err := s.db.Read(ctx).NewSelect().TableExpr("(?) AS newest", newest).
		ColumnExpr("AVG(processing_ms)").Scan(ctx, &mean)
	if err != nil {
		return 0, fmt.Errorf("generation: mean time: %w", err)
	}
	return time.Duration(mean.Float64 * float64(time.Millisecond)), nil
}

// figures returns what is measured of each algorithm: all runs ever made, and
// mean seconds and success since a time.
func (s records) figures(ctx context.Context, since time.Time) (map[string]contract.AlgorithmUsed, error) {
	var rows []struct {
		Algorithm string
		Total     int
		Done      int
		Failed    int
		MeanMS    sql.NullFloat64 `bun:"mean_ms"`
	}
	recent := "completed_at >= ? AND status = ?"
	err := s.db.Read(ctx).NewSelect().Model((*row)(nil)).Column("algorithm").
		ColumnExpr("COUNT(*) AS total").
		ColumnExpr("SUM(CASE WHEN "+recent+" THEN 1 ELSE 0 END) AS done", since, Completed).
		ColumnExpr("SUM(CASE WHEN "+recent+" THEN 1 ELSE 0 END) AS failed", since, Failed).
		ColumnExpr("AVG(CASE WHEN "+recent+" THEN processing_ms END) AS mean_ms", since, Completed).
		Where("kind = ?", KindGeneration).Group("algorithm").Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("generation: figures: %w", err)
	}
	used := make(map[string]contract.AlgorithmUsed, len(rows))
	for _, r := range rows {
		u := contract.AlgorithmUsed{Total: r.Total}
		if r.MeanMS.Valid {
			seconds := r.MeanMS.Float64 / 1000
			u.AverageSeconds = &seconds
		}
		u.SuccessRate = rate(r.Done, r.Failed)
		used[r.Algorithm] = u
	}
	return used, nil
}

// rate is the share of completed among ended generations in percent; nil
// without any.
func rate(completed, failed int) *float64 {
	if completed+failed == 0 {
		return nil
	}
	percent := 100 * float64(completed) / float64(completed+failed)
	return &percent
}
