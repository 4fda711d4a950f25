package store

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"strings"
	"time"

	"github.com/uptrace/bun"
)

// maxLoggedQuery bounds a statement in the log, in bytes.
const maxLoggedQuery = 500

// queryLog logs statements: slow ones as warnings, the others at debug level.
type queryLog struct {
	log  *slog.Logger
	slow time.Duration
}

func (q *queryLog) BeforeQuery(ctx context.Context, _ *bun.QueryEvent) context.Context {
	return ctx
}

func (q *queryLog) AfterQuery(ctx context.Context, event *bun.QueryEvent) {
	took := time.Since(event.StartTime)
	level, message := slog.LevelDebug, "query"
	if took >= q.slow {
		level, message = slog.LevelWarn, "slow query"
	}
	if !q.log.Enabled(ctx, level) {
		return
	}
	attrs := []slog.Attr{slog.Duration("took", took), slog.String("query", redact(event.Query))}
	if event.Err != nil && !errors.Is(event.Err, sql.ErrNoRows) {
		attrs = append(attrs, slog.Any("error", event.Err))
	}
	q.log.LogAttrs(ctx, level, message, attrs...)
}

// redact replaces the quoted values of a statement by ? and cuts it to
// maxLoggedQuery: values are people's data and secrets.
func redact(query string) string {
	var out strings.Builder
	quoted := false
	for i := 0; i < len(query) && out.Len() < maxLoggedQuery; i++ {
		switch {
		case query[i] == '\'':
			if quoted = !quoted; quoted {
				out.WriteByte('?')
			}
		case !quoted:
			out.WriteByte(query[i])
		}
	}
	return out.String()
}
